"""Verified copies of the office: the database at one instant, and each picture and paper once.

A backup counts when its manifest has its name, which comes last and at once; a kill or a full disk at any
instant leaves the earlier backups whole and no half one. Times are UTC, naive as in the store.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from cooling_desktop.archive.backup_files import (
    FOLDERS,
    Kept,
    Stopped,
    described,
    digest_of,
    is_there,
    keep,
    listed,
    told_backup,
)
from cooling_desktop.archive.backup_list import COPIES, Backup, Stamp, backups, latest, stamps, write
from cooling_desktop.archive.backup_restore import restore_into, verify
from cooling_desktop.archive.backup_state import BackupState, age_words, state
from cooling_desktop.archive.backup_thin import clear_unfinished, thin
from cooling_desktop.errors import BadInput
from cooling_desktop.files import UNFINISHED, sync_folder
from cooling_desktop.records.copying import alone, copy_database
from cooling_desktop.records.glance import DATABASE

__all__ = [
    "Backup",
    "BackupState",
    "Stopped",
    "age_words",
    "back_up",
    "backups",
    "latest",
    "restore_into",
    "state",
    "verify",
]

LOCK = ".kunci"


class Way(NamedTuple):
    """How the work goes: `going` raises when it is to stop."""

    going: Callable[[], None]
    progress: Callable[[int, int], None]
    thorough: bool


def back_up(
    data: Path,
    target: Path | None = None,
    *,
    now: datetime,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    thorough: bool = False,
) -> Backup:
    """Back a data folder up into its own folder of copies or another one, which must exist.

    `progress` hears how many of the files to be copied are done. Raises StorageTrouble, BadInput for a
    folder that can't be one, Stopped when `cancelled` says so; files copied whole by then serve the next run.
    A `thorough` backup reads also those that are there from before, and mends them.
    """

    def going() -> None:
        if cancelled():
            raise Stopped("Dihentikan. Cadangan lama tetap utuh.")

    folder = target if target is not None else data / COPIES
    with told_backup(folder), _open(data, folder):
        for name in FOLDERS:
            (folder / name).mkdir(exist_ok=True)
        clear_unfinished([folder, *(folder / name for name in FOLDERS)])
        made = _make(data, folder, _stamp(folder, now), Way(going, progress, thorough))
        thin(folder, data / COPIES)
    return made


def _open(data: Path, folder: Path) -> AbstractContextManager[None]:
    """The folder for us alone; one whose drive is missing must never be made anew on another drive."""
    if not (data / DATABASE).is_file():
        raise BadInput(f"Di folder {data} belum ada data untuk dicadangkan.")
    inside = folder.resolve().is_relative_to(data.resolve())
    own = folder.resolve().is_relative_to((data / COPIES).resolve())
    if (inside and not own) or (folder / DATABASE).exists():
        raise BadInput(f"Folder {folder} berisi data Cooling Desktop. Pilih folder lain untuk cadangan.")
    if folder == data / COPIES:
        folder.mkdir(exist_ok=True)
    return alone(folder / LOCK)


def _stamp(folder: Path, now: datetime) -> Stamp:
    used = [stamp.number for ending in (".json", ".db") for stamp in stamps(folder, ending)]
    return Stamp(max(used, default=0) + 1, now.astimezone(UTC).replace(tzinfo=None) if now.tzinfo else now)


def _make(data: Path, folder: Path, stamp: Stamp, way: Way) -> Backup:
    database, manifest = folder / f"{stamp.name}.db", folder / f"{stamp.name}.json"
    partial = database.with_name(database.name + UNFINISHED)
    try:
        # The database first: every picture and paper it names is there by then, and is copied after it.
        copied = copy_database(data / DATABASE, partial, way.going)
        kept = Kept(database.name, digest_of(partial), partial.stat().st_size)
        files, lost = _keep_all(data, folder, way)
        made = Backup(
            folder, stamp.number, stamp.at, copied.schema, kept, copied.tables, tuple(files), tuple(lost)
        )
        os.replace(partial, database)
        for place in (*(folder / name for name in FOLDERS), folder):
            sync_folder(place)
        write(made, stamp.name)
        return made
    except BaseException:
        for path in (manifest, database, partial):
            with suppress(OSError):
                path.unlink()
        raise


def _keep_all(data: Path, folder: Path, way: Way) -> tuple[list[Kept], list[str]]:
    """All pictures and papers, copied where the folder lacks them; and the names of those that can't be had."""
    found = {source: described(source) for source in listed(data)}
    wanted = [
        source for source, kept in found.items() if kept is None or not is_there(folder, kept, way.thorough)
    ]
    for number, source in enumerate(wanted, start=1):
        way.progress(number, len(wanted) + 1)
        found[source] = _keep(source, folder, way.going)
    way.progress(len(wanted) + 1, len(wanted) + 1)
    files = {kept.name: kept for kept in found.values() if kept is not None}
    lost = [f"{source.parent.name}/{source.name}" for source, kept in found.items() if kept is None]
    return list(files.values()), [name for name in lost if not name.endswith(UNFINISHED)]


def _keep(source: Path, folder: Path, going: Callable[[], None]) -> Kept | None:
    """A paper that was being issued may take its own name just now."""
    settled = source.with_name(source.name.removesuffix(UNFINISHED))
    return keep(source, folder, going) or (keep(settled, folder, going) if settled != source else None)
