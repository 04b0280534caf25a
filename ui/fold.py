"""“Isian lain”: rarer values behind one quiet line, so that the common form stays short."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts import Button


class _Line(Button):
    """The line itself: an arrow and words, pressed with Space."""

    def __init__(self) -> None:
        super().__init__("", "path", "next", small=True)
        self.setCheckable(True)

    def turn(self, on: bool) -> None:
        """The arrow points down while the values show."""
        self._icon = "down" if on else "next"
        self._draw()


class Fold(QWidget):
    """Opens by itself where something is filled in; closed, it tells how many values it hides."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.filled = 0  # values inside that hold something
        self._wanted = False  # the clerk opened it: it stays open from record to record
        self.line = _Line()
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 4, 0, 0)
        self.column.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self.line)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.body)
        self.body.hide()
        self.line.toggled.connect(self._show)
        self.line.clicked.connect(self._pressed)
        self.settle(0, fresh=True)

    def hold(self, *rows: QWidget) -> None:
        """Take these rows in, in this order."""
        for row in rows:
            self.column.addWidget(row)

    def open(self) -> None:
        """Show what is inside: a value in it is asked for."""
        self.line.setChecked(True)

    def settle(self, filled: int, *, fresh: bool) -> None:
        """How many values in it hold something; another record opens or closes it."""
        self.filled = filled
        if fresh:
            self.line.setChecked(self._wanted or filled > 0)
        hidden = filled and not self.line.isChecked()
        self.line.setText(f"{self._words} ({filled} terisi)" if hidden else self._words)

    def _pressed(self, on: bool) -> None:
        self._wanted = on

    def _show(self, on: bool) -> None:
        self.line.turn(on)
        self.body.setVisible(on)
        self.settle(self.filled, fresh=False)
