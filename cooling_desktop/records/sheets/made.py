"""Rows that the clerk let in become guests, with the entries of the directory that they point to."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from cooling_desktop.records.directory import Organisation, Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.meeting import Guest, Meeting
from cooling_desktop.records.sheets.matching import Match, Others, Row
from cooling_desktop.records.sheets.office import Office, letters
from cooling_desktop.records.sheets.typed import Typed

Answers = Mapping[int, Person | None]
"""By the number of a doubtful row: the person who is meant, None for somebody else."""


@dataclass
class Made:
    """The guests, the entries by their shelves, and how many guests the directory knew."""

    guests: list[Guest] = field(default_factory=list)
    entries: list[tuple[str, Record]] = field(default_factory=list)
    known: int = 0


def chosen(row: Row, answers: Answers) -> bool:
    """Whether a row becomes a guest: doubtful ones only once they are answered."""
    return row.match in (Match.NEW, Match.KNOWN) or (row.match is Match.DOUBTFUL and row.typed.number in answers)


def person_of(row: Row, answers: Answers) -> Person | None:
    """Who a row is about: of doubtful ones whoever the clerk named."""
    return (answers.get(row.typed.number) if row.match is Match.DOUBTFUL else None) or row.person


def people_in(meeting: Meeting) -> set[str | None]:
    """Who is a guest or leads the meeting."""
    return {guest.person_id for guest in meeting.guests} | {leader.person_id for leader in meeting.leaders}


def repeated(rows: Sequence[Row], answers: Answers, there: Container[str | None]) -> dict[int, str]:
    """Of these rows the ones that bring nobody once they are answered, by their numbers, each with the reason."""
    first: dict[str, int] = {}
    found = {}
    for row in rows:
        person, number = person_of(row, answers), row.typed.number
        if person is None or not chosen(row, answers):
            continue
        if person.id in there:
            found[number] = "Sudah ada di kegiatan ini."
        elif first.setdefault(person.id, number) != number:
            found[number] = f"Sama dengan baris {first[person.id]}."
    return found


def made(rows: Sequence[Row], answers: Answers, office: Office, facts: Facts) -> Made:
    """Guests for these rows; whoever is in the meeting by now, or is meant twice, comes once."""
    return _Maker(office, facts).made(rows, answers)


class _Maker:
    """Makes each entry once."""

    def __init__(self, office: Office, facts: Facts) -> None:
        self._office, self._made = office, Made()
        self._people = people_in(facts.meeting)
        self._others = Others(office, facts)
        self._posts: dict[tuple[str, str], Post] = {}
        self._bodies: dict[str, Organisation] = {}
        self._named: set[str] = set()

    def made(self, rows: Sequence[Row], answers: Answers) -> Made:
        for row in rows:
            if chosen(row, answers):
                self._guest(row, person_of(row, answers))
        return self._made

    def _guest(self, row: Row, person: Person | None) -> None:
        one = row.typed
        if person.id in self._people if person else self._others.met(one):
            return
        guest = Guest(group=one.group, count=one.count, vague_count=one.vague, status=one.status, note=one.note)
        if person is not None:
            self._people.add(person.id)
            guest.person_id, guest.group = person.id, ""
            self._enter("people", person)
            self._made.known += person is not row.person or row.match is Match.KNOWN
        self._place(guest, one, person)
        self._made.guests.append(guest)

    def _place(self, guest: Guest, one: Typed, person: Person | None) -> None:
        """The post and the body: known ones by their names, else new ones."""
        units = self._office.units.get(letters(one.body), [])
        body = self._body(one.body) if one.body and not (units and one.post) else None
        if body is not None:
            guest.organisation_id = body.id
        if one.post:
            unit = units[0] if units and body is None else None
            guest.post_id = self._post(one, person, body, unit).id
        elif person is not None and body is None and len(held := self._office.held(person)) == 1:
            guest.post_id = held[0].id
            self._enter("posts", held[0])

    def _post(self, one: Typed, person: Person | None, body: Organisation | None, unit: Unit | None) -> Post:
        if unit is not None:
            self._enter("units", unit)
        of = (body.id if body else None, unit.id if unit else None)
        known = self._known_post(one.post, person, of)
        key = (letters(one.post), self._office.body_called(one.body))
        post = known or self._posts.setdefault(key, Post(title=one.post, organisation_id=of[0], unit_id=of[1]))
        self._enter("posts", post)
        return post

    def _known_post(self, title: str, person: Person | None, of: tuple[str | None, str | None]) -> Post | None:
        """The post of this title: of that body, else the one that the person holds, else the only one."""
        same = self._office.posts.get(letters(title), [])
        if any(of):
            of_it = [post for post in same if (post.organisation_id, post.unit_id) == of]
            same = of_it or [post for post in same if not post.organisation_id and not post.unit_id]
        held = [post for post in same if person is not None and post in self._office.held(person)]
        best = held or same
        return best[0] if len(best) == 1 else None

    def _body(self, name: str) -> Organisation:
        key = letters(name)
        if key not in self._bodies:
            self._bodies[key] = self._office.body(name) or Organisation(name=name)
        self._enter("organisations", self._bodies[key])
        return self._bodies[key]

    def _enter(self, shelf: str, entry: Record) -> None:
        if entry.id not in self._named:
            self._named.add(entry.id)
            self._made.entries.append((shelf, entry))
