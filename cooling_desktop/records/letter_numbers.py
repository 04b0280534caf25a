"""Numbers of letters and reports: taken once for a meeting, cancelled with a reason, never given again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.issued import INVITATION, REPORT
from cooling_desktop.records.letters import Invitation, Report
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import now
from cooling_desktop.records.numbering import (
    LONGEST,
    as_read,
    filled_pattern,
    next_sequence,
    numbering_unit,
    put_number,
    used_numbers,
)
from cooling_desktop.records.restoring import refuse_unanswered
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import numbers, tables
from cooling_desktop.records.trash import MEETING, discarded

LETTERS = {INVITATION: tables[Invitation], REPORT: tables[Report]}
LONGEST_REASON = 200  # characters, the width of the column


@dataclass(frozen=True, slots=True)
class TakenNumber:
    """A letter's number, the name of its unit, its meeting, which has no `title` once it is gone; naive UTC."""

    id: str
    text: str
    kind: str
    unit_id: str
    meeting_id: str
    taken_at: datetime
    taken_by: str
    cancelled_at: datetime | None
    cancelled_by: str
    cancelled_because: str
    unit: str
    title: str = ""

    @property
    def live(self) -> bool:
        """Whether it still counts."""
        return self.cancelled_at is None


def take(store: Store, meeting_id: str, kind: str, on: date, by: str, typed: str = "") -> str:
    """The meeting's number for a letter of this kind: the one it has, else the typed one or the next of its unit.

    Raises BadInput for a typed number that is used up, NotReady where no unit could give one.
    """
    text, sequence = typed.strip(), None
    if len(text) > LONGEST:
        raise BadInput(f"Nomor “{text[:30]}…” lebih dari {LONGEST} karakter. Ringkas nomornya.")
    refuse_unanswered(store.folder)
    with store.session(write=True) as session:
        unit = numbering_unit(store.load_in(session, meeting_id))
        mine = (numbers.c.meeting_id == meeting_id, numbers.c.kind == kind, numbers.c.cancelled_at.is_(None))
        held: str | None = session.scalars(sa.select(numbers.c.text).where(*mine)).first()
        if held is not None:
            return held
        elsewhere = _typed_elsewhere(session, unit, kind, meeting_id)
        if text and (refusal := _refusal(session, unit, kind, meeting_id, text, elsewhere)):
            raise BadInput(refusal)
        if not text:
            used = used_numbers(session, unit, kind) | elsewhere
            sequence = next_sequence(session, unit, kind, on.year, used)
            text = filled_pattern(unit, kind, on, sequence)
        whose = {"meeting_id": meeting_id, "taken_at": now(), "taken_by": by}
        put_number(session, unit, kind, on.year, text, sequence=sequence, **whose)
        return text


def refusal(store: Store, meeting_id: str, kind: str, typed: str) -> str:
    """Why a typed number can't stand on this meeting's letter; "" when it can."""
    with store.session() as session:
        try:
            unit = numbering_unit(store.load_in(session, meeting_id))
        except NotReady:
            return ""
        elsewhere = _typed_elsewhere(session, unit, kind, meeting_id)
        return _refusal(session, unit, kind, meeting_id, typed, elsewhere) if typed.strip() else ""


def _refusal(session: Session, unit: Unit, kind: str, meeting_id: str, text: str, elsewhere: set[str]) -> str:
    mine = (numbers.c.unit_id == unit.id, numbers.c.kind == kind)
    query = sa.select(numbers.c.text, numbers.c.meeting_id, numbers.c.cancelled_at).where(*mine)
    same = [row for row in session.execute(query) if as_read(row.text) == as_read(text)]
    if any(row.cancelled_at for row in same):
        return f"Nomor {text} sudah dibatalkan dan tidak dipakai lagi. Kosongkan, lalu ambil nomor baru."
    if as_read(text) in elsewhere or any(row.meeting_id != meeting_id for row in same):
        return f"Nomor {text} sudah dipakai surat kegiatan lain. Ketik nomor lain, atau kosongkan lalu ambil nomor."
    return ""


def _typed_elsewhere(session: Session, unit: Unit, kind: str, meeting_id: str) -> set[str]:
    """Numbers that clerks typed into the letters of the unit's other meetings, as read."""
    letters, meetings = LETTERS[kind], tables[Meeting]
    joined = letters.join(meetings, letters.c.owner_id == meetings.c.id)
    others = (meetings.c.unit_id == unit.id, meetings.c.id != meeting_id, letters.c.number != "")
    return {as_read(text) for text in session.scalars(sa.select(letters.c.number).select_from(joined).where(*others))}


def cancel(store: Store, number_id: str, by: str, because: str) -> None:
    """Mark a letter's number as cancelled; it stays in the list and is never given again."""
    reason = " ".join(because.split())
    if not reason:
        raise BadInput("Alasan pembatalan belum diisi. Tulis alasannya dalam satu kalimat.")
    if len(reason) > LONGEST_REASON:
        raise BadInput(f"Alasan pembatalan lebih dari {LONGEST_REASON} karakter. Ringkas alasannya.")
    live = (numbers.c.id == number_id, numbers.c.meeting_id.is_not(None), numbers.c.cancelled_at.is_(None))
    marks = {"cancelled_at": now(), "cancelled_by": by, "cancelled_because": reason, "version": numbers.c.version + 1}
    with store.session(write=True) as session:
        done = session.execute(sa.update(numbers).where(*live).values(**marks))
        if not done.rowcount:  # type: ignore[attr-defined]
            raise BadInput("Nomor ini sudah dibatalkan atau bukan nomor surat.")


def taken(store: Store) -> list[TakenNumber]:
    """All numbers of letters, the newest first."""
    units = tables[Unit]
    names = [numbers.c[name] for name in TakenNumber.__slots__ if name not in ("unit", "title")]
    query = sa.select(*names, units.c.name.label("unit")).join(units, numbers.c.unit_id == units.c.id)
    query = query.where(numbers.c.meeting_id.is_not(None))
    newest = (numbers.c.taken_at.desc(), numbers.c.sequence.desc(), numbers.c.id)
    with store.session() as session:
        rows = session.execute(query.order_by(*newest)).mappings().all()
    titles = {one.id: one.title for one in discarded(store) if one.kind == MEETING}
    titles |= {row.id: row.title for row in store.meetings()}
    return [_taken(row, titles) for row in rows]


def _taken(row: sa.RowMapping, titles: dict[str, str]) -> TakenNumber:
    values: dict[str, Any] = dict(row)
    for name in ("cancelled_by", "cancelled_because"):
        values[name] = values[name] or ""
    return TakenNumber(**values, title=titles.get(row["meeting_id"], ""))
