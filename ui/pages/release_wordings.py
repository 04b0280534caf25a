"""Other wordings of the blocks, and their order: what there is to choose from, and the ways to choose."""

from __future__ import annotations

import atexit
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from cooling_desktop.press.block import Block
from cooling_desktop.records.facts import Facts, copy_facts
from cooling_desktop.records.kinds import Voice
from ui.open_meeting import OpenMeeting
from ui.work import Worker

Tables = dict[str, dict[int, str]]
FIXED = ("correction", "headline", "dateline", "credit")  # blocks that keep their place
_PAUSE = 250  # milliseconds after a draft: the page is drawn first


def tables(facts: Facts, keys: Iterable[str]) -> Tables:
    """The wordings that each of these blocks can have, by their turns."""
    from cooling_desktop.press.draft import wordings

    return {key: wordings(facts, Voice.OFFICIAL, key) for key in keys}


def in_order(blocks: Iterable[Block], arrangement: Sequence[str]) -> list[Block]:
    """Blocks as they were moved; one that nobody moved keeps its place."""
    kept = list(blocks)
    moved = iter(sorted((b for b in kept if b.key in arrangement), key=lambda b: arrangement.index(b.key)))
    return [next(moved) if block.key in arrangement else block for block in kept]


class Wording(QObject):
    """What can be chosen is worked out aside after each draft; `found` tells that it is known."""

    found = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker("wordings")
        self._tables: Tables = {}
        self._seen: tuple[tuple[str, str], ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_rest)
        self.meeting: OpenMeeting | None = None
        _end_with(self, self._worker)

    def load(self, meeting: OpenMeeting) -> None:
        """Another meeting: nothing is known of it."""
        self.meeting, self._tables, self._seen = meeting, {}, ()
        self._pause.stop()

    def look(self, blocks: Iterable[Block]) -> None:
        """Work out what these blocks could say instead, unless their words are known."""
        seen = tuple((block.key, block.auto) for block in blocks if block.auto)
        if self.meeting is None or seen == self._seen:
            return
        self._seen = seen
        self._ask("headline", [key for key, _ in seen if key == "headline"])
        self._pause.start()

    def known(self, key: str) -> Mapping[int, str]:
        """The wordings of a block, by their turns; empty until they are worked out."""
        return self._tables.get(key, {})

    def turn(self, keys: Sequence[str]) -> int:
        """The next wording for each of these blocks, in one step; how many have another one."""
        chosen = self._chosen()
        wanted = {}
        for key in keys:
            turns = list(self._table(key))
            if len(turns) > 1:
                wanted[key] = next((turn for turn in turns if turn > chosen.get(key, 0)), turns[0])
        self._keep(chosen | wanted)
        return len(wanted)

    def take(self, key: str, turn: int) -> None:
        """One certain wording for a block."""
        self._keep(self._chosen() | {key: turn})

    def move(self, keys: Sequence[str], key: str, by: int) -> bool:
        """A block of these trades places with the one above or below; whether there is one."""
        order = [one for one in keys if one not in FIXED]
        place = order.index(key) if key in order else -1
        if self.meeting is None or place < 0 or not 0 <= place + by < len(order):
            return False
        order[place], order[place + by] = order[place + by], order[place]
        self._put("arrangement", order)
        return True

    def reset_order(self) -> None:
        """The order in which the facts are told."""
        self._put("arrangement", [])

    def _table(self, key: str) -> dict[int, str]:
        """What is known of a block, else worked out here: the clerk is waiting, and one block is quick."""
        if key not in self._tables and self.meeting is not None:
            self._tables |= tables(self.meeting.facts, [key])
        return self._tables.get(key, {})

    def _chosen(self) -> dict[str, int]:
        kept = self.meeting.facts.meeting.release.turns if self.meeting else []
        pairs = (one.partition("=") for one in kept)
        return {key: int(turn) for key, _, turn in pairs if turn.isdigit()}

    def _keep(self, chosen: Mapping[str, int]) -> None:
        self._put("turns", [f"{key}={turn}" for key, turn in chosen.items() if turn])

    def _put(self, name: str, value: list[str]) -> None:
        if self.meeting is not None:
            with self.meeting.together():  # a step of its own, however quickly another follows
                self.meeting.put(f"release.{name}", value)

    def _ask_rest(self) -> None:
        self._ask("others", [key for key, _ in self._seen if key not in FIXED])

    def _ask(self, name: str, keys: list[str]) -> None:
        meeting = self.meeting
        if meeting is None or not keys:
            return
        copied = copy_facts(meeting.facts)

        def arrived(made: Tables) -> None:
            if isValid(self) and meeting is self.meeting:  # the window may have gone meanwhile
                self._tables |= made
                self.found.emit()

        self._worker.ask(name, lambda: tables(copied, keys), arrived, lambda _: None)


def _end_with(owner: QObject, worker: Worker) -> None:
    """The thread ends with its owner, at the latest with the program."""
    running = [worker]

    def end() -> None:
        while running:
            last = running.pop()
            if isValid(last):
                last.close()

    owner.destroyed.connect(lambda *_: end())
    atexit.register(end)
