"""Filter chips: each narrows a page by one thing, chosen from a list that follows the letters typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui import icons, theme
from ui.palette_list import Pick
from ui.parts import Button, retone, shortened, unmarked
from ui.pickpanel import PickPanel
from ui.raised import alive

Find = Callable[[str], Sequence[Pick]]
"""The choices for the letters typed so far."""
_LONGEST, _CROSS, _EDGE = 34, 30, 8  # letters on a chip; the end of it that sets it free; white at the window's edge
_OPENS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_FREES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class FilterChip(Button):
    """Outlined with an arrow while it lets all through, teal with a cross once something is chosen.

    Enter, Space or down opens its choices, Del sets it free, left and right go to the chip beside; `chosen`
    carries the key, empty for all.
    """

    chosen = Signal(str)

    def __init__(self, name: str, find: Find, none: str = "Tidak ditemukan.", hint: str = "") -> None:
        super().__init__(name, "filter", "down", small=True)
        self._name, self._find, self._none, self._hint = name, find, none, hint
        self._panel: _Choices | None = None
        self.key = ""
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        self.setAccessibleDescription("Enter membuka pilihan, Del menghapus saringan.")
        self.clicked.connect(self.offer)
        self.put("", "")

    def put(self, key: str, words: str) -> None:
        """Show what is chosen, without telling; an empty key is all."""
        self.key = key
        self.setText(unmarked(shortened(words, _LONGEST) if key else self._name))
        self.setAccessibleName(f"{self._name}: {words if key else 'semua'}")
        self.setToolTip(words if key and len(words) > _LONGEST else "")
        self._icon = "close" if key else "down"
        retone(self, set=bool(key))
        self._draw()

    def offer(self) -> None:
        """Open the choices below the chip."""
        self._panel = self._panel or _Choices(self._find, self._none)
        self._panel.current = self.key
        self._panel.ask(self._name, (), self._choose, self)
        if self._hint:
            self._panel.field.setPlaceholderText(self._hint)

    def free(self) -> None:
        """Let all through again."""
        if self.key:
            self._choose("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a chip; letters go on to the page."""
        if event.key() in _OPENS and not event.modifiers():
            self.offer()
        elif event.key() in _FREES and self.key:
            self.free()
        elif Qt.Key(event.key()) in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross sets the chip free."""
        if self.key and self.isDown() and event.position().x() > self.width() - theme.px(_CROSS):
            self.setDown(False)
            self.free()
            return
        super().mouseReleaseEvent(event)

    def _step(self, by: int) -> None:
        """To the chip beside, as far as there is one."""
        above = self.parentWidget()
        chips = [chip for chip in above.findChildren(FilterChip) if chip.isVisible()] if above else []
        here = chips.index(self) + by if self in chips else -1
        if 0 <= here < len(chips):
            chips[here].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str) -> None:
        self.chosen.emit(key)

    def _draw(self) -> None:
        self.setIcon(icons.icon(self._icon, "accent" if self._icon == "close" else "text2", 14))
        self.setIconSize(QSize(14, 14))


class _Choices(PickPanel):
    """What a chip offers, its left edge in line with the chip's."""

    def __init__(self, find: Find, none: str) -> None:
        super().__init__(none)
        self._find = find

    def found(self, typed: str) -> Sequence[Pick]:
        """Whoever made the chip knows."""
        return self._find(typed)

    def place(self) -> None:
        """Below the chip, inside the window."""
        super().place()
        window, anchor = self.parentWidget(), alive(self._anchor)
        if isinstance(window, QWidget) and anchor is not None and self.isVisible():
            left = anchor.mapTo(window, QPoint(0, 0)).x()
            self.move(max(_EDGE, min(left, window.width() - self.width() - _EDGE)), self.y())

