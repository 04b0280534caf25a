"""A person's data deleted on request (UU 27/2022): for good, with a list of what had to stay.

What went out under a number stays as it was printed. In every other text a typed name becomes "[nama dihapus]"; rows
that named the person keep their office or body, and one without either is told of as "seorang warga".
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import Conflict, StorageTrouble
from cooling_desktop.records.directory import Holding, Person
from cooling_desktop.records.fields import Record, fields_of
from cooling_desktop.records.locked import is_issued
from cooling_desktop.records.meeting import AgendaItem, Guest, Meeting
from cooling_desktop.records.received import received_in
from cooling_desktop.records.repointing import repoint, repoint_kept
from cooling_desktop.records.scrubbing import Cell, Word, holding, printed_in, sweep, top_of, write
from cooling_desktop.records.spoken import Commitment, Utterance
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import issues, numbers, received, tables, to_record, trash, twins
from cooling_desktop.words.name_runs import name_key

NAMELESS, BLANK = "[nama dihapus]", "[dihapus]"
_DIGITS = 6  # characters from which a number or an address is told from any other word
# What a row says that named nobody but the person, and the values that would have told otherwise.
_CITIZEN: tuple[tuple[type[Record], str, str, tuple[str, ...]], ...] = (
    (Guest, "group", "seorang warga", ("post_id", "organisation_id")),
    (Utterance, "anonymous", "salah seorang warga", ("post_id",)),
    (AgendaItem, "performer", "seorang warga", ("post_id",)),
    (Commitment, "party", "seorang warga", ("post_id", "organisation_id", "unit_id")),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper that keeps the name, on its page or only in its data; `received` from elsewhere or from earlier times.

    Of a received paper without a day, `issued_on` is when it came in.
    """

    number: str
    issued_on: date
    headline: str
    on_page: bool
    received: bool = False


@dataclass(frozen=True, slots=True)
class Erased:
    """What was deleted, or would be: labels of values, meetings, posts, texts; `swept` tells of the file itself."""

    called: str
    values: tuple[str, ...]
    meetings: int
    unissued: int
    posts: int
    discarded: int
    texts: int
    papers: tuple[Printed, ...]
    swept: bool = True


def foreseen(store: Store, key: str) -> Erased:
    """What deleting would do; nothing is changed."""
    with store.session(write=True) as session:
        found = _erased(session, key)
        session.rollback()
        return found


def erase(store: Store, key: str) -> Erased:
    """Delete a person and everything the office noted of him; raises Conflict when there is no such person."""
    with store.session(write=True) as session:
        found = _erased(session, key)
    try:
        return replace(found, swept=sweep(store.folder))
    except StorageTrouble:  # what was asked for is done; only the file's old pages wait
        return replace(found, swept=False)


def _erased(session: Session, key: str) -> Erased:
    twin = session.get(twins[Person], key)
    if twin is None:
        raise Conflict("Orang ini sudah dihapus dari jendela lain. Buka lagi Direktori.")
    person: Person = to_record(twin)
    words = _words(person)
    papers = _papers(session, words, key)
    moved = repoint(session, "people", key, None)
    meetings = {owner for one in moved for top, owner in _tops(session, one.table, one.rows) if top == _MEETINGS}
    posts = sum(_leave_posts(session, one.rows) for one in moved if one.table is tables[Holding])
    for kind, name, said, others in _CITIZEN:
        rows = [row for one in moved for row in one.rows if one.table is tables[kind] and one.column == "person_id"]
        _tell_of_a_citizen(session, kind, name, said, others, rows)
    kept = repoint_kept(session, "people", key, None)
    own = _empty_trash(session, key, words)
    texts = _scrub(session, words, _is_shared(session, person), meetings | {one.row for one in kept})
    session.expire_all()
    session.delete(session.get(twins[Person], key))
    session.flush()
    return Erased(
        called=f"{person.rank} {person.name}".strip(),
        values=tuple(f.label for f in fields_of(Person) if getattr(person, f.name)),
        meetings=len(meetings),
        unissued=sum(not is_issued(session, one) for one in meetings),
        posts=posts,
        discarded=len(kept) + own,
        texts=texts,
        papers=papers,
    )


