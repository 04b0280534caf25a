"""A small panel raised over the page: it opens at a button, and Esc or going elsewhere closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget
from shiboken6 import isValid

from ui.strokes import rounded

_WIDTH, _EDGE = 400, 8


def alive(widget: QWidget | None) -> QWidget | None:
    """A widget that was remembered, unless Qt has deleted it meanwhile."""
    return widget if widget is not None and isValid(widget) else None


class Raised(QFrame):
    """Not modal; Tab stays inside, Enter does `act` unless a button has the keys."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._anchor: QWidget | None = None
        self._before: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.hide()

    def act(self) -> None:
        """What Enter does."""
        raise NotImplementedError

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        raise NotImplementedError

    def open_at(self, anchor: QWidget, first: QWidget) -> None:
        """Show below `anchor`, or above it where the window ends, with the keys on `first`; not for a hidden one."""
        if not anchor.isVisible():
            return  # the lock came first
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._anchor = anchor
        if self.parentWidget() is not anchor.window():
            self.setParent(anchor.window())
        self.show()
        self.raise_()
        self.place()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_again(self) -> None:
        """Come back without taking the keys, as soon as the button it opened at can be seen."""
        anchor = alive(self._anchor)
        if anchor is not None and anchor.isVisible():
            self.show()
            self.raise_()
            self.place()
        elif anchor is not None:
            anchor.installEventFilter(self)

    def close_panel(self) -> None:
        """Go away and give the keys back to whoever had them."""
        before = alive(self._before)
        if before is not None and before.isVisible() and self._owns(QApplication.focusWidget()):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def place(self) -> None:
        """As high as its words need, right edges in line, always inside the window."""
        window, layout, anchor = self.parentWidget(), self.layout(), alive(self._anchor)
        if window is None or layout is None or anchor is None or not self.isVisible():
            return
        width = min(max(_WIDTH, self.minimumSizeHint().width()), window.width() - 2 * _EDGE)
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()
        corner = anchor.mapTo(window, QPoint(anchor.width() - width, anchor.height() + 4))
        if corner.y() + height > window.height() - _EDGE:
            corner.setY(anchor.mapTo(window, QPoint(0, -height - 4)).y())
        left = max(_EDGE, min(corner.x(), window.width() - width - _EDGE))
        self.setGeometry(left, max(_EDGE, corner.y()), width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Enter acts; other keys stay here."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self.act()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside; when the panel goes away, Qt looks for the next one outside."""
        if not self.isVisible():
            return super().focusNextPrevChild(forward)
        stops = [stop for stop in self.stops() if stop.isEnabled() and stop.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, stop in enumerate(stops) if stop is focus), -1)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(here + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        """Its words grew or shrank, and the panel with them."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window was made larger or smaller, or is back from behind the lock."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        elif event.type() == QEvent.Type.Show and watched is self._anchor:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.show_again)  # once the keys are back where they were
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window while on screen."""
        super().showEvent(event)
        if (window := self.parentWidget()) is not None:
            window.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the window alone again."""
        super().hideEvent(event)
        if (window := self.parentWidget()) is not None:
            window.removeEventFilter(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The raised ground with its border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, "raised", "edge")

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The keys went elsewhere in the program; to another program they may go and come back."""
        if self.isVisible() and new is not None and not self._owns(new):
            self.hide()

    def _owns(self, widget: QWidget | None) -> bool:
        """Whether a widget is inside, also in the list that a combo box opens as a window of its own."""
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self
