"""The book and the rows it seals, read by the driver alone from a file that is never written to.

Nothing here trusts what it reads: a value may be of any type after damage, and a text any bytes.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records import received
from cooling_desktop.records.engine import sentence
from cooling_desktop.records.glance import HEAD
from cooling_desktop.records.issued import SELECT, IssuedPaper
from cooling_desktop.records.ledger import Entry, row_digest, seal_of
from cooling_desktop.records.received import ReceivedPaper
from cooling_desktop.records.upgrade import peek
from cooling_desktop.words.text import clean

REFUSAL = "RAISE(ABORT, 'the archive is only ever added to')"
GUARDS = {
    f"tr_{table}_{act.lower()}": f"CREATE TRIGGER tr_{table}_{act.lower()} BEFORE {act} ON {table} "
    f"BEGIN SELECT {REFUSAL}; END"
    for table in ("ledger", "issues")
    for act in ("UPDATE", "DELETE")
} | {
    f"tr_{table}_insert": f"CREATE TRIGGER tr_{table}_insert BEFORE INSERT ON {table} WHEN {when} "
    f"BEGIN SELECT {REFUSAL}; END"
    for table, when in (
        (
            "ledger",
            "NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM ledger) "
            "OR EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id)",
        ),
        (
            "issues",
            "EXISTS (SELECT 1 FROM issues WHERE id = NEW.id OR number_id = NEW.number_id OR file = NEW.file "
            "OR corrects_id = NEW.corrects_id)",
        ),
    )
}
"""The triggers by which the database itself refuses changes, as the upgrade made them."""

PREVIOUS = re.compile(r'(?<!\\)"previous": "([0-9a-f]{64})"')
NO_DAMAGE = ("unable to open", "locked", "disk I/O")
FIRST_WORDS, LONGEST_START = 4, 60  # words of a headline that tell papers of one number apart, and their letters
STEPS = 50_000  # of SQLite's machine between two looks at whether to go on
NAMES = {
    "pindaian": "SELECT s.file, s.sha256, m.programme, m.form FROM meetings_scans s "
    "JOIN meetings m ON m.id = s.owner_id",
    "foto": "SELECT p.file, '', m.programme, m.form FROM meetings_photos p JOIN meetings m ON m.id = p.owner_id "
    "UNION ALL SELECT logo, '', name, '' FROM units",
    "kliping": "SELECT clipping, '', medium, '' FROM publications",
}


@dataclass(frozen=True, slots=True)
class Sealed:
    """A paper's row as it is now; `digest` is empty where a value could not have come from us.

    `ours` tells an issued paper from a received one, `numbered` whether its number's row belongs to it, `previous` is
    the seal before its own as the data inside the paper has it, empty in papers from before there was such data.
    """

    id: str
    number: str
    file: str
    sha256: str
    digest: str
    at: datetime | None
    by: str
    ours: bool = True
    corrects_id: str | None = None
    numbered: bool = True
    previous: str = ""
    headline: str = ""

    @property
    def called(self) -> str:
        """Its number and how its headline begins: several units may use the same number."""
        whole = " ".join(self.headline.split())
        start = " ".join(whole.split()[:FIRST_WORDS])[:LONGEST_START]
        more = "…" if start != whole else ""
        return f"{self.number} “{start}{more}”" if start else self.number


@dataclass(frozen=True, slots=True)
class Named:
    """A file that a row names: in which folder, its SHA-256 where the row knows it, what it belongs to."""

    folder: str
    file: str
    sha256: str
    about: str


class Damaged(StorageTrouble):
    """A database that can be opened but not be read to its end."""


@contextmanager
def reading(path: Path, stopped: Callable[[], bool] = lambda: False) -> Iterator[dbapi2.Connection]:
    """One instant of a database of today's shape, given up when `stopped` says so.

    Raises StorageTrouble for one that can't be read, Damaged where that is its own fault.
    """
    try:
        with ExitStack() as stack:
            connection = stack.enter_context(closing(peek(_readable(path, stack))))
            connection.text_factory = lambda content: content.decode("utf-8", "surrogateescape")
            connection.set_progress_handler(stopped, STEPS)
            connection.execute("BEGIN")
            _refuse_other_shapes(connection)
            yield connection
    except (dbapi2.Error, UnicodeDecodeError) as error:  # the latter from a damaged name inside the driver's own words
        said = str(error)
        if any(sign in said for sign in NO_DAMAGE):
            raise StorageTrouble(sentence(said, path.parent)) from error
        raise Damaged(sentence("malformed", path.parent)) from error


def _readable(path: Path, stack: ExitStack) -> Path:
    """Where nothing may be written, what still waits in the journal is read from a copy."""
    journal = path.with_name(f"{path.name}-wal")
    if os.access(path.parent, os.W_OK) or not journal.exists() or not journal.stat().st_size:
        return path
    scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    for file in (path, journal):
        shutil.copyfile(file, scratch / file.name)
    return scratch / path.name


def _refuse_other_shapes(connection: dbapi2.Connection) -> None:
    (shape,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    if str(shape) > HEAD:
        raise StorageTrouble("Data ini dibuat oleh Cooling Desktop yang lebih baru. Perbarui aplikasi ini.")
    if shape != HEAD:
        raise StorageTrouble("Data ini belum memiliki buku arsip. Buka sekali dengan aplikasi ini, lalu periksa lagi.")


def is_sound(connection: dbapi2.Connection) -> bool:
    """Whether SQLite finds the file whole."""
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def loose_ends(connection: dbapi2.Connection) -> list[str]:
    """The tables in which a row names one that is not there."""
    return sorted({str(row[0]) for row in connection.execute("PRAGMA foreign_key_check")})


def lost_guards(connection: dbapi2.Connection) -> list[str]:
    """The triggers that are gone or do something else."""
    found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    return [name for name, sql in GUARDS.items() if found.get(name) != sql]


def entries_of(connection: dbapi2.Connection) -> list[Entry]:
    """The book as it stands, in the order of its numbers; values are as they were read."""
    columns = ", ".join(f'"{name}"' for name in Entry.__slots__)
    query = f"SELECT version, {columns} FROM ledger ORDER BY sequence, rowid"  # noqa: S608
    return [_entry(*row) for row in connection.execute(query)]


def _entry(version: Any, *row: Any) -> Entry:
    values: dict[str, Any] = dict(zip(Entry.__slots__, row, strict=True))
    values["at"] = _moment(values["at"]) or values["at"]
    return Entry(**values) if version == 1 else Entry(**values | {"seal": ""})


def fits(entry: Entry) -> bool:
    """Whether an entry has the seal of its values."""
    try:
        return seal_of(entry) == entry.seal
    except (TypeError, AttributeError):
        return False


def papers_of(connection: dbapi2.Connection) -> Iterator[Sealed]:
    """The rows of issued papers, then those of received ones."""
    query = SELECT.replace("SELECT ", "SELECT i.version, n.version, n.kind, n.year, n.sequence, ")
    for row in connection.execute(query.replace("JOIN", "LEFT JOIN")):
        yield _issued(row[:5], dict(zip(IssuedPaper.__slots__, row[5:], strict=True)))
    columns = ", ".join(ReceivedPaper.__slots__)
    for version, *values in connection.execute(f"SELECT version, {columns} FROM received"):  # noqa: S608
        yield _received(version, dict(zip(ReceivedPaper.__slots__, values, strict=True)))


def _issued(number: tuple[Any, ...], values: dict[str, Any]) -> Sealed:
    version, *of_number = number
    values["issued_on"], values["issued_at"] = _day(values["issued_on"]), _moment(values["issued_at"])
    digest = ""
    try:
        if version == 1:
            digest = row_digest(IssuedPaper(**values))
    except (TypeError, AttributeError):
        pass  # a value of another type: no digest of ours
    day, text = values["issued_on"], str(values["number"])
    sequence = of_number.pop()
    numbered = of_number == [1, values["kind"], day.year if day else None]
    numbered &= sequence is None or str(sequence) in text
    return Sealed(
        str(values["id"]), text, str(values["file"]), str(values["sha256"]), digest, values["issued_at"],
        str(values["issued_by"]), corrects_id=values["corrects_id"], numbered=numbered,
        previous=_previous(values["facts"]), headline=clean(str(values["headline"])),
    )  # fmt: skip


def _previous(facts: object) -> str:
    """Found without reading it all; inside a text of the data the quotes would not stand bare."""
    found = PREVIOUS.search(facts) if isinstance(facts, str) else None
    return found[1] if found else ""


def _received(version: Any, values: dict[str, Any]) -> Sealed:
    undated = values["dated"] is None
    values["dated"], values["received_at"] = _day(values["dated"]), _moment(values["received_at"])
    digest = ""
    try:
        if version == 1 and (undated or values["dated"]):
            digest = received.row_digest(ReceivedPaper(**values))
    except (TypeError, AttributeError):
        pass  # as above
    return Sealed(
        str(values["id"]), str(values["number"]), str(values["file"]), str(values["sha256"]), digest,
        values["received_at"], str(values["received_by"]), ours=False,
        headline=clean(str(values["headline"])),
    )  # fmt: skip


def _moment(text: object) -> datetime | None:
    """A moment written as the store writes it, and in no other way that reads the same."""
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return moment if moment.isoformat(" ", "microseconds") == text else None


def _day(text: object) -> date | None:
    try:
        day = date.fromisoformat(str(text))
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def files_named(connection: dbapi2.Connection) -> list[Named]:
    """Every file outside the archive that a row names."""
    return [
        Named(folder, str(file), str(sha256), str(first or second or "tanpa judul"))
        for folder, query in NAMES.items()
        for file, sha256, first, second in connection.execute(query)
        if file
    ]

