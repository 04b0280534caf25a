"""What the office notes about an issued paper, row by row: who has received it, where it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import sqlalchemy as sa

from cooling_desktop.records.fields import Record
from cooling_desktop.records.tables import tables, to_record, to_twin, twins

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

R = TypeVar("R", bound=Record)


def noted(store: Store, kind: type[R], issue_id: str) -> list[R]:
    """The rows of one paper, in the order in which they were written down."""
    table = tables[kind]
    query = sa.select(twins[kind]).where(table.c.owner_id == issue_id).order_by(table.c.position, table.c.id)
    with store.session() as session:
        return [to_record(twin) for twin in session.scalars(query)]


def add_note(store: Store, issue_id: str, row: Record) -> None:
    """Write one down below the others."""
    table = tables[type(row)]
    with store.session(write=True) as session:
        last = sa.select(sa.func.max(table.c.position)).where(table.c.owner_id == issue_id)
        highest: int | None = session.execute(last).scalar_one()
        twin = to_twin(row, 0 if highest is None else highest + 1)
        twin.owner_id = issue_id
        session.add(twin)


def drop_note(store: Store, kind: type[Record], key: str) -> None:
    """Take one out; one that is gone already is no trouble."""
    with store.session(write=True) as session:
        twin = session.get(twins[kind], key)
        if twin is not None:
            session.delete(twin)
