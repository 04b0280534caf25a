"""The clerk's own wordings of one meeting: which blocks have one, and the ways in and out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast
from weakref import WeakKeyDictionary

from cooling_desktop.press.block import Block
from cooling_desktop.records.meeting import OwnWording
from ui.blocks_card import BlockState
from ui.open_meeting import OpenMeeting

PATH = "release.own_wordings"


# The steps of each meeting's history with which a block became the clerk's; undo goes through them, also after
# the meeting was left and opened again.
_BEGUN: WeakKeyDictionary[OpenMeeting, list[object]] = WeakKeyDictionary()


class Wordings:
    """Keeps what the clerk types over the facts' text."""

    def __init__(self, meeting: OpenMeeting) -> None:
        self._meeting = meeting
        self._begun = _BEGUN.setdefault(meeting, [])

    def find(self, key: str) -> OwnWording | None:
        """The clerk's wording of a block; None while it follows the facts."""
        number = self._number(key)
        return None if number < 0 else self._rows()[number]

    def state(self, block: Block) -> BlockState:
        """How a block stands to its facts now, whatever was drafted a moment ago."""
        own = self.find(block.key)
        if own is None:
            return BlockState.AUTO
        if not own.text.strip():
            return BlockState.OUT
        return BlockState.CHANGED if own.facts and own.facts != block.auto else BlockState.OWN

    def changed(self, drafted: Mapping[str, Block]) -> list[tuple[str, Block]]:
        """The blocks whose facts changed under the clerk's words, with the path of these."""
        known = [(f"{PATH}[{n}]", drafted[own.block]) for n, own in enumerate(self._rows()) if own.block in drafted]
        return [(path, block) for path, block in known if self.state(block) is BlockState.CHANGED]

    def write(self, block: Block, text: str) -> bool:
        """Keep what was typed; whether the block followed the facts until now."""
        own = self.find(block.key)
        if own is None:
            self._begin(block)
            self._begun.append(self._meeting.last_step)
        elif not own.facts:
            own.facts = block.auto  # written before the program kept it: from here on it is known
        self._meeting.put(f"{PATH}[{self._number(block.key)}].text", text)
        return own is None

    def take_out(self, block: Block) -> None:
        """The block does not go into the release."""
        with self._meeting.together():
            if self.find(block.key) is None:
                self._begin(block)
            self._meeting.put(f"{PATH}[{self._number(block.key)}].text", "")

    def give_back(self, block: Block) -> None:
        """The block follows the facts again."""
        number = self._number(block.key)
        if number >= 0:
            self._meeting.remove_row(PATH, number)

    def keep(self, block: Block) -> None:
        """The clerk saw what changed and keeps the own words."""
        self._meeting.put(f"{PATH}[{self._number(block.key)}].facts", block.auto)

    def undo(self) -> None:
        """One step back; a block whose first words went is not left as a copy of the facts' text."""
        if self._meeting.undo() and self._at_beginning():
            self._meeting.undo()

    def redo(self) -> None:
        """One step forward again, with the words and not only the copy."""
        if self._meeting.redo() and self._at_beginning():
            self._meeting.redo()

    def _begin(self, block: Block) -> None:
        self._meeting.add_row(PATH, OwnWording(block=block.key, text=block.auto, facts=block.auto))

    def _at_beginning(self) -> bool:
        return any(step is self._meeting.last_step for step in self._begun)

    def _rows(self) -> list[OwnWording]:
        return cast("list[OwnWording]", self._meeting.rows(PATH))

    def _number(self, key: str) -> int:
        return next((n for n, own in enumerate(self._rows()) if own.block == key), -1)
