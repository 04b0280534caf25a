"""The left column of the editor: sections with their ticks, and how far the release is from being issued."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.parts import label
from ui.ticks import Entry, SectionList

WIDE, NARROW = 212, 58


class SectionPanel(QFrame):
    """Shrinks to a strip of ticks where the window is narrow."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.list = SectionList()
        self.list.chosen.connect(self.chosen)
        self._count = label("", "smallstrong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(12, 0, 12, 12)
        foot.setSpacing(6)
        words = QHBoxLayout()
        words.addWidget(label("Isian pokok", "small", "text2"))
        words.addStretch()
        words.addWidget(self._count)
        foot.addLayout(words)
        foot.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 4)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.narrow(False)

    def narrow(self, on: bool) -> None:
        """Only the ticks, or words and ticks."""
        theme.fixed(self, width=0 if on else WIDE)
        if on:
            self.setFixedWidth(NARROW)
        self._narrow = on
        self._show_foot()

    def put(self, entries: Sequence[Entry]) -> None:
        """Show the ticks as they are now."""
        self.list.put(entries)

    def show_progress(self, done: int, of: int) -> None:
        """How many of the wanted facts are there; `of` 0 while nobody has counted, as of an issued meeting."""
        self._count.setText(f"{done} dari {of}" if of else "")
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._bar.setAccessibleName(f"{done} dari {of} isian pokok")
        self._show_foot()

    def _show_foot(self) -> None:
        self._foot.setVisible(bool(self._count.text()) and not self._narrow)
