"""Old backups leave, so that the disk does not fill: which ones stay, and in what order the others go."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from cooling_desktop.archive.backup_list import Stamp, stamps
from cooling_desktop.log import logger

NEWEST, DAYS, MONTHS = 10, 30, 12
BEFORE_UPGRADES = 5


def staying(found: Iterable[Stamp]) -> set[Stamp]:
    """The newest 10, and the newest of each of the last 30 days and of the last 12 months that have any.

    Days without a backup are not counted, so that a clock which jumps ahead costs none of the old ones.
    """
    newest_first = sorted(found, reverse=True)
    days: dict[date, Stamp] = {}
    months: dict[tuple[int, int], Stamp] = {}
    for stamp in newest_first:
        days.setdefault(stamp.at.date(), stamp)
        months.setdefault((stamp.at.year, stamp.at.month), stamp)
    return {*newest_first[:NEWEST], *list(days.values())[:DAYS], *list(months.values())[:MONTHS]}


def thin(folder: Path, copies: Path) -> None:
    """Drop what need not stay; pictures and papers do, being shared by all backups.

    A manifest goes before its database, so that a kill between leaves a database that doesn't count; the next
    run drops it. What can't be deleted waits for the next run too: the new backup is whole all the same.
    """
    try:
        found = stamps(folder)
        keep = staying(found)
        for stamp in found:
            if stamp not in keep:
                (folder / f"{stamp.name}.json").unlink(missing_ok=True)
        for stamp in stamps(folder, ".db"):
            if stamp not in keep:
                (folder / f"{stamp.name}.db").unlink(missing_ok=True)
        for old in sorted(copies.glob("cooling-*.db"))[:-BEFORE_UPGRADES]:
            old.unlink(missing_ok=True)
    except OSError as error:
        logger.warning("old backups not dropped: %s", type(error).__name__)


def clear_unfinished(folders: Iterable[Path]) -> None:
    """Drop what a kill left half written."""
    for folder in folders:
        for path in list(folder.glob("*.sementara*")):
            with suppress(FileNotFoundError):
                path.unlink()
