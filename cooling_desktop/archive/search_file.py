"""The index of the archive's papers: a file of its own beside the database, never backed up, made anew at any time.

It keeps nothing that the database does not, only in another order: `papers` by date, `bag` with the marks of each,
`runs` with its words in their order, `words` with their stems, `facets` with how many papers have them. Several
programs may use it at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from pysqlite3 import dbapi2

from cooling_desktop.archive.search_words import bag, number_of, numbers_of, shown, words_of
from cooling_desktop.records.derived import INDEX, drop_index, drop_tables
from cooling_desktop.words.dates import full_date, short_date
from cooling_desktop.words.stems import stems
from cooling_desktop.words.text import folded

FORMAT = "1"  # another number and the index is made anew
SAME_DAY = 1 << 12  # places of one day: a place is day × this + a number within the day, so that they run by date
UNDATED = -(1 << 40)  # where places of papers without a date begin, below all others
_WAIT_SECONDS = 10
_GATHERED = 8_000_000  # bytes of marks that wait in memory before they are written
_SIGNS = "=~^@#/.-"
_DAMAGE = ("malformed", "not a database", "corrupt", "unsupported file format", "disk I/O error")
SCHEMA = f"""
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE papers (
  place INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, meeting_id TEXT NOT NULL,
  number TEXT NOT NULL, kind TEXT NOT NULL, headline TEXT NOT NULL, dated TEXT, unit TEXT NOT NULL,
  status TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, paper TEXT NOT NULL, text TEXT NOT NULL,
  facets TEXT NOT NULL);
