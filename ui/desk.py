"""What pages may ask of the office's data: every answer comes from a thread beside the interface.

Two threads: one only reads with the bare driver, so that list and form need not wait for the heavy
libraries; the other owns the store. A page hands over a function of the store and what to do with its answer.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from cooling_desktop.errors import StorageTrouble, Trouble
from ui.offices import Offices
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.press.check.page import KnownName
    from cooling_desktop.records.clerk import Clerk
    from cooling_desktop.records.facts import Facts
    from cooling_desktop.records.fields import Record
    from cooling_desktop.records.glance import MeetingRow
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.people_names import PeopleNames, Row
    from cooling_desktop.records.store import Store
    from ui.typeahead import Reply

T = TypeVar("T")
Failed = Callable[[Trouble], None]
_ASKED = count(1)


class Opened(NamedTuple):
    """A meeting as the editor gets it; `fresh` when it is not on disk yet."""

    facts: Facts
    issued: IssuedPaper | None = None
    fresh: bool = False


class Desk:
    """The office's folder; `clerk` is who sits here, as chosen at the top right."""

    def __init__(self, folder: Path, worker: Worker, reader: Worker, *, sample: bool = False) -> None:
        self.folder = folder
        self.clerk: Clerk | None = None
        self._worker, self._reader, self._sample = worker, reader, sample
        self._store: Store | None = None
        self._handed: dict[tuple[str, int], dict[str, Any]] = {}
        self.offices = Offices()
        self._names: PeopleNames | None = None
        self._known: tuple[list[Row], tuple[KnownName, ...]] = [], ()

    @property
    def by(self) -> str:
        """Who sits here, as stamped on changes."""
        return self.clerk.called if self.clerk else ""

    @property
    def key(self) -> str:
        """Whose stamp that is, where two share a name."""
        return self.clerk.id if self.clerk else ""

    def ask(self, name: str, work: Callable[[Store], T], done: Callable[[T], None] | None, failed: Failed) -> None:
        """Do something with the store; a request of the same name that still waits is replaced."""
        self._worker.ask(name, lambda: work(self._ready()), done, failed)

    def look(self, name: str, work: Callable[[Path], T], done: Callable[[T], None]) -> None:
        """Read something of the folder by the driver alone; what can't be read is not missed."""
        self._reader.ask(name, lambda: work(self.folder), done, _unanswered)

    def meetings(self, done: Callable[[list[MeetingRow]], None], failed: Failed) -> None:
        """The list of meetings, read by the driver alone; the store answers, or tells, what the driver can't."""

        def read(rows: list[MeetingRow] | None) -> None:
            if rows is not None:
                done(rows)
            else:
                self.ask("meetings", lambda store: store.meetings(), done, failed)

        self._reader.ask("meetings", self._list, read, failed)

    def people(self, done: Callable[[list[Clerk]], None], failed: Failed) -> None:
        """Everybody who may sit at the desk, read by the driver alone; the store answers what the driver can't."""
        name = f"clerks {next(_ASKED)}"  # several parts ask at the same time, and each waits for its answer

        def read(clerks: list[Clerk] | None) -> None:
            if clerks is not None:
                done(clerks)
            else:
                self.ask(name, lambda store: store.clerks(), done, failed)

        self._reader.ask(name, self._clerks, read, failed)

    def open(self, done: Callable[[None], None], failed: Failed) -> None:
        """Load the libraries and open the store."""
        self._worker.ask("open", self._open, done, failed)

    def load(self, key: str, done: Callable[[Opened], None], failed: Failed) -> None:
        """One meeting with its directory entries; the store answers what the driver alone can't."""

        def read(opened: Opened | None) -> None:
            if opened is not None and not self._worker.waits(f"save {key}"):
                done(opened)
            else:
                self.ask("load", lambda store: _loaded(store, key), done, failed)

        self._reader.ask("load", lambda: self._read(key), read, failed)

    def new(self, done: Callable[[Opened], None], failed: Failed) -> None:
        """A new meeting; of the office's own unit when there is only one. The editor stores it."""
        self._reader.ask("load", self._new, done, failed)

    def pdf_of(self, paper: IssuedPaper, done: Callable[[bytes], None], failed: Failed) -> None:
        """An issued PDF, checked against its fingerprint."""
        self.ask("pdf", lambda store: _pdf(store, paper), done, failed)

    def lookup(self, shelf: str, text: str, reply: Reply) -> None:
        """Suggestions of the directory for typed letters, with offices and their holders on the day that counts."""
        from ui.typeahead import candidates

        def read() -> list[Record]:
            found = self._ready().search(shelf, text)
            self.offices.read_holders(self._ready(), found)
            return found

        def found(records: list[Record]) -> None:
            reply(candidates(records, self.offices.details(records)))

        self._worker.ask("lookup", read, found, _unanswered)

    def know_offices(self) -> None:
        """Offices or their holders were changed together."""

        def known(posts: list[Record]) -> None:
            self.offices.posts = posts

        self.ask("offices", lambda store: store.directory("posts"), known, _unanswered)

    def tidy(self) -> None:
        """Once the list is shown: finish what a power cut left of an issue, know the posts, clear old trash."""
        self._worker.ask("tidy", self._tidy, None, _unanswered)

    def directory(self) -> tuple[KnownName, ...]:
        """Everybody the office knows, the same tuple until somebody changes; called where pages are drawn."""
        from cooling_desktop.press.check.known_people import known_names
        from cooling_desktop.records.people_names import PeopleNames

        self._names = self._names or PeopleNames(self.folder)
        rows = self._names.rows()
        if rows is not self._known[0]:
            self._known = rows, known_names(rows)
        return self._known[1]

    def save(self, facts: Facts) -> datetime:
        """Write facts, stamped with who sat here when they were typed; called in the worker."""
        return self._ready().save(facts, facts.meeting.changed_by)

    def save_entry(self, entry: Record) -> datetime:
        """Write a directory entry or a clerk; called in the worker."""
        from cooling_desktop.records.directory import Post

        at = self._ready().save_entry(entry)
        if isinstance(entry, Post):
            self.offices.posts = self._ready().directory("posts")
        return at

    def close(self) -> None:
        """Let go of the files once the worker is done."""
        if self._store is not None:
            self._store.close()

    def _list(self) -> list[MeetingRow] | None:
        from cooling_desktop.records.glance import seen_meetings

        return seen_meetings(self.folder)

    def _clerks(self) -> list[Clerk] | None:
        from cooling_desktop.records.reading import read_clerks

        return read_clerks(self.folder)

    def _read(self, key: str) -> Opened | None:
        from cooling_desktop.records.reading import read_meeting

        found = read_meeting(self.folder, key, self._handed)
        return Opened(*found) if found else None

    def _new(self) -> Opened:
        from cooling_desktop.records.reading import read_new

        return Opened(read_new(self.folder, self._handed), fresh=True)

    def _open(self) -> None:
        from cooling_desktop.records.store import open_store

        self._store = open_store(self.folder, self._handed)
        if self._sample and not self._store.meetings():
            from cooling_desktop.archive.sample import make_sample

            make_sample(self.folder)

    def _tidy(self) -> None:
        from cooling_desktop.archive.issue import finish_interrupted
        from cooling_desktop.records.merging import now
        from cooling_desktop.records.restored import settle
        from cooling_desktop.records.trash import empty_trash

        self.offices.posts = self._ready().directory("posts")
        finish_interrupted(self._ready())
        empty_trash(self._ready(), now())
        settle(self._ready())

    def _ready(self) -> Store:
        if self._store is None:
            self._open()
        if self._store is None:
            raise StorageTrouble("Data belum terbuka. Tunggu sebentar, lalu ulangi.")
        return self._store


def _unanswered(_trouble: Trouble) -> None:
    """Nobody waits for this answer: no suggestion is better than a wrong one, and tidying comes again."""


def _loaded(store: Store, key: str) -> Opened:
    from cooling_desktop.records.issued import standing
    from cooling_desktop.records.issuing import papers_of

    facts = store.load(key)
    return Opened(facts, None if facts.corrects else standing(papers_of(store, key), key))


def _pdf(store: Store, paper: IssuedPaper) -> bytes:
    from cooling_desktop.archive.issue import pdf_of

    return pdf_of(store, paper)
