"""A database copied while others write in it: one instant of it, flushed to disk and read back."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from pysqlite3 import dbapi2

from cooling_desktop.errors import StorageTrouble

PAGES = 256  # a megabyte between two looks at whether to go on
Tables = dict[str, tuple[int, int]]
"""Per table the number of its rows and the sum of their versions: every change by the store moves one of them."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds: the shape of the database, and its tables."""

    schema: str
    tables: Tables


def copy_database(path: Path, target: Path, going: Callable[[], None] = lambda: None) -> Copied:
    """Copy a database whole or raise; OSError tells of the target, StorageTrouble of the database itself."""
    with _told(path.parent), copied(path, target, going) as (source, copy):
        tables = tables_of(copy)
        if tables != tables_of(source):
            raise OSError(errno.EIO, "the copy differs", str(target))
        if "alembic_version" not in tables:
            raise StorageTrouble(f"{path} bukan basis data Cooling Desktop. Berkas itu tidak diubah.")
        (schema,) = copy.execute("SELECT version_num FROM alembic_version").fetchone()
        return Copied(str(schema), tables)


@contextmanager
def copied(
    path: Path, target: Path, going: Callable[[], None] = lambda: None
) -> Iterator[tuple[dbapi2.Connection, dbapi2.Connection]]:
    """A database and its fresh copy read back from disk, both at the same instant whoever writes meanwhile."""
    with closing(reader(path)) as source:
        source.execute("BEGIN")  # the instant is that of the first look, which comes next
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        _write_copy(source, target, going)
        with closing(reader(target, sealed=True)) as copy:
            if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise dbapi2.DatabaseError("malformed")
            yield source, copy


def tables_at(path: Path) -> Tables:
    """The tables of a database file as it stands now; raises StorageTrouble."""
    with _told(path.parent), closing(reader(path)) as connection:
        return tables_of(connection)


def office_of(path: Path) -> str:
    """What tells offices apart: the seal of the first entry in the book, "" where nothing went out yet."""
    with _told(path.parent), closing(reader(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger'").fetchone():
            return ""
        row = connection.execute("SELECT seal FROM ledger WHERE sequence = 1").fetchone()
        return str(row[0]) if row else ""


def sealed_tables(path: Path) -> Tables | None:
    """The tables of a database file that nobody has open, read whole; None when it is damaged."""
    try:
        with closing(reader(path, sealed=True)) as connection:
            sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            return tables_of(connection) if sound else None
    except dbapi2.DatabaseError:
        return None


def tables_of(connection: dbapi2.Connection) -> Tables:
    """The tables that an open connection sees."""
    found = connection.execute(
        "SELECT t.name, EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'version') "
        "FROM sqlite_master t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {name: _sums(connection, name, "version" if versioned else "0") for name, versioned in found}


def _sums(connection: dbapi2.Connection, table: str, version: str) -> tuple[int, int]:
    query = f'SELECT count(*), coalesce(sum({version}), 0) FROM "{table}"'  # noqa: S608 - names the database gave
    rows, versions = connection.execute(query).fetchone()
    return int(rows), int(versions)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Nobody else is inside with the same lock file; the system lets go of it when a program dies."""
    if not path.exists():  # closing a file that is locked would let go of this program's own lock
        path.open("ab").close()
    with closing(dbapi2.connect(str(path), timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA journal_mode=OFF")  # a full disk must not keep us from clearing it up
            connection.execute("BEGIN EXCLUSIVE")
        except dbapi2.OperationalError as error:
            if "locked" not in str(error):
                raise _as_system(error, path) from error
            raise StorageTrouble(
                "Cadangan sedang dibuat oleh jendela lain. Data di komputer ini aman. Tunggu, lalu cadangkan."
            ) from error
        yield


def reader(path: Path, sealed: bool = False) -> dbapi2.Connection:
    """A connection that never writes; a sealed file is one that nobody else has open."""
    mode = "mode=ro&immutable=1" if sealed else "mode=ro"
    return dbapi2.connect(f"{uri_of(path.resolve().as_posix())}?{mode}", uri=True)


def uri_of(path: str) -> str:
    """A full path as SQLite reads it in a URI, where a network folder has four slashes, unlike elsewhere."""
    return "file://" + quote(os.fsencode(path if path.startswith("/") else f"/{path}"), safe="/:")


def _write_copy(source: dbapi2.Connection, target: Path, going: Callable[[], None]) -> None:
    target.open("wb").close()  # the system's own refusal, should there be one
    with closing(dbapi2.connect(str(target))) as copy:
        for line in ("locking_mode=EXCLUSIVE", "synchronous=OFF"):  # nobody else has it; it is flushed below
            copy.execute(f"PRAGMA {line}")
        try:
            source.backup(copy, pages=PAGES, progress=lambda *_: going())
            copy.execute("PRAGMA journal_mode=DELETE")  # readable where nothing may be written beside it
        except dbapi2.OperationalError as error:
            source.execute("PRAGMA quick_check(1)")  # raises too when it is the source that can't be read
            raise _as_system(error, target) from error
    flush(target)


def _as_system(error: dbapi2.Error, path: Path) -> OSError:
    codes = {"full": errno.ENOSPC, "readonly": errno.EROFS}
    number = next((code for sign, code in codes.items() if sign in str(error)), errno.EIO)
    return OSError(number, str(error), str(path))


def flush(path: Path) -> None:
    """Make a written file survive a power cut, and the next reading of it come from the disk, where that can be had."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except dbapi2.Error:
        from cooling_desktop.records.engine import told  # brings SQLAlchemy, which the usual case spares

        with told(folder):
            raise
