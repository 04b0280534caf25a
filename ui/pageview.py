"""The printed pages on screen: shadow, tint, zoom; a new picture replaces the old one in place, without flicker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui import theme

if TYPE_CHECKING:
    from cooling_desktop.papers.document import Place

MARGIN, SPACE = 16, 14
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_PX_PER_PT = 96 / 72


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its size in points and its picture, once there is one."""

    width: float
    height: float
    image: QImage | None = None


class PageView(QAbstractScrollArea):
    """Shows pages below each other; `wanted` asks for pictures, `clicked` tells the block under the mouse."""

    wanted = Signal()
    clicked = Signal(str)
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.leaves: list[Leaf] = []
        self.places: tuple[Place, ...] = ()
        self.sources: frozenset[str] = frozenset()
        self._tint = "tint"
        self.zoom = 0.0  # 0 fits the width
        self._drag: QPointF | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Halaman siaran pers")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.turned.emit(self.page()))

    def show_leaves(self, leaves: Sequence[Leaf], places: Sequence[Place]) -> None:
        """Other pages; scroll and zoom stay, a page of the same size keeps its old picture until the new one."""
        old = self.leaves
        self.leaves = [
            Leaf(new.width, new.height, new.image or (old[n].image if n < len(old) else None))
            for n, new in enumerate(leaves)
        ]
        self.places = tuple(places)
        self._measure()
        self.turned.emit(self.page())
        self.viewport().update()

    def show_sources(self, sources: frozenset[str], *, amber: bool = False) -> None:
        """Tint what comes from these blocks."""
        self.sources, self._tint = sources, "tint_warn" if amber else "tint"
        self.viewport().update()

    def scale(self) -> float:
        """Logical pixels per point."""
        if self.zoom:
            return self.zoom * _PX_PER_PT
        widest = max((leaf.width for leaf in self.leaves), default=595.0)
        return max(0.2, (self.viewport().width() - 2 * MARGIN) / widest)

    def set_zoom(self, zoom: float) -> None:
        """Another scale around the middle of what is seen; 0 fits the width."""
        middle = (self.verticalScrollBar().value() + self.viewport().height() / 2) / self.scale()
        self.zoom = zoom
        self._measure()
        self.verticalScrollBar().setValue(round(middle * self.scale() - self.viewport().height() / 2))
        self.viewport().update()
        self.wanted.emit()

    def step_zoom(self, up: bool) -> None:
        """The next larger or smaller scale."""
        now = self.scale() / _PX_PER_PT
        larger, smaller = [z for z in ZOOMS if z > now + 0.01], [z for z in ZOOMS if z < now - 0.01]
        if up and larger:
            self.set_zoom(larger[0])
        elif not up and smaller:
            self.set_zoom(smaller[-1])

    def page(self) -> int:
        """The page in the upper half of the view, from 0."""
        line = self.verticalScrollBar().value() + self.viewport().height() * 0.4
        return max((n for n in range(len(self.leaves)) if self._box(n).top() <= line), default=0)

    def go(self, page: int) -> None:
        """Scroll to the top of a page."""
        if self.leaves:
            box = self._box(max(0, min(len(self.leaves) - 1, page)))
            self.verticalScrollBar().setValue(int(box.top()) - SPACE)

    def visible(self) -> list[int]:
        """The pages that are at least partly seen, then their neighbours."""
        top = self.verticalScrollBar().value()
        area = QRectF(0, top - 200, 1e6, self.viewport().height() + 400)
        return [n for n in range(len(self.leaves)) if self._box(n).intersects(area)]

    def source_at(self, point: QPointF) -> str:
        """The block printed at a point of the viewport; empty for white space."""
        found = [place for place in self.places if self._area(place).contains(point)]
        return min(found, key=lambda p: p.width * p.height).source if found else ""

    def _box(self, page: int) -> QRectF:
        """Where a page lies in the scrolled sheet of pages."""
        scale = self.scale()
        top = 2.0 + sum(leaf.height * scale + SPACE for leaf in self.leaves[:page])
        leaf = self.leaves[page]
        width = leaf.width * scale
        left = max(MARGIN, (self.viewport().width() - width) / 2)
        return QRectF(left, top, width, leaf.height * scale)

    def _shown(self, page: int) -> QRectF:
        return self._box(page).translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _area(self, place: Place) -> QRectF:
        if place.page >= len(self.leaves):
            return QRectF()
        page, scale = self._shown(place.page), self.scale()
        left, top = page.left() + place.left * scale, page.top() + place.top * scale
        return QRectF(left, top, place.width * scale, place.height * scale)

    def _measure(self) -> None:
        if not self.leaves:
            for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
                bar.setRange(0, 0)
            return
        scale = self.scale()
        height = self._box(len(self.leaves) - 1).bottom() + SPACE
        width = max(leaf.width for leaf in self.leaves) * scale + 2 * MARGIN
        view = self.viewport().size()
        for bar, whole, part in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setRange(0, max(0, round(whole - part)))
            bar.setPageStep(part)
            bar.setSingleStep(40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pages with their shadow, the tint below the print, a ring when the keys are here."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), theme.colour("sunken"))
        for number, leaf in enumerate(self.leaves):
            box = self._shown(number)
            if box.intersects(QRectF(self.viewport().rect())):
                self._leaf(painter, number, leaf, box)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _leaf(self, painter: QPainter, number: int, leaf: Leaf, box: QRectF) -> None:
        for spread in (3, 2, 1):
            shade = QColor(0, 0, 0, 12)
            painter.fillRect(box.adjusted(-spread, -spread + 1, spread, spread + 1), shade)
        painter.fillRect(box, theme.colour("page"))
        for place in self.places:
            if place.page == number and place.source in self.sources:
                painter.fillRect(self._area(place).adjusted(-4, -2, 4, 2), theme.colour(self._tint))
        if leaf.image is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.drawImage(box, leaf.image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._measure()
        self.wanted.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw the part that is seen now and ask for its pictures."""
        self.viewport().update()
        self.wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(event.angleDelta().y() > 0)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home, End, plus, minus and 0 besides the arrows."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_Plus:
                self.step_zoom(True)
            case Qt.Key.Key_Minus:
                self.step_zoom(False)
            case Qt.Key.Key_0:
                self.set_zoom(0.0)
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the page; a hand shows where a click leads to a field."""
        if self._drag is not None and event.buttons():
            moved = event.position() - self._drag
            self._drag = event.position()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - round(moved.x()))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(moved.y()))
            return
        hand = Qt.CursorShape.PointingHandCursor if self.source_at(event.position()) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press drags the page, or leads to the field behind the words."""
        source = self.source_at(event.position())
        self._drag = None if source else event.position()
        if source:
            self.clicked.emit(source)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag ends."""
        self._drag = None
