"""Temuan: what must be mended, answered or might be better, with its place and a button; painted, not built."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import icons, theme
from ui.lists import Index, Item, ItemModel
from ui.pages.release_points import Group, Point
from ui.parts import IconButton, label
from ui.say import mark
from ui.strokes import rounded, words

_LEFT, _INDENT, _RIGHT = 16, 40, 16
_BUTTON, _LINE, _HEADING = 26, 19, 28  # heights at the common text size
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_POINT = Qt.ItemDataRole.UserRole + 1


class FindingModel(ItemModel):
    """Headings and points; a point is its item's key."""

    def show_points(self, points: Sequence[Point]) -> None:
        """Show other points below their headings."""
        self.lines: list[Group | Point] = []
        for point in points:
            if point.group not in self.lines:
                self.lines.append(point.group)
            self.lines.append(point)
        self.counts = {line: sum(p.group is line for p in points) for line in self.lines if isinstance(line, Group)}
        self.put([_item(line) for line in self.lines])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The point or the heading for the painter."""
        if role == _POINT:
            return self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = self.lines[index.row()]
            return line.spoken if isinstance(line, Point) else f"{line.title}, {self.counts[line]}"
        return super().data(index, role)


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings 28, points as high as their words and their button."""
        line = index.data(_POINT)
        if isinstance(line, Group):
            return QSize(100, theme.px(_HEADING))
        below = theme.px(_BUTTON) + 6 if line.act else 0
        return QSize(100, 10 + self._high(line) + theme.px(_LINE) + below + 11)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one heading or point."""
        line, area = index.data(_POINT), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Group):
            if not index.row():
                painter.fillRect(area.left(), area.top(), area.width(), 1, theme.colour("line"))
            self._heading(painter, area.adjusted(0, 1, 0, 0), line, cast(FindingModel, index.model()).counts[line])
        else:
            state: QStyle.StateFlag = option.state
            self._point(painter, area, line, bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def button(self, area: QRect, point: Point) -> QRect:
        """Where the button of a point stands."""
        width = QFontMetrics(theme.font(strong=True)).horizontalAdvance(point.act) + 22
        high = theme.px(_BUTTON)
        return QRect(area.left() + _INDENT, area.bottom() - 11 - high, width, high)

    def _heading(self, painter: QPainter, area: QRect, group: Group, count: int) -> None:
        painter.fillRect(area, theme.colour("zebra"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        small = theme.font(theme.SMALL, strong=True)
        inner = area.adjusted(_LEFT - 1, 0, -_RIGHT, 0)
        words(painter, inner, group.title, small, group.tone)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        words(painter, inner, str(count), small, group.tone, right)

    def _point(self, painter: QPainter, area: QRect, point: Point, selected: bool) -> None:
        if selected:
            painter.fillRect(area, theme.colour("select"))
            painter.fillRect(area.left(), area.top(), 3, area.height(), theme.colour("accent"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        self._icon(painter, QPoint(area.left() + _LEFT, area.top() + 11), point.group)
        left, width, high = area.left() + _INDENT, area.width() - _INDENT - _RIGHT, self._high(point)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(left, area.top() + 10, width, high), int(_WRAP), point.sentence)
        place = QRect(left, area.top() + 10 + high, width, theme.px(_LINE))
        words(painter, place, point.place, theme.font(theme.SMALL), "text2")
        if point.act:
            box = self.button(area, point)
            fill, line, tone = ("soft", "accent", "accent") if selected else ("surface", "btnline", "text")
            rounded(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, fill, line)
            words(painter, box, point.act, theme.font(strong=True), tone, Qt.AlignmentFlag.AlignCenter)

    def _icon(self, painter: QPainter, corner: QPoint, group: Group) -> None:
        if group.icon:
            painter.drawPixmap(corner, icons.pixmap(group.icon, group.tone, 16))
            return
        painter.setPen(QPen(theme.colour("edge"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(corner.x() + 2, corner.y() + 2, 12, 12))

    def _high(self, point: Point) -> int:
        width = cast(QListView, self.parent()).viewport().width() - _INDENT - _RIGHT
        metrics = QFontMetrics(theme.font())
        return metrics.boundingRect(0, 0, max(width, 60), 4000, int(_WRAP), point.sentence).height()


class FindingList(QListView):
    """Arrows and a click choose, Enter or the button acts."""

    chosen = Signal(object)
    acted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = FindingModel(self)
        self.rows.show_points(())
        self.setModel(self.rows)
        self._painter = _Painter(self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName("Temuan")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._moved)

    def put(self, points: Sequence[Point]) -> None:
        """Show other points; the cursor stays on its point, and nobody is told."""
        before = self.current()
        blocked = self.selectionModel().blockSignals(True)
        self.rows.show_points(points)
        same = next((p for p in points if before and (p.path, p.group) == (before.path, before.group)), None)
        if same is not None:
            self.setCurrentIndex(self.rows.index(self.rows.lines.index(same), 0))
        self.selectionModel().blockSignals(blocked)

    def current(self) -> Point | None:
        """The point under the cursor."""
        index = self.currentIndex()
        line = self.rows.lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Point) else None

    def step(self, by: int) -> Point | None:
        """The next or the previous point, round and round; None without any."""
        places = [n for n, line in enumerate(self.rows.lines) if isinstance(line, Point)]
        if not places:
            return None
        here = self.currentIndex().row()
        after = [n for n in (places if by > 0 else places[::-1]) if here < 0 or (n - here) * by > 0]
        self.setCurrentIndex(self.rows.index((after or (places if by > 0 else places[::-1]))[0], 0))
        return self.current()

    def select(self, path: str) -> None:
        """The cursor onto the point of a field."""
        wanted = [n for n, line in enumerate(self.rows.lines) if isinstance(line, Point) and line.path == path]
        if wanted:
            self.setCurrentIndex(self.rows.index(wanted[0], 0))

    def act(self) -> None:
        """Mend the point under the cursor."""
        point = self.current()
        if point is not None and point.act:
            self.acted.emit(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts; letters go on to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.act()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the button does what it says."""
        super().mouseReleaseEvent(event)
        index, point = self.indexAt(event.position().toPoint()), self.current()
        if point is None or index != self.currentIndex() or not point.act:
            return
        if self._painter.button(self.visualRect(index), point).contains(event.position().toPoint()):
            self.act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped words may need another height."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _moved(self, index: QModelIndex) -> None:
        point = self.current()
        if point is not None:
            self.chosen.emit(point)


