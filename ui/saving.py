"""Keeps the open record on disk: half a second after a key, off the interface's thread, told truly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cooling_desktop.errors import Conflict, Trouble
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Record, walk
from ui.open_record import OpenRecord, Snapshot
from ui.savestate import Saved, SaveState
from ui.work import Worker

Save = Callable[[Any], datetime]
_PAUSE, _RETRY = 400, 5000  # milliseconds


class Saver(QObject):
    """Watches one open record at a time; `lost` tells what could not be stored of one that was left."""

    told = Signal(object)
    lost = Signal(object)

    def __init__(self, worker: Worker, save: Save) -> None:
        super().__init__()
        self._worker, self._save = worker, save
        self._disk = _Disk(save, {})
        self._record: OpenRecord | None = None
        self._typed = self._stored = 0
        self.state = SaveState(Saved.NOTHING)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._start)
        self._retry = QTimer(self, singleShot=True, interval=_RETRY)
        self._retry.timeout.connect(self._start)

    def watch(self, record: OpenRecord | None) -> None:
        """Another record is open; what the old one still holds goes to disk first."""
        self.flush()
        if self._record is not None:
            self._record.changed.disconnect(self.touch)
            self._record.reshaped.disconnect(self.touch)
        self._record, self._disk = record, _Disk(self._save, record.versions if record is not None else {})
        self._typed = self._stored = 0
        if record is None:
            self._tell(SaveState(Saved.NOTHING))
            return
        record.changed.connect(self.touch)
        record.reshaped.connect(self.touch)
        self._tell(SaveState(Saved.YES, _local(record.stored_at)))

    def touch(self, _path: str = "") -> None:
        """Something was typed."""
        self._typed += 1
        if self.state.saved is not Saved.FAILED:
            self._tell(SaveState(Saved.SOON))
        if not self.state.conflict and not self._pause.isActive():
            self._pause.start()  # not begun anew by the next key: who types on and on is stored all the same

    def give_up(self) -> None:
        """What is not on disk shall not go there any more: the stored version is taken instead."""
        self._pause.stop()
        self._retry.stop()
        self._stored = self._typed

    def flush(self) -> None:
        """Do not wait for the pause."""
        if self._pause.isActive() or self._retry.isActive():
            self._pause.stop()
            self._start()

    def keep_step(self) -> None:
        """Store this very state, although a newer one may come before the worker is free."""
        self._pause.stop()
        self._start(f" step {self._typed}")

    @property
    def pending(self) -> bool:
        """Whether something typed is not on disk."""
        return self._stored < self._typed

    def _start(self, step: str = "") -> None:
        record, state, disk = self._record, self._typed, self._disk
        if record is None:
            return
        self._retry.stop()
        copied = record.snapshot()
        self._worker.ask(
            f"save {record.root.id}{step}",  # of one name the worker does the newest only
            lambda: disk.write(copied),
            lambda at: self._written(record, state, at, disk),
            lambda trouble: self._refused(disk, trouble),
        )

    def _written(self, record: OpenRecord, state: int, at: datetime, disk: _Disk) -> None:
        record.stored(at)
        for top in record.tops():
            for _, row in walk(top):
                row.version = disk.versions.get(row.id, row.version)  # whoever watches it next starts from here
        if disk is not self._disk:
            return  # of an earlier watch, perhaps of the same record: its count is not ours
        self._stored = max(self._stored, state)
        if not self.pending:
            self._tell(SaveState(Saved.YES, _local(at)))
        elif self.state.saved is Saved.FAILED:
            self._tell(SaveState(Saved.SOON))

    def _refused(self, disk: _Disk, trouble: Trouble) -> None:
        if disk is not self._disk:
            self.lost.emit(trouble)
            return
        conflict = isinstance(trouble, Conflict)
        self._tell(SaveState(Saved.FAILED, why=str(trouble), conflict=conflict))
        if not conflict:
            self._retry.start()

    def _tell(self, state: SaveState) -> None:
        if state != self.state:
            self.state = state
            self.told.emit(state)


class _Disk:
    """One watch of a record, writing its copies in the worker's thread.

    The facts on the desk go on changing while they are saved, and undo brings back rows of long ago: `versions`,
    which outlive the watch, tell which version of each row was written last.
    """

    def __init__(self, save: Save, versions: dict[str, int]) -> None:
        self._save, self.versions = save, versions

    def write(self, copied: Snapshot) -> datetime:
        """Save a copy of what is on the desk."""
        rows = [row for top in _tops(copied) for _, row in walk(top)]
        for row in rows:
            row.version = self.versions.get(row.id, row.version)
        try:
            return self._save(copied)
        finally:  # of several people some may be on disk although the next one was refused
            self.versions.update({row.id: row.version for row in rows})


def _tops(copied: Snapshot) -> list[Record]:
    if not isinstance(copied, Facts):
        return [copied]
    return [copied.meeting, *chain(*(copied.shelf(name).values() for name in SHELF_NAMES))]


def _local(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=UTC).astimezone() if at else None
