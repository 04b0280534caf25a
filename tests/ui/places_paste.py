"""The places of Siaran pers lama: empty, and with the proposals of a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.press.paste import old_releases as old
from tests.ui.places import Place, Places, open_everything, settle
from ui.pages.paste import PastePage
from ui.rooms import TITLES, Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def opened(clerk: Clerk) -> PastePage:
    """The page, empty."""
    clerk.window.go(Room.PASTE)
    page = cast(PastePage, clerk.window.page)
    page.start_over()
    return page


def reviewed(clerk: Clerk, text: str = old.SEVERAL) -> PastePage:
    """The page with the proposals of a text that was pasted."""
    page = opened(clerk)
    page.start.words.setPlainText(text)
    QTest.mouseClick(page.start.read, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: page.reviewing)
    settle()
    return page


def old_release(clerk: Clerk) -> Places:
    """The empty page, a text that is missing, proposals with all their findings."""
    page = opened(clerk)
    settle()
    yield Place(TITLES[Room.PASTE], clerk.window)
    QTest.mouseClick(page.start.read, Qt.MouseButton.LeftButton)
    settle()
    yield Place(f"{TITLES[Room.PASTE]}, tanpa teks", clerk.window)
    page = reviewed(clerk, old.SEVERAL + old.CHAT + "\nSenin (31/2/2024)")
    open_everything(page)
    yield Place(f"{TITLES[Room.PASTE]}, isian", clerk.window)
    page.start_over()
