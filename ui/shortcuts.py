"""Keys that some systems give to text fields, but that belong to the window here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

# On X11 every field deletes to the end of its line with Ctrl+K and goes there with Ctrl+E.
_OURS = (Qt.Key.Key_K, Qt.Key.Key_E)


class OwnKeys(QObject):
    """Watches whoever has the focus, and nobody else, because a filter costs something at every event."""

    def follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """The focus went from one widget to another."""
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that asks for one of our keys does not get it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() in _OURS and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if ours:
                event.ignore()
            return ours
        return False
