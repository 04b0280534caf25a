"""Penerima: who has received the paper on screen; typed here, kept in the office, sent by nobody but the clerk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cooling_desktop.errors import BadInput
from cooling_desktop.records.fields import Kind, field_of
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.words.dates import long_date, parse_date, short_date
from ui import theme
from ui.editors import Line
from ui.pages.release_fold import FoldedGroup
from ui.parts import Button, IconButton, label

_HIGHEST = 104  # pixels of the list; more of them scroll
_DATE = 96
_NONE = "belum dicatat"


class Recipients(FoldedGroup):
    """`added` carries who was typed, `removed` whom to take out."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__("Penerima", QWidget())
        self.rows: dict[str, QWidget] = {}
        self._list, self._earlier = QWidget(), label("", "", "text2", wrap=True)
        self._trouble = label("", "small", "err")
        self._fill()

    @property
    def trouble(self) -> str:
        """Why the last one was not written down; empty when it was."""
        return self._trouble.text()

    @property
    def earlier(self) -> str:
        """Who has what this paper corrects or withdraws."""
        return self._earlier.text()

    def show_all(self, recipients: Sequence[Recipient], earlier: Sequence[str]) -> None:
        """Those of this paper, and the names of those who have what it corrects or withdraws."""
        column = self._list.layout()
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {one.id: self._row(one) for one in recipients}
        for row in self.rows.values():
            if column is not None:
                column.addWidget(row)
        self._scroll.setVisible(bool(recipients))
        self._scroll.setFixedHeight(min(theme.px(_HIGHEST), self._list.sizeHint().height()))
        self._earlier.setText(f"Naskah sebelumnya sudah diterima {', '.join(earlier)}." if earlier else "")
        self._earlier.setVisible(bool(earlier))
        names = ", ".join(one.name for one in recipients)
        before = f"naskah sebelumnya: {', '.join(earlier)}" if earlier and not recipients else ""
        self.say(names or before or _NONE)

    def _fill(self) -> None:
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        for ground in (self._list, self._scroll.viewport()):
            ground.setAutoFillBackground(False)
        for part in (self._earlier, self._scroll, self._typing(), self._trouble):
            column.addWidget(part)
        self._trouble.hide()

    def _typing(self) -> QWidget:
        """One line for the next one; Enter in any of its fields adds."""
        box = QWidget()
        self.name, self.channel, self.day = Line(), Line(), Line(short_date(date.today()))
        for line, field in ((self.name, "name"), (self.channel, "channel"), (self.day, "received_on")):
            rules = field_of(Recipient, field)
            line.setAccessibleName(rules.label)
            line.setPlaceholderText(rules.label)
            line.setToolTip(rules.help or rules.label)
            if rules.kind is Kind.TEXT:
                line.setMaxLength(rules.max_length)
            line.returnPressed.connect(self._add)
        theme.fixed(self.day, width=_DATE)
        self.add = Button("Tambah", small=True)
        self.add.clicked.connect(self._add)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.name, 3)
        row.addWidget(self.channel, 2)
        row.addWidget(self.day)
        row.addWidget(self.add)
        return box

    def _add(self) -> None:
        """Who was typed; what can't be read stays, with its sentence."""
        typed = self.day.text().strip()
        self._complain("")
        try:
            day = parse_date(typed, date.today()) if typed else None
        except BadInput as trouble:
            self._complain(str(trouble))
            return
        if not self.name.text().strip():
            self._complain("Nama penerima belum diisi. Ketik nama media atau orangnya.")
            self.name.setFocus()
            return
        self.added.emit(Recipient(name=self.name.text().strip(), channel=self.channel.text().strip(), received_on=day))
        self.name.clear()
        self.name.setFocus()

    def _complain(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _row(self, recipient: Recipient) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(8)
        on = long_date(recipient.received_on) if recipient.received_on else ""
        line.addWidget(label(recipient.name, "strong"))
        line.addWidget(label(" · ".join(part for part in (recipient.channel, on) if part), "", "text2"), 1)
        away = IconButton("close", f"Hapus penerima {recipient.name}", size=14)
        away.clicked.connect(lambda: self.removed.emit(recipient))
        line.addWidget(away)
        return row
