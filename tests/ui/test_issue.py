"""From Terbitkan to the archive: refused with a way to the field, asked once, then read-only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from cooling_desktop.archive.issue import ARCHIVE
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.facts import Facts
from ui.parts import Button
from ui.rooms import Room
from ui.savestate import Saved, SaveState

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

RELEASE = -1


def to_release(clerk: Clerk) -> None:
    clerk.window.editor.go(len(clerk.window.editor.sections) - 1)
    clerk.page()


def answer(word: str, seen: list[str]) -> None:
    """Presses a button of the dialog that is about to open."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        seen.extend(label.text() for label in box.findChildren(QLabel))
        button = next(b for b in box.findChildren(Button) if b.text() == word)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, press)


def issue_button(clerk: Clerk) -> Button:
    return clerk.window.editor.forms._issue


def test_what_blocks_is_said_and_one_step_away(clerk: Clerk) -> None:
    clerk.open("Coffee Bareng")
    to_release(clerk)
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    forms = clerk.window.editor.forms
    assert forms._trouble.isVisible()
    assert "Tanggal kegiatan belum diisi" in forms._trouble_words.text()
    QTest.mouseClick(forms._trouble_jump, Qt.MouseButton.LeftButton)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit) and focus.accessibleName() == "Tanggal"
    row = clerk.window.editor.sections[0].forms[1][0].rows["held_on"]
    assert row._below.text() == "Tanggal kegiatan belum diisi."
    clerk.type(focus, "26/10/24")
    clerk.wait(lambda: not forms._trouble.isVisible())
    clerk.wait(lambda: "belum diisi" not in row._below.text())


def test_nothing_is_marked_before_issuing_is_asked_for(clerk: Clerk) -> None:
    clerk.open("Coffee Bareng")
    clerk.page()
    clerk.window.editor.go(0)
    row = clerk.window.editor.sections[0].forms[1][0].rows["held_on"]
    assert row._below.text().startswith("23/10/24")


def test_issued_after_one_question(clerk: Clerk, office: Path, stored: Callable[[str], Facts]) -> None:
    key = clerk.open("Ngopi Bareng")
    to_release(clerk)
    seen: list[str] = []
    answer("Terbitkan", seen)
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    clerk.wait(lambda: clerk.window.editor.meeting is not None and clerk.window.editor.meeting.read_only)
    assert any("tidak dapat diubah lagi" in text for text in seen)
    assert any("Ngopi Bareng MIO Indonesia" in text for text in seen)
    editor = clerk.window.editor
    assert "Sudah terbit" in editor.forms._banner_words.text()
    assert clerk.window.top.chip.accessibleName() == "Terbit"
    assert not issue_button(clerk).isVisible()
    line = clerk.field("apa", "programme")
    clerk.type(line, "lain")
    assert clerk.facts().meeting.programme == stored(key).meeting.programme
    (pdf,) = (office / ARCHIVE).glob("*.pdf")
    clerk.wait(lambda: editor.preview.shown == pdf.read_bytes())
    clerk.window.go(2)
    clerk.wait(lambda: clerk.window.archive.preview.shown == pdf.read_bytes())
    assert "Utuh" in clerk.window.archive._words.text()
    clerk.press(clerk.window.archive.list, Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)


def test_no_is_no(clerk: Clerk, office: Path) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    answer("Batal", [])
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    assert not list(office.rglob("*.pdf"))
    assert clerk.window.editor.meeting is not None and not clerk.window.editor.meeting.read_only


def test_what_was_typed_last_is_in_the_issued_page(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    key = clerk.open("Ngopi Bareng")
    clerk.page()
    clerk.retype(clerk.field("tempat", "name"), "Warung Bu Tini")
    to_release(clerk)
    answer("Terbitkan", [])
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    clerk.wait(lambda: clerk.window.editor.meeting is not None and clerk.window.editor.meeting.read_only)
    assert stored(key).meeting.venue.name == "Warung Bu Tini"


def test_nothing_is_issued_that_is_not_stored(clerk: Clerk, office: Path) -> None:
    clerk.open("Ngopi Bareng")
    clerk.page()

    def full(facts: Facts) -> datetime:
        raise StorageTrouble("Disk penuh.")

    clerk.window.editor.saver._disk._save = full
    clerk.retype(clerk.field("tempat", "name"), "Warung Bu Tini")
    to_release(clerk)
    answer("Terbitkan", [])
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    clerk.wait(clerk.window.editor.forms._trouble.isVisible)
    assert "belum tersimpan" in clerk.window.editor.forms._trouble_words.text()
    assert not list(office.rglob("*.pdf"))
    clerk.window.editor.saver._record = None  # the disk stays full; nobody asks whether to leave
    clerk.window.editor.saver.state = SaveState(Saved.NOTHING)


def test_an_altered_pdf_is_told(clerk: Clerk, office: Path) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    answer("Terbitkan", [])
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    clerk.wait(lambda: list(office.rglob("*.pdf")))
    (pdf,) = office.rglob("*.pdf")
    clerk.wait(lambda: clerk.window.editor.meeting is not None and clerk.window.editor.meeting.read_only)
    pdf.write_bytes(pdf.read_bytes() + b" ")
    clerk.window.go(2)
    clerk.wait(lambda: "berubah sejak terbit" in clerk.window.archive._words.text())
    assert clerk.window.archive.list.rows.items


@pytest.mark.parametrize("typed", ["Judul “Buatan” Sendiri"])
def test_an_own_headline_stays_until_it_is_given_back(clerk: Clerk, typed: str) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    release = clerk.window.editor.release
    clerk.wait(lambda: release._editor.text.toPlainText())
    drafted = release._editor.text.toPlainText()
    release.focus_path("headline")
    clerk.retype(release._editor.text, typed)
    assert clerk.facts().meeting.release.own_wordings[0].text == typed
    assert release._chip.accessibleName() == "Disunting"
    QTest.mouseClick(release._automatic, Qt.MouseButton.LeftButton)
    assert clerk.facts().meeting.release.own_wordings == []
    clerk.wait(lambda: release._editor.text.toPlainText() == drafted)


def test_facts_that_stay_out_are_listed_with_reasons(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    clerk.wait(lambda: clerk.window.editor.release._unused[1].rows.items)
    assert all(item.detail for item in clerk.window.editor.release._unused[1].rows.items)
