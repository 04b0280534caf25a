"""What a window shows of the directory: a page of a shelf, one entry with the names around it, where it is used."""

from __future__ import annotations

from dataclasses import dataclass, field

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import thousands

# What one entry of a shelf is called.
NOUNS = {
    "people": "orang",
    "posts": "jabatan",
    "organisations": "lembaga",
    "units": "satuan",
    "elections": "pemilihan",
}


@dataclass(frozen=True, slots=True)
class Uses:
    """How many meetings, entries (by shelf), things in the trash and open corrections name an entry, each counted once.

    A correction counts where only the meeting as it stood before names the entry.
    """

    meetings: int = 0
    entries: dict[str, int] = field(default_factory=dict)
    discarded: int = 0
    corrections: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.meetings + sum(self.entries.values()) + self.discarded + self.corrections

    @property
    def words(self) -> str:
        """ "6 kegiatan dan 1 jabatan"; empty when nothing names the entry."""
        counted = [(self.meetings, "kegiatan"), *((number, NOUNS[shelf]) for shelf, number in self.entries.items())]
        counted += [(self.discarded, "isi tempat sampah"), (self.corrections, "ralat yang sedang disusun")]
        return join(f"{thousands(number)} {noun}" for number, noun in counted if number)

    @property
    def way_out(self) -> str:
        """What to do before the entry can go."""
        if self.corrections == self.total:
            return "Terbitkan atau batalkan dulu ralatnya."
        return "Ganti dulu di sana."


@dataclass(frozen=True, slots=True)
class Listing:
    """The first entries of a shelf that match, how many match in all; `facts` knows the names around them."""

    entries: list[Record]
    total: int
    facts: Facts


@dataclass(frozen=True, slots=True)
class OpenedEntry:
    """An entry, on the shelves of `facts` what it points to and the posts it holds, and where it is used."""

    entry: Record
    facts: Facts
    uses: Uses
