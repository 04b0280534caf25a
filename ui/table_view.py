"""The table as it stands on the page: as high as its rows, one cell under the cursor, columns that share the width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from cooling_desktop.records.fields import Record
from ui import theme
from ui.form import NameOf
from ui.table_model import Column, TableModel
from ui.table_paint import HEAD, ROW
from ui.table_place import fit_columns
from ui.table_rows import TableRows


class TableView(QTableView):
    """Rows of records and the cursor in them."""

    def __init__(self, name: str, rows: TableRows, columns: tuple[Column, ...], name_of: NameOf) -> None:
        super().__init__()
        self.rows, self.columns = rows, columns
        self.cells_model = TableModel(self, rows, columns, name_of)
        self.setModel(self.cells_model)
        self.setAccessibleName(name)
        self.setObjectName("card")
        self._dress()

    def close_cell(self) -> None:
        """Whatever is open in a cell closes."""

    def _dress(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.SelectedClicked | trigger.AnyKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionsClickable(False)
        self._measure()

    def _measure(self) -> None:
        """As high as its rows at the clerk's text size; the page scrolls, not the table."""
        row, head = theme.px(ROW), theme.px(HEAD)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(head)
        self.setFixedHeight(head + row * self.cells_model.rowCount() + 2 * self.frameWidth())
        fit_columns(self, self.cells_model)

    def refresh(self) -> None:
        """Show the rows as they are now; the cursor stays in its cell, or goes to a row that came back."""
        key, column = self.cells_model.came() or self.current_key(), self.currentIndex().column()
        row = self.current_row()
        shape = self.cells_model.reshaped()
        if shape:
            self.close_cell()
        self.cells_model.refresh()
        if shape:
            place = self.rows.number(key)
            self.put_cursor(place if place >= 0 else max(0, row), column)
        self._measure()

    def current_row(self) -> int:
        """The row under the cursor; -1 for none."""
        return self.currentIndex().row()

    def current_key(self) -> str:
        """The key of the row under the cursor, as it is on screen."""
        return self.cells_model.key(self.current_row())

    def current_record(self) -> Record | None:
        """The record under the cursor, be it the empty one."""
        return self.rows.find(self.current_key())

    def current_column(self) -> Column | None:
        """The column under the cursor."""
        number = self.currentIndex().column()
        return self.columns[number - 1] if number > 0 else None

    def put_cursor(self, row: int, column: int = 0) -> None:
        """Put the cursor into a cell, the first one of the row unless told otherwise."""
        last, stops = self.cells_model.rowCount() - 1, self.cells_model.stops
        if last >= 0:
            there = column if column in stops else stops[0]
            self.setCurrentIndex(self.cells_model.index(min(row, last), there))

    def changeEvent(self, event: QEvent) -> None:
        """Another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        fit_columns(self, self.cells_model)
