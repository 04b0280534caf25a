"""What everybody in the directory is called, read by the driver alone in one look and again when the file changed."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from pysqlite3 import dbapi2

from cooling_desktop.records.glance import DATABASE
from cooling_desktop.records.reading import reading

Row = tuple[str, str, tuple[str, ...]]
"""Key, name and the misspellings that are known of it."""
STATES = "SELECT id, version FROM people"
NAMES = "SELECT id, name, known_as FROM people"


class PeopleNames:
    """The names in a data folder, whoever writes there; to be used by one thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: tuple[tuple[int, int], ...] = ()
        self._states: list[tuple[str, int]] = []
        self._rows: list[Row] = []

    def rows(self) -> list[Row]:
        """All of them; the same list as before as long as nobody was added, changed or taken out."""
        seen = self._marks()
        if seen != self._seen:
            with suppress(dbapi2.Error), reading(self._folder) as connection:
                if connection is not None:
                    self._read(connection)
                self._seen = seen
        return self._rows

    def _read(self, connection: dbapi2.Connection) -> None:
        """A write elsewhere in the file is told by the counters alone, which is several times quicker."""
        connection.row_factory = None
        states = connection.execute(STATES).fetchall()
        if states != self._states:
            found = connection.execute(NAMES).fetchall()
            self._rows = [(key, name, tuple(json.loads(wrong)) if wrong != "[]" else ()) for key, name, wrong in found]
            self._states = states

    def _marks(self) -> tuple[tuple[int, int], ...]:
        """Size and time of the database and its journal; both change with every write."""
        marks = []
        for name in (DATABASE, f"{DATABASE}-wal"):
            with suppress(FileNotFoundError):  # the journal goes with the last program that closes the file
                state = (self._folder / name).stat()
                marks.append((state.st_mtime_ns, state.st_size))
        return tuple(marks)
