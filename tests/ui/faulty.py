"""A clerk on a folder with something wrong: what the program says is kept, no box waits for an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.store import open_store
from tests.ui.conftest import PATIENCE, Clerk
from ui.app import Program


@dataclass
class Told:
    """The boxes that the clerk would have read, and the answer to the question whether to leave."""

    boxes: list[tuple[str, str]] = field(default_factory=list)
    leaves: bool = True

    @property
    def sentences(self) -> list[str]:
        """What they said."""
        return [sentence for _, sentence in self.boxes]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """Boxes are read at once."""
    made = Told()

    def tell(_parent: QWidget | None, title: str, sentence: str, _details: str = "") -> None:
        made.boxes.append((title, sentence))

    monkeypatch.setattr("ui.say.tell", tell)
    monkeypatch.setattr("ui.say.leave", lambda *_: made.leaves)
    return made


Start = Callable[..., Clerk]


@pytest.fixture
def start(dressed: QApplication, qtbot: QtBot, told: Told) -> Iterator[Start]:
    """Opens the window on a folder; waits for the list unless there is none to come."""
    made: list[Program] = []

    def opened(folder: Path, *, lists: bool = True) -> Clerk:
        program = Program(folder)
        made.append(program)
        program.window.resize(1366, 697)
        clerk = Clerk(program, qtbot)
        if lists:
            with qtbot.waitSignal(program.listed, timeout=PATIENCE):
                program.show()
        else:
            program.show()
            clerk.wait(lambda: told.boxes)
        return clerk

    yield opened
    told.leaves = True
    for program in made:
        program.window.close()
        program.close()


def read_back(folder: Path, key: str) -> Facts:
    """A meeting as a fresh session reads it."""
    store = open_store(folder)
    try:
        return store.load(key)
    finally:
        store.close()
