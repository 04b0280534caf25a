"""Which backups stay: the newest, one a day, one a month; clocks that jump cost nothing."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.archive.backup import back_up, backups, verify
from cooling_desktop.archive.backup_list import Stamp, stamps
from cooling_desktop.archive.backup_thin import BEFORE_UPGRADES, staying, thin
from cooling_desktop.records.upgrade import COPIES

BEGUN = datetime(2026, 1, 1, 7, 0)


def _put(folder: Path, stamp: Stamp) -> None:
    for ending in (".json", ".db"):
        (folder / (stamp.name + ending)).write_text("")


def test_a_year_of_backups_thins_to_days_and_months(tmp_path: Path) -> None:
    """Four a day, thinned after each as in life."""
    number = 0
    for day in range(366):
        for hour in (0, 4, 8, 11):
            number += 1
            _put(tmp_path, Stamp(number, BEGUN + timedelta(days=day, hours=hour)))
            thin(tmp_path, tmp_path)
    left = stamps(tmp_path)
    days = [stamp.at.date() for stamp in left]
    assert [stamp.number for stamp in left[:10]] == list(range(number, number - 10, -1))
    last = datetime(2027, 1, 1).date()
    assert {last - timedelta(days=n) for n in range(30)} <= set(days)
    months = {(at.year, at.month) for at in days}
    assert months == {(2027, 1), *((2026, month) for month in range(2, 13))}
    ends = {stamp.at for stamp in left if stamp.at.date() < last - timedelta(days=30)}
    assert {at.replace(day=1).month for at in ends} == set(range(2, 12))
    assert all((at + timedelta(days=1)).day == 1 and at.hour == 18 for at in ends), "the last of each month"
    assert len(left) == 10 + (30 - 3) + 10, "the newest ten are of the last three days"
    assert {p.stem for p in tmp_path.glob("*.db")} == {p.stem for p in tmp_path.glob("*.json")}


def test_an_office_that_backs_up_rarely_keeps_all() -> None:
    rare = [Stamp(n, BEGUN + timedelta(days=11 * n)) for n in range(1, 31)]
    assert staying(rare) == set(rare)


def test_a_clock_far_ahead_costs_none_of_the_old_ones() -> None:
    usual = [Stamp(n, BEGUN + timedelta(days=n)) for n in range(1, 26)]
    ahead = Stamp(26, BEGUN + timedelta(days=3650))
    after = [Stamp(n, BEGUN + timedelta(days=n)) for n in range(27, 30)]
    assert staying([*usual, ahead, *after]) == {*usual, ahead, *after}


@given(st.lists(st.integers(-4000, 4000), max_size=200))
def test_the_newest_always_stays_whatever_the_clock_said(days: list[int]) -> None:
    found = [Stamp(n, BEGUN + timedelta(days=day)) for n, day in enumerate(days)]
    random.shuffle(found)
    kept = staying(found)
    assert set(sorted(found)[-10:]) <= kept <= set(found) and len(kept) <= 10 + 30 + 12
    assert staying(kept) == kept, "thinning twice is thinning once"


def test_copies_made_before_upgrades_are_five(tmp_path: Path) -> None:
    names = [f"cooling-2026010{n}-070000-000000.db" for n in range(1, 9)]
    for name in names:
        (tmp_path / name).write_text("")
    thin(tmp_path, tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == names[-BEFORE_UPGRADES:]


def test_strangers_and_pictures_are_left_alone(office: Path) -> None:
    folder = office / COPIES
    folder.mkdir()
    strangers = ["catatan.txt", "cadangan-lama.db", "cadangan-000001-20261399-999999.db", "kerja.json"]
    for name in strangers:
        (folder / name).write_text("milik kasi humas")
    made = [back_up(office, now=BEGUN + timedelta(minutes=n)) for n in range(12)]
    assert {name for name in strangers if (folder / name).exists()} == set(strangers)
    assert [one.number for one in made] == list(range(1, 13))
    assert backups(folder) == made[:1:-1]
    assert [verify(folder, one) for one in backups(folder)] == [[]] * 10
