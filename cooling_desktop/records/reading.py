"""One meeting read by the driver alone, so that its form takes keys before SQLAlchemy has loaded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar, cast

from pysqlite3 import dbapi2

from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.facts import PICTURES, SCANS, Facts, references
from cooling_desktop.records.fields import Field, Kind, Record, fields_of
from cooling_desktop.records.glance import DATABASE, is_current
from cooling_desktop.records.issued import SELECT, IssuedPaper, from_row
from cooling_desktop.records.meeting import Day, Meeting
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.wording import add_wording

R = TypeVar("R", bound=Record)
Handed = dict[tuple[str, int], dict[str, Any]]
STANDING = "NOT EXISTS (SELECT 1 FROM issues later WHERE later.corrects_id = i.id)"
ISSUE = f"{SELECT} WHERE i.meeting_id = ? AND {STANDING}"


@contextmanager
def reading(folder: Path) -> Iterator[dbapi2.Connection | None]:
    """One transaction of reading; None when there is no file, or one that the store must upgrade first."""
    path = folder / DATABASE
    if not path.exists():
        yield None
        return
    connection = dbapi2.connect(str(path), timeout=5, isolation_level=None)
    connection.row_factory = dbapi2.Row
    try:
        connection.execute("BEGIN")
        yield connection if is_current(connection) else None
    finally:
        connection.close()


def read_meeting(folder: Path, key: str, handed: Handed) -> tuple[Facts, IssuedPaper | None] | None:
    """A stored meeting with its directory entries and, unless it is open for correction, its issued paper that counts;
    None when the store must be asked.

    `handed` gets every entry as it went out, so that the store knows which come back unchanged. The store
    is also asked when the file can't be read: it has the sentence for that.
    """
    with suppress(dbapi2.Error), reading(folder) as connection:
        meeting = _read(connection, Meeting, "meetings", key) if connection else None
        if connection is not None and meeting is not None:
            facts = Facts(meeting, pictures=folder / PICTURES, scans=folder / SCANS)
            _complete(connection, facts, meeting, handed)
            add_wording(facts, lambda query, known: connection.execute(query, known).fetchall())
            return facts, None if facts.corrects else _issue(connection, key)
    return None


def read_new(folder: Path, handed: Handed) -> Facts:
    """An empty meeting with one empty day, not stored yet; of the office's own unit when there is only one."""
    facts = Facts(Meeting(days=[Day()]), pictures=folder / PICTURES, scans=folder / SCANS)
    with suppress(dbapi2.Error), reading(folder) as connection:
        units = connection.execute("SELECT id FROM units LIMIT 2").fetchall() if connection else []
        if connection is not None and len(units) == 1:
            facts.meeting.unit_id = units[0]["id"]
            _complete(connection, facts, facts.meeting, handed)
        if connection is not None:
            add_wording(facts, lambda query, known: connection.execute(query, known).fetchall())
    return facts


def read_clerks(folder: Path) -> list[Clerk] | None:
    """Everybody who may sit at the desk, in alphabetical order; None when the store must be asked."""
    with suppress(dbapi2.Error), reading(folder) as connection:
        if connection is not None:
            rows = connection.execute("SELECT * FROM clerks").fetchall()
            found = [_record(connection, Clerk, "clerks", row) for row in rows]
            return sorted(found, key=lambda clerk: (clerk.name.casefold(), clerk.id))
    return None


def value_of(f: Field, raw: Any) -> Any:
    """A value from its stored column or its JSON."""
    if raw is None:
        return None
    match f.kind:
        case Kind.DATE:
            return date.fromisoformat(raw)
        case Kind.TIME:
            return time.fromisoformat(raw)
        case Kind.MOMENT:
            return datetime.fromisoformat(raw)
        case Kind.YES_NO:
            return bool(raw)
        case Kind.WORDS:
            return json.loads(raw) if isinstance(raw, str) else list(raw)
        case Kind.CHOICE:
            return cast("Callable[[str], object]", f.type)(raw)
    return raw


def rebuilt(kind: type[R], data: dict[str, Any]) -> R:
    """The record that `parsing.plain` wrote, whatever its length: a draft binds no rules."""
    values: dict[str, Any] = {"id": data["id"]}
    for f in fields_of(kind):
        if f.name not in data:
            continue
        raw = data[f.name]
        if f.kind is Kind.PART:
            values[f.name] = rebuilt(f.type, raw)
        elif f.kind is Kind.ROWS:
            values[f.name] = [rebuilt(f.type, row) for row in raw]
        else:
            values[f.name] = value_of(f, raw)
    return kind(**values)


def _complete(connection: dbapi2.Connection, facts: Facts, record: Record, handed: Handed) -> None:
    for _, shelf, key in references(record):
        if key not in facts.shelf(shelf):
            entry = _read(connection, SHELVES[shelf], shelf, key)
            if entry is not None:
                facts.shelf(shelf)[key] = entry
                handed[(entry.id, entry.version)] = plain(entry)
                _complete(connection, facts, entry, handed)


def _read(connection: dbapi2.Connection, kind: type[R], table: str, key: str) -> R | None:
    row = connection.execute(f'SELECT * FROM "{table}" WHERE id = ?', (key,)).fetchone()  # noqa: S608
    return None if row is None else _record(connection, kind, table, row)


def _record(connection: dbapi2.Connection, kind: type[R], table: str, row: Any) -> R:
    values: dict[str, Any] = {"id": row["id"], "version": row["version"]}
    for f in fields_of(kind):
        if f.kind in (Kind.ROWS, Kind.PART):
            children = _children(connection, f, f"{table}_{f.name}", row["id"])
            values[f.name] = children if f.kind is Kind.ROWS else children[0]
        else:
            values[f.name] = value_of(f, row[f.name])
    return kind(**values)


def _children(connection: dbapi2.Connection, f: Field, table: str, owner: str) -> list[Record]:
    query = f'SELECT * FROM "{table}" WHERE owner_id = ? ORDER BY position'  # noqa: S608
    return [_record(connection, f.type, table, row) for row in connection.execute(query, (owner,)).fetchall()]


def _issue(connection: dbapi2.Connection, meeting_id: str) -> IssuedPaper | None:
    row = connection.execute(ISSUE, (meeting_id,)).fetchone()
    return None if row is None else from_row(row)
