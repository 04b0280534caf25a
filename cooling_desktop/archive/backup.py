"""Verified copies of the office: the database at one instant, and each picture and paper once.

A backup counts when its manifest has its name, which comes last and at once; a kill or a full disk at any
instant leaves the earlier backups whole and no half one. Copies in a folder of the office's choosing are encrypted
where it set a passphrase; those beside the data are as open as the data. Times are UTC, naive as in the store.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from cooling_desktop.archive.backup_files import (
    FOLDERS,
    SEALED,
    Kept,
    Stopped,
    copy_file,
    described,
    digest_of,
    is_there,
    keep,
    listed,
    told_backup,
)
from cooling_desktop.archive.backup_keys import Key, key_of, put_wrapped, sealing_key
from cooling_desktop.archive.backup_list import (
    BEFORE_UPGRADE,
    COPIES,
    PLAIN_END,
    SEALED_END,
    Backup,
    Stamp,
    backups,
    latest,
    stamps,
    summed,
    write,
)
from cooling_desktop.archive.backup_restore import restore_into, verify
from cooling_desktop.archive.backup_state import BackupState, age_words, state
from cooling_desktop.archive.backup_thin import clear_unfinished, thin
from cooling_desktop.errors import BadInput
from cooling_desktop.files import UNFINISHED, sync_folder
from cooling_desktop.records.copying import Copied, alone, copy_database, office_of
from cooling_desktop.records.glance import DATABASE

__all__ = [
    "Backup",
    "BackupState",
    "Stopped",
    "adopt",
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
    """How the work goes: `going` raises when it is to stop; `key` encrypts; `source` is the database of `office`."""

    going: Callable[[], None]
    progress: Callable[[int, int], None]
    thorough: bool
    key: Key | None
    source: Path
    why: str
    office: str


def back_up(
    data: Path,
    target: Path | None = None,
    *,
    now: datetime,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    thorough: bool = False,
    source: Path | None = None,
    why: str = "",
) -> Backup:
    """Back a data folder up into its own folder of copies or another one, which must exist.

    `progress` hears how many of the files to be copied are done. Raises StorageTrouble, BadInput for a
    folder that can't be one, Stopped when `cancelled` says so; files copied whole by then serve the next run.
    A `thorough` backup reads also those that are there from before, and mends them. `source` is the database where it
    is not that of the data folder, and `why` it is kept.
    """

    def going() -> None:
        if cancelled():
            raise Stopped("Dihentikan. Cadangan lama tetap utuh.")

    folder = target if target is not None else data / COPIES
    with told_backup(folder), _open(data, folder):
        key, office = None, office_of(data / DATABASE)
        if folder != data / COPIES:
            _refuse_other(folder, office, data)
            key = sealing_key(data)
        way = Way(going, progress, thorough, key, source or data / DATABASE, why, office)
        _prepare(folder, key)
        stamp = _stamp(folder, now)
        made = _make(data, folder, stamp, way)
        thin(folder, stamp.at, key)
    return made


def adopt(
    data: Path, target: Path | None = None, cancelled: Callable[[], bool] = lambda: False
) -> list[Backup]:
    """Make whole backups of the databases that were copied before an upgrade; each copy goes once its backup counts."""
    made = []
    for path in sorted((data / COPIES).glob("cooling-*.db")):
        at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        made.append(back_up(data, target, now=at, cancelled=cancelled, source=path, why=BEFORE_UPGRADE))
        path.unlink()
    return made


@contextmanager
def _open(data: Path, folder: Path) -> Iterator[None]:
    """The folder for us alone; one whose drive is missing must never be made anew on another drive."""
    if not (data / DATABASE).is_file():
        raise BadInput(f"Di folder {data} belum ada data untuk dicadangkan.")
    inside = folder.resolve().is_relative_to(data.resolve())
    own = folder.resolve().is_relative_to((data / COPIES).resolve())
    if (inside and not own) or (folder / DATABASE).exists():
        raise BadInput(f"Folder {folder} berisi data Cooling Desktop. Pilih folder lain untuk cadangan.")
    if folder == data / COPIES:
        folder.mkdir(exist_ok=True)
    with alone(folder / LOCK):
        yield


def _prepare(folder: Path, key: Key | None) -> None:
    inside = [folder / name for name in ((SEALED,) if key else FOLDERS)]
    for place in inside:
        place.mkdir(exist_ok=True)
    clear_unfinished([folder, *inside])


def _refuse_other(folder: Path, office: str, data: Path) -> None:
    """Two offices in one folder would let each other's backups go."""
    newest = latest(folder)
    if newest is not None and newest.office not in ("", office) and not _is_ours(newest, data):
        raise BadInput(
            f"Folder {folder} berisi cadangan kantor lain. Data di komputer ini aman. Pilih folder lain untuk cadangan."
        )


