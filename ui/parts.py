"""The small parts every page shares: words, buttons, chips, the line that tells of long work."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui import icons, theme


def label(text: str, face: str = "", tone: str = "", *, wrap: bool = False) -> QLabel:
    """Words in one of the faces and tones of the stylesheet; never read as rich text."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("face", face)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def shortened(words: str, most: int) -> str:
    """Words inside something of ours, cut where they are long."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()} …"


def unmarked(words: str) -> str:
    """Words of somebody else on a button or in a menu: their “&” marks no access key."""
    return words.replace("&", "&&")


def retone(widget: QWidget, **properties: object) -> None:
    """Change properties that the stylesheet looks at and let it look again."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    for child in (widget, *widget.findChildren(QLabel)):
        # Before it is shown a widget is polished anyway; the event spares Python its wrapper of QStyle.
        if child.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            QCoreApplication.sendEvent(child, QEvent(QEvent.Type.Polish))


class Mark(QLabel):
    """An icon beside words, in the colours of the theme; empty until it is told which."""

    def __init__(self, icon: str = "", shade: str = "text2", size: int = 20) -> None:
        super().__init__()
        self._icon, self._shade, self._size = icon, shade, size
        self._draw()

    def show_icon(self, icon: str, shade: str) -> None:
        """Another icon, in another shade."""
        self._icon, self._shade = icon, shade
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        if self._icon:
            self.setPixmap(icons.pixmap(self._icon, self._shade, self._size))
        else:
            self.clear()


class Button(QPushButton):
    """A button with words; `role` is primary, plain, tonal or quiet; its icon follows the theme."""

    def __init__(self, text: str, role: str = "plain", icon: str = "", *, small: bool = False) -> None:
        super().__init__(text)
        self._icon = icon
        self.setProperty("role", role)
        self.setProperty("small", small)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._draw()

    def set_role(self, role: str) -> None:
        """Another weight in the window's order of buttons."""
        retone(self, role=role)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        if self._icon:
            token = {"primary": "on_accent", "quiet": "accent", "tonal": "accent"}.get(
                self.property("role"), "text2"
            )
            self.setIcon(icons.icon(self._icon, token))
            self.setIconSize(QSize(16, 16))


class IconButton(QToolButton):
    """One of the few buttons without words: it has a tooltip with its key and an accessible name."""

    def __init__(self, icon: str, name: str, key: str = "", size: int = 18) -> None:
        super().__init__()
        self._icon, self._size = icon, size
        self.setProperty("role", "icon")
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)
        theme.fixed(self, width=28, height=28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icons.icon(self._icon, "text2", self._size))
        self.setIconSize(QSize(self._size, self._size))


@dataclass(frozen=True, slots=True)
class ChipText:
    """What a chip says: a word, its tone and its icon; never colour alone."""

    word: str
    tone: str = ""
    icon: str = ""


class Chip(QFrame):
    """A word with an icon on a rounded ground; states something, is never pressed."""

    def __init__(self, text: ChipText | None = None) -> None:
        super().__init__()
        self.setObjectName("chip")
        theme.fixed(self, height=22)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 0, 10, 0)
        row.setSpacing(5)
        self._picture, self._word = QLabel(), label("")
        row.addWidget(self._picture)
        row.addWidget(self._word)
        self._text: ChipText | None = None
        self.say(text)

    def say(self, text: ChipText | None) -> None:
        """Show another state; None hides the chip."""
        self._text = text
        self.setVisible(text is not None and self.parent() is not None)
        if text is None:
            return
        self._word.setText(text.word)
        self.setAccessibleName(text.word)
        retone(self, tone=text.tone)
        self._picture.setVisible(bool(text.icon))
        if text.icon:
            self._picture.setPixmap(icons.pixmap(text.icon, text.tone or "text2", 14))

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._text is not None:
            self.say(self._text)


class ProgressLine(QWidget):
    """Long work told where it was started: nothing under half a second, then words, a bar and Batal."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "small", "text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._cancel = Button("Batal", "quiet", small=True)
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._words, self._bar, self._cancel):
            row.addWidget(part)
        self._patience = QTimer(self, interval=500, singleShot=True)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, words: str, *, cancel: bool = False) -> None:
        """Work has begun; the line shows itself only if it lasts."""
        self.step(words, 0, 0)
        self._cancel.setVisible(cancel)
        self._patience.start()

    def step(self, words: str, done: int, of: int) -> None:
        """How far the work is; `of` 0 means nobody knows."""
        self._words.setText(words)
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)

    def end(self) -> None:
        """The work is over."""
        self._patience.stop()
        self.hide()


def status_chip(status: str) -> ChipText:
    """The chip of a meeting's or paper's state, from the fixed vocabulary."""
    known = {
        "rencana": ChipText("Rencana", "accent"),
        "terlaksana": ChipText("Terlaksana", "ok", "check"),
        "ditunda": ChipText("Ditunda", "warn", "clock"),
        "dibatalkan": ChipText("Dibatalkan", "", "close"),
        "terbit": ChipText("Terbit", "ok", "check"),
        "ralat": ChipText("Ralat disusun", "warn", "pencil"),
        "diralat": ChipText("Diralat", "warn", "redo"),
        "naskah ralat": ChipText("Ralat", "ok", "redo"),
        "pencabutan": ChipText("Pencabutan", "", "close"),
        "dicabut": ChipText("Dicabut", "err", "close"),
        "diterima": ChipText("Diterima", "info", "receive"),
        "arsip lama": ChipText("Arsip lama", "info", "archive"),
        "pola": ChipText("Pola", "info"),
    }
    return known.get(status, ChipText(status.capitalize()))
