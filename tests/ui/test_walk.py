"""A random walk of keys and clicks: no exception, no Qt warning, and the office can still be read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from cooling_desktop.records.soundness import unsound
from cooling_desktop.records.store import open_store
from tests.ui.conftest import Clerk
from tests.ui.walker import Walker
from ui.app import Program

_WORK = 40  # events between two looks at what the workers brought


@pytest.fixture
def nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Boxes are closed as soon as they open; file dialogs choose nothing."""
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        answer: object = ([], "") if name == "getOpenFileNames" else "" if name.startswith("getEx") else ("", "")
        monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_, a=answer, **__: a))
    monkeypatch.setattr(QDialog, "exec", lambda *_: 0)


def _walk(program: Program, office: Path, events: int, seed: int) -> None:
    walker = Walker(program, seed)
    try:
        for number in range(events):
            walker.step()
            if number % _WORK == 0:
                QApplication.processEvents()
                time.sleep(0.001)  # the workers get their turn
            if not program.window.isVisible():
                program.show()
    except BaseException as error:
        error.add_note(f"seed {seed}: {' | '.join(walker.last)}")
        raise
    program.window.flush()
    assert unsound(office) == ""


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_short_walk_meets_no_fault(clerk: Clerk, office: Path, nothing_waits: None, seed: int) -> None:
    _walk(clerk.program, office, 1500, seed)
    keeper = clerk.window.page.keeper()
    clerk.wait(lambda: keeper is None or not keeper.pending or keeper.state.conflict)
    assert keeper is None or not keeper.state.why, keeper.state.why
    store = open_store(office)
    assert len(store.meetings()) >= 1
    store.close()


@pytest.mark.faults
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(100, 110))
def test_a_long_walk_meets_no_fault(clerk: Clerk, office: Path, nothing_waits: None, seed: int) -> None:
    _walk(clerk.program, office, 10_000, seed)
