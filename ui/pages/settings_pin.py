"""Setelan, the PIN of one clerk: set, changed, taken away; typed twice, because nobody can read it again."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.clerk import Clerk, set_pin
from ui.keys import AccessKeys
from ui.lock import WARNING, PinLine
from ui.pages.settings_twice import TwiceRow
from ui.parts import Button, label

_RULE = re.compile(r"[0-9]{4,8}")


class PinRow(TwiceRow):
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
        self.rest = _line(self._state, self.make, self.drop)
        self.typing = _line(self.first, self.again, self.take, self.stop)
        column.addWidget(self.rest)
        column.addWidget(self.typing)
        super().__init__("PIN layar", content, help=WARNING)
        self._name(keys)
        self.drop.clicked.connect(lambda: self.changed.emit(""))
        self.connect_typing()

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

    def take_typed(self) -> None:
        """See whether both lines will do."""
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
