"""The credit that photos got last, read by the driver alone: what a new photo is proposed to carry."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from pysqlite3 import dbapi2

from cooling_desktop.records.reading import reading

_LAST = """
SELECT p.credit FROM meetings_photos p JOIN meetings m ON m.id = p.owner_id
 WHERE p.credit <> '' AND m.unit_id IS ?
 ORDER BY m.changed_at DESC, p.position DESC LIMIT 1
"""


def last_credit(folder: Path, unit_id: str | None) -> str:
    """What a photo of this unit was credited with last; empty where none was, or where nobody can tell."""
    with suppress(dbapi2.Error), reading(folder) as connection:
        row = connection.execute(_LAST, (unit_id,)).fetchone() if connection else None
        return str(row[0]) if row else ""
    return ""
