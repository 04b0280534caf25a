"""The list of a meeting's sections with their ticks: belum, sebagian, lengkap, perlu dilihat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
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
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons, theme
from ui.strokes import words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Tick(StrEnum):
    """How far a section is; the clerk hears these words."""

    EMPTY = "belum"
    PART = "sebagian"
    DONE = "lengkap"
    LOOK = "perlu dilihat"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a section with its tick and count, or a group's name (no key)."""

    title: str
    key: str = ""
    tick: Tick = Tick.EMPTY
    count: int = 0

    @property
    def spoken(self) -> str:
        """What a screen reader says: "Tamu, sebagian, 5 isian"."""
        if not self.key:
            return self.title
        return f"{self.title}, {self.tick}" + (f", {self.count} isian" if self.count else "")


class TickModel(QAbstractListModel):
    """The entries of the section list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many lines; a list has no children."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry for the painter, its words for everybody else."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.title
        return entry.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Group names are passed over by the arrows."""
        if not self.entries[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Sections 35, groups 34, the first one less; in a strip of ticks only a gap."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        if not entry.key and cast(QListView, self.parent()).width() < 100:
            return QSize(40, theme.px(8))
        return QSize(56, theme.px(35 if entry.key else 26 if index.row() == 0 else 34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one section or group name."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        view = cast(QListView, self.parent())
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        narrow = area.width() < 100
        if not entry.key:
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            small = theme.font(theme.SMALL, strong=True)
            if not narrow:
                words(painter, area.adjusted(12, 0, 0, -4), entry.title, small, "text3", bottom)
        else:
            self._section(painter, area, entry, current=index == view.currentIndex(), view=view)
        painter.restore()

    def _section(self, painter: QPainter, area: QRect, entry: Entry, *, current: bool, view: QListView) -> None:
        if current:
            box = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(theme.colour("accent"), 2) if view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        self._tick(painter, QRect(area.left() + 11, area.center().y() - 7, 16, 16), entry.tick)
        if area.width() < 100:
            return
        token = "accent" if current else "text2" if entry.tick is Tick.EMPTY else "text"
        right = area.right() - 8
        if entry.count:
            small = theme.font(theme.SMALL, strong=entry.tick is Tick.LOOK)
            width = QFontMetrics(small).horizontalAdvance(str(entry.count))
            tone = "warn" if entry.tick is Tick.LOOK else "text2"
            words(painter, QRect(right - width, area.top(), width + 1, area.height()), str(entry.count), small, tone)
            right -= width + 8
        box_text = QRect(area.left() + 34, area.top(), right - area.left() - 34, area.height())
        words(painter, box_text, entry.title, theme.font(strong=current), token)

    def _tick(self, painter: QPainter, box: QRect, tick: Tick) -> None:
        ring = QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75)
        if tick is Tick.LOOK:
            painter.drawPixmap(box.topLeft(), icons.pixmap("look", "warn", 16))
        elif tick is Tick.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ok"))
            painter.drawEllipse(QRectF(box))
            painter.drawPixmap(box.left() + 2, box.top() + 2, icons.pixmap("check", "surface", 12))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent" if tick is Tick.PART else "edge"), 1.5))
            painter.drawEllipse(ring)
            if tick is Tick.PART:
                painter.setBrush(theme.colour("accent"))
                painter.drawPie(ring.adjusted(2, 2, -2, -2), 90 * 16, 180 * 16)


class SectionList(QListView):
    """Sections under their groups; arrows or a click choose one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._silent = False
        self.entries = TickModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName("Bagian kegiatan")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._moved)

    def put(self, entries: Sequence[Entry]) -> None:
        """Show other ticks; the lines themselves stay where they are."""
        old = self.entries.entries
        if [e.key for e in old] != [e.key for e in entries]:
            self.entries.beginResetModel()
            self.entries.entries = tuple(entries)
            self.entries.endResetModel()
        elif old != tuple(entries):
            self.entries.entries = tuple(entries)
            self.entries.dataChanged.emit(self.entries.index(0, 0), self.entries.index(len(old) - 1, 0))

    def select(self, key: str) -> None:
        """Mark the section that is open, without telling anybody."""
        for row, entry in enumerate(self.entries.entries):
            if entry.key == key:
                self._silent = True
                self.setCurrentIndex(self.entries.index(row, 0))
                self._silent = False

    def _moved(self, index: QModelIndex) -> None:
        entry = self.entries.entries[index.row()] if index.isValid() else None
        if entry is not None and entry.key and not self._silent:
            self.chosen.emit(entry.key)
