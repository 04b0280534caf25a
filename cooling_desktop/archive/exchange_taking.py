"""What another office sent comes in: the paper, its meeting and the entries it names, as one act; and back again."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cooling_desktop.archive.exchange import Foreign, here_already, refuse_own
from cooling_desktop.archive.exchange_apart import AGAIN, KEPT
from cooling_desktop.archive.exchange_compare import MEETING, Entry
from cooling_desktop.archive.keeping import Arrival, keep, name_of, remove
from cooling_desktop.errors import BadInput
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Field, Kind, Record, copy, field_of, new_id, walk
from cooling_desktop.records.foreign import bring, give_back
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import now
from cooling_desktop.records.photo_files import settle
from cooling_desktop.records.received import OTHER_OFFICE, ReceivedPaper
from cooling_desktop.records.store import Store
from cooling_desktop.records.trash import put_meeting
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.text import clean

Choice = tuple[str, str]
"""Whose entry (their key) and which value (its path) is taken instead of ours."""
LONGEST_SOURCE = 260


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in: keys of the paper and of the meeting ("" for none), how many new entries, the changed ones.

    The meeting is one that was not here, or only in the trash.
    """

    paper: str
    meeting: str
    new: int
    before: tuple[Record, ...]
    after: tuple[Record, ...]


def defaults(entries: Iterable[Entry]) -> set[Choice]:
    """What is taken unless the clerk says otherwise: only values that are empty here."""
    return {(one.theirs.id, d.path) for one in entries for d in one.differences if d.fills}


def take(store: Store, foreign: Foreign, entries: Sequence[Entry], chosen: Collection[Choice], by: str) -> Taken:
    """Store all of it, or nothing; raises BadInput and NotReady as `refuse` does.

    A meeting that waits in the trash comes back as it went there, with what was chosen of theirs.
    """
    facts = refuse(store, foreign)
    refuse_twice(store, foreign)
    keys = {one.theirs.id: one.ours.id for one in entries if one.ours is not None and one.shelf != MEETING}
    before = [one.ours for one in entries if one.ours is not None and _any(one, chosen)]
    with tempfile.TemporaryDirectory() as scratch:
        settled = settle(facts, Path(scratch))
        new = [copy(one.theirs) for one in _meeting_last(entries) if one.ours is None or _is_away(store, one)]
        new = [settled.meeting if one.id == settled.meeting.id else one for one in new]
        after = [_changed(one, chosen) for one in entries if _any(one, chosen)]
        arrivals = [Arrival(paper_of(foreign, by), foreign.content)] if foreign.release else []

        def come(session: Any) -> None:
            if settled.meeting in bring(session, new, after, keys):
                settle(settled, store.pictures)

        keep(store, arrivals, come)
    meeting = settled.meeting.id if settled.meeting in new else ""
    paper = arrivals[0].paper.id if arrivals else ""
    return Taken(paper, meeting, len(new) - bool(meeting), tuple(before), tuple(after))


def refuse(store: Store, foreign: Foreign) -> Facts:
    """The facts of what may be taken; BadInput for what is ours or not to be trusted, NotReady as `refuse_own`."""
    if foreign.facts is None or not foreign.can_be_taken:
        raise BadInput(f"Data di dalam {foreign.name} tidak sama dengan teks halamannya. {KEPT} {AGAIN}")
    refuse_own(store, foreign)
    return foreign.facts


def refuse_twice(store: Store, foreign: Foreign) -> None:
    """Raise BadInput for a paper that is here already."""
    known = here_already(store, foreign.sha256) if foreign.release else None
    if known is not None:
        raise BadInput(f"{foreign.name} sudah ada sejak {long_date(known.received_at.date())}. {KEPT}")


def undo(store: Store, taken: Taken, by: str) -> None:
    """Take all of it out again, or nothing: the meeting goes to the trash; ours get their values back."""
    title = next((row.title for row in store.meetings() if row.id == taken.meeting), "")

    def go(session: Any) -> None:
        for before, after in zip(taken.before, taken.after, strict=True):
            give_back(session, before, after)
        if taken.meeting:
            put_meeting(session, taken.meeting, title, by)

    remove(store, [taken.paper] if taken.paper else [], by, go)


def paper_of(foreign: Foreign, by: str) -> ReceivedPaper:
    """The row of a paper of another office."""
    release = foreign.release
    if release is None or foreign.facts is None:
        raise ValueError("a meeting file is no paper")
    file, digest = name_of(foreign.content, foreign.name)
    return ReceivedPaper(
        id=new_id(), origin=OTHER_OFFICE, meeting_id=foreign.facts.meeting.id, number=release.number,
        kind=release.kind, unit=release.unit, headline=release.headline, text=release.text, facts=foreign.data,
        file=file, sha256=digest, dated=release.issued_on, source=clean(foreign.name)[:LONGEST_SOURCE],
        received_at=now(), received_by=by,
    )  # fmt: skip


def _meeting_last(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda one: one.shelf == MEETING)


def _is_away(store: Store, entry: Entry) -> bool:
    return entry.shelf == MEETING and store.entry(Meeting, entry.theirs.id) is None


def _any(entry: Entry, chosen: Collection[Choice]) -> bool:
    return any((entry.theirs.id, d.path) in chosen for d in entry.differences)


def _changed(entry: Entry, chosen: Collection[Choice]) -> Record:
    """Our entry with the values of theirs that were chosen."""
    if entry.ours is None:
        raise ValueError("only what is here can change")
    mine = copy(entry.ours)
    for difference in entry.differences:
        if (entry.theirs.id, difference.path) in chosen:
            _put(mine, entry.theirs, difference.path)
    return mine


def _put(mine: Record, theirs: Record, path: str) -> None:
    *parts, name = path.split(".")
    for part in parts:
        mine, theirs = getattr(mine, part), getattr(theirs, part)
    setattr(mine, name, _value(field_of(type(mine), name), getattr(theirs, name)))


def _value(f: Field, value: Any) -> Any:
    """A value that shares nothing with theirs; rows come with keys of their own."""
    if f.kind is Kind.WORDS:
        return list(value)
    if f.kind is not Kind.ROWS:
        return value
    rows = [copy(row) for row in value]
    for row in rows:
        for _, part in walk(row):
            part.id, part.version = new_id(), 0
    return rows
