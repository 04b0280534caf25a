"""The card of one row: its name, its way up and down and out, and the form of its values."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.form import Form
from ui.parts import Button, IconButton, label


class RowCard(QFrame):
    """`asked` tells what is wished of the row: "up", "down" or "drop"."""

    asked = Signal(str)

    def __init__(self, noun: str, form: Form) -> None:
        super().__init__()
        self._noun = noun
        self._name = label("", "strong", "text2")
        self._up = IconButton("up", f"Pindahkan {noun} ke atas", "Alt+↑", 16)
        self._down = IconButton("down", f"Pindahkan {noun} ke bawah", "Alt+↓", 16)
        self._drop = Button("Hapus", "quiet", "trash", small=True)
        self._drop.setToolTip(f"Hapus {noun} (Shift+Del)")
        self._up.clicked.connect(lambda: self.asked.emit("up"))
        self._down.clicked.connect(lambda: self.asked.emit("down"))
        self._drop.clicked.connect(lambda: self.asked.emit("drop"))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._name)
        head.addStretch()
        for part in (self._up, self._down, self._drop):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(form)

    def show_place(self, number: int, of: int, name: str = "") -> None:
        """Which of the rows it is, counted from 0, and what it is called where nothing else tells."""
        place = f"{self._noun.capitalize()} ke-{number + 1}"
        self._name.setText(f"{place}: {name}" if name else place)
        self._up.setEnabled(number > 0)
        self._down.setEnabled(number < of - 1)

    def lock(self, on: bool) -> None:
        """Only to be read."""
        for part in (self._drop, self._up, self._down):
            part.setVisible(not on)
