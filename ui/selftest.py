"""How long the window takes: from the start of the process to the first paint, and to a form that takes keys."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.rooms import Room
from ui.window import Window

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow

HEAVY = ("sqlalchemy", "alembic", "reportlab", "PIL", "pikepdf", "uharfbuzz", "pypdfium2")
_LOADED = time.time()


def measure(window: Window, listed: SignalInstance) -> None:
    """Print one line of JSON once the list is shown and a form has taken a key, then close."""
    _Measure(window, listed)


class _Measure(QObject):
    def __init__(self, window: Window, listed: SignalInstance) -> None:
        super().__init__(window)
        self._window = window
        self._painted = 0
        window.painted.connect(self._on_paint)
        listed.connect(self._on_list)

    def _on_paint(self) -> None:
        self._painted = since_start()

    def _on_list(self, rows: list[MeetingRow]) -> None:
        if rows:
            self._window.open_meeting(rows[0].id)
        else:
            self._window.new_meeting()
        self._wait = QTimer(self, interval=2)
        self._wait.timeout.connect(self._try_key)
        self._wait.start()

    def _try_key(self) -> None:
        """A key counts when its letter stands in the field."""
        if self._window.room is not Room.EDITOR:
            return
        editor = self._window.editor
        if editor.bench.section.key != "apa":  # a first section that is complete is not opened by itself
            editor.go(0)
        form = editor.bench.section.forms[0][0]
        form.focus("programme")
        line = cast(QLineEdit, form.editors["programme"].field)
        before = line.text()
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QApplication.sendEvent(line, press)
        if line.text() == before:
            return
        self._wait.stop()
        ready = since_start()
        known = [name for name in HEAVY if name in sys.modules]
        told = {"painted_ms": self._painted, "ready_ms": ready, "memory_mb": memory_mb(), "loaded": known}
        print(json.dumps(told), flush=True)
        editor.undo()  # nothing stays of the key: the office's own data may be measured
        self._window.close()


def memory_mb() -> int:
    """The most memory that the process has held so far, in megabytes; 0 where the system does not tell."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:
            line = next(line for line in file if line.startswith("VmHWM"))
    except OSError:
        return 0
    return round(int(line.split()[1]) / 1000)


def since_start() -> int:
    """Milliseconds since the process began (Linux), or since this module was loaded."""
    return round((time.time() - _began()) * 1000)


def _began() -> float:
    """The start of the process in seconds since the epoch, to a hundredth."""
    try:
        with open("/proc/self/stat", encoding="ascii") as file:
            ticks = int(file.read().rpartition(")")[2].split()[19])
        with open("/proc/uptime", encoding="ascii") as file:
            uptime = float(file.read().split()[0])
    except OSError:
        return _LOADED
    return time.time() - uptime + ticks / os.sysconf("SC_CLK_TCK")
