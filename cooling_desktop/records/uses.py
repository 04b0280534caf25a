"""Where an entry of the directory is named: in meetings, in other entries, in the trash, in open corrections."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.entries import Uses
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.repointing import parent_of, pointing
from cooling_desktop.records.tables import corrections, tables, trash


def uses_in(session: Session, shelf: str, key: str) -> Uses:
    """What names a directory entry, other than itself; what may come back from the trash or a correction counts too."""
    found = [one for one in naming(session, shelf, key) if one != (shelf, key)]
    numbers = Counter(top for top, _ in found)
    meetings = {owner for top, owner in found if top == tables[Meeting].name}
    quoted = json.dumps(key, ensure_ascii=False)
    waiting = sa.select(trash.c.id).where(trash.c.content.contains(quoted, autoescape=True), trash.c.id != key)
    kept = sa.select(corrections.c.meeting_id).where(corrections.c.before.contains(quoted, autoescape=True))
    return Uses(
        meetings=len(meetings),
        entries={name: numbers[name] for name in SHELVES if numbers[name]},
        discarded=len(session.scalars(waiting).all()),
        corrections=len(set(session.scalars(kept)) - meetings),
    )


def naming(session: Session, shelf: str, key: str) -> list[tuple[str, str]]:
    """Table and key of every meeting and entry whose rows name a directory entry."""
    columns = sa.union(*(_owners(table, table.c[column] == key) for table, column in pointing(shelf)))
    return [(top, owner) for top, owner in session.execute(columns)]


def _owners(table: sa.Table, where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Name and key of the meetings or entries whose rows, at any depth, are meant."""
    top: sa.Table = table
    joined: sa.FromClause = table
    while (parent := parent_of(top)) is not None:
        joined = joined.join(parent, top.c.owner_id == parent.c.id)
        top = parent
    return sa.select(sa.literal(top.name), top.c.id).select_from(joined).where(where)
