"""The bare side of bench_start: an empty QMainWindow of the same size, and when it has taken a key."""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

told: dict[str, int] = {}


def since_start() -> int:
    """Milliseconds since the process began."""
    with open("/proc/self/stat", encoding="ascii") as file:
        ticks = int(file.read().rpartition(")")[2].split()[19])
    with open("/proc/uptime", encoding="ascii") as file:
        uptime = float(file.read().split()[0])
    return round((uptime - ticks / os.sysconf("SC_CLK_TCK")) * 1000)


def memory_mb() -> int:
    """The most memory held so far, in megabytes."""
    with open("/proc/self/status", encoding="ascii") as file:
        line = next(line for line in file if line.startswith("VmHWM"))
    return round(int(line.split()[1]) / 1000)


class Empty(QMainWindow):
    """Nothing in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Painted; then it gets a key as soon as its loop turns."""
        super().paintEvent(event)
        if not told:
            told["painted_ms"] = since_start()
            QTimer.singleShot(0, self.key)

    def key(self) -> None:
        """A key that nobody wants."""
        QApplication.sendEvent(self, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))
        told["ready_ms"] = since_start()
        told["memory_mb"] = memory_mb()
        print(json.dumps(told), flush=True)
        self.close()


app = QApplication(sys.argv)
window = Empty()
window.resize(1366, 697)
window.show()
sys.exit(app.exec())
