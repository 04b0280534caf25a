"""Numbers on the attendance sheet follow the list until it is printed, and stay from then on."""

from __future__ import annotations

import pytest

from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.sheet_rows import sheet_rows

WALK_IN = GuestStatus.WALK_IN


def guests(*rows: int | None, unasked: tuple[int, ...] = ()) -> list[Guest]:
    """Guests with these stored numbers; `unasked` are the places of those who came without being asked."""
    status = {n: WALK_IN for n in unasked}
    return [Guest(sheet_row=row, status=status.get(n, GuestStatus.INVITED)) for n, row in enumerate(rows)]


@pytest.mark.parametrize(
    ("stored", "numbers"),
    [
        ([], []),
        (guests(None, None, None), [1, 2, 3]),
        (guests(2, 1, 3), [2, 1, 3]),  # moved since the sheet was printed
        (guests(1, 3), [1, 3]),  # the second one was taken out
        (guests(1, None, 3), [1, 4, 3]),  # invited later: behind all others
        (guests(None, None, 7, unasked=(2,)), [1, 2, 7]),  # nothing printed from here yet
        (guests(None, None, 2, unasked=(2,)), [1, 3, 2]),
        (guests(1, 1), [1, 2]),
        (guests(1, 90_000), [1, 2]),
    ],
)
def test_who_has_which_number(stored: list[Guest], numbers: list[int]) -> None:
    assert sheet_rows(stored) == numbers
