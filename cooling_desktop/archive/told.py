"""Which facts a paper tells: the rest stays in the office when its data goes out inside it.

A value is told where its words stand on the page, or where the draft says that words on the page come from it. A row
is told by what makes it one (the words of a quotation, the name of a guest); of a row that is not told nothing goes
along. What is not known here is not told, so that a new kind of row stays inside until somebody decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

from cooling_desktop.papers.document import Document
from cooling_desktop.press import event
from cooling_desktop.press.block import Draft
from cooling_desktop.records.directory import Election, Holding, Organisation, Person, Post, Unit
from cooling_desktop.records.facts import SHELF_NAMES, Facts, references
from cooling_desktop.records.fields import Field, Kind, Record, field_of, fields_of
from cooling_desktop.records.holders import capacity
from cooling_desktop.records.kinds import HoldingKind, PartOfDay, Zone
from cooling_desktop.records.meeting import (
    CoHost,
    Day,
    Guest,
    Leader,
    OwnWording,
    Photo,
    Purpose,
    ReleaseSetup,
)
from cooling_desktop.records.privacy import Outlet, redacted
from cooling_desktop.records.spoken import (
    Commitment,
    Outcome,
    PledgePoint,
    Question,
    Signatory,
    Talk,
    Topic,
    Utterance,
)
from cooling_desktop.words.dates import clock, long_date

MAKE_A_ROW: dict[type[Record], tuple[str, ...]] = {
    CoHost: ("unit_id", "organisation_id", "name"),
    Commitment: ("text",),
    Day: ("held_on",),
    Guest: ("person_id", "post_id", "group", "organisation_id"),
    Leader: ("person_id", "post_id"),
    Outcome: ("text",),
    OwnWording: ("text",),
    Photo: ("file",),
    PledgePoint: ("text",),
    Purpose: ("text",),
    Question: ("question", "answer"),
    Signatory: ("person_id", "post_id", "name"),
    Talk: ("title",),
    Topic: ("text",),
    Utterance: ("text",),
}
"""What makes a row: the first of these that is filled in tells whether the row is told."""
NAMES: dict[type[Record], tuple[str, ...]] = {
    Unit: ("name", "spelled_out"),
    Organisation: ("name", "spelled_out", "short_name"),
    Election: ("name",),
    Person: ("name",),
    Post: ("title", "spelled_out", "short_title"),
}
"""By what an entry of the directory is told; the first goes along with it."""
NEVER = frozenset({(Unit, "known_as"), (Organisation, "known_as"), (Person, "known_as")})
"""What is told nowhere, even where its words stand on the page."""
_SETTINGS = {(OwnWording, "block"), (ReleaseSetup, "turns"), (ReleaseSetup, "arrangement")}
_SETTING = re.compile(r"[a-z]+(-\d+)?(=\d+)?")
_WORD = re.compile(r"[^\W_]+")


class Page:
    """What stands on a paper: its words in a row, and the paths of the values from which the draft made them."""

    def __init__(self, facts: Facts, document: Document, drafted: Draft | None) -> None:
        self._words = _in_a_row(" ".join(_texts(document)))
        blocks = drafted.blocks if drafted else ()
        self._sources = {span.field for block in blocks if not block.own for span in block.spans}
        self._unused = {one.where for one in drafted.unused} if drafted else set()
        self._named = set(self._names_of(facts))

    def _names_of(self, facts: Facts) -> Iterator[tuple[str, str]]:
        """The entries of the directory that stand on the page."""
        made = {key for path, _, key in references(facts.meeting) if path == "unit_id" or self._made_words(path)}
        for shelf in SHELF_NAMES:
            entries = facts.shelf(shelf).items()
            yield from ((shelf, key) for key, entry in entries if self._names(entry, key in made))

    def _made_words(self, path: str) -> bool:
        """Whether a reference became words; a person's name brings the office along."""
        return path in self._sources or f"{path.removesuffix('post_id')}person_id" in self._sources

    def _names(self, entry: Record, made: bool) -> bool:
        """Whether an entry is named; `made` tells that the draft made words of it, which may be no name of a person."""
        names = [str(getattr(entry, name)) for name in NAMES[type(entry)]]
        if isinstance(entry, Person):  # a name of one word may be part of another's
            return self.says(entry.name) and (made or len(entry.name.split()) > 1)
        if isinstance(entry, Post) and made:
            return any(map(self._has_words, names))
        if isinstance(entry, Election) and entry.voting_day:
            names += _forms(entry.voting_day)
        return made or any(map(self.says, names))

    def _has_words(self, text: str) -> bool:
        """Whether each word stands there, such as a short form and, elsewhere, what it stands for."""
        words = _in_a_row(text).split()
        return bool(words) and all(map(self.says, words))

    def says(self, text: str) -> bool:
        """Whether these words stand there one after the other."""
        wanted = _in_a_row(text)
        return wanted.strip() != "" and wanted in self._words

    def tells(self, f: Field, value: object, path: str) -> bool:
        """Whether a value stands there, or something that was made from it."""
        if path in self._unused or value in (None, ""):
            return False
        if f.kind is Kind.REFERENCE:
            return self.names(f.refers, str(value))
        return path in self._sources or (f.kind is not Kind.NUMBER and any(map(self.says, _forms(value))))

    def names(self, shelf: str, key: str) -> bool:
        """Whether an entry of the directory stands there."""
        return (shelf, key) in self._named

    def tells_row(self, row: Record, path: str) -> bool:
        """Whether a row stands there; what the clerk took out of a release is told by not being there."""
        if path in self._unused:
            return False
        if isinstance(row, OwnWording) and not row.text:
            return True
        made = [field_of(type(row), name) for name in MAKE_A_ROW.get(type(row), ())]
        first = next((f for f in made if getattr(row, f.name)), None)
        return first is not None and self.tells(first, getattr(row, first.name), f"{path}.{first.name}")


