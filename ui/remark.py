"""A line that tells of something to look at: mark and words, nothing when there is nothing to tell."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui import icons
from ui.parts import label, retone

_MARKS = {"warn": "look", "err": "must", "info": "idea", "ok": "check"}


class Remark(QWidget):
    """Words with their mark below a table or list; without words it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = ""
        self._mark, self._label = QLabel(), label("", "small", "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What it tells now."""
        return self._label.text()

    def say(self, words: str, tone: str = "") -> None:
        """Tell something, in a tone of its own ("warn" is amber) or quietly."""
        self._tone = tone
        self._label.setText(words)
        retone(self._label, tone=tone or "text2")
        self._draw()
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the mark anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._mark.setVisible(bool(self._tone))
        if self._tone:
            self._mark.setPixmap(icons.pixmap(_MARKS[self._tone], self._tone, 14))
