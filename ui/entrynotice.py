"""A sentence in the page on what was refused and what to do; gone with the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.parts import label
from ui.say import mark


class Notice(QWidget):
    """A red strip, inset like the form below it; hidden while there is nothing to say."""

    def __init__(self, margin: int = 22) -> None:
        super().__init__()
        strip = QFrame()
        strip.setObjectName("trouble")
        row = QHBoxLayout(strip)
        row.setContentsMargins(12, 8, 10, 8)
        row.setSpacing(10)
        self._words = label("", wrap=True)
        row.addWidget(mark("must", "err"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, 0, margin, 10)
        column.addWidget(strip)
        self.setMaximumWidth(640 + 2 * margin)
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, sentence: str = "") -> None:
        """Say a sentence; none takes the strip away."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
