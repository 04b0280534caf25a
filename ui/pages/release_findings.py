"""Temuan: what must be mended, answered or might be better, with its place and buttons; painted, not built."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.pages.release_finding_list import FindingList
from ui.pages.release_finding_paint import LEFT
from ui.pages.release_points import Point
from ui.parts import Button, IconButton, label
from ui.say import mark


class FindingsPanel(QFrame):
    """The list with its head, or the shield when there is nothing to mend.

    `mended` asks for all that may be mended unseen, `turned` tells whether what is ignored is listed too.
    """

    mended = Signal()
    turned = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.list = FindingList()
        self._none = label("", "", "text2", wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing())
        self.mend_all = Button("", small=True)
        self.mend_all.clicked.connect(self.mended)
        self.ignored = Button("", "quiet", small=True)
        self.ignored.setCheckable(True)
        self.ignored.toggled.connect(self.turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._line(self.mend_all))
        column.addWidget(self._stack, 1)
        column.addWidget(self._line(self.ignored))
        self.show_counts(0, 0)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        return (*self._steps, self.mend_all, self.list, self.ignored)

    def put(self, points: Sequence[Point], none: str) -> None:
        """Show other points, or the sentence when there is none."""
        self.list.put(points)
        self._none.setText(none)
        self._stack.setCurrentIndex(0 if points else 1)
        for button in self._steps:
            button.setVisible(bool(points))

    def show_counts(self, safe: int, ignored: int) -> None:
        """How many may be mended at once, and how many were put away."""
        self.mend_all.setText(f"Perbaiki {safe} yang pasti")
        self._beside(self.mend_all).setVisible(safe > 1)
        self.ignored.setText(f"Diabaikan ({ignored})")
        self._beside(self.ignored).setVisible(ignored > 0)
        if not ignored and self.ignored.isChecked():
            self.ignored.setChecked(False)

    def _head(self) -> QWidget:
        up, down = IconButton("up", "Temuan sebelumnya", "Shift+F8"), IconButton("down", "Temuan berikutnya", "F8")
        up.clicked.connect(lambda: self.list.step(-1))
        down.clicked.connect(lambda: self.list.step(1))
        head = QWidget()
        theme.fixed(head, height=46)
        row = QHBoxLayout(head)
        row.setContentsMargins(LEFT - 1, 0, 10, 0)
        row.setSpacing(2)
        row.addWidget(label("Temuan", "group"))
        row.addStretch()
        self._steps = (up, down)
        for button in self._steps:
            row.addWidget(button)
        return head

    def _line(self, button: Button) -> QWidget:
        """A button at the left of a line of its own, which comes and goes with it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(LEFT - 1, 4, 10, 6)
        row.addWidget(button)
        row.addStretch()
        return holder

    def _beside(self, button: Button) -> QWidget:
        holder = button.parentWidget()
        return holder if holder is not None else button

    def _nothing(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 40, 24, 24)
        column.setSpacing(8)
        shield = mark("shield", "ok", 20)
        shield.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(shield)
        column.addWidget(self._none)
        column.addStretch()
        return holder
