"""Copies beside the work: when they come by themselves, what is said of them, and the last one at the end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLockFile, QSettings
from pytestqt.qtbot import QtBot

from cooling_desktop.archive import backup, backup_switch
from cooling_desktop.archive.backup_switch import carry_out, earlier, place_for, plan, planned
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.restoring import mark_in
from cooling_desktop.records.store import open_store
from cooling_desktop.records.upgrade import copy_verified
from ui import preferences, switching
from ui.backups import LONGEST, QUIET, Backups
from ui.copies import Copies

WAIT = 15_000  # milliseconds


class Watched:
    """The copies of one office, with a clock that is turned by hand."""

    def __init__(self, office: Path, qtbot: QtBot) -> None:
        self.office, self._qtbot = office, qtbot
        self.settings = QSettings(str(office / "jendela.ini"), QSettings.Format.IniFormat)
        self.backups = Backups(office, self.settings)
        self.time = 1000.0
        self.backups._now = lambda: self.time
        self.said: list[str] = []
        self.backups.told.connect(lambda words, _undo: self.said.append(words))

    def wait(self, true: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(true()), timeout=WAIT)

    def look(self) -> None:
        """One look, until what follows from it is done."""
        with self._qtbot.waitSignal(self.backups.changed, timeout=WAIT):
            self.backups.look()
        self.wait(lambda: self.backups.progress is None and self.backups._worker.idle())
        QCoreApplication.processEvents()  # brings the last answer

    def change(self) -> None:
        """Somebody works."""
        store = open_store(self.office)
        store.save_entry(Clerk(name=f"Orang {time.monotonic_ns()}"))
        store.close()

    @property
    def made(self) -> list[backup.Backup]:
        return backup.backups(self.backups.folder)


@pytest.fixture
def watched(office: Path, qtbot: QtBot) -> Iterator[Watched]:
    """An office without copies."""
    made = Watched(office, qtbot)
    yield made
    made.backups.close()


def test_a_copy_five_minutes_after_the_last_change(watched: Watched, tmp_path: Path) -> None:
    watched.look()
    watched.time += QUIET - 1
    watched.change()
    watched.look()
    watched.time += QUIET - 1
    watched.look()
    assert watched.made == [] and watched.backups.words() == "Cadangan belum ada"
    watched.time += 1
    watched.look()
    (made,) = watched.made
    assert backup.verify(watched.backups.folder, made) == []
    assert watched.backups.words() == "Cadangan baru saja, sudah diuji"
    assert watched.backups.tone() == "" and watched.said == []
    assert backup.restore_into(tmp_path / "baru", made) == []
    store = open_store(tmp_path / "baru")
    assert [clerk.name[:5] for clerk in store.clerks()] == ["Orang"] and len(store.meetings()) == 5
    store.close()
    watched.time += LONGEST
    watched.look()
    assert len(watched.made) == 1  # nothing changed since


def test_an_hour_of_work_without_a_rest_brings_a_copy(watched: Watched) -> None:
    watched.look()
    for _ in range(20):
        watched.time += QUIET - 120
        watched.change()
        watched.look()
        if watched.made:
            break
    assert LONGEST <= watched.time - 1000.0 < LONGEST + QUIET
    assert len(watched.made) == 1


def test_by_hand_with_progress_and_words(watched: Watched) -> None:
    for number in range(3):
        (watched.office / "foto" / f"foto-{number}.jpg").write_bytes(os.urandom(200_000))
    steps: list[tuple[tuple[int, int] | None, str]] = []
    watched.backups.changed.connect(lambda: steps.append((watched.backups.progress, watched.backups.words())))
    watched.backups.start()
    watched.backups.start()  # a second click while it runs is none
    watched.wait(lambda: watched.said)
    watched.wait(lambda: watched.backups.state and watched.backups.copies and watched.backups._worker.idle())
    assert ((0, 0), "Mencadangkan …") in steps
    assert ((2, 4), "Mencadangkan berkas 2 dari 4") in steps
    assert watched.said == ["Cadangan selesai dan sudah diuji."]
    (made,) = watched.made
    assert len(made.files) == 3
    assert watched.backups.card() == ("Cadangan baru saja, sudah diuji", "Di komputer ini · 1 cadangan", "ok")


def test_a_copy_can_be_stopped(watched: Watched) -> None:
    gate = threading.Event()
    watched.backups._worker.ask("tunggu", lambda: gate.wait(10))
    watched.backups.start()
    watched.backups.cancel()
    gate.set()
    watched.wait(lambda: watched.said)
    assert watched.said == ["Dihentikan. Cadangan lama tetap utuh."]
    assert watched.made == []
    assert watched.backups.tone() != "err"


def test_while_the_drive_is_away_copies_go_on_here_and_it_is_caught_up(watched: Watched, tmp_path: Path) -> None:
    drive = tmp_path / "lepas"
    watched.backups.move(drive)
    watched.look()
    watched.backups.start()
    watched.wait(lambda: watched.said)
    watched.look()
    where = "Disimpan di komputer ini; drive cadangan belum dipasang."
    assert watched.said == [f"Cadangan selesai dan sudah diuji. {where}"]
    assert not drive.exists() and len(backup.backups(watched.office / "cadangan")) == 1
    title, detail, tone = watched.backups.card()
    assert (title, tone, watched.backups.tone()) == ("Cadangan baru saja, sudah diuji", "ok", "")
    assert detail == f"Drive cadangan tidak terpasang: {drive}. Sementara di komputer ini, lalu disusulkan."
    drive.mkdir()
    watched.look()  # at once, without five quiet minutes
    watched.look()
    assert len(watched.made) == 1 and watched.backups.tone() == ""
    assert watched.backups.card()[1] == f"{drive} · 1 cadangan"


def test_a_drive_that_stays_away_is_blamed_after_a_day(watched: Watched, tmp_path: Path) -> None:
    watched.backups.move(tmp_path / "lepas")
    preferences.put_reached(watched.settings, datetime.now(UTC).replace(tzinfo=None) - timedelta(hours=23))
    watched.backups.start()
    watched.wait(lambda: watched.said)
    watched.look()
    assert watched.backups.tone() == ""
    preferences.put_reached(watched.settings, datetime.now(UTC).replace(tzinfo=None) - timedelta(hours=25))
    watched.look()
    assert watched.backups.tone() == "warn"


def test_a_drive_pulled_out_in_the_middle_loses_no_copy(
    watched: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = tmp_path / "lepas"
    drive.mkdir()
    watched.backups.move(drive)
    back_up = backup.back_up

    def pull(data: Path, target: Path | None, **rest: Any) -> backup.Backup:
        if target is not None:
            shutil.rmtree(drive)
        return back_up(data, target, **rest)

    monkeypatch.setattr(backup, "back_up", pull)
    watched.backups.start()
    watched.wait(lambda: watched.said)
    assert watched.said[0].endswith("drive cadangan belum dipasang.")
    assert len(backup.backups(watched.office / "cadangan")) == 1


def test_a_drive_taken_out_after_the_copy_is_not_missed_until_something_changes(
    watched: Watched, tmp_path: Path
) -> None:
    drive = tmp_path / "lepas"
    drive.mkdir()
    watched.backups.move(drive)
    watched.backups.start()
    watched.wait(lambda: watched.said)
    shutil.rmtree(drive)
    watched.look()
    assert watched.backups.words() == "Cadangan baru saja, sudah diuji" and watched.backups.tone() == ""
    watched.time += LONGEST
    watched.look()
    assert not (watched.office / "cadangan").exists()
    watched.change()
    watched.look()
    watched.time += QUIET
    watched.look()
    watched.look()
    assert len(backup.backups(watched.office / "cadangan")) == 1 and watched.backups.tone() == ""


@pytest.mark.parametrize(("hours", "made"), [(25, 2), (0, 1)])
def test_a_day_without_its_copy_is_made_up_for_at_the_next_start(watched: Watched, hours: int, made: int) -> None:
    backup.back_up(watched.office, now=datetime.now(UTC) - timedelta(hours=hours))
    watched.change()
    with watched._qtbot.waitSignal(watched.backups.changed, timeout=WAIT):
        watched.backups.begin()
    watched.wait(lambda: watched.backups.progress is None and watched.backups._worker.idle())
    QCoreApplication.processEvents()
    assert len(watched.made) == made


def test_the_copy_before_an_upgrade_is_a_backup_at_the_next_start(watched: Watched) -> None:
    copy_verified(watched.office / "cooling.db", watched.office / "cadangan")
    with watched._qtbot.waitSignal(watched.backups.changed, timeout=WAIT):
        watched.backups.begin()
    assert [one.why for one in watched.made] == ["sebelum pembaruan aplikasi"]
    assert not list((watched.office / "cadangan").glob("cooling-*.db"))


def test_a_refusal_stays_until_a_copy_succeeds(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    full_words = "Disk penuh. Data di komputer ini aman. Kosongkan tempat."

    def full(*_: object, **__: object) -> None:
        raise StorageTrouble(full_words)

    with monkeypatch.context() as patch:
        patch.setattr(backup, "back_up", full)
        watched.backups.start()
        watched.wait(lambda: watched.backups.tone() == "err")
    watched.look()
    assert watched.backups.card() == ("Cadangan gagal", full_words, "err")
    watched.time += QUIET
    watched.look()  # tried again by itself
    assert watched.backups.tone() == "" and len(watched.made) == 1


def test_damaged_data_keep_the_old_copies_and_can_be_left_for_one_of_them(watched: Watched) -> None:
    backup.back_up(watched.office, now=datetime.now(UTC))
    (watched.office / "cooling.db").write_bytes(b"rusak" * 5000)
    watched.look()
    title, sentence, tone = watched.backups.card()
    assert (title, tone) == ("Cadangan gagal", "err")
    assert sentence.endswith("rusak. Tidak ada yang diubah. Pulihkan dari folder cadangan.")
    watched.backups.start()
    watched.wait(lambda: watched.backups.progress is None and watched.backups._worker.idle())
    watched.backups.finish()
    (made,) = watched.made
    assert backup.verify(made.folder, made) == []
    copies, done = Copies(watched.backups), list[object]()
    copies.restore(made, copies.place(), done.append, lambda trouble: done.append(str(trouble)))
    watched.wait(lambda: done)
    copies.go_on_with(next(watched.office.parent.glob("data-dipulihkan-*")))
    assert carry_out(watched.office)
    with closing(open_store(watched.office)) as store:
        assert len(store.meetings()) == 5
    mark = mark_in(watched.office)
    assert mark is not None and mark.asks, "nobody knows what was lost"


def test_the_last_copy_only_when_something_changed(watched: Watched) -> None:
    watched.backups.finish()
    assert len(watched.made) == 1
    watched.backups.finish()
    assert len(watched.made) == 1
    watched.change()
    watched.backups.finish()
    assert len(watched.made) == 2


def test_a_disk_that_hangs_does_not_hold_the_end(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    monkeypatch.setattr(backup, "back_up", lambda *_, **__: gate.wait(30))
    begun = time.monotonic()
    watched.backups.finish(patience=0.3)
    assert 0.3 <= time.monotonic() - begun < 5
    gate.set()


def test_closing_the_program_makes_the_last_copy(office: Path, root: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui import app, single
from ui.backups import Backups

folder = Path({str(office)!r})
finish = Backups.finish

def checked(backups, *patience):
    again = single.take(folder)
    print("free" if again is not None else "locked", "hidden" if not shown[0].isVisible() else "visible")
    finish(backups, *patience)

Backups.finish = checked
shown = []
show = app.Program.show

def shows(program):
    shown.append(program.window)
    program.listed.connect(lambda _: QTimer.singleShot(0, program.window.close))
    show(program)

app.Program.show = shows
sys.exit(app.run(folder))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, timeout=60,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["free", "hidden"]
    (made,) = backup.backups(office / "cadangan")
    assert backup.verify(office / "cadangan", made) == []


def test_the_program_closes_and_opens_again_on_the_restored_data(office: Path, root: Path) -> None:
    code = f"""
