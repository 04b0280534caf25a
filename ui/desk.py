"""What pages may ask of the office's data: every answer comes from one thread beside the interface."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.errors import StorageTrouble, Trouble
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.facts import Facts
    from cooling_desktop.records.fields import Record
    from cooling_desktop.records.glance import MeetingRow
    from cooling_desktop.records.issuing import IssuedPaper
    from cooling_desktop.records.store import Store
    from ui.typeahead import Reply

Failed = Callable[[Trouble], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """A meeting as the editor gets it: its facts, and its issued paper if there is one."""

    facts: Facts
    issued: IssuedPaper | None = None


class Desk:
    """The office's folder behind a worker; the heavy libraries load in that worker, after the window is seen."""

    def __init__(self, folder: Path, worker: Worker, *, sample: bool = False) -> None:
        self.folder = folder
        self._worker, self._sample = worker, sample
        self._store: Store | None = None
        self._posts: list[Record] = []

    def meetings(self, done: Callable[[list[MeetingRow]], None], failed: Failed) -> None:
        """The list of meetings, read by the driver alone."""
        self._worker.ask("meetings", self._list, done, failed)

    def open(self, done: Callable[[None], None], failed: Failed) -> None:
        """Load the libraries and open the store."""
        self._worker.ask("open", self._open, done, failed)

    def load(self, key: str, done: Callable[[Opened], None], failed: Failed) -> None:
        """One meeting with its directory entries."""
        self._worker.ask("load", lambda: self._load(key), done, failed)

    def new(self, done: Callable[[Opened], None], failed: Failed) -> None:
        """A new meeting, stored; of the office's own unit when there is only one."""
        self._worker.ask("load", self._new, done, failed)

    def issue(self, key: str, done: Callable[[IssuedPaper], None], failed: Failed) -> None:
        """Issue a meeting's release as of today."""
        self._worker.ask("issue", lambda: self._issue(key), done, failed)

    def issued(self, done: Callable[[list[IssuedPaper]], None], failed: Failed) -> None:
        """The archive's list, newest first."""
        self._worker.ask("issued", self._issued, done, failed)

    def pdf_of(self, paper: IssuedPaper, done: Callable[[bytes], None], failed: Failed) -> None:
        """An issued PDF, checked against its fingerprint."""
        self._worker.ask("pdf", lambda: self._pdf(paper), done, failed)

    def lookup(self, shelf: str, text: str, reply: Reply) -> None:
        """Suggestions of the directory for typed letters."""
        from ui.typeahead import candidates

        def found(records: list[Record]) -> None:
            reply(candidates(records, self._posts))

        self._worker.ask("lookup", lambda: self._search(shelf, text), found)

    def tidy(self) -> None:
        """Once the list is shown: finish what a power cut left of an issue, know who holds which post."""
        self._worker.ask("tidy", self._tidy)

    def save(self, facts: Facts) -> datetime:
        """Write facts; called in the worker."""
        return self._ready().save(facts)

    def close(self) -> None:
        """Let go of the files once the worker is done."""
        if self._store is not None:
            self._store.close()

    def _list(self) -> list[MeetingRow]:
        from cooling_desktop.records.glance import list_meetings

        return list_meetings(self.folder)

    def _open(self) -> None:
        from cooling_desktop.records.store import open_store

        self._store = open_store(self.folder)
        if self._sample and not self._store.meetings():
            from cooling_desktop.archive.sample import make_sample

            make_sample(self.folder)

    def _tidy(self) -> None:
        from cooling_desktop.archive.issue import finish_interrupted

        self._posts = self._ready().directory("posts")
        finish_interrupted(self._ready())

    def _ready(self) -> Store:
        if self._store is None:
            self._open()
        if self._store is None:
            raise StorageTrouble("Data belum terbuka. Tunggu sebentar, lalu ulangi.")
        return self._store

    def _load(self, key: str) -> Opened:
        facts = self._ready().load(key)
        return Opened(facts, next((p for p in self._issued() if p.meeting_id == key), None))

    def _new(self) -> Opened:
        units = self._ready().directory("units")
        return Opened(self._ready().new_meeting(units[0].id if len(units) == 1 else None))

    def _issue(self, key: str) -> IssuedPaper:
        from cooling_desktop.archive.issue import issue

        return issue(self._ready(), key, today=date.today())

    def _issued(self) -> list[IssuedPaper]:
        from cooling_desktop.records.issuing import issued_papers

        return issued_papers(self._ready())

    def _pdf(self, paper: IssuedPaper) -> bytes:
        from cooling_desktop.archive.issue import pdf_of

        return pdf_of(self._ready(), paper)

    def _search(self, shelf: str, text: str) -> list[Record]:
        return self._ready().search(shelf, text)
