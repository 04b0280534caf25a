"""What Urungkan in a toast does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.wayback import WayBack

if TYPE_CHECKING:
    from ui.pages.meeting import MeetingPage


def undoing(page: MeetingPage) -> WayBack | None:
    """Takes back the step of this moment, as long as it is the last one of the meeting on screen."""
    meeting = page.meeting
    return WayBack(meeting, lambda: page.undo() if page.meeting is meeting else None) if meeting else None
