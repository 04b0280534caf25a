"""The place of an office: one that arrives takes it whole, and what lay there before goes aside, never away."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from cooling_desktop.archive.backup_files import FOLDERS
from cooling_desktop.archive.backup_list import COPIES
from cooling_desktop.errors import BadInput
from cooling_desktop.files import UNFINISHED, sync_folder
from cooling_desktop.records.derived import INDEX
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.records.moved import EXAMPLE
from cooling_desktop.records.moved import MARK as MOVED
from cooling_desktop.records.restoring import MARK as RESTORED

SCRATCH = ".pindah-sementara"
_BESIDE = tuple(f"{name}{end}" for name in (DATABASE, INDEX) for end in ("-wal", "-shm", "-journal"))
_STRAYS = (*FOLDERS, *_BESIDE, INDEX, f"{DATABASE}{UNFINISHED}", MOVED, RESTORED, EXAMPLE)


@contextmanager
def arriving(data: Path) -> Iterator[Path]:
    """A folder beside its later place for an office that arrives, gone again unless it was settled."""
    if (data / DATABASE).exists():
        raise BadInput(f"Di folder {data} sudah ada data kantor. Tidak ada yang diubah.")
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with scratch(data) as stage:
        yield stage


def settle(stage: Path, data: Path) -> None:
    """Let a whole office in `stage` take its place in a data folder without one; its database comes last.

    A journal or an index of another office would spoil it, and papers of another one are none of its own.
    """
    put_aside(data, _STRAYS)
    for name in FOLDERS:
        sync_folder(stage / name)
        if (data / name).is_dir():
            (data / name).rmdir()
        os.replace(stage / name, data / name)
    for name in (RESTORED, DATABASE):
        if (stage / name).exists():
            os.replace(stage / name, data / name)
    sync_folder(data)


def put_aside(data: Path, names: tuple[str, ...] = (DATABASE, *_STRAYS, COPIES)) -> None:
    """Move what there is of an office into a folder of its own, the database first; nobody may have it open."""
    left = [name for name in names if (data / name).is_file() or _has_files(data / name)]
    if left:
        number = next(number for number in count(1) if not (data / f"sisa-{number}").exists())
        aside = data / f"sisa-{number}"
        aside.mkdir()
        for name in left:
            os.replace(data / name, aside / name)
        sync_folder(data)


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A folder for half written things; what a kill left there goes at the next try."""
    made = folder / SCRATCH
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(mode=0o700)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
