"""Setelan, Nomor surat: every number that letters and reports took, whose it is, and the way to cancel one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from typing import TYPE_CHECKING

from cooling_desktop.errors import Trouble
from cooling_desktop.words.dates import long_date
from ui import say
from ui.choices import shown
from ui.lists import Item, ItemList
from ui.pages.settings_group import Group, beside, named
from ui.parts import Button, ChipText, label, retone

if TYPE_CHECKING:
    from cooling_desktop.records.letter_numbers import TakenNumber
    from cooling_desktop.records.store import Store
    from ui.desk import Desk

_NONE = "Belum ada nomor yang diambil. Ambil nomor di kegiatan, bagian Surat dan laporan."
_SOME = "Nomor yang dibatalkan tetap tercatat dan tidak diberikan lagi."
_GONE = "Kegiatan sudah dihapus"


class NumbersGroup(Group):
    """The newest number first; `ask_reason` is the one question before a number is cancelled."""

    key, title = "nomor", "Nomor surat"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: dict[str, TakenNumber] = {}
        self.ask_reason: Callable[..., str] = say.ask_cancelling

    def build(self) -> None:
        """A sentence, the button for the current line of the list, and the list, which may be long."""
        self._sentence = label("", "", "text2", wrap=True)
        self.list = ItemList("Nomor surat", grows=True)
        self.list.chosen.connect(lambda _: self._offer())
        self.cancel = named(Button("Batalkan nomor"), self.keys)
        self.cancel.clicked.connect(self._cancel)
        for part in (self._sentence, beside(self.cancel), self.list):
            self.column.addWidget(part)

    def refresh(self) -> None:
        """Read them again."""
        self._desk.ask("numbers", _taken, self._show, self._refused)

    def _show(self, found: list[TakenNumber]) -> None:
        self._known = {one.id: one for one in found}
        self._say(_SOME if found else _NONE)
        several = len({one.unit_id for one in found}) > 1
        self.list.put([_item(one, several=several) for one in found])
        self.list.setVisible(bool(found))
        self.cancel.setVisible(bool(found))
        self._offer()

    def _offer(self) -> None:
        one = self._known.get(self.list.current())
        self.cancel.setEnabled(one is not None and one.live)

    def _cancel(self) -> None:
        one = self._known.get(self.list.current())
        if one is None or not one.live:
            return
        because = self.ask_reason(self, one.text, shown(one.kind), one.title or _GONE)
        if because.strip():
            by = self._desk.by
            self._desk.ask(f"cancel {one.id}", lambda store: _write(store, one.id, by, because),
                           lambda _: self._cancelled(one), self._refused)  # fmt: skip

    def _cancelled(self, one: TakenNumber) -> None:
        self.refresh()
        self.told.emit(f"Nomor {one.text} dibatalkan. Hapus juga nomor itu dari suratnya bila masih tertulis.", None)

    def _refused(self, trouble: Trouble) -> None:
        self._say(str(trouble), "err")

    def _say(self, words: str, tone: str = "text2") -> None:
        self._sentence.setText(words)
        retone(self._sentence, tone=tone)


def _taken(store: Store) -> list[TakenNumber]:
    from cooling_desktop.records.letter_numbers import taken

    return taken(store)


def _write(store: Store, key: str, by: str, because: str) -> None:
    from cooling_desktop.records.letter_numbers import cancel

    cancel(store, key, by, because)


def _item(one: TakenNumber, *, several: bool) -> Item:
    """The unit is told where there are several."""
    about = f"{shown(one.kind)} · {one.title or _GONE}" + (f" · {one.unit}" if several else "")
    if not one.live:
        reason = f"Alasan: {one.cancelled_because} · {about}"
        return Item(one.id, one.text, reason, ChipText("Dibatalkan", "err", "close"))
    day = long_date(one.taken_at.replace(tzinfo=UTC).astimezone().date())
    return Item(one.id, one.text, f"{about} · {day}" + (f" · {one.taken_by}" if one.taken_by else ""))