class FindingsPanel(QFrame):
    """The list with its head, or the shield when there is nothing to mend."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.list = FindingList()
        up, down = IconButton("up", "Temuan sebelumnya", "Shift+F8"), IconButton("down", "Temuan berikutnya", "F8")
        up.clicked.connect(lambda: self.list.step(-1))
        down.clicked.connect(lambda: self.list.step(1))
        head = QWidget()
        theme.fixed(head, height=46)
        row = QHBoxLayout(head)
        row.setContentsMargins(_LEFT - 1, 0, 10, 0)
        row.setSpacing(2)
        row.addWidget(label("Temuan", "group"))
        row.addStretch()
        self._steps = (up, down)
        for button in self._steps:
            row.addWidget(button)
        self._none = label("", "", "text2", wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        return (*self._steps, self.list)

    def put(self, points: Sequence[Point], none: str) -> None:
        """Show other points, or the sentence when there is none."""
        self.list.put(points)
        self._none.setText(none)
        self._stack.setCurrentIndex(0 if points else 1)
        for button in self._steps:
            button.setVisible(bool(points))

    def _nothing(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 40, 24, 24)
        column.setSpacing(8)
        shield = mark("shield", "ok", 20)
        shield.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(shield)
        column.addWidget(self._none)
        column.addStretch()
        return holder


def _item(line: Group | Point) -> Item:
    if isinstance(line, Group):
        return Item("", line.title, heading=True)
    return Item(line.path, line.sentence, line.place)