def told(facts: Facts, document: Document, drafted: Draft | None) -> Facts:
    """A copy with no more than the paper tells; `drafted` knows whose words its paragraphs are."""
    shown, zone = redacted(facts, Outlet.ATTACHMENT), event.zone(facts)
    page = Page(shown, document, drafted)
    _strip(shown.meeting, "", page)
    shown.meeting.zone = Zone(zone) if zone and shown.meeting.days else None
    for shelf, kept in _pointed_at(shown, page).items():
        entries = shown.shelf(shelf)
        for key in entries.keys() - kept:
            del entries[key]
        for key, entry in entries.items():
            _strip_entry(shown, entry, f"{shelf}:{key}", page)
    shown.pictures = shown.scans = None
    shown.attached = {}
    return shown


def _strip(record: Record, path: str, page: Page) -> bool:
    """Empty what the page does not tell; whether anything is left but choices and ticks."""
    blank, left = type(record)(), False
    for f in fields_of(type(record)):
        here = f"{path}.{f.name}" if path else f.name
        value = _kept(record, f, here, page)
        setattr(record, f.name, getattr(blank, f.name) if value is None else value)
        left = left or (f.kind not in (Kind.CHOICE, Kind.YES_NO) and value not in (None, [], ""))
    return left


def _kept(record: Record, f: Field, path: str, page: Page) -> Any:
    """What of a value goes along; None where nothing does."""
    value = getattr(record, f.name)
    if (type(record), f.name) in _SETTINGS:
        known = [one for one in ([value] if isinstance(value, str) else value) if _SETTING.fullmatch(one)]
        return known if f.kind is Kind.WORDS else next(iter(known), None)
    if (type(record), f.name) in NEVER:
        return None
    match f.kind:
        case Kind.PART:
            return value if _strip(value, path, page) else None
        case Kind.ROWS:
            rows = [(row, f"{path}[{n}]") for n, row in enumerate(value)]
            return [row for row, here in rows if page.tells_row(row, here) and _strip(row, here, page)]
        case Kind.WORDS:
            return [one for one in value if page.says(one)]
        case Kind.YES_NO:
            return value
        case Kind.CHOICE:
            return value if not isinstance(value, PartOfDay) or page.tells(f, value.value, path) else None
        case Kind.NUMBER if isinstance(record, Guest) and record.group:
            return value if page.tells(f, value, path) or page.says(f"{value} {record.group}") else None
        case _:
            return value if page.tells(f, value, path) else None


def _pointed_at(facts: Facts, page: Page) -> dict[str, set[str]]:
    """The keys of the entries that the meeting points at, or another that it points at, and that are named."""
    found: dict[str, set[str]] = {shelf: set() for shelf in SHELF_NAMES}
    coming = references(facts.meeting)
    while coming:
        _, shelf, key = coming.pop()
        if key not in found[shelf] and page.names(shelf, key):
            found[shelf].add(key)
            coming += [one for one in references(facts.shelf(shelf)[key]) if "holdings" not in one[0]]
    return found


def _strip_entry(facts: Facts, entry: Record, path: str, page: Page) -> None:
    """An entry keeps its name, and an office in which capacity somebody held it that day."""
    name = NAMES[type(entry)][0]
    kept, held = getattr(entry, name), _acting(facts, entry)
    _strip(entry, path, page)
    setattr(entry, name, kept)
    if isinstance(entry, Post):
        entry.holdings = held


def _acting(facts: Facts, entry: Record) -> list[Holding]:
    days = [on for on, _ in event.dated(facts)]
    if not isinstance(entry, Post) or not days:
        return []
    held = [one for one in entry.holdings if one.person_id in facts.people and one.kind is not HoldingKind.DEFINITIVE]
    return [one for one in held if capacity(entry, one.person_id, min(days)) is one.kind]


def _texts(part: object) -> Iterator[str]:
    """Every text that is printed, and the names of the pictures."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Path):
        yield part.name
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
    elif is_dataclass(part):
        for f in fields(part):
            if f.name != "source":
                yield from _texts(getattr(part, f.name))


def _in_a_row(text: str) -> str:
    """The words of a text, each between two spaces, without marks and capitals."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return f" {' '.join(words)} "


def _forms(value: object) -> tuple[str, ...]:
    """How a value is written on a page."""
    match value:
        case date():
            return long_date(value), f"{value.day}/{value.month}/{value.year}"
        case time():
            return (clock(value),)
        case _:
            return (str(value),)
