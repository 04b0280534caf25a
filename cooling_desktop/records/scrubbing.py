"""Words taken out of every text of the database, and out of what the database file still holds of older states."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy as sa
from pysqlite3 import dbapi2
from sqlalchemy.orm import Session

from cooling_desktop.records.derived import forget_index
from cooling_desktop.records.engine import DATABASE, WAIT_SECONDS, told
from cooling_desktop.records.repointing import KEPT, count_on, parent_of
from cooling_desktop.records.tables import issues, metadata

# Stamps of who sat at the desk, the desk's own people, the candidates of an election: other records, other purposes.
_APART = frozenset({"issues", "ledger", "received", "clerks", "elections_candidates"})
_STAMPS = re.compile(r"(^|_)by$|_key$")
_OWN_NAMES = frozenset({("people", name) for name in ("name", "short_name", "known_as")})


class Word(NamedTuple):
    """What is taken out, and what stands there afterwards; whatever its case and however its spaces run."""

    text: str
    instead: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """Where it stands as a whole."""
        parts = r"\s+".join(map(re.escape, self.text.split()))
        return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)


class Cell(NamedTuple):
    """A text, or a list of texts, in which something was found: where it is, what it says then."""

    table: sa.Table
    column: str
    row: str
    text: Any


def holding(session: Session, words: Sequence[Word]) -> Iterator[Cell]:
    """Every text that holds one of the words, with what it says without them."""
    for table in metadata.sorted_tables:
        for column in (c for c in table.c if _is_text(c) and table.name not in _APART):
            query = sa.select(table.c.id, column).where(_may_hold(column, words))
            for row, text in session.execute(query).all():
                yield from _changed(table, column.name, row, text, words)


def _changed(table: sa.Table, name: str, row: str, text: Any, words: Sequence[Word]) -> Iterator[Cell]:
    packed = any(table is kept and name == column for kept, column in KEPT)
    told = json.loads(text) if packed else text
    after = _without(told, words)
    if after != told:
        yield Cell(table, name, row, json.dumps(after, ensure_ascii=False) if packed else after)


def _without(told: Any, words: Sequence[Word]) -> Any:
    match told:
        case str():
            for word in words:
                told = word.pattern.sub(word.instead, told)
        case dict():
            return {name: _without(value, words) for name, value in told.items()}
        case list():
            return [_without(one, words) for one in told]
    return told


def _may_hold(column: sa.Column[Any], words: Sequence[Word]) -> sa.ColumnElement[bool]:
    raw = sa.cast(column, sa.Text)
    signs = sorted({sign for word in words for sign in _signs(word)})
    return sa.or_(sa.false(), *(raw.contains(sign, autoescape=True) for sign in signs))


def _signs(word: Word) -> set[str]:
    """By what a text is found before it is looked at closely: the longest part, as it stands and as JSON writes it."""
    longest = max(word.text.split(), key=len, default="")
    return {longest, json.dumps(longest)[1:-1]} if longest else set()


def _is_text(column: sa.Column[Any]) -> bool:
    if column.foreign_keys or column.primary_key or column.name.endswith("_id") or _STAMPS.search(column.name):
        return False
    free = isinstance(column.type, sa.Text | sa.String | sa.JSON) and not isinstance(column.type, sa.Enum)
    return free and (column.table.name, column.name) not in _OWN_NAMES


def write(session: Session, cell: Cell) -> None:
    """Put the new text in its place."""
    session.execute(sa.update(cell.table).where(cell.table.c.id == cell.row).values({cell.column: cell.text}))
    count_on(session, cell.table, [cell.row])


def top_of(session: Session, table: sa.Table, row: str) -> tuple[str, str]:
    """Table and key of the meeting or entry that holds a row."""
    while (above := parent_of(table)) is not None:
        row = str(session.execute(sa.select(table.c.owner_id).where(table.c.id == row)).scalar_one())
        table = above
    return table.name, row


def printed_in(session: Session, words: Sequence[Word], key: str, papers: sa.Table = issues) -> dict[str, bool]:
    """Issued or received papers that hold a word, by key: whether it can be read on the page, or only in the data."""
    named = papers.c.facts.contains(f'"{key}"', autoescape=True)
    texts = (_may_hold(column, words) for column in (papers.c.text, papers.c.facts))
    query = sa.select(papers.c.id, papers.c.text, papers.c.facts).where(sa.or_(named, *texts))
    found = {}
    for paper, text, facts in session.execute(query):
        on_page = any(word.pattern.search(text) for word in words)
        if on_page or f'"{key}"' in facts or any(word.pattern.search(facts) for word in words):
            found[paper] = on_page
    return found


def sweep(folder: Path) -> bool:
    """Write the database anew and empty the search index, so that neither file keeps anything of older states.

    False while another window reads them. Raises StorageTrouble, where the disk has no room for a second copy for
    instance.
    """
    with told(folder), closing(dbapi2.connect(str(folder / DATABASE), timeout=WAIT_SECONDS)) as connection:
        connection.isolation_level = None
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("VACUUM")
        (busy, *_), *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return forget_index(folder) and not busy
