"""What is read of one paper of the archive when its row is reached: its file, its chain, who has it, where it was."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.errors import Trouble
from cooling_desktop.records.filed import Filed
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.words.dates import long_date

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store


@dataclass(frozen=True, slots=True)
class Looked:
    """A paper; without its PDF `trouble` tells why, and `mendable` whether a backup says that it has it."""

    one: Filed
    pdf: bytes
    trouble: str
    zone: str
    recipients: list[Recipient]
    earlier: list[str]
    publications: list[Publication]
    mendable: bool = False


def look(store: Store, key: str, copies: Path) -> Looked | None:
    """Everything about a paper; None when it is gone. `copies` is the folder of backups. Called in the worker."""
    from cooling_desktop.archive.issue import pdf_of
    from cooling_desktop.records.filed import filed

    found = filed(store, [key])
    if not found:
        return None
    one = found[0]
    pdf, trouble, mendable = b"", "", False
    try:
        pdf = pdf_of(store, one)
    except (Trouble, OSError):
        trouble, mendable = _harm(store, one, copies)
    notes = notes_of(store, one) if not one.origin else ([], [], [])
    return Looked(one, pdf, trouble, _zone(store, one), *notes, mendable)


def notes_of(store: Store, one: Filed) -> tuple[list[Recipient], list[str], list[Publication]]:
    """Who has a paper, who has those before it, where it was published."""
    from cooling_desktop.archive.correct import reached
    from cooling_desktop.records.publications import publications_of
    from cooling_desktop.records.recipients import recipients_of

    mine = recipients_of(store, one.id)
    names = {known.name.casefold() for known in mine}
    earlier = [known.name for known in reached(store, one.id) if known.name.casefold() not in names]
    return mine, earlier, publications_of(store, one.id)


def mend(store: Store, one: Filed, copies: Path) -> str:
    """Fetch the file of a paper back from a backup; the sentence on how it went. Called in the worker."""
    from cooling_desktop.archive.repair import fetch_back

    return fetch_back(store.folder, one, [copies])


def _harm(store: Store, one: Filed, copies: Path) -> tuple[str, bool]:
    """What became of the file, and whether a backup has it."""
    from cooling_desktop.archive.issue import ARCHIVE
    from cooling_desktop.archive.repair import kept_on

    since = "diterima" if one.origin else "terbit"
    harm = f"berubah sejak {since}" if (store.folder / ARCHIVE / one.file).exists() else "hilang dari folder arsip"
    on = kept_on(store.folder, one, [copies])
    if on is None:
        return f"Berkas ini {harm}. Tidak ada cadangan yang memuat naskah aslinya. Teksnya masih tersimpan.", False
    return f"Berkas ini {harm}. Naskah asli ada di cadangan {long_date(on)}.", True


def _zone(store: Store, one: Filed) -> str:
    """The clock of the meeting; empty where there is none any more."""
    from cooling_desktop.press.event import zone

    try:
        return zone(store.load(one.meeting_id)) if one.meeting_id else ""
    except Trouble:
        return ""
