"""A backup read back: every file compared with the manifest, and a data folder made from it again."""

from __future__ import annotations

import os
from pathlib import Path

from cooling_desktop.archive.backup_files import (
    FOLDERS,
    Damaged,
    Kept,
    copy_file,
    digest_of,
    not_found,
    told_backup,
)
from cooling_desktop.archive.backup_list import Backup
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import UNFINISHED, sync_folder
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.words.dates import long_date

WHOLE = "Cadangan tetap utuh."


def verify(target: Path, backup: Backup) -> list[str]:
    """Read a whole backup back; one sentence for each file that is missing, unreadable or altered."""
    found = [(file.name, _fault(target / place, file)) for place, file in _places(backup)]
    return [f"{name} {fault}." for name, fault in found if fault]


def _places(backup: Backup) -> list[tuple[str, Kept]]:
    return [(backup.database.name, backup.database), *((file.place, file) for file in backup.files)]


def _fault(path: Path, kept: Kept) -> str:
    try:
        return "" if digest_of(path) == kept.sha256 else "berubah sejak dicadangkan"
    except FileNotFoundError:
        return "hilang dari cadangan"
    except OSError:
        return "tidak terbaca"


def restore_into(folder: Path, backup: Backup) -> list[str]:
    """Make a data folder from a backup, in an empty folder; returns the names of pictures and papers it lacks.

    The database takes its name last: a folder without it is no office, and a restore cut off may be run again.
    """
    unfinished = folder / (DATABASE + UNFINISHED)
    with told_backup(folder, WHOLE, "pulihkan"):
        if folder.exists() and any(folder.iterdir()) and not unfinished.exists():
            raise BadInput(f"Folder {folder} tidak kosong. Tidak ada yang diubah. Pilih folder kosong.")
        if _fault(backup.folder / backup.database.name, backup.database):
            raise _spoilt(backup)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.touch()
        for name in FOLDERS:
            (folder / name).mkdir(exist_ok=True)
        lost = [
            file.name for file in backup.files if not _brought(backup, file.place, file, folder / file.name)
        ]
        if not _brought(backup, backup.database.name, backup.database, unfinished):
            raise _spoilt(backup)
        for name in FOLDERS:
            sync_folder(folder / name)
        os.replace(unfinished, folder / DATABASE)
        sync_folder(folder)
    return lost


def _brought(backup: Backup, place: str, file: Kept, target: Path) -> bool:
    try:
        copy_file(backup.folder / place, target, file.sha256, lambda: None)
    except Damaged:
        return False
    return True


def _spoilt(backup: Backup) -> StorageTrouble:
    if not backup.folder.is_dir():
        return StorageTrouble(not_found(backup.folder))
    return StorageTrouble(
        f"Basis data cadangan {long_date(backup.day)} hilang atau berubah. "
        "Tidak ada yang dipulihkan. Pilih cadangan lain."
    )
