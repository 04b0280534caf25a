"""Where the passphrase of a locked package or backup is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.keys import AccessKeys
from ui.pages.settings_group import named
from ui.parts import Button, label


class PhraseRow(QWidget):
    """Hidden until it is asked for; `tried` gives what was typed."""

    tried = Signal(str)

    def __init__(self, keys: AccessKeys) -> None:
        super().__init__()
        self.phrase = QLineEdit()
        self.phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.phrase.setAccessibleName("Frasa sandi")
        self.phrase.returnPressed.connect(self._try)
        caption = label("Frasa sandi")
        caption.setBuddy(self.phrase)
        keys.give(self.phrase, caption, caption.text())
        opens = named(Button("Buka"), keys)
        opens.clicked.connect(self._try)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(caption)
        row.addWidget(self.phrase, 1)
        row.addWidget(opens)
        self.hide()

    def ask(self) -> None:
        """Type it, or type over what did not fit."""
        self.show()
        self.phrase.selectAll()
        self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        if self.phrase.text():
            self.tried.emit(self.phrase.text())
