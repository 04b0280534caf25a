"""The program is killed in the middle of typing: what was typed more than a second before is there."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cooling_desktop.records.soundness import unsound
from cooling_desktop.records.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a Unix signal")]

LETTER = "abcdefghij"
TYPIST = """
import sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from ui.app import Program, start_application
from ui.rooms import Room

app = start_application()
program = Program(Path({office!r}))
number = [0]

def begin(rows):
    row = next(row for row in rows if row.status != "terbit" and "Ngopi Bareng" in row.title)
    program.window.open_meeting(row.id)
    typing.start()

def press():
    if program.window.room is not Room.EDITOR:
        return
    editor = program.window.editor
    if not number[0]:
        editor.go(0)
        print("key", editor.meeting.root.id, flush=True)
    form = next(form for form, _ in editor.sections[0].forms if form.focus("theme"))
    letter = {letters!r}[number[0] % {count}]
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        app.sendEvent(form.editors["theme"].field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    number[0] += 1
    print(number[0], time.time(), flush=True)

typing = QTimer(interval=45)
typing.timeout.connect(press)
program.listed.connect(begin)
program.show()
sys.exit(app.exec())
"""


@pytest.mark.parametrize("after", [0.9, 2.3, 3.1])
def test_a_kill_costs_at_most_one_second(office: Path, root: Path, after: float) -> None:
    script = TYPIST.format(root=str(root), office=str(office), letters=LETTER, count=len(LETTER))
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    key = process.stdout.readline().split()[1]
    time.sleep(after)  # the test is about this moment: nothing to wait for
    killed = time.time()
    process.send_signal(signal.SIGKILL)
    typed = [line.split() for line in process.stdout.read().splitlines() if len(line.split()) == 2]
    process.wait(10)
    process.stdout.close()
    sure = sum(1 for _, at in typed if float(at) < killed - 1)
    store = open_store(office)
    theme = store.load(key).meeting.theme
    store.close()
    assert unsound(office) == ""
    before = theme.removesuffix(_typed(theme))
    assert _typed(theme) == (LETTER * 40)[: len(_typed(theme))], before
    assert len(_typed(theme)) >= sure
    assert sure > 0 or after < 1.5


def _typed(theme: str) -> str:
    """What the typist added at the end of the theme."""
    for length in range(len(theme), -1, -1):
        if theme.endswith((LETTER * 40)[:length]):
            return theme[len(theme) - length :]
    return ""
