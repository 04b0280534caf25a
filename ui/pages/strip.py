"""What the columns of the editor share: a coloured line with a sentence, and a column that only scrolls up and down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import icons, theme
from ui.parts import label


class Area(QScrollArea):
    """The scroll bar takes its room from the right margin, not from the fields."""

    def __init__(self, content: QWidget, widest: int, margins: tuple[int, int, int, int]) -> None:
        super().__init__()
        self._margins = margins
        holder = QWidget()
        self._row = QHBoxLayout(holder)
        theme.fixed(content, widest=widest)
        self._row.addWidget(content, 1)
        self._row.addStretch(0)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)

    def _make_room(self, least: int, most: int) -> None:
        left, top, right, bottom = self._margins
        self._row.setContentsMargins(left, top, right - 12 if most > least else right, bottom)


def show_whole(area: QScrollArea, widget: QWidget) -> None:
    """Scroll until all of a field shows, with the line of help below it."""
    inside = area.widget()
    if inside is not None and inside.isAncestorOf(widget):
        middle = widget.mapTo(inside, widget.rect().center())
        area.ensureVisible(0, middle.y(), 0, widget.height() // 2 + 44)


class Strip(QWidget):
    """A coloured line with a sentence, inset like the cards; hidden while it has nothing to say."""

    def __init__(self, name: str, shade: str, button: QWidget | None = None, *, above: int = 0) -> None:
        super().__init__()
        self._shade, self._icon = shade, QLabel()
        self.words = label("", wrap=True)
        frame = QFrame()
        frame.setObjectName(name)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        if button is not None:
            row.addWidget(button)
        outer = QVBoxLayout(self)
        side, below = (20, 0) if above else (22, 10)
        outer.setContentsMargins(side, above, side, below)
        outer.addWidget(frame)
        self.hide()

    def say(self, sentence: str, icon: str = "lock") -> None:
        """Another sentence; an empty one hides the line."""
        self.words.setText(sentence)
        self._icon.setPixmap(icons.pixmap(icon, self._shade, 18))
        self.setVisible(bool(sentence))
