"""Pindah komputer: the whole office in one verified file, and an office made from it on another computer.

A package has its name only after it was read back whole. An office arrives in a folder beside its place, is compared
with the list and looked through, and its database takes its name last: cut off anywhere, nothing half done is left.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cooling_desktop.archive.arriving import arriving, scratch, settle
from cooling_desktop.archive.backup_files import FOLDERS, SAFE, digest_of, listed, told_backup
from cooling_desktop.archive.backup_keys import refuse_short
from cooling_desktop.archive.backup_list import Backup
from cooling_desktop.archive.backup_restore import restore_into
from cooling_desktop.archive.moving_package import (
    SUFFIX,
    NeedsPassphrase,
    Opened,
    Package,
    Work,
    opened,
)
from cooling_desktop.archive.moving_writing import Sender, write
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import sync_folder
from cooling_desktop.records.copying import copy_database, flush, tables_at
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.records.moved import holds_at, leave_to_read, refuse_moved
from cooling_desktop.records.restoring import mark_for, refuse_unanswered

__all__ = ["SUFFIX", "NeedsPassphrase", "Package", "pack", "restore_here", "retire", "unpack"]

WHOLE = "Berkas pindah tetap utuh."
_ROOM = 32 << 20  # bytes that stay free beside an office that arrives

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def pack(
    data: Path,
    target: Path,
    *,
    now: datetime,
    settings: Mapping[str, str] | None = None,
    passphrase: str = "",
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Package:
    """Write the whole office into one file and read it back; `now` in naive UTC, progress in bytes.

    Raises StorageTrouble, BadInput for a place that can't be, NotReady while the last numbers on paper are asked for,
    since the question would stay behind, Stopped; a file that had the name before is whole then.
    """
    _refuse_place(data, target)
    refuse_moved(data)
    refuse_unanswered(data)
    if passphrase:
        refuse_short(passphrase)
    sources = listed(data)
    size = sum(_size(path) for path in (data / DATABASE, *sources))
    work = Work(2 * size, progress, cancelled, f"Dihentikan. {SAFE} Tidak ada berkas pindah yang dibuat.")
    with (
        told_backup(target.parent, SAFE, "kemas lagi"),
        scratch(target.parent) as beside,
        scratch(data if passphrase else beside) as hidden,  # an open copy never lies on a stick
    ):
        copied = copy_database(data / DATABASE, hidden / DATABASE, work.step)
        sender = Sender(now, copied, dict(settings or {}), passphrase)
        package = write(beside / target.name, hidden / DATABASE, sources, sender, work)
        _read_back(beside / target.name, package, passphrase, work)
        os.replace(beside / target.name, target)
        sync_folder(target.parent)
    return package


def unpack(
    file: Path,
    data: Path,
    *,
    passphrase: str = "",
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Package:
    """Make the office of a data folder from a package; the folder may have no office yet.

    Raises BadInput for a package that is not taken, NeedsPassphrase, StorageTrouble, Stopped; nothing is changed then.
    """
    with opened(file, passphrase) as source, told_backup(data, WHOLE, "buka lagi"), arriving(data) as stage:
        package = source.package
        if shutil.disk_usage(stage).free < package.size + _ROOM:
            need = max(1, (package.size + _ROOM) >> 20)
            raise StorageTrouble(
                f"Tempat di {data} kurang: perlu {need} MB. {WHOLE} Kosongkan tempat, lalu buka lagi."
            )
        work = Work(
            2 * package.size, progress, cancelled, f"Dihentikan. {WHOLE} Tidak ada yang diubah di sini."
        )
        _arrived(stage, package, source, work)
        _look_through(stage, package, file)
        work.step()
        settle(stage, data)
    return package


def restore_here(
    data: Path,
    backup: Backup,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> list[str]:
    """Make the office of a data folder without one from a backup; returns the names of files the backup lacks."""
    with told_backup(data, "Cadangan tetap utuh.", "pulihkan"), arriving(data) as stage:
        lost = restore_into(
            stage, backup, progress=progress, cancelled=cancelled, mark=mark_for(backup.made_at).content()
        )
        settle(stage, data)
    return lost


def retire(data: Path, package: Package, now: datetime) -> None:
    """This copy is only read from now on; refused where it was changed since it was packed. `now` in naive UTC."""
    if tables_at(data / DATABASE) != package.tables:
        raise BadInput(
            "Ada perubahan sejak dikemas. Data di sini aman. Kemas lagi supaya perubahan itu ikut pindah."
        )
    with told_backup(data, SAFE, "coba lagi"):
        leave_to_read(data, now)


def _refuse_place(data: Path, target: Path) -> None:
    if not (data / DATABASE).is_file():
        raise BadInput(f"Di folder {data} belum ada data untuk dipindahkan.")
    if target.resolve().is_relative_to(data.resolve()):
        raise BadInput("Berkas pindah tidak boleh di folder data sendiri. Pilih drive atau folder lain.")


def _read_back(file: Path, package: Package, passphrase: str, work: Work) -> None:
    flush(file)
    with opened(file, passphrase) as back:
        for one in back.package.files:
            back.pour(one, None, work)
        if back.package != package:
            raise StorageTrouble(f"Berkas pindah terbaca berbeda dari yang ditulis. {SAFE} Pakai drive lain.")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # told when it is read
        return 0


def _arrived(stage: Path, package: Package, source: Opened, work: Work) -> None:
    """Every file in its place on the stage, read back from the disk."""
    for name in FOLDERS:
        (stage / name).mkdir()
    for one in package.files:
        with (stage / one.name).open("xb") as into:
            source.pour(one, into, work)
    for one in package.files:
        work.step(one.size)
        flush(stage / one.name)
        if digest_of(stage / one.name) != one.sha256:
            raise StorageTrouble(f"Disk bermasalah: yang ditulis terbaca lain. {WHOLE} Pakai disk lain.")


def _look_through(stage: Path, package: Package, file: Path) -> None:
    """The database is sound, ours, and what the list says of it."""
    from cooling_desktop.records.soundness import unsound

    trouble = "rusak"
    with suppress(StorageTrouble):  # which would send the clerk to other backups than these
        trouble = unsound(stage)
    if trouble or holds_at(stage / DATABASE) != (package.schema, package.tables, package.head):
        raise BadInput(
            f"Basis data dalam {file.name} rusak. Tidak ada yang diubah. Kemas ulang di komputer lama."
        )
