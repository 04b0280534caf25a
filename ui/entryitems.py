"""Entries of the directory as painted rows: the name, and the line that tells two alike apart."""

from __future__ import annotations

from datetime import date

from cooling_desktop.records.directory import (
    Election,
    Holding,
    NumberSeries,
    Organisation,
    Person,
    Post,
    Unit,
)
from cooling_desktop.records.entries import NOUNS
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.holders import holders_on
from cooling_desktop.words.dates import long_date
from ui.choices import shown
from ui.lists import Item
from ui.names import detail_of, named, offices, title_of


def entry_item(shelf: str, entry: Record, facts: Facts, held: dict[str, str] | None = None) -> Item:
    """One row of a shelf; `held` is `offices` of the posts, when it is known already."""
    known = offices(facts.posts.values(), date.today()) if held is None else held
    return Item(entry.id, called(shelf, entry), second_line(entry, facts, known))


def called(shelf: str, entry: Record) -> str:
    """The title of an entry, or what to call one without a name."""
    return title_of(entry) or f"{NOUNS[shelf].capitalize()} tanpa nama"


def second_line(entry: Record, facts: Facts, held: dict[str, str]) -> str:
    """A person's office, a post's holder and body, what a unit stands below."""
    match entry:
        case Person():
            return held.get(entry.id) or (f"NRP {entry.nrp}" if entry.nrp else "Tanpa jabatan")
        case Post():
            now = (held.person_id for held in holders_on(entry, date.today()))
            body = (named(facts, "units", entry.unit_id), named(facts, "organisations", entry.organisation_id))
            return _joined(named(facts, "people", next(now, None)), *body) or "Pejabat belum diisi"
        case Unit():
            return _joined(shown(detail_of(entry)), named(facts, "units", entry.parent_id))
        case Organisation():
            return _joined(shown(str(entry.kind)), detail_of(entry))
        case Election():
            return _joined(shown(detail_of(entry)), long_date(entry.voting_day) if entry.voting_day else "")
    return ""


def holding_item(facts: Facts, row: Record) -> Item:
    """Who held a post, in which capacity, from when to when."""
    if not isinstance(row, Holding):
        return Item("", "")
    since = f"sejak {long_date(row.starts)}" if row.starts else ""
    until = f"sampai {long_date(row.ends)}" if row.ends else ""
    name = named(facts, "people", row.person_id) or "Pejabat belum diisi"
    return Item("", name, _joined(shown(str(row.kind)), " ".join(part for part in (since, until) if part)))


def series_item(_facts: Facts, row: Record) -> Item:
    """How one kind of paper is numbered."""
    if not isinstance(row, NumberSeries):
        return Item("", "")
    return Item("", shown(row.kind) or "Jenis naskah belum diisi", _joined(row.pattern, row.archive_code))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
