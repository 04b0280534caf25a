"""What the palette finds: everything with its words, matched without case and diacritics, last used first."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cooling_desktop.records.glance import PATTERN
from cooling_desktop.words.dates import long_date
from ui.commands import COMMANDS, key_words
from ui.palette_list import Pick

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow
    from cooling_desktop.records.store import Store

GROUPS = ("Perintah", "Kegiatan", "Orang", "Naskah")
COMMAND, SETTING, MEETING, PERSON, PAPER = ("perintah", "setelan", "kegiatan", "orang", "naskah")
ROWS = 8
_FAIR = ROWS // len(GROUPS)  # rows that every group may count on


SETTINGS = (  # the groups of Setelan: key, title, what is in them, other words for it
    ("satuan", "Satuan dan kop surat", "kertas", "a4 f4 logo penomoran"),
    ("nomor", "Nomor surat", "yang sudah diambil, batalkan", "register undangan laporan batal"),
    ("orang", "Orang di meja", "peran, PIN", "kata sandi kunci layar pangkat penyusun penyetuju"),
    ("pola", "Pola kalimat", "gaya, kata naskah", "frasa templat susunan wording"),
    ("pemeriksaan", "Pemeriksaan", "yang selalu diterima", "temuan abaikan ejaan"),
    ("foto", "Foto", "berkas asli", "heic exif ukuran"),
    ("tampilan", "Tampilan", "tema, ukuran huruf", "gelap terang teks besar warna"),
    ("arsip", "Arsip", "pemeriksaan, segel", "periksa utuh rantai kepala pasang kembali hilang rusak"),
    ("cadangan", "Cadangan", "folder, frasa sandi", "backup usb pulihkan drive"),
    ("pindah", "Pindah komputer", "satu berkas, salinan baca saja", "kemas ganti laptop baru"),
    ("tentang", "Tentang", "versi, folder data", "lisensi letak catatan"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with all the words it can be found by, folded; its key is its kind, a colon, and what it stands for."""

    pick: Pick
    words: str


def entry(pick: Pick, *more: str) -> Entry:
    """A row that is found by its title and these words."""
    return Entry(pick, " ".join(fold(part) for part in (pick.title, *more)))


def fold(text: str) -> str:
    """Without case and diacritics: "André" and "ANDRE" are the same."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())


def commands() -> list[Entry]:
    """Everything the window can be told, and the groups of Setelan; the search itself is not found by itself."""
    told = [
        entry(Pick(f"{COMMAND}:{c.words}", c.words, GROUPS[0], right=key_words(c.key), cap=True), c.also)
        for c in COMMANDS
        if c.words and c.key not in ("Ctrl+K", "F10")
    ]
    groups = [
        entry(Pick(f"{SETTING}:{key}", f"Setelan: {title}", GROUPS[0], right=holds), holds, also)
        for key, title, holds, also in SETTINGS
    ]
    return [*told, *groups]


def meetings(rows: Iterable[MeetingRow]) -> list[Entry]:
    """The office's meetings, also found by place, unit and number."""
    made = []
    for row in rows:
        day = "Pola program" if row.status == PATTERN else long_date(row.held_on) if row.held_on else ""
        where = " · ".join(part for part in (row.unit, day) if part)
        made.append(entry(Pick(f"{MEETING}:{row.id}", row.title, GROUPS[1], right=where), row.place, where, row.number))
    return made


def in_store(store: Store) -> tuple[Entry, ...]:
    """People and issued papers; called in the worker."""
    from cooling_desktop.records.issuing import issued_papers
    from ui.names import title_of

    people = (Pick(f"{PERSON}:{one.id}", title_of(one), GROUPS[2]) for one in store.search("people", "", limit=100_000))
    papers = (
        entry(Pick(f"{PAPER}:{paper.id}", paper.headline, GROUPS[3], right=paper.number), paper.number)
        for paper in issued_papers(store)
    )
    return (*(entry(pick) for pick in people), *papers)


def best(entries: Sequence[Entry], typed: str, last: Sequence[str]) -> list[Entry]:
    """At most eight rows that hold every typed word, group by group, each group with its last used first."""
    wanted = fold(typed)
    ages = {key: age for age, key in enumerate(last)}

    def rank(found: Entry) -> tuple[int, int]:
        return ages.get(found.pick.key, len(ages)), _nearness(found, wanted)

    hits = [found for found in entries if all(word in found.words for word in wanted.split())]
    groups = [sorted((hit for hit in hits if hit.pick.group == name), key=rank) for name in GROUPS]
    if not wanted:  # people and papers are many: without words only those used before
        groups[2:] = [[hit for hit in group if hit.pick.key in ages] for group in groups[2:]]
    spare = ROWS - sum(min(len(group), _FAIR) for group in groups)
    shown: list[Entry] = []
    for group in groups:
        room = min(len(group), _FAIR + max(0, spare))
        spare -= max(0, room - _FAIR)
        shown += group[:room]
    return shown


def _nearness(found: Entry, wanted: str) -> int:
    """0 where the words begin so, 1 where one of them does, 2 where the letters stand somewhere inside."""
    if found.words.startswith(wanted):
        return 0
    return 1 if f" {wanted}" in f" {found.words}" else 2
