"""Writes meetings as a calendar file (.ics) where the clerk wants it, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QSettings

from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.words.dates import month_of
from ui import planacts
from ui.desk import Desk

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow
    from ui.window import Window

_FOLDER = "kalender/folder"


def save(window: Window, desk: Desk, settings: QSettings, keys: Sequence[str], name: str) -> None:
    """Make the file beside the interface, ask where to, and write it."""
    work = partial(planacts.calendar_of, keys=keys)
    desk.ask("calendar", work, partial(_write, window, desk, settings, name), window.trouble)


def planned_in(rows: Sequence[MeetingRow], day: date) -> tuple[str, list[str]]:
    """The month of a day in words, and the keys of its planned meetings."""
    keys = [row.id for row in rows if row.held_on and row.status == MeetingStatus.PLANNED
            and (row.held_on.year, row.held_on.month) == (day.year, day.month)]  # fmt: skip
    return month_of(day), keys


def _write(window: Window, desk: Desk, settings: QSettings, name: str, content: bytes) -> None:
    from ui.export import ask_where, file_name, write

    folder = str(settings.value(_FOLDER, "")) or QDir.homePath()
    path = None if window.is_locked else ask_where(window, Path(folder), file_name(name, "ics"), "Kalender", "ics")
    if path is not None:
        settings.setValue(_FOLDER, str(path.parent))
        told = f"{path.name} tersimpan."
        desk.ask("ics", lambda _: write(path, content), lambda _: window.toast.say(told), window.trouble)
