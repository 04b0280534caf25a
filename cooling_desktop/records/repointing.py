"""References to an entry led to another one, or to none: in every row, in the trash and in open corrections.

Counters go on, of each row and of all that hold it, so that a window which still shows the old state is told so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.fields import fields_of
from cooling_desktop.records.tables import corrections, tables, trash


class Moved(NamedTuple):
    """Rows of one table in which one column pointed to the entry."""

    table: sa.Table
    column: str
    rows: tuple[str, ...]


class Reworded(NamedTuple):
    """A text that holds records, kept in the trash or by a correction: before and after."""

    table: sa.Table
    column: str
    row: str
    before: str
    after: str


KEPT = ((trash, "content"), (corrections, "before"))
"""The columns that keep whole records in one text."""


def pointing(shelf: str) -> list[tuple[sa.Table, str]]:
    """Every column in which a row may name an entry of a shelf."""
    return [(table, f.name) for record, table in tables.items() for f in fields_of(record) if f.refers == shelf]


def repoint(session: Session, shelf: str, old: str, new: str | None) -> list[Moved]:
    """Rows that point to `old` point to `new`; which ones they are."""
    moved = []
    for table, column in pointing(shelf):
        rows = tuple(session.scalars(sa.select(table.c.id).where(table.c[column] == old)))
        if rows:
            moved.append(Moved(table, column, rows))
            turn(session, moved[-1], new)
    return moved


def turn(session: Session, moved: Moved, new: str | None) -> None:
    """These rows point to `new`."""
    mine = moved.table.c.id.in_(moved.rows)
    session.execute(sa.update(moved.table).where(mine).values({moved.column: new}))
    count_on(session, moved.table, moved.rows)


def count_on(session: Session, table: sa.Table, rows: Iterable[str]) -> None:
    """These rows, and the rows and records that hold them, count as changed."""
    keys = set(rows)
    mine = table.c.id.in_(keys)
    session.execute(sa.update(table).where(mine).values(version=table.c.version + 1))
    above = parent_of(table)
    if above is not None and keys:
        count_on(session, above, session.scalars(sa.select(table.c.owner_id).where(mine)).all())


def parent_of(table: sa.Table) -> sa.Table | None:
    """The table of the records that hold the rows of this one."""
    keys = table.c.owner_id.foreign_keys if "owner_id" in table.c else ()
    return next((key.column.table for key in keys), None)


def repoint_kept(session: Session, shelf: str, old: str, new: str | None) -> list[Reworded]:
    """The same in what the trash and open corrections keep."""
    names = {column for _, column in pointing(shelf)}
    return reword_kept(session, json.dumps(old, ensure_ascii=False), lambda kept: _repointed(kept, names, old, new))


def reword_kept(session: Session, sign: str, change: Callable[[Any], Any]) -> list[Reworded]:
    """Change what the trash and open corrections keep, where `sign` stands in it."""
    found = []
    for table, column in KEPT:
        query = sa.select(table.c.id, table.c[column]).where(table.c[column].contains(sign, autoescape=True))
        for row, before in session.execute(query).all():
            after = json.dumps(change(json.loads(before)), ensure_ascii=False)
            if json.loads(before) != json.loads(after):
                found.append(Reworded(table, column, row, before, after))
    for one in found:
        put_text(session, one, one.after)
    return found


def put_text(session: Session, one: Reworded, text: str) -> None:
    """Store another state of such a text."""
    session.execute(sa.update(one.table).where(one.table.c.id == one.row).values({one.column: text}))


def _repointed(kept: Any, names: set[str], old: str, new: str | None) -> Any:
    if isinstance(kept, dict):
        return {
            name: new if name in names and value == old else _repointed(value, names, old, new)
            for name, value in kept.items()
        }
    return [_repointed(one, names, old, new) for one in kept] if isinstance(kept, list) else kept
