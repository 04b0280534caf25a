"""Clock times of a programme, computed from its start and the lengths of its items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

_DAY = 24 * 60  # minutes
_NOON, _DAWN = 12, 5  # o'clock: who begins after the one and ends before the other goes past midnight

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


def ends_early(starts: time, ends: time) -> bool:
    """Whether an end lies before its start; an evening that goes past midnight does not."""
    return ends < starts and not (starts.hour >= _NOON and ends.hour < _DAWN)


def ends_at(begin: datetime, ends: time | None) -> datetime | None:
    """When an event is over, on the next day where it goes past midnight; None for no end, or one hardly meant."""
    if ends is None or ends == begin.time() or ends_early(begin.time(), ends):
        return None
    end = datetime.combine(begin, ends)
    return end if end > begin else end + timedelta(days=1)


def overrun(starts: time, ends: time, lengths: Sequence[int | None]) -> int:
    """By how many minutes the known lengths run past the end; 0 when they fit. An earlier end is on the next day."""
    room = (ends.hour * 60 + ends.minute - starts.hour * 60 - starts.minute) % _DAY
    return max(0, sum(length or 0 for length in lengths) - (room or _DAY))


def _clock(minute: int | None) -> time | None:
    return None if minute is None else time(minute % _DAY // 60, minute % 60)
