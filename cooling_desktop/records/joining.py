"""Two entries of the directory become one, in one transaction that can be taken back.

Whatever names the lost entry names the kept one afterwards, in issued meetings too: an issued paper is a frozen text
that no change of the directory reaches, while a meeting points to the directory as it is today, as after a new name.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import Conflict
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.handover import Changed, put_back
from cooling_desktop.records.locked import is_locked
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import merged
from cooling_desktop.records.repointing import Moved, Reworded, put_text, repoint, repoint_kept, turn
from cooling_desktop.records.shelves import around
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import tables, to_record, twins
from cooling_desktop.records.trash import put_entry, revive
from cooling_desktop.records.twofold import JOINED, one_of_both
from cooling_desktop.records.uses import naming, uses_in

_GONE = "Salah satu isian ini sudah diubah atau dihapus. Buka lagi keduanya, lalu bandingkan."


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries side by side, where each is used, how many meetings name both, how many that go along are issued."""

    one: Record
    other: Record
    facts: Facts
    uses: tuple[str, str]
    both: int
    issued: int


@dataclass(frozen=True, slots=True)
class Joined:
    """What is needed to part them again."""

    shelf: str
    kept: Changed
    lost: str
    moved: tuple[Moved, ...]
    reworded: tuple[Reworded, ...]


def pair(store: Store, shelf: str, one: str, other: str) -> Pair:
    """Two entries to be compared; raises Conflict where one is gone."""
    with store.session() as session:
        found = [session.get(twins[JOINED[shelf]], key) for key in (one, other)]
        if None in found or one == other:
            raise Conflict(_GONE)
        records = [to_record(twin) for twin in found]
        mine, theirs = (_meetings(session, shelf, key) for key in (one, other))
        uses = tuple(uses_in(session, shelf, key).words for key in (one, other))
        issued = sum(is_locked(session, key) for key in mine | theirs)
        facts = around(session, store, records)
        return Pair(records[0], records[1], facts, (uses[0], uses[1]), len(mine & theirs), issued)


def _meetings(session: Session, shelf: str, key: str) -> set[str]:
    return {owner for top, owner in naming(session, shelf, key) if top == tables[Meeting].name}


def join(store: Store, shelf: str, kept: Record, lost: Record, taken: Collection[str], by: str = "") -> Joined:
    """The lost entry goes to the trash, all that named it names the kept one, which has the values `taken`."""
    kind = JOINED[shelf]
    with store.session(write=True) as session:
        for one in (kept, lost):
            twin = session.get(twins[kind], one.id)
            if twin is None or twin.version != one.version:
                raise Conflict(_GONE)
        before: Record = to_record(session.get(twins[kind], kept.id))
        gone: Record = to_record(session.get(twins[kind], lost.id))
        made = one_of_both(before, gone, taken)
        put_entry(session, shelf, gone, by)
        moved = repoint(session, shelf, gone.id, kept.id)
        reworded = repoint_kept(session, shelf, gone.id, kept.id)
        session.expire_all()
        session.delete(session.get(twins[kind], gone.id))
        session.flush()
        twin = merged(session, made)
        session.flush()
        return Joined(shelf, Changed(((before, int(twin.version)),)), gone.id, tuple(moved), tuple(reworded))


def part(store: Store, joined: Joined) -> None:
    """Both as they were before; raises Conflict where the kept one was changed since."""
    with store.session(write=True) as session:
        put_back(session, joined.kept)
        (kept, _), *_ = joined.kept.before
        if not revive(session, joined.shelf, joined.lost):
            raise Conflict(_GONE)
        session.flush()
        for moved in joined.moved:
            mine = sa.and_(moved.table.c.id.in_(moved.rows), moved.table.c[moved.column] == kept.id)
            still = tuple(session.scalars(sa.select(moved.table.c.id).where(mine)))
            turn(session, moved._replace(rows=still), joined.lost)
        for one in joined.reworded:
            held = session.scalar(sa.select(one.table.c[one.column]).where(one.table.c.id == one.row))
            if held == one.after:
                put_text(session, one, one.before)
