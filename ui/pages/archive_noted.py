"""What the office notes about the paper on screen, row by row: typed here, kept here, taken out with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cooling_desktop.errors import BadInput
from cooling_desktop.records.fields import Kind, Record, field_of
from cooling_desktop.words.dates import parse_date, short_date
from ui import theme
from ui.editors import Line
from ui.pages.release_fold import FoldedGroup
from ui.parts import Button, IconButton, label

R = TypeVar("R", bound=Record)
NONE = "belum dicatat"
_HIGHEST = 104  # pixels of the list; more of them scroll
_DATE = 96


class NotedGroup(FoldedGroup, Generic[R]):
    """`added` carries what was typed, `removed` what to take out; the first of `fields` must be filled in."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, title: str, record: type[R], fields: Sequence[str], missing: str) -> None:
        super().__init__(title, QWidget())
        self._record, self._missing = record, missing
        self.rows: dict[str, QWidget] = {}
        self._list, self._trouble = QWidget(), label("", "small", "err", wrap=True)
        self.lines = {name: self._line(name) for name in fields}
        self.name, self.day = self.lines[fields[0]], self.lines[fields[-1]]
        theme.fixed(self.day, width=_DATE)
        self.add = Button("Tambah", small=True)
        self.add.clicked.connect(self.take)
        self._fill()

    @property
    def trouble(self) -> str:
        """Why the last one was not written down; empty when it was."""
        return self._trouble.text()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Those of this paper."""
        column = self._list.layout()
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {one.id: self._row(one) for one in rows}
        for row in self.rows.values():
            if column is not None:
                column.addWidget(row)
        self._scroll.setVisible(bool(rows))
        self._scroll.setFixedHeight(min(theme.px(_HIGHEST), self._list.sizeHint().height()))
        self.say(", ".join(dict.fromkeys(map(self.called, rows))) or NONE)
        self.complain("")

    def called(self, one: R) -> str:
        """What a row is called in the words beside the title."""
        raise NotImplementedError

    def told(self, one: R, line: QHBoxLayout) -> None:
        """Put what a row says into its line."""
        raise NotImplementedError

    def typing(self) -> QWidget:
        """The fields for the next one."""
        raise NotImplementedError

    def take(self) -> None:
        """What was typed; what can't be read stays, with its sentence."""
        typed = self.day.text().strip()
        self.complain("")
        try:
            day = parse_date(typed, date.today()) if typed else None
        except BadInput as trouble:
            self.complain(str(trouble))
            return
        if not self.name.text().strip():
            self.complain(self._missing)
            self.name.setFocus()
            return
        *words, on = self.lines
        self.give(self._record(**{name: self.lines[name].text().strip() for name in words}, **{on: day}))
        for name in words:
            if name != "channel":  # the next one gets it the same way
                self.lines[name].clear()
        self.name.setFocus()

    def give(self, one: R) -> None:
        """Pass on what was typed."""
        self.added.emit(one)

    def give_back(self, one: R) -> None:
        """What could not be written down stands in its fields again, unless the next one is being typed."""
        if not self.name.text():
            *words, _ = self.lines
            for name in words:
                self.lines[name].setText(getattr(one, name))

    def complain(self, sentence: str) -> None:
        """Say what is wrong below the fields; empty for nothing."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _line(self, name: str) -> Line:
        rules = field_of(self._record, name)
        made = Line(short_date(date.today()) if rules.kind is Kind.DATE else "")
        made.setAccessibleName(rules.label)
        made.setToolTip(rules.help or rules.label)
        if rules.kind is Kind.TEXT:
            made.setMaxLength(rules.max_length)
        made.returnPressed.connect(self.take)
        return made

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
        for part in (self._scroll, self.typing(), self._trouble):
            column.addWidget(part)
        self._trouble.hide()

    def _row(self, one: R) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(8)
        self.told(one, line)
        away = IconButton("close", f"Hapus {self.called(one)}", size=14)
        away.clicked.connect(lambda: self.removed.emit(one))
        line.addWidget(away)
        return row


def in_a_row(*parts: tuple[QWidget, int]) -> QWidget:
    """Fields side by side below their names, each with its share of the width; 0 keeps its own."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(6)
    grid.setVerticalSpacing(2)
    for column, (part, share) in enumerate(parts):
        if isinstance(part, Line):
            name = label(part.accessibleName(), "small", "text2")
            name.setBuddy(part)
            grid.addWidget(name, 0, column)
        grid.addWidget(part, 1, column)
        grid.setColumnStretch(column, share)
    return box
