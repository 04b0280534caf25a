"""What keys ask of rows, in a list, in a table and in the form of a row alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_WISHES = {
    (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier): "add",
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier): "drop",
    (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier): "up",
    (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier): "down",
    (Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier): "details",
}


def key_of(event: QKeyEvent) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """Key and modifiers, the keypad's keys as their twins."""
    key = Qt.Key(event.key())
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return (Qt.Key.Key_Return if key == Qt.Key.Key_Enter else key), plain


def row_wish(event: QKeyEvent) -> str:
    """What a key asks of the rows: "add", "drop", "up", "down", "details", or nothing."""
    return _WISHES.get(key_of(event), "")
