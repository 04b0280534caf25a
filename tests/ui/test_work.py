"""The thread beside the interface: order, latest wins, faults brought back, nothing lost at the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cooling_desktop.errors import StorageTrouble, Trouble
from ui.work import UNKNOWN, Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker("test")
    yield made
    made.close()


def test_answers_come_back_in_the_interface_thread(worker: Worker, qtbot: QtBot) -> None:
    answers: list[tuple[int, bool]] = []
    here = threading.get_ident()
    worker.ask("a", lambda: threading.get_ident(), lambda there: answers.append((there, threading.get_ident() == here)))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0][0] != here
    assert answers[0][1]


def test_a_newer_request_replaces_the_one_that_waits(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[int] = []
    worker.ask("other", lambda: gate.wait(5))
    for number in range(5):
        worker.ask("page", lambda n=number: n, done.append)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(worker.idle)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [4]


def test_a_forgotten_request_is_not_done(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[int] = []
    worker.ask("other", lambda: gate.wait(5))
    worker.ask("page", lambda: 1, done.append)
    worker.cancel("page")
    gate.set()
    qtbot.waitUntil(worker.idle)
    assert done == []


def test_known_trouble_reaches_the_one_who_asked(worker: Worker, qtbot: QtBot) -> None:
    told: list[Trouble] = []

    def full() -> None:
        raise StorageTrouble("Disk penuh.")

    worker.ask("save", full, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "Disk penuh."


def test_an_unknown_fault_becomes_one_sentence(worker: Worker, qtbot: QtBot) -> None:
    told: list[Trouble] = []
    worker.ask("save", lambda: 1 // 0, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == UNKNOWN


def test_closing_does_what_still_waits() -> None:
    made = Worker("test")
    gate = threading.Event()
    done: list[int] = []
    made.ask("first", lambda: gate.wait(5))
    made.ask("second", lambda: done.append(2))
    gate.set()
    made.close()
    assert done == [2]


def test_a_job_that_outlasts_the_window_ends_without_a_word(qtbot: QtBot) -> None:
    """An exception in the thread would fail this test."""
    late, may = Worker("late"), threading.Event()
    late.ask("a", may.wait)
    late.close(patience=0)
    delete(late)
    may.set()
    late._thread.join(10)
    assert not late._thread.is_alive()
