"""What is known of the last keys: on disk, on the way, or refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Saved(Enum):
    """Where the last keys are."""

    NOTHING = "nothing open"
    YES = "on disk"
    SOON = "not yet"
    FAILED = "refused"


@dataclass(frozen=True, slots=True)
class SaveState:
    """What the mark in the top bar says; `at` is local time, `why` the sentence of a refusal."""

    saved: Saved
    at: datetime | None = None
    why: str = ""
    conflict: bool = False
