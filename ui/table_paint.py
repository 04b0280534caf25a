"""Paints the cells of a table: rows with a line between, the current row tinted, chips, words that wait in amber."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QTableView

from ui import icons, theme
from ui.strokes import chip, chip_width, rounded, words
from ui.table_model import Cell, Index

ROW, HEAD, NUMBER, PAD, STATUS = 36, 30, 40, 10, 96
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def paint_cell(
    painter: QPainter, view: QTableView, area: QRect, index: Index, cell: Cell, *, marked: bool, ring: bool
) -> None:
    """Draw one cell; `marked` is the current row, `ring` the cell that the keys go to."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ground(painter, view, area, index, marked)
    inner = area.adjusted(PAD, 0, -PAD, -1)
    if not index.column():
        tone, strong = ("accent", True) if marked else ("text2", False)
        words(painter, inner.adjusted(-PAD, 0, 2, 0), cell.text, theme.font(strong=strong), tone, _RIGHT)
    elif cell.chip:
        width = min(chip_width(cell.chip), inner.width() + PAD)
        chip(painter, inner.left() + width, area.center().y(), cell.chip)
    elif not cell.hint or marked:
        _words(painter, inner, cell, "text" if index.column() == 1 else "text2")
    if ring:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(area).adjusted(2, 3, -3, -4), 6, 6)
    painter.restore()


def elided(cell: Cell, area: QRect) -> str:
    """The words of a cell that do not fit; empty when all can be read."""
    room = area.width() - 2 * PAD - (20 if cell.waiting else 0)
    text = "" if cell.chip or cell.hint else cell.text
    return text if QFontMetrics(theme.font()).horizontalAdvance(text) > room else ""


def _words(painter: QPainter, area: QRect, cell: Cell, tone: str) -> None:
    tone = "text3" if cell.hint else tone
    if cell.waiting:
        tone = "warn"
        painter.drawPixmap(area.left(), area.center().y() - 7, icons.pixmap("look", "warn", 14))
        area = area.adjusted(20, 0, 0, 0)
    words(painter, area, cell.text, theme.font(), tone, _RIGHT if cell.right else _LEFT)


def _ground(painter: QPainter, view: QTableView, area: QRect, index: Index, marked: bool) -> None:
    """The whole row's ground, of which the cell shows its part: the last row follows the card's corners."""
    last = index.row() == index.model().rowCount() - 1
    row = QRect(0, area.top(), view.viewport().width(), area.height())
    painter.setClipRect(area)
    if marked:
        rounded(painter, QRectF(row).adjusted(0, -8, 0, 0 if last else 8), 7, "select")
        if not index.column():
            painter.fillRect(QRect(0, area.top(), 3, area.height() - (7 if last else 0)), theme.colour("accent"))
    if not last:
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
