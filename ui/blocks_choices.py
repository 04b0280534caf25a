"""The other wordings of a headline, open to be chosen with a click or Enter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from ui.lists import Item, ItemList
from ui.parts import label
from ui.rowpaint import RowPainter

_EDGE = 5  # pixels above and below the words of a row


class Choices(QWidget):
    """`taken` carries the turn of the chosen wording; a row that was taken changes places with the one before it."""

    taken = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.list = ItemList(title, framed=False, grows=True, marks=False)
        self.list.setItemDelegate(_Close(self.list, framed=True))
        self.list.doubleClicked.disconnect()  # its first click has taken the row already
        self.list.clicked.connect(lambda _: self._take(self.list.current()))
        self.list.opened.connect(self._take)
        self._order: list[int] = []
        self._now = -1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(title, "small", "text2"))
        column.addWidget(self.list)

    def put(self, wordings: Mapping[int, str], shown: str) -> None:
        """These wordings, without the one that is shown; hidden where there is no other."""
        now = next((turn for turn, text in wordings.items() if text == shown), -1)
        order = [self._now if turn == now else turn for turn in self._order]
        order = [turn for turn in dict.fromkeys([*order, *wordings]) if turn in wordings and turn != now]
        self._order, self._now = order, now
        items = [Item(str(turn), wordings[turn], wrap=True) for turn in order]
        if list(self.list.rows.items) != items:
            row = self.list.currentIndex().row()
            self.list.put(items)
            if 0 <= row < len(items):
                self.list.select(items[row].key)
        self.setVisible(bool(items))

    def _take(self, key: str) -> None:
        if key:
            self.taken.emit(int(key))


class _Close(RowPainter):
    """Rows that stand closer than elsewhere."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the words."""
        return QSize(100, super().sizeHint(option, index).height() - 18 + 2 * _EDGE)

    def _long(self, painter: QPainter, area: QRect, item: Item) -> None:
        super()._long(painter, QRect(area.left(), area.top() - 9 + _EDGE, area.width(), area.height()), item)
