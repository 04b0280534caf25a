"""Records into an open session: what changed counts, what is new is checked, keys stand for one thing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import Post
from cooling_desktop.records.facts import SHELF_NAMES, Facts, references
from cooling_desktop.records.fields import Record, fields_of, walk
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.tables import to_twin, twins


def now() -> datetime:
    """This second as the store keeps it: naive UTC."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def content(record: Record) -> Any:
    """A record's values without keys and without the stamp of its last change."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: bare(v) for k, v in value.items() if k not in ("id", "changed_at", "changed_by")}
        return [bare(v) for v in value] if isinstance(value, list) else value

    return bare(plain(record))


def changed(session: Session) -> bool:
    """Whether the session holds anything that would be written."""
    return bool(session.new) or any(session.is_modified(row) for row in session.dirty)


def merged(session: Session, record: Record) -> Any:
    """The record's twin in the session; a changed row also counts as a change of the record that holds it."""
    twin = session.merge(to_twin(record))
    if changed(session):
        flag_modified(twin, fields_of(type(record))[0].name)
    return twin


def added(session: Session, record: Record) -> None:
    """A record that must be new with all its rows."""
    for path, row in walk(record):
        if session.get(twins[type(row)], row.id) is not None:
            raise BadInput(
                f"“{path}” memakai kunci “{row.id}” milik catatan lain. Hapus “id” di situ, lalu coba lagi."
            )
    twin = merged(session, record)
    if isinstance(record, Meeting):
        twin.changed_at = now()
    session.flush()


def refuse_other(entry: Record, here: Any) -> None:
    """A key of the directory stands for one thing; what is here wins, unless the names say it is another."""
    name = "title" if isinstance(entry, Post) else "name"
    theirs, ours = getattr(entry, name), getattr(here, name, getattr(entry, name))
    if theirs != ours:
        raise BadInput(
            f"Kunci “{entry.id}” di berkas ini bernama “{theirs}”, tetapi di Direktori bernama “{ours}”. "
            "Ganti kunci di berkas itu, lalu coba lagi."
        )


def named(facts: Facts) -> set[tuple[str, str]]:
    """Shelf and key of every entry that the meeting names, itself or by way of another entry."""
    found: set[tuple[str, str]] = set()
    records: list[Record] = [facts.meeting]
    while records:
        for _, shelf, key in references(records.pop()):
            if (shelf, key) not in found:
                found.add((shelf, key))
                records += [entry] if (entry := facts.shelf(shelf).get(key)) else []
    return found


def in_order(facts: Facts) -> list[Record]:
    """Directory entries so that each stands after those it points to (a unit after its parent)."""
    done: dict[str, Record] = {}
    seen: set[str] = set()

    def visit(entry: Record) -> None:
        if entry.id in seen:
            return
        seen.add(entry.id)  # before descending: two units may stand above each other in old data
        for _, shelf, key in references(entry):
            if key in facts.shelf(shelf) and key != entry.id:
                visit(facts.shelf(shelf)[key])
        done[entry.id] = entry

    for name in SHELF_NAMES:
        for entry in facts.shelf(name).values():
            visit(entry)
    return list(done.values())
