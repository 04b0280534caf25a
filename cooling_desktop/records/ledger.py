"""The archive's book: one entry for each paper that went out or came in, sealed with the entry before it.

An entry's seal is the SHA-256 of its values and of the seal before it, so that nothing in the book can be changed,
taken out, put in or moved without breaking every seal after it. The database itself refuses changes of entries.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.fields import new_id
from cooling_desktop.records.merging import now
from cooling_desktop.records.tables import ledger

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store

BEGINNING = "0" * 64
"""What the first entry has in place of the seal before it."""


class Act(StrEnum):
    """What an entry tells."""

    ISSUED = "terbit"
    RECEIVED = "diterima"
    REMOVED = "dikeluarkan"  # a received paper that was taken in by mistake
    PUT_BACK = "dipasang kembali"  # issued here, lost with its entry, found again
    RESTORED = "dipulihkan"  # the office goes on from an older backup


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the book; `at` is naive UTC, the digests are SHA-256 in hexadecimal digits.

    `file_sha256` is that of the paper as it lies in the archive, `data_sha256` that of its row (`row_digest`). An entry
    about no paper has neither; `number` then says what it is about.
    """

    sequence: int
    act: Act
    paper_id: str
    number: str
    at: datetime
    by: str
    file_sha256: str
    data_sha256: str
    previous: str
    seal: str


def seal_of(entry: Entry) -> str:
    """The seal that an entry's values give."""
    values = [
        entry.sequence, str(entry.act), entry.paper_id, entry.number, entry.at.isoformat(), entry.by,
        entry.file_sha256, entry.data_sha256, entry.previous,
    ]  # fmt: skip
    return digest_of(values)


def digest_of(values: object) -> str:
    """The SHA-256 of values as JSON in one fixed form."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def row_digest(paper: IssuedPaper) -> str:
    """The digest of everything that the database keeps of an issued paper."""
    return digest_of(
        {
            "id": paper.id,
            "meeting_id": paper.meeting_id,
            "number": paper.number,
            "kind": paper.kind,
            "voice": paper.voice,
            "paper": paper.paper,
            "headline": paper.headline,
            "text": paper.text,
            "facts": paper.facts,
            "file": paper.file,
            "sha256": paper.sha256,
            "issued_on": paper.issued_on.isoformat(),
            "issued_at": paper.issued_at.isoformat(),
            "issued_by": paper.issued_by,
            "corrects_id": paper.corrects_id,
            "reason": paper.reason,
        }
    )


def enter(
    session: Session, act: Act, *, paper_id: str = "", number: str = "", at: datetime | None = None, by: str = "",
    file_sha256: str = "", data_sha256: str = "",
) -> Entry:  # fmt: skip
    """Add an entry in a write transaction that is already open; it counts when that is committed."""
    last = last_in(session)
    sequence, previous = (last.sequence + 1, last.seal) if last else (1, BEGINNING)
    values = (sequence, act, paper_id, number, at or now(), by, file_sha256, data_sha256, previous)
    entry = Entry(*values, seal_of(Entry(*values, "")))
    row = {name: getattr(entry, name) for name in Entry.__slots__}
    session.execute(sa.insert(ledger).values(id=new_id(), version=1, **row))
    return entry


def enter_issue(session: Session, paper: IssuedPaper, act: Act = Act.ISSUED) -> Entry:
    """Add the entry of a paper that goes out."""
    at = paper.issued_at if act is Act.ISSUED else None
    return enter(
        session, act, paper_id=paper.id, number=paper.number, at=at, by=paper.issued_by,
        file_sha256=paper.sha256, data_sha256=row_digest(paper),
    )  # fmt: skip


def last_in(session: Session) -> Entry | None:
    """The newest entry, the head of the chain; None in an empty book."""
    row = session.execute(_entries().order_by(ledger.c.sequence.desc()).limit(1)).first()
    return _entry(row) if row else None


def entries(store: Store) -> list[Entry]:
    """All entries, the first at the beginning."""
    with store.session() as session:
        return [_entry(row) for row in session.execute(_entries().order_by(ledger.c.sequence))]


def head(store: Store) -> Entry | None:
    """The newest entry of the book; its seal on paper proves all before it."""
    with store.session() as session:
        return last_in(session)


def _entries() -> sa.Select[tuple[object, ...]]:
    return sa.select(*(ledger.c[name] for name in Entry.__slots__))


def _entry(row: sa.Row[tuple[object, ...]]) -> Entry:
    values = dict(row._mapping)
    with suppress(ValueError):  # altered by hand: its seal no longer fits, which whoever checks the book tells
        values["act"] = Act(values["act"])
    return Entry(**values)
