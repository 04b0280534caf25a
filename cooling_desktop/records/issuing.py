"""Handing out numbers and writing issued papers: one write transaction, never the same number twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.records import corrections
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import new_id
from cooling_desktop.records.issued import CORRECTION, RELEASE, WITHDRAWAL, IssuedPaper
from cooling_desktop.records.locked import is_locked
from cooling_desktop.records.step import Deed
from cooling_desktop.records.steps import note
from cooling_desktop.records.store import Store, number_series
from cooling_desktop.records.tables import issues, numbers
from cooling_desktop.words.dates import roman_month

PLACE = re.compile(r"\{(\w+)\}")
LONGEST = 80  # characters, the width of the column
DEEDS = {RELEASE: Deed.ISSUED, CORRECTION: Deed.CORRECTED, WITHDRAWAL: Deed.WITHDRAWN}


class Issuing:
    """The open act of issuing one meeting's paper."""

    def __init__(self, session: Session, facts: Facts) -> None:
        self._session = session
        self._number_id = ""
        self.facts = facts

    def is_issued(self) -> bool:
        """Whether this meeting has an issued paper already that is not being corrected."""
        return is_locked(self._session, self.facts.meeting.id)

    def papers(self) -> list[IssuedPaper]:
        """The issued papers of this meeting."""
        mine = _papers().where(issues.c.meeting_id == self.facts.meeting.id)
        return [IssuedPaper(**row) for row in self._session.execute(mine).mappings()]

    def begin_correction(self, paper: IssuedPaper, by: str) -> None:
        """Open the meeting for a correction of its paper."""
        corrections.begin(self._session, self.facts, paper, by)
        self.note(Deed.OPENED, by, paper.number)

    def give_up_correction(self, by: str) -> None:
        """Leave the paper as it went out."""
        corrections.give_up(self._session, self.facts, by)
        self.note(Deed.GIVEN_UP, by)

    def note(self, deed: Deed, by: str, about: str = "") -> None:
        """Remember who did what."""
        note(self._session, self.facts.meeting.id, deed, by, about)

    def take_number(self, unit: Unit, kind: str, day: date, typed: str = "") -> str:
        """The next number of a unit's series for the year of `day`, or the typed one; a used one is refused."""
        text, sequence = typed.strip(), None
        if not text:
            sequence = self.next_sequence(unit, kind, day.year)
            text = filled_pattern(unit, kind, day, sequence)
        if _plain(text) in {_plain(used) for used in self._used(unit, kind)}:
            raise BadInput(
                f"Nomor {text} sudah dipakai. Tidak ada yang terbit ganda. Ketik nomor lain atau kosongkan."
            )
        self._number_id = new_id()
        row = {"id": self._number_id, "version": 1, "unit_id": unit.id, "kind": kind, "year": day.year,
               "sequence": sequence, "text": text}  # fmt: skip
        self._session.execute(sa.insert(numbers).values(row))
        return text

    def _used(self, unit: Unit, kind: str) -> list[str]:
        mine = (numbers.c.unit_id == unit.id, numbers.c.kind == kind)
        return list(self._session.scalars(sa.select(numbers.c.text).where(*mine)))

    def next_sequence(self, unit: Unit, kind: str, year: int) -> int:
        """The first free place in a unit's series of a year."""
        mine = (numbers.c.unit_id == unit.id, numbers.c.kind == kind)
        query = sa.select(sa.func.max(numbers.c.sequence)).where(*mine, numbers.c.year == year)
        highest: int | None = self._session.execute(query).scalar_one()
        sequence = max((highest or 0) + 1, number_series(unit, kind).start)
        used = {_plain(text) for text in self._used(unit, kind)}
        months = [date(year, month, 1) for month in range(1, 13)]
        while any(_plain(filled_pattern(unit, kind, day, sequence)) in used for day in months):
            sequence += 1
        return sequence

    def put(self, paper: IssuedPaper) -> None:
        """Write the issued paper's row and who issued it; the commit follows when the act ends."""
        row = {f: getattr(paper, f) for f in IssuedPaper.__slots__ if f != "number"}
        self._session.execute(sa.insert(issues).values(version=1, number_id=self._number_id, **row))
        corrections.end(self._session, paper.meeting_id)
        self.note(DEEDS[paper.kind], paper.issued_by, paper.number)


def _plain(number: str) -> str:
    """A number as a reader takes it: whatever its case and spaces."""
    return "".join(number.split()).casefold()


def filled_pattern(unit: Unit, kind: str, day: date, sequence: int) -> str:
    """A number in the unit's pattern; unknown braces are refused with the ones that exist."""
    series = number_series(unit, kind)
    pattern = series.pattern
    parts = {
        "urut": str(sequence),
        "bulan": f"{day.month:02}",
        "bulan_romawi": roman_month(day.month),
        "tahun": str(day.year),
        "kka": series.archive_code,
        "satuan": unit.name,
    }
    places = PLACE.findall(pattern)
    if not set(places) <= set(parts) or re.search("[{}]", PLACE.sub("", pattern)):
        known = ", ".join(f"{{{name}}}" for name in parts)
        raise NotReady(f"Pola nomor “{pattern}” tidak terbaca. Pakai hanya {known}.")
    if "urut" not in places:
        raise NotReady(f"Pola nomor “{pattern}” tidak memuat {{urut}}. Tambahkan agar nomor tidak ganda.")
    text = PLACE.sub(lambda place: parts[place[1]], pattern).strip()
    if len(text) > LONGEST:
        raise NotReady(f"Nomor “{text}” lebih dari {LONGEST} karakter. Ringkas pola nomornya.")
    return text


@contextmanager
def issuing(store: Store, meeting_id: str) -> Iterator[Issuing]:
    """One write transaction around number, paper and row; an exception leaves nothing behind."""
    with store.session(write=True) as session:
        yield Issuing(session, store.load_in(session, meeting_id))


def next_number(store: Store, meeting_id: str, unit: Unit, kind: str, day: date) -> str:
    """The number that issuing now would give, without taking it; another window may still take it first."""
    with store.session() as session:
        act = Issuing(session, store.load_in(session, meeting_id))
        return filled_pattern(unit, kind, day, act.next_sequence(unit, kind, day.year))


def issued_papers(store: Store) -> list[IssuedPaper]:
    """All issued papers, newest first."""
    with store.session() as session:
        found = session.execute(_papers().order_by(issues.c.issued_at.desc(), issues.c.id))
        return [IssuedPaper(**row) for row in found.mappings()]


def _papers() -> sa.Select[Any]:
    names = [issues.c[f] if f != "number" else numbers.c.text.label("number") for f in IssuedPaper.__slots__]
    return sa.select(*names).join(numbers, numbers.c.id == issues.c.number_id)
