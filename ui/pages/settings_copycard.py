"""The card that tells how the copies stand, with Cadangkan sekarang and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.backups import Backups
from ui.parts import Button, Mark, ProgressLine, label, retone

_ICONS = {"err": "must", "warn": "look", "ok": "shield"}


class CopyCard(QFrame):
    """Asks the copies for its words; the button gives way to the progress and Batal."""

    def __init__(self, backups: Backups) -> None:
        super().__init__()
        self.setObjectName("card")
        self._backups = backups
        self._running = False
        self._mark = Mark()
        self.title, self.detail = label("", "strong", wrap=True), label("", "small", "text2", wrap=True)
        self.start = Button("Cadangkan sekarang", "primary", "drum")
        self.start.clicked.connect(backups.start)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(backups.cancel)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.progress)
        row.addWidget(self.start)

    def show_state(self) -> None:
        """How the copies stand now."""
        title, detail, tone = self._backups.card()
        for part, text in ((self.title, title), (self.detail, detail)):
            part.setText(text)
            part.setVisible(bool(text))
        retone(self.title, tone=tone if tone in ("err", "warn") else "")
        self._mark.show_icon(_ICONS.get(tone, "drum"), tone or "text2")
        self._show_progress()

    def _show_progress(self) -> None:
        running = self._backups.progress is not None
        self.start.setVisible(not running)
        if running and not self._running:
            self.progress.begin(self._backups.progress_words(), cancel=True)
        elif running:
            done, of = self._backups.progress or (0, 0)
            self.progress.step(self._backups.progress_words(), done, of)
        else:
            self.progress.end()
        self._running = running
