"""“Mungkin orang yang sama”: a quiet strip above the form that names entries near to the open one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cooling_desktop.records.entries import NOUNS
from cooling_desktop.records.fields import Record
from ui.names import title_of
from ui.parts import Button, label, shortened, unmarked

_LONGEST = 30  # letters of a name that fit


class NearStrip(QWidget):
    """`picked` carries the entry that is to be compared with the open one."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.records: list[Record] = []
        self._words = label("", "", "text2")
        self.buttons = [Button("", "quiet", small=True) for _ in range(3)]
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 8)
        row.setSpacing(4)
        row.addWidget(self._words)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, n=number: self.picked.emit(self.records[n]))
            row.addWidget(button)
        row.addStretch()
        self.hide()

    def say(self, shelf: str, found: Sequence[Record]) -> None:
        """Name those that were found; none hides the strip."""
        self.records = list(found[: len(self.buttons)])
        self._words.setText(f"Mungkin {NOUNS.get(shelf, '')} yang sama:")
        for number, button in enumerate(self.buttons):
            known = number < len(self.records)
            name = title_of(self.records[number]) if known else ""
            button.setText(unmarked(shortened(name, _LONGEST)))
            button.setAccessibleName(f"Bandingkan dengan {name}")
            button.setVisible(known)
        self.setVisible(bool(self.records))
