"""The numbers of the attendance sheet, held when it is printed and let go on demand."""

from __future__ import annotations

from cooling_desktop.records.sheet_rows import sheet_rows
from ui.open_meeting import OpenMeeting


def freeze(meeting: OpenMeeting) -> None:
    """The sheet is on paper: each guest keeps the number it has there, as one step."""
    with meeting.together():
        for n, number in enumerate(sheet_rows(meeting.facts.meeting.guests)):
            meeting.put(f"guests[{n}].sheet_row", number)


def count_anew(meeting: OpenMeeting) -> None:
    """Numbers follow the list again, as one step."""
    with meeting.together():
        for n in range(len(meeting.facts.meeting.guests)):
            meeting.put(f"guests[{n}].sheet_row", None)


def in_order(meeting: OpenMeeting) -> bool:
    """Whether the numbers are those that the list itself would give."""
    guests = meeting.facts.meeting.guests
    return sheet_rows(guests) == list(range(1, len(guests) + 1))
