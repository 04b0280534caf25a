"""Riwayat: who did what with this release and when, folded below its blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cooling_desktop.errors import Trouble
from ui.desk import Desk
from ui.lists import Item, ItemList
from ui.open_meeting import OpenMeeting
from ui.pages.archive_proof import moment_in_words
from ui.pages.release_fold import FoldedGroup
from ui.savestate import Saved, SaveState
from ui.saving import Saver

if TYPE_CHECKING:
    from cooling_desktop.records.step import Step
    from cooling_desktop.records.store import Store

_NOBODY = "tanpa nama"


class History(FoldedGroup):
    """Read again after each save: a step is kept together with what it did."""

    def __init__(self, desk: Desk, saver: Saver) -> None:
        self.list = ItemList("Riwayat", grows=True, marks=False)
        super().__init__("Riwayat", self.list)
        self._desk, self._meeting = desk, None
        self.hide()
        saver.told.connect(self._saved)

    _meeting: OpenMeeting | None

    def watch(self, meeting: OpenMeeting | None) -> None:
        """Follow this meeting's release."""
        if meeting is not self._meeting:
            self._meeting = meeting
            self.hide()
            self._read()

    def _saved(self, state: SaveState) -> None:
        if state.saved is Saved.YES:
            self._read()

    def _read(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        key = meeting.root.id

        def shown(found: tuple[list[Step], str]) -> None:
            if meeting is self._meeting:
                self._show(*found)

        self._desk.ask("history", lambda store: _steps(store, key), shown, _unknown)

    def _show(self, steps: list[Step], zone: str) -> None:
        items = [step_item(step, zone, str(n)) for n, step in enumerate(steps)]
        if list(self.list.rows.items) != items:
            self.list.put(items)
        self.say(f"{steps[0].act} · {moment_in_words(steps[0].at, zone)}" if steps else "")
        self.setVisible(bool(steps))


def step_item(step: Step, zone: str, key: str) -> Item:
    """One step as a row."""
    title = f"{step.act[:1].upper()}{step.act[1:]}{f': {step.about}' if step.about else ''}"
    return Item(key, title, f"{step.by or _NOBODY} · {moment_in_words(step.at, zone)}", icon="clock")


def _steps(store: Store, key: str) -> tuple[list[Step], str]:
    """The steps and the clock zone of the meeting; a new one has neither."""
    from cooling_desktop.press.event import zone
    from cooling_desktop.records.steps import steps_of

    found = steps_of(store, key)
    return found, zone(store.load(key)) if found else ""


def _unknown(_trouble: Trouble) -> None:
    """What can't be read now is read after the next save; the release itself tells the trouble."""
