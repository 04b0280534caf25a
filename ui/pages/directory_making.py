"""How the sheets of the directory are made: each asks the store for what it shows and for what it does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.records.fields import Record
from ui import entryacts, entrychanges
from ui.desk import Desk, Failed

if TYPE_CHECKING:
    from cooling_desktop.records.handover import Changed
    from cooling_desktop.records.holders import Handover
    from cooling_desktop.records.joining import Joined
    from ui.entrychanges import Answer
    from ui.pages.directory_erasing import EraseSheet
    from ui.pages.directory_handover import HandoverSheet
    from ui.pages.directory_joining import JoinSheet
    from ui.pages.directory_ranks import RanksSheet


def handover(desk: Desk, done: Callable[[Changed], None], failed: Failed) -> HandoverSheet:
    """An office changes hands."""
    from ui.pages.directory_handover import HandoverSheet

    def read(key: str, reply: Callable[..., None]) -> None:
        entryacts.open_entry(desk, "posts", key, reply, failed)

    def act(wanted: Handover, made: list[Record]) -> None:
        sheet.begin()
        entrychanges.hand_over(desk, wanted, made, done, sheet.refuse)

    sheet = HandoverSheet(desk.lookup, read)
    sheet.wanted.connect(act)
    return sheet


def ranks(desk: Desk, done: Callable[[Changed], None]) -> RanksSheet:
    """Several people are promoted."""
    from ui.pages.directory_ranks import RanksSheet

    def act(wanted: dict[str, str]) -> None:
        sheet.begin()
        entrychanges.promote(desk, wanted, done, sheet.refuse)

    sheet = RanksSheet()
    sheet.wanted.connect(act)
    return sheet


def joining(desk: Desk, done: Callable[[Joined], None]) -> JoinSheet:
    """Two entries become one."""
    from ui.pages.directory_joining import JoinSheet

    def read(shelf: str, one: str, other: str, reply: Callable[..., None]) -> None:
        entrychanges.compare(desk, shelf, one, other, reply, sheet.refuse)

    def act(shelf: str, kept: Record, lost: Record, taken: list[str]) -> None:
        sheet.begin()
        entrychanges.join(desk, shelf, kept, lost, taken, done, sheet.refuse)

    sheet = JoinSheet(desk.lookup, read)
    sheet.wanted.connect(act)
    return sheet


def erasing(desk: Desk, copies: Callable[[], Path], done: Callable[[Answer], None]) -> EraseSheet:
    """Somebody's data are deleted for good."""
    from ui.pages.directory_erasing import EraseSheet

    def act(key: str) -> None:
        sheet.begin()
        entrychanges.erase(desk, key, copies(), done, sheet.refuse)

    def clean() -> None:
        if sheet.done is not None:
            entrychanges.clean(desk, sheet.done, copies(), done, sheet.refuse)

    sheet = EraseSheet()
    sheet.wanted.connect(act)
    sheet.cleaned.connect(clean)
    return sheet
