"""The work of an import beside the interface: a file read apart, the directory fetched, every row compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from cooling_desktop.child import Stopped
from cooling_desktop.errors import Trouble
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.sheets.apart import Apart
from cooling_desktop.records.sheets.columns import Layout
from cooling_desktop.records.sheets.matching import propose
from cooling_desktop.records.sheets.office import SHELVES, Office
from cooling_desktop.records.sheets.separated import pasted
from cooling_desktop.records.sheets.sheet import Sheet
from ui.desk import Desk
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

T = TypeVar("T")
Entries = dict[str, list[Record]]


class Reading(QObject):
    """One import; `stepped` counts rows, `failed` tells why nothing can be shown; what was stopped never answers."""

    read = Signal(object)
    proposed = Signal(object)
    stepped = Signal(int)
    failed = Signal(str)

    def __init__(self, parent: QObject, desk: Desk, worker: Worker, facts: Facts) -> None:
        super().__init__(parent)
        self._desk, self._worker, self._facts = desk, worker, facts
        self._apart: Apart | None = None
        self._round = 0
        self.office = Office({})

    def start(self, source: Path | str) -> None:
        """Read a file or pasted lines, then make the directory ready."""
        self._round += 1
        if isinstance(source, Path):
            self._apart = apart = Apart(source)
            self._ask("read", apart.read, self._fetch)
        else:
            self._ask("read", lambda: (pasted(source),), self._fetch)

    def compare(self, sheet: Sheet, layout: Layout) -> None:
        """Every row beside the directory; an older comparison is given up."""
        self._round += 1
        number, office, facts = self._round, self.office, self._facts

        def step(done: int) -> None:
            if number != self._round:
                raise Stopped
            self.stepped.emit(done)

        self._ask("compare", lambda: propose(sheet, layout, office, facts, step), self.proposed.emit)

    def stop(self) -> None:
        """Nothing more comes."""
        self._round += 1
        if self._apart is not None:
            self._apart.stop()

    def _fetch(self, sheets: Sequence[Sheet]) -> None:
        """The directory as it is stored, and over it what the open meeting has of it."""
        number = self._round

        def fetched(entries: Entries) -> None:
            if number == self._round:
                here = {shelf: [*entries[shelf], *self._facts.shelf(shelf).values()] for shelf in SHELVES}
                self._ask("directory", lambda: Office(here), lambda office: self._ready(office, sheets))

        self._desk.ask("directory for guests", _entries, fetched, self._refused(number))

    def _ready(self, office: Office, sheets: Sequence[Sheet]) -> None:
        self.office = office
        self.read.emit(sheets)

    def _ask(self, name: str, work: Callable[[], T], done: Callable[[T], object]) -> None:
        number = self._round

        def answered(got: T | None) -> None:
            if number == self._round and got is not None:
                done(got)

        def unless_stopped() -> T | None:
            try:
                return work()
            except Stopped:
                return None

        self._worker.ask(f"{name} guests", unless_stopped, answered, self._refused(number))

    def _refused(self, number: int) -> Callable[[Trouble], None]:
        def refused(trouble: Trouble) -> None:
            if number == self._round:
                self.failed.emit(str(trouble))

        return refused


def _entries(store: Store) -> Entries:
    return {shelf: store.directory(shelf) for shelf in SHELVES}
