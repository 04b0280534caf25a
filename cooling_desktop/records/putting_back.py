"""A paper that was issued here and lost with its row: number, meeting, row and entry come back in one transaction."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.records import corrections
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.ledger import Act, enter, row_digest
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import added, in_order, refuse_other
from cooling_desktop.records.numbering import as_read, filled_pattern, put_number
from cooling_desktop.records.step import Deed
from cooling_desktop.records.steps import note
from cooling_desktop.records.tables import issues, ledger, numbers, received, tables, to_record, twins
from cooling_desktop.records.trash import revive_meeting

KEPT = "Tidak ada yang diubah."


def refuse(session: Session, paper: IssuedPaper, unit: Unit) -> None:
    """Raise BadInput for a paper that can't have gone out here, or that something else stands in the way of."""
    if not _is_ours(session, unit):
        raise BadInput(f"{paper.number} dari {unit.name or 'satuan lain'}, bukan dari kantor ini. {KEPT}")
    if _one(session, sa.select(issues.c.id).where(issues.c.id == paper.id)):
        raise BadInput(f"{paper.number} sudah ada di arsip dengan berkas lain. {KEPT}")
    used = _number(session, unit, paper.kind, paper.number)
    if used and (used.issue or (used.year, used.text) != (paper.issued_on.year, paper.number)):
        raise BadInput(f"Nomor {paper.number} sudah dipakai naskah lain. {KEPT}")
    entry = entry_of(session, paper)
    if entry and (entry.file_sha256, entry.data_sha256) != (paper.sha256, row_digest(paper)):
        raise BadInput(f"{paper.number} tidak cocok dengan catatan {entry.sequence} di buku arsip. {KEPT}")
    _refuse_order(session, paper)


def _is_ours(session: Session, unit: Unit) -> bool:
    """Whether this office numbers papers for a unit, or plans meetings of it that nobody sent."""
    table, elsewhere = tables[Meeting], sa.select(received.c.meeting_id)
    meets = sa.select(table.c.id).where(table.c.unit_id == unit.id, table.c.id.not_in(elsewhere))
    numbered = sa.select(numbers.c.id).where(numbers.c.unit_id == unit.id)
    here = session.get(twins[Unit], unit.id)
    return here is not None and bool(_one(session, numbered) or _one(session, meets))


def in_our_series(session: Session, unit: Unit, kind: str, number: str, day: date) -> bool:
    """Whether a number that no paper has here is one of a series from which this office gave numbers."""
    here = session.get(twins[Unit], unit.id)
    given = sa.select(numbers.c.id).where(numbers.c.unit_id == unit.id, numbers.c.meeting_id.is_(None))
    if here is None or not _one(session, given) or _sequence(to_record(here), kind, number, day) is None:
        return False
    used = _number(session, unit, kind, number)
    return used is None or used.issue is None


def _refuse_order(session: Session, paper: IssuedPaper) -> None:
    """One release a meeting; a correction follows its paper, and is the only one to do so."""
    mine = sa.select(numbers.c.text).join(issues, issues.c.number_id == numbers.c.id)
    if paper.corrects_id is None:
        other = _one(session, mine.where(issues.c.meeting_id == paper.meeting_id, issues.c.corrects_id.is_(None)))
        if other:
            raise BadInput(f"Kegiatan {paper.number} sudah terbit dengan nomor {other.text}. {KEPT}")
        return
    earlier = sa.select(issues.c.meeting_id).where(issues.c.id == paper.corrects_id)
    found = _one(session, earlier)
    if found is None or found.meeting_id != paper.meeting_id:
        raise BadInput(f"Naskah yang diralat atau dicabut {paper.number} belum ada. {KEPT} Pasang naskah itu dahulu.")
    other = _one(session, mine.where(issues.c.corrects_id == paper.corrects_id))
    if other:
        raise BadInput(f"Naskah yang sama sudah diralat atau dicabut dengan nomor {other.text}. {KEPT}")


def entry_of(session: Session, paper: IssuedPaper) -> Any:
    """The entry that the book has of a paper whose row is gone; None where it is lost too."""
    return _one(session, sa.select(ledger).where(ledger.c.paper_id == paper.id))


def put_back(session: Session, paper: IssuedPaper, unit: Unit, facts: Facts, by: str) -> None:
    """Write what `refuse` let pass; the pictures of `facts` lie in the office already."""
    here = session.get(twins[Meeting], paper.meeting_id) is not None
    if not here and not revive_meeting(session, paper.meeting_id):
        for entry in in_order(facts):
            stored = session.get(twins[type(entry)], entry.id)
            if stored is None:
                added(session, entry)
            refuse_other(entry, stored)
        added(session, facts.meeting)
    used = _number(session, unit, paper.kind, paper.number)
    key = used.id if used else _put_number(session, paper, unit)
    row = {name: getattr(paper, name) for name in IssuedPaper.__slots__ if name != "number"}
    session.execute(sa.insert(issues).values(version=1, number_id=key, **row))
    if entry_of(session, paper) is None:
        enter(
            session, Act.PUT_BACK, paper_id=paper.id, number=paper.number, by=by,
            file_sha256=paper.sha256, data_sha256=row_digest(paper),
        )  # fmt: skip
    corrections.end(session, paper.meeting_id)
    note(session, paper.meeting_id, Deed.PUT_BACK, by, paper.number)


def _number(session: Session, unit: Unit, kind: str, number: str) -> Any:
    """The row that has a number already, as a reader takes it, with the issue it belongs to."""
    query = sa.select(numbers.c.id, numbers.c.text, numbers.c.year, issues.c.id.label("issue"))
    query = query.join(issues, issues.c.number_id == numbers.c.id, isouter=True)
    mine = query.where(numbers.c.unit_id == unit.id, numbers.c.kind == kind)
    return next((row for row in session.execute(mine) if as_read(row.text) == as_read(number)), None)


def _put_number(session: Session, paper: IssuedPaper, unit: Unit) -> str:
    here = to_record(session.get(twins[Unit], unit.id))
    year, sequence = paper.issued_on.year, _sequence(here, paper.kind, paper.number, paper.issued_on)
    series = numbers.c.unit_id == unit.id, numbers.c.kind == paper.kind, numbers.c.year == year
    if _one(session, sa.select(numbers.c.id).where(*series, numbers.c.sequence == sequence)):
        sequence = None  # held for the last number on paper, which may well be this one
    return put_number(session, unit, paper.kind, year, paper.number, sequence=sequence)


def _sequence(unit: Unit, kind: str, number: str, day: date) -> int | None:
    """The place in the unit's series that gives this number; None for one that was typed."""
    with suppress(NotReady):
        for digits in re.findall(r"\d{1,9}", number):
            if filled_pattern(unit, kind, day, int(digits)) == number:
                return int(digits)
    return None


def _one(session: Session, query: Any) -> Any:
    return session.execute(query.limit(1)).first()
