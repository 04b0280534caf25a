"""A backup read back: every file compared with the manifest, and a data folder made from it again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from cooling_desktop.archive.backup_files import (
    FOLDERS,
    Kept,
    Stopped,
    bring_file,
    content_of,
    not_found,
    told_backup,
)
from cooling_desktop.archive.backup_list import Backup
from cooling_desktop.archive.backup_sealing import Damaged
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import UNFINISHED, sync_folder, write_whole
from cooling_desktop.records.copying import sealed_tables
from cooling_desktop.records.glance import DATABASE, HEAD
from cooling_desktop.records.restoring import MARK
from cooling_desktop.words.dates import long_date

WHOLE = "Cadangan tetap utuh."
LOCKED = "Cadangan ini disandikan. Ketik frasa sandinya, atau kunci dari kertas pemulihan."


def _none(done: int, total: int) -> None:
    """Nobody listens."""


def verify(
    target: Path, backup: Backup, *, progress: Callable[[int, int], None] = _none,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[str]:  # fmt: skip
    """Read a whole backup back; one sentence for each file that is missing, unreadable or altered.

    An encrypted one is opened for it: raises BadInput while it is locked. Stopped when `cancelled` says so.
    """
    _refuse_locked(backup)
    wanted, found = _places(backup), []
    for number, (place, file) in enumerate(wanted, start=1):
        if cancelled():
            raise Stopped("Dihentikan. Cadangan tetap seperti semula.")
        progress(number, len(wanted))
        fault = _fault(target / place, file, backup)
        found += [f"{file.name if backup.public else place} {fault}."] if fault else []
    return found


def _places(backup: Backup) -> list[tuple[str, Kept]]:
    files = [(file.place_in(backup.key), file) for file in backup.files]
    return [(backup.database.name, backup.database), *files]


def _fault(path: Path, kept: Kept, backup: Backup) -> str:
    try:
        return "" if content_of(path, backup.key) == kept.sha256 else "berubah sejak dicadangkan"
    except FileNotFoundError:
        return "hilang dari cadangan"
    except Damaged:
        return "berubah sejak dicadangkan"
    except OSError:
        return "tidak terbaca"


def restore_into(
    folder: Path, backup: Backup, *, progress: Callable[[int, int], None] = _none,
    cancelled: Callable[[], bool] = lambda: False, mark: bytes = b"",
) -> list[str]:  # fmt: skip
    """Make a data folder from a backup, in an empty folder; returns the names of pictures and papers it lacks.

    The database takes its name last, after it was opened and counted: a folder without it is no office, and a restore
    cut off may be run again. `mark` is what the folder is to remember of it (records.restoring). Raises BadInput for a
    locked or newer backup and a folder that is not empty, Stopped when `cancelled` says so.
    """
    _refuse_locked(backup)
    _refuse_newer(backup)

    def going() -> None:
        if cancelled():
            raise Stopped("Dihentikan. Data yang sedang dipakai tidak berubah.")

    unfinished = folder / (DATABASE + UNFINISHED)
    with told_backup(folder, WHOLE, "pulihkan"):
        if folder.exists() and any(folder.iterdir()) and not unfinished.exists():
            raise BadInput(f"Folder {folder} tidak kosong. Tidak ada yang diubah. Pilih folder kosong.")
        if _fault(backup.folder / backup.database.name, backup.database, backup):
            raise _spoilt(backup)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.touch()
        lost = _bring_files(folder, backup, progress, going)
        _bring_database(backup, unfinished, going)
        for name in FOLDERS:
            sync_folder(folder / name)
        if mark:
            write_whole(folder / MARK, mark)
        _name(unfinished, folder / DATABASE)
    return lost


def _bring_files(
    folder: Path, backup: Backup, progress: Callable[[int, int], None], going: Callable[[], None]
) -> list[str]:
    """All pictures and papers; the names of those that the backup lacks. The database counts as one more."""
    lost, total = [], len(backup.files) + 1
    for name in FOLDERS:
        (folder / name).mkdir(exist_ok=True)
    for number, file in enumerate(backup.files, start=1):
        progress(number, total)
        if not _brought(backup, file.place_in(backup.key), file, folder / file.name, going):
            lost.append(file.name)
    progress(total, total)
    return lost


def _bring_database(backup: Backup, unfinished: Path, going: Callable[[], None]) -> None:
    """Brought, opened, and counted."""
    if not _brought(backup, backup.database.name, backup.database, unfinished, going):
        raise _spoilt(backup)
    if sealed_tables(unfinished) != backup.tables:
        raise _spoilt(backup)


def _name(unfinished: Path, final: Path) -> None:
    """No log of another database may be played into this one."""
    for ending in ("-wal", "-shm", "-journal"):
        final.with_name(final.name + ending).unlink(missing_ok=True)
    os.replace(unfinished, final)
    sync_folder(final.parent)


def _brought(backup: Backup, place: str, file: Kept, target: Path, going: Callable[[], None]) -> bool:
    try:
        bring_file(backup.folder / place, target, file.sha256, going, backup.key)
    except Damaged:
        return False
    return True


def _refuse_locked(backup: Backup) -> None:
    if backup.locked:
        raise BadInput(LOCKED)


def _refuse_newer(backup: Backup) -> None:
    if backup.schema > HEAD:
        raise BadInput(
            "Cadangan ini dibuat oleh Cooling Desktop yang lebih baru. Tidak ada yang diubah. Perbarui aplikasi ini."
        )


def _spoilt(backup: Backup) -> StorageTrouble:
    if not backup.folder.is_dir():
        return StorageTrouble(not_found(backup.folder, "pulihkan"))
    return StorageTrouble(
        f"Basis data cadangan {long_date(backup.day)} hilang atau berubah. "
        "Tidak ada yang dipulihkan. Pilih cadangan lain."
    )
