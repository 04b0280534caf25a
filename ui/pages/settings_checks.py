"""Setelan, Pemeriksaan: what this office always accepts, and the way to be asked about it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from cooling_desktop.errors import Trouble
from ui.lists import Item, ItemList
from ui.pages.settings_group import Group, beside, named
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.records.pack import Acceptance
    from cooling_desktop.records.store import Store
    from ui.desk import Desk

_SOME = "Temuan tentang kata-kata ini tidak ditampilkan lagi di kegiatan mana pun."
_NONE = "Belum ada yang selalu diterima. Di daftar Temuan, klik kanan satu temuan untuk menerimanya."


class ChecksGroup(Group):
    """One line for each acceptance; taking it away can be undone."""

    key, title = "pemeriksaan", "Pemeriksaan"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: dict[str, Acceptance] = {}

    def build(self) -> None:
        """A sentence, the list, and a button for its current line."""
        self._sentence: QLabel = label(_NONE, "", "text2", wrap=True)
        self.list = ItemList("Yang selalu diterima", grows=True)
        self.again = Button("Tanyakan lagi")
        self.again.clicked.connect(self._reject)
        named(self.again, self.keys)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self.list)
        self.column.addWidget(beside(self.again))

    def refresh(self) -> None:
        """Read them again."""
        self._desk.ask("acceptances", lambda store: store.acceptances(), self._show, self._refused)

    def _show(self, found: list[Acceptance]) -> None:
        self._known = {one.id: one for one in found}
        self._sentence.setText(_SOME if found else _NONE)
        self.list.put([Item(one.id, f"“{one.words}”", _title(one.rule)) for one in found])
        self.list.setVisible(bool(found))
        self.again.setVisible(bool(found))

    def _reject(self) -> None:
        one = self._known.get(self.list.current())
        if one is not None:
            said = f"“{one.words}” ditanyakan lagi."
            self.do(said, lambda: self._write("drop", one), lambda: self._write("save", one))

    def _write(self, act: str, one: Acceptance) -> None:
        def write(store: Store) -> None:
            if act == "drop":
                store.drop_acceptance(one.id)
            else:
                one.version = 0
                store.save_entry(one)

        self._desk.ask(f"{act} {one.id}", write, lambda _: self.refresh(), self._refused)

    def _refused(self, trouble: Trouble) -> None:
        self._sentence.setText(str(trouble))


def _title(rule: str) -> str:
    from cooling_desktop.press.check.families import by_id

    return by_id()[rule].title if rule in by_id() else rule
