"""What a data folder remembers of being made from a backup: nothing takes a number before the clerk was asked.

Paper may know numbers that the backup does not; the file `dipulihkan.json` stands in the folder until somebody said
which (records.restored).
"""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2

from cooling_desktop.errors import NotReady
from cooling_desktop.files import sync_folder, write_whole
from cooling_desktop.records.copying import reader
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.words.dates import clock, long_date

MARK = "dipulihkan.json"
Series = tuple[str, str, int]
"""A unit's key, a kind of paper, a year."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`label` is how the archive's book calls it, `day` what the backup is of; `asks` is None until it was compared.

    `known` are the last numbers of the data that were used before, where those could be read.
    """

    label: str
    day: date | None
    asks: bool | None = None
    known: dict[Series, int] = field(default_factory=dict)

    @property
    def waits(self) -> bool:
        """Whether somebody has to say which numbers were last."""
        return self.asks is not False

    def content(self) -> bytes:
        """As the file has it."""
        told: dict[str, Any] = {"label": self.label, "day": self.day.isoformat() if self.day else "", "asks": self.asks}
        told["known"] = [[*series, last] for series, last in sorted(self.known.items())]
        return json.dumps(told, ensure_ascii=False, indent=1).encode()


def mark_for(made_at: datetime) -> Mark:
    """The mark of an office that goes on from a backup; naive UTC."""
    at = made_at.replace(tzinfo=UTC).astimezone()
    return Mark(f"cadangan {long_date(at.date())} pukul {clock(at.time())}", at.date())


def mark_in(folder: Path) -> Mark | None:
    """The mark of a data folder; one that can't be read asks."""
    path = folder / MARK
    try:
        told = json.loads(path.read_bytes())
        known = {(str(unit), str(kind), int(year)): int(last) for unit, kind, year, last in told["known"]}
        day = date.fromisoformat(told["day"]) if told["day"] else None
        return Mark(str(told["label"])[:80], day, None if told["asks"] is None else bool(told["asks"]), known)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return Mark("cadangan", None, True)


def put_mark(folder: Path, mark: Mark) -> None:
    """Write it down."""
    write_whole(folder / MARK, mark.content())


def drop_mark(folder: Path) -> None:
    """The office goes on as ever."""
    (folder / MARK).unlink(missing_ok=True)
    sync_folder(folder)


def refuse_unanswered(folder: Path) -> None:
    """Nothing takes a number while the last ones on paper are not known; raises NotReady."""
    mark = mark_in(folder)
    if mark is not None and mark.waits:
        raise NotReady(
            f"Data ini dipulihkan dari {mark.label}. Buka Setelan > Cadangan, lalu isi nomor terakhir di kertas."
        )


def compare(folder: Path, before: Path) -> None:
    """Whether the office that goes on in `folder` has to ask, by what the data used `before` know more.

    It has not where nothing is lost. Where the data before can't be read, were asking themselves, or went on to another
    computer, it has. Where only the book knew more, as after a restoring that is taken back, the book tells of it.
    """
    from cooling_desktop.records.moved import moved_on  # which writes marks itself

    mark, unanswered = mark_in(folder), mark_in(before)
    here, then = _numbers(folder / DATABASE), _numbers(before / DATABASE)
    known = dict(unanswered.known) if unanswered else {}
    asks = here is None or then is None or bool(set(then) - set(here)) or bool(unanswered and unanswered.waits)
    asks = asks or moved_on(before) is not None
    if mark is None:
        mark = Mark("data sebelum dipulihkan", None, False)
        if not asks and _seals(before / DATABASE) <= _seals(folder / DATABASE):
            return
    asks = asks or mark.asks is True
    for (unit, kind, _), (year, sequence) in (then or {}).items():
        known[unit, kind, year] = max(known.get((unit, kind, year), 0), sequence or 0)
    put_mark(folder, replace(mark, asks=asks, known={series: last for series, last in known.items() if last}))


def _numbers(path: Path) -> dict[tuple[str, str, str], tuple[int, int | None]] | None:
    """Every number that a database knows; None where it can't be read."""
    try:
        with closing(reader(path)) as connection:
            rows = connection.execute("SELECT unit_id, kind, text, year, sequence FROM numbers").fetchall()
        return {(unit, kind, text): (year, sequence) for unit, kind, text, year, sequence in rows}
    except dbapi2.Error:
        return None


def _seals(path: Path) -> set[str]:
    """Those of every entry in the book; none where it can't be read."""
    try:
        with closing(reader(path)) as connection:
            return {str(seal) for (seal,) in connection.execute("SELECT seal FROM ledger")}
    except dbapi2.Error:
        return set()
