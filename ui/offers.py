"""What type-ahead offers: who is meant, how to tell them apart, where they are from; painted below the field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cooling_desktop.records.fields import Record
from ui import icons, theme
from ui.strokes import rounded, words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Candidate:
    """One suggestion; without a record it makes a new entry of the typed words, or keeps them as `plain` words."""

    title: str
    detail: str = ""
    record: Record | None = None
    source: str = ""
    plain: bool = False


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: list[Candidate] = []
        self.typed = ""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return offer
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (offer.title, offer.detail, offer.source) if part)
        return None


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        offer: Candidate = index.data(Qt.ItemDataRole.UserRole)
        return QSize(200, theme.px(45 if offer.detail else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer: Candidate = index.data(Qt.ItemDataRole.UserRole)
        view = cast(QListView, self.parent())
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index == view.currentIndex():
            rounded(painter, QRectF(area), 5, "soft")
        if offer.record is None:
            self._new(painter, area, offer, first=index.row() == 0)
        else:
            self._entry(painter, area, offer, cast(_Model, index.model()).typed)
        painter.restore()

    def _entry(self, painter: QPainter, area: QRect, offer: Candidate, typed: str) -> None:
        """Title and source above, the second line below them."""
        height = theme.px(24) if offer.detail else area.height()
        line = QRect(area.left() + 10, area.top() + (2 if offer.detail else 0), area.width() - 20, height)
        small = theme.font(theme.SMALL)
        words(painter, line, offer.source, small, "text2", _RIGHT)
        below = QRect(line.left(), area.top() + theme.px(23), line.width(), theme.px(18))
        words(painter, below, offer.detail, small, "text2")
        room = QFontMetrics(small).horizontalAdvance(offer.source)
        self._matched(painter, line.adjusted(0, 0, -room - 12 if room else 0, 0), offer.title, typed)

    def _matched(self, painter: QPainter, line: QRect, title: str, typed: str) -> None:
        """The title with the typed letters in the strong face."""
        start = title.casefold().find(typed.casefold()) if typed else -1
        if start < 0:
            words(painter, line, title, theme.font(), "text")
            return
        end = start + len(typed)
        left = line.left()
        for part, strong in ((title[:start], False), (title[start:end], True), (title[end:], False)):
            room = QRect(left, line.top(), max(0, line.right() - left), line.height())
            if part and room.width() > 8:
                words(painter, room, part, theme.font(strong=strong), "text")
                left += QFontMetrics(theme.font(strong=strong)).horizontalAdvance(part)

    def _new(self, painter: QPainter, area: QRect, offer: Candidate, *, first: bool) -> None:
        if not first:
            painter.fillRect(area.left(), area.top(), area.width(), 1, theme.colour("line"))
        painter.drawPixmap(area.left() + 11, area.center().y() - 7, icons.pixmap("plus", "accent", 14))
        text = QRect(area.left() + 33, area.top(), area.width() - 41, area.height())
        if not offer.plain:
            cap, key = theme.font(theme.SMALL), "Shift+Enter"
            width = QFontMetrics(cap).horizontalAdvance(key) + 14
            high = theme.px(19)
            box = QRect(area.right() - width - 8, area.center().y() - high // 2, width, high)
            text.setRight(box.left() - 8)
            rounded(painter, QRectF(box), 3, "surface", "line")
            words(painter, box, key, cap, "text2", Qt.AlignmentFlag.AlignCenter)
        words(painter, text, offer.title, theme.font(strong=True), "accent")


class Popup(QListView):
    """The suggestions, over the form but never over the row that is typed in; it never takes the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self.setAccessibleName("Saran dari Direktori")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers = _Model(self)
        self.setModel(self.offers)
        self.setItemDelegate(_Painter(self))
        self.hide()

    def offer(self, field: QWidget, typed: str, found: Sequence[Candidate]) -> None:
        """Show these below the field, or above it where the window ends."""
        self.offers.beginResetModel()
        self.offers.offers, self.offers.typed = list(found), typed
        self.offers.endResetModel()
        self._place(field)
        self.setCurrentIndex(self.offers.index(0, 0))
        self.show()
        self.raise_()

    def _place(self, field: QWidget) -> None:
        """On the side with more room, and never higher than that."""
        rows = range(len(self.offers.offers))
        wanted = sum(self.sizeHintForIndex(self.offers.index(n, 0)).height() for n in rows) + 12
        window = self.window()
        corner = field.mapTo(window, QPoint(0, 0))
        below, above = window.height() - 8 - (corner.y() + field.height() + 2), corner.y() - 2 - 8
        under = wanted <= below or below >= above
        height = min(wanted, below if under else above)
        top = corner.y() + field.height() + 2 if under else corner.y() - 2 - height
        self.setGeometry(corner.x(), top, max(theme.px(330), field.width()), height)

    def step(self, by: int) -> None:
        """Move the cursor in the list."""
        row = max(0, min(len(self.offers.offers) - 1, self.currentIndex().row() + by))
        self.setCurrentIndex(self.offers.index(row, 0))

    def current(self) -> Candidate | None:
        """The suggestion under the cursor."""
        index = self.currentIndex()
        return self.offers.offers[index.row()] if index.isValid() else None
