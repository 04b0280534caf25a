"""Old backups leave, so that the disk does not fill: which ones stay, and in what order the others go."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cooling_desktop.archive.backup_files import FOLDERS, SEALED
from cooling_desktop.archive.backup_keys import Key
from cooling_desktop.archive.backup_list import (
    BEFORE_UPGRADE,
    FAULTY_END,
    PLAIN_END,
    SEALED_END,
    Backup,
    Stamp,
    read,
    stamps,
)
from cooling_desktop.log import logger

NEWEST, DAYS, WEEKS, MONTHS = 5, 7, 5, 12
BEFORE_UPGRADES = 3
AHEAD = timedelta(days=1)  # a clock that was this much wrong is taken for wrong
_OURS = re.compile(r"[0-9a-f]{64}(\.\w{1,8})?")

PERIODS: tuple[tuple[int, Callable[[datetime], Any]], ...] = (
    (DAYS, lambda at: at.date()),
    (WEEKS, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)


def staying(found: Iterable[Stamp], now: datetime, faulty: Collection[Stamp] = ()) -> set[Stamp]:
    """The newest 5, and the newest of each of the last 7 days, 5 weeks and 12 months that have any.

    Days without a backup are not counted. Those dated after `now` come from a clock that was wrong once, or the clock
    is wrong now: either way they are counted by themselves and push out none of the others. A faulty one stays only
    among the newest, so that a good one always stays where there is any.
    """
    both: dict[bool, list[Stamp]] = {False: [], True: []}
    for stamp in found:
        both[stamp.at > now + AHEAD].append(stamp)
    return _kept(both[False], faulty) | _kept(both[True], faulty)


def _kept(found: list[Stamp], faulty: Collection[Stamp]) -> set[Stamp]:
    kept = set(sorted(found, reverse=True)[:NEWEST])
    good = sorted((s for s in found if s not in faulty), key=lambda stamp: (stamp.at, stamp.number), reverse=True)
    for most, period in PERIODS:
        first: dict[Any, Stamp] = {}
        for stamp in good:
            first.setdefault(period(stamp.at), stamp)
        kept.update(list(first.values())[:most])
    return kept


def thin(folder: Path, now: datetime, key: Key | None = None) -> None:
    """Drop what need not stay, and then the files that no backup names any more.

    A manifest goes before its database, so that a kill between leaves a database that doesn't count; the next
    run drops it. What can't be deleted waits for the next run too: the new backup is whole all the same.
    """
    try:
        found = stamps(folder)
        keep = staying(found, now, stamps(folder, FAULTY_END)) | _before_upgrades(folder, found, key)
        for stamp in found:
            if stamp not in keep:
                (folder / f"{stamp.name}.json").unlink(missing_ok=True)
        for ending in (PLAIN_END, SEALED_END, FAULTY_END):
            for stamp in stamps(folder, ending):
                if stamp not in keep:
                    (folder / (stamp.name + ending)).unlink(missing_ok=True)
        if not set(found) <= keep:
            sweep(folder, key)
    except OSError as error:
        logger.warning("old backups not dropped: %s", type(error).__name__)


def _before_upgrades(folder: Path, found: Iterable[Stamp], key: Key | None) -> set[Stamp]:
    made = [stamp for stamp in found if (one := read(folder, stamp, key)) and one.why == BEFORE_UPGRADE]
    return set(made[:BEFORE_UPGRADES])


def sweep(folder: Path, key: Key | None = None) -> int:
    """Drop pictures and papers that no backup names; none while a single backup can't be read whole. How many went."""
    left = [read(folder, stamp, key) for stamp in stamps(folder)]
    known = [one for one in left if one is not None and not one.locked]
    if len(known) < len(left) or not known:
        return 0
    named = {place for one in known for place in places(one)}
    gone = 0
    for name in (*FOLDERS, SEALED):
        for path in (folder / name).glob("*"):
            if _OURS.fullmatch(path.name) and f"{name}/{path.name}" not in named and path.is_file():
                path.unlink(missing_ok=True)
                gone += 1
    return gone


def places(backup: Backup) -> list[str]:
    """Where the folder of copies holds a backup's pictures and papers."""
    return [file.place_in(backup.key) for file in backup.files]


def clear_unfinished(folders: Iterable[Path]) -> None:
    """Drop what a kill left half written."""
    for folder in folders:
        for path in list(folder.glob("*.sementara*")):
            with suppress(FileNotFoundError):
                path.unlink()
