"""What every page can be asked by the window; each page answers only what it knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from cooling_desktop.records.kinds import Paper
    from ui.saving import Saver


@dataclass(frozen=True, slots=True)
class Printout:
    """A finished paper that can be printed or exported as it is; `sent` is called once it was."""

    pdf: bytes
    title: str
    paper: Paper
    sent: Callable[[], None] | None = None


class Page(QWidget):
    """`opened` names a meeting, `wanted` another room, `told` words for the toast and what Urungkan does.

    `entry` names a shelf and an entry of the directory to be opened, `relisted` tells that the list of meetings is
    another one now, `planned` what is wanted of a meeting (`ui.planning`), `keyed` that other keys work though the
    focus stayed, `setting` which group of Setelan is wanted.
    """

    opened = Signal(str)
    wanted = Signal(int)
    wanted_new = Signal()
    entry = Signal(str, str)
    told = Signal(str, object)
    headed = Signal(str, object)
    wanted_print = Signal()
    wanted_export = Signal()
    relisted = Signal()
    planned = Signal(str, str)
    keyed = Signal()
    setting = Signal(str)
    above = ""  # what stands before the title, where it is not the room

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("body")

    def keeper(self) -> Saver | None:
        """What keeps the page's record on disk; None where nothing is typed."""
        return None

    def enter(self) -> None:
        """The room is opened: read again what may have changed elsewhere."""

    def settle(self) -> None:
        """The room is about to be left: end what is still under way, before its last keys go to disk."""

    def load_stored(self) -> None:
        """Take the stored version instead of what is on screen, after a conflict."""

    def leave(self) -> None:
        """The room is left, its last keys are on disk."""

    def focus_first(self) -> None:
        """The first thing the keys should reach."""

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here, with what they do."""
        return []

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return []

    def focus_panel(self, panel: QWidget) -> None:
        """F6 reached a panel."""
        panel.setFocus()

    def chosen(self) -> str:
        """The key of the meeting that is open or under the cursor; empty for none."""
        return ""

    def printout(self) -> Printout | None:
        """What Ctrl+P prints and Ctrl+E exports here."""
        return None

    def offer_export(self) -> bool:
        """Ctrl+E: whether the page asks itself as which file its paper goes out."""
        return False

    def end(self) -> None:
        """The program ends: let go of threads and files."""

    def up(self) -> bool:
        """The path on top was pressed; whether the page itself had somewhere to go back to."""
        return False

    def undo(self) -> None:
        """One step back."""

    def redo(self) -> None:
        """One step forward again."""

    def search(self) -> None:
        """Ctrl+F: the page's own search."""

    def next_finding(self, by: int) -> None:
        """F8: the next or the previous finding."""

    def show_access_keys(self, on: bool) -> None:
        """Alt is held, or let go."""
