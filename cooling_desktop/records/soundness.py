"""Whether a data folder's database can be trusted, looked at without changing it."""

from __future__ import annotations

import os
from pathlib import Path

from pysqlite3 import dbapi2

from cooling_desktop.records.engine import DATABASE, sentence, told, told_disk
from cooling_desktop.records.glance import HEAD
from cooling_desktop.records.upgrade import peek, revision_of


def sqlite_version() -> str:
    """The version of the packaged SQLite."""
    return str(dbapi2.sqlite_version)


def unsound(folder: Path) -> str:
    """The sentence on what is wrong with the database; empty when it is sound or not there yet."""
    path = folder / DATABASE
    with told(folder), told_disk(folder):
        revision = revision_of(path)
        if revision is None:
            return ""
        if revision > HEAD:
            return "Data ini dibuat oleh Cooling Desktop yang lebih baru. Perbarui aplikasi ini."
        connection = peek(path)
        try:
            sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        finally:
            connection.close()
    if not sound:
        return sentence("malformed", folder)
    return "" if os.access(folder, os.W_OK) else sentence("readonly", folder)
