"""Facts from another office beside what is here: new, the same, or different value by value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from cooling_desktop.records.directory import SHELVES, Person, Post, Unit
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Field, Kind, Privacy, Record, copy, fields_of
from cooling_desktop.records.foreign import lead
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import content, in_order
from cooling_desktop.records.privacy import Outlet, allowed
from cooling_desktop.records.store import Store
from cooling_desktop.records.trash import meeting_in_trash
from cooling_desktop.words.dates import clock, long_date
from cooling_desktop.words.name_runs import name_key
from cooling_desktop.words.text import folded

MEETING = "meeting"
_OURS_ALONE = {(Unit, "number_series"), (Unit, "logo"), (Post, "holdings"), (Meeting, "photos")}
"""Values that belong to whoever keeps the entry: nobody takes another office's numbering."""


class State(StrEnum):
    """What an entry from elsewhere is to the office."""

    NEW = "Baru"
    SAME = "Sama"
    DIFFERENT = "Berbeda"


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that is another one here; `path` leads to it within its entry."""

    path: str
    label: str
    ours: str
    theirs: str

    @property
    def fills(self) -> bool:
        """Whether nothing stands here yet."""
        return not self.ours


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a shelf, or the meeting, with the one here that it is, if any."""

    shelf: str
    theirs: Record
    ours: Record | None
    differences: tuple[Difference, ...] = ()

    @property
    def state(self) -> State:
        """The chip of the entry."""
        return State.NEW if self.ours is None else State.DIFFERENT if self.differences else State.SAME

    @property
    def called(self) -> str:
        """What lists call it."""
        return called(self.theirs)


def called(record: Record) -> str:
    """What lists call an entry or a meeting."""
    if isinstance(record, Person):
        return f"{record.rank} {record.name}".strip()
    return str(getattr(record, "name", "") or getattr(record, "title", "") or getattr(record, "programme", ""))


def compared(store: Store, facts: Facts) -> list[Entry]:
    """The meeting, then every entry it names; what others point to is found first."""
    return _Comparison(store, facts).entries()


class _Comparison:
    """Knows which entry here each of theirs is, once those it points to are known."""

    def __init__(self, store: Store, facts: Facts) -> None:
        self._store, self._facts = store, facts
        self._here = {shelf: store.directory(shelf) for shelf in SHELF_NAMES}
        self._keys: dict[str, str] = {}
        self._taken: set[str] = set()

    def entries(self) -> list[Entry]:
        """Each of theirs with ours."""
        shelf_of = {kind: shelf for shelf, kind in SHELVES.items()}
        found = [self._entry(shelf_of[type(one)], one) for one in in_order(self._facts)]
        return [self._meeting(self._facts.meeting), *found]

    def _meeting(self, theirs: Meeting) -> Entry:
        """One that went out here keeps all it says; one in the trash would come back."""
        ours = self._store.entry(Meeting, theirs.id) or meeting_in_trash(self._store, theirs.id)
        issued = any(paper.meeting_id == theirs.id for paper in issued_papers(self._store))
        return Entry(MEETING, theirs, ours) if issued else self._beside(MEETING, theirs, ours)

    def _entry(self, shelf: str, theirs: Record) -> Entry:
        ours = self._match(shelf, theirs)
        if ours is not None:
            self._keys[theirs.id] = ours.id
            self._taken.add(ours.id)
        return self._beside(shelf, theirs, ours)

    def _match(self, shelf: str, theirs: Record) -> Record | None:
        """By its key where the name is the same too; else by its name, where only one here has it."""
        free = [one for one in self._here[shelf] if one.id not in self._taken]
        same = [one for one in free if _same_name(one, theirs) and self._fits(one, theirs)]
        by_key = next((one for one in same if one.id == theirs.id), None)
        return by_key or (same[0] if len(same) == 1 else None)

    def _fits(self, ours: Record, theirs: Record) -> bool:
        """An office is that of the same unit or body, where both name one."""
        if not isinstance(ours, Post) or not isinstance(theirs, Post):
            return True
        pairs = ((ours.unit_id, theirs.unit_id), (ours.organisation_id, theirs.organisation_id))
        return all(not a or not b or a == self._keys.get(b, b) for a, b in pairs)

    def _beside(self, shelf: str, theirs: Record, ours: Record | None) -> Entry:
        found = tuple(self._differences(theirs, ours, "", "")) if ours is not None else ()
        return Entry(shelf, theirs, ours, found)

    def _differences(self, theirs: Record, ours: Record, path: str, above: str) -> Iterator[Difference]:
        blank = type(theirs)()
        for f in fields_of(type(theirs)):
            other, mine = getattr(theirs, f.name), getattr(ours, f.name)
            at, label = f"{path}{f.name}", f"{above}{f.label}"
            if f.kind is Kind.PART:
                yield from self._differences(other, mine, f"{at}.", f"{label}: ")
            elif _counts(type(theirs), f) and other != getattr(blank, f.name) and not self._same(f, mine, other):
                yield Difference(at, label, self._words(f, mine), self._words(f, other))

    def _same(self, f: Field, ours: Any, theirs: Any) -> bool:
        match f.kind:
            case Kind.REFERENCE:
                return bool(ours == self._keys.get(theirs, theirs))
            case Kind.ROWS:
                mine = [content(row) for row in ours]
                return all(content(self._led(row)) in mine for row in theirs)
            case Kind.WORDS:
                return {folded(one) for one in theirs} <= {folded(one) for one in ours}
        return bool(ours == theirs)

    def _led(self, row: Record) -> Record:
        mine = copy(row)
        lead(mine, self._keys)
        return mine

    def _words(self, f: Field, value: Any) -> str:
        """A value on one line."""
        match f.kind:
            case Kind.REFERENCE if value:
                known = {one.id: one for one in self._here[f.refers]} | self._facts.shelf(f.refers)
                return called(known[value]) if value in known else ""
            case Kind.ROWS:
                return "; ".join(filter(None, (self._row(row) for row in value)))
            case Kind.WORDS:
                return ", ".join(value)
        return _plain(value)

    def _row(self, row: Record) -> str:
        shown = (f for f in fields_of(type(row)) if f.kind not in (Kind.ROWS, Kind.PART, Kind.CHOICE))
        return " ".join(filter(None, (self._words(f, getattr(row, f.name)) for f in shown)))


def _counts(kind: type[Record], f: Field) -> bool:
    """Whether another office may have a say in a value."""
    return (kind, f.name) not in _OURS_ALONE and allowed(f, Outlet.OFFICE_PAPER) and f.privacy is not Privacy.INTERNAL


def _same_name(one: Record, other: Record) -> bool:
    if isinstance(one, Person) and isinstance(other, Person):
        return bool(name_key(one.name)) and name_key(one.name) == name_key(other.name)
    mine, theirs = (folded(called(record)).strip() for record in (one, other))
    return bool(mine) and mine == theirs


def _plain(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case date():
            return long_date(value)
        case time():
            return clock(value)
    return str(value)
