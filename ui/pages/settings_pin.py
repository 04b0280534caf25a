"""Setelan, the PIN of one clerk: set, changed, taken away; typed twice, because nobody can read it again."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.clerk import Clerk, set_pin
from ui.form import Row
from ui.keys import AccessKeys
from ui.lock import WARNING, PinLine
from ui.parts import Button, label

_RULE = re.compile(r"[0-9]{4,8}")


class PinRow(Row):
    """`changed` carries what is to be kept of the new PIN, "" for none."""

    changed = Signal(str)

    def __init__(self, keys: AccessKeys) -> None:
        self.make, self.drop = Button("Buat PIN"), Button("Hapus PIN", "quiet")
        self.first, self.again = PinLine(), PinLine()
        self.take, self.stop = Button("Pakai PIN ini"), Button("Batal", "quiet")
        self._state = label("", "", "text2")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._rest = _line(self._state, self.make, self.drop)
        self._typing = _line(self.first, self.again, self.take, self.stop)
        column.addWidget(self._rest)
        column.addWidget(self._typing)
        super().__init__("PIN layar", content, help=WARNING)
        self._name(keys)
        self.make.clicked.connect(self._begin)
        self.drop.clicked.connect(lambda: self.changed.emit(""))
        self.take.clicked.connect(self._take)
        self.stop.clicked.connect(self.end)
        self.end()

    def say(self, message: str = "", level: str = "ask") -> None:
        """What stands below is heard with both lines too."""
        super().say(message, level)
        for line in (self.first, self.again):
            line.setAccessibleDescription(message or WARNING)

    def show_pin(self, there: bool) -> None:
        """Whether there is one now."""
        self._state.setText("Ada PIN" if there else "Belum ada PIN")
        self.make.setText("Ganti PIN" if there else "Buat PIN")
        self.drop.setVisible(there)

    def end(self) -> None:
        """Nothing of what was typed stays."""
        inside = any(part.hasFocus() for part in (self.first, self.again, self.take, self.stop))
        for line in (self.first, self.again):
            line.clear()
        self._rest.show()
        self._typing.hide()
        self.say()
        if inside:
            self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc gives up."""
        if self._typing.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.first.hasFocus():
                self.again.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._take()
        elif self._typing.isVisible() and event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        self._rest.hide()
        self._typing.show()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        text = self.first.text()
        if not _RULE.fullmatch(text):
            self.say("PIN terdiri dari 4 sampai 8 angka.", "block")
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif text != self.again.text():
            self.say("Kedua PIN belum sama. Ketik lagi.", "block")
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            holder = Clerk()
            set_pin(holder, text)
            self.end()
            self.changed.emit(holder.pin)

    def _name(self, keys: AccessKeys) -> None:
        for line, name in ((self.first, "PIN baru"), (self.again, "Ulangi PIN")):
            line.setPlaceholderText(name)
            line.setAccessibleName(name)
        self.serve(self.make)
        keys.give(self.make, self.caption, "PIN layar")


def _line(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, PinLine) else 0)
    if not isinstance(parts[0], PinLine):
        row.addStretch()
    return made
