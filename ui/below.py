"""The line below a field: help, or trouble with its mark."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui import icons
from ui.parts import label, retone

_MARKS = {"err": "must", "warn": "look", "info": "idea"}


class Below(QWidget):
    """Says nothing until there is something to say."""

    def __init__(self, above: QWidget) -> None:
        super().__init__(above)
        self._words = label("", "small", "text2", wrap=True)
        self._mark: QLabel | None = None
        self._said = ("", "")
        self._was_hidden = False
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)
        self._line.addWidget(self._words, 1)

    def text(self) -> str:
        """The words as they stand there."""
        return self._words.text()

    def say(self, text: str, tone: str) -> None:
        """Show words, those with a tone behind their mark; empty ones take no room."""
        if not tone and (text, tone) == self._said:
            return  # help is said again with every value that is shown
        self._said = (text, tone)
        self._words.setText(text)
        retone(self._words, tone=tone or "text2")
        if tone and self._mark is None:
            self._mark = QLabel()
            self._mark.setFixedSize(QSize(16, 18))
            self._line.insertWidget(0, self._mark, 0, Qt.AlignmentFlag.AlignTop)
        if self._mark is not None:
            self._mark.setVisible(bool(tone))
            if tone:
                self._mark.setPixmap(icons.pixmap(_MARKS[tone], tone, 14))
        # What was never hidden comes with its row: shown before, it would be polished alone.
        if not text or self._was_hidden or cast(QWidget, self.parentWidget()).isVisible():
            self.setVisible(bool(text))
            self._was_hidden = True
