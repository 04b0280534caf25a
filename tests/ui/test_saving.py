"""Saving by itself: soon, off the interface's thread, and the mark never says what is not so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from cooling_desktop.errors import Conflict, StorageTrouble
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Day, Leader, Meeting
from cooling_desktop.records.store import open_store
from ui.open_meeting import OpenMeeting
from ui.savestate import Saved, SaveState
from ui.saving import Saver
from ui.work import Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker("store")
    yield made
    made.close()


class Disk:
    """A store that can be full, busy or ahead of us."""

    def __init__(self) -> None:
        self.trouble: Exception | None = None
        self.programmes: list[str] = []
        self.threads: set[int] = set()
        self.may: threading.Semaphore | None = None

    def save(self, facts: Facts) -> datetime:
        if self.may is not None:
            self.may.acquire()
        self.threads.add(threading.get_ident())
        if self.trouble is not None:
            raise self.trouble
        self.programmes.append(facts.meeting.programme)
        return datetime.now(UTC).replace(tzinfo=None)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def saver(worker: Worker, disk: Disk, qtbot: QtBot) -> Saver:
    return Saver(worker, disk.save)


def opened(saver: Saver) -> OpenMeeting:
    meeting = OpenMeeting(Facts(Meeting(days=[Day()], changed_at=datetime(2026, 1, 2, 3, 4))))
    saver.watch(meeting)
    return meeting


def test_on_disk_within_a_second_of_the_last_key(saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    meeting = opened(saver)
    clock = QElapsedTimer()
    for text in ("N", "Ng", "Ngo"):
        meeting.put("programme", text)
    clock.start()
    assert saver.state.saved is Saved.SOON
    qtbot.waitUntil(lambda: bool(disk.programmes), timeout=5000)
    assert clock.elapsed() < 3000, "half a second on a quiet machine"
    assert disk.programmes == ["Ngo"]
    assert disk.threads.isdisjoint({threading.get_ident()})
    qtbot.waitUntil(lambda: saver.state.saved is Saved.YES)


def _until(qtbot: QtBot, clock: QElapsedTimer, elapsed: int) -> None:
    qtbot.waitUntil(lambda: clock.elapsed() > elapsed)


def test_typing_on_and_on_is_stored_all_the_same(saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    meeting = opened(saver)
    clock = QElapsedTimer()
    clock.start()
    for typed in range(1, 20):  # a key every 100 ms, no pause for the disk to wait for
        meeting.put("programme", "a" * typed)
        _until(qtbot, clock, 100 * typed)
    assert len(disk.programmes) >= 2, "only a pause of the typist brought anything to disk"


def test_a_full_disk_is_told_and_tried_again(saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    meeting = opened(saver)
    saver._retry.setInterval(50)
    states: list[SaveState] = []
    saver.told.connect(states.append)
    disk.trouble = StorageTrouble("Disk penuh, isian terakhir belum tersimpan.")
    meeting.put("programme", "Ngopi")
    qtbot.waitUntil(lambda: saver.state.saved is Saved.FAILED)
    meeting.put("programme", "Ngopi Bareng")
    assert saver.state.saved is Saved.FAILED
    assert saver.state.why.startswith("Disk penuh")
    assert meeting.facts.meeting.programme == "Ngopi Bareng"
    disk.trouble = None
    qtbot.waitUntil(lambda: saver.state.saved is Saved.YES)
    assert disk.programmes[-1] == "Ngopi Bareng"
    assert Saved.YES not in [s.saved for s in states[:-1]]


def test_an_unknown_fault_is_no_saved_mark(saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    meeting = opened(saver)
    disk.trouble = ZeroDivisionError()
    meeting.put("programme", "Ngopi")
    qtbot.waitUntil(lambda: saver.state.saved is Saved.FAILED)


def test_a_conflict_stops_writing(saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    meeting = opened(saver)
    disk.trouble = Conflict("Kegiatan ini diubah di jendela lain.")
    meeting.put("programme", "Ngopi")
    qtbot.waitUntil(lambda: saver.state.conflict)
    disk.trouble = None
    meeting.put("theme", "aman")
    qtbot.wait(600)
    assert disk.programmes == []
    assert saver.state.saved is Saved.FAILED


def test_leaving_a_meeting_writes_it_first(saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    meeting = opened(saver)
    meeting.put("programme", "Ngopi")
    saver.watch(None)
    qtbot.waitUntil(lambda: bool(disk.programmes))
    assert disk.programmes == ["Ngopi"]
    assert saver.state.saved is Saved.NOTHING


@pytest.mark.parametrize("trouble", [None, StorageTrouble("Disk penuh.")], ids=["stored", "refused"])
def test_what_became_of_an_earlier_watch_says_nothing_of_this_one(
    saver: Saver, disk: Disk, qtbot: QtBot, trouble: Exception | None
) -> None:
    lost: list[object] = []
    saver.lost.connect(lost.append)
    disk.may, disk.trouble = threading.Semaphore(0), trouble
    meeting = opened(saver)
    before = meeting.stored_at
    meeting.put("programme", "satu")
    saver.watch(meeting)  # left and opened again before the disk answered
    meeting.put("programme", "dua")
    disk.may.release()
    qtbot.waitUntil(lambda: bool(lost) if trouble else meeting.stored_at != before)
    assert saver.pending and saver.state.saved is Saved.SOON
    disk.trouble = None
    disk.may.release()
    qtbot.waitUntil(lambda: saver.state.saved is Saved.YES)
    assert disk.programmes == (["dua"] if trouble else ["satu", "dua"])


def test_typing_while_saving_is_no_conflict_with_oneself(tmp_path: Path, worker: Worker, qtbot: QtBot) -> None:
    store = open_store(tmp_path)
    saver = Saver(worker, store.save)
    meeting = OpenMeeting(store.new_meeting())
    saver.watch(meeting)
    for number in range(30):
        meeting.put("programme", f"Ngopi {number}")
        if number % 3 == 0:
            meeting.add_row("leaders", Leader(reason=str(number)))
        saver.flush()
        qtbot.wait(number % 4)
    qtbot.waitUntil(lambda: saver.state.saved is Saved.YES)
    read = store.load(meeting.facts.meeting.id).meeting
    assert (read.programme, len(read.leaders)) == ("Ngopi 29", 10)
    store.close()


def test_watched_again_before_the_disk_answered_is_no_conflict(tmp_path: Path, worker: Worker, qtbot: QtBot) -> None:
    store, answered = open_store(tmp_path), threading.Semaphore(0)

    def save(facts: Facts) -> datetime:
        at = store.save(facts)
        answered.acquire()
        return at

    saver = Saver(worker, save)
    meeting = OpenMeeting(store.new_meeting())
    saver.watch(meeting)
    meeting.put("programme", "satu")
    saver.watch(meeting)
    meeting.put("programme", "dua")
    saver.flush()  # copied while the first one is still on its way
    answered.release(2)
    qtbot.waitUntil(lambda: saver.state.saved is not Saved.SOON)
    assert saver.state.why == ""
    assert store.load(meeting.root.id).meeting.programme == "dua"
    store.close()


def test_what_was_stored_before_a_fault_is_known(saver: Saver, disk: Disk, qtbot: QtBot) -> None:
    """Of several people one was on disk when the disk was full."""
    seen: list[int] = []

    def save(facts: Facts) -> datetime:
        seen.append(facts.meeting.version)
        facts.meeting.version += 1
        return disk.save(facts)

    saver = Saver(saver._worker, save)
    saver._retry.setInterval(50)
    meeting = opened(saver)
    disk.trouble = StorageTrouble("Disk penuh.")
    meeting.put("programme", "Ngopi")
    qtbot.waitUntil(lambda: saver.state.saved is Saved.FAILED)
    disk.trouble = None
    qtbot.waitUntil(lambda: saver.state.saved is Saved.YES)
    assert seen == [*range(len(seen))]


def test_rows_that_undo_brings_back_can_be_saved(tmp_path: Path, worker: Worker, qtbot: QtBot) -> None:
    store = open_store(tmp_path)
    saver = Saver(worker, store.save)
    meeting = OpenMeeting(store.new_meeting())
    saver.watch(meeting)

    def settle(act: Callable[[], object]) -> None:
        act()
        saver.flush()
        qtbot.waitUntil(lambda: saver.state.saved is Saved.YES)

    settle(lambda: meeting.add_row("leaders", Leader(reason="satu")))
    settle(lambda: meeting.put("leaders[0].reason", "dua"))
    settle(lambda: meeting.remove_row("leaders", 0))
    settle(meeting.undo)
    settle(lambda: meeting.put("leaders[0].reason", "tiga"))
    settle(meeting.undo)
    assert [one.reason for one in store.load(meeting.facts.meeting.id).meeting.leaders] == ["dua"]
    store.close()


def test_a_step_is_stored_although_newer_ones_come_before_the_disk_is_free(
    saver: Saver, disk: Disk, worker: Worker, qtbot: QtBot
) -> None:
    disk.may = threading.Semaphore(0)
    meeting = opened(saver)
    for text in ("diajukan", "disetujui", "diubah"):
        meeting.put("programme", text)
        saver.keep_step()
    meeting.put("programme", "diubah lagi")
    saver.flush()
    assert worker.waits(f"save {meeting.root.id}")
    disk.may.release(4)
    qtbot.waitUntil(lambda: not saver.pending)
    assert disk.programmes == ["diajukan", "disetujui", "diubah", "diubah lagi"]
