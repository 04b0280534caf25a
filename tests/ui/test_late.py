"""Page and release are made behind the first form, or as soon as somebody asks for them; no key is lost meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cooling_desktop.records.facts import Facts
from tests.ui.conftest import Clerk
from ui import single
from ui.pages.late import Late, one_by_one
from ui.pages.meeting import MeetingPage
from ui.rooms import Room


def _parts(page: MeetingPage) -> list[object]:
    return [page.bench.preview.made, page.bench.release.made, page.bench.room.made]


def test_the_first_form_waits_for_nothing_and_the_rest_follows(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = clerk.window.editor
    monkeypatch.setattr(page._drafter, "watch", lambda _: None)  # its sheet would ask for everything
    at_first: list[list[object]] = []
    page.headed.connect(lambda *_: at_first.append(_parts(page)))
    clerk.open("Ngopi Bareng")
    assert at_first[0] == [None, None, None]
    clerk.wait(lambda: None not in _parts(page))


def test_what_is_typed_before_the_rest_is_made_is_kept(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    page, key = clerk.window.editor, next(r.id for r in clerk.window.rows or () if "Ngopi Bareng" in r.title)
    made: list[list[object]] = []

    def type_at_once(*_: object) -> None:
        page.headed.disconnect(type_at_once)
        page.go(0)
        line = cast(QLineEdit, page.bench.section.forms[0][0].editors["theme"].field)
        clerk.retype(line, "Damai")
        made.append(_parts(page))

    page.headed.connect(type_at_once)
    clerk.window.open_meeting(key)
    clerk.wait(lambda: made and None not in _parts(page))
    clerk.saved()
    assert made == [[None, None, None]]
    assert stored(key).meeting.theme == "Damai"


def test_a_key_for_the_page_does_not_wait_until_it_is_made(clerk: Clerk) -> None:
    page = clerk.window.editor
    page.headed.connect(lambda *_: page.columns)  # as F9 asks for them
    clerk.window.open_meeting(next(r.id for r in clerk.window.rows or () if "Ngopi Bareng" in r.title))
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)
    assert None not in _parts(page) and page.preview in page.columns.children()
    assert clerk.page()


def test_a_part_is_made_once_even_if_settling_asks_for_it(qtbot: QtBot) -> None:
    asked: list[str] = []

    def settle(made: str) -> None:
        asked.append(part() + made)

    part = Late(lambda: "a", settle)
    other = Late(lambda: "b", asked.append)
    owner = QObject()
    one_by_one(owner, part, other)
    assert asked == ["aa"]
    qtbot.waitUntil(lambda: asked == ["aa", "b"])
    one_by_one(owner, part, other)
    assert part() == "a" and asked == ["aa", "b"]


def test_no_source_is_read_for_a_feature_that_nothing_uses() -> None:
    feature = sys.modules["shibokensupport.feature"]
    assert feature._mod_uses_pyside(sys) is True  # the original would read and answer False


def test_a_second_window_waits_until_the_first_one_listens(dressed: object, tmp_path: Path, qtbot: QtBot) -> None:
    raised: list[bool] = []
    lock = single.take(tmp_path)
    second = QProcess()
    second.start(sys.executable, ["-c", f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui import single
app = QCoreApplication([])
print("asks", flush=True)
sys.exit(0 if single.call_first(Path({str(tmp_path)!r})) else 1)
"""])  # fmt: skip
    qtbot.waitUntil(lambda: second.canReadLine(), timeout=20_000)
    qtbot.wait(200)  # asked in vain so far
    assert second.state() == QProcess.ProcessState.Running
    server = single.listen(tmp_path, lambda: raised.append(True))
    qtbot.waitUntil(lambda: second.state() == QProcess.ProcessState.NotRunning, timeout=20_000)
    assert second.exitCode() == 0
    qtbot.waitUntil(lambda: bool(raised))
    server.close()
    assert lock is not None
    lock.unlock()
