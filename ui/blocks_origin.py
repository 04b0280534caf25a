"""Which field the words under mouse or cursor come from: told in a tooltip, gone to with Ctrl and a click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTextEdit, QToolTip

from cooling_desktop.words.told import Span

_CTRL = Qt.KeyboardModifier.ControlModifier
_OWN = "Tulisan Anda sendiri, tidak diambil dari isian."
_HOW = "Ctrl+klik: ke isian ini"


class Origins(QObject):
    """Watches the text of one block; `wanted` carries the path of a field that was clicked with Ctrl held."""

    wanted = Signal(str)

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        self._spans: tuple[Span, ...] = ()
        self._named: Callable[[str], str] = str
        self._own = False
        text.viewport().setMouseTracking(True)
        text.installEventFilter(self)
        text.viewport().installEventFilter(self)

    def put(self, spans: Sequence[Span], named: Callable[[str], str], *, own: bool) -> None:
        """What is known of the words that are shown; nothing of the clerk's own."""
        self._spans, self._named, self._own = () if own else tuple(spans), named, own

    def here(self) -> tuple[str, str]:
        """Path and name of the field behind the words at the cursor; empty for none."""
        at = self._letters(self._text.textCursor().position())
        found = [span for span in self._spans if span.start <= at <= span.end]
        return (found[-1].field, self._named(found[-1].field)) if found else ("", "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tooltip and click belong to the words' ground, Ctrl to the text with the keys."""
        kind = event.type()
        if kind == QEvent.Type.ToolTip:
            return self._tell(cast(QHelpEvent, event))
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if cast(QKeyEvent, event).key() == Qt.Key.Key_Control:
                self._point(self._under_mouse(), ctrl=kind == QEvent.Type.KeyPress)
        elif kind == QEvent.Type.MouseMove:
            moved = cast(QMouseEvent, event)
            self._point(moved.position().toPoint(), ctrl=bool(moved.modifiers() & _CTRL))
        elif kind == QEvent.Type.MouseButtonPress and watched is self._text.viewport():
            return self._clicked(cast(QMouseEvent, event))
        return False

    def path_at(self, point: QPoint) -> str:
        """The path of the field behind the words at a point; empty for none."""
        at = self._hit(point)
        return next((span.field for span in self._spans if span.start <= at < span.end), "")

    def _tell(self, event: QHelpEvent) -> bool:
        path = self.path_at(event.pos())
        if self._own and self._hit(event.pos()) >= 0:
            QToolTip.showText(event.globalPos(), _OWN, self._text)
        elif path and self._named(path):
            QToolTip.showText(event.globalPos(), f"{self._named(path)}\n{_HOW}", self._text)
        else:
            QToolTip.hideText()
        return True

    def _clicked(self, event: QMouseEvent) -> bool:
        path = self.path_at(event.position().toPoint())
        meant = event.button() is Qt.MouseButton.LeftButton and event.modifiers() == _CTRL
        if path and meant:
            self.wanted.emit(path)
        return bool(path) and meant

    def _point(self, point: QPoint, *, ctrl: bool) -> None:
        """A hand where a click leads somewhere."""
        hand = ctrl and bool(self.path_at(point))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        if self._text.viewport().cursor().shape() is not shape:
            self._text.viewport().setCursor(shape)

    def _under_mouse(self) -> QPoint:
        return self._text.viewport().mapFromGlobal(QCursor.pos())

    def _hit(self, point: QPoint) -> int:
        """The letter at a point, -1 beside the words."""
        layout = self._text.document().documentLayout()
        at = layout.hitTest(QPointF(point), Qt.HitTestAccuracy.ExactHit)
        return self._letters(at) if at >= 0 else -1

    def _letters(self, position: int) -> int:
        """How many letters Qt's position stands behind; Qt counts the rare ones twice."""
        before = self._text.toPlainText().encode("utf-16-le")[: 2 * position]
        return len(before.decode("utf-16-le", "ignore"))
