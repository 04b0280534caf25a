"""The office's data folder: meetings and directory kept in one database file, safe to the last word.

Records go in and out as plain copies; one lock makes a store usable from several threads.
"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput, Conflict
from cooling_desktop.records import glance
from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.directory import PATTERNS, SHELVES, NumberSeries, Unit
from cooling_desktop.records.engine import DATABASE, open_engine, told, told_disk
from cooling_desktop.records.facts import PICTURES, SCANS, Facts, adopt_versions, copy_facts, references
from cooling_desktop.records.fields import Record, copy, walk
from cooling_desktop.records.locked import is_locked, issued_values
from cooling_desktop.records.meeting import Day, Meeting, ReleaseSetup
from cooling_desktop.records.merging import (
    added,
    changed,
    content,
    in_order,
    merged,
    named,
    now,
    refuse_other,
)
from cooling_desktop.records.moved import refuse_moved
from cooling_desktop.records.pack import Acceptance, OwnPack
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.photo_files import settle
from cooling_desktop.records.reading import Handed
from cooling_desktop.records.shelves import sought
from cooling_desktop.records.steps import note_stage
from cooling_desktop.records.tables import tables, to_record, twins
from cooling_desktop.records.trash import drop_rows, revive
from cooling_desktop.records.upgrade import bring_up_to_date
from cooling_desktop.records.wording import add_wording

R = TypeVar("R", bound=Record)
DELETED = "Sudah dihapus dari jendela lain. Isian Anda masih di layar. Pulihkan dari Tempat sampah, lalu buka lagi."
SHELF_OF = {record: name for name, record in SHELVES.items()}


def open_store(folder: Path, handed: Handed | None = None) -> Store:
    """Open a data folder, made or upgraded first where needed; raises StorageTrouble.

    `handed` holds entries that were read without the store, so that unchanged ones are not written.
    """
    with told(folder), told_disk(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / PICTURES).mkdir(exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, "", folder)
        bring_up_to_date(folder / DATABASE)
    return Store(folder, handed)


class Store:
    """One open data folder."""

    def __init__(self, folder: Path, handed: Handed | None = None) -> None:
        self.folder = folder
        self.pictures, self.scans = folder / PICTURES, folder / SCANS
        self._engine = open_engine(folder / DATABASE)
        self._lock = threading.RLock()
        self._handed: Handed = {} if handed is None else handed

    @contextmanager
    def session(self, write: bool = False) -> Iterator[Session]:
        """A session in one transaction, committed at the end; faults become sentences."""
        if write:
            refuse_moved(self.folder)
        with self._lock, told(self.folder):
            engine = self._engine.execution_options(write=write)
            with Session(engine, expire_on_commit=False) as session, session.begin():
                session.connection()  # begins now: SQLAlchemy alone would wait for the first statement
                yield session

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._engine.dispose()

    def meetings(self) -> list[glance.MeetingRow]:
        """The list of all meetings."""
        with told(self.folder):
            return glance.list_meetings(self.folder)

    def load(self, meeting_id: str) -> Facts:
        """A meeting with the directory entries it points to; raises BadInput when there is none."""
        with self.session() as session:
            return self.load_in(session, meeting_id)

    def load_in(self, session: Session, meeting_id: str) -> Facts:
        """The same inside a transaction that is already open."""
        stored = session.get(twins[Meeting], meeting_id)
        if stored is None:
            raise BadInput(f"Kegiatan “{meeting_id}” tidak ada. Lihat kuncinya dengan perintah list.")
        facts = Facts(to_record(stored), pictures=self.pictures, scans=self.scans)
        self._complete(session, facts, facts.meeting)
        add_wording(facts, lambda query, known: session.execute(sa.text(query), known).all())
        return facts

    def _complete(self, session: Session, facts: Facts, record: Record) -> None:
        for _, shelf, key in references(record):
            if key not in facts.shelf(shelf):
                twin = session.get(twins[SHELVES[shelf]], key)
                if twin is not None:
                    entry = to_record(twin)
                    self.hand(entry)
                    facts.shelf(shelf)[key] = entry
                    self._complete(session, facts, entry)

    def hand(self, entry: Record) -> None:
        """Remember an entry as it went out: one that comes back unchanged is not written."""
        self._handed[(entry.id, entry.version)] = plain(entry)

    def save(self, facts: Facts, by: str = "") -> datetime:
        """Write what changed in one transaction; versions in `facts` follow; raises Conflict when stale."""
        given = copy_facts(facts)
        with self.session(write=True) as session:
            meant = named(given)
            entries = [self._put_entry(session, e, meant) for e in in_order(given)]
            session.flush()
            stored = session.get(twins[Meeting], given.meeting.id)
            if stored is None and given.meeting.version:
                raise Conflict(DELETED)
            if stored is not None:
                before: Meeting = to_record(stored)
                given.meeting.changed_at, given.meeting.changed_by = before.changed_at, before.changed_by
                _refuse_issued(session, before, given.meeting)
                drop_rows(session, before, given, by)
            release = before.release if stored is not None else ReleaseSetup()
            meeting = merged(session, given.meeting)
            note_stage(session, meeting.id, release, given.meeting.release, by)
            if changed(session):
                meeting.changed_at, meeting.changed_by = now(), by
            elif any(entries):  # the page changed, the meeting's own row did not: no reason for a Conflict
                table = tables[Meeting]
                stamp = {"changed_at": now(), "changed_by": by}
                session.execute(sa.update(table).where(table.c.id == meeting.id).values(**stamp))
                session.refresh(meeting, ["changed_at", "changed_by"])
        saved = Facts(to_record(meeting))
        for entry in filter(None, entries):
            saved.shelf(SHELF_OF[type(entry)])[entry.id] = entry
        adopt_versions(facts, saved)
        return saved.meeting.changed_at or now()

    def _put_entry(self, session: Session, entry: Record, meant: set[tuple[str, str]]) -> Record | None:
        shelf = SHELF_OF[type(entry)]
        here = session.get(twins[type(entry)], entry.id) is not None
        if not here and entry.version and (shelf, entry.id) not in meant:
            return None  # thrown away since it was read, and nothing here names it any more
        if not here:
            here = revive(session, shelf, entry.id)
        if here and self._handed.get((entry.id, entry.version)) == plain(entry):
            return None
        twin = merged(session, entry)
        session.flush()
        written: Record = to_record(twin)
        self.hand(written)
        return written

    def save_entry(self, entry: Record) -> datetime:
        """Write one directory entry or clerk; raises Conflict when somebody else changed it."""
        with self.session(write=True) as session:
            known = type(entry) in SHELF_OF and entry.version
            if known and session.get(twins[type(entry)], entry.id) is None:
                raise Conflict(DELETED)
            for _, shelf, key in references(entry):
                revive(session, shelf, key)
            twin = merged(session, copy(entry))
        written = to_record(twin)
        versions = {row.id: row.version for _, row in walk(written)}
        for _, row in walk(entry):
            row.version = versions.get(row.id, row.version)
        return now()

    def take_in(self, many: list[Facts]) -> list[str]:
        """Store new meetings with their pictures, all or none; a meeting that is here unchanged is passed over.

        Their pictures come settled somewhere else, so that a refusal leaves none here.
        """
        given = [copy_facts(facts) for facts in many]  # read before SQLAlchemy knew their classes, perhaps
        with self.session(write=True) as session:
            for facts in given:
                if not self._is_here(session, facts.meeting):
                    for entry in in_order(facts):
                        here = session.get(twins[type(entry)], entry.id)
                        if here is None:
                            added(session, entry)
                        refuse_other(entry, here)
                    added(session, facts.meeting)
            for facts in given:
                settle(facts, self.pictures)
        return [facts.meeting.id for facts in given]

    def _is_here(self, session: Session, meeting: Meeting) -> bool:
        stored = session.get(twins[Meeting], meeting.id)
        if stored is None:
            return False
        if content(to_record(stored)) != content(meeting):
            raise BadInput(
                f"Kegiatan “{meeting.id}” sudah ada dengan isi yang berbeda. Tidak ada berkas yang dimasukkan."
            )
        return True

    def new_meeting(self, unit_id: str | None = None) -> Facts:
        """A stored empty meeting with one empty day."""
        facts = Facts(Meeting(unit_id=unit_id, days=[Day()]), pictures=self.pictures, scans=self.scans)
        with self.session() as session:
            self._complete(session, facts, facts.meeting)
        self.save(facts)
        return facts

    def directory(self, shelf: str) -> list[Record]:
        """All entries of a shelf in alphabetical order."""
        return self.search(shelf, "", limit=100_000)

    def search(self, shelf: str, text: str, limit: int = 8) -> list[Record]:
        """The first entries that hold every typed word, whatever its case, in alphabetical order."""
        query = sought(shelf, text).limit(limit)
        with self.session() as session:
            found: list[Record] = [to_record(twin) for twin in session.scalars(query)]
        for entry in found:
            self.hand(entry)
        return found

    def entry(self, kind: type[R], key: str) -> R | None:
        """One entry by its key."""
        with self.session() as session:
            twin = session.get(twins[kind], key)
            return None if twin is None else to_record(twin)

    def packs(self) -> list[OwnPack]:
        """The office's own phrase packs."""
        with self.session() as session:
            return [to_record(twin) for twin in session.scalars(sa.select(twins[OwnPack]))]

    def acceptances(self) -> list[Acceptance]:
        """The findings that the office accepts, in alphabetical order."""
        table = tables[Acceptance]
        with self.session() as session:
            query = sa.select(twins[Acceptance]).order_by(table.c.words, table.c.id)
            return [to_record(twin) for twin in session.scalars(query)]

    def drop_acceptance(self, key: str) -> None:
        """The office no longer accepts it."""
        with self.session(write=True) as session:
            session.execute(sa.delete(tables[Acceptance]).where(tables[Acceptance].c.id == key))

    def clerks(self) -> list[Clerk]:
        """Everybody who may sit at the desk, in alphabetical order."""
        table = tables[Clerk]
        query = sa.select(twins[Clerk]).order_by(sa.func.lower(table.c.name), table.c.id)
        with self.session() as session:
            return [to_record(twin) for twin in session.scalars(query)]


def _refuse_issued(session: Session, stored: Meeting, given: Meeting) -> None:
    if is_locked(session, given.id) and issued_values(stored) != issued_values(given):
        raise BadInput("Siaran pers kegiatan ini sudah terbit dan tidak dapat diubah lagi.")


def number_series(unit: Unit, kind: str) -> NumberSeries:
    """How a unit numbers a kind of paper: its own setting, else the standard one."""
    own = (series for series in unit.number_series if series.kind.strip().casefold() == kind)
    return next(own, NumberSeries(kind=kind, pattern=PATTERNS[kind]))
