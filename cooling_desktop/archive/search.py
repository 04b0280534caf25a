"""Search of the archive: words, filters, the newest first, with the line that shows why a paper was found."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from pysqlite3 import dbapi2

from cooling_desktop.archive import search_filling, search_query
from cooling_desktop.archive.search_file import (
    COLUMNS,
    Listed,
    empty,
    inode,
    is_damage,
    is_emptied,
    open_file,
)
from cooling_desktop.archive.search_marks import Marker, Spans, snippet
from cooling_desktop.archive.search_query import Sought
from cooling_desktop.archive.search_words import flat, words_of
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.derived import drop_index

T = TypeVar("T")
BOUND = 1000  # papers; more are told as "lebih dari 1.000"
ROOM = 160  # letters of a snippet
_DATED, _HEADLINE = COLUMNS.index("dated"), COLUMNS.index("headline")
_LONG = 4  # letters; the other words that begin like a shorter one are too many to be told
_UNUSABLE = "Indeks pencarian tidak dapat dipakai. Naskah di arsip aman. Periksa ruang disk, lalu coba lagi."


class Order(StrEnum):
    """In which order papers come; by rank those with the words in their headline come first, then those as typed."""

    NEWEST = "terbaru"
    OLDEST = "terlama"
    RANK = "paling cocok"


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought: words as typed and filters, each a label that `choices` gave or the beginnings of its words.

    Words between quotation marks must stand side by side. An empty filter takes everything.
    """

    words: str = ""
    since: date | None = None
    until: date | None = None
    unit: str = ""
    programme: str = ""
    person: str = ""
    place: str = ""
    status: str = ""
    group: str = ""
    origin: str = ""  # "kantor ini", or as in a received paper
    order: Order = Order.NEWEST

    @property
    def is_empty(self) -> bool:
        """Whether it finds every paper."""
        return not self.words.strip() and not self.filtered

    @property
    def filtered(self) -> bool:
        """Whether anything but words was chosen."""
        chosen = (getattr(self, name).strip() for name in search_query.FACETS)
        return bool(self.since or self.until or any(chosen))


@dataclass(frozen=True, slots=True)
class Hit(Listed):
    """A paper that was found.

    `snippet` is one line of its text; `marks` and `title_marks` are places in snippet and headline.
    """

    snippet: str = ""
    marks: Spans = ()
    title_marks: Spans = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of papers; `after` is where the next begins, None at the end; `total` counts no further than `BOUND`."""

    hits: tuple[Hit, ...] = ()
    after: int | None = None
    total: int = 0
    beside: tuple[str, ...] = ()  # words found beside the typed ones, the most frequent first

    @property
    def more(self) -> bool:
        """Whether there is a next page."""
        return self.after is not None

    @property
    def is_bounded(self) -> bool:
        """Whether there are more than were counted."""
        return self.total > BOUND

    @property
    def counted(self) -> str:
        """How many, in the clerk's words."""
        return f"lebih dari {BOUND:,}".replace(",", ".") if self.is_bounded else str(self.total)


@dataclass(frozen=True, slots=True)
class Choice:
    """A label to filter by, and how many papers have it."""

    label: str
    papers: int


