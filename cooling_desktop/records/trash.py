"""What was deleted waits here for 30 days: rows of a meeting, whole meetings, entries of the directory."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import SHELVES, Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Field, Kind, Privacy, Record, field_of, fields_of, walk
from cooling_desktop.records.letters import goes_on
from cooling_desktop.records.locked import is_issued, is_locked
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.merging import added, changed, merged, now
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.reading import rebuilt
from cooling_desktop.records.tables import numbers, tables, to_record, trash, twins
from cooling_desktop.records.uses import uses_in

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

DAYS = 30
ROW, MEETING = "baris", "kegiatan"
_OURS = ("block", "facts")  # what the program itself writes into a row; nobody typed it
_UNSAID = (*_OURS, "file")  # what would tell a clerk nothing
_TYPED = (Kind.TEXT, Kind.LONG_TEXT, Kind.WORDS, Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.MOMENT, Kind.REFERENCE,
          Kind.ROWS)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Discarded:
    """Something in the trash; `kind` is "baris", "kegiatan" or a shelf of the directory, `deleted_at` naive UTC.

    Of a row, `path` is where it stood ("guests[2]") and `owner` what lists call its meeting.
    """

    id: str
    kind: str
    owner_id: str
    path: str
    title: str
    deleted_at: datetime
    deleted_by: str
    owner: str = ""

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
    gone = [path for key, (path, _) in old.items() if key not in new]
    for key, (path, row) in old.items():
        inside = any(path.startswith(f"{other}.") for other in gone)
        if key not in new and not inside and not _is_blank(row):
            _put(session, row, ROW, before.id, path, title_of(row, given), by)


def _rows(meeting: Meeting) -> dict[str, tuple[str, Record]]:
    return {row.id: (path, row) for path, row in walk(meeting) if path.endswith("]")}


def _is_blank(row: Record) -> bool:
    """Whether nobody typed anything into a row; a choice or a tick alone is nothing to keep."""
    blank = type(row)()
    typed = (f.name for f in fields_of(type(row)) if f.kind in _TYPED and f.name not in _OURS)
    return all(getattr(row, name) == getattr(blank, name) for name in typed)


def title_of(row: Record, facts: Facts) -> str:
    """What a row says, in a few words: what was said stands before who said it; `facts` knows the names."""
    fields = [f for f in fields_of(type(row)) if f.name not in _UNSAID and f.privacy is not Privacy.INTERNAL]
    said = (_said(f, getattr(row, f.name), facts) for f in sorted(fields, key=lambda f: f.kind is not Kind.LONG_TEXT))
    return " · ".join(" ".join(part.split())[:120] for part in [part for part in said if part][:2])


def _said(f: Field, value: Any, facts: Facts) -> str:
    match f.kind:
        case Kind.REFERENCE if value:
            entry = facts.shelf(f.refers).get(value)
            return _name(entry) if entry is not None else ""
        case Kind.TEXT | Kind.LONG_TEXT:
            return str(value)
        case Kind.DATE | Kind.TIME if value is not None:
            return f"{value:%d/%m/%Y}" if f.kind is Kind.DATE else f"{value:%H.%M}"
    return ""


def _name(entry: Record) -> str:
    if isinstance(entry, Person):
        return f"{entry.rank} {entry.name}".strip()
    return str(getattr(entry, "name", "") or getattr(entry, "title", ""))


def _put(session: Session, record: Record, kind: str, owner: str, path: str, title: str, by: str) -> None:
    session.execute(sa.delete(trash).where(trash.c.id == record.id))
    versions = {row.id: row.version for _, row in walk(record)}
    content = json.dumps({"record": plain(record), "versions": versions}, ensure_ascii=False)
    row = {"id": record.id, "version": 1, "kind": kind, "owner_id": owner, "path": path, "title": title,
           "content": content, "deleted_at": now(), "deleted_by": by}  # fmt: skip
    session.execute(sa.insert(trash).values(row))


def discard_meeting(store: Store, key: str, by: str = "") -> None:
    """A meeting goes to the trash with all it holds; an issued one stays where it is."""
    titles = _titles(store)
    with store.session(write=True) as session:
        put_meeting(session, key, titles.get(key, ""), by)


def put_meeting(session: Session, key: str, title: str, by: str) -> None:
    """The same in a write transaction that is already open."""
    twin = session.get(twins[Meeting], key)
    if twin is None:
        return
    if is_issued(session, key):
        raise BadInput("Siaran pers kegiatan ini sudah terbit, jadi kegiatannya tidak dapat dihapus.")
    _put(session, to_record(twin), MEETING, "", "", title, by)
    session.delete(twin)


def _titles(store: Store) -> dict[str, str]:
    return {row.id: row.title for row in store.meetings()}


def discard_entry(store: Store, shelf: str, key: str, by: str = "") -> None:
    """An entry of the directory goes to the trash, unless something still names it."""
    with store.session(write=True) as session:
        twin = session.get(twins[SHELVES[shelf]], key)
        if twin is None:
            return
        where = uses_in(session, shelf, key)
        if where.total:
            raise BadInput(f"Masih dipakai di {where.words}, jadi tidak dapat dihapus. {where.way_out}")
        if session.scalars(sa.select(numbers.c.id).where(numbers.c.unit_id == key)).first():
            raise BadInput("Satuan ini pernah memberi nomor surat yang tetap tercatat, jadi tidak dapat dihapus.")
        put_entry(session, shelf, to_record(twin), by)
        session.delete(twin)


def put_entry(session: Session, shelf: str, entry: Record, by: str) -> None:
    """An entry waits in the trash; taking it out of its shelf is left to whoever asks."""
    _put(session, entry, shelf, "", "", _name(entry), by)


def discarded(store: Store) -> list[Discarded]:
    """What waits in the trash, the latest first."""
    names = [trash.c[name] for name in Discarded.__slots__ if name != "owner"]
    with store.session() as session:
        query = sa.select(*names).order_by(trash.c.deleted_at.desc(), trash.c.id)
        found = [Discarded(**row) for row in session.execute(query).mappings()]
    titles = {one.id: one.title for one in found if one.kind == MEETING} | _titles(store)
    return [_with_owner(one, titles.get(one.owner_id, "")) for one in found]


def _with_owner(one: Discarded, owner: str) -> Discarded:
    return Discarded(one.id, one.kind, one.owner_id, one.path, one.title, one.deleted_at, one.deleted_by, owner)


def restore(store: Store, key: str, by: str = "") -> str:
    """Bring something back to where it was; returns the key of its meeting, or "" for an entry."""
    with store.session(write=True) as session:
        row = _waiting(session, key)
        if row is None:
            raise BadInput("Isian ini sudah dipulihkan atau sudah dibuang dari Tempat sampah.")
        _take_out(session, row, by)
        return str(row["owner_id"]) if row["kind"] == ROW else key if row["kind"] == MEETING else ""


def revive(session: Session, shelf: str, key: str) -> bool:
    """Whether the directory has an entry that a save names; from the trash it comes back as it went there."""
    if session.get(twins[SHELVES[shelf]], key) is not None:
        return True
    row = _waiting(session, key)
    if row is None or row["kind"] != shelf:
        return False
    _take_out(session, row, "")
    return True


def revive_meeting(session: Session, key: str) -> bool:
    """Whether a meeting came back from the trash with all it held."""
    row = _waiting(session, key)
    if row is None or row["kind"] != MEETING:
        return False
    _take_out(session, row, "")
    return True


def came_back(session: Session, record: Record) -> bool:
    """Whether the meeting of that key, or the entry of that key and name, came back as it went to the trash."""
    row = _waiting(session, record.id)
    kind = MEETING if isinstance(record, Meeting) else next((k for k, v in SHELVES.items() if v is type(record)), "")
    if row is None or row["kind"] != kind:
        return False
    told = json.loads(row["content"])["record"]
    same = kind == MEETING or all(told.get(n, "") == getattr(record, n, "") for n in ("name", "title"))
    if same:
        _take_out(session, row, "")
    return same


def meeting_in_trash(store: Store, key: str) -> Meeting | None:
    """A deleted meeting as it would come back."""
    with store.session() as session:
        row = _waiting(session, key)
    if row is None or row["kind"] != MEETING:
        return None
    content: dict[str, Any] = json.loads(row["content"])
    meeting: Meeting = rebuilt(Meeting, content["record"])
    for _, part in walk(meeting):
        part.version = content["versions"].get(part.id, 0) + 1
    return meeting


def _waiting(session: Session, key: str) -> sa.RowMapping | None:
    return session.execute(sa.select(trash).where(trash.c.id == key)).mappings().first()


def _take_out(session: Session, row: sa.RowMapping, by: str) -> None:
    content: dict[str, Any] = json.loads(row["content"])
    session.execute(sa.delete(trash).where(trash.c.id == row["id"]))
    if row["kind"] == ROW:
        record = _restore_row(session, row["owner_id"], row["path"], content["record"], by)
    else:
        record = _restore_whole(session, row["kind"], content["record"])
    session.flush()
    for _, part in walk(record) if record is not None else ():
        _go_on_counting(session, part, content["versions"])
    session.expire_all()  # the session has not seen the counters


def _restore_whole(session: Session, kind: str, data: dict[str, Any]) -> Record | None:
    """A meeting or an entry; one that another window stored again meanwhile stays as it is."""
    record = rebuilt(Meeting if kind == MEETING else SHELVES[kind], data)
    if session.get(twins[type(record)], record.id) is not None:
        return None
    forget_lost(session, record)
    added(session, record)
    return record


def _restore_row(session: Session, owner: str, path: str, data: dict[str, Any], by: str) -> Record | None:
    twin = session.get(twins[Meeting], owner)
    if twin is None:
        raise BadInput("Kegiatan pemilik baris ini juga sudah dihapus. Pulihkan kegiatannya lebih dahulu.")
    if is_locked(session, owner) and not goes_on(path):
        raise BadInput("Siaran pers kegiatan ini sudah terbit dan tidak dapat diubah lagi.")
    meeting: Meeting = to_record(twin)
    above, _, number = path.rstrip("]").rpartition("[")
    where, _, name = above.rpartition(".")
    holder = next((record for place, record in walk(meeting) if place == where), None)
    if holder is None:
        raise BadInput("Tempat asal baris ini sudah tidak ada, jadi baris ini tidak dapat dipulihkan.")
    rows: list[Record] = getattr(holder, name)
    row: Record = rebuilt(field_of(type(holder), name).type, data)
    if row.id in {other.id for other in rows}:
        return None
    forget_lost(session, row)
    rows.insert(int(number), row)
    stored = merged(session, meeting)
    if changed(session):
        stored.changed_at, stored.changed_by = now(), by
    return row


def _go_on_counting(session: Session, record: Record, versions: dict[str, int]) -> None:
    """The counter goes on where it stood: a window that saw the row before must not take it for a newer one."""
    table = tables[type(record)]
    state = {"version": versions.get(record.id, 0) + 1}
    session.execute(sa.update(table).where(table.c.id == record.id).values(state))


def forget_lost(session: Session, record: Record) -> None:
    """References to entries that are gone for good become empty; everything else comes back as it was."""
    for _, row in walk(record):
        for f in fields_of(type(row)):
            key = getattr(row, f.name) if f.kind is Kind.REFERENCE else None
            if key and not revive(session, f.refers, key):
                setattr(row, f.name, None)


def empty_trash(store: Store, today: datetime) -> int:
    """Throw away what has waited for 30 days at `today` (naive UTC); returns how many."""
    with store.session(write=True) as session:
        old = trash.c.deleted_at < today - timedelta(days=DAYS)
        return int(session.execute(sa.delete(trash).where(old)).rowcount)  # type: ignore[attr-defined]
