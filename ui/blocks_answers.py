"""What stands in a card besides its text: the question where facts changed, the line of a block taken out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.blocks_diff import Run
from ui.blocks_marked import Marked
from ui.parts import Button, label
from ui.strokes import rounded


class Answers(QFrame):
    """The amber box: what changed, how the facts' own text reads now, and the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.take = Button("Pakai fakta baru", "tonal", small=True)
        self.keep = Button("Biarkan tulisan saya", small=True)
        self.take.setToolTip("Kembali ke naskah otomatis (Alt+P)")
        self.keep.setToolTip("Tulisan Anda tetap (Alt+B)")
        self.edit = Button("Sunting", small=True)
        self.edit.setToolTip("Ke kata yang berubah di tulisan Anda (Alt+S)")
        self._words, self._excerpt = Marked(), Marked()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self.stops():
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(label("Alt+P / B / S", "small", "text2"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._excerpt)
        column.addLayout(buttons)

    def stops(self) -> tuple[Button, ...]:
        """What Tab goes through."""
        return (self.take, self.keep, self.edit)

    def show_change(self, words: Sequence[Run], excerpt: Sequence[Run]) -> None:
        """Another change."""
        self._words.show_runs(words)
        self._excerpt.show_runs(excerpt)
        self._excerpt.setVisible(bool(excerpt))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The amber ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 8, "warn_s")


class Slim(QWidget):
    """What is left of a block that was taken out: one line and the way back."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.back = Button("Kembalikan", "quiet", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(f"{name} dikeluarkan dari naskah.", "", "text2"))
        row.addWidget(self.back)
        row.addStretch()
