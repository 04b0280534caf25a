"""One step of a release as stored; a plain value, so that a window knows it without the database library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Deed(StrEnum):
    """What can happen to a release on its way and afterwards."""

    SUBMITTED = "diajukan"
    APPROVED = "disetujui"
    TAKEN_BACK = "ditarik kembali"
    CHANGED = "kembali ke draf karena naskah berubah"
    ISSUED = "terbit"
    OPENED = "dibuka untuk ralat"
    GIVEN_UP = "ralat dibatalkan"
    CORRECTED = "diralat"
    WITHDRAWN = "dicabut"
    PUT_BACK = "dipasang kembali"


@dataclass(frozen=True, slots=True)
class Step:
    """`about` is the number or the reason, `at` naive UTC, `by` who sat at the desk; empty where nobody was chosen."""

    act: str
    about: str
    at: datetime
    by: str
