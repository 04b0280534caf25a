"""Papers that were not issued here: what other offices sent, and our own from the time before this program."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cooling_desktop.records.ledger import Act, digest_of, enter
from cooling_desktop.records.tables import received

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

OTHER_OFFICE, OLD = "kantor lain", "arsip lama"
"""Where a received paper comes from."""


@dataclass(frozen=True, slots=True)
class ReceivedPaper:
    """`file` is its name in the archive folder, `source` what it was called where it lay, `unit` who issued it.

    `facts` is the meeting file that lay inside it, `meeting_id` the meeting that was taken in with it; both may be
    empty. `received_at` is naive UTC, `received_by` who sat at the desk.
    """

    id: str
    origin: str
    meeting_id: str
    number: str
    kind: str
    unit: str
    headline: str
    text: str
    facts: str
    file: str
    sha256: str
    dated: date | None
    source: str
    received_at: datetime
    received_by: str


def row_digest(paper: ReceivedPaper) -> str:
    """The digest of everything that the database keeps of a received paper."""
    row = _row(paper)
    row["dated"] = paper.dated.isoformat() if paper.dated else None
    row["received_at"] = paper.received_at.isoformat()
    return digest_of(row)


def put(session: Session, paper: ReceivedPaper) -> None:
    """Write the row and its entry in the book, in a write transaction that is already open."""
    session.execute(sa.insert(received).values(version=1, **_row(paper)))
    enter(
        session, Act.RECEIVED, paper_id=paper.id, number=paper.number, at=paper.received_at, by=paper.received_by,
        file_sha256=paper.sha256, data_sha256=row_digest(paper),
    )  # fmt: skip


def take_out(session: Session, papers: Collection[ReceivedPaper], by: str) -> None:
    """Delete the rows of papers that were taken in by mistake; the book keeps that they were here."""
    for paper in papers:
        session.execute(sa.delete(received).where(received.c.id == paper.id))
        enter(
            session, Act.REMOVED, paper_id=paper.id, number=paper.number, by=by,
            file_sha256=paper.sha256, data_sha256=row_digest(paper),
        )  # fmt: skip


def received_papers(store: Store) -> list[ReceivedPaper]:
    """All received papers, those that came last first."""
    with store.session() as session:
        return received_in(session)


def received_in(session: Session) -> list[ReceivedPaper]:
    """The same inside a transaction that is already open."""
    names = [received.c[name] for name in ReceivedPaper.__slots__]
    query = sa.select(*names).order_by(received.c.received_at.desc(), received.c.id)
    return [ReceivedPaper(**row) for row in session.execute(query).mappings()]


def _row(paper: ReceivedPaper) -> dict[str, Any]:
    return {name: getattr(paper, name) for name in ReceivedPaper.__slots__}
