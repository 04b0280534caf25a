"""An office that moves: packed in Setelan, left to be read, opened by the first page of an empty computer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from cooling_desktop.archive.backup import back_up
from cooling_desktop.archive.backup_keys import set_passphrase
from cooling_desktop.archive.moving import pack
from cooling_desktop.records.glance import DATABASE
from cooling_desktop.records.store import open_store
from tests.archive.sealing import cheap_passphrase
from tests.ui.conftest import PATIENCE, Clerk
from tests.ui.wording import foreign
from ui import app, preferences
from ui.app import Program
from ui.pages.first import FirstPage
from ui.pages.settings import SettingsPage
from ui.rooms import Room

__all__ = ["cheap_passphrase"]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def newcomer(dressed: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Clerk]:
    """At a computer without an office."""
    program = Program(tmp_path / "kosong", first=True)
    program.window.resize(1366, 697)
    program.show()
    yield Clerk(program, qtbot)
    program.window.close()
    program.close()


def _first(clerk: Clerk) -> FirstPage:
    page = clerk.program.first
    assert page is not None
    return page


def _opens(clerk: Clerk) -> list[str]:
    """Wait for the list behind the first page; the titles on it."""
    clerk.wait(lambda: clerk.window.rows is not None and clerk.window.pages.isVisible())
    return [row.title for row in clerk.window.rows or []]


def test_an_office_moves_from_one_window_to_another(
    clerk: Clerk, newcomer: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kantor.cdpindah"
    clerk.window.go(Room.SETTINGS)
    page = clerk.window.page
    assert isinstance(page, SettingsPage)
    group = page.moving
    page.show_group("pindah")
    clerk.type(group.phrase, "satu dua tiga empat")
    QTest.mouseClick(group.start, LEFT)
    assert group.answer.words == "Kedua frasa sandi berbeda. Ketik lagi yang kedua."
    group.phrase.clear()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file.with_suffix("")), ""))
    preferences.keep_originals(clerk.program._settings, True)
    QTest.mouseClick(group.start, LEFT)
    clerk.wait(group.question.isVisible)
    assert "sudah dibaca ulang: 5 kegiatan" in group.answer.words and file.is_file()
    QTest.mouseClick(group.retire, LEFT)
    clerk.wait(lambda: clerk.program.notices.shown)
    _is_read_only(clerk)

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    newcomer.press(_first(newcomer).cards.buttons["baru"], Qt.Key.Key_Up)
    QTest.mouseClick(_first(newcomer).cards.buttons["pindah"], LEFT)
    assert _opens(newcomer) == [row.title for row in clerk.window.rows or []]
    assert newcomer.program.notices.shown is None and preferences.keeps_originals(newcomer.program._settings)

    monkeypatch.setattr("ui.say.confirm_use_again", lambda _: True)
    QTest.mouseClick(clerk.program.notices.shown.act, LEFT)  # type: ignore[union-attr]
    clerk.wait(lambda: clerk.program.notices.shown is None)
    clerk.saved()
    assert any("nomor terakhir di kertas" in words.text() for words in clerk.window.toast.findChildren(QLabel))
    assert json.loads((clerk.program.desk.folder / "dipulihkan.json").read_bytes())["asks"] is True


def _is_read_only(clerk: Clerk) -> None:
    """The line on top says so, and nothing typed is lost or stored."""
    shown = clerk.program.notices.shown
    assert shown is not None and "hanya dapat dibaca" in shown.words.text()
    key = clerk.open("Ngopi Bareng")
    clerk.retype(clerk.field("apa", "theme"), "Tetap di layar")
    clerk.wait(clerk.window.top.failed.isVisible)
    assert clerk.window.top.failed.text() == "Belum tersimpan: data sudah pindah"
    assert clerk.facts().meeting.theme == "Tetap di layar"
    with closing(open_store(clerk.program.desk.folder)) as store:
        assert store.load(key).meeting.theme != "Tetap di layar"


def test_the_first_page_is_worked_with_keys(newcomer: Clerk) -> None:
    page, folder = _first(newcomer), newcomer.program.desk.folder
    assert list(foreign(page)) == [] and not (folder / DATABASE).exists()
    buttons = list(page.cards.buttons.values())
    newcomer.wait(lambda: buttons[0].hasFocus())
    assert [button.property("role") for button in buttons] == ["primary", "plain", "plain", "plain"]
    newcomer.press(newcomer.window, Qt.Key.Key_Alt)  # nothing but the first page is there yet
    for key, button in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_Up, 0)):
        newcomer.press(page, key)
        assert buttons[button].hasFocus()
    newcomer.press(page, Qt.Key.Key_Return)
    assert _opens(newcomer) == [] and (folder / DATABASE).exists()
    assert newcomer.window.home.new.isVisible() and newcomer.window.centralWidget() is newcomer.window._body


def test_the_example_is_filled_in_and_goes_again(newcomer: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    QTest.mouseClick(_first(newcomer).cards.buttons["contoh"], LEFT)
    assert len(_opens(newcomer)) == 5
    newcomer.wait(lambda: newcomer.program.notices.shown)
    shown = newcomer.program.notices.shown
    assert shown is not None and shown.words.text() == "Ini kantor contoh. Semua boleh dicoba dan diubah."
    answers = [False, True]
    monkeypatch.setattr("ui.say.confirm_end_example", lambda _: answers.pop(0))
    QTest.mouseClick(shown.act, LEFT)
    assert newcomer.window.isVisible() and not newcomer.program.mover.end_example
    QTest.mouseClick(shown.act, LEFT)
    assert not newcomer.window.isVisible() and newcomer.program.mover.end_example


def test_a_folder_of_copies_is_dropped(newcomer: Clerk, office: Path, tmp_path: Path) -> None:
    drive, data = tmp_path / "E", newcomer.program.desk.folder
    drive.mkdir()
    page = _first(newcomer)
    page.take(tmp_path / "tak ada.cdpindah")
    newcomer.wait(lambda: "tidak ditemukan" in page.answer.words)
    page.take(drive)
    newcomer.wait(lambda: "tidak ada cadangan" in page.answer.words)
    back_up(office, drive, now=datetime(2026, 11, 21, 9, 30))
    for event in _dropping(drive):
        QApplication.sendEvent(page, event)
        assert event.isAccepted()
    newcomer.wait(page.copies.list.isVisible)
    newcomer.press(page, Qt.Key.Key_Escape)
    assert page.cards.isVisible() and not (data / DATABASE).exists()
    page.take(drive)
    newcomer.wait(page.copies.list.isVisible)
    newcomer.press(page.copies.list, Qt.Key.Key_Return)
    assert len(_opens(newcomer)) == 5
    assert json.loads((data / "dipulihkan.json").read_bytes())["label"].startswith("cadangan 21 November 2026")


def _dropping(path: Path) -> tuple[QDragEnterEvent, QDropEvent]:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    _dropping.held = held  # type: ignore[attr-defined]
    act, no = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place = QPointF(400, 300)
    return (QDragEnterEvent(place.toPoint(), act, held, LEFT, no), QDropEvent(place, act, held, LEFT, no))


def test_locked_ones_ask_for_the_phrase(
    newcomer: Clerk, office: Path, tmp_path: Path, cheap_passphrase: None
) -> None:
    file, page = tmp_path / "kantor.cdpindah", _first(newcomer)
    pack(office, file, now=datetime.now(UTC).replace(tzinfo=None), passphrase="kopi pahit di teras")
    page.take(file)
    newcomer.wait(page.locks.phrase.isVisible)
    newcomer.type(page.locks.phrase, "kopi manis di teras")
    newcomer.press(page.locks.phrase, Qt.Key.Key_Return)
    newcomer.wait(lambda: "tidak cocok" in page.answer.words)
    assert page.locks.phrase.isVisible() and page.locks.phrase.selectedText()
    newcomer.press(page, Qt.Key.Key_Escape)
    drive = tmp_path / "E"
    drive.mkdir()
    set_passphrase(office, "kopi pahit di teras")
    back_up(office, drive, now=datetime(2026, 11, 21, 9, 30))
    page.take(drive)
    newcomer.wait(page.copies.list.isVisible)
    newcomer.press(page.copies.list, Qt.Key.Key_Return)
    newcomer.wait(page.locks.phrase.isVisible)
    newcomer.retype(page.locks.phrase, "kopi pahit di teras")
    newcomer.press(page.locks.phrase, Qt.Key.Key_Return)
    assert len(_opens(newcomer)) == 5


def test_papers_without_a_database_are_told(dressed: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "arsip").mkdir()
    (tmp_path / "arsip" / "a.pdf").write_bytes(b"x")
    program = Program(tmp_path, first=True)
    qtbot.addWidget(program.window)
    assert "tanpa basis data" in _first(Clerk(program, qtbot)).answer.words
    program.close()


def test_an_office_that_is_there_opens_without_a_first_page(
    dressed: QApplication, office: Path, qtbot: QtBot
) -> None:
    assert app._DATABASE == DATABASE
    program = Program(office, first=True)
    qtbot.addWidget(program.window)
    assert program.first is None
    with qtbot.waitSignal(program.listed, timeout=PATIENCE):
        program.show()
    assert all(part.text() != "Mulai dari mana?" for part in program.window.findChildren(QLabel))
    program.window.close()
    program.close()
