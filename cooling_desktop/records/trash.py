"""What was deleted waits here for 30 days: rows of a meeting, whole meetings, entries of the directory."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import SHELVES
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Kind, Record, field_of, fields_of, walk
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import added, changed, merged, now
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.reading import rebuilt
from cooling_desktop.records.tables import issues, tables, to_record, trash, twins
from cooling_desktop.words.titles import list_title

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

DAYS = 30
ROW, MEETING = "baris", "kegiatan"


@dataclass(frozen=True, slots=True)
class Discarded:
    """Something in the trash; `kind` is "baris", "kegiatan" or a shelf of the directory, `deleted_at` naive UTC."""

    id: str
    kind: str
    owner_id: str
    path: str
    title: str
    deleted_at: datetime
    deleted_by: str

    @property
    def leaves_at(self) -> datetime:
        """When it is thrown away for good."""
        return self.deleted_at + timedelta(days=DAYS)


def drop_rows(session: Session, before: Meeting, given: Facts, by: str) -> None:
    """Rows that a save takes out of a meeting go to the trash; rows that it brings back leave it."""
    old, new = _rows(before), _rows(given.meeting)
    back = [key for key in new if key not in old]
    if back:
        session.execute(sa.delete(trash).where(trash.c.id.in_(back)))
    for key, (path, row) in old.items():
        if key not in new and not _is_inside(path, [p for k, (p, _) in old.items() if k not in new]):
            words = title_of(row, given)
            if words:
                _put(session, row, ROW, before.id, path, words, by)


def _rows(meeting: Meeting) -> dict[str, tuple[str, Record]]:
    return {row.id: (path.rpartition("[")[0], row) for path, row in walk(meeting) if path.endswith("]")}


def _is_inside(path: str, gone: list[str]) -> bool:
    """Whether a list lies in a row that goes as a whole."""
    return any(path.startswith(f"{other}[") for other in gone)


def title_of(row: Record, facts: Facts) -> str:
    """What a row says, in a few words; empty when nobody typed anything."""
    said: list[str] = []
    for f in fields_of(type(row)):
        value = getattr(row, f.name)
        if f.kind is Kind.REFERENCE and value:
            entry = facts.shelf(f.refers).get(value)
            said.append(str(getattr(entry, "name", "") or getattr(entry, "title", "")))
        elif f.kind in (Kind.TEXT, Kind.LONG_TEXT) and value:
            said.append(str(value))
        elif f.kind in (Kind.DATE, Kind.TIME) and value:
            said.append(value.isoformat())
    return " · ".join(" ".join(part.split())[:120] for part in said[:2] if part)


def _put(session: Session, record: Record, kind: str, owner: str, path: str, title: str, by: str) -> None:
    session.execute(sa.delete(trash).where(trash.c.id == record.id))
    content = json.dumps(plain(record), ensure_ascii=False)
    row = {"id": record.id, "version": 1, "kind": kind, "owner_id": owner, "path": path, "title": title,
           "content": content, "deleted_at": now(), "deleted_by": by}  # fmt: skip
    session.execute(sa.insert(trash).values(row))


def discard_meeting(store: Store, key: str, by: str = "") -> None:
    """A meeting goes to the trash with all it holds; an issued one stays where it is."""
    with store.session(write=True) as session:
        facts = store.load_in(session, key)
        if session.execute(sa.select(issues.c.id).where(issues.c.meeting_id == key)).first():
            raise BadInput("Siaran pers kegiatan ini sudah terbit, jadi kegiatannya tidak dapat dihapus.")
        meeting = facts.meeting
        partners = [title_of(guest, facts) for guest in meeting.guests if guest.partner]
        _put(session, meeting, MEETING, "", "", list_title(meeting.programme, meeting.form, partners), by)
        session.delete(session.get(twins[Meeting], key))


def uses(store: Store, shelf: str, key: str) -> int:
    """How many meetings and entries name a directory entry; what waits in the trash counts too."""
    with store.session() as session:
        return _uses(session, shelf, key)


def _uses(session: Session, shelf: str, key: str) -> int:
    found = 0
    for record, table in tables.items():
        for f in fields_of(record):
            if f.refers == shelf:
                query = sa.select(sa.func.count()).select_from(table).where(table.c[f.name] == key)
                found += session.execute(query).scalar_one()
    quoted = trash.c.content.contains(json.dumps(key), autoescape=True)
    waiting = sa.select(sa.func.count()).select_from(trash).where(quoted, trash.c.id != key)
    return found + int(session.execute(waiting).scalar_one())


def discard_entry(store: Store, shelf: str, key: str, by: str = "") -> None:
    """An entry of the directory goes to the trash, unless something still names it."""
    with store.session(write=True) as session:
        twin = session.get(twins[SHELVES[shelf]], key)
        if twin is None:
            return
        entry: Record = to_record(twin)
        number = _uses(session, shelf, key)
        if number:
            raise BadInput(f"Masih dipakai di {number} tempat, jadi tidak dapat dihapus. Ganti dulu di sana.")
        title = title_of(entry, Facts(Meeting()))
        _put(session, entry, shelf, "", "", title, by)
        session.delete(twin)


def discarded(store: Store) -> list[Discarded]:
    """What waits in the trash, the latest first."""
    names = [trash.c[name] for name in Discarded.__slots__]
    with store.session() as session:
        found = session.execute(sa.select(*names).order_by(trash.c.deleted_at.desc(), trash.c.id))
        return [Discarded(**row) for row in found.mappings()]


def restore(store: Store, key: str, by: str = "") -> str:
    """Bring something back to where it was; returns the key of its meeting, or "" for an entry."""
    with store.session(write=True) as session:
        row = session.execute(sa.select(trash).where(trash.c.id == key)).mappings().first()
        if row is None:
            raise BadInput("Isi tempat sampah ini sudah dipulihkan atau sudah dibuang.")
        data: dict[str, Any] = json.loads(row["content"])
        session.execute(sa.delete(trash).where(trash.c.id == key))
        if row["kind"] == ROW:
            _restore_row(session, row["owner_id"], row["path"], data, by)
            return str(row["owner_id"])
        kind = Meeting if row["kind"] == MEETING else SHELVES[row["kind"]]
        record = rebuilt(kind, data)
        _forget_lost(session, record)
        added(session, record)
        return record.id if row["kind"] == MEETING else ""


def _restore_row(session: Session, owner: str, path: str, data: dict[str, Any], by: str) -> None:
    twin = session.get(twins[Meeting], owner)
    if twin is None:
        raise BadInput("Kegiatan pemilik baris ini juga sudah dihapus. Pulihkan kegiatannya lebih dahulu.")
    if session.execute(sa.select(issues.c.id).where(issues.c.meeting_id == owner)).first():
        raise BadInput("Siaran pers kegiatan ini sudah terbit dan tidak dapat diubah lagi. Buat ralat.")
    meeting: Meeting = to_record(twin)
    place = next(
        (p for p, r in walk(meeting) if path.startswith(p) and _is_list(r, path[len(p) :].lstrip("."))), None
    )
    if place is None:
        raise BadInput("Tempat asal baris ini sudah tidak ada, jadi baris ini tidak dapat dipulihkan.")
    holder = next(r for p, r in walk(meeting) if p == place)
    name = path[len(place) :].lstrip(".")
    row: Record = rebuilt(field_of(type(holder), name).type, data)
    _forget_lost(session, row)
    getattr(holder, name).append(row)
    stored = merged(session, meeting)
    if changed(session):
        stored.changed_at, stored.changed_by = now(), by


def _is_list(record: Record, name: str) -> bool:
    return any(f.name == name and f.kind is Kind.ROWS for f in fields_of(type(record)))


def _forget_lost(session: Session, record: Record) -> None:
    """References to entries that are gone for good become empty; everything else comes back as it was."""
    for _, row in walk(record):
        for f in fields_of(type(row)):
            key = getattr(row, f.name) if f.kind is Kind.REFERENCE else None
            if key and session.get(twins[SHELVES[f.refers]], key) is None:
                setattr(row, f.name, None)


def empty_trash(store: Store, today: datetime) -> int:
    """Throw away what has waited for 30 days; returns how many."""
    with store.session(write=True) as session:
        old = trash.c.deleted_at < today - timedelta(days=DAYS)
        return int(session.execute(sa.delete(trash).where(old)).rowcount)  # type: ignore[attr-defined]
