"""The toast: one at a time, at the bottom centre, with its way back; never for errors."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from ui.parts import Button, label
from ui.wayback import WayBack

_SECONDS = 10


class Toast(QFrame):
    """Words and Urungkan; stays while the mouse or the focus is on it, and goes when nothing is left to take back."""

    def __init__(self, window: QWidget, bottom: int) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._bottom = bottom
        self._undo: Callable[[], object] | None = None
        self._words = label("")
        self._button = Button("Urungkan", "quiet", small=True)
        self._button.setToolTip("Urungkan (Ctrl+Z)")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self._button.clicked.connect(self._act)
        self._before: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 10, 7)
        row.setSpacing(10)
        row.addWidget(self._words)
        row.addWidget(self._button)
        self._time = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._time.timeout.connect(self._end)
        self.hide()

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Show words for ten seconds."""
        if isinstance(self._undo, WayBack):
            self._undo.ended.disconnect(self._leave)
        self._undo = undo
        if isinstance(undo, WayBack):
            undo.ended.connect(self._leave)
        focus = QApplication.focusWidget()
        self._before = self._before if focus is self._button else focus
        self._words.setText(words)
        self._button.setVisible(undo is not None)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._time.start()
        if self.isVisible():  # behind the lock nothing is heard either
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def place(self) -> None:
        """Stay at the bottom centre of the window."""
        window = self.window()
        self.move((window.width() - self.width()) // 2, window.height() - self._bottom - self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is here."""
        self._time.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        self._time.start()

    def _act(self) -> None:
        if self._undo is not None:
            self._undo()
        self._leave()

    def _end(self) -> None:
        if self._button.hasFocus():
            self._time.start()
        else:
            self._leave()

    def _leave(self) -> None:
        """Go; keys that were here go back to where they came from."""
        before = self._before
        if self._button.hasFocus() and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
