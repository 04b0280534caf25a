"""An office handed over, and everything of the directory that is changed at once and can be taken back at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput, Conflict
from cooling_desktop.records.directory import SHELVES, Person, Post
from cooling_desktop.records.fields import Record, copy, walk
from cooling_desktop.records.holders import Handover, handed_over
from cooling_desktop.records.merging import merged
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import to_record, twins
from cooling_desktop.records.uses import uses_in

_SINCE = "Isian ini sudah diubah lagi, jadi tidak dapat diurungkan. Ubah sendiri isiannya."


@dataclass(frozen=True, slots=True)
class Changed:
    """Entries as they were, each with the counter it has since, and entries that were new."""

    before: tuple[tuple[Record, int], ...]
    made: tuple[Record, ...] = ()


def hand_over(store: Store, act: Handover, made: Sequence[Record] = ()) -> Changed:
    """The office gets its new holder, who may be among the new entries `made`; raises BadInput where it can't be."""
    with store.session(write=True) as session:
        twin = session.get(twins[Post], act.post_id or "")
        if twin is None:
            raise BadInput("Jabatan belum dipilih. Pilih jabatan yang diserahterimakan.")
        before: Post = to_record(twin)
        fresh = [one for one in made if one.id == act.person_id and session.get(twins[type(one)], one.id) is None]
        for one in fresh:
            merged(session, one)
        session.flush()
        return Changed((_changed(session, before, handed_over(before, act)),), tuple(map(copy, fresh)))


def promote(store: Store, ranks: dict[str, str]) -> Changed:
    """Everybody gets the rank that stands at his key; who has it already, or is gone, is passed over."""
    with store.session(write=True) as session:
        found = [to_record(twin) for key in ranks if (twin := session.get(twins[Person], key)) is not None]
        return Changed(tuple(_promoted(session, one, ranks[one.id]) for one in found if one.rank != ranks[one.id]))


def _promoted(session: Session, person: Person, rank: str) -> tuple[Record, int]:
    after = copy(person)
    after.rank = rank
    return _changed(session, person, after)


def _changed(session: Session, before: Record, after: Record) -> tuple[Record, int]:
    twin = merged(session, after)
    session.flush()
    return before, int(twin.version)


def take_back(store: Store, changed: Changed) -> None:
    """Everything as it was before; raises Conflict where somebody went on from there."""
    with store.session(write=True) as session:
        put_back(session, changed)


def put_back(session: Session, changed: Changed) -> None:
    """The same inside a transaction that is already open; new entries go unless something names them by now."""
    for entry, version in changed.before:
        twin = session.get(twins[type(entry)], entry.id)
        if twin is None or twin.version != version:
            raise Conflict(_SINCE)
        versions = {row.id: row.version for _, row in walk(to_record(twin))}
        back = copy(entry)
        for _, row in walk(back):
            row.version = versions.get(row.id, 0)
        merged(session, back)
    session.flush()
    for one in changed.made:
        shelf = next(name for name, kind in SHELVES.items() if kind is type(one))
        twin = session.get(twins[type(one)], one.id)
        if twin is not None and twin.version == 1 and not uses_in(session, shelf, one.id).total:
            session.delete(twin)