import logging
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from cooling_desktop.archive.backup import backups, restore_into
from cooling_desktop.archive.backup_switch import place_for, plan
from ui import app, switching

folder = Path({str(office)!r})
switching.start_again = lambda place: print("again", place == folder, logging.getLogger("cooling_desktop").handlers)
show = app.Program.show

def go_on(program):
    made = place_for(folder, datetime.now())
    restore_into(made, backups(folder / "cadangan")[0])
    (made / "tanda").touch()
    plan(folder, made, datetime.now())
    program.backups.restart.emit()

def shows(program):
    program.listed.connect(lambda _: QTimer.singleShot(0, program, lambda: go_on(program)))
    show(program)

app.Program.show = shows
sys.exit(app.run(folder))
"""
    backup.back_up(office, now=datetime.now(UTC))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, timeout=60,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["again", "True", "[]"]
    assert (office / "tanda").exists() and not planned(office)
    before = earlier(office)
    assert before is not None and (before / "cooling.db").exists() and not (before / "cadangan").exists()
    assert (office / "jendela.ini").exists() and backup.backups(office / "cadangan")


def test_a_change_that_was_cut_off_is_done_at_the_next_start(office: Path, tmp_path: Path) -> None:
    backup.back_up(office, now=datetime.now(UTC))
    made = place_for(office, datetime.now())
    backup.restore_into(made, backup.backups(office / "cadangan")[0])
    (made / "tanda").touch()
    plan(office, made, datetime.now())
    office.rename(tmp_path / next(iter(planned_names(office))))  # killed between the two steps
    lock = switching.take(office)
    assert lock is not None and (office / "tanda").exists() and (office / "cadangan").exists()
    lock.unlock()
    assert not switching.waits(office) and earlier(office) is not None


def test_nobody_takes_the_folder_while_the_data_change(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second start meanwhile waits for the change, and finds the data in place."""
    lock = switching.take(office)
    assert lock is not None
    between: list[bool] = []
    backup.back_up(office, now=datetime.now(UTC))
    made = place_for(office, datetime.now())
    backup.restore_into(made, backup.backups(office / "cadangan")[0])
    plan(office, made, datetime.now())
    assert switching.take(office) is None
    monkeypatch.setattr(switching, "_WAIT", 0)

    def seen(folder: Path) -> bool:
        beside = QLockFile(str(folder.with_name(f".{folder.name}.ganti.lock")))
        between.append(beside.tryLock(0))
        return carry_out(folder)

    monkeypatch.setattr(backup_switch, "carry_out", seen)
    switching.change(office, lock)
    assert between == [False] and not planned(office)
    again = switching.take(office)
    assert again is not None and not list(office.parent.glob(".*.lock"))
    again.unlock()


def planned_names(office: Path) -> list[str]:
    """What the data of before are to be called."""
    return [json.loads(office.with_name(f".{office.name}.ganti").read_text())["aside"]]
