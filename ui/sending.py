"""Ekspor untuk kantor lain: the whole open meeting as a file, after a word on what it holds."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QSettings

from cooling_desktop.press.listing import title
from ui import say
from ui.desk import Desk
from ui.rooms import Room

if TYPE_CHECKING:
    from ui.window import Window

_FOLDER = "kirim/folder"


def send(window: Window, desk: Desk, settings: QSettings) -> None:
    """Ask, make the file beside the interface once the last keys are on disk, and write it where the clerk wants."""
    meeting = window.editor.meeting if window.room is Room.EDITOR else None
    if meeting is None:
        window.toast.say("Buka dulu kegiatan yang akan dikirim.")
        return
    contacts = say.ask_sending(window) if window.settled() else None
    if contacts is not None:
        from cooling_desktop.archive.exchange import meeting_file

        key, name = meeting.root.id, title(meeting.facts)
        work = partial(meeting_file, key=key, contacts=contacts)
        desk.ask("send", work, partial(_write, window, desk, settings, name), window.trouble)


def _write(window: Window, desk: Desk, settings: QSettings, name: str, content: bytes) -> None:
    from ui.export import ask_where, file_name, write

    folder = str(settings.value(_FOLDER, "")) or QDir.homePath()
    named = file_name(name, "json")
    path = None if window.is_locked else ask_where(window, Path(folder), named, "Berkas kegiatan", "json")
    if path is not None:
        settings.setValue(_FOLDER, str(path.parent))
        told = f"{path.name} tersimpan. Kirim hanya kepada kantor yang berhak."
        desk.ask("send file", lambda _: write(path, content), lambda _: window.toast.say(told), window.trouble)
