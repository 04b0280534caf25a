"""From Terbitkan to the archive: refused with a way to the field, asked once, then read-only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from cooling_desktop.archive.issue import ARCHIVE
from cooling_desktop.errors import NotReady, StorageTrouble
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Paper
from cooling_desktop.words.dates import roman_month
from ui.parts import Button
from ui.rooms import Room
from ui.savestate import Saved, SaveState

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

def to_release(clerk: Clerk) -> None:
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    clerk.page()


def answer(word: str, seen: list[str]) -> None:
    """Presses a button of the dialog that will open; a test waits until it did."""
    look = QTimer(QApplication.instance(), interval=20)

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            look.stop()
            seen.extend(label.text() for label in box.findChildren(QLabel))
            button = next(b for b in box.findChildren(Button) if b.text() == word)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    look.timeout.connect(press)
    look.start()


def issue_button(clerk: Clerk) -> Button:
    return clerk.window.editor.room.bar.primary


def test_what_blocks_is_said_and_one_step_away(clerk: Clerk) -> None:
    clerk.open("Coffee Bareng")
    to_release(clerk)
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    panel = clerk.window.editor.room.panel
    assert panel.trouble.isVisible()
    assert "Tanggal kegiatan belum diisi" in panel.trouble.words.text()
    QTest.mouseClick(panel.to_field, Qt.MouseButton.LeftButton)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit) and focus.accessibleName() == "Tanggal"
    row = clerk.window.editor.sections[0].forms[1][0].rows["held_on"]
    assert row._below.text() == "Tanggal kegiatan belum diisi."
    clerk.type(focus, "26/10/24")
    clerk.wait(lambda: "belum diisi" not in row._below.text())
    to_release(clerk)
    clerk.wait(lambda: not panel.trouble.isVisible())


def test_nothing_is_marked_before_issuing_is_asked_for(clerk: Clerk) -> None:
    clerk.open("Coffee Bareng")
    clerk.page()
    clerk.window.editor.go(0)
    row = clerk.window.editor.sections[0].forms[1][0].rows["held_on"]
    assert row._below.text().startswith("23/10/24")


@pytest.mark.usefixtures("boxes")
def test_issued_after_one_question(clerk: Clerk, office: Path, stored: Callable[[str], Facts]) -> None:
    key = clerk.open("Ngopi Bareng")
    to_release(clerk)
    seen: list[str] = []
    answer("Terbitkan", seen)
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    clerk.wait(lambda: clerk.window.editor.meeting is not None and clerk.window.editor.meeting.read_only)
    assert any("tidak dapat diubah lagi" in text for text in seen)
    assert any("Ngopi Bareng MIO Indonesia" in text for text in seen)
    number = f"SP/1/{roman_month(date.today().month)}/{date.today().year}/Humas"
    assert f"{number} (berikutnya)" in seen
    editor = clerk.window.editor
    assert editor.room.panel.banner.isVisible() and number in editor.room.panel.banner.words.text()
    assert "Sudah terbit" in editor.forms.banner.words.text()
    assert clerk.window.top.chip.accessibleName() == "Terbit"
    assert not issue_button(clerk).isVisible()
    line = clerk.field("apa", "programme")
    clerk.type(line, "lain")
    assert clerk.facts().meeting.programme == stored(key).meeting.programme
    (pdf,) = (office / ARCHIVE).glob("*.pdf")
    clerk.wait(lambda: editor.preview.shown == pdf.read_bytes())
    clerk.window.go(2)
    clerk.wait(lambda: clerk.window.archive.preview.shown == pdf.read_bytes())
    assert "Utuh" in clerk.window.archive.panel.foot.proof.text()
    clerk.press(clerk.window.archive.list, Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)


@pytest.mark.usefixtures("boxes")
def test_no_is_no(clerk: Clerk, office: Path) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    seen: list[str] = []
    answer("Batal", seen)
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    clerk.wait(lambda: seen and QApplication.activeModalWidget() is None)
    assert issue_button(clerk).isEnabled()
    assert not list(office.rglob("*.pdf"))
    assert clerk.window.editor.meeting is not None and not clerk.window.editor.meeting.read_only


@pytest.mark.usefixtures("boxes")
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
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    panel = clerk.window.editor.room.panel
    clerk.wait(panel.trouble.isVisible)
    assert "belum tersimpan" in panel.trouble.words.text()
    assert not list(office.rglob("*.pdf"))
    clerk.window.editor.saver._record = None  # the disk stays full; nobody asks whether to leave
    clerk.window.editor.saver.state = SaveState(Saved.NOTHING)


@pytest.mark.usefixtures("boxes")
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
    clerk.wait(lambda: "berubah sejak terbit" in clerk.window.archive.panel.foot.proof.text())
    assert clerk.window.archive.list.rows.rowCount()


@pytest.mark.usefixtures("boxes")
def test_a_typed_number_is_asked_as_it_is(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    assert clerk.window.editor.meeting is not None
    clerk.window.editor.meeting.put("release.number", "SP/77/X/2024/Humas")
    seen: list[str] = []
    answer("Batal", seen)
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    clerk.wait(lambda: "SP/77/X/2024/Humas" in seen)


def test_a_pattern_that_gives_no_number_is_told_before_the_question(clerk: Clerk, office: Path) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)

    def broken(*_: object) -> None:
        raise NotReady("Pola nomor “SP” tidak memuat {urut}.", "unit_id")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.pages.issuing._number", broken)
        QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
        clerk.wait(clerk.window.editor.room.panel.trouble.isVisible)
    assert "Pola nomor" in clerk.window.editor.room.panel.trouble.words.text()
    assert issue_button(clerk).isEnabled() and not list(office.rglob("*.pdf"))


@pytest.mark.usefixtures("boxes")
def test_an_issued_release_is_only_read(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    key = clerk.open("Ngopi Bareng")
    to_release(clerk)
    konsep = clerk.window.editor.printout()
    assert konsep is not None and konsep.pdf == clerk.window.editor.preview.shown
    assert konsep.title == "Siaran pers Ngopi Bareng MIO Indonesia" and konsep.paper is Paper.A4
    answer("Terbitkan", [])
    QTest.mouseClick(issue_button(clerk), Qt.MouseButton.LeftButton)
    editor = clerk.window.editor
    clerk.wait(lambda: editor.meeting is not None and editor.meeting.read_only)
    cards = editor.release.blocks.cards
    assert [card.name for card in cards.values()] == ["Judul", "Naskah"]
    assert cards["story"].text.words().startswith("SUMENEP – Kapolres Sumenep")
    assert cards["story"].text.words().endswith("(Humas Polres Sumenep)")
    assert "Jelang Pilkada" not in cards["story"].text.words() and "SIARAN PERS" not in cards["story"].text.words()
    for card in cards.values():
        clerk.type(card.text, "tambahan")
        assert "tambahan" not in card.text.words()
    assert stored(key).meeting.release.own_wordings == []
    assert not editor.room.bar.meter.isVisible() and not editor.room.findings.isVisible()
    assert not editor.release.small_print.isVisible() and not editor.release.unused.isVisible()
    shown = editor.keys()
    assert [key for key, _ in shown] == ["F6", "F9", "Ctrl+PgUp"]
    clerk.wait(lambda: editor.printout() is not None)
    issued = editor.printout()
    assert issued is not None and issued.pdf != konsep.pdf
    clerk.open("Ngopi Kamtibmas")  # the next meeting is a draft again
    to_release(clerk)
    clerk.wait(lambda: "lead" in editor.release.blocks.cards)
    assert not editor.release.blocks.cards["lead"].text.isReadOnly() and editor.room.findings.isVisible()
