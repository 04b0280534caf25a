"""A day with its clock time, as clerks type it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from cooling_desktop.errors import BadInput
from cooling_desktop.words.typed_moments import parse_moment

TODAY = date(2024, 10, 23)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("23/10/24 20.05", datetime(2024, 10, 23, 20, 5)),
        ("23/10/2024, 20:05", datetime(2024, 10, 23, 20, 5)),
        ("23 okt 2024 pukul 20.05 WIB", datetime(2024, 10, 23, 20, 5)),
        ("23 10 24 20.05", datetime(2024, 10, 23, 20, 5)),
        ("23 10 24 pukul 20.05", datetime(2024, 10, 23, 20, 5)),
        ("kemarin 7 malam", datetime(2024, 10, 22, 19)),
        ("Rabu, 23 Oktober 2024 jam 8 pagi", datetime(2024, 10, 23, 8)),
        ("2024-10-23 20:05:31", datetime(2024, 10, 23, 20, 5, 31)),
        ("23/10/24 pukul 20.05.31 WIB", datetime(2024, 10, 23, 20, 5, 31)),
    ],
)
def test_moments_as_people_write_them(typed: str, meant: datetime) -> None:
    assert parse_moment(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("23 okt 20", "Jamnya belum ada"),
        ("23/10/24", "Jamnya belum ada"),
        ("31/02/24", "31 Februari"),
        ("23/10/24 25.70", "25.70"),
        ("23/10/24 20.05.71", "20.05.71"),
        ("20.05", "Jamnya belum ada"),
        ("besok sore sekali", "tidak dikenali"),
    ],
)
def test_what_cannot_be_read_is_told(typed: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        parse_moment(typed, TODAY)
