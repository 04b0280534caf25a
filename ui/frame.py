"""What never moves: the rail at the left, the bar on top, the strip of keys at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from ui import icons, theme
from ui.parts import Button, Chip, ChipText, label, retone
from ui.rowpaint import rounded, words
from ui.savestate import Saved, SaveState

RAIL, TOP, STRIP = 81, 53, 29
ROOMS = (("home", "Beranda", "Alt+1"), ("calendar", "Kegiatan", "Alt+2"), ("archive", "Arsip", "Alt+3"))


class Rail(QFrame):
    """The rooms of the work."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(RAIL)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(8)
        for number, (_, word, key) in enumerate(ROOMS):
            button = QToolButton()
            button.setText(word)
            button.setToolTip(f"{word} ({key})")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(20, 20))
            button.setFixedSize(64, 54)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, n=number: self.chosen.emit(n))
            self._group.addButton(button, number)
            column.addWidget(button)
        column.addStretch()
        self.mark(0)

    def mark(self, number: int) -> None:
        """Show which room is open."""
        self._group.button(number).setChecked(True)
        for at, (icon, _, _) in enumerate(ROOMS):
            self._group.button(at).setIcon(icons.icon(icon, "accent" if at == number else "text2", 20))
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


class TopBar(QFrame):
    """Path, title and state at the left; at the right whether everything is on disk."""

    up = Signal()
    asked_why = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setFixedHeight(TOP)
        self._path = Button("", "path", small=True)
        self._path.clicked.connect(self.up)
        self._arrow = QLabel()
        self._arrow.setPixmap(icons.pixmap("next", "text3", 14))
        self._title = label("", "title")
        self.chip = Chip()
        self._tick, self.saved = QLabel(), label("", "small", "text2")
        self.failed = Button("", "plain", "must", small=True)
        self.failed.clicked.connect(self.asked_why)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 22, 0)
        row.setSpacing(8)
        for part in (self._path, self._arrow, self._title, self.chip):
            row.addWidget(part)
        row.addStretch()
        for part in (self._tick, self.saved, self.failed):
            row.addWidget(part)
        self.show_saved(SaveState(Saved.NOTHING))
        self.show_title("", "", None)

    def show_title(self, path: str, title: str, chip: ChipText | None) -> None:
        """Where the clerk is."""
        self._path.setText(path)
        self._path.setVisible(bool(path))
        self._arrow.setVisible(bool(path))
        self._title.setText(title)
        self.chip.say(chip)

    def show_saved(self, state: SaveState) -> None:
        """Only ever what is true."""
        said = {
            Saved.NOTHING: "",
            Saved.YES: f"Tersimpan {state.at:%H.%M}" if state.at else "Tersimpan",
            Saved.SOON: "Menyimpan …",
            Saved.FAILED: "",
        }[state.saved]
        self.saved.setText(said)
        self._tick.setPixmap(icons.pixmap("check", "ok", 16))
        self._tick.setVisible(state.saved is Saved.YES)
        self.failed.setText(f"Belum tersimpan: {short_reason(state)}")
        self.failed.setToolTip(state.why)
        retone(self.failed, role="refused")
        self.failed.setVisible(state.saved is Saved.FAILED)


def short_reason(state: SaveState) -> str:
    """Two words for the red mark; the whole sentence opens on a click."""
    if state.conflict:
        return "diubah di tempat lain"
    why = state.why.casefold()
    known = (("penuh", "disk penuh"), ("izin", "folder terkunci"), ("hanya dibaca", "folder terkunci"))
    return next((words for part, words in known if part in why), "disk tidak dapat ditulisi")


class KeyStrip(QFrame):
    """The keys that work right now; painted, because it changes with the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keystrip")
        self.setFixedHeight(STRIP)
        self._shown: list[tuple[str, str]] = []

    def put(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show other keys; nothing happens when they are the same."""
        if list(keys) != self._shown:
            self._shown = list(keys)
            self.setAccessibleName(", ".join(f"{key}: {words}" for key, words in keys))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Caps and words from the left, as many as fit."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = theme.font(theme.SMALL)
        metrics = QFontMetrics(small)
        left, middle = 20, self.height() // 2
        for key, said in self._shown:
            cap = metrics.horizontalAdvance(key) + 14
            meaning = metrics.horizontalAdvance(said) + 2
            if left + cap + meaning + 6 > self.width() - 12:
                break
            box = QRect(left, middle - 9, cap, 19)
            rounded(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, "surface", "line")
            words(painter, box, key, small, "text2", Qt.AlignmentFlag.AlignCenter)
            words(painter, QRect(left + cap + 6, 0, meaning, self.height()), said, small, "text2")
            left += cap + meaning + 24
