"""How old the newest backup is, and whether that matters: what the key strip and the home page say."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cooling_desktop.archive.backup_keys import key_of
from cooling_desktop.archive.backup_list import COPIES, Backup, latest
from cooling_desktop.errors import Trouble
from cooling_desktop.records.copying import tables_at
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.words.dates import long_date

BEARABLE = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class BackupState:
    """The newest backup; whether work was done since, for too long; `failed` is a sentence when there is trouble.

    `away` tells that the chosen folder is not there: the newest is then that of the data folder.
    """

    newest: Backup | None
    changed_since: bool
    overdue: bool
    failed: str = ""
    away: bool = False


def reached(target: Path | None) -> Path | None:
    """The chosen folder, or None for the data folder's own while its drive is not there."""
    return target if target is not None and os.path.isdir(target) else None


def state(data: Path, target: Path | None, now: datetime) -> BackupState:
    """How the backups stand.

    Rows and versions per table are compared with those in the backup: they move with every change, while a
    file's time also moves when SQLite tidies up and stands still when the clock is set back.
    """
    if target is not None and reached(target) is None:
        return replace(state(data, None, now), away=True)
    now = _utc(now)
    try:
        newest = latest(target or data / COPIES, key_of(data))
        if newest is None:
            begun = (data / DATABASE).is_file() and tables_at(data / DATABASE).get("meetings", (0, 0))[0] > 0
            return BackupState(None, begun, begun)
        changed = tables_at(data / DATABASE) != newest.tables
    except Trouble as trouble:
        return BackupState(None, True, True, str(trouble))
    return BackupState(newest, changed, changed and abs(now - newest.made_at) > BEARABLE)


def is_due(found: BackupState, now: datetime) -> bool:
    """Whether work of a day that is over is in no backup."""
    return found.changed_since and found.newest is not None and found.newest.day < now.astimezone().date()


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def age_words(found: BackupState, now: datetime) -> str:
    """The key strip's words: "Cadangan 2 jam lalu, sudah diuji"."""
    if found.newest is None:
        return "Cadangan gagal" if found.failed else "Cadangan belum ada"
    if found.failed:
        return f"Cadangan gagal, yang terakhir {_age(found.newest, _utc(now))}"
    tested = "belum memuat perubahan terakhir" if found.overdue else "sudah diuji"
    return f"Cadangan {_age(found.newest, _utc(now))}, {tested}"


def _age(newest: Backup, now: datetime) -> str:
    minutes = (now - newest.made_at) // timedelta(minutes=1)
    if minutes < -1:  # one of the clocks was wrong
        return f"bertanggal {long_date(newest.day)}"
    if minutes < 1:
        return "baru saja"
    if minutes < 60:
        return f"{minutes} menit lalu"
    return f"{minutes // 60} jam lalu" if minutes < 24 * 60 else f"{minutes // (24 * 60)} hari lalu"
