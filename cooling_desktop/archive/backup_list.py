"""Which backups a folder holds: each counts by its manifest alone, which is written last."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from cooling_desktop.archive.backup_files import FOLDERS, Kept, told_backup
from cooling_desktop.archive.backup_keys import Key
from cooling_desktop.files import write_whole
from cooling_desktop.records.copying import Tables

COPIES = "cadangan"  # as records.upgrade calls it
FORMAT, SEALED_FORMAT = "cooling-desktop/cadangan", "cooling-desktop/cadangan-tersandi"
BEFORE_UPGRADE = "sebelum pembaruan aplikasi"
NAME = re.compile(r"cadangan-(\d{6,})-(\d{8}-\d{6})")
TIME = "%Y%m%d-%H%M%S"
FILE = re.compile(rf"({'|'.join(FOLDERS)})/[^/\\:]*[^/\\:.][^/\\:]*")
SHA256 = re.compile(r"[0-9a-f]{64}")
PLAIN_END, SEALED_END, FAULTY_END = ".db", ".db.age", ".rusak"


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
    """One whole backup: `made_at` in naive UTC, `schema` of the database, `lost` names what the data folder lacked.

    `office` tells offices apart (records.copying). An encrypted one tells its `public` key, the number of meetings and
    its size in bytes; tables and files are known once it has its `key`.
    """

    folder: Path
    number: int
    made_at: datetime
    schema: str
    database: Kept
    tables: Tables
    files: tuple[Kept, ...]
    lost: tuple[str, ...] = ()
    why: str = ""
    public: str = ""
    key: Key | None = None
    meetings: int = 0
    size: int = 0
    office: str = ""

    @property
    def day(self) -> date:
        """The day it was made, by this computer's clock."""
        return self.made_at.replace(tzinfo=UTC).astimezone().date()

    @property
    def rows(self) -> dict[str, int]:
        """How many rows each table has."""
        return {name: rows for name, (rows, _) in self.tables.items()}

    @property
    def locked(self) -> bool:
        """Whether it needs a passphrase before anything more is known."""
        return bool(self.public) and self.key is None

    @property
    def stamp(self) -> Stamp:
        """What its name tells."""
        return Stamp(self.number, datetime.strptime(self.database.name.split(".")[0][-15:], TIME))

    @property
    def faulty(self) -> bool:
        """Whether a check found it damaged."""
        return (self.folder / (self.stamp.name + FAULTY_END)).exists()


def stamps(folder: Path, ending: str = ".json") -> list[Stamp]:
    """What the names in a folder tell, newest first; none when there is no folder."""
    if not folder.is_dir():
        return []
    found = [NAME.fullmatch(path.name.removesuffix(ending)) for path in folder.glob(f"cadangan-*{ending}")]
    return sorted((stamp for name in found if name and (stamp := _stamp(name))), reverse=True)


def _stamp(name: re.Match[str]) -> Stamp | None:
    try:
        return Stamp(int(name[1]), datetime.strptime(name[2], TIME))
    except ValueError:
        return None


def latest(folder: Path, key: Key | None = None) -> Backup | None:
    """The newest whole backup in a folder; only its manifest is read. Raises StorageTrouble."""
    with told_backup(folder):
        return next((found for stamp in stamps(folder) if (found := read(folder, stamp, key))), None)


def backups(folder: Path, key: Key | None = None) -> list[Backup]:
    """All whole backups in a folder, newest first; raises StorageTrouble."""
    with told_backup(folder):
        return [found for stamp in stamps(folder) if (found := read(folder, stamp, key))]


def read(folder: Path, stamp: Stamp, key: Key | None = None) -> Backup | None:
    """The backup that a manifest tells of; None when it can't be read or its database is not there.

    An encrypted one for another key stays locked.
    """
    try:
        told = json.loads((folder / f"{stamp.name}.json").read_bytes())
        found = _sealed(folder, stamp, told) if told["format"] == SEALED_FORMAT else _plain(folder, stamp, told)
        if key is not None and found.public == key.public:
            found = opened(found, key)
        return found if (folder / found.database.name).is_file() else None
    except (ValueError, KeyError, TypeError, AttributeError, OSError):
        return None


