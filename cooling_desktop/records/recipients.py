"""Who has received which issued paper: added and taken out by the clerk, kept in the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from cooling_desktop.errors import NotReady
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.tables import tables, to_record, to_twin, twins

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store


def recipients_of(store: Store, issue_id: str) -> list[Recipient]:
    """The recipients of one paper, in the order in which they were written down."""
    table = tables[Recipient]
    query = sa.select(twins[Recipient]).where(table.c.owner_id == issue_id).order_by(table.c.position, table.c.id)
    with store.session() as session:
        return [to_record(twin) for twin in session.scalars(query)]


def add_recipient(store: Store, issue_id: str, recipient: Recipient) -> None:
    """Write one down; raises NotReady without a name."""
    if not recipient.name.strip():
        raise NotReady("Nama penerima belum diisi. Ketik nama media atau orangnya.", "name")
    table = tables[Recipient]
    with store.session(write=True) as session:
        last = sa.select(sa.func.max(table.c.position)).where(table.c.owner_id == issue_id)
        highest: int | None = session.execute(last).scalar_one()
        twin = to_twin(recipient, 0 if highest is None else highest + 1)
        twin.owner_id = issue_id
        session.add(twin)


def drop_recipient(store: Store, key: str) -> None:
    """Take one out."""
    with store.session(write=True) as session:
        twin = session.get(twins[Recipient], key)
        if twin is not None:
            session.delete(twin)
