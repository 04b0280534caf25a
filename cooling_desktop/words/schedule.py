"""Clock times of a programme, computed from its start and the lengths of its items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

_DAY = 24 * 60  # minutes

Slot = tuple[time | None, time | None]


def slots(starts: time, lengths: Sequence[int | None]) -> list[Slot]:
    """When each item begins and ends; after an item without a length (in minutes) nobody knows."""
    made: list[Slot] = []
    at: int | None = starts.hour * 60 + starts.minute
    for length in lengths:
        end = None if at is None or length is None else at + length
        made.append((_clock(at), _clock(end)))
        at = end
    return made


def overrun(starts: time, ends: time, lengths: Sequence[int | None]) -> int:
    """By how many minutes the known lengths run past the end; 0 when they fit. An earlier end is on the next day."""
    room = (ends.hour * 60 + ends.minute - starts.hour * 60 - starts.minute) % _DAY
    return max(0, sum(length or 0 for length in lengths) - (room or _DAY))


def _clock(minute: int | None) -> time | None:
    return None if minute is None else time(minute % _DAY // 60, minute % 60)
