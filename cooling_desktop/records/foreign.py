"""Entries and a meeting from another office come into the database; keys that mean something else here are renewed."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.fields import Kind, Record, copy, fields_of, new_id, walk
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import added, content, merged, now
from cooling_desktop.records.tables import to_record, trash, twins
from cooling_desktop.records.trash import came_back, forget_lost


def bring(
    session: Session, new: Sequence[Record], changed: Sequence[Record], keys: dict[str, str]
) -> list[Record]:
    """Store new records, each after those it points to, then changed ones; `keys` leads from their keys to ours.

    The records given and `keys` follow what is stored. What waits in the trash comes back as it went there instead
    of the new one; which new ones were stored.
    """
    stored = []
    for one in new:
        if came_back(session, one):
            continue
        _renew(session, one, keys)
        lead(one, keys)
        added(session, one)
        stored.append(one)
    for one in changed:
        lead(one, keys)
        twin = merged(session, one)
        if isinstance(one, Meeting):
            twin.changed_at, twin.changed_by = now(), one.changed_by
        session.flush()
    return stored


def give_back(session: Session, before: Record, after: Record) -> None:
    """An entry that nobody has touched since it became `after` gets its values of `before` again."""
    twin = session.get(twins[type(before)], before.id)
    here: Record | None = to_record(twin) if twin is not None else None
    if here is None or content(here) != content(after):
        return
    back, versions = copy(before), {row.id: row.version for _, row in walk(here)}
    for _, row in walk(back):
        row.version = versions.get(row.id, 0)
    forget_lost(session, back)
    merged(session, back)
    session.flush()


def lead(record: Record, keys: dict[str, str]) -> None:
    """References lead to the entries here."""
    for _, row in walk(record):
        for f in fields_of(type(row)):
            value = getattr(row, f.name) if f.kind is Kind.REFERENCE else None
            if value:
                setattr(row, f.name, keys.get(value, value))


def _renew(session: Session, record: Record, keys: dict[str, str]) -> None:
    """Keys that are taken, by whatever, also in the trash, become new ones."""
    waits = sa.select(trash.c.id)
    for _, row in walk(record):
        row.version = 0
        waiting = session.scalars(waits.where(trash.c.id == row.id)).first()
        if waiting or session.get(twins[type(row)], row.id) is not None:
            keys[row.id] = row.id = new_id()
