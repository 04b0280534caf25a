"""What the strip says of the backups, and whether it is true."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.archive.backup import BackupState, age_words, back_up, state
from cooling_desktop.archive.issue import issue
from cooling_desktop.records.directory import Person
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.store import open_store
from cooling_desktop.records.upgrade import COPIES

NOW = datetime(2026, 11, 21, 9, 30, 0, 400_000)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
KEY = "contoh-000-sumenep"


def _edit(office: Path, words: str = "baru") -> datetime:
    with closing(open_store(office)) as store:
        facts = store.load(KEY)
        facts.meeting.theme = words
        return store.save(facts)


AGES = {
    timedelta(): "Cadangan baru saja, sudah diuji",
    timedelta(seconds=-30): "Cadangan baru saja, sudah diuji",
    timedelta(seconds=59): "Cadangan baru saja, sudah diuji",
    timedelta(seconds=60): "Cadangan 1 menit lalu, sudah diuji",
    timedelta(minutes=59): "Cadangan 59 menit lalu, sudah diuji",
    2 * HOUR: "Cadangan 2 jam lalu, sudah diuji",
    DAY - timedelta(seconds=1): "Cadangan 23 jam lalu, sudah diuji",
    3 * DAY: "Cadangan 3 hari lalu, sudah diuji",
    -4 * DAY: "Cadangan bertanggal 21 November 2026, sudah diuji",
}


@pytest.mark.parametrize("age", AGES)
def test_the_strip_tells_the_age(office: Path, age: timedelta) -> None:
    back_up(office, now=NOW)
    found = state(office, None, NOW + age)
    assert (found.changed_since, found.overdue, found.failed) == (False, False, "")
    assert age_words(found, NOW + age) == AGES[age]
    assert age_words(found, (NOW + age).replace(tzinfo=UTC)) == AGES[age]


def test_no_backup_yet(office: Path, tmp_path: Path) -> None:
    found = state(office, None, NOW)
    assert found == BackupState(None, True, True) and age_words(found, NOW) == "Cadangan belum ada"
    open_store(tmp_path / "baru").close()
    assert state(tmp_path / "baru", None, NOW) == BackupState(None, False, False)
    assert state(tmp_path / "kosong", None, NOW) == BackupState(None, False, False)
    assert not (tmp_path / "kosong").exists()


def test_work_since_makes_it_overdue_after_a_day(office: Path) -> None:
    back_up(office, now=NOW)
    _edit(office)
    soon, late = NOW + 2 * HOUR, NOW + 3 * DAY
    assert (state(office, None, soon).changed_since, state(office, None, soon).overdue) == (
        True,
        False,
    )
    assert age_words(state(office, None, soon), soon) == "Cadangan 2 jam lalu, sudah diuji"
    found = state(office, None, late)
    assert found.overdue
    assert age_words(found, late) == "Cadangan 3 hari lalu, belum memuat perubahan terakhir"
    back_up(office, now=late)
    assert not state(office, None, late + DAY * 2).overdue


def test_every_kind_of_change_counts_and_tidying_up_does_not(office: Path) -> None:
    def changed() -> bool:
        found = state(office, None, NOW + HOUR).changed_since
        back_up(office, now=NOW)
        return found

    back_up(office, now=NOW)
    with closing(open_store(office)) as store:
        assert not changed(), "opening is no change"
        facts = store.load(KEY)
        store.save(facts)
        assert not changed(), "neither is saving the same"
        store.save_entry(Person(name="Henri"))
        assert changed()
        guests = facts.meeting.guests
        facts.meeting.guests = guests[1:]
        store.save(facts)
        assert changed()
        facts.meeting.guests = [*guests[1:], guests[0]]
        store.save(facts)
        assert changed()
        issue(store, KEY, today=date(2024, 11, 5))
        assert changed()
    with closing(dbapi2.connect(str(office / DATABASE))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("VACUUM")
    assert not changed()


def test_a_save_in_the_second_of_the_backup_is_told_apart(office: Path) -> None:
    saved = _edit(office, "sebelum")
    back_up(office, now=saved.replace(microsecond=900_000))
    assert not state(office, None, saved + HOUR).changed_since
    _edit(office, "sesudah")
    assert state(office, None, saved + HOUR).changed_since


def test_a_backup_from_the_future_still_gets_overdue(office: Path) -> None:
    back_up(office, now=NOW + 10 * 365 * DAY)
    _edit(office)
    assert state(office, None, NOW).overdue


def test_trouble_is_a_sentence(office: Path, tmp_path: Path) -> None:
    drive = tmp_path / "E"
    drive.mkdir()
    made = back_up(office, drive, now=NOW)
    assert state(office, drive, NOW).newest == made
    assert state(office, None, NOW).newest is None
    (office / DATABASE).write_bytes(b"rusak" * 2000)
    found = state(office, drive, NOW)
    assert "rusak" in found.failed and found.newest is None
    assert age_words(found, NOW) == "Cadangan gagal"
    failed = BackupState(made, True, True, "Disk penuh.")
    assert age_words(failed, NOW + 2 * HOUR) == "Cadangan gagal, yang terakhir 2 jam lalu"
    assert not (office / COPIES).exists()
