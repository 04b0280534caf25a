"""The groups of Setelan at the left: painted lines; arrows or a click choose one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.lists import Item, ItemModel
from ui.strokes import words

Index = QModelIndex | QPersistentModelIndex


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a section of the editor."""
        return QSize(56, theme.px(35))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one group."""
        item: Item = index.data(Qt.ItemDataRole.UserRole)
        view, area = cast(QListView, self.parent()), QRect(option.rect)
        current = index == view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.setPen(QPen(theme.colour("accent"), 2) if view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft"))
            painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        token = "accent" if current else "text"
        words(painter, area.adjusted(14, 0, -8, 0), item.title, theme.font(strong=current), token)
        painter.restore()


class GroupList(QListView):
    """The names of the groups."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ItemModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName("Kelompok setelan")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._moved)

    def put(self, items: Sequence[Item]) -> None:
        """Show these groups."""
        self.rows.put(items)

    def select(self, key: str) -> None:
        """Go to a group."""
        for number, item in enumerate(self.rows.items):
            if item.key == key:
                self.setCurrentIndex(self.rows.index(number, 0))

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.items[index.row()].key)
