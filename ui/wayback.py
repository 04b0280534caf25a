"""What Urungkan of a toast does, and when it no longer can."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.open_record import OpenRecord


class WayBack(QObject):
    """Takes back the step that a record was at when this was made; `ended` tells that another step came or it went."""

    ended = Signal()

    def __init__(self, record: OpenRecord, undo: Callable[[], object]) -> None:
        super().__init__()
        self._record, self._undo, self._step = record, undo, record.last_step
        record.changed.connect(self._look_later)
        record.reshaped.connect(self._look_later)

    def __call__(self) -> None:
        """Undo, unless something else was done since."""
        if self.stands():
            self._undo()

    def stands(self) -> bool:
        """Whether nothing was done since."""
        return self._record.last_step is self._step

    def _look_later(self, _path: str) -> None:
        """A step of several changes counts once all of them are done."""
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        if not self.stands():
            self.ended.emit()