def opened(backup: Backup, key: Key) -> Backup:
    """An encrypted backup with all that its manifest holds; raises ValueError where that is damaged."""
    stamp = backup.stamp
    told = json.loads(key.open(_told(backup)["sealed"]))
    inside = _inside(backup.folder, stamp, told, SEALED_END)
    return replace(inside, public=backup.public, key=key, office=backup.office)


def _told(backup: Backup) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((backup.folder / f"{backup.stamp.name}.json").read_bytes())
    return told


def _plain(folder: Path, stamp: Stamp, told: dict[str, Any]) -> Backup:
    if told["format"] != FORMAT:
        raise ValueError(told["format"])
    return _inside(folder, stamp, told, PLAIN_END)


def _sealed(folder: Path, stamp: Stamp, told: dict[str, Any]) -> Backup:
    database = Kept(stamp.name + SEALED_END, "", 0)
    at = datetime.fromisoformat(told["made_at"]).replace(tzinfo=None)
    return Backup(
        folder, stamp.number, at, str(told["schema"]), database, {}, (), (), str(told["why"]),
        str(told["public"]), None, int(told["meetings"]), int(told["size"]), str(told["office"]),
    )  # fmt: skip


def _inside(folder: Path, stamp: Stamp, told: dict[str, Any], ending: str) -> Backup:
    database = _kept(told["database"], re.compile(re.escape(stamp.name + ending)))
    files = tuple(_kept(file, FILE) for file in told["files"])
    tables = {str(name): (int(rows), int(versions)) for name, (rows, versions) in told["tables"].items()}
    at = datetime.fromisoformat(told["made_at"]).replace(tzinfo=None)
    lost = tuple(map(str, told["lost"]))
    found = Backup(
        folder, stamp.number, at, str(told["schema"]), database, tables, files, lost, str(told.get("why", ""))
    )
    return summed(replace(found, office=str(told.get("office", ""))))


def summed(backup: Backup) -> Backup:
    """With the number of its meetings and its size, which stay readable in an encrypted one."""
    size = backup.database.size + sum(file.size for file in backup.files)
    return replace(backup, meetings=backup.rows.get("meetings", 0), size=size)


def _kept(told: dict[str, Any], names: re.Pattern[str]) -> Kept:
    """A file named in a manifest, which may come from anywhere: a name that leads elsewhere makes it no backup."""
    kept = Kept(str(told["name"]), str(told["sha256"]), int(told["size"]))
    if not names.fullmatch(kept.name) or not SHA256.fullmatch(kept.sha256):
        raise ValueError(kept.name)
    return kept


def write(backup: Backup) -> None:
    """Write the manifest, by which the backup begins to count; of an encrypted one little stays readable."""
    names = ("number", "schema", "database", "tables", "files", "lost", "why", "office")
    values = asdict(replace(backup, key=None))
    told = {"format": FORMAT, "made_at": f"{backup.made_at.isoformat()}Z"} | {name: values[name] for name in names}
    if backup.key is not None:
        sealed = backup.key.seal(json.dumps(told).encode())
        plain = ("number", "schema", "why", "public", "meetings", "size", "office")
        told = {"format": SEALED_FORMAT, "made_at": told["made_at"]} | {name: values[name] for name in plain}
        told["sealed"] = sealed
    write_whole(backup.folder / f"{backup.stamp.name}.json", json.dumps(told, indent=1).encode())


def mark_faulty(backup: Backup, faulty: bool) -> None:
    """Remember what a check found: a damaged backup never lets an older one go."""
    path = backup.folder / (backup.stamp.name + FAULTY_END)
    if faulty:
        path.touch()
    else:
        path.unlink(missing_ok=True)
