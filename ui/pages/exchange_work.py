"""The work of the exchange page beside the interface: files read apart, compared with the directory, taken in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import Trouble
from ui.desk import Desk
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.archive.exchange import Foreign
    from cooling_desktop.archive.exchange_apart import Apart
    from cooling_desktop.archive.exchange_compare import Entry
    from cooling_desktop.archive.exchange_taking import Taken
    from cooling_desktop.archive.old_releases import Old
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.received import ReceivedPaper
    from cooling_desktop.records.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Beside:
    """A file from elsewhere beside what is here: its entries, or the paper of ours that it is, or when it came.

    `lost` tells one of ours whose row is gone, also where it was taken in as another office's.
    """

    foreign: Foreign
    entries: tuple[Entry, ...] = ()
    ours: IssuedPaper | None = None
    here: ReceivedPaper | None = None
    lost: bool = False


class Work(QObject):
    """`compared` and `looked` bring what was read, `stepped` counts files, `failed` says why nothing can be shown,
    `halted` that nothing of a folder came in.

    What was stopped, or asked before something else, never answers.
    """

    compared = Signal(object)
    looked = Signal(object)
    stepped = Signal(int, int)
    failed = Signal(str)
    halted = Signal()

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk, self._worker = desk, Worker("exchange")
        self._apart: Apart | None = None
        self._halt = threading.Event()
        self._round = 0

    def open(self, path: Path) -> None:
        """Read one file, then lay it beside the directory."""
        from cooling_desktop.archive.exchange import opened

        self.stop()
        self._begin("file", lambda apart: opened(path, apart), _beside, self.compared.emit)

    def look(self, folder: Path) -> None:
        """Read every release of a folder, then judge it."""
        from cooling_desktop.archive.old_releases import files_below, judged, read_all

        self.stop()
        step = self._step()
        self._begin("folder", lambda apart: read_all(files_below(folder), apart, step), judged, self.looked.emit)

    def take(self, beside: Beside, chosen: Collection[tuple[str, str]], done: Callable[[Taken], None]) -> None:
        """Take the file in."""
        from cooling_desktop.archive.exchange_taking import take

        by, found = self._desk.by, frozenset(chosen)
        self._ask("take", lambda store: take(store, beside.foreign, beside.entries, found, by), done)

    def take_old(self, chosen: Sequence[Old], done: Callable[[list[str]], None]) -> None:
        """Take old releases in, all or none; their files are written before the store is asked. `halt` ends it."""
        from cooling_desktop.archive.keeping import drop
        from cooling_desktop.archive.old_releases import take_written, write_old

        self._halt = threading.Event()
        folder, by, step, number = self._desk.folder, self._desk.by, self._step(self._halt), self._round

        def came(keys: list[str]) -> None:
            if keys:
                done(keys)
            else:
                self.halted.emit()

        def go_on(papers: list[ReceivedPaper] | None) -> None:
            if papers is not None and number == self._round:
                self._ask("take", lambda store: _unless_stopped(lambda: take_written(store, papers, step)) or [], came)
            elif papers is not None:
                self._worker.ask("drop", lambda: drop(folder, papers))
            elif number == self._round:
                self.halted.emit()

        work = partial(_unless_stopped, lambda: write_old(folder, chosen, by, step))
        self._worker.ask("take", work, go_on, self._refused(number))

    def put_back(self, foreign: Foreign, done: Callable[[str], None]) -> None:
        """A paper of ours that was found elsewhere goes back to its place, if it is missing there."""
        from cooling_desktop.archive.putting_back import put_opened_back

        by = self._desk.by
        self._ask("put back", lambda store: put_opened_back(store, foreign, by), done)

    def undo(self, taken: Taken, done: Callable[[None], None]) -> None:
        """Take the file out again."""
        from cooling_desktop.archive.exchange_taking import undo

        by = self._desk.by
        self._ask("undo", lambda store: undo(store, taken, by), done)

    def undo_old(self, keys: Sequence[str], done: Callable[[int], None]) -> None:
        """Take old releases out again, all of them."""
        from cooling_desktop.archive.old_releases import undo_old

        by = self._desk.by
        self._ask("undo", lambda store: undo_old(store, keys, by), done)

    def halt(self) -> None:
        """What is being taken in of a folder is not, unless it is too late: `halted` tells, or it is done."""
        self._halt.set()

    def stop(self) -> None:
        """Nothing more comes; what is being taken in now is not."""
        self._round += 1
        if self._apart is not None:
            self._apart.stop()

    def end(self) -> None:
        """The program ends."""
        self.stop()
        self._worker.close()

    def _begin(
        self, name: str, read: Callable[[Apart], T], judge: Callable[[Store, T], object], done: Callable[[object], None]
    ) -> None:
        from cooling_desktop.archive.exchange_apart import Apart

        number, apart = self._round, Apart()
        self._apart = apart

        def work() -> T | None:
            with apart:
                return _unless_stopped(lambda: read(apart))

        def got(found: T | None) -> None:
            if number == self._round and found is not None:
                self._ask(name, lambda store: judge(store, found), done)

        self._worker.ask(name, work, got, self._refused(number))

    def _ask(self, name: str, work: Callable[[Store], T | None], done: Callable[[T], object]) -> None:
        number = self._round

        def answered(found: T | None) -> None:
            if number == self._round and found is not None:
                done(found)

        self._desk.ask(f"exchange {name}", work, answered, self._refused(number))

    def _step(self, halt: threading.Event | None = None) -> Callable[[int, int], None]:
        """Counts for the round that is on, and ends the work once another one has begun, or `halt` is set."""
        number = self._round

        def step(done: int, total: int) -> None:
            from cooling_desktop.child import Stopped

            if number != self._round or (halt is not None and halt.is_set()):
                raise Stopped
            self.stepped.emit(done, total)

        return step

    def _refused(self, number: int) -> Callable[[Trouble], None]:
        def refused(trouble: Trouble) -> None:
            if number == self._round:
                self.failed.emit(str(trouble))

        return refused


def _unless_stopped(work: Callable[[], T]) -> T | None:
    from cooling_desktop.child import Stopped

    try:
        return work()
    except Stopped:
        return None


def _beside(store: Store, foreign: Foreign) -> Beside:
    from cooling_desktop.archive.exchange import here_already, is_lost, ours
    from cooling_desktop.archive.exchange_compare import compared

    if foreign.release is not None:
        mine, here = ours(store, foreign), here_already(store, foreign.sha256)
        lost = is_lost(store, foreign)
        if mine is not None or here is not None or lost:
            return Beside(foreign, ours=mine, here=here, lost=lost)
    if foreign.facts is None or foreign.differs:
        return Beside(foreign)
    return Beside(foreign, tuple(compared(store, foreign.facts)))
