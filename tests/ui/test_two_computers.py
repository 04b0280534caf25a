"""One data folder, two computers: the second one says who has it and since when, and leaves unless told otherwise."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.conftest import words_in
from ui import say, single


def _held(folder: Path, host: str) -> None:
    """As a window at another computer leaves its lock."""
    lock = folder / "jendela.lock"
    lock.write_text(f"4711\ncooling-desktop\n{host}\n0123456789abcdef0123456789abcdef\nlain\n")
    os.utime(lock, (datetime(2026, 11, 22, 8, 15).timestamp(),) * 2)


@pytest.mark.parametrize("opens", [True, False])
def test_the_clerk_is_told_and_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opens: bool) -> None:
    _held(tmp_path, "HUMAS-2")
    asked: list[tuple[object, ...]] = []

    def answer(*told: object) -> bool:
        asked.append(told)
        return opens

    monkeypatch.setattr(say, "confirm_two_computers", answer)
    assert single.take(tmp_path) is None
    assert single.gives_way(tmp_path) is not opens
    assert asked == [(None, "HUMAS-2", datetime(2026, 11, 22, 8, 15))]


def test_a_window_of_this_computer_is_called_to_the_front(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = single.take(tmp_path)
    monkeypatch.setattr(single, "call_first", lambda folder: folder == tmp_path)
    assert single.elsewhere(tmp_path) is None and single.gives_way(tmp_path)
    assert lock is not None
    lock.unlock()
    assert single.elsewhere(tmp_path) is None


def test_what_is_asked(dressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def leave(box: QDialog) -> int:
        said.extend(words_in(box))
        return 0

    monkeypatch.setattr(QDialog, "exec", leave)
    assert not say.confirm_two_computers(None, "HUMAS-2", datetime(2026, 11, 22, 8, 5))
    assert "dibuka di komputer HUMAS-2 sejak 22 November 2026, pukul 08.05." in " ".join(said)