def _is_ours(newest: Backup, data: Path) -> bool:
    """An office that goes on from a backup without any entry gets another first one; its key and own copies stay."""
    if any(one.office == newest.office for one in backups(data / COPIES)):
        return True
    key = key_of(data) if newest.public else None
    return key is not None and key.public == newest.public


def _stamp(folder: Path, now: datetime) -> Stamp:
    endings = (".json", PLAIN_END, SEALED_END)
    used = [stamp.number for ending in endings for stamp in stamps(folder, ending)]
    at = now.astimezone(UTC).replace(tzinfo=None) if now.tzinfo else now
    return Stamp(max(used, default=0) + 1, at)


def _make(data: Path, folder: Path, stamp: Stamp, way: Way) -> Backup:
    database = folder / (stamp.name + (SEALED_END if way.key else PLAIN_END))
    manifest, partial = folder / f"{stamp.name}.json", database.with_name(database.name + UNFINISHED)
    try:
        # The database first: every picture and paper it names is there by then, and is copied after it.
        copied, kept = _copy(data, partial, database.name, way)
        files, lost = _keep_all(data, folder, way)
        public = way.key.public if way.key else ""
        made = Backup(
            folder, stamp.number, stamp.at, copied.schema, kept, copied.tables, tuple(files), tuple(lost), way.why,
            public, way.key, office=way.office,
        )  # fmt: skip
        os.replace(partial, database)
        if way.key is not None:
            put_wrapped(data, folder, way.key)
        for place in (*(folder / name for name in ((SEALED,) if way.key else FOLDERS)), folder):
            sync_folder(place)
        made = summed(made)
        write(made)
        return made
    except BaseException:
        for path in (manifest, database, partial):
            with suppress(OSError):
                path.unlink()
        raise


def _copy(data: Path, partial: Path, name: str, way: Way) -> tuple[Copied, Kept]:
    """The database under an unfinished name; what is to be encrypted is never plain in the chosen folder."""
    if way.key is None:
        copied = copy_database(way.source, partial, way.going)
        return copied, Kept(name, digest_of(partial), partial.stat().st_size)
    plain = data / f".{name}{UNFINISHED}"
    for left in data.glob(f".cadangan-*{UNFINISHED}*"):
        left.unlink(missing_ok=True)
    try:
        with told_backup(data):
            copied = copy_database(way.source, plain, way.going)
            kept = Kept(name, digest_of(plain), plain.stat().st_size)
        copy_file(plain, partial, kept.sha256, way.going, way.key)
    finally:
        plain.unlink(missing_ok=True)
    return copied, kept


def _keep_all(data: Path, folder: Path, way: Way) -> tuple[list[Kept], list[str]]:
    """All pictures and papers, copied where the folder lacks them; and the names of those that can't be had."""
    found = {source: described(source) for source in listed(data)}
    wanted = [
        source
        for source, kept in found.items()
        if kept is None or not is_there(folder, kept, way.thorough, way.key)
    ]
    for number, source in enumerate(wanted, start=1):
        way.progress(number, len(wanted) + 1)
        found[source] = _keep(source, folder, way)
    way.progress(len(wanted) + 1, len(wanted) + 1)
    files = {kept.name: kept for kept in found.values() if kept is not None}
    lost = [f"{source.parent.name}/{source.name}" for source, kept in found.items() if kept is None]
    return list(files.values()), [name for name in lost if not name.endswith(UNFINISHED)]


def _keep(source: Path, folder: Path, way: Way) -> Kept | None:
    """A paper that was being issued may take its own name just now."""
    settled = source.with_name(source.name.removesuffix(UNFINISHED))
    found = keep(source, folder, way.going, way.key)
    return found or (keep(settled, folder, way.going, way.key) if settled != source else None)
