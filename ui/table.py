"""The table that is typed in: one editor per cell, always ready; the last row is always the empty one."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea

from ui.choices import ComboBox
from ui.editors import Editor, LongText
from ui.form import Form
from ui.table_cells import Cells
from ui.table_keys import key_of, row_wish
from ui.table_model import Column
from ui.table_paste import several
from ui.table_place import keep_in_view, page_of
from ui.table_rows import TableRows
from ui.table_view import TableView
from ui.typeahead import ReferenceLine

_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_NO_EVENT = cast(QEvent, None)  # what Qt calls nullptr: opened by us and by no key


class Table(TableView):
    """Cells under the keys: typing replaces, F2 edits, Enter and Tab go on.

    `asked` tells what is wished of the row, `noted` that other words may wait in it.
    """

    chosen = Signal(str)
    asked = Signal(str)
    noted = Signal()

    def __init__(self, name: str, noun: str, rows: TableRows, columns: tuple[Column, ...], form: Form) -> None:
        super().__init__(name, rows, columns, form.name_of)
        self.cells = Cells(self, self.cells_model, form, noun)
        self._left_rows: list[str] = []
        self._page: QScrollArea | None = None
        self.setItemDelegate(self.cells)
        self.cells.keyed = self._key_in_cell
        self.cells.done.connect(self._enter)
        self.cells.left.connect(self.noted)
        self.selectionModel().currentChanged.connect(self._moved)

    def close_cell(self) -> None:
        """Whatever is open in a cell closes; what was typed stays."""
        self.cells.finish()

    def go_new(self) -> None:
        """Into the empty row."""
        self.cells.finish()
        self.put_cursor(self.cells_model.rowCount() - 1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a cell that is not open."""
        key = key_of(event)
        wish = row_wish(event)
        if wish:
            self.asked.emit(wish)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif key == (Qt.Key.Key_Delete, _PLAIN):
            self._empty_cell()
        elif key == (Qt.Key.Key_Return, _PLAIN):
            self._enter()
        elif key == (Qt.Key.Key_F2, _PLAIN):
            self.edit_cell()
        else:
            super().keyPressEvent(event)

    def edit_cell(self) -> None:
        """Open the current cell with its words; a choice drops down."""
        if self.rows.read_only:
            return
        editor = self._open_cell()
        field = editor.field if editor else None
        if isinstance(field, QLineEdit):
            field.end(False)
        elif isinstance(field, ComboBox):
            field.showPopup()

    def _open_cell(self) -> Editor | None:
        """The editor of the current cell; asked this way, Qt does not grumble where there is nothing to edit."""
        self.edit(self.currentIndex(), self.EditTrigger.AllEditTriggers, _NO_EVENT)
        return self.cells.open

    def _paste(self) -> None:
        """Several cells become rows; a few words replace those of the cell."""
        if several(QGuiApplication.clipboard().text()):
            self.asked.emit("paste")
        elif not self.rows.read_only:
            editor = self._open_cell()
            if editor is not None and isinstance(editor.field, QLineEdit):
                editor.field.paste()

    def _empty_cell(self) -> None:
        """Del: the value as a new row has it, and nothing that waits."""
        column, row = self.current_column(), self.current_record()
        if column is not None and row is not None:
            fresh = self.rows.record()
            self.rows.wait(row, column.name, "", "")
            names = [column.name, column.spare_name] if column.spare else [column.name]
            self.rows.put(row, **{name: getattr(fresh, name) for name in names})
            self.viewport().update()
            self.noted.emit()

    def _key_in_cell(self, event: QKeyEvent) -> bool:
        """Keys of the open cell that are the table's; all others are the editor's."""
        editor = self.cells.open
        field = editor.field if editor else None
        key = key_of(event)
        wish = row_wish(event)
        if wish:
            self.cells.finish()
            self.asked.emit(wish)
        elif event.matches(QKeySequence.StandardKey.Paste) and several(QGuiApplication.clipboard().text()):
            self.cells.finish()
            self.asked.emit("paste")
        elif isinstance(field, ReferenceLine) and (field.offering or key == (Qt.Key.Key_Return, _SHIFT)):
            return False
        elif key == (Qt.Key.Key_Return, _PLAIN) and not isinstance(field, LongText):
            self._enter()
        elif key == (Qt.Key.Key_Escape, _PLAIN):
            self.cells.finish()
        else:
            return False
        return True

    def _enter(self) -> None:
        self.cells.finish()
        if not self.step(1):
            self._leave()

    def _leave(self) -> None:
        """Past the last cell: on to what comes after the table."""
        super().focusNextPrevChild(True)

    def step(self, by: int) -> bool:
        """To the next or the previous cell, over the ends of rows; False at the end of the table, or without rows."""
        if not self.currentIndex().isValid():
            return False
        stops = self.cells_model.stops
        place = self.current_row() * len(stops) + stops.index(self.currentIndex().column()) + by
        if not 0 <= place < self.cells_model.rowCount() * len(stops):
            return False
        self.put_cursor(place // len(stops), stops[place % len(stops)])
        return True

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from cell to cell, and out at either end."""
        self.cells.finish()
        return self.step(1 if next else -1) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a cell under the cursor."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.put_cursor(self.cells_model.rowCount() - 1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A row that was left empty does not stay."""
        super().focusOutEvent(event)
        self.viewport().update()
        self._tidy_later(self.current_key())

    def _moved(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.isValid() and current.column() not in self.cells_model.stops:
            self.put_cursor(current.row(), self._beside(current.column(), before.column()))
            return
        if current.row() != before.row():
            self._tidy_later(self.cells_model.key(before.row()))
        self.viewport().update()
        if current.isValid():
            self._keep_in_view()
            self.chosen.emit(self.current_key())
            self.noted.emit()

    def _beside(self, column: int, before: int) -> int:
        """The cell that is meant by a column which is passed over: the next one in the way of the cursor."""
        stops = self.cells_model.stops
        ahead = [stop for stop in stops if stop > column] if column > before else []
        behind = [stop for stop in stops if stop < column]
        return ahead[0] if ahead else behind[-1] if behind else stops[0]

    def _keep_in_view(self, *_: object) -> None:
        """The page scrolls to the cell that the keys go to."""
        if self.hasFocus() or self.cells.open:
            keep_in_view(self, self.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the page when it makes room for new rows."""
        super().showEvent(event)
        area = page_of(self)
        if area is not None and area is not self._page:
            self._page = area
            area.verticalScrollBar().rangeChanged.connect(self._keep_in_view)

    def _tidy_later(self, key: str) -> None:
        """Once the keys have settled: the row may be entered again at once."""
        self._left_rows.append(key)
        QTimer.singleShot(0, self, self._tidy)

    def _tidy(self) -> None:
        inside = self.current_key() if self.hasFocus() or self.cells.open else ""
        left, self._left_rows = self._left_rows, []
        for key in left:
            if key and key != inside:
                self.rows.tidy(key)
