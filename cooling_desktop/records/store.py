"""The office's data folder: meetings and directory kept in one database file, safe to the last word.

Records go in and out as plain copies; one lock makes a store usable from several threads.
"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from cooling_desktop.errors import BadInput
from cooling_desktop.records import glance
from cooling_desktop.records.directory import SHELVES, NumberSeries, Post, Unit
from cooling_desktop.records.engine import DATABASE, open_engine, told, told_disk
from cooling_desktop.records.facts import (
    SHELF_NAMES,
    Facts,
    adopt_versions,
    copy_facts,
    references,
)
from cooling_desktop.records.fields import Kind, Record, copy, fields_of, walk
from cooling_desktop.records.meeting import Day, Meeting
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.photo_files import settle
from cooling_desktop.records.tables import issues, tables
from cooling_desktop.records.upgrade import bring_up_to_date

PICTURES = "foto"
SHELF_OF = {record: name for name, record in SHELVES.items()}
SEARCHED = {"people": ("name", "rank"), "posts": ("title",), "organisations": ("name", "spelled_out"),
            "units": ("name",), "elections": ("name",)}  # fmt: skip


def open_store(folder: Path) -> Store:
    """Open a data folder, made or upgraded first where needed; raises StorageTrouble."""
    with told(folder), told_disk(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / PICTURES).mkdir(exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, "", folder)
        bring_up_to_date(folder / DATABASE)
    return Store(folder)


class Store:
    """One open data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pictures = folder / PICTURES
        self._engine = open_engine(folder / DATABASE)
        self._lock = threading.RLock()
        self._handed: dict[tuple[str, int], dict[str, Any]] = {}

    @contextmanager
    def session(self, write: bool = False) -> Iterator[Session]:
        """A session in one transaction, committed at the end; faults become sentences."""
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
        stored = session.get(Meeting, meeting_id)
        if stored is None:
            raise BadInput(f"Kegiatan “{meeting_id}” tidak ada. Lihat kuncinya dengan perintah list.")
        facts = Facts(copy(stored), pictures=self.pictures)
        self._complete(session, facts, facts.meeting)
        return facts

    def _complete(self, session: Session, facts: Facts, record: Record) -> None:
        for _, shelf, key in references(record):
            if key not in facts.shelf(shelf):
                entry = session.get(SHELVES[shelf], key)
                if entry is not None:
                    facts.shelf(shelf)[key] = self._hand(entry)
                    self._complete(session, facts, entry)

    def _hand(self, entry: Record) -> Record:
        copied = copy(entry)
        self._handed[(copied.id, copied.version)] = plain(copied)
        return copied

    def save(self, facts: Facts) -> datetime:
        """Write what changed in one transaction; versions in `facts` follow; raises Conflict when stale."""
        given = copy_facts(facts)
        with self.session(write=True) as session:
            entries = [self._put_entry(session, e) for e in _in_order(given)]
            session.flush()
            self._refuse_issued(session, given.meeting)
            meeting = _merged(session, given.meeting)
            if _changed(session):
                meeting.changed_at = _now()
            elif any(entries):  # the page changed, the meeting's own row did not: no reason for a Conflict
                table = tables[Meeting]
                session.execute(sa.update(table).where(table.c.id == meeting.id).values(changed_at=_now()))
                session.refresh(meeting, ["changed_at"])
        saved = Facts(copy(meeting))
        for entry in filter(None, entries):
            saved.shelf(SHELF_OF[type(entry)])[entry.id] = self._hand(entry)
        adopt_versions(facts, saved)
        return saved.meeting.changed_at or _now()

    def _put_entry(self, session: Session, entry: Record) -> Record | None:
        if self._handed.get((entry.id, entry.version)) == plain(entry):
            return None
        merged: Record = _merged(session, entry)
        session.flush()
        return merged

    def save_entry(self, entry: Record) -> None:
        """Write one directory entry; raises Conflict when somebody else changed it."""
        with self.session(write=True) as session:
            merged = _merged(session, copy(entry))
        versions = {row.id: row.version for _, row in walk(merged)}
        for _, row in walk(entry):
            row.version = versions.get(row.id, row.version)

    def _refuse_issued(self, session: Session, meeting: Meeting) -> None:
        issued = session.execute(sa.select(issues.c.id).where(issues.c.meeting_id == meeting.id)).first()
        stored = session.get(Meeting, meeting.id) if issued else None
        if stored is not None and plain(stored) != plain(meeting):
            raise BadInput("Siaran pers kegiatan ini sudah terbit dan tidak dapat diubah lagi. Buat ralat.")

    def take_in(self, many: list[Facts]) -> list[str]:
        """Store new meetings with their pictures, all or none; a meeting that is here unchanged is passed over.

        Their pictures come settled somewhere else, so that a refusal leaves none here.
        """
        given = [copy_facts(facts) for facts in many]  # read before SQLAlchemy knew their classes, perhaps
        with self.session(write=True) as session:
            for facts in given:
                if not self._is_here(session, facts.meeting):
                    for entry in _in_order(facts):
                        here = session.get(type(entry), entry.id)
                        if here is None:
                            _added(session, entry)
                        _refuse_other(entry, here)
                    _added(session, facts.meeting)
            for facts in given:
                settle(facts, self.pictures)
        return [facts.meeting.id for facts in given]

    def _is_here(self, session: Session, meeting: Meeting) -> bool:
        stored = session.get(Meeting, meeting.id)
        if stored is None:
            return False
        if content(stored) != content(meeting):
            raise BadInput(
                f"Kegiatan “{meeting.id}” sudah ada dengan isi yang berbeda. Tidak ada berkas yang dimasukkan."
            )
        return True

    def new_meeting(self, unit_id: str | None = None) -> Facts:
        """A stored empty meeting with one empty day."""
        facts = Facts(Meeting(unit_id=unit_id, days=[Day()]), pictures=self.pictures)
        with self.session() as session:
            self._complete(session, facts, facts.meeting)
        self.save(facts)
        return facts

    def directory(self, shelf: str) -> list[Record]:
        """All entries of a shelf in alphabetical order."""
        return self.search(shelf, "", limit=100_000)

    def search(self, shelf: str, text: str, limit: int = 8) -> list[Record]:
        """Entries whose name holds every typed word, whatever its case, in alphabetical order."""
        record = SHELVES[shelf]
        table = tables[record]
        where = [
            sa.or_(*(table.c[name].icontains(word, autoescape=True) for name in SEARCHED[shelf]))
            for word in text.split()
        ]
        name = sa.func.lower(table.c[SEARCHED[shelf][0]])
        query = sa.select(record).where(*where).order_by(name, table.c.id).limit(limit)
        with self.session() as session:
            return [self._hand(entry) for entry in session.scalars(query)]


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def content(record: Record) -> Any:
    """A record's values without keys and without the time of its last change."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: bare(v) for k, v in value.items() if k not in ("id", "changed_at")}
        return [bare(v) for v in value] if isinstance(value, list) else value

    return bare(plain(record))


def _added(session: Session, record: Record) -> None:
    for path, row in walk(record):
        if session.get(type(row), row.id) is not None:
            raise BadInput(
                f"“{path}” memakai kunci “{row.id}” milik catatan lain. Hapus “id” di situ, lalu coba lagi."
            )
    added = _merged(session, copy(record))
    if isinstance(added, Meeting):
        added.changed_at = _now()
    session.flush()


def _refuse_other(entry: Record, here: Record | None) -> None:
    """A key of the directory stands for one thing; what is here wins, unless the names say it is another."""
    name = "title" if isinstance(entry, Post) else "name"
    theirs, ours = getattr(entry, name), getattr(here, name, getattr(entry, name))
    if theirs != ours:
        raise BadInput(
            f"Kunci “{entry.id}” di berkas ini bernama “{theirs}”, tetapi di direktori bernama “{ours}”. "
            "Ganti kunci di berkas itu, lalu coba lagi."
        )


def _changed(session: Session) -> bool:
    return bool(session.new) or any(session.is_modified(row) for row in session.dirty)


def _merged(session: Session, record: Any) -> Any:
    """The record in the session; a changed row also counts as a change of the record that holds it."""
    for _, row in walk(record):
        for f in fields_of(type(row)):
            if f.kind is Kind.ROWS:
                for position, child in enumerate(getattr(row, f.name)):
                    child.position = position
            elif f.kind is Kind.PART:
                getattr(row, f.name).position = 0
    merged = session.merge(record)
    if _changed(session):
        flag_modified(merged, fields_of(type(record))[0].name)
    return merged


def _in_order(facts: Facts) -> list[Record]:
    """Directory entries so that each stands after those it points to (a unit after its parent)."""
    done: dict[str, Record] = {}

    def visit(entry: Record) -> None:
        if entry.id in done:
            return
        for _, shelf, key in references(entry):
            if key in facts.shelf(shelf) and key != entry.id:
                visit(facts.shelf(shelf)[key])
        done[entry.id] = entry

    for name in SHELF_NAMES:
        for entry in facts.shelf(name).values():
            visit(entry)
    return list(done.values())


def number_series(unit: Unit, kind: str) -> NumberSeries:
    """How a unit numbers a kind of paper: its own setting, else the standard one."""
    return next((s for s in unit.number_series if s.kind == kind), NumberSeries(kind=kind))
