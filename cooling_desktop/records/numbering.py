"""How numbers come about: the office's pattern, the next free place in a series, what is used up."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import NotReady
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import new_id
from cooling_desktop.records.store import number_series
from cooling_desktop.records.tables import numbers
from cooling_desktop.words.dates import roman_month

PLACE = re.compile(r"\{(\w+)\}")
LONGEST = 80  # characters, the width of the column


def numbering_unit(facts: Facts) -> Unit:
    """The unit whose series a meeting's papers take their numbers from; raises NotReady where there is none."""
    posts = [facts.posts.get(one.post_id or "") for one in facts.meeting.leaders]
    units = [facts.units.get(post.unit_id or "") for post in posts if post]
    unit = facts.unit or next((found for found in units if found), None)
    if unit is None:
        sentence = "Satuan penyelenggara belum diisi. Nomor diberikan per satuan. Isi satuannya."
        raise NotReady(sentence, "unit_id")
    return unit


def as_read(number: str) -> str:
    """A number as a reader takes it: whatever its case and spaces."""
    return "".join(number.split()).casefold()


def used_numbers(session: Session, unit: Unit, kind: str) -> set[str]:
    """All numbers that a unit ever gave to a kind of paper, as read."""
    mine = (numbers.c.unit_id == unit.id, numbers.c.kind == kind)
    return {as_read(text) for text in session.scalars(sa.select(numbers.c.text).where(*mine))}


def next_sequence(session: Session, unit: Unit, kind: str, year: int, used: Collection[str]) -> int:
    """The first place in a unit's series of a year whose number is in no month among the `used`."""
    mine = (numbers.c.unit_id == unit.id, numbers.c.kind == kind)
    query = sa.select(sa.func.max(numbers.c.sequence)).where(*mine, numbers.c.year == year)
    highest: int | None = session.execute(query).scalar_one()
    sequence = max((highest or 0) + 1, number_series(unit, kind).start)
    months = [date(year, month, 1) for month in range(1, 13)]
    while any(as_read(filled_pattern(unit, kind, day, sequence)) in used for day in months):
        sequence += 1
    return sequence


def put_number(session: Session, unit: Unit, kind: str, year: int, text: str, **more: Any) -> str:
    """Write a number down and return its key; `more` are further columns, such as `sequence`."""
    key = new_id()
    row = {"id": key, "version": 1, "unit_id": unit.id, "kind": kind, "year": year, "text": text}
    session.execute(sa.insert(numbers).values(row | more))
    return key


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
