"""Which backups a folder holds: each counts by its manifest alone, which is written last."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from cooling_desktop.archive.backup_files import FOLDERS, Kept, told_backup
from cooling_desktop.files import write_whole
from cooling_desktop.records.copying import Tables

COPIES = "cadangan"  # as records.upgrade calls it
FORMAT = "cooling-desktop/cadangan"
NAME = re.compile(r"cadangan-(\d{6,})-(\d{8}-\d{6})")
TIME = "%Y%m%d-%H%M%S"
FILE = re.compile(rf"({'|'.join(FOLDERS)})/[^/\\:]*[^/\\:.][^/\\:]*")
SHA256 = re.compile(r"[0-9a-f]{64}")


class Stamp(NamedTuple):
    """A backup as its name tells it; the number gives the order, for clocks may jump. Naive UTC."""

    number: int
    at: datetime

    @property
    def name(self) -> str:
        """The name of its files, without ending."""
        return f"cadangan-{self.number:06}-{self.at.strftime(TIME)}"


@dataclass(frozen=True, slots=True)
class Backup:
    """One whole backup: `made_at` in naive UTC, `schema` of the database, `lost` names what the data folder lacked."""

    folder: Path
    number: int
    made_at: datetime
    schema: str
    database: Kept
    tables: Tables
    files: tuple[Kept, ...]
    lost: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """The day it was made, by this computer's clock."""
        return self.made_at.replace(tzinfo=UTC).astimezone().date()

    @property
    def rows(self) -> dict[str, int]:
        """How many rows each table has."""
        return {name: rows for name, (rows, _) in self.tables.items()}


def stamps(folder: Path, ending: str = ".json") -> list[Stamp]:
    """What the names in a folder tell, newest first; none when there is no folder."""
    if not folder.is_dir():
        return []
    found = [NAME.fullmatch(path.stem) for path in folder.glob(f"cadangan-*{ending}")]
    return sorted((stamp for name in found if name and (stamp := _stamp(name))), reverse=True)


def _stamp(name: re.Match[str]) -> Stamp | None:
    try:
        return Stamp(int(name[1]), datetime.strptime(name[2], TIME))
    except ValueError:
        return None


def latest(folder: Path) -> Backup | None:
    """The newest whole backup in a folder; only its manifest is read. Raises StorageTrouble."""
    with told_backup(folder):
        return next((found for stamp in stamps(folder) if (found := read(folder, stamp))), None)


def backups(folder: Path) -> list[Backup]:
    """All whole backups in a folder, newest first; raises StorageTrouble."""
    with told_backup(folder):
        return [found for stamp in stamps(folder) if (found := read(folder, stamp))]


def read(folder: Path, stamp: Stamp) -> Backup | None:
    """The backup that a manifest tells of; None when it can't be read or its database is not there."""
    try:
        told = json.loads((folder / f"{stamp.name}.json").read_bytes())
        found = _backup(folder, stamp, told)
        return found if (folder / found.database.name).is_file() else None
    except (ValueError, KeyError, TypeError, AttributeError, OSError):
        return None


def _backup(folder: Path, stamp: Stamp, told: dict[str, Any]) -> Backup:
    if told["format"] != FORMAT:
        raise ValueError(told["format"])
    return Backup(
        folder,
        stamp.number,
        datetime.fromisoformat(told["made_at"]).replace(tzinfo=None),
        str(told["schema"]),
        _kept(told["database"], re.compile(rf"{re.escape(stamp.name)}\.db")),
        {str(name): (int(rows), int(versions)) for name, (rows, versions) in told["tables"].items()},
        tuple(_kept(file, FILE) for file in told["files"]),
        tuple(map(str, told["lost"])),
    )


def _kept(told: dict[str, Any], names: re.Pattern[str]) -> Kept:
    """A file named in a manifest, which may come from anywhere: a name that leads elsewhere makes it no backup."""
    kept = Kept(str(told["name"]), str(told["sha256"]), int(told["size"]))
    if not names.fullmatch(kept.name) or not SHA256.fullmatch(kept.sha256):
        raise ValueError(kept.name)
    return kept


def write(backup: Backup, name: str) -> None:
    """Write the manifest, by which the backup begins to count."""
    told = {"format": FORMAT, **asdict(backup), "made_at": f"{backup.made_at.isoformat()}Z"}
    del told["folder"]
    write_whole(backup.folder / f"{name}.json", json.dumps(told, indent=1).encode())
