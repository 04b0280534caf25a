"""Setelan, a row with something secret that is typed twice: it opens two lines, and nothing of them ever stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.form import Row
from ui.parts import Button


class TwiceRow(Row):
    """Whoever inherits makes the parts, and takes what was typed; `rest` gives way to `typing`."""

    make: Button
    take: Button
    stop: Button
    first: QLineEdit
    again: QLineEdit
    rest: QWidget
    typing: QWidget

    def connect_typing(self) -> None:
        """Let the buttons open and close both lines."""
        self.make.clicked.connect(self.begin)
        self.take.clicked.connect(self.take_typed)
        self.stop.clicked.connect(self.end)
        self.end()

    def begin(self) -> None:
        """Ask for both."""
        self.rest.hide()
        self.typing.show()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_typed(self) -> None:
        """See whether both lines will do."""
        raise NotImplementedError

    def end(self) -> None:
        """Nothing of what was typed stays."""
        inside = any(part.hasFocus() for part in (self.first, self.again, self.take, self.stop))
        for line in (self.first, self.again):
            line.clear()
        self.rest.show()
        self.typing.hide()
        self.say()
        if inside:
            self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc gives up."""
        if self.typing.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.first.hasFocus():
                self.again.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.take_typed()
        elif self.typing.isVisible() and event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)
