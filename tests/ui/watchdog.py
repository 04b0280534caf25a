"""Notices when the interface's thread does not turn: every stall with what was being done."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

BEAT = 5  # milliseconds


@dataclass(frozen=True)
class Stall:
    """One pause of the event loop; `busy` is what the thread itself worked, the rest it waited (milliseconds)."""

    doing: str
    lasted: float
    busy: float


class Watchdog:
    """Beats in the event loop; what lies between two beats is a stall."""

    def __init__(self) -> None:
        self.stalls: list[Stall] = []
        self._doing = "start"
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(interval=BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def watch(self, doing: str, act: Callable[[], object], done: Callable[[], object], patience: float = 20) -> None:
        """Do something from inside the event loop and let it turn until it is done."""
        self._doing = doing
        QTimer.singleShot(0, act)
        end = time.perf_counter() + patience
        quiet = time.perf_counter() + 0.1
        while not done() or time.perf_counter() < quiet:
            if time.perf_counter() > end:
                raise TimeoutError(doing)
            QApplication.processEvents()
            time.sleep(0.0005)
        beats = len(self.stalls)
        while len(self.stalls) == beats:  # a long pause ends with a beat that still belongs to this act
            QApplication.processEvents()

    def _beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        lasted, busy = ((now[n] - self._last[n]) * 1000 for n in (0, 1))
        self.stalls.append(Stall(self._doing, lasted, busy))
        self._last = now

    def longest(self) -> dict[str, Stall]:
        """The longest stall of each act."""
        found: dict[str, Stall] = {}
        for stall in self.stalls:
            if stall.doing not in found or found[stall.doing].busy < stall.busy:
                found[stall.doing] = stall
        return found
