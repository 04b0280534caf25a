"""An issued paper as stored; a plain value, so that a window knows it without the database library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """`file` is its name in the archive folder, `issued_at` naive UTC, `issued_by` who sat at the desk."""

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
