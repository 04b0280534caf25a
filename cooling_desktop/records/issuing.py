"""Handing out numbers and writing issued papers: one write transaction, never the same number twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput
from cooling_desktop.records import corrections
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.issued import CORRECTION, RELEASE, WITHDRAWAL, IssuedPaper
from cooling_desktop.records.ledger import BEGINNING, enter_issue, last_in
from cooling_desktop.records.locked import is_locked
from cooling_desktop.records.numbering import as_read, filled_pattern, next_sequence, put_number, used_numbers
from cooling_desktop.records.received import OTHER_OFFICE
from cooling_desktop.records.restoring import refuse_unanswered
from cooling_desktop.records.step import Deed
from cooling_desktop.records.steps import note
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import issues, numbers, received

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

    def refuse_received(self) -> None:
        """Raise BadInput where another office issued this meeting's release: it has a number, and not from here."""
        mine = received.c.meeting_id == self.facts.meeting.id, received.c.origin == OTHER_OFFICE
        paper = self._session.execute(sa.select(received.c.unit, received.c.number).where(*mine)).first()
        if paper is not None:
            by = paper.unit or "kantor lain"
            raise BadInput(
                f"Siaran pers kegiatan ini sudah diterbitkan {by} dengan nomor {paper.number}. "
                "Tidak ada yang terbit. Untuk siaran sendiri, salin dulu kegiatannya."
            )

    def papers(self) -> list[IssuedPaper]:
        """The issued papers of this meeting."""
        return _of(self._session, self.facts.meeting.id)

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
        text, sequence, used = typed.strip(), None, used_numbers(self._session, unit, kind)
        if not text:
            sequence = next_sequence(self._session, unit, kind, day.year, used)
            text = filled_pattern(unit, kind, day, sequence)
        if as_read(text) in used:
            raise BadInput(
                f"Nomor {text} sudah dipakai. Tidak ada yang terbit ganda. Ketik nomor lain atau kosongkan."
            )
        self._number_id = put_number(self._session, unit, kind, day.year, text, sequence=sequence)
        return text

    def seal_before(self) -> str:
        """The seal of the newest entry in the book, which the paper's own will follow."""
        last = last_in(self._session)
        return last.seal if last else BEGINNING

    def put(self, paper: IssuedPaper) -> None:
        """Write the issued paper's row, its entry in the book and the step; the commit follows when the act ends."""
        row = {f: getattr(paper, f) for f in IssuedPaper.__slots__ if f != "number"}
        self._session.execute(sa.insert(issues).values(version=1, number_id=self._number_id, **row))
        enter_issue(self._session, paper)
        corrections.end(self._session, paper.meeting_id)
        self.note(DEEDS[paper.kind], paper.issued_by, paper.number)


@contextmanager
def issuing(store: Store, meeting_id: str) -> Iterator[Issuing]:
    """One write transaction around number, paper and row; an exception leaves nothing behind."""
    refuse_unanswered(store.folder)
    with store.session(write=True) as session:
        yield Issuing(session, store.load_in(session, meeting_id))


def next_number(store: Store, unit: Unit, kind: str, day: date) -> str:
    """The number that issuing now would give, without taking it; another window may still take it first."""
    with store.session() as session:
        used = used_numbers(session, unit, kind)
        return filled_pattern(unit, kind, day, next_sequence(session, unit, kind, day.year, used))


def issued_papers(store: Store) -> list[IssuedPaper]:
    """All issued papers, newest first."""
    with store.session() as session:
        found = session.execute(_papers().order_by(issues.c.issued_at.desc(), issues.c.id))
        return [IssuedPaper(**row) for row in found.mappings()]


def papers_of(store: Store, meeting_id: str) -> list[IssuedPaper]:
    """The issued papers of one meeting."""
    with store.session() as session:
        return _of(session, meeting_id)


def _of(session: Session, meeting_id: str) -> list[IssuedPaper]:
    mine = _papers().where(issues.c.meeting_id == meeting_id)
    return [IssuedPaper(**row) for row in session.execute(mine).mappings()]


def _papers() -> sa.Select[Any]:
    names = [issues.c[f] if f != "number" else numbers.c.text.label("number") for f in IssuedPaper.__slots__]
    return sa.select(*names).join(numbers, numbers.c.id == issues.c.number_id)
