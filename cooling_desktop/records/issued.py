"""An issued paper as stored; a plain value, so that a window knows it without the database library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

RELEASE, CORRECTION, WITHDRAWAL = "siaran pers", "ralat", "pencabutan"
INVITATION, REPORT = "surat undangan", "laporan kegiatan"  # numbered, but not kept in the archive
"""Kinds of papers, each with its own series of numbers."""


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """`file` is its name in the archive folder, `issued_at` naive UTC, `issued_by` who sat at the desk.

    A correction or withdrawal names in `corrects_id` the paper it is about, and in `reason` what changed or why.
    """

    id: str
    meeting_id: str
    number: str
    kind: str
    voice: str
    paper: str
    headline: str
    text: str
    facts: str
    file: str
    sha256: str
    issued_on: date
    issued_at: datetime
    issued_by: str
    corrects_id: str | None = None
    reason: str = ""


_COLUMNS = ", ".join("n.text" if name == "number" else f"i.{name}" for name in IssuedPaper.__slots__)
SELECT = f"SELECT {_COLUMNS} FROM issues i JOIN numbers n ON n.id = i.number_id"  # noqa: S608
"""Where a bare query for papers begins; `from_row` takes its rows."""


def from_row(row: Iterable[Any]) -> IssuedPaper:
    """The paper in a row of such a query, where dates are texts."""
    values = dict(zip(IssuedPaper.__slots__, row, strict=True))
    values["issued_on"] = date.fromisoformat(values["issued_on"])
    values["issued_at"] = datetime.fromisoformat(values["issued_at"])
    return IssuedPaper(**values)


def standing(papers: Iterable[IssuedPaper], meeting_id: str) -> IssuedPaper | None:
    """The paper of a meeting that counts today: the one that no other corrects or withdraws."""
    mine = [paper for paper in papers if paper.meeting_id == meeting_id]
    replaced = {paper.corrects_id for paper in mine}
    return next((paper for paper in mine if paper.id not in replaced), None)


def chain(papers: Iterable[IssuedPaper], paper: IssuedPaper) -> list[IssuedPaper]:
    """A paper and those before it, the first release at the beginning."""
    known = {one.id: one for one in papers}
    found = [paper]
    while found[0].corrects_id in known:
        found.insert(0, known[found[0].corrects_id or ""])
    return found
