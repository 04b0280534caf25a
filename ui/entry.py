"""An entry of the directory on the desk, and its way to the disk behind the new entries it points to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from cooling_desktop.errors import Conflict
from cooling_desktop.records.facts import Facts, references
from cooling_desktop.records.fields import Record, copy
from ui.names import named
from ui.open_record import OpenRecord

_CHANGED = (
    "Isian Direktori ini diubah dari jendela lain. Isian Anda masih di layar. Salin yang perlu, "
    "lalu muat versi tersimpan."
)


class OpenEntry(OpenRecord):
    """One entry being edited; `facts` knows what it points to, `fresh` says that it began on this desk."""

    def __init__(self, shelf: str, entry: Record, facts: Facts, *, fresh: bool = False) -> None:
        super().__init__(entry)
        self.shelf, self.facts, self.fresh = shelf, facts, fresh

    @property
    def untouched(self) -> bool:
        """Whether it is new and nothing of it was ever stored."""
        return self.fresh and self.stored_at is None

    def adopt(self, shelf: str, record: Record) -> None:
        """Know an entry that a value may point to from now on."""
        self.facts.shelf(shelf)[record.id] = record

    def name(self, shelf: str, key: str | None) -> str:
        """What the entry calls another one."""
        return named(self.facts, shelf, key)


class EntryDisk:
    """Writes entries in the worker; what was made by type-ahead is written before the first entry that names it."""

    def __init__(self, save: Callable[[Record], datetime]) -> None:
        self._save = save
        self._made: dict[str, Record] = {}

    def expect(self, record: Record) -> None:
        """A new entry may be named by the next one that is saved; called by the interface."""
        self._made[record.id] = record

    def write(self, entry: Record) -> datetime:
        """Save an entry and what it needs; raises Conflict when somebody else changed it."""
        try:
            for _, _, key in references(entry):
                made = self._made.get(key)
                if made is not None:
                    self._save(copy(made))
                    self._made.pop(key)
            return self._save(entry)
        except Conflict:
            raise Conflict(_CHANGED) from None
