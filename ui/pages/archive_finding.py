"""How the archive is searched from its page: in a thread of its own, only for the newest question, while the index
catches up in another one."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cooling_desktop.archive.search import Choice, Found, Index, Query
from cooling_desktop.errors import Trouble
from ui.pages.archive_results import PAGE
from ui.work import Worker

_MOST_KEYS = 1000  # papers of one ZIP


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question found, and what finds something where it found nothing."""

    query: Query
    found: Found
    nearest: str = ""

    @property
    def marked(self) -> frozenset[str]:
        """The words that are marked in the rows."""
        hits = self.found.hits
        said = [*((hit.headline, hit.title_marks) for hit in hits), *((hit.snippet, hit.marks) for hit in hits)]
        return frozenset(text[left:right].casefold() for text, marks in said for left, right in marks)


class Finding(QObject):
    """`answered` carries an answer, `read_on` a further page by its number, `caught_up` how many entries came in."""

    answered = Signal(object)
    read_on = Signal(int, object)
    failed = Signal(str)
    stepped = Signal(int, int)
    caught_up = Signal(int)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._worker, self._filler = Worker("search"), Worker("index")
        self._index, self._filling = Index(folder), Index(folder)  # one that fills must not keep one that is asked
        self._stop = threading.Event()
        self.query = Query()

    def ask(self, query: Query, room: int) -> None:
        """Find the first page; an older question that still waits is forgotten."""
        self.query = query
        self._worker.cancel("page")
        self._worker.ask("find", lambda: self._answer(query, room), self._answered, self._failed)

    def ask_page(self, page: int, after: int | None, room: int) -> None:
        """Find a further page of what is asked now."""
        query = self.query

        def arrived(found: Found) -> None:
            if query is self.query:
                self.read_on.emit(page, found)

        work = lambda: self._index.find(query, PAGE, after, room)  # noqa: E731  # named for the line's sake
        self._worker.ask(f"page {page}", work, arrived, self._failed)

    def choices(self, facet: str, typed: str) -> Sequence[Choice]:
        """The labels of a filter; none while the index is made anew."""
        return self._index.choices(facet, typed)

    def keys(self) -> list[str]:
        """Every paper that is found, as far as one ZIP goes; called in a worker."""
        query, found = self.query, self._index.find(self.query, PAGE)
        keys = [hit.key for hit in found.hits]
        while found.more and len(keys) < _MOST_KEYS:
            found = self._index.find(query, PAGE, found.after)
            keys += [hit.key for hit in found.hits]
        return keys[:_MOST_KEYS]

    def catch_up(self) -> None:
        """Let the index take in what the book tells since the last time."""
        self._stop.clear()
        work = lambda: self._filling.catch_up(self.stepped.emit, self._stop.is_set)  # noqa: E731  # as above
        self._filler.ask("catch up", work, self.caught_up.emit, self._failed)

    def stop(self) -> None:
        """Leave off catching up; what is in by then can be found."""
        self._stop.set()

    def end(self) -> None:
        """The program ends."""
        self._stop.set()
        for worker in (self._worker, self._filler):
            worker.close()
        for index in (self._index, self._filling):
            index.close()

    def _answer(self, query: Query, room: int) -> Answer:
        found = self._index.find(query, PAGE, room=room)
        near = "" if found.hits or not query.words.strip() else self._index.nearest(query.words)
        return Answer(query, found, near)

    def _answered(self, answer: Answer) -> None:
        if answer.query is self.query:
            self.answered.emit(answer)

    def _failed(self, trouble: Trouble) -> None:
        self.failed.emit(str(trouble))
