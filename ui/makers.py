"""How each room's page is made, with all that it needs; nothing is imported before its room is entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSettings, QTimer

from ui.archive_checks import ArchiveChecks
from ui.backups import Backups
from ui.desk import Desk
from ui.mover import Mover
from ui.pages.page import Page
from ui.rooms import Room
from ui.work import Worker

_COUNT_AFTER = 1200  # milliseconds after a list is shown; counting drafts each meeting


class Parts(NamedTuple):
    """What pages are made of: the office's data, two workers they may use, settings, backups, way out, the check."""

    desk: Desk
    store: Worker
    paper: Worker
    settings: QSettings
    backups: Backups
    mover: Mover
    checks: ArchiveChecks


def makers(parts: Parts) -> Mapping[Room, Callable[[], Page]]:
    """One maker a room."""
    made = {
        Room.HOME: _home,
        Room.MEETINGS: _meetings,
        Room.ARCHIVE: _archive,
        Room.DIRECTORY: _directory,
        Room.SETTINGS: _settings,
        Room.TRASH: _trash,
        Room.EDITOR: _editor,
        Room.PASTE: _paste,
        Room.EXCHANGE: _exchange,
        Room.RECAP: _recap,
    }
    return {room: partial(make, parts) for room, make in made.items()}


def _home(parts: Parts) -> Page:
    from ui.pages.home import HomePage

    page, backups = HomePage(), parts.backups

    def count(keys: list[str]) -> None:
        from ui.progress import progress

        parts.paper.ask("progress", lambda: progress(parts.desk.folder, keys), page.show_progress)

    page.counted.connect(lambda keys: QTimer.singleShot(_COUNT_AFTER, page, lambda: count(keys)))
    page.wanted_backup.connect(backups.start)
    backups.changed.connect(lambda: page.show_backup(*backups.card()))
    return page


def _meetings(parts: Parts) -> Page:
    from ui.pages.meetings import MeetingsPage

    return MeetingsPage(parts.desk)


def _archive(parts: Parts) -> Page:
    from ui.pages.archive import ArchivePage

    return ArchivePage(parts.desk, parts.paper, parts.settings, lambda: parts.backups.folder)


def _directory(parts: Parts) -> Page:
    from ui.pages.directory import DirectoryPage

    return DirectoryPage(parts.desk, parts.store, lambda: parts.backups.folder)


def _settings(parts: Parts) -> Page:
    from ui.pages.settings import SettingsPage
    from ui.pages.settings_saving import save_settings
    from ui.saving import Saver

    saver = Saver(parts.store, save_settings(parts.desk))
    return SettingsPage(parts.desk, saver, parts.settings, parts.backups, parts.paper, parts.mover, parts.checks)


def _trash(parts: Parts) -> Page:
    from ui.pages.trash import TrashPage

    return TrashPage(parts.desk)


def _paste(parts: Parts) -> Page:
    from ui.pages.paste import PastePage

    return PastePage(parts.desk, parts.paper)


def _recap(parts: Parts) -> Page:
    from ui.pages.recap import RecapPage

    return RecapPage(parts.desk, parts.paper, parts.settings)


def _exchange(parts: Parts) -> Page:
    from ui.pages.exchange import ExchangePage

    return ExchangePage(parts.desk, parts.paper)


def _editor(parts: Parts) -> Page:
    from ui.drafting import Drafter, make_sheet
    from ui.pages.meeting import MeetingPage
    from ui.saving import Saver

    saver = Saver(parts.store, parts.desk.save)
    drafter = Drafter(parts.paper, lambda facts, drawn: make_sheet(facts, parts.desk.directory(), drawn=drawn))
    return MeetingPage(parts.desk, saver, drafter, parts.paper, parts.settings)
