"""The list of findings: arrows choose, Enter or a button answers, Delete puts away, the menu key shows every answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu

from ui.lists import Index, Item, ItemModel
from ui.pages.release_finding_paint import POINT, PointPainter
from ui.pages.release_points import Answer, Group, Point
from ui.parts import shortened

if TYPE_CHECKING:
    from cooling_desktop.press.check.finding import Finding

_SLIP = 8  # pixels that a click may slip
_LOOK = Answer("Lihat tempatnya", "go")


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
        if role == POINT:
            return self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = self.lines[index.row()]
            return line.spoken if isinstance(line, Point) else f"{line.title}, {self.counts[line]}"
        return super().data(index, role)


class FindingList(QListView):
    """`acted` tells a point and the answer that was given to it, `accepted` a point that the office always accepts."""

    chosen = Signal(object)
    acted = Signal(object, object)
    accepted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = FindingModel(self)
        self.rows.show_points(())
        self.setModel(self.rows)
        self.paints = PointPainter(self, lambda group: self.rows.counts[group])
        self.setItemDelegate(self.paints)
        self.setAccessibleName("Temuan")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._moved)
        self.may_accept: Callable[[Finding], bool] = lambda _: False
        self._pressed: tuple[QPoint, int] | None = None

    def put(self, points: Sequence[Point]) -> None:
        """Show other points; the cursor stays on its point or on its place, and nobody is told."""
        before, row = self.current(), self.currentIndex().row()
        blocked = self.selectionModel().blockSignals(True)
        self.rows.show_points(points)
        lines = self.rows.lines
        same = next((p for p in points if before and _same(p, before)), None)
        if same is not None:
            self.setCurrentIndex(self.rows.index(lines.index(same), 0))
        elif before is not None:
            left = [n for n, line in enumerate(lines) if isinstance(line, Point)]
            near = min(left, key=lambda n: abs(n - row), default=None)
            if near is not None:
                self.setCurrentIndex(self.rows.index(near, 0))
        self.selectionModel().blockSignals(blocked)

    def drop(self) -> None:
        """The current point is answered: the next one takes its place before anybody looks again."""
        answered = self.current()
        self.put([point for point in self.points() if point is not answered])

    def current(self) -> Point | None:
        """The point under the cursor."""
        index = self.currentIndex()
        line = self.rows.lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Point) else None

    def points(self) -> list[Point]:
        """Everything that is listed, in its order."""
        return [line for line in self.rows.lines if isinstance(line, Point)]

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

    def act(self, number: int = 0) -> None:
        """Give an answer to the point under the cursor; the first is the likeliest."""
        point = self.current()
        if point is not None and number < len(point.answers):
            self.acted.emit(point, point.answers[number])

    def menu(self, point: Point) -> QMenu:
        """Every answer to a point, and what holds for the whole office."""
        made = QMenu(self)
        there = any(answer.kind == "go" for answer in point.answers)
        for answer in (*point.answers, *(() if there else (_LOOK,))):
            made.addAction(answer.words, partial(self.acted.emit, point, answer))
        found = point.finding
        if found is not None and self.may_accept(found):
            made.addSeparator()
            always = f"Selalu terima “{shortened(found.found, 30)}” di kantor ini"
            made.addAction(always, lambda: self.accepted.emit(point))
        made.aboutToHide.connect(made.deleteLater)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, Delete puts away; letters go on to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.act()
        elif event.key() == Qt.Key.Key_Delete:
            self._put_away()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button chooses first; the menu key opens at the current point."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
        point = self.current()
        if point is not None:
            corner = self.visualRect(self.currentIndex()).center()
            place = corner if event.reason() != event.Reason.Mouse else event.pos()
            self.menu(point).popup(self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The row that is pressed grows, so that its button may be elsewhere when it is let go."""
        place = event.position().toPoint()
        number = self._button_at(place) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = (place, number) if number is not None else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a button does what it says."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and (event.position().toPoint() - pressed[0]).manhattanLength() < _SLIP:
            self.act(pressed[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped words may need another height."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _button_at(self, place: QPoint) -> int | None:
        index = self.indexAt(place)
        point = self.rows.lines[index.row()] if index.isValid() else None
        if not isinstance(point, Point):
            return None
        area = self.visualRect(index)
        boxes = [self.paints.button(area, point, number) for number in range(len(point.answers))]
        return next((number for number, box in enumerate(boxes) if box.contains(place)), None)

    def _put_away(self) -> None:
        point = self.current()
        away = [n for n, answer in enumerate(point.answers) if answer.kind == "ignore"] if point else []
        if away:
            self.act(away[0])

    def _moved(self, index: QModelIndex) -> None:
        self.scheduleDelayedItemsLayout()  # the current point also shows how it would be mended
        point = self.current()
        if point is not None:
            self.chosen.emit(point)


def _same(one: Point, other: Point) -> bool:
    return (one.path, one.group, one.sentence) == (other.path, other.group, other.sentence)


def _item(line: Group | Point) -> Item:
    if isinstance(line, Group):
        return Item("", line.title, heading=True)
    return Item(line.path, line.sentence, line.place)
