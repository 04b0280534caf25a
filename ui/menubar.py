"""The menu bar: hidden until F10, gone again with Esc or once something was chosen from it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

from ui import commands


class MenuBar(QMenuBar):
    """Gives the keys back to whoever had them."""

    def __init__(self, made: Sequence[tuple[commands.Command, QAction]]) -> None:
        super().__init__()
        self.setAccessibleName("Bilah menu")
        self.setNativeMenuBar(False)
        self._before: QWidget | None = None
        commands.fill(self, list(made))
        self.triggered.connect(lambda _: self.put_away())
        self.hide()

    def offer(self) -> None:
        """Show it with the keys on the first menu, or put it away again."""
        if self.isVisible():
            self.put_away()
            return
        self._before = QApplication.focusWidget()
        self.show()
        self.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self.setActiveAction(self.actions()[0])

    def put_away(self) -> None:
        """Hide it; a page that the chosen command opened keeps the keys it took."""
        if not self.isVisible():
            return
        before = self._before if self.hasFocus() else None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.MenuBarFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away, and F10, which a menu bar keeps for itself."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F10):
            self.put_away()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys went somewhere else than into one of its menus."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.hide()
