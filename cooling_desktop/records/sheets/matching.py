"""What becomes of each row of a list: a new guest, a known one, a question, a fault, or one who is there already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.sheets.columns import WITHHELD, Layout, Meaning
from cooling_desktop.records.sheets.office import Office, letters
from cooling_desktop.records.sheets.sheet import Sheet
from cooling_desktop.records.sheets.typed import Typed, typed
from cooling_desktop.words.text import lower_first


class Match(StrEnum):
    """The chip of a row."""

    NEW = "Baru"
    KNOWN = "Cocok"
    DOUBTFUL = "Ragu"
    FAULTY = "Keliru"
    HERE = "Sudah ada"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `person` is the known or the new entry, `near` the ones who may be meant, `reason` why it is so."""

    typed: Typed
    match: Match
    person: Person | None = None
    near: tuple[Person, ...] = ()
    reason: str = ""


def guests_in(sheet: Sheet, layout: Layout) -> Iterator[Typed]:
    """The rows that say anything in a column that is taken."""
    taken = [
        (at, meaning)
        for at, meaning in enumerate(layout.meanings)
        if meaning not in WITHHELD and meaning is not Meaning.NONE
    ]
    pairs = zip(sheet.numbers[layout.first :], sheet.rows[layout.first :], strict=True)
    for number, cells in pairs:
        one = typed(number, {meaning: cells[at] for at, meaning in taken})
        if one is not None:
            yield one


def propose(
    sheet: Sheet, layout: Layout, office: Office, facts: Facts, step: Callable[[int], None] = lambda _: None
) -> list[Row]:
    """Every guest of a sheet with what becomes of it; `step` hears how many are done and may stop it by raising."""
    seen = _Seen(office, facts)
    rows = []
    for number, one in enumerate(guests_in(sheet, layout)):
        if number % 100 == 0:
            step(number)
        rows.append(seen.judged(one))
    return rows


class Others:
    """Groups, offices and bodies without a name that are there, each with the reason why it comes no second time."""

    def __init__(self, office: Office, facts: Facts) -> None:
        self._office = office
        self._there: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for guest in facts.meeting.guests:
            if not guest.person_id:
                self._take(_told(facts, guest), "Sudah ada di daftar tamu.")

    def met(self, one: Typed) -> str:
        """Why a guest without a name is there already; empty, and from now on he is, when he was not."""
        body = self._office.body_called(one.body)
        for other, reason in self._there.get((letters(one.group), letters(one.post)), ()):
            if body == other or (one.post and not (body and other)):
                return reason
        self._take((letters(one.group), letters(one.post), body), f"Sama dengan baris {one.number}.")
        return ""

    def _take(self, called: tuple[str, str, str], reason: str) -> None:
        self._there.setdefault(called[:2], []).append((called[2], reason))


class _Seen:
    """Who is in the meeting or came earlier in the list."""

    def __init__(self, office: Office, facts: Facts) -> None:
        self._office, self._others = office, Others(office, facts)
        meeting = facts.meeting
        self._people = {one.person_id: "Sudah memimpin kegiatan ini." for one in meeting.leaders if one.person_id}
        self._people |= {guest.person_id: "Sudah ada di daftar tamu." for guest in meeting.guests if guest.person_id}
        self._new: dict[str, list[Row]] = {}

    def judged(self, one: Typed) -> Row:
        """What becomes of one row."""
        if one.fault:
            return Row(one, Match.FAULTY, reason=one.fault)
        return self._person(one) if one.name else self._other(one)

    def _other(self, one: Typed) -> Row:
        """A group, an office or a body."""
        there = self._others.met(one)
        return Row(one, Match.HERE, reason=there) if there else Row(one, Match.NEW)

    def _person(self, one: Typed) -> Row:
        earlier = self._new.get(letters(one.name), [])
        twice = next((row for row in earlier if _adds_nothing(one, row.typed)), None)
        if twice is not None:
            return Row(one, Match.HERE, twice.person, reason=f"Sama dengan baris {twice.typed.number}.")
        same = self._office.same(one.name)
        sure = [person for person in same if not any(d.differs for d in self._office.differences(one, person)[1:])]
        if len(sure) == 1 and (len(same) == 1 or _tells(one)) and not earlier:
            return self._known(one, sure[0])
        near = same or ([] if earlier else self._office.near(one.name))
        others = tuple(row.person for row in earlier if row.person is not None)
        if near or others:
            row = Row(one, Match.DOUBTFUL, one.person, (*near, *others), self._doubt(one, near))
        else:
            row = Row(one, Match.NEW, one.person)
        self._new.setdefault(letters(one.name), []).append(row)
        return row

    def _known(self, one: Typed, person: Person) -> Row:
        if person.id in self._people:
            return Row(one, Match.HERE, person, reason=self._people[person.id])
        self._people[person.id] = f"Sama dengan baris {one.number}."
        return Row(one, Match.KNOWN, person)

    def _doubt(self, one: Typed, near: list[Person]) -> str:
        """The question in one sentence."""
        if not near:
            return "Nama yang sama sudah ada di baris lain."
        if len(near) > 1 and {letters(person.name) for person in near} == {letters(one.name)}:
            return f"Ada {len(near)} orang bernama {near[0].name} di Direktori."
        there = self._people.get(near[0].id, "")
        here = f" yang {lower_first(there, force=True)}".rstrip(".") if there else ""
        if letters(near[0].name) == letters(one.name):
            return f"Namanya sama dengan {near[0].name}{here}, tetapi isian lainnya berbeda."
        return f"Namanya mirip {near[0].name}{here}."


def _told(facts: Facts, guest: Guest) -> tuple[str, str, str]:
    """Group, office and body of a guest who has no name."""
    post, body = facts.posts.get(guest.post_id or ""), facts.organisations.get(guest.organisation_id or "")
    unit = facts.units.get(post.unit_id or "") if post else None
    of = body.name if body else unit.name if unit else ""
    return letters(guest.group), letters(post.title if post else ""), letters(of)


def _adds_nothing(one: Typed, earlier: Typed) -> bool:
    """Whether a row of the same name says nothing that an earlier one does not say too."""
    said = ((one.rank, earlier.rank), (one.post, earlier.post), (one.body, earlier.body))
    degrees = {*one.front, *one.back} <= {*earlier.front, *earlier.back}
    return degrees and all(not a or letters(a) == letters(b) for a, b in said)


def _tells(one: Typed) -> bool:
    """Whether more than the name is said, so that one of several namesakes can be meant."""
    return bool(one.rank or one.back or one.front or one.post)
