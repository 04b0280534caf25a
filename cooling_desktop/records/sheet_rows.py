"""The numbers on the attendance sheet: once printed they stay, whatever becomes of the list of guests."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest

SPARE = 20  # empty rows behind the last guest
GAPS = 200  # rows of guests taken out since; a number further off is a slip of the pen


def sheet_rows(guests: Sequence[Guest]) -> list[int]:
    """The number of each guest: the one it has, else the next free one.

    A sheet counts as printed as soon as somebody who was expected has a number: then whoever comes later stands behind
    all others. Two guests with one number: the first keeps it.
    """
    kept: list[int | None] = []
    for guest in guests:
        own = guest.sheet_row if (guest.sheet_row or 0) <= len(guests) + GAPS else None
        kept.append(None if own in kept else own)
    taken = {number for number in kept if number}
    expected = [n for n, guest in zip(kept, guests, strict=True) if guest.status is not GuestStatus.WALK_IN]
    printed = any(expected)
    free = (number for number in count(max(taken) + 1 if printed else 1) if number not in taken)
    return [number or next(free) for number in kept]
