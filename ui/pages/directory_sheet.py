"""What takes the form's place for a while: a question to the directory with its own parts, Batal and one verb."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from ui.entrynotice import Notice
from ui.pages.strip import Area
from ui.parts import Button, label

CONTENT = 640


class Sheet(QWidget):
    """`closed` tells that the form may come back; Esc does the same as Batal."""

    closed = Signal()

    def __init__(self, title: str, verb: str, *, role: str = "primary") -> None:
        super().__init__()
        self._title, self._intro = label(title, "page", wrap=True), label("", "", "text2", wrap=True)
        self.notice = Notice()
        self.content = QVBoxLayout()
        self.content.setSpacing(10)
        self.go, self.back = Button(verb, role), Button("Batal")
        self.back.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (_head(self._title, self._intro), self.notice):
            column.addWidget(part)
        column.addWidget(self._area(), 1)
        column.addWidget(self._foot())

    def introduce(self, title: str, intro: str) -> None:
        """What is asked, and about whom."""
        self._title.setText(title)
        self._intro.setText(intro)
        self._intro.setVisible(bool(intro))

    def refuse(self, trouble: Trouble) -> None:
        """Why it can't be done; everything typed stays."""
        self.notice.say(str(trouble))
        self.setEnabled(True)

    def begin(self) -> None:
        """It is being done: nothing is to be pressed twice."""
        self.notice.say()
        self.setEnabled(False)

    def focus_first(self) -> None:
        """The first thing the keys should reach."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def order(self, *stops: QWidget) -> None:
        """Tab goes through these, made late or not, and then to the buttons below."""
        for before, after in pairwise((*stops, *self.buttons())):
            self.setTabOrder(before, after)

    def buttons(self) -> tuple[QWidget, ...]:
        """What stands at the foot, from left to right."""
        return self.back, self.go

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _area(self) -> Area:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.content)
        column.addStretch()
        return Area(holder, CONTENT, (22, 4, 22, 16))

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("foot")
        self.foot = QHBoxLayout(foot)
        self.foot.setContentsMargins(22, 10, 22, 10)
        self.foot.setSpacing(8)
        self.foot.addStretch()
        for part in (self.back, self.go):
            self.foot.addWidget(part)
        return foot


def _head(*parts: QWidget) -> QWidget:
    head = QWidget()
    head.setMaximumWidth(CONTENT + 44)
    column = QVBoxLayout(head)
    column.setContentsMargins(22, 18, 22, 10)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return head
