"""How the index follows the archive's book: what was entered since the last time goes in, or comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2

from cooling_desktop.archive.search_facets import ORIGIN, STATUS, UNIT, facets_of
from cooling_desktop.archive.search_file import Shelved, empty, put, set_state, state, take_out
from cooling_desktop.records.glance import DATABASE, is_current
from cooling_desktop.records.issued import CORRECTION, WITHDRAWAL

OURS = "kantor ini"
"""The origin of what was issued here, as a filter calls it."""
TOGETHER = 500  # entries that become readable at once
_PIECE = 200  # pages
_BOOK = "SELECT sequence, paper_id, seal FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?"
_ISSUE = """
SELECT i.id, i.meeting_id, n.text, i.kind, i.headline, i.issued_on, i.file, i.sha256, i.paper, i.text, i.facts,
  i.corrects_id, before.text, later.id, later.kind, after.text
FROM issues i JOIN numbers n ON n.id = i.number_id
  LEFT JOIN issues earlier ON earlier.id = i.corrects_id LEFT JOIN numbers before ON before.id = earlier.number_id
  LEFT JOIN issues later ON later.corrects_id = i.id LEFT JOIN numbers after ON after.id = later.number_id
WHERE i.id = ?
"""
_RECEIVED = """
SELECT id, origin, meeting_id, number, kind, unit, headline, text, facts, file, sha256, dated
FROM received WHERE id = ?
"""
_CAME = {"arsip lama": "arsip lama"}  # all else was received from somebody
_OWN = {WITHDRAWAL: "pencabutan", CORRECTION: "naskah ralat"}
_BECAME = {WITHDRAWAL: "dicabut", CORRECTION: "diralat"}


STATUSES = ("terbit", *_BECAME.values(), *_OWN.values(), "diterima", *_CAME.values())
"""All that a paper can stand as."""


def catch_up(
    index: dbapi2.Connection, folder: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> int:
    """Take in what the book tells since the last time, or everything anew from another book; how many entries."""
    done = 0
    reached = state(index, "sequence"), state(index, "seal")  # before the book is opened, which then goes no less far
    with _book(folder) as book:
        if book is None or not _is_of(book, *reached):
            empty(index)
        if book is None:
            return 0
        (last,) = book.execute("SELECT coalesce(max(sequence), 0) FROM ledger").fetchone()
        begun = int(state(index, "sequence") or 0)
        while not cancelled() and (taken := _take(index, book)):
            done += taken
            progress(min(begun + done, last) - begun, last - begun)
    if done > TOGETHER:
        pack(index, cancelled)
    return done


@contextmanager
def _book(folder: Path) -> Iterator[dbapi2.Connection | None]:
    path = folder / DATABASE
    if not path.exists():
        yield None
        return
    with closing(dbapi2.connect(str(path), timeout=5, isolation_level=None)) as book:
        book.execute("BEGIN")
        yield book if is_current(book) else None


def pack(index: dbapi2.Connection, cancelled: Callable[[], bool]) -> None:
    """Lay the parts that grew apart together, a piece at a time: a search among many papers takes half as long."""
    for table in ("bag", "runs"):
        pages, before = -_PIECE, index.total_changes
        while not cancelled():
            index.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (pages,))  # noqa: S608
            if index.total_changes - before < 2:  # says SQLite when there is nothing left to be done
                break
            pages, before = _PIECE, index.total_changes


def _is_of(book: dbapi2.Connection, sequence: str, seal: str) -> bool:
    """Whether an index that reached so far was made from this book."""
    row = book.execute("SELECT seal FROM ledger WHERE sequence = ?", (sequence or 0,)).fetchone()
    return not sequence or (row is not None and row[0] == seal)


def _take(index: dbapi2.Connection, book: dbapi2.Connection) -> int:
    """The next entries in one transaction, after what another program took in meanwhile."""
    index.execute("BEGIN IMMEDIATE")
    try:
        since = int(state(index, "sequence") or 0)
        entries = book.execute(_BOOK, (since, TOGETHER)).fetchall()
        known: set[str] = set()
        for _, key, _ in entries:
            _follow(index, book, key, known)
        if entries:
            set_state(index, "sequence", str(entries[-1][0]))
            set_state(index, "seal", entries[-1][2])
        index.execute("COMMIT")
    except BaseException:
        index.execute("ROLLBACK")
        raise
    return len(entries)


def _follow(index: dbapi2.Connection, book: dbapi2.Connection, key: str, known: set[str]) -> None:
    """Let the index have a paper as it stands now, and the one that it corrects."""
    row = book.execute(_ISSUE, (key,)).fetchone()
    if row is not None:
        put(index, _issued(row), known)
        corrected = book.execute(_ISSUE, (row[11],)).fetchone() if row[11] else None
        if corrected is not None:  # gone in a damaged book, of which its check tells
            put(index, _issued(corrected), known)
        return
    row = book.execute(_RECEIVED, (key,)).fetchone()
    if row is not None:
        put(index, _received(row), known)
    else:
        take_out(index, key)


def _issued(row: tuple[Any, ...]) -> Shelved:
    key, meeting, number, kind, headline, day, file, sha256, paper, text, facts, *chain = row
    _, before, later, became, after = chain
    status = _BECAME.get(became, "diralat") if later else _OWN.get(kind, "terbit")
    facets = (*facets_of(facts), (STATUS, status), (ORIGIN, OURS))
    unit = next((label for facet, label in facets if facet == UNIT), "")
    about = tuple(filter(None, (before, after)))
    story = _story(headline, text)
    dated = date.fromisoformat(day)
    return Shelved(
        key, "", meeting, number, kind, headline, dated, unit, status, file, sha256, paper, text, story, facets, about
    )


def _received(row: tuple[Any, ...]) -> Shelved:
    key, origin, meeting, number, kind, unit, headline, text, facts, file, sha256, day = row
    status = _CAME.get(origin, "diterima")
    known = facets_of(facts)
    held = [] if any(facet == UNIT for facet, _ in known) or not unit.strip() else [(UNIT, unit)]
    facets = (*held, *known, (STATUS, status), (ORIGIN, origin))
    dated = date.fromisoformat(day) if day else None
    story = _story(headline, text)
    return Shelved(
        key, origin, meeting, number, kind, headline, dated, unit, status, file, sha256, "", text, story, facets
    )


def _story(headline: str, text: str) -> str:
    """The text below the headline."""
    return text.partition(headline)[2].strip() or text.strip()
