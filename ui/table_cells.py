"""The cells of a table: how they are painted, which editor opens in them, and what becomes of its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from cooling_desktop.records.fields import Field, Record
from ui import theme
from ui.editors import Editor, LongTextEditor
from ui.form import Form
from ui.parsed import ParsedEditor
from ui.table_editors import CellReference, cell_editor
from ui.table_model import Cell, Column, Index, TableModel
from ui.table_paint import ROW, elided, paint_cell
from ui.table_words import Unpicked
from ui.typeahead import STAYS


class Cells(QStyledItemDelegate):
    """One editor per column, opened in the current cell; `keyed` hands its keys to the table, `done` goes on."""

    done = Signal()
    left = Signal()

    def __init__(self, view: QTableView, model: TableModel, form: Form, noun: str) -> None:
        super().__init__(view)
        self._view, self._model, self._form, self._noun = view, model, form, noun
        self._editors: dict[str, Editor] = {}
        self._row: Record | None = None
        self._opened: Editor | None = None
        self._trouble = ""
        self._unpicked = Unpicked(model, form, lambda: self._row)
        self._unpicked.settled.connect(self.left)
        self.keyed: Callable[[QKeyEvent], bool] = lambda _: False

    # painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        view = self._view
        area: QRect = option.rect
        current = view.currentIndex()
        inside = view.hasFocus() or self.open is not None
        marked = index.row() == current.row() and (inside or bool(view.property("marks")))
        ring = view.hasFocus() and index == current
        paint_cell(painter, view, area, index, self._cell(index), marked=marked, ring=ring)

    def _cell(self, index: Index) -> Cell:
        """What a cell shows; while somebody is looked for, the rest of the row waits."""
        cell = cast(Cell, index.data(Qt.ItemDataRole.UserRole))
        editor, here = self.open, self._view.currentIndex()
        searching = isinstance(editor, CellReference) and editor.searching and index.row() == here.row()
        if not searching or index.column() <= here.column():
            return cell
        return Cell(_PICK, hint=True) if index.column() == here.column() + 1 else Cell()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(100, theme.px(ROW))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Words that do not fit, and what to do about those that wait, in a tooltip."""
        cell = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if isinstance(cell, Cell):
            area = view.visualRect(cast(QModelIndex, index))
            QToolTip.showText(event.globalPos(), cell.waiting.sentence if cell.waiting else elided(cell, area), view)
        return True

    # editing

    @property
    def open(self) -> Editor | None:
        """The editor that is open in a cell; the window's end may come while it is."""
        return self._opened if self._row is not None and self._opened and isValid(self._opened) else None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> Editor:
        """The column's editor, on this row."""
        column = self._model.columns[index.column() - 1]
        editor = self._editors.get(column.name)
        if editor is None:
            editor = self._editors[column.name] = self._made(column, index.column() - 1)
            editor.setParent(parent)
        self._row = None
        row = self._model.row(index)
        waiting = self._model.rows.waiting(row, column.name, column.spare_name)
        words = waiting.words if waiting else ""
        if isinstance(editor, CellReference):
            plain = str(getattr(row, column.spare_name)) if column.spare else ""
            editor.begin(getattr(row, column.name), plain, words)
        else:
            editor.reset()
            editor.show_value(getattr(row, column.name))
            if words and isinstance(editor, ParsedEditor):
                editor.line.setText(words)
        self._row, self._opened, self._trouble = row, editor, ""
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """A value changed while its cell is open."""
        if self._row is None or not isinstance(editor, Editor):
            return
        column = self._model.columns[index.column() - 1]
        editor.show_value(getattr(self._row, column.name))
        if isinstance(editor, CellReference) and column.spare:
            editor.show_plain(str(getattr(self._row, column.spare_name)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The field fills its cell; a long text may lie over the rows below."""
        area: QRect = option.rect
        height = theme.px(32)
        if isinstance(editor, LongTextEditor):
            height = max(height, editor.sizeHint().height())
        editor.setGeometry(area.left() + 1, area.top() + 1, area.width() - 3, height)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The cell is left: values went up while they were typed; words that are no value yet are looked after."""
        row, self._row = self._row, None
        if row is None:
            return
        column, rows = self._model.columns[index.column() - 1], self._model.rows
        if isinstance(editor, CellReference):
            self._unpicked.leave(row, column, editor)
        elif isinstance(editor, ParsedEditor):
            self._row = row
            editor.line.editingFinished.emit()
            self._row = None
            rows.wait(row, column.name, editor.line.text() if self._trouble else "", self._trouble)
        rows.rest()
        self.left.emit()

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Keep the editor for the next row."""
        self._row = None
        if isinstance(editor, Editor):
            editor.reset()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the open cell that belong to the table; leaving the field leaves the cell."""
        editor = self.open
        if editor is None or watched is not editor.field:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.keyed(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in STAYS:
            self.finish()
        return False

    def finish(self) -> None:
        """Close the open cell; what was typed stays."""
        editor = self.open
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _made(self, column: Column, number: int) -> Editor:
        editor = cell_editor(column, cast(Field, self._model.fields[number]), self._form)
        editor.field.installEventFilter(self)
        editor.changed.connect(lambda value: self._put(column, value))
        editor.complained.connect(self._complained)
        if isinstance(editor, CellReference):
            editor.picked.connect(self._form.picked)
            editor.kept.connect(lambda words: self._keep(column, words))
            editor.done.connect(self.done)
            editor.sources = lambda record: self._source(column, record)
        return editor

    def _put(self, column: Column, value: object) -> None:
        row = self._row
        if row is not None:
            spare = {column.spare_name: ""} if column.spare else {}
            self._model.rows.wait(row, column.name, "", "")
            self._model.rows.put(row, **{column.name: value}, **spare)

    def _keep(self, column: Column, words: str) -> None:
        """Plain words take the place of the entry."""
        if self._row is not None:
            self._model.rows.wait(self._row, column.name, "", "")
            self._model.rows.put(self._row, **{column.name: None, column.spare_name: words})

    def _complained(self, sentence: str) -> None:
        self._trouble = sentence

    def _source(self, column: Column, record: Record) -> str:
        """Where an entry is already: in this list, or elsewhere in the meeting."""
        rows = self._model.rows
        for number, row in enumerate(rows.stored):
            if getattr(row, column.name) == record.id and row is not self._row:
                return f"Sudah {self._noun} ke-{number + 1}"
        return column.known(rows.meeting.facts, record) if column.known and rows.meeting else ""


_PICK = "Pilih, atau teruskan"
