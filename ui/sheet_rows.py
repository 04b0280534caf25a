"""The numbers of the attendance sheet, held once it is on paper and let go on demand."""

from __future__ import annotations

from collections.abc import Callable

from cooling_desktop.records.sheet_rows import sheet_rows
from ui.open_meeting import OpenMeeting


def as_drawn(meeting: OpenMeeting) -> Callable[[], None]:
    """What freezes the numbers of now, to be called once the sheet is on paper; whoever came since has none there."""
    guests = meeting.facts.meeting.guests
    drawn = {guest.id: number for guest, number in zip(guests, sheet_rows(guests), strict=True)}

    def freeze_drawn() -> None:
        with meeting.together():
            for n, guest in enumerate(meeting.facts.meeting.guests):
                if guest.id in drawn:
                    meeting.put(f"guests[{n}].sheet_row", drawn[guest.id])

    return freeze_drawn


def freeze(meeting: OpenMeeting) -> None:
    """Each guest keeps the number it has, as one step."""
    as_drawn(meeting)()


def count_anew(meeting: OpenMeeting) -> None:
    """Numbers follow the list again, as one step."""
    with meeting.together():
        for n in range(len(meeting.facts.meeting.guests)):
            meeting.put(f"guests[{n}].sheet_row", None)


def in_order(meeting: OpenMeeting) -> bool:
    """Whether the numbers are those that the list itself would give."""
    guests = meeting.facts.meeting.guests
    return sheet_rows(guests) == list(range(1, len(guests) + 1))
