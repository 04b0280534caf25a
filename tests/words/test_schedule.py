"""Clock times of a programme."""

from __future__ import annotations

from datetime import time

from cooling_desktop.words.schedule import overrun, slots

HALF_EIGHT = time(19, 30)


def test_times_are_sums_of_lengths() -> None:
    assert slots(HALF_EIGHT, [15, 30, 60]) == [
        (time(19, 30), time(19, 45)),
        (time(19, 45), time(20, 15)),
        (time(20, 15), time(21, 15)),
    ]


def test_after_an_unknown_length_nobody_knows() -> None:
    assert slots(HALF_EIGHT, [15, None, 60]) == [(time(19, 30), time(19, 45)), (time(19, 45), None), (None, None)]


def test_midnight_is_passed() -> None:
    assert slots(time(23, 30), [45, 30]) == [(time(23, 30), time(0, 15)), (time(0, 15), time(0, 45))]


def test_running_past_the_end() -> None:
    assert overrun(HALF_EIGHT, time(21), [60, 30]) == 0
    assert overrun(HALF_EIGHT, time(21), [60, None, 45]) == 15
    assert overrun(time(22), time(1), [180]) == 0
    assert overrun(time(22), time(1), [200]) == 20
    assert overrun(HALF_EIGHT, HALF_EIGHT, [60]) == 0
