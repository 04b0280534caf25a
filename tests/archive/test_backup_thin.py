"""Which backups stay: the newest, days, weeks, months; clocks that jump and damaged ones cost nothing."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.archive import backup_thin
from cooling_desktop.archive.backup import adopt, back_up, backups, restore_into, verify
from cooling_desktop.archive.backup_keys import key_of, set_passphrase
from cooling_desktop.archive.backup_list import BEFORE_UPGRADE, Stamp, mark_faulty, stamps
from cooling_desktop.archive.backup_thin import DAYS, MONTHS, NEWEST, WEEKS, staying, sweep, thin
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.facts import PICTURES
from cooling_desktop.records.store import open_store
from cooling_desktop.records.upgrade import COPIES, copy_verified
from tests.archive.pictures import put_picture
from tests.archive.sealing import cheap_passphrase

__all__ = ["cheap_passphrase"]
BEGUN = datetime(2026, 1, 1, 7, 0)
NOW = BEGUN + timedelta(days=500)
Days = st.lists(st.integers(-4000, 499), max_size=120)


def _dated(days: list[int], first: int = 1) -> list[Stamp]:
    return [Stamp(first + n, BEGUN + timedelta(days=day)) for n, day in enumerate(days)]


def test_a_year_of_backups_thins_to_days_weeks_and_months() -> None:
    """Four a day, thinned after each as in life."""
    left: set[Stamp] = set()
    number = 0
    for day in range(366):
        for hour in (0, 4, 8, 11):
            number += 1
            at = BEGUN + timedelta(days=day, hours=hour)
            left = staying({*left, Stamp(number, at)}, at)
    kept = sorted(left, reverse=True)
    days, last = [stamp.at.date() for stamp in kept], datetime(2027, 1, 1).date()
    assert [stamp.number for stamp in kept[:NEWEST]] == list(range(number, number - NEWEST, -1))
    assert {last - timedelta(days=n) for n in range(DAYS)} <= set(days)
    assert len({day.isocalendar()[:2] for day in days if last - day < timedelta(days=35)}) == WEEKS
    assert {(day.year, day.month) for day in days} == {(2027, 1), *((2026, month) for month in range(2, 13))}
    assert len({(day.year, day.month) for day in days}) == MONTHS
    assert all(stamp.at.hour == 18 for stamp in kept[NEWEST:]), "the last of its day"


def test_an_office_that_backs_up_rarely_keeps_a_year() -> None:
    rare = [Stamp(n, BEGUN + timedelta(days=31 * n)) for n in range(1, 12)]
    assert staying(rare, NOW) == set(rare)


@given(Days)
def test_the_newest_always_stays_whatever_the_clock_said(days: list[int]) -> None:
    found = _dated(days)
    kept = staying(found, NOW)
    assert set(sorted(found)[-NEWEST:]) <= kept <= set(found)
    assert len(kept) <= NEWEST + DAYS + WEEKS + MONTHS
    assert staying(kept, NOW) == kept, "thinning twice is thinning once"


@given(Days, st.lists(st.integers(502, 9000), max_size=60))
def test_backups_dated_ahead_push_out_none_of_the_others(days: list[int], ahead: list[int]) -> None:
    others, wrong = _dated(days), _dated(ahead, first=1000)
    assert staying([*others, *wrong], NOW) == staying(others, NOW) | staying(wrong, NOW)


@given(Days, st.lists(st.integers(0, 119), max_size=120))
def test_the_last_good_one_stays_however_many_are_damaged(days: list[int], damaged: list[int]) -> None:
    found = _dated(days)
    faulty = {found[n] for n in damaged if n < len(found)}
    good = [stamp for stamp in found if stamp not in faulty]
    kept = staying(found, NOW, faulty)
    assert staying(good, NOW) - set(sorted(good)[-NEWEST:]) <= kept
    assert not good or max(good, key=lambda stamp: (stamp.at, stamp.number)) in kept


def test_a_clock_set_back_costs_none_of_the_true_ones() -> None:
    usual, back = _dated(list(range(300))), _dated([-3000 + n for n in range(40)], first=1000)
    left: set[Stamp] = staying(usual, usual[-1].at)
    for stamp in back:
        left = staying({*left, stamp}, stamp.at)
    assert staying(usual, usual[-1].at) <= left
    right = staying({*left, after := Stamp(2000, BEGUN + timedelta(days=301))}, after.at)
    assert staying([*usual, after], after.at) <= right, "and so when it is right again"


def _pictures(folder: Path) -> set[str]:
    return {path.name for path in (folder / PICTURES).iterdir()}


def test_what_no_backup_names_goes_with_the_last_that_did(office: Path) -> None:
    folder = office / COPIES
    gone = put_picture(office, b"foto yang dihapus")
    first = back_up(office, now=BEGUN)
    gone.unlink()
    stays = put_picture(office, b"foto baru")
    made = [back_up(office, now=BEGUN + timedelta(minutes=n)) for n in range(1, NEWEST)]
    assert {gone.name, stays.name} <= _pictures(folder) and verify(folder, first) == []
    (folder / PICTURES / "catatan.txt").write_text("milik kasi humas")
    last = back_up(office, now=BEGUN + timedelta(minutes=NEWEST))
    assert backups(folder) == [last, *made[::-1]]
    assert gone.name not in _pictures(folder) and {stays.name, "catatan.txt"} <= _pictures(folder)
    assert [verify(folder, one) for one in backups(folder)] == [[]] * NEWEST


@pytest.mark.usefixtures("cheap_passphrase")
def test_nothing_is_swept_while_one_manifest_cannot_be_read(office: Path, tmp_path: Path) -> None:
    drive = tmp_path / "E"
    drive.mkdir()
    back_up(office, drive, now=BEGUN)
    stray = drive / PICTURES / f"{'0' * 64}.jpg"
    stray.write_bytes(b"x")
    broken = drive / "cadangan-000009-20260101-000000.json"
    broken.write_text("{")
    assert sweep(drive) == 0 and stray.exists()
    broken.unlink()
    set_passphrase(office, "kata sandi panjang")
    back_up(office, drive, now=BEGUN)
    assert sweep(drive) == 0 and stray.exists(), "what a locked one names is not known"
    assert sweep(drive, key_of(office)) == 1 and not stray.exists()
    assert [verify(drive, one) for one in backups(drive, key_of(office))] == [[], []]


def test_a_damaged_backup_lets_no_good_one_go(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = office / COPIES
    good, *damaged = [back_up(office, now=BEGUN + timedelta(minutes=n)) for n in range(4)]
    for one in damaged:
        mark_faulty(one, faulty=True)
    monkeypatch.setattr(backup_thin, "NEWEST", 2)
    thin(folder, BEGUN)
    assert backups(folder) == [damaged[2], damaged[1], good] and damaged[2].faulty
    mark_faulty(damaged[2], faulty=False)
    thin(folder, BEGUN)
    assert backups(folder) == [damaged[2], damaged[1]], "the day's newest good one is another now"


def test_strangers_are_left_alone(office: Path) -> None:
    folder = office / COPIES
    folder.mkdir()
    strangers = ["catatan.txt", "cadangan-lama.db", "cadangan-000001-20261399-999999.db", "kerja.json"]
    for name in strangers:
        (folder / name).write_text("milik kasi humas")
    for n in range(NEWEST + 1):
        back_up(office, now=BEGUN + timedelta(minutes=n))
    assert {name for name in strangers if (folder / name).exists()} == set(strangers)
    assert len(stamps(folder)) == NEWEST


def test_a_copy_from_before_an_upgrade_becomes_a_whole_backup(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = put_picture(office, b"foto lama")
    copy = copy_verified(office / DATABASE, office / COPIES)
    os.utime(copy, (at := datetime(2026, 3, 1, tzinfo=UTC).timestamp(), at))
    (made,) = adopt(office)
    assert (made.why, made.made_at, copy.exists()) == (BEFORE_UPGRADE, datetime(2026, 3, 1), False)
    assert backups(office / COPIES) == [made] and adopt(office) == []
    assert restore_into(tmp_path / "baru", made) == []
    assert (tmp_path / "baru" / PICTURES / picture.name).read_bytes() == b"foto lama"
    with closing(open_store(tmp_path / "baru")) as store:
        assert len(store.meetings()) == 5
    for n in range(NEWEST + 3):
        back_up(office, now=BEGUN + timedelta(days=500, minutes=n))
    monkeypatch.setattr(backup_thin, "MONTHS", 0)
    assert made in backups(office / COPIES), "it stays though others are newer"
