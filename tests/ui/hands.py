"""Keys as they reach whoever has the focus, through the shortcuts of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cooling_desktop.records.clerk import Clerk, set_pin
from cooling_desktop.records.store import open_store

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
ENTER, ESC, UP, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down


def focus() -> QWidget:
    """Who has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """One key, as from the keyboard: shortcuts first."""
    QTest.keyClick(focus(), key, modifiers)


def write(text: str) -> None:
    """Any letters, one after the other (QTest.keyClicks aborts beyond ASCII)."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus(), QKeyEvent(kind, Qt.Key.Key_unknown, NONE, letter))


def seat(folder: Path, *clerks: Clerk, pins: dict[str, str] | None = None) -> None:
    """Put people into an office's store; `pins` by name."""
    store = open_store(folder)
    for clerk in clerks:
        set_pin(clerk, (pins or {}).get(clerk.name, ""))
        store.save_entry(clerk)
    store.close()
