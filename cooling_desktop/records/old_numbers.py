"""Numbers of papers from before this program: read by the unit's pattern, and never given out again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.directory import Unit
from cooling_desktop.records.issued import RELEASE
from cooling_desktop.records.numbering import PLACE, as_read, put_number, used_numbers
from cooling_desktop.records.received import ReceivedPaper
from cooling_desktop.records.store import number_series
from cooling_desktop.records.tables import issues, numbers, tables

_SHAPES = {
    "urut": r"0*(?P<urut>\d{1,4})",
    "bulan": r"(?P<bulan>\d{1,2})",
    "bulan_romawi": r"(?P<romawi>[ivx]{1,4})",
    "tahun": r"(?P<tahun>(?:19|20)\d\d)",
}


class Place(NamedTuple):
    """Where a number stands in a series; the year is 0 where the pattern has none."""

    sequence: int
    year: int


def place_of(unit: Unit, text: str) -> Place | None:
    """The place of a number that fits the unit's pattern for releases."""
    series = number_series(unit, RELEASE)
    fixed = {"kka": series.archive_code, "satuan": unit.name}
    parts = PLACE.split(series.pattern)  # words and names of places in turn
    shape = "".join(
        re.escape(as_read(part)) if n % 2 == 0 else _SHAPES.get(part, re.escape(as_read(fixed.get(part, "{"))))
        for n, part in enumerate(parts)
    )
    try:
        found = re.fullmatch(shape, as_read(text))
    except re.error:  # a place that the pattern names twice
        return None
    known = found.groupdict() if found else {}
    return Place(int(known["urut"]), int(known.get("tahun") or 0)) if "urut" in known else None


def keep_used(session: Session, unit: Unit, papers: Iterable[ReceivedPaper]) -> None:
    """Write down the numbers of old papers as used, where the unit does not know them yet."""
    used = used_numbers(session, unit, RELEASE)
    for paper in papers:
        if paper.number and as_read(paper.number) not in used:
            used.add(as_read(paper.number))
            _keep(session, unit, paper)


def _keep(session: Session, unit: Unit, paper: ReceivedPaper) -> None:
    place = place_of(unit, paper.number)
    year = (place.year if place else 0) or (paper.dated or paper.received_at).year
    mine = (numbers.c.unit_id == unit.id, numbers.c.kind == RELEASE, numbers.c.year == year)
    same = place and session.scalars(sa.select(numbers.c.id).where(*mine, numbers.c.sequence == place.sequence)).first()
    more = {"sequence": None if same or not place else place.sequence}
    put_number(
        session, unit, RELEASE, year, paper.number, taken_at=paper.received_at, taken_by=paper.received_by, **more
    )


def forget_used(session: Session, papers: Iterable[ReceivedPaper]) -> None:
    """The numbers that were written down with these papers may be given out again."""
    given = sa.select(issues.c.number_id)
    for paper in papers:
        mine = (numbers.c.text == paper.number, numbers.c.taken_at == paper.received_at, numbers.c.kind == RELEASE)
        session.execute(sa.delete(numbers).where(*mine, numbers.c.id.not_in(given)))


def numbers_here(session: Session) -> list[tuple[str, str]]:
    """Every number that a unit gave to a release or used for one, with the unit's name."""
    units = tables[Unit]
    query = sa.select(numbers.c.text, units.c.name).join(units, units.c.id == numbers.c.unit_id)
    return [(text, name) for text, name in session.execute(query.where(numbers.c.kind == RELEASE))]
