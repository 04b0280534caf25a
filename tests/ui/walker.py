"""Somebody who presses anything anywhere: keys, shortcuts, clicks; reproducible by a seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from ui.app import Program

KEYS = [
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_F8,
    Qt.Key.Key_F9, Qt.Key.Key_F1, Qt.Key.Key_F10,
]  # fmt: skip
NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHORTCUTS = [
    (Qt.Key.Key_1, ALT), (Qt.Key.Key_2, ALT), (Qt.Key.Key_3, ALT), (Qt.Key.Key_4, ALT), (Qt.Key.Key_N, CONTROL),
    (Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_S, CONTROL), (Qt.Key.Key_K, CONTROL),
    (Qt.Key.Key_F, CONTROL), (Qt.Key.Key_L, CONTROL), (Qt.Key.Key_PageDown, CONTROL), (Qt.Key.Key_PageUp, CONTROL),
    (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Delete, SHIFT), (Qt.Key.Key_Up, ALT), (Qt.Key.Key_Down, ALT),
    (Qt.Key.Key_Return, ALT), (Qt.Key.Key_R, CONTROL), (Qt.Key.Key_Down, CONTROL), (Qt.Key.Key_Up, CONTROL),
    (Qt.Key.Key_V, CONTROL), (Qt.Key.Key_A, CONTROL), (Qt.Key.Key_C, CONTROL), (Qt.Key.Key_X, CONTROL),
    (Qt.Key.Key_Return, SHIFT), (Qt.Key.Key_F6, SHIFT), (Qt.Key.Key_F8, SHIFT), (Qt.Key.Key_Space, CONTROL),
]  # fmt: skip
LETTERS = "aeiou nrtksmdlgpbhjyc ABKP 0123456789 .,-/:\"'“”()é漢😀\t"
CLICKS = 0.25


class Walker:
    """Walks through a running program."""

    def __init__(self, program: Program, seed: int) -> None:
        self._window = program.window
        self._dice = random.Random(seed)
        self.last: list[str] = []

    def step(self) -> None:
        """One event; the last ones are kept for the report of a failure."""
        roll = self._dice.random()
        if roll < CLICKS:
            self._click()
        elif roll < 0.55:
            self._letter()
        elif roll < 0.85:
            self._key(self._dice.choice(KEYS), NO)
        else:
            self._key(*self._dice.choice(SHORTCUTS))

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self._note(f"{modifiers.name}+{key.name}")
        QTest.keyClick(self._focus(), key, modifiers)

    def _letter(self) -> None:
        letter = self._dice.choice(LETTERS)
        self._note(letter)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._focus(), QKeyEvent(kind, 0, NO, letter))

    def _click(self) -> None:
        target = self._anybody()
        place = QPoint(self._dice.randrange(max(1, target.width())), self._dice.randrange(max(1, target.height())))
        self._note(f"klik {type(target).__name__} {target.accessibleName()!r} {place.x()},{place.y()}")
        for kind, held in (
            (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            everywhere = QPointF(target.mapToGlobal(place))
            event = QMouseEvent(kind, QPointF(place), everywhere, Qt.MouseButton.LeftButton, held, NO)
            QApplication.sendEvent(target, event)

    def _anybody(self) -> QWidget:
        """Any widget that is seen and has no seen child at its middle."""
        seen = [w for w in self._window.findChildren(QWidget) if w.isVisible() and w.isEnabled()]
        return self._dice.choice(seen)

    def _focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        return widget if widget is not None and widget.window() is self._window else self._window

    def _note(self, words: str) -> None:
        self.last = [*self.last[-40:], words]
