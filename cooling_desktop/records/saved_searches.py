"""Searches of the archive that the office keeps under a name: by their names, added and dropped by the clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from cooling_desktop.errors import NotReady
from cooling_desktop.records.saved_search import SavedSearch
from cooling_desktop.records.tables import tables, to_record, to_twin, twins

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store


def saved_searches(store: Store) -> list[SavedSearch]:
    """All of them in alphabetical order."""
    with store.session() as session:
        found = [to_record(twin) for twin in session.scalars(sa.select(twins[SavedSearch]))]
    return sorted(found, key=lambda one: (one.name.casefold(), one.id))


def keep_search(store: Store, search: SavedSearch) -> None:
    """Keep one in place of another of the same name; raises NotReady without a name."""
    name = search.name.strip()
    if not name:
        raise NotReady("Nama pencarian belum diisi. Ketik namanya, lalu simpan.", "name")
    table = tables[SavedSearch]
    with store.session(write=True) as session:
        same = [row.id for row in session.execute(sa.select(table.c.id, table.c.name)) if row.name.strip() == name]
        session.execute(sa.delete(table).where(table.c.id.in_(same)))
        session.add(to_twin(search))


def drop_search(store: Store, key: str) -> None:
    """Forget one; one that is gone already is no trouble."""
    with store.session(write=True) as session:
        twin = session.get(twins[SavedSearch], key)
        if twin is not None:
            session.delete(twin)
