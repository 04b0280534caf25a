"""A data folder whose office went on to another computer: a mark beside the database, and nothing is written any more.

The mark is no row, so that both copies hold the same book; two copies in use would give out the same numbers.
"""

from __future__ import annotations

import json
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from pysqlite3 import dbapi2

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.files import sync_folder, write_whole
from cooling_desktop.records.copying import Tables, tables_at, uri_of
from cooling_desktop.records.restoring import Mark, put_mark
from cooling_desktop.words.dates import long_date

MARK = "pindah.json"
EXAMPLE = "contoh.json"  # an office that is only there to be tried


@dataclass(frozen=True, slots=True)
class Head:
    """Where the book of an office stood: the newest entry's number and seal; 0 and none in an empty book."""

    sequence: int = 0
    seal: str = ""


def head_at(database: Path) -> Head:
    """The head of the book in a database file that nobody else has open; an older database has no book."""
    with _looking(database) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger'").fetchone():
            return Head()
        row = connection.execute(
            "SELECT sequence, seal FROM ledger ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return Head(int(row[0]), str(row[1])) if row else Head()


def holds_at(database: Path) -> tuple[str, Tables, Head] | None:
    """Shape, tables and head of the book of such a database file; None where it is none of ours."""
    with suppress(dbapi2.Error, StorageTrouble, TypeError, ValueError):
        with _looking(database) as connection:
            schema = str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
        return schema, tables_at(database), head_at(database)
    return None


def _looking(database: Path) -> closing[dbapi2.Connection]:
    return closing(dbapi2.connect(f"{uri_of(database.resolve().as_posix())}?mode=ro", uri=True))


def moved_on(folder: Path) -> date | None:
    """The day this office went on to another computer; None where it works here."""
    path = folder / MARK
    try:
        at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return None
    with suppress(OSError, ValueError, KeyError, TypeError):  # spoilt, but there: the file's own day will do
        at = datetime.fromisoformat(json.loads(path.read_bytes())["moved_at"]).replace(tzinfo=UTC)
    return at.astimezone().date()


def moved_sentence(day: date) -> str:
    """What the clerk reads in a copy that is only to be read."""
    return f"Data ini sudah pindah ke komputer lain pada {long_date(day)}. Di sini hanya dapat dibaca."


def refuse_moved(folder: Path) -> None:
    """Raise StorageTrouble where the office went on elsewhere."""
    day = moved_on(folder)
    if day is not None:
        raise StorageTrouble(moved_sentence(day))


def leave_to_read(folder: Path, at: datetime) -> None:
    """From now on this copy is only read; `at` in naive UTC. Raises OSError."""
    write_whole(folder / MARK, json.dumps({"moved_at": at.isoformat()}).encode())


def use_again(folder: Path) -> None:
    """This is the copy that counts after all; the other may have gone on, so the last numbers on paper are asked for.

    Raises OSError.
    """
    day = moved_on(folder)
    if day is not None:
        put_mark(folder, Mark(f"salinan yang sudah pindah pada {long_date(day)}", day, True))
    (folder / MARK).unlink(missing_ok=True)
    sync_folder(folder)
