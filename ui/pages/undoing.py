"""What Urungkan in a toast does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from ui.pages.meeting import MeetingPage


def undoing(page: MeetingPage) -> Callable[[], None]:
    """Takes back the step of this moment; after other steps it sends to Ctrl+Z."""
    meeting = page.meeting
    step = meeting.last_step if meeting else None

    def undo() -> None:
        if meeting is not None and meeting is page.meeting and meeting.last_step is step:
            page.undo()
        else:
            later = "Sudah ada perubahan lain sesudahnya. Tekan Ctrl+Z berurutan."
            QTimer.singleShot(0, page, lambda: page.told.emit(later, None))

    return undo
