"""The rows of the palette and of the people at the desk: painted, moved through by the keys of a field above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons, theme
from ui.strokes import rounded, words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_GROUP, _MOST = 92, 8  # the column of the group's name; rows that show without scrolling
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST, Qt.Key.Key_PageDown: _MOST}


@dataclass(frozen=True, slots=True)
class Pick:
    """One row; `below` makes it two lines, `right` is words at the end or, with `cap`, a key."""

    key: str
    title: str
    group: str = ""
    below: str = ""
    right: str = ""
    cap: bool = False
    icon: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        return ", ".join(part for part in (self.group, self.title, self.below, self.right) if part)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picks: tuple[Pick, ...] = ()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.picks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pick = self.picks[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return pick
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return pick.spoken
        return None


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme.px(48 if cast(Pick, index.data(Qt.ItemDataRole.UserRole)).below else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pick = cast(Pick, index.data(Qt.ItemDataRole.UserRole))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if index == cast(QListView, self.parent()).currentIndex():
            rounded(painter, QRectF(area), 5, "soft")
        self._row(painter, area.adjusted(10, 0, -10, 0), pick, first=self._opens_group(index))
        painter.restore()

    def _opens_group(self, index: Index) -> bool:
        """Whether the row above belongs to another group."""
        picks = cast(_Model, index.model()).picks
        return not index.row() or picks[index.row() - 1].group != picks[index.row()].group

    def _row(self, painter: QPainter, area: QRect, pick: Pick, *, first: bool) -> None:
        left, small = area.left(), theme.font(theme.SMALL)
        if pick.group:
            if first:
                words(painter, QRect(left, area.top(), theme.px(_GROUP) - 8, area.height()), pick.group, small, "text2")
            left += theme.px(_GROUP)
        if pick.icon:
            painter.drawPixmap(left, area.center().y() - 7, icons.pixmap(pick.icon, "accent", 16))
            left += 26
        right = self._right(painter, area, pick)
        box = QRect(left, area.top(), right - left, area.height())
        if pick.below:
            middle = area.center().y() + 1
            high = theme.px(20)
            above = QRect(left, middle - high, box.width(), high)
            words(painter, above, pick.title, theme.font(strong=True), "text")
            words(painter, QRect(left, middle, box.width(), theme.px(18)), pick.below, small, "text2")
        elif pick.icon:
            words(painter, box, pick.title, theme.font(strong=True), "accent")
        else:
            words(painter, box, pick.title, theme.font(), "text")

    def _right(self, painter: QPainter, area: QRect, pick: Pick) -> int:
        """Key or words at the end; returns where the title must stop."""
        if not pick.right:
            return area.right()
        small = theme.font(theme.SMALL)
        width = min(QFontMetrics(small).horizontalAdvance(pick.right) + 2, area.width() // 2)
        if not pick.cap:
            words(painter, QRect(area.right() - width, area.top(), width, area.height()), pick.right, small, "text2")
            return area.right() - width - 12
        high = theme.px(19)
        box = QRect(area.right() - width - 12, area.center().y() - high // 2, width + 12, high)
        rounded(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, "surface", "line")
        words(painter, box, pick.right, small, "text2", Qt.AlignmentFlag.AlignCenter)
        return box.left() - 12


class PickList(QListView):
    """At most eight rows high; a click or Enter picks, and every row the cursor reaches is said aloud."""

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.rows = _Model(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))
        self.clicked.connect(lambda index: self.picked.emit(self.rows.picks[index.row()].key))

    def put(self, picks: Sequence[Pick], current: str = "") -> None:
        """Show these, the cursor on `current` or on the first."""
        self.rows.beginResetModel()
        self.rows.picks = tuple(picks)
        self.rows.endResetModel()
        keys = [pick.key for pick in picks]
        self.setCurrentIndex(self.rows.index(keys.index(current) if current in keys else 0, 0))
        heights = [self.sizeHintForIndex(self.rows.index(row, 0)).height() for row in range(len(picks))]
        self.setFixedHeight(sum(heights[:_MOST]) if heights else 0)
        self.setVisible(bool(picks))

    def key(self) -> str:
        """The row under the cursor; empty without rows."""
        row = self.currentIndex().row()
        return self.rows.picks[row].key if row >= 0 else ""

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether this key moved the cursor or picked the row under it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.key():
                self.picked.emit(self.key())
            return True
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            return False
        self._go(self.currentIndex().row() + step)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list may have the keys itself; then no field above needs Home and End."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if event.key() == Qt.Key.Key_Home else len(self.rows.picks))
        elif not self.take_key(event):
            event.ignore()

    def _go(self, row: int) -> None:
        """The cursor to a row, or to the nearest there is, which is said aloud."""
        row = max(0, min(len(self.rows.picks) - 1, row))
        self.setCurrentIndex(self.rows.index(row, 0))
        if self.key():
            said = self.rows.picks[row].spoken
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