def _quiet(_done: int, _all: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


class Index:
    """The open index of a data folder; for several threads, one at a time. A damaged file is made anew by itself."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._connection: dbapi2.Connection | None = None
        self._opened = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def catch_up(
        self, progress: Callable[[int, int], None] = _quiet, cancelled: Callable[[], bool] = _never
    ) -> int:
        """Take in what went out, came in or was taken away since the last time; how many entries of the book."""
        return self._do(lambda index: search_filling.catch_up(index, self._folder, progress, cancelled), refill=False)

    def rebuild(
        self, progress: Callable[[int, int], None] = _quiet, cancelled: Callable[[], bool] = _never
    ) -> int:
        """Make the whole index anew from the records."""
        self._do(empty, refill=False)
        return self.catch_up(progress, cancelled)

    def find(self, query: Query, limit: int = 50, after: int | None = None, room: int = ROOM) -> Found:
        """One page of papers, from the beginning or from where the page before ended."""
        return self._do(lambda index: _find(index, query, limit, after, room))

    def choices(self, facet: str, typed: str = "", limit: int = 50) -> list[Choice]:
        """What can be chosen in a filter, called as in `Query`, the most frequent first.

        Nobody waits for it: there is none while the index is in use, not open yet or damaged, which `find` mends.
        """
        if not self._lock.acquire(blocking=False):
            return []
        try:
            rows = search_query.like(self._connection, facet, typed, limit) if self._connection else []
        except dbapi2.Error:
            rows = []
        finally:
            self._lock.release()
        return [Choice(label, papers) for _, label, papers in rows]

    def nearest(self, typed: str) -> str:
        """What finds something in place of words that find nothing; empty when nothing is near."""
        return self._do(lambda index: _nearest(index, typed))

    def _do(self, act: Callable[[dbapi2.Connection], T], refill: bool = True) -> T:
        with self._lock:
            try:
                try:
                    return act(self._open())
                except dbapi2.DatabaseError as error:
                    if not is_damage(error):
                        raise
                    self.close()
                    if not is_emptied(error):
                        drop_index(self._folder)
                if refill:
                    search_filling.catch_up(self._open(), self._folder, _quiet, _never)
                return act(self._open())
            except (dbapi2.Error, OSError) as error:
                raise StorageTrouble(_UNUSABLE) from error

    def _open(self) -> dbapi2.Connection:
        if self._connection is None or inode(self._folder) != self._opened:  # another program made it anew
            self.close()
            self._connection = open_file(self._folder)
            self._opened = inode(self._folder)
        return self._connection


def _find(index: dbapi2.Connection, query: Query, limit: int, after: int | None, room: int) -> Found:
    sought = search_query.read(index, query.words)
    chosen = search_query.filters(index, query)
    if chosen is None or (query.words.strip() and not sought):
        return Found()
    span, run = search_query.bounds(query.since, query.until), search_query.runs(sought)
    whole = search_query.whole(sought, chosen)
    newest, by_rank = query.order is not Order.OLDEST, query.order is Order.RANK
    every = search_query.places(index, whole, run, span, newest=newest, limit=BOUND + 1)
    if after is None and not by_rank:
        places, following = search_query.first_page(every, limit)
    else:
        questions = search_query.tiers(sought, chosen) if by_rank else [whole]
        places, following = search_query.page(index, questions, run, span, newest=newest, limit=limit, after=after)
    kin = search_query.kin(index, sought) if sought else set()
    marker = Marker(sought, kin)
    hits = tuple(_hit(row, marker, room) for row in _rows(index, places))
    return Found(hits, following, len(every), _beside(index, sought, hits))


def _rows(index: dbapi2.Connection, places: Sequence[int]) -> list[tuple[Any, ...]]:
    """The papers of a page; one that another program took out since is left out."""
    names = ", ".join(COLUMNS)
    statement = f"SELECT place, text, {names} FROM papers WHERE place IN ({', '.join('?' * len(places))})"  # noqa: S608
    known = {row[0]: row[1:] for row in index.execute(statement, places)}
    return [known[place] for place in places if place in known]


def _hit(row: tuple[Any, ...], marker: Marker, room: int) -> Hit:
    text, *known = row
    known[_DATED] = date.fromisoformat(known[_DATED]) if known[_DATED] else None
    values = [*known, *snippet(text, marker, room), marker.marks(known[_HEADLINE])]
    return Hit(*values)


def _beside(index: dbapi2.Connection, sought: Sequence[Sought], hits: Sequence[Hit]) -> tuple[str, ...]:
    """The two most frequent other words that were marked: of the same stem, or longer ones of a whole word."""
    typed = {one.word for one in sought if len(one.word) >= _LONG and one.word.isalpha()}
    whole = {word for word in typed if search_query.is_word(index, word)}
    counts: Counter[str] = Counter()
    for hit in hits:
        spans = [(hit.headline, span) for span in hit.title_marks] + [(hit.snippet, span) for span in hit.marks]
        counts.update({flat(text[left:right]).text for text, (left, right) in spans})
    others = {word: n for word, n in counts.items() if word.isalpha() and word not in typed}
    told = [word for word in others if not (start := _begun(word, typed)) or start in whole]
    return tuple(sorted(told, key=lambda word: (-others[word], word))[:2])


def _begun(word: str, typed: set[str]) -> str:
    return next((one for one in typed if word.startswith(one)), "")


def _nearest(index: dbapi2.Connection, typed: str) -> str:
    known = " ".join(search_query.near(index, word) for word in words_of(typed)[:20])
    asked = " AND ".join(one.asked() for one in search_query.read(index, known))
    everything = search_query.bounds(None, None)
    return known if asked and search_query.places(index, asked, "", everything, newest=True, limit=1) else ""
