"""A calm line below the bar on top: what holds for the whole window, with the way out of it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.parts import Button, Mark, label


class Notice(QFrame):
    """Mark, words, one quiet button."""

    def __init__(self, words: str, act: str, icon: str = "lock") -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAccessibleName(words)
        self.words, self.act = label(words, wrap=True), Button(act, "quiet", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 4)
        row.setSpacing(10)
        row.addWidget(Mark(icon, "info", 16))
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