CREATE VIRTUAL TABLE bag USING fts5(
  marks, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '{_SIGNS}'");
CREATE VIRTUAL TABLE runs USING fts5(words, content='', contentless_delete=1, tokenize="ascii");
CREATE TABLE words (word TEXT, stem TEXT, PRIMARY KEY (word, stem)) WITHOUT ROWID;
CREATE INDEX words_stem ON words (stem);
CREATE TABLE facets (
  id INTEGER PRIMARY KEY, facet TEXT NOT NULL, folded TEXT NOT NULL, label TEXT NOT NULL, papers INTEGER NOT NULL,
  UNIQUE (facet, folded));
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """What the index keeps of a paper as it is; `key` is its row in issues, or in received where it has an origin."""

    key: str
    origin: str
    meeting_id: str
    number: str
    kind: str
    headline: str
    dated: date | None
    unit: str
    status: str
    file: str
    sha256: str
    paper: str


COLUMNS = tuple(f.name for f in fields(Listed))


@dataclass(frozen=True, slots=True)
class Shelved(Listed):
    """A paper as the index takes it; `story` is what a snippet is cut from, `text` what is searched."""

    text: str
    story: str
    facets: tuple[tuple[str, str], ...] = ()
    about: tuple[str, ...] = ()  # numbers of the papers it points to


def open_file(folder: Path) -> dbapi2.Connection:
    """The index of a data folder, empty where there is none that fits; in a folder that can't be written a passing one.

    Raises dbapi2.Error when the disk refuses.
    """
    path = folder / INDEX
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        return _shaped(dbapi2.connect("", isolation_level=None, check_same_thread=False))
    try:
        return _opened(path)
    except dbapi2.DatabaseError as error:
        if not is_damage(error):
            raise
        drop_index(folder)
        return _opened(path)


def _opened(path: Path) -> dbapi2.Connection:
    if not path.exists():
        with suppress(FileExistsError):  # another program makes it right now
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = dbapi2.connect(str(path), timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        for line in ("page_size=16384", "journal_mode=WAL", "synchronous=NORMAL", "cache_size=-4000"):
            connection.execute(f"PRAGMA {line}").fetchone()
        return _shaped(connection)
    except dbapi2.Error:
        connection.close()
        raise


def _shaped(connection: dbapi2.Connection) -> dbapi2.Connection:
    if not _fits(connection):
        empty(connection, unless=_fits)
    return connection


def _fits(connection: dbapi2.Connection) -> bool:
    known = connection.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('state', 'papers', 'bag', 'runs')")
    return known.fetchone()[0] == 4 and state(connection, "format") == FORMAT


def empty(
    connection: dbapi2.Connection, unless: Callable[[dbapi2.Connection], bool] = lambda _: False
) -> None:
    """Take everything out and begin anew; `unless` is asked again while nobody else can write."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if unless(connection):  # another one began it anew meanwhile
            connection.execute("COMMIT")
            return
        drop_tables(connection)
        for statement in filter(str.strip, SCHEMA.split(";")):
            connection.execute(statement)
        connection.execute("INSERT INTO bag (bag, rank) VALUES ('hashsize', ?)", (_GATHERED,))
        set_state(connection, "format", FORMAT)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def inode(folder: Path) -> int:
    """Which file is there now; 0 for none."""
    try:
        return (folder / INDEX).stat().st_ino
    except OSError:
        return 0


def is_damage(error: dbapi2.Error) -> bool:
    """Whether the file itself is at fault, and not a lock, the disk or a stop."""
    return is_emptied(error) or any(sign in str(error) for sign in _DAMAGE)


def is_emptied(error: dbapi2.Error) -> bool:
    """Whether the file is sound, but not as we make it: another program emptied it, or an older one made it."""
    return any(sign in str(error) for sign in ("no such", "has no column"))


def state(connection: dbapi2.Connection, name: str) -> str:
    """What the index remembers of itself."""
    row = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def set_state(connection: dbapi2.Connection, name: str, value: str) -> None:
    """Remember it."""
    connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))


def put(connection: dbapi2.Connection, one: Shelved, known: set[str]) -> None:
    """Take a paper in, or what became of it, inside a transaction that is open; `known` words came in with it."""
    before = take_out(connection, one.key)
    ids = [_facet(connection, facet, label) for facet, label in dict.fromkeys(one.facets)]
    ids = list(dict.fromkeys(ids))
    place = before if before is not None and _fits_day(before, one.dated) else _next_place(connection, one.dated)
    written = f"{full_date(one.dated)} {short_date(one.dated)}" if one.dated else ""
    text = f"{one.text}\n{one.unit} {one.number} {written}"
    words = words_of(f"{one.headline}\n{text}")
    numbers = {*numbers_of(text), *map(number_of, (one.number, *one.about))}
    marks = bag({*words}, one.headline, numbers, ids)
    connection.execute("INSERT INTO bag (rowid, marks) VALUES (?, ?)", (place, marks))
    connection.execute("INSERT INTO runs (rowid, words) VALUES (?, ?)", (place, " ".join(words)))
    values = [getattr(one, name) for name in COLUMNS]
    values[COLUMNS.index("dated")] = one.dated.isoformat() if one.dated else None
    row = (place, *values, shown(one.story), " ".join(map(str, ids)))
    connection.execute(f"INSERT INTO papers VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
    new = set(words) - known
    known |= new
    rows = [(word, stem) for word in new for stem in stems(word) or ("",)]
    connection.executemany("INSERT OR IGNORE INTO words VALUES (?, ?)", rows)
    connection.executemany("UPDATE facets SET papers = papers + 1 WHERE id = ?", [(key,) for key in ids])


def take_out(connection: dbapi2.Connection, key: str) -> int | None:
    """Take a paper out, inside a transaction that is open; where it stood."""
    row = connection.execute("SELECT place, facets FROM papers WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    connection.execute("DELETE FROM bag WHERE rowid = ?", (row[0],))
    connection.execute("DELETE FROM runs WHERE rowid = ?", (row[0],))
    connection.execute("DELETE FROM papers WHERE place = ?", (row[0],))
    ids = [(int(part),) for part in row[1].split()]
    connection.executemany("UPDATE facets SET papers = papers - 1 WHERE id = ?", ids)
    connection.execute("DELETE FROM facets WHERE papers < 1")
    return int(row[0])


def places_of(day: date | None) -> tuple[int, int]:
    """The first and the last place of a day; those of papers without a date lie below."""
    return (day.toordinal() * SAME_DAY, (day.toordinal() + 1) * SAME_DAY - 1) if day else (UNDATED, -1)


def _fits_day(place: int, day: date | None) -> bool:
    first, last = places_of(day)
    return first <= place <= last


def _next_place(connection: dbapi2.Connection, day: date | None) -> int:
    """The place after the last of the day; a day with more papers than places goes on in those of the next."""
    (last,) = connection.execute("SELECT max(place) FROM papers WHERE place BETWEEN ? AND ?", places_of(day)).fetchone()
    place = places_of(day)[0] if last is None else int(last) + 1
    while connection.execute("SELECT 1 FROM papers WHERE place = ?", (place,)).fetchone():
        place += 1
    return place


def _facet(connection: dbapi2.Connection, facet: str, label: str) -> int:
    plain = folded(label)
    known = "SELECT id FROM facets WHERE facet = ? AND folded = ?"
    row = connection.execute(known, (facet, plain)).fetchone()
    if row is None:
        made = "INSERT INTO facets (facet, folded, label, papers) VALUES (?, ?, ?, 0)"
        return int(connection.execute(made, (facet, plain, label)).lastrowid)
    return int(row[0])
