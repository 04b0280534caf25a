"""The list of the recap, painted: tables with columns, plain bars, sentences; one stop for Tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtCore import QModelIndex as Index
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from ui import theme
from ui.lists import HeadedList, Item
from ui.pages.recap_rows import MEETING, RecapRow
from ui.rowpaint import RowPainter
from ui.strokes import chip, rounded, words

_PAD, _GAP, _NAME, _DAY, _CELL, _NUMBER = 14, 16, 260, 150, 84, 230
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_FOOT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
_BAR = 10


class RecapList(HeadedList):
    """Alt with up or down goes from table to table."""

    def __init__(self) -> None:
        super().__init__("Rekap", framed=False)
        self.setItemDelegate(_Painter(self, framed=False))


class _Painter(RowPainter):
    """Numbers stand right-aligned under the heads that their heading bears."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index | QPersistentModelIndex) -> QSize:
        """Rows of tables are one line high."""
        item = self._item(index)
        if isinstance(item, RecapRow) and item.left:
            return QSize(100, theme.px(36))
        return super().sizeHint(option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index | QPersistentModelIndex
    ) -> None:
        """A heading bears the heads of its columns."""
        super().paint(painter, option, index)
        item = self._item(index)
        if item.heading and isinstance(item, RecapRow) and item.right:
            painter.save()
            area: QRect = option.rect
            widest = _NUMBER if item.key == MEETING else _CELL
            self._cells(painter, area.adjusted(0, 0, -_PAD, -8), item.right, widest, head=True)
            painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem,
        index: Index | QPersistentModelIndex,
    ) -> bool:  # fmt: skip
        """The whole row in words, where a narrow column cuts what stands in it."""
        item = self._item(index) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or not isinstance(item, RecapRow) or not item.left:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), "\n".join(item.left), view)
        return True

    def _row(self, painter: QPainter, area: QRect, item: Item) -> None:
        if not isinstance(item, RecapRow) or not item.left:
            super()._row(painter, area, item)
            return
        inside = area.adjusted(_PAD, 0, -_PAD, 0)
        end = self._cells(painter, inside, item.right, _NUMBER if item.share is None else _CELL, head=False)
        room = QRect(inside.left(), inside.top(), end - _GAP - inside.left(), inside.height())
        if item.share is None:
            self._meeting(painter, room, item)
        else:
            self._bar(painter, room, item)

    def _cells(self, painter: QPainter, area: QRect, cells: tuple[str, ...], last: int, *, head: bool) -> int:
        """The numbers from the right, the `last` column as wide as told; returns where they begin."""
        right = area.right()
        for n, cell in reversed(list(enumerate(cells))):
            wide = theme.px(last if n == len(cells) - 1 else _CELL)
            box = QRect(right - wide, area.top(), wide, area.height())
            if head:
                words(painter, box, cell, theme.font(theme.SMALL, strong=True), "text2", _FOOT)
            else:
                words(painter, box, cell, theme.font(), "text", _RIGHT)
            right -= wide + _GAP
        return right + _GAP

    def _meeting(self, painter: QPainter, room: QRect, item: RecapRow) -> None:
        """Day, programme and place; the state where it did not take place."""
        day, programme, where = item.left
        left, right = room.left() + theme.px(_DAY), room.right()
        half = (right - left - _GAP) // 2
        words(painter, QRect(room.left(), room.top(), theme.px(_DAY) - _GAP, room.height()), day, theme.font(), "text2")
        if item.chip:
            right = chip(painter, right, room.center().y(), item.chip) - _GAP
        strong = theme.font(strong=True)
        words(painter, QRect(left, room.top(), half, room.height()), programme, strong, "text")
        at = left + half + _GAP
        words(painter, QRect(at, room.top(), right - at, room.height()), where, theme.font(), "text2")

    def _bar(self, painter: QPainter, room: QRect, item: RecapRow) -> None:
        """The name, and a plain bar on the same axis as the others."""
        name = min(theme.px(_NAME), room.width() // 2)
        words(painter, QRect(room.left(), room.top(), name - _GAP, room.height()), item.left[0], theme.font(), "text")
        axis, high = room.left() + name, theme.px(_BAR)
        long = (room.right() - axis) * (item.share or 0.0)
        painter.fillRect(axis - 1, room.top() + 4, 1, room.height() - 8, theme.colour("line"))
        if long >= 1:
            rounded(painter, QRectF(axis, room.center().y() - high / 2 + 1, long, high), 2, "accent")
