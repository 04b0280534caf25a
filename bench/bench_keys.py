"""How long a key waits while the page is drawn beside it, and how soon the page follows the last key.

Types into a form of the sample office at a quick clerk's pace; a clock in the interface's thread notices every
stall. Run by hand: `python bench/bench_keys.py [switch interval in ms]`.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from cooling_desktop.records.glance import MeetingRow
from ui.app import Program, start_application
from ui.rooms import Room

KEYS, PACE, ROUNDS = 300, 0.07, 25  # letters, seconds between them, measured pauses
WORDS = "menjaga kondusivitas wilayah jelang pemilihan "


def main() -> None:
    """Type, measure, print."""
    if len(sys.argv) > 1:
        sys.setswitchinterval(float(sys.argv[1]) / 1000)
    app = start_application()
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder), sample=True)
        listed: list[MeetingRow] = []
        program.listed.connect(listed.extend)
        program.show()
        wait(app, lambda: len(listed) == 5)
        program.window.open_meeting(next(row.id for row in listed if "MIO" in row.title))
        wait(app, lambda: program.window.room is Room.EDITOR and bool(program.window.editor.preview.shown))
        report(app, program)
        program.window.close()
        program.close()


def report(app: QApplication, program: Program) -> None:
    """The two measures."""
    line = field(program)
    beats: list[float] = []
    clock = QTimer(interval=1)
    clock.timeout.connect(lambda: beats.append(time.perf_counter()))
    clock.start()
    held = [press(line, WORDS[n % len(WORDS)], app) for n in range(KEYS)]
    clock.stop()
    gaps = [(after - before) * 1000 for before, after in pairwise(beats)]
    follow = [page_after(app, program, line, n) for n in range(ROUNDS)]
    print(f"switch interval {sys.getswitchinterval() * 1000:g} ms")
    print(f"key held:    median {statistics.median(held):.1f} ms, p99 {quantile(held):.1f}, worst {max(held):.1f}")
    print(f"stall:       p99 {quantile(gaps):.1f} ms, worst {max(gaps):.1f}")
    print(f"page follows: median {statistics.median(follow):.0f} ms, worst {max(follow):.0f}")


def field(program: Program) -> QLineEdit:
    """The meeting's theme, which stands on the page."""
    program.window.editor.go(0)
    form = next(form for form, _ in program.window.editor.sections[0].forms if form.focus("theme"))
    made = form.editors["theme"].field
    assert isinstance(made, QLineEdit)
    return made


def press(line: QLineEdit, letter: str, app: QApplication) -> float:
    """One key through the event queue; milliseconds until its letter stood in the field."""
    stood: list[float] = []

    def note(_words: str) -> None:
        stood.append(time.perf_counter())

    line.textEdited.connect(note)
    begun = time.perf_counter()
    QApplication.postEvent(line, key(letter))
    until = begun + PACE
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.0005)
    line.textEdited.disconnect(note)
    return (stood[0] - begun) * 1000


def key(letter: str) -> QKeyEvent:
    """A letter going down."""
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)


def page_after(app: QApplication, program: Program, line: QLineEdit, n: int) -> float:
    """Milliseconds from a single key to a page that has it."""
    wait(app, lambda: settled(program))
    before = program.window.editor.preview.shown
    begun = time.perf_counter()
    QApplication.sendEvent(line, key("abc"[n % 3]))
    wait(app, lambda: program.window.editor.preview.shown != before)
    return (time.perf_counter() - begun) * 1000


def settled(program: Program) -> bool:
    """Nothing is typed, saved or drawn any more."""
    return not program.window.editor.saver.pending and program._paper.idle() and program._store.idle()


def wait(app: QApplication, true: Callable[[], bool], patience: float = 20) -> None:
    """Let the program work until something is so."""
    end = time.perf_counter() + patience
    while not true():
        if time.perf_counter() > end:
            raise SystemExit("waited in vain")
        app.processEvents()
        time.sleep(0.0005)


def quantile(values: list[float]) -> float:
    """The 99th percentile."""
    return statistics.quantiles(values, n=100)[98]


if __name__ == "__main__":
    main()
