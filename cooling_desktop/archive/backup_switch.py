"""The program goes on with another data folder: planned while it runs, done while it is closed, and never halfway.

The plan is a file beside the data folder, written before anything moves and gone when all is done; whoever starts the
program next carries out what a kill left over. The data of before stay, whole, in a folder beside it.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from cooling_desktop.archive.backup_files import told_backup
from cooling_desktop.archive.backup_keys import KEPT, WRAPPED
from cooling_desktop.archive.backup_list import COPIES, TIME
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.files import UNFINISHED, sync_folder, write_whole
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.records.restoring import compare

BEFORE, MADE = "-sebelum-dipulihkan-", "-dipulihkan-"
CARRIED = ("jendela.ini", KEPT, WRAPPED, COPIES)
"""What belongs to the desk and not to the data: it stays where the program looks for it."""


class Plan(NamedTuple):
    """The names, beside the data folder, of the one that takes its place and of the one it becomes."""

    wanted: str
    aside: str


def place_for(data: Path, now: datetime) -> Path:
    """Where the data are made that may then take the place of these: beside them, so that one step moves them."""
    return _free(data.with_name(f"{data.name}{MADE}{now.strftime(TIME)}"))


def plan(data: Path, wanted: Path, now: datetime) -> None:
    """Decide that the program goes on with `wanted`, which lies beside `data`; raises StorageTrouble."""
    aside = _free(data.with_name(f"{data.name}{BEFORE}{now.strftime(TIME)}"))
    with told_backup(data.parent, act="pulihkan"):
        write_whole(_file(data), json.dumps(Plan(wanted.name, aside.name)._asdict()).encode())


def planned(data: Path) -> bool:
    """Whether a change waits until the program is closed."""
    return _file(data).exists()


def carry_out(data: Path) -> bool:
    """Do what was planned or what a kill left over; whether the data are others now.

    Nobody may have the data folder open. Raises StorageTrouble where the folder can't be moved; all is as before then.
    """
    found = _plan(data)
    if found is None:
        return False
    wanted, aside = data.with_name(found.wanted), data.with_name(found.aside)
    try:
        if wanted.is_dir():
            if not (wanted / DATABASE).is_file():
                _forget(data)
                return False
            aside = _change(data, wanted, aside)
        _carry(aside, data)
    except OSError as error:
        raise StorageTrouble(
            f"Data belum diganti karena folder {data} sedang dipakai. Tidak ada yang hilang. "
            "Tutup aplikasi lain, lalu buka lagi."
        ) from error
    _forget(data)
    return True


def _change(data: Path, wanted: Path, aside: Path) -> Path:
    if data.exists():
        if aside.exists():  # cut off once, and somebody began anew meanwhile: both stay
            aside = _free(aside)
        if (data / DATABASE).exists():
            compare(wanted, data)
        os.rename(data, aside)
    try:
        os.rename(wanted, data)
    except OSError:
        with suppress(OSError):
            os.rename(aside, data)
        raise
    sync_folder(data.parent)
    return aside


def _carry(aside: Path, data: Path) -> None:
    for name in CARRIED:
        if (aside / name).exists() and not (data / name).exists():
            os.rename(aside / name, data / name)
    sync_folder(data)


def give_up(data: Path) -> None:
    """Stay with the data as they are, and with what was made to take their place beside them; a half way is gone on."""
    found = _plan(data)
    if found is not None and data.with_name(found.wanted).is_dir():
        _forget(data)


def clear_unfinished(data: Path) -> None:
    """Drop what a restoring left beside the data that was cut off; what is whole stays."""
    for path in data.parent.glob(f"{_plain(data.name)}{MADE}*"):
        if (path / (DATABASE + UNFINISHED)).exists() and not (path / DATABASE).exists():
            rmtree(path, ignore_errors=True)


def earlier(data: Path) -> Path | None:
    """The data that were used before the latest change, as long as they are kept."""
    found = [path for path in data.parent.glob(f"{_plain(data.name)}{BEFORE}*") if (path / DATABASE).is_file()]
    return max(found, key=lambda path: path.name[-15:], default=None)


def _plain(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _plan(data: Path) -> Plan | None:
    try:
        told = json.loads(_file(data).read_bytes())
        found = Plan(str(told["wanted"]), str(told["aside"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        _forget(data)
        return None
    safe = all(name.startswith(data.name) and Path(name).name == name for name in found)
    return found if safe else None


def _forget(data: Path) -> None:
    with suppress(OSError):
        _file(data).unlink(missing_ok=True)
        sync_folder(data.parent)


def _file(data: Path) -> Path:
    return data.with_name(f".{data.name}.ganti")


def _free(path: Path) -> Path:
    """This name, or the next one that nobody has."""
    names = (path if number == 1 else path.with_name(f"{path.name}-{number}") for number in count(1))
    return next(name for name in names if not name.exists())
