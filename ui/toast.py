"""The toast: one at a time, at the bottom centre, with its way back; never for errors."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.parts import Button, label

_SECONDS = 10


class Toast(QFrame):
    """Words and Urungkan; stays while the mouse or the focus is on it."""

    def __init__(self, window: QWidget, bottom: int) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._bottom = bottom
        self._undo: Callable[[], object] | None = None
        self._words = label("")
        self._button = Button("Urungkan", "quiet", small=True)
        self._button.setToolTip("Urungkan (Ctrl+Z)")
        self._button.clicked.connect(self._act)
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
        self._undo = undo
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
        self.hide()

    def _end(self) -> None:
        if self._button.hasFocus():
            self._time.start()
        else:
            self.hide()
