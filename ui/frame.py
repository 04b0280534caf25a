"""What never moves beside the bar on top: the rail at the left, the strip of keys at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from ui import icons, theme
from ui.rooms import TITLES, Room
from ui.strokes import rounded, words

RAIL, STRIP = 81, 29
# The rooms in the order of the rail with their icon and key; the last one stands at the bottom.
ROOMS = (
    (Room.HOME, "home", "Alt+1"),
    (Room.MEETINGS, "calendar", "Alt+2"),
    (Room.ARCHIVE, "archive", "Alt+3"),
    (Room.DIRECTORY, "people", "Alt+4"),
    (Room.RECAP, "bars", "Alt+5"),
    (Room.SETTINGS, "settings", "Ctrl+,"),
)


class Rail(QFrame):
    """The rooms of the work."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        theme.fixed(self, width=RAIL)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(8)
        for room, _, key in ROOMS:
            if room is Room.SETTINGS:
                column.addStretch()
            column.addWidget(self._button(room, key))
        self.mark(Room.HOME)

    def _button(self, room: Room, key: str) -> QToolButton:
        button = QToolButton()
        button.setText(TITLES[room])
        button.setToolTip(f"{TITLES[room]} ({key})")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(20, 20))
        theme.fixed(button, width=64, height=54)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: self.chosen.emit(room))
        self._group.addButton(button, room)
        return button

    def mark(self, number: int) -> None:
        """Show which room is open."""
        self._group.button(number).setChecked(True)
        for room, icon, _ in ROOMS:
            self._group.button(room).setIcon(icons.icon(icon, "accent" if room == number else "text2", 20))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icons when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_group"):
            self.mark(self._group.checkedId())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The short line at the edge beside the open room."""
        super().paintEvent(event)
        box = self._group.button(self._group.checkedId()).geometry()
        QPainter(self).fillRect(0, box.top() + 13, 3, box.height() - 26, theme.colour("accent"))


class KeyStrip(QFrame):
    """The keys that work right now, and at the right how old the backup is; painted, as it changes with the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keystrip")
        theme.fixed(self, height=STRIP)
        self._shown: list[tuple[str, str]] = []
        self._backup = ("", "")

    def put(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show other keys; nothing happens when they are the same."""
        if list(keys) != self._shown:
            self._shown = list(keys)
            self.setAccessibleName(", ".join(f"{key}: {words}" for key, words in keys))
            self.update()

    def put_backup(self, words: str, tone: str = "") -> None:
        """Say how old the backup is, as a warning or as trouble if `tone` is warn or err; no words hide it."""
        if (words, tone) != self._backup:
            self._backup = (words, tone)
            self.setAccessibleDescription(words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Caps and words from the left, as many as fit beside the backup."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = theme.font(theme.SMALL)
        metrics = QFontMetrics(small)
        left, middle, end = 20, self.height() // 2, self._paint_backup(painter) - 24
        for key, said in self._shown:
            cap = metrics.horizontalAdvance(key) + 14
            meaning = metrics.horizontalAdvance(said) + 2
            if left + cap + meaning + 6 > end:
                break
            high = theme.px(19)
            box = QRect(left, middle - high // 2, cap, high)
            rounded(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, "surface", "line")
            words(painter, box, key, small, "text2", Qt.AlignmentFlag.AlignCenter)
            words(painter, QRect(left + cap + 6, 0, meaning, self.height()), said, small, "text2")
            left += cap + meaning + 24

    def _paint_backup(self, painter: QPainter) -> int:
        """Drum and words at the right; returns where they begin."""
        said, tone = self._backup
        if not said:
            return self.width() + 12
        small = theme.font(theme.SMALL)
        width = min(QFontMetrics(small).horizontalAdvance(said) + 2, self.width() // 2)
        left = self.width() - 16 - width
        words(painter, QRect(left, 0, width, self.height()), said, small, tone or "text2")
        painter.drawPixmap(left - 21, self.height() // 2 - 7, icons.pixmap("drum", tone or "text2", 14))
        return left - 21
