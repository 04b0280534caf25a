"""Everybody at the desk together, and how somebody leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.fields import Privacy, Record, record, rows

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store


@record
class Staff(Record):
    """All clerks as one record, so that changes to them have one history; never stored itself."""

    clerks: list[Clerk] = rows("Orang di meja", privacy=Privacy.LOCAL)


def drop_clerk(store: Store, key: str) -> None:
    """Take somebody off the list at once: nothing points to clerks, what they changed keeps their name."""
    from cooling_desktop.records.tables import twins  # the store has loaded it by now, the window perhaps not

    with store.session(write=True) as session:
        twin = session.get(twins[Clerk], key)
        if twin is not None:
            session.delete(twin)
