"""No act of a clerk's day makes the window stand still: measured in a process of its own, on two hundred meetings."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cooling_desktop.records.glance import MeetingRow
from tests.ui.watchdog import Stall, Watchdog
from tests.ui.workday import to_write

WORK, PAUSE = 200, 400  # milliseconds: the interface's own work in one go (the house's limit); any pause at all
_RUNS = 3  # a stranger's load passes, ours comes back


def run(root: Path, *words: object) -> str:
    """The day in a process of its own, without the tracer of this one."""
    around = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    command = [sys.executable, "-m", "tests.ui.workday", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=root, env=around, timeout=100)
    assert done.returncode == 0, done.stderr
    return done.stdout


def too_long(stall: Stall) -> bool:
    """Whether a clerk would notice."""
    return stall.busy > WORK or stall.lasted > PAUSE


@pytest.mark.slow
def test_nothing_a_clerk_does_makes_the_window_stand_still(root: Path, tmp_path: Path) -> None:
    run(root, tmp_path / "kantor", "kantor")
    always: set[str] | None = None
    for number in range(_RUNS):
        day = tmp_path / str(number)
        shutil.copytree(tmp_path / "kantor", day)
        stalls = [Stall(**told) for told in json.loads(run(root, day))]
        assert len(stalls) > 40
        print(*(f"{one.doing}: {one.lasted:.0f} ms, {one.busy:.0f} ms of work" for one in stalls), sep="\n")
        long = {one.doing for one in stalls if too_long(one)}
        always = long if always is None else always & long
        if not always:
            return
    pytest.fail(f"the window stood still: {', '.join(sorted(always or ()))}")


def test_the_day_is_spent_on_a_meeting_that_can_still_be_written() -> None:
    rows = [MeetingRow(key, "Ngopi Bareng", None, "", "", status, "", None)
            for key, status in (("a", "terbit"), ("b", "terlaksana"), ("c", "rencana"))]  # fmt: skip
    assert to_write(rows, ["", "a", "b", "c"]) == "b"


def test_the_watchdog_hears_work_and_waiting(dressed: QApplication, qtbot: QtBot) -> None:
    dog = Watchdog()
    dog.watch("bekerja", lambda: sum(n * n for n in range(3_000_000)), lambda: True)
    dog.watch("menunggu", lambda: time.sleep(0.15), lambda: True)  # a wait that must be noticed
    found = dog.longest()
    assert found["bekerja"].busy > 50 and found["menunggu"].lasted > 140 and found["menunggu"].busy < 50
    assert (
        too_long(Stall("ketik", 220, 201))
        and too_long(Stall("ketik", 401, 5))
        and not too_long(Stall("ketik", 90, 90))
    )
