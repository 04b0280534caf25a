"""Entries and a meeting from another office come into the database; keys that mean something else here are renewed."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.fields import Kind, Record, fields_of, new_id, walk
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import added, merged, now
from cooling_desktop.records.tables import trash, twins


def bring(session: Session, new: Sequence[Record], changed: Sequence[Record], keys: dict[str, str]) -> None:
    """Store new records, each after those it points to, then changed ones; `keys` leads from their keys to ours.

    The records given and `keys` follow what is stored.
    """
    for one in new:
        _renew(session, one, keys)
        lead(one, keys)
        session.execute(sa.delete(trash).where(trash.c.id == one.id))
        added(session, one)
    for one in changed:
        lead(one, keys)
        twin = merged(session, one)
        if isinstance(one, Meeting):
            twin.changed_at, twin.changed_by = now(), one.changed_by
        session.flush()


def lead(record: Record, keys: dict[str, str]) -> None:
    """References lead to the entries here."""
    for _, row in walk(record):
        for f in fields_of(type(row)):
            value = getattr(row, f.name) if f.kind is Kind.REFERENCE else None
            if value:
                setattr(row, f.name, keys.get(value, value))


def _renew(session: Session, record: Record, keys: dict[str, str]) -> None:
    """Keys that are taken, by whatever, become new ones."""
    for _, row in walk(record):
        row.version = 0
        if session.get(twins[type(row)], row.id) is not None:
            keys[row.id] = row.id = new_id()
