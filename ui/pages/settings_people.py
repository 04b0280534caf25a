"""Setelan, Orang di meja: who may sit here, what they do with releases, and their PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal

from cooling_desktop.errors import Trouble
from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.clerks import Staff, drop_clerk
from ui.form import Form
from ui.lists import Item, ItemList
from ui.open_record import OpenRecord
from ui.pages.settings_group import Group, beside, named
from ui.pages.settings_pin import PinRow
from ui.parts import Button, label
from ui.savestate import Saved, SaveState

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.saving import Saver

_EMPTY = "Belum ada orang. Tambahkan yang menyusun dan yang menyetujui naskah."


class PeopleGroup(Group):
    """A list of names above the form of the chosen one; `changed` once it is on disk."""

    key, title = "orang", "Orang di meja"
    changed = Signal()

    def __init__(self, desk: Desk, saver: Saver) -> None:
        super().__init__()
        self._desk, self._saver = desk, saver
        self.open = OpenRecord(Staff())
        self._known: set[str] = set()
        self._away, self._asked = False, 0
        saver.told.connect(self._stored)

    def build(self) -> None:
        """Sentence, list, form."""
        self.words("Pilih nama Anda di kanan atas. Nama itu dicatat pada perubahan dan tidak dicetak di naskah.")
        self.list = ItemList("Orang di meja", grows=True)
        self.list.chosen.connect(lambda _: self._show_clerk())
        self.list.opened.connect(self._enter)
        self._empty = label("", "", "text2", wrap=True)
        self.add = named(Button("Tambah orang", "plain", "plus"), self.keys)
        self.add.clicked.connect(self._add)
        self.drop = named(Button("Hapus", "quiet", "trash"), self.keys, "Hapus orang ini")
        self.drop.clicked.connect(self._drop)
        for part in (self._empty, self.list, beside(self.add, self.drop)):
            self.column.addWidget(part)
        self.form = Form(Clerk, self.keys, self._desk.lookup, lambda _shelf, _key: "")
        self.form.row("rank", width=130)
        self.form.row("name")
        self.form.row("drafter")
        self.form.row("approver")
        self.pin = PinRow(self.keys)
        self.form.put(self.pin)
        self.form.edited.connect(self._edited)
        self.pin.changed.connect(self._put_pin)
        self.column.addWidget(self.form)
        self._watch(self.open)

    def refresh(self) -> None:
        """Read again who is there, unless something typed here is not stored yet."""
        self._asked += 1
        number = self._asked

        def read(clerks: list[Clerk]) -> None:
            if number == self._asked:
                self._read(clerks)

        if self._away:  # another record was kept meanwhile; the store answers behind the last save of this one
            self._away = False
            self._saver.watch(self.open)
            self._desk.ask("people here", lambda store: store.clerks(), read, self._refused)
        elif not self._saver.pending:
            self._desk.people(read, self._refused)

    def put_away(self) -> None:
        """Another group may keep its record on disk now; no PIN stays half typed."""
        self._away = self._built
        self.leave()

    def undo(self) -> None:
        """One step back."""
        self.open.undo()

    def redo(self) -> None:
        """One step forward again."""
        self.open.redo()

    def focus_first(self) -> None:
        """The names, or the way to the first one."""
        (self.list if self._clerks() else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """No PIN stays half typed."""
        if self._built:
            self.pin.end()

    def _read(self, clerks: list[Clerk]) -> None:
        if not self._saver.pending and list(map(_content, clerks)) != list(map(_content, self._clerks())):
            self._watch(OpenRecord(Staff(clerks=clerks)))
        else:
            self._show()

    def _watch(self, staff: OpenRecord) -> None:
        self.open = staff
        self._known = {clerk.id for clerk in self._clerks()}
        self._saver.watch(staff)
        staff.changed.connect(lambda _: self._show())
        staff.reshaped.connect(lambda _: self._reshaped())
        self._show()

    def _clerks(self) -> list[Clerk]:
        return cast(Staff, self.open.root).clerks

    def _path(self) -> str:
        return f"clerks[{self.list.currentIndex().row()}]"

    def _show(self, current: str = "") -> None:
        clerks = self._clerks()
        self._empty.setText("" if clerks else _EMPTY)
        self._empty.setVisible(not clerks)
        self.list.setVisible(bool(clerks))
        self.list.put([_item(clerk) for clerk in clerks], current)
        self._show_clerk()

    def _show_clerk(self) -> None:
        number = self.list.currentIndex().row()
        here = 0 <= number < len(self._clerks())
        self.form.setVisible(here)
        self.drop.setVisible(here)
        if here:
            clerk = self._clerks()[number]
            if self.form.bound("id") != clerk.id:
                self.pin.end()
            self.form.bind(clerk, self._path())
            self.pin.show_pin(bool(clerk.pin))

    def _edited(self, path: str, value: object) -> None:
        self.open.put(path, value)

    def _enter(self, _key: str) -> None:
        self.form.focus("rank")

    def _put_pin(self, pin: str) -> None:
        with self.open.together():  # a step of its own, however soon after the last one
            self.open.put(f"{self._path()}.pin", pin)

    def _add(self) -> None:
        clerk = Clerk()
        self.open.add_row("clerks", clerk)
        self._show(clerk.id)
        self.form.focus("rank")

    def _drop(self) -> None:
        number = self.list.currentIndex().row()
        name = self._clerks()[number].called or "Orang tanpa nama"
        self.open.remove_row("clerks", number)
        step = self.open.last_step
        self.told.emit(f"{name} dihapus.", lambda: self.open.undo() if self.open.last_step is step else None)
        self.focus_first()

    def _reshaped(self) -> None:
        """Who is gone leaves the store too; a Saver only writes what is there."""
        here = {clerk.id for clerk in self._clerks()}
        for key in self._known - here:
            self._leave_store(key)
        self._known = here
        self._show()

    def _leave_store(self, key: str) -> None:
        self._desk.ask(
            f"drop {key}", lambda store: drop_clerk(store, key), lambda _: self.changed.emit(), self._refused
        )

    def _stored(self, state: SaveState) -> None:
        if state.saved is Saved.YES and self._built:
            self.changed.emit()

    def _refused(self, trouble: Trouble) -> None:
        self._empty.setText(str(trouble))
        self._empty.show()


def _item(clerk: Clerk) -> Item:
    pin = " · ada PIN" if clerk.pin else ""
    return Item(clerk.id, clerk.called or "Nama belum diisi", f"{clerk.role}{pin}", icon="person")


def _content(clerk: Clerk) -> tuple[object, ...]:
    return clerk.id, clerk.rank, clerk.name, clerk.drafter, clerk.approver, clerk.pin