_MEETINGS = tables[Meeting].name


def _words(person: Person) -> list[Word]:
    """What must stand nowhere: every spelling of the name, numbers and address."""
    names = [Word(" ".join(name.split()), NAMELESS) for name in (person.name, *person.known_as) if name.strip()]
    others = (person.phone, person.nrp, person.home_address)
    return names + [Word(" ".join(text.split()), BLANK) for text in others if len(text.strip()) >= _DIGITS]


def _is_shared(session: Session, person: Person) -> bool:
    """Whether the name may be another's: of one word only, or somebody else's in the directory too."""
    mine, table = name_key(person.name), tables[Person]
    others = session.scalars(sa.select(table.c.name).where(table.c.id != person.id))
    return len(mine) < 2 or any(name_key(name) == mine for name in others)


def _papers(session: Session, words: list[Word], key: str) -> tuple[Printed, ...]:
    found = printed_in(session, words, key)
    query = sa.select(issues.c.id, numbers.c.text, issues.c.issued_on, issues.c.headline).join(
        numbers, numbers.c.id == issues.c.number_id
    )
    rows = session.execute(query.where(issues.c.id.in_(found)).order_by(issues.c.issued_on, numbers.c.text))
    mine = tuple(Printed(number, day, headline, found[paper]) for paper, number, day, headline in rows)
    return mine + _received(session, words, key)


def _received(session: Session, words: list[Word], key: str) -> tuple[Printed, ...]:
    found = printed_in(session, words, key, received)
    papers = sorted((one for one in received_in(session) if one.id in found), key=lambda one: (one.number, one.id))
    return tuple(
        Printed(one.number or one.source, one.dated or one.received_at.date(), one.headline, found[one.id], True)
        for one in papers
    )


def _tops(session: Session, table: sa.Table, rows: Iterable[str]) -> set[tuple[str, str]]:
    return {top_of(session, table, row) for row in rows}


def _empty_trash(session: Session, key: str, words: list[Word]) -> int:
    """The person in the trash, also as an entry that became one with this one; how many there were."""
    rows = session.execute(sa.select(trash.c.id, trash.c.content).where(trash.c.kind == "people"))
    names = [(row, " ".join(json.loads(content)["record"].get("name", "").split())) for row, content in rows]
    own = [row for row, name in names if row == key or any(word.pattern.fullmatch(name) for word in words)]
    session.execute(sa.delete(trash).where(trash.c.id.in_(own)))
    return len(own)


def _leave_posts(session: Session, rows: tuple[str, ...]) -> int:
    """Rows that told of a holder, and now of nobody, go; how many offices that concerns."""
    table = tables[Holding]
    posts = _tops(session, table, rows)
    session.execute(sa.delete(table).where(table.c.id.in_(rows)))
    return len(posts)


def _tell_of_a_citizen(
    session: Session, kind: type[Record], name: str, said: str, others: tuple[str, ...], rows: list[str]
) -> None:
    table = tables[kind]
    nobody = [table.c[other].is_(None) for other in others]
    mine = sa.and_(table.c.id.in_(rows), table.c[name] == "", *nobody)
    session.execute(sa.update(table).where(mine).values({name: said}))


def _scrub(session: Session, words: list[Word], shared: bool, known: set[str]) -> int:
    """Take the words out of all texts; a name that may be another's only where the person was named by key too."""
    done = 0
    for cell in list(holding(session, words)):
        if not shared or _is_known(session, cell, known):
            write(session, cell)
            done += 1
    return done


def _is_known(session: Session, cell: Cell, known: set[str]) -> bool:
    return cell.row in known or top_of(session, cell.table, cell.row)[1] in known
