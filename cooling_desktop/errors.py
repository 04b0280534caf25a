"""Known trouble: each error builds the one Indonesian sentence that the clerk reads."""

from __future__ import annotations


class Trouble(Exception):
    """Something the clerk can mend; `str()` is a finished Indonesian sentence: what, where, what to do."""


class BadInput(Trouble):
    """A file or a typed value that can't be taken as it is; nothing of it was taken (exit code 2)."""


class NotReady(Trouble):
    """The act is refused until named facts are filled in (exit code 1); `where` is the path of the first one."""

    def __init__(self, sentence: str, where: str = "") -> None:
        super().__init__(sentence)
        self.where = where


class StorageTrouble(Trouble):
    """The data folder, disk or database does not let the program read or write (exit code 2)."""


class Conflict(Trouble):
    """Another window or clerk changed the same record first; both versions exist."""
