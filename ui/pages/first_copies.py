"""The backups of a folder, to begin from one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.keys import AccessKeys
from ui.lists import Item, ItemList
from ui.pages.settings_group import named
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.archive.backup_list import Backup


class FirstCopies(QWidget):
    """`chosen` gives the backup; `back` leads to the ways to begin."""

    chosen = Signal(object)
    back = Signal()

    def __init__(self, keys: AccessKeys) -> None:
        super().__init__()
        self._found: list[Backup] = []
        self.list = ItemList("Cadangan di folder itu")
        self.list.opened.connect(self._open)
        self._leave = named(Button("Kembali", "quiet", "back"), keys)
        self._leave.clicked.connect(self.back)
        self._where = label("", "small", "text2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._where, 1)
        head.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def put(self, found: Sequence[Backup]) -> None:
        """Show these, newest first."""
        self._found = list(found)
        self._where.setText(str(found[0].folder))
        self.list.put([_item(backup) for backup in found])

    def _open(self, key: str) -> None:
        self.chosen.emit(next(backup for backup in self._found if str(backup.number) == key))


def _item(backup: Backup) -> Item:
    from cooling_desktop.records.restoring import mark_for
    from cooling_desktop.words.numbers import thousands

    kept = "terkunci, perlu frasa sandi" if backup.locked else "sudah diuji saat dibuat"
    detail = f"{thousands(backup.meetings)} kegiatan · {kept}"
    when = mark_for(backup.made_at).label.removeprefix("cadangan ")
    return Item(str(backup.number), when, detail, step="Pulihkan", icon="lock" if backup.locked else "drum")
