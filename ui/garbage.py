"""Garbage is collected in the interface's thread only.

Python's collector runs in whichever thread happens to allocate. In a worker it would destroy Qt objects that
belong to the interface ("Timers cannot be stopped from another thread"), and the program would crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # milliseconds
_THRESHOLDS = gc.get_threshold()


class Collector(QObject):
    """Switches the automatic collector off and does its work by a timer, with its own thresholds."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [n for n, (count, limit) in enumerate(zip(gc.get_count(), _THRESHOLDS, strict=True)) if count > limit]
        if due:
            gc.collect(due[-1])

    def settle(self) -> None:
        """What is loaded by now stays to the end: later collections pass it over, so that no key waits for them."""
        gc.freeze()

    def stop(self) -> None:
        """The workers have ended; Python may collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
