"""A table with the line below it that tells what is to be done about words that wait; pasting into it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.fields import Record
from ui.form import Form
from ui.parts import label
from ui.say import mark
from ui.table import Table
from ui.table_model import Column
from ui.table_paste import Paste
from ui.table_rows import TableRows


class TableArea(QWidget):
    """The table as a panel holds it; `told` carries words for the toast."""

    told = Signal(str)

    def __init__(
        self, title: str, noun: str, record: type[Record], columns: tuple[Column, ...], form: Form
    ) -> None:
        super().__init__()
        self._noun, self._form = noun, form
        self.review: Callable[[str], bool] | None = None  # takes pasted text that is to be looked through first
        self.table = Table(title, noun, TableRows(record), columns, form)
        self._words = label("", "small", "warn", wrap=True)
        self._note = QWidget()
        line = QHBoxLayout(self._note)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(mark("look", "warn", 14), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table)
        column.addWidget(self._note)
        self._note.hide()
        self.table.noted.connect(self.show_waiting)

    def show_waiting(self) -> None:
        """What is to be done about words that wait in the current row."""
        rows, row = self.table.rows, self.table.current_record()
        waiting = [rows.waiting(row, c.name, c.spare_name) for c in self.table.columns] if row else []
        sentence = " ".join(one.sentence for one in waiting if one)
        self._words.setText(sentence)
        self._note.setVisible(bool(sentence))

    def has_cell(self, name: str) -> bool:
        """Whether a value is typed in the table; no name means any cell."""
        return not name or name in self._names()

    def focus(self, row: int, name: str) -> None:
        """The keys go to the cell of a value."""
        self.table.put_cursor(row, self._names().index(name) + 1 if name else 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def marks(self, on: bool) -> None:
        """Whether the current row shows while the keys are elsewhere: its details are open."""
        self.table.setProperty("marks", on)
        self.table.viewport().update()

    def paste(self) -> None:
        """Lines become rows after the current one, from the current column on."""
        text, table = QGuiApplication.clipboard().text(), self.table
        first = max(0, table.currentIndex().column() - 1)
        if text.strip() and not (self.review is not None and not first and self.review(text)):
            paste = Paste(self, table.cells_model, self._form, text, first, table.current_row() + 1)
            paste.done.connect(self._pasted)
            paste.start()

    def _pasted(self, rows: int, new: int) -> None:
        known = f": {new} baru, {rows - new} sudah ada di Direktori" if rows > new else ""
        self.told.emit(f"{rows} {self._noun} masuk{known}.")
        self.table.go_new()

    def _names(self) -> list[str]:
        return [column.name for column in self.table.columns]
