"""The last numbers on paper, asked once after an older backup: the office goes on above them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import PATTERNS, Unit
from cooling_desktop.records.ledger import Act, enter
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import now
from cooling_desktop.records.numbering import put_number
from cooling_desktop.records.restoring import Mark, Series, drop_mark, mark_in
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import ledger, numbers, received, tables, twins

FURTHEST = 1000  # more numbers than an office loses between two backups; a slip of the finger gives more


class Asked(NamedTuple):
    """One series: its last number in these data, and in those before where they could be read."""

    unit_id: str
    kind: str
    year: int
    unit: str
    here: int
    known: int

    @property
    def series(self) -> Series:
        """What tells it apart."""
        return self.unit_id, self.kind, self.year


def asked(store: Store, today: date) -> list[Asked]:
    """The series whose last number on paper is wanted, unit by unit; none where nothing is to be asked.

    Units that only other offices' papers brought along number nothing here.
    """
    mark = mark_in(store.folder)
    if mark is None or not mark.waits:
        return []
    units, mine = tables[Unit], tables[Meeting]
    with store.session() as session:
        last = _last(session)
        ours = sa.select(mine.c.unit_id).where(mine.c.id.not_in(sa.select(received.c.meeting_id)))
        keys = {unit for unit, _, _ in (*last, *mark.known)} | set(session.scalars(ours))
        names = session.execute(sa.select(units.c.id, units.c.name).where(units.c.id.in_(keys - {None})))
        found = sorted((name, key) for key, name in names)
    years = {today.year, (mark.day or today).year} | {year for _, _, year in mark.known}
    return [
        Asked(key, kind, year, name, last.get((key, kind, year), 0), mark.known.get((key, kind, year), 0))
        for name, key in found
        for year in sorted(years)
        for kind in PATTERNS
    ]


def answer(store: Store, last: Mapping[Series, int], by: str, today: date) -> None:
    """Go on above the last numbers on paper: none up to them is given again, and the book tells of the restoring.

    Raises BadInput for a number that is below what these data know, or far above.
    """
    mark = mark_in(store.folder)
    if mark is None:
        return
    wanted = asked(store, today)
    for one in wanted:
        _refuse(one, last.get(one.series, one.here))
    with store.session(write=True) as session:
        for one in wanted:
            highest = last.get(one.series, one.here)
            if highest > _last(session).get(one.series, 0):
                text = f"{highest} tahun {one.year} (di kertas sebelum dipulihkan)"
                unit = session.get(twins[Unit], one.unit_id)
                whose = {"sequence": highest, "taken_at": now(), "taken_by": by}
                put_number(session, unit, one.kind, one.year, text, **whose)  # type: ignore[arg-type]
        _enter(session, mark, by)
    drop_mark(store.folder)  # last: cut off before, it asks again and nothing is done twice


def settle(store: Store, by: str = "") -> None:
    """Where a backup was restored and nothing was lost, the book tells of it and nobody is asked."""
    mark = mark_in(store.folder)
    if mark is None or mark.waits:
        return
    with store.session(write=True) as session:
        _enter(session, mark, by)
    drop_mark(store.folder)


def _refuse(one: Asked, last: int) -> None:
    if last < one.here:
        raise BadInput(f"Nomor terakhir {one.kind} {one.year} paling kecil {one.here}, seperti di data ini.")
    if last > max(one.here, one.known) + FURTHEST:
        raise BadInput(f"Nomor terakhir {one.kind} {one.year} terlalu jauh di atas {one.here}. Periksa angkanya.")


def _last(session: Session) -> dict[Series, int]:
    columns = (numbers.c.unit_id, numbers.c.kind, numbers.c.year)
    query = sa.select(*columns, sa.func.max(numbers.c.sequence)).group_by(*columns)
    return {(unit, kind, year): last or 0 for unit, kind, year, last in session.execute(query)}


def _enter(session: Session, mark: Mark, by: str) -> None:
    query = sa.select(ledger.c.id).where(ledger.c.act == Act.RESTORED, ledger.c.number == mark.label)
    if session.execute(query).first() is None:
        enter(session, Act.RESTORED, number=mark.label, by=by)
