"""The parts of another meeting come into the open one, as one step that Urungkan takes back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from cooling_desktop.records.copied import FIELDS, Part
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Kind, Record, fields_of
from ui.open_meeting import OpenMeeting


def fill(meeting: OpenMeeting, taken: Facts, parts: Iterable[Part]) -> None:
    """Put the chosen parts in place; what the other meeting leaves empty stays as it is here."""
    names = {name for part in parts for name in FIELDS[part]}
    with meeting.together():
        for shelf in SHELF_NAMES:
            for entry in taken.shelf(shelf).values():
                meeting.adopt(shelf, entry)
        _put_all(meeting, taken.meeting, "", names)


def _put_all(meeting: OpenMeeting, record: Record, path: str, names: Iterable[str] = ()) -> None:
    for f in fields_of(type(record)):
        value, here = getattr(record, f.name), f"{path}.{f.name}" if path else f.name
        if names and f.name not in names:
            continue
        if f.kind is Kind.PART:
            _put_all(meeting, value, here)
        elif f.kind is Kind.ROWS and value:
            _replace(meeting, here, cast("list[Record]", value))
        elif value not in ("", None, [], getattr(type(record), f.name, None)):
            meeting.put(here, value)


def _replace(meeting: OpenMeeting, path: str, rows: list[Record]) -> None:
    """The new rows first: a section that finds none at all puts an empty one there."""
    before = len(meeting.rows(path))
    for row in rows:
        meeting.add_row(path, row)
    for _ in range(before):
        meeting.remove_row(path, 0)
