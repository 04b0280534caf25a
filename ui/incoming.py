"""Files that come from elsewhere, dropped or chosen: each is led to the page that can read it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.pages.exchange import ExchangePage
from ui.pages.paste import PastePage
from ui.rooms import Room

if TYPE_CHECKING:
    from ui.window import Window


def take(window: Window, path: Path) -> None:
    """What may carry data, or many releases, is looked at as a whole; a text is taken apart."""
    if path.suffix.lower() in (".txt", ".docx") and not path.is_dir():
        take_apart(window, path)
    elif (page := _exchange(window)) is not None:
        page.take_file(path)


def take_apart(window: Window, path: Path) -> None:
    """An old release is read value by value; what is being typed goes to disk first."""
    window.go(Room.PASTE)
    if isinstance(window.page, PastePage):
        window.page.take(path)


def ask_file(window: Window) -> None:
    """Choose a PDF of another office."""
    if (page := _exchange(window)) is not None:
        page.ask_file()


def ask_folder(window: Window) -> None:
    """Choose a folder of old releases."""
    if (page := _exchange(window)) is not None:
        page.ask_folder()


def _exchange(window: Window) -> ExchangePage | None:
    """The page; None where the clerk stays to see to what is not stored."""
    window.go(Room.EXCHANGE)
    return window.page if isinstance(window.page, ExchangePage) else None
