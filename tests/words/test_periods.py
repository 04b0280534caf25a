"""Periods as they are called and as they are typed."""

from __future__ import annotations

from datetime import date

import pytest

from cooling_desktop.errors import BadInput
from cooling_desktop.words import periods
from cooling_desktop.words.periods import ALWAYS, between, read_period

TODAY = date(2024, 11, 4)  # a Monday


@pytest.mark.parametrize(
    ("typed", "first", "last", "name"),
    [
        ("minggu lalu", (10, 28), (11, 3), "28 Oktober–3 November 2024"),
        ("Pekan ini", (11, 4), (11, 10), "4–10 November 2024"),
        ("bulan ini", (11, 1), (11, 30), "November 2024"),
        ("bulan lalu", (10, 1), (10, 31), "Oktober 2024"),
        ("tahun ini", (1, 1), (12, 31), "Tahun 2024"),
        ("2024", (1, 1), (12, 31), "Tahun 2024"),
        ("okt", (10, 1), (10, 31), "Oktober 2024"),
        ("Oktober 2024", (10, 1), (10, 31), "Oktober 2024"),
        ("10/2024", (10, 1), (10, 31), "Oktober 2024"),
        ("kemarin", (11, 3), (11, 3), "Minggu, 3 November 2024"),
        ("23/10/24", (10, 23), (10, 23), "Rabu, 23 Oktober 2024"),
        ("1–14 Oktober 2024", (10, 1), (10, 14), "1–14 Oktober 2024"),
        ("1-14 okt", (10, 1), (10, 14), "1–14 Oktober 2024"),
        ("1-14/10/2024", (10, 1), (10, 14), "1–14 Oktober 2024"),
        ("1/10/24 - 5/11/24", (10, 1), (11, 5), "1 Oktober–5 November 2024"),
        ("1 okt sampai 5 nov 2024", (10, 1), (11, 5), "1 Oktober–5 November 2024"),
        ("1 okt s.d. 5 nov", (10, 1), (11, 5), "1 Oktober–5 November 2024"),
        ("1 s/d 14 Oktober 2024", (10, 1), (10, 14), "1–14 Oktober 2024"),
        ("01/10/2024-14/10/2024", (10, 1), (10, 14), "1–14 Oktober 2024"),
        ("1 Oktober-14 November 2024", (10, 1), (11, 14), "1 Oktober–14 November 2024"),
        ("Mei-Okt 2024", (5, 1), (10, 31), "Mei–Oktober 2024"),
        ("14-okt", (10, 14), (10, 14), "Senin, 14 Oktober 2024"),
        ("Mei – Oktober 2024", (5, 1), (10, 31), "Mei–Oktober 2024"),
        ("mei hingga hari ini", (5, 1), (11, 4), "1 Mei–4 November 2024"),
    ],
)
def test_a_period_is_read_as_it_is_typed(
    typed: str, first: tuple[int, int], last: tuple[int, int], name: str
) -> None:
    found = read_period(typed, TODAY)
    assert (found.first, found.last, found.name) == (date(2024, *first), date(2024, *last), name)


def test_a_month_without_its_year_has_begun() -> None:
    assert read_period("desember", TODAY).name == "Desember 2023"
    assert read_period("november", TODAY).name == "November 2024"
    assert read_period("Nov 2023 – Jan 2024", TODAY).name == "November 2023–Januari 2024"


@pytest.mark.parametrize(
    "typed", ["", "entah kapan", "14–1 Oktober 2024", "1 – 2 – 3", "13/2024", "31 februari", "Oktober 0000"]
)
def test_what_is_no_period_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_period(typed, TODAY)
    assert str(refused.value).endswith(".") and len(str(refused.value).split()) <= 25


def test_an_unknown_day_is_only_in_all_of_time() -> None:
    october = periods.month(date(2024, 10, 9))
    assert october.holds(date(2024, 10, 31)) and not october.holds(date(2024, 11, 1))
    assert ALWAYS.holds(None) and not october.holds(None)
    assert october.when == "Selama Oktober 2024"
    assert between(TODAY, TODAY).when == "Pada Senin, 4 November 2024"
    assert periods.week_before(date(2024, 10, 21)).when == "Selama 14–20 Oktober 2024"
    assert periods.of_election("Pilkada 2024", "kampanye").when == "Pada tahap kampanye Pilkada 2024"
    assert periods.of_election("Pilkada 2024", "jelang").name == "Pilkada 2024, jelang"
    assert periods.of_election("Pilkada 2024").holds(None)
