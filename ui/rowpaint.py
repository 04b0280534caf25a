"""Paints the rows of lists: day block or icon, title, detail, chip, next step; no widget per row."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex as Index
from PySide6.QtCore import QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.lists import Item
from ui.strokes import chip, chip_width, rounded, words

_LEFT, _RIGHT, _TEXT = 14, 14, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def dots(painter: QPainter, right: int, middle: int, done: tuple[int, int]) -> int:
    """Draw one dot per fact and the count, ending at `right`; returns their left edge."""
    small = theme.font(theme.SMALL)
    said = f"{done[0]} dari {done[1]}"
    left = right - QFontMetrics(small).horizontalAdvance(said)
    words(painter, QRect(left, middle - theme.px(10), right - left + 2, theme.px(20)), said, small, "text2")
    left -= 10 + 9 * done[1]
    for number in range(done[1]):
        token = "ok" if number < done[0] else "line"
        rounded(painter, QRectF(left + 9 * number, middle - 3, 7, 6), 2, token)
    return left


class RowPainter(QStyledItemDelegate):
    """One row shape for every list; unframed lists draw their groups of rows as cards between headings."""

    def __init__(self, view: QListView, *, framed: bool) -> None:
        super().__init__(view)
        self._view, self._framed = view, framed

    def sizeHint(self, option: QStyleOptionViewItem, index: Index | QPersistentModelIndex) -> QSize:
        """Headings 40, rows with a day block 79, two lines 54, one line 36; wrapped rows as they need."""
        item = self._item(index)
        if item.heading:
            return QSize(100, theme.px(24 if not item.title else 46 if index.row() else 32))
        if item.wrap:
            return QSize(100, sum(self._wrapped(item)) + 18)
        if item.day:
            return QSize(100, theme.px(70))
        return QSize(100, theme.px(54 if item.detail else 36))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        item = self._item(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if item.heading:
            bottom = area.adjusted(0, 0, 0, -8)
            flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            words(painter, bottom, item.title, theme.font(theme.GROUP, strong=True), "text", flags)
        else:
            self._ground(painter, area, index, self._view.selectionModel().isSelected(index))
            self._row(painter, area, item)
        painter.restore()

    def _item(self, index: Index | QPersistentModelIndex) -> Item:
        return cast(Item, index.data(Qt.ItemDataRole.UserRole))

    def _wrapped(self, item: Item) -> tuple[int, int]:
        """How high title and detail come out."""
        width = self._view.viewport().width() - _LEFT - _RIGHT - (28 if item.icon else 0)

        def height(text: str, size: float) -> int:
            box = QFontMetrics(theme.font(size)).boundingRect(0, 0, width, 4000, int(_WRAP), text)
            return box.height() if text else 0

        return height(item.title, theme.BODY), height(item.detail, theme.SMALL)

    def _ground(
        self, painter: QPainter, area: QRect, index: Index | QPersistentModelIndex, selected: bool
    ) -> None:
        """The card behind the rows: rounded at its ends, a line between rows, the selected one tinted."""
        model, row = index.model(), index.row()

        def at_end(number: int) -> bool:
            if not 0 <= number < model.rowCount():
                return True
            return self._item(model.index(number, 0)).heading

        first, last = at_end(row - 1), at_end(row + 1)
        box = QRectF(area).adjusted(0.5, 0.5 if first else -8, -0.5, -0.5 if last else 8)
        painter.setClipRect(area)
        rounded(painter, box, 8, "surface", "" if self._framed else "line")
        if selected and (self._view.hasFocus() or getattr(self._view, "marks", True)):
            inner = box.adjusted(-0.5, -0.5, 0.5, 0.5) if self._framed else box.adjusted(0.5, 0.5, -0.5, -0.5)
            rounded(painter, inner, 7.5, "select")
            if self._view.hasFocus() or not self._framed:
                painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.colour("accent"))
        if not last:
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))

    def _row(self, painter: QPainter, area: QRect, item: Item) -> None:
        left = area.left() + _LEFT
        right = area.right() - _RIGHT
        if item.day:
            left = self._day(painter, area, item.day)
        elif item.icon:
            top = area.top() + 10 if item.wrap else area.center().y() - 9
            painter.drawPixmap(left, top, icons.pixmap(item.icon, item.tone or "text2", 18))
            left += 28
        if item.wrap:
            self._long(painter, QRect(left, area.top() + 9, right - left, area.height() - 18), item)
            return
        right = self._right(painter, area, item, right)
        box = QRect(left, area.top(), right - left, area.height())
        if not item.detail:
            words(painter, box, item.title, theme.font(), "text")
            return
        middle = area.center().y() + 1
        strong = theme.font(strong=True)
        room = box.width() - (chip_width(item.beside) + 10 if item.beside else 0)
        wide = words(painter, QRect(left, middle - theme.px(21), room, theme.px(21)), item.title, strong, "text")
        if item.beside:
            chip(painter, left + wide + 10 + chip_width(item.beside), middle - theme.px(10), item.beside)
        words(painter, QRect(left, middle, box.width(), theme.px(20)), item.detail, theme.font(theme.SMALL), "text2")

    def _day(self, painter: QPainter, area: QRect, day: tuple[str, str]) -> int:
        wide, high = theme.px(52), theme.px(51)
        box = QRect(area.left() + _LEFT, area.center().y() - high // 2, wide, high)
        rounded(painter, QRectF(box), 8, "zebra" if day[0] == "–" else "soft")
        centred = Qt.AlignmentFlag.AlignCenter
        number = theme.font(theme.TITLE, strong=True)
        top = QRect(box.left(), box.top() + theme.px(5), wide, theme.px(22))
        words(painter, top, day[0], number, "accent", centred)
        below = QRect(box.left(), box.top() + theme.px(27), wide, theme.px(18))
        words(painter, below, day[1], theme.font(theme.SMALL), "text2", centred)
        return box.right() + 15

    def _right(self, painter: QPainter, area: QRect, item: Item, right: int) -> int:
        """Chip or dots above the next step, or beside it in lower rows; returns where the words must end."""
        middle = area.center().y()
        stacked = bool(item.step and item.day and (item.chip or item.dots))
        edge = self._step(painter, right, middle + theme.px(5 if stacked else -10), item.step) if item.step else right
        above = middle - theme.px(13) if stacked else middle
        end = right if stacked or not item.step else edge - 4
        if item.dots:
            edge = min(edge, dots(painter, end, above, item.dots) - 12)
        elif item.chip:
            edge = min(edge, chip(painter, end, above, item.chip) - 12)
        return edge

    def _step(self, painter: QPainter, right: int, top: int, said: str) -> int:
        strong = theme.font(theme.SMALL, strong=True)
        width = QFontMetrics(strong).horizontalAdvance(said)
        painter.drawPixmap(right - 12, top + theme.px(10) - 6, icons.pixmap("next", "accent", 12))
        words(painter, QRect(right - 18 - width, top, width + 2, theme.px(20)), said, strong, "accent")
        return right - 18 - width - 12

    def _long(self, painter: QPainter, area: QRect, item: Item) -> None:
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        above, below = self._wrapped(item)
        painter.drawText(QRect(area.left(), area.top(), area.width(), above), int(_WRAP), item.title)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.colour("text2"))
        painter.drawText(QRect(area.left(), area.top() + above, area.width(), below), int(_WRAP), item.detail)
