"""The directory as its room reads it: a page of a shelf in one look, an entry with all that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.directory import SHELVES, Holding, Person, Unit
from cooling_desktop.records.entries import Listing, OpenedEntry
from cooling_desktop.records.facts import Facts, references
from cooling_desktop.records.fields import Record
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.tables import tables, to_record, twins
from cooling_desktop.records.uses import uses_in

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

LIMIT = 100
# Where typed words are sought, the name that sorts the shelf first.
SOUGHT = {
    "people": ("name", "rank", "short_name", "nrp"),
    "posts": ("title", "short_title", "spelled_out"),
    "organisations": ("name", "short_name", "spelled_out"),
    "units": ("name", "spelled_out", "city", "territory"),
    "elections": ("name",),
}


def sought(shelf: str, text: str) -> sa.Select[Any]:
    """Entries that hold every typed word, in alphabetical order."""
    kind, names = SHELVES[shelf], SOUGHT[shelf]
    table = tables[kind]
    where = [sa.or_(*(_holds(table.c[name], word) for name in names)) for word in text.split()]
    return sa.select(twins[kind]).where(*where).order_by(sa.collate(table.c[names[0]], "NOCASE"), table.c.id)


def _holds(column: sa.Column[Any], word: str) -> sa.ColumnElement[bool]:
    """Whatever its case: SQLite itself knows A to Z, and is several times quicker than our own `lower`."""
    return (column.contains if word.isascii() else column.icontains)(word, autoescape=True)


def listed(store: Store, shelf: str, text: str, limit: int = LIMIT) -> Listing:
    """The first entries that hold every typed word, and how many there are."""
    query = sought(shelf, text)
    count = query.with_only_columns(sa.func.count(), maintain_column_froms=True).order_by(None)
    with store.session() as session:
        entries: list[Record] = [to_record(twin) for twin in session.scalars(query.limit(limit))]
        total = len(entries) if len(entries) < limit else int(session.execute(count).scalar_one())
        return Listing(entries, total, around(session, store, entries))


def opened(store: Store, shelf: str, key: str) -> OpenedEntry | None:
    """An entry to be looked at and changed; None when it is gone."""
    with store.session() as session:
        twin = session.get(twins[SHELVES[shelf]], key)
        if twin is None:
            return None
        entry: Record = to_record(twin)
        return OpenedEntry(entry, around(session, store, [entry]), uses_in(session, shelf, key))


def makes_a_circle(store: Store, unit: str, parent: str) -> bool:
    """Whether a unit would stand above itself with this parent."""
    table = tables[Unit]
    seen: set[str] = set()
    above: str | None = parent
    with store.session() as session:
        while above and above != unit and above not in seen:
            seen.add(above)
            above = session.execute(sa.select(table.c.parent_id).where(table.c.id == above)).scalar_one_or_none()
    return bool(above)


def around(session: Session, store: Store, entries: list[Record]) -> Facts:
    """What the entries point to, and the posts that the people among them hold or held."""
    facts = Facts(Meeting(), pictures=store.pictures)
    wanted: dict[str, set[str]] = {}
    for entry in entries:
        for _, shelf, key in references(entry):
            wanted.setdefault(shelf, set()).add(key)
    people = [entry.id for entry in entries if isinstance(entry, Person)]
    if people:
        holdings = tables[Holding]
        wanted["posts"] = set(session.scalars(sa.select(holdings.c.owner_id).where(holdings.c.person_id.in_(people))))
    for shelf, keys in wanted.items():
        kind = SHELVES[shelf]
        for twin in session.scalars(sa.select(twins[kind]).where(tables[kind].c.id.in_(keys))):
            facts.shelf(shelf)[twin.id] = to_record(twin)
    return facts
