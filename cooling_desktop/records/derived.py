"""The search index as far as the records know it: derived from them, so it may go at any time and is made anew."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from pysqlite3 import dbapi2

INDEX = "pencarian.db"
_WAIT_SECONDS = 5


def drop_tables(connection: dbapi2.Connection) -> None:
    """Take everything out of an index, inside a transaction that is open or in one for each table."""
    virtual = "sql LIKE 'CREATE VIRTUAL%'"
    query = f"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY {virtual} DESC"  # noqa: S608
    for (name,) in connection.execute(query).fetchall():
        connection.execute(f'DROP TABLE IF EXISTS "{name}"')


def forget_index(folder: Path) -> bool:
    """Empty the index so that its file keeps nothing of older states; False while another window uses it."""
    path = folder / INDEX
    if not path.exists():
        return True
    try:
        with closing(dbapi2.connect(str(path), timeout=_WAIT_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete=ON")
            drop_tables(connection)
            connection.execute("VACUUM")
            (busy, *_), *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return not busy
    except dbapi2.OperationalError:
        return False
    except dbapi2.DatabaseError:  # nothing can be read from it: it goes as a whole
        drop_index(folder)
        return True


def drop_index(folder: Path) -> None:
    """Remove an index that nothing can be read from."""
    for name in (INDEX, f"{INDEX}-wal", f"{INDEX}-shm"):
        (folder / name).unlink(missing_ok=True)
