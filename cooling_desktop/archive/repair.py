"""A damaged or missing file comes back from the newest backup that has it whole."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from cooling_desktop.archive.backup_files import FOLDERS, bring_file, digest_of, told_backup
from cooling_desktop.archive.backup_keys import key_of
from cooling_desktop.archive.backup_list import COPIES, Backup, backups
from cooling_desktop.archive.backup_sealing import Damaged
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.files import UNFINISHED, sync_folder
from cooling_desktop.records.moved import refuse_moved
from cooling_desktop.words.dates import long_date

ARCHIVE = "arsip"
SPOILT = "rusak"  # the folder of damaged files, which backups leave out
NOTHING_DONE = "Tidak ada yang diubah."


class Filed(Protocol):
    """What a file in the archive belongs to: an issued paper, a received one."""

    @property
    def number(self) -> str:
        """How the clerk calls it."""

    @property
    def file(self) -> str:
        """Its name in the archive folder."""

    @property
    def sha256(self) -> str:
        """Its content."""


def fetch_back(folder: Path, paper: Filed, copies: Iterable[Path] = ()) -> str:
    """The paper's file from a backup of the data folder or from further folders; the sentence on how it went."""
    return fetch_file(folder, f"{ARCHIVE}/{paper.file}", paper.sha256, f"Naskah {paper.number}", copies)


def kept_on(folder: Path, paper: Filed, copies: Iterable[Path] = ()) -> date | None:
    """The day of the newest backup that says it has the paper's file; None when none does."""
    every = _newest_first(folder, copies)
    return next((backup.day for backup in every if any(file.sha256 == paper.sha256 for file in backup.files)), None)


def fetch_file(folder: Path, name: str, sha256: str, words: str, copies: Iterable[Path] = ()) -> str:
    """The same for any file that backups keep, such as "foto/….jpg"; a good one is never written over.

    Raises StorageTrouble where no backup has it whole, or the folder can't be written.
    """
    refuse_moved(folder)
    target = folder / name
    if name.partition("/")[0] not in FOLDERS or target.parent.parent != folder:
        raise StorageTrouble(f"{words} tidak termasuk yang dicadangkan. {NOTHING_DONE}")
    if is_whole(target, sha256):
        return f"{words} sudah utuh. {NOTHING_DONE}"
    for backup in _newest_first(folder, copies):
        if _brought(backup, target, sha256):
            return f"{words} diambil kembali dari cadangan {long_date(backup.day)} dan kini utuh."
    lost = f"{words} tidak ditemukan utuh di cadangan mana pun."
    raise StorageTrouble(f"{lost} {NOTHING_DONE} Pasang kembali dari PDF lain.")


def is_whole(path: Path, sha256: str) -> bool:
    """Whether a file is there with this content."""
    try:
        return digest_of(path) == sha256
    except OSError:
        return False


def _newest_first(folder: Path, copies: Iterable[Path]) -> Iterator[Backup]:
    """All backups that can be read now, whatever folder they are in; a stick that is not there is passed over."""
    key, found = None, []
    with suppress(StorageTrouble):
        key = key_of(folder)
    for place in dict.fromkeys((folder / COPIES, *copies)):
        with suppress(StorageTrouble):
            found += backups(place, key)
    return iter(sorted(found, key=lambda backup: (backup.made_at, backup.number), reverse=True))


def _brought(backup: Backup, target: Path, sha256: str) -> bool:
    """Whether this backup had the file whole; then it is in its place."""
    kept = next((file for file in backup.files if file.sha256 == sha256), None)
    if kept is None:
        return False
    aside = target.with_name(target.name + UNFINISHED)
    with told_backup(target.parent, NOTHING_DONE, "ambil lagi"):
        target.parent.mkdir(exist_ok=True)
        try:
            bring_file(backup.folder / kept.place_in(backup.key), aside, sha256, lambda: None, backup.key)
        except Damaged:
            return False
        put_in_place(aside, target)
    return True


def put_in_place(aside: Path, target: Path) -> None:
    """A whole file takes its name; what had it is kept in a folder of its own. Raises OSError."""
    if target.exists():
        spoilt = target.parent.parent / SPOILT
        spoilt.mkdir(exist_ok=True)
        os.replace(target, spoilt / f"{target.name}.rusak-{datetime.now():%Y%m%d-%H%M%S-%f}")
    os.replace(aside, target)
    sync_folder(target.parent)
