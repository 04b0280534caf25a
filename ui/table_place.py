"""Where a table's columns and its current cell stand: widths shared out, the page scrolled to the cell."""

from __future__ import annotations

from enum import StrEnum
from typing import cast

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QScrollArea, QTableView

from cooling_desktop.records.fields import Field, Kind
from ui import theme
from ui.choices import shown
from ui.parts import ChipText
from ui.strokes import chip_width
from ui.table_model import Column, TableModel
from ui.table_paint import HEAD, NUMBER, PAD, ROW, STATUS


def fit_columns(view: QTableView, model: TableModel) -> None:
    """Declared widths first, a choice as wide as its longest word; the others share the rest."""
    fixed = [_width(column, field) for column, field in zip(model.columns, model.fields, strict=True)]
    number_width = theme.px(NUMBER)
    rest = view.viewport().width() - number_width - sum(fixed)
    shares = sum(c.stretch for c, width in zip(model.columns, fixed, strict=True) if not width) or 1
    view.setColumnWidth(0, number_width)
    for number, column in enumerate(model.columns):
        view.setColumnWidth(number + 1, fixed[number] or rest * column.stretch // shares)


def _width(column: Column, field: Field | None) -> int:
    if column.width or field is None or field.kind is not Kind.CHOICE:
        return theme.px(column.width)
    widest = max(chip_width(ChipText(shown(str(word)))) for word in cast("type[StrEnum]", field.type))
    return max(theme.px(STATUS), widest + 2 * PAD - 6)


def page_of(view: QTableView) -> QScrollArea | None:
    """The scrolling page that a table stands on."""
    above = view.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def keep_in_view(view: QTableView, index: QModelIndex) -> None:
    """The page scrolls to the cell, not the table."""
    area = page_of(view)
    inside = area.widget() if area is not None else None
    if area is not None and inside is not None:
        corner = view.viewport().mapTo(inside, QPoint(0, view.visualRect(index).center().y()))
        area.ensureVisible(0, corner.y(), 0, theme.px(ROW + HEAD))
