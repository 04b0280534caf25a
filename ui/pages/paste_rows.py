"""One proposal after the other: a tick, the value that can be typed over, and what the directory knows of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from cooling_desktop.errors import BadInput
from cooling_desktop.press.paste.edited import SPOKEN, line_of, typed
from cooling_desktop.press.paste.known import Directory, name_of
from cooling_desktop.press.paste.made import Chosen
from cooling_desktop.press.paste.proposed import LABELS, Proposed
from ui import theme
from ui.choices import CheckBox
from ui.editors import Line, LongText
from ui.names import title_of
from ui.parts import label
from ui.remark import Remark

_LONG = SPOKEN | {"caption", "headline", "person", "purpose", "group"}
_CAPTION = 132  # pixels of the words before a value


class ProposalRow(QWidget):
    """A proposal; `reached` tells that the keys or the mouse are on it, `changed` that tick or value is another one."""

    reached = Signal(str)
    changed = Signal()

    def __init__(self, one: Proposed, directory: Directory) -> None:
        super().__init__()
        self.proposed, self._directory = one, directory
        caption = LABELS[one.name]
        self.tick = CheckBox("")
        self.tick.setAccessibleName(f"Pakai {caption}")
        self.tick.setChecked(one.confidence == "high")
        self.field: Line | LongText = LongText(1, 6) if one.name in _LONG else Line()
        self.field.setAccessibleName(caption)
        self.remark, self.same = Remark(), CheckBox("")
        self._write(line_of(one))
        self._lay_out(caption)
        self.tick.toggled.connect(lambda _: self.changed.emit())
        self.field.textChanged.connect(self._typed)
        for part in self.stops():
            part.installEventFilter(self)
        self._look()

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self.field.text() if isinstance(self.field, Line) else self.field.toPlainText()

    @property
    def trouble(self) -> str:
        """Why the typed value can't be taken; "" when it can."""
        try:
            typed(self.proposed, self.words)
        except BadInput as trouble:
            return str(trouble)
        return ""

    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.tick, self.field, self.same]

    def chosen(self) -> Chosen | None:
        """The ticked value with the entry that is meant; None for an empty or unticked one. Raises BadInput."""
        if not self.tick.isChecked() or not self.words.strip():
            return None
        value = typed(self.proposed, self.words)
        one = Proposed(self.proposed.name, value, self.proposed.sentence, self.proposed.confidence)
        alike = self._directory.likeness(one.name, name_of(one))
        return Chosen(one, alike.same or (alike.near if self.same.isChecked() else None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys came to one of its parts."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit(self.proposed.sentence)
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        """A value that was typed over is wanted."""
        self.tick.setChecked(True)
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Tell what the directory has, what to look at, or why the value can't be read; also to a screen reader."""
        self._tell()
        self.field.setAccessibleDescription(f"{self.remark.words} Kalimat: {self.proposed.sentence}".strip())

    def _tell(self) -> None:
        trouble = self.trouble
        alike = self._directory.likeness(self.proposed.name, self._name())
        self.same.setVisible(alike.near is not None and not trouble)
        if alike.near is not None:
            self.same.setText(f"Sama dengan “{title_of(alike.near)}” di Direktori")
            self.same.setAccessibleName(self.same.text())
        else:
            self.same.setChecked(False)
        if trouble:
            self.remark.say(trouble, "warn")
            return
        known = "Sudah ada di Direktori." if alike.same is not None else ""
        doubt = _doubt(self.proposed, known)
        tone = "warn" if doubt and self.proposed.confidence == "low" else "ok" if known else ""
        self.remark.say(f"{known} {doubt}".strip(), tone)

    def _name(self) -> str:
        try:
            value = typed(self.proposed, self.words)
        except BadInput:
            return ""
        return name_of(Proposed(self.proposed.name, value, "", "low"))

    def _write(self, words: str) -> None:
        if isinstance(self.field, Line):
            self.field.setText(words)
            self.field.setCursorPosition(0)
        else:
            self.field.setPlainText(words)

    def _lay_out(self, caption: str) -> None:
        words = label(caption, "", "text2", wrap=True)
        words.setBuddy(self.field)
        theme.fixed(words, width=_CAPTION)
        theme.fixed(self.tick, width=24)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.tick, 0, 0, top)
        grid.addWidget(words, 0, 1, top)
        words.setContentsMargins(0, 7, 0, 0)
        grid.addWidget(self.field, 0, 2)
        grid.addWidget(self.remark, 1, 2)
        grid.addWidget(self.same, 2, 2)
        grid.setColumnStretch(2, 1)


def _doubt(one: Proposed, known: str) -> str:
    """What to look at before a value is ticked, and who is said to have spoken; `known` is said already."""
    look = "Periksa dengan kalimatnya." if one.confidence == "low" and not known else ""
    if isinstance(one.value, str):
        return look
    told = []
    if spellings := one.value.get("spellings"):
        told.append(f"Juga tertulis: {'; '.join(spellings)}.")
    if ranks := one.value.get("printed_ranks"):
        told.append(f"Pangkat tertulis “{'”, “'.join(ranks)}”.")
    if stands_for := one.value.get("stands_for"):
        told.append(f"Mewakili {stands_for}.")
    if speaker := one.value.get("speaker"):
        told.append(f"Oleh {speaker}" + (f", melalui {one.value['via']}." if one.value.get("via") else "."))
    if one.name == "quote" and not one.value["verbatim"]:
        told.append("Awal kutipan tidak jelas; masuk sebagai ucapan tidak langsung.")
    return " ".join(told) or look


class Proposals(QScrollArea):
    """All proposals of a release, one below the other."""

    reached = Signal(str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ProposalRow] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Isian yang terbaca")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def put(self, fields: Sequence[Proposed], directory: Directory) -> None:
        """Show other proposals."""
        self.rows = [ProposalRow(one, directory) for one in fields]
        body = QWidget()
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        for row in self.rows:
            row.reached.connect(self.reached)
            row.reached.connect(lambda _, row=row: self.ensureWidgetVisible(row, 0, 24))
            row.changed.connect(self.changed)
            column.addWidget(row)
        column.addStretch()
        self.setWidget(body)

    def ticked(self) -> int:
        """How many are ticked."""
        return sum(1 for row in self.rows if row.tick.isChecked())
