"""What the thread of backups does: it looks, takes in what an upgrade left, copies, and copies at the end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.errors import Trouble

if TYPE_CHECKING:
    from cooling_desktop.archive.backup import Backup, BackupState
    from cooling_desktop.records.copying import Tables

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look found: how the copies stand, how many there are, the tables as they are now, whether one is due."""

    state: BackupState
    copies: int
    tables: Tables | None
    due: bool


def adopt_copies(data: Path, target: Path | None) -> None:
    """In the worker: databases copied before an upgrade become whole backups, what was cut off goes."""
    from cooling_desktop.archive.backup import adopt
    from cooling_desktop.archive.backup_state import reached
    from cooling_desktop.archive.backup_switch import clear_unfinished

    clear_unfinished(data)
    if (data / "cooling.db").is_file():
        adopt(data, reached(target))


def look(data: Path, target: Path | None) -> Seen:
    """In the worker: the state of the copies, and the tables to tell later changes by."""
    from cooling_desktop.archive.backup import state
    from cooling_desktop.archive.backup_list import COPIES, stamps
    from cooling_desktop.archive.backup_state import is_due, reached
    from cooling_desktop.records.copying import tables_at
    from cooling_desktop.records.glance import DATABASE

    now = datetime.now(UTC)
    found = state(data, target, now)
    readable = not found.failed and (data / DATABASE).is_file()
    tables = tables_at(data / DATABASE) if readable else None
    return Seen(found, len(stamps(reached(target) or data / COPIES)), tables, is_due(found, now))


def copy(data: Path, chosen: Path | None, progress: Progress, stop: threading.Event) -> Backup:
    """In the worker: a backup in the chosen folder, or in the data folder while its drive is away or pulled out."""
    from cooling_desktop.archive.backup import back_up
    from cooling_desktop.archive.backup_state import reached

    target = reached(chosen)
    try:
        return back_up(data, target, now=datetime.now(UTC), progress=progress, cancelled=stop.is_set)
    except Trouble:
        if target is None or reached(target) is not None:
            raise
        return back_up(data, None, now=datetime.now(UTC), progress=progress, cancelled=stop.is_set)


def copy_last(data: Path, target: Path | None, until: float) -> None:
    """In a thread of its own, which the end of the process cuts off: earlier copies stay whole whatever happens."""
    from cooling_desktop.archive.backup import back_up, state
    from cooling_desktop.archive.backup_state import reached
    from cooling_desktop.log import logger

    try:
        found = state(data, target, datetime.now(UTC))
        if found.changed_since:
            back_up(data, reached(target), now=datetime.now(UTC), cancelled=lambda: time.monotonic() > until)
    except Exception as error:  # nobody is left to be told
        logger.warning("no copy at the end: %s", type(error).__name__)
