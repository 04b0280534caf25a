"""After Terbitkan: a correction is opened, typed and issued, or left again; a release is withdrawn with its reason."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pypdf
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from cooling_desktop.archive.correct import withdraw
from cooling_desktop.archive.issue import issue, pdf_of
from cooling_desktop.records.clerk import Clerk as Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.recipients import add_recipient
from cooling_desktop.records.store import open_store
from cooling_desktop.words.dates import roman_month
from tests.ui.hands import focus
from tests.ui.test_clerk import text_of
from tests.ui.test_sections import go
from ui.lists import Item
from ui.pages.papers import PapersSection
from ui.pages.release_room import ReleaseRoom
from ui.parts import Button
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

KEY = "contoh-000-sumenep"
DWI = "Briptu Dwi Lestari"
TODAY = date.today()
SERIES = f"1/{roman_month(TODAY.month)}/{TODAY.year}/Humas"


@pytest.fixture
def out(office: Path) -> IssuedPaper:
    """A release that two media have; before the program opens the office."""
    store = open_store(office)
    paper = issue(store, KEY, today=date(2024, 11, 5), by=DWI)
    for name in ("Radar Madura", "Candra Hasan"):
        add_recipient(store, paper.id, Recipient(name=name))
    store.close()
    return paper


@pytest.fixture
def room(out: IssuedPaper, clerk: Clerk) -> ReleaseRoom:
    """The issued release on screen, with Dwi at the desk."""
    clerk.program.desk.clerk = Person(rank="Briptu", name="Dwi Lestari")
    clerk.open("Ngopi Bareng")
    made = clerk.window.editor.room
    clerk.wait(lambda: made.bar.correct.isVisible())
    return made


def click(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(words: str, seen: list[str], reason: str = "") -> None:
    """Types into the box that will open and presses its buttons as long as it is there."""
    look = QTimer(QApplication.instance(), interval=20)

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            look.stop()
            seen.extend(label.text() for label in box.findChildren(QLabel))
            for field in box.findChildren(QLineEdit):
                QTest.keyClicks(field, reason)
            for word in words.split("|"):
                click(next(b for b in box.findChildren(Button) if b.text() == word))

    look.timeout.connect(press)
    look.start()


def papers(office: Path) -> list[IssuedPaper]:
    store = open_store(office)
    try:
        return issued_papers(store)
    finally:
        store.close()


def to_correction(room: ReleaseRoom, clerk: Clerk) -> None:
    click(room.bar.correct)
    editor = clerk.window.editor
    clerk.wait(lambda: editor.meeting is not None and not editor.meeting.read_only)
    clerk.wait(lambda: "correction" in room.section.blocks.cards)
    clerk.page()


def retype_street(clerk: Clerk, street: str) -> None:
    editor = clerk.window.editor
    editor.go(0)
    clerk.retype(clerk.field("tempat", "street"), street)
    clerk.saved()
    editor.go(editor.sections.index(editor.release))
    clerk.wait(lambda: street in editor.release.blocks.cards["correction"].text.words())


@pytest.mark.usefixtures("boxes")
def test_a_correction_from_the_first_click_to_the_paper(
    room: ReleaseRoom, clerk: Clerk, office: Path, stored: Callable[[str], Facts]
) -> None:
    bar, banner, chip = room.bar, room.panel.banner.words, clerk.window.top.chip
    assert banner.text().startswith("Sudah terbit 5 November 2024 dengan nomor SP/1/XI/2024/Humas.")
    to_correction(room, clerk)
    assert chip.accessibleName() == "Ralat disusun"
    assert banner.text().startswith("Ralat atas SP/1/XI/2024/Humas, 5 November 2024.")
    assert not bar.correct.isVisible() and not bar.revoke.isVisible() and not bar.withdraw.isVisible()
    retype_street(clerk, "Jalan Dr. Sutomo")
    card = room.section.blocks.cards["correction"]
    assert card.name == "Yang diralat" and card.text.words().startswith("Semula: ")
    seen: list[str] = []
    answer("Terbitkan", seen)
    click(bar.primary)
    clerk.wait(lambda: clerk.window.editor.meeting is not None and clerk.window.editor.meeting.read_only)
    assert "Terbitkan ralat?" in seen and f"RALAT/{SERIES} (berikutnya)" in seen
    assert "SP/1/XI/2024/Humas" in seen and "Radar Madura dan Candra Hasan" in seen
    said = clerk.window.toast._words.text()
    assert f"Ralat terbit dengan nomor RALAT/{SERIES}." in said
    assert "Naskah lama sudah diterima Radar Madura dan Candra Hasan." in said
    made, first = papers(office)
    assert (made.corrects_id, made.issued_by) == (first.id, DWI)
    store = open_store(office)
    text = " ".join(pypdf.PdfReader(io.BytesIO(pdf_of(store, made))).pages[0].extract_text().split())
    store.close()
    assert "RALAT atas Siaran Pers Nomor SP/1/XI/2024/Humas" in text and "Jalan Dr. Sutomo" in text
    assert chip.accessibleName() == "Diralat" and banner.text().startswith("Sudah diralat")
    assert [card.name for card in room.section.blocks.cards.values()] == ["Yang diralat", "Judul", "Naskah"]
    assert stored(KEY).meeting.venue.street == "Jalan Dr. Sutomo"


def test_the_list_can_be_reworded(room: ReleaseRoom, clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    to_correction(room, clerk)
    retype_street(clerk, "Jalan Dr. Sutomo")
    card = room.section.blocks.cards["correction"]
    card.text.setFocus()
    clerk.press(card.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    clerk.type(card.text, "Semula: Cipto")
    clerk.saved()
    (own,) = stored(KEY).meeting.release.own_wordings
    assert (own.block, own.text) == ("correction", "Semula: Cipto")
    offered = {act.text() for act in card.menu().actions() if act.isEnabled()}
    assert not [words for words in offered if words.startswith("Pindah")]


def test_a_correction_that_changes_nothing_is_refused(room: ReleaseRoom, clerk: Clerk, office: Path) -> None:
    to_correction(room, clerk)
    room.issuing.confirm = lambda *_: True
    click(room.bar.primary)
    clerk.wait(room.panel.trouble.isVisible)
    assert "masih sama dengan yang terbit" in room.panel.trouble.words.text()
    assert len(papers(office)) == 1


@pytest.mark.usefixtures("boxes")
def test_a_correction_is_left_after_a_question(
    room: ReleaseRoom, clerk: Clerk, office: Path, stored: Callable[[str], Facts]
) -> None:
    before = stored(KEY).meeting.venue.street
    to_correction(room, clerk)
    retype_street(clerk, "Jalan Dr. Sutomo")
    seen: list[str] = []
    answer("Lanjutkan ralat", seen)
    click(room.bar.give_up)
    assert any("Perubahan sejak ralat dibuka hilang, kecuali surat" in words for words in seen)
    assert stored(KEY).meeting.venue.street == "Jalan Dr. Sutomo"
    answer("Batalkan ralat", [])
    click(room.bar.give_up)
    clerk.wait(lambda: clerk.window.editor.meeting is not None and clerk.window.editor.meeting.read_only)
    assert stored(KEY).meeting.venue.street == before and len(papers(office)) == 1
    assert room.bar.correct.isVisible() and clerk.window.top.chip.accessibleName() == "Terbit"


def test_letters_go_on_after_the_release_and_outlast_a_correction(
    room: ReleaseRoom, clerk: Clerk, stored: Callable[[str], Facts]
) -> None:
    editor = clerk.window.editor
    section = go(clerk, "berkas")
    clerk.wait(lambda: "masih dapat dilengkapi" in editor.forms.banner.words.text())
    assert "urungkan" in dict(editor.keys()).values() and section.isAncestorOf(focus())
    clerk.wait(lambda: not cast(PapersSection, section).deeds.print.visibleRegion().isEmpty())
    number = clerk.field("berkas", "number")
    clerk.type(number, "B/12/X/2024")
    clerk.wait(lambda: "B/12/X/2024" in text_of(editor.preview.shown))
    clerk.saved()
    assert stored(KEY).meeting.invitation.number == "B/12/X/2024"
    editor.undo()
    assert clerk.facts().meeting.invitation.number == ""
    editor.redo()
    (take, _) = cast(PapersSection, section).numbers
    click(take.button)
    clerk.wait(lambda: clerk.facts().meeting.invitation.dated == TODAY)
    editor.undo()
    assert clerk.facts().meeting.invitation.dated is None, "number and date are one step"
    programme = cast(QLineEdit, clerk.field("apa", "programme"))
    clerk.type(programme, "lain")
    assert programme.isReadOnly() and clerk.facts().meeting.programme == "Ngopi Bareng"
    assert "tidak dapat diubah lagi" in editor.forms.banner.words.text()
    go(clerk, "rilis")
    to_correction(room, clerk)
    clerk.retype(clerk.field("berkas", "number"), "B/13/X/2024")
    clerk.retype(clerk.field("tempat", "street"), "Jalan Dr. Sutomo")
    go(clerk, "rilis")
    room.aftermath.confirm_give_up = lambda *_: True
    click(room.bar.give_up)
    clerk.wait(lambda: editor.meeting is not None and editor.meeting.read_only)
    meeting = stored(KEY).meeting
    assert (meeting.invitation.number, meeting.venue.street) == ("B/13/X/2024", "Jalan Dr. Cipto")


@pytest.mark.usefixtures("boxes")
def test_a_release_is_withdrawn_after_one_question(room: ReleaseRoom, clerk: Clerk, office: Path) -> None:
    seen: list[str] = []
    heard: list[str] = []  # another sentence, such as that there is no dictionary, may follow at once
    clerk.window.editor.told.connect(lambda words, _: heard.append(words))
    answer("Batal", seen)
    click(room.bar.revoke)
    clerk.wait(lambda: bool(seen))
    assert "Cabut siaran pers?" in seen and f"CABUT/{SERIES} (berikutnya)" in seen
    assert "Radar Madura dan Candra Hasan" in seen and len(papers(office)) == 1
    answer("Cabut", [], "acara ditunda")
    click(room.bar.revoke)
    clerk.wait(lambda: clerk.window.top.chip.accessibleName() == "Dicabut")
    made, first = papers(office)
    assert (made.kind, made.reason, made.corrects_id) == ("pencabutan", "acara ditunda", first.id)
    assert any("Naskah lama sudah diterima Radar Madura dan Candra Hasan." in one for one in heard)
    assert room.panel.banner.words.text().endswith("Alasan: acara ditunda.")
    assert not room.bar.correct.isVisible() and not room.bar.revoke.isVisible()
    clerk.wait(lambda: clerk.window.editor.printout() is not None)


@pytest.mark.usefixtures("boxes")
def test_without_a_reason_nothing_is_withdrawn(room: ReleaseRoom, clerk: Clerk, office: Path) -> None:
    seen: list[str] = []
    answer("Cabut|Batal", seen, "  ")
    click(room.bar.revoke)
    clerk.wait(lambda: bool(seen) and QApplication.activeModalWidget() is None)
    assert len(papers(office)) == 1


def test_another_window_was_first(room: ReleaseRoom, clerk: Clerk, office: Path, out: IssuedPaper) -> None:
    store = open_store(office)
    withdraw(store, out.id, "keliru", today=TODAY)
    store.close()
    click(room.bar.correct)
    clerk.wait(room.panel.trouble.isVisible)
    assert "sudah dicabut dengan nomor" in room.panel.trouble.words.text()


def test_only_an_approver_is_asked_for_the_reason(room: ReleaseRoom, clerk: Clerk, office: Path) -> None:
    store = open_store(office)
    store.save_entry(Person(rank="Iptu", name="Sari Wulan", approver=True))
    store.close()
    room.aftermath.ask_reason = lambda *_: pytest.fail("nobody is asked")
    click(room.bar.revoke)
    clerk.wait(room.panel.trouble.isVisible)
    assert room.panel.trouble.words.text() == "Pencabutan dilakukan oleh penyetuju: Iptu Sari Wulan."


def test_a_namesake_of_the_approver_is_not_asked(room: ReleaseRoom, clerk: Clerk, office: Path) -> None:
    store, approver = open_store(office), Person(rank="Briptu", name="Dwi Lestari", approver=True)
    store.save_entry(approver)
    store.close()
    room.aftermath.ask_reason = lambda *_: pytest.fail("nobody is asked")
    click(room.bar.revoke)
    clerk.wait(room.panel.trouble.isVisible)
    assert room.panel.trouble.words.text() == f"Pencabutan dilakukan oleh penyetuju: {DWI}."
    room.aftermath.ask_reason = lambda *_: "acara ditunda"
    clerk.program.desk.clerk = approver
    click(room.bar.revoke)
    clerk.wait(lambda: len(papers(office)) == 2)


def test_the_history_tells_who_did_what(room: ReleaseRoom, clerk: Clerk) -> None:
    history = room.section.history
    assert history is not None
    clerk.wait(history.isVisible)
    to_correction(room, clerk)
    clerk.wait(lambda: len(history.list.rows.items) == 2)
    assert not history.list.isVisible()
    QTest.mouseClick(history.head, Qt.MouseButton.LeftButton)
    assert history.list.isVisible()
    opened, issued = history.list.rows.items
    assert (opened.title, issued.title) == ("Dibuka untuk ralat: SP/1/XI/2024/Humas", "Terbit: SP/1/XI/2024/Humas")
    assert opened.detail.startswith(f"{DWI} · ") and opened.detail.endswith("WIB")


def test_the_lists_lead_back_to_a_correction(room: ReleaseRoom, clerk: Clerk) -> None:
    to_correction(room, clerk)
    clerk.window.go(Room.MEETINGS)

    def shown() -> Item:
        return next(one for one in clerk.window.meetings.list.rows.items if one.key == KEY)

    clerk.wait(lambda: shown().chip is not None and "Ralat disusun" in shown().spoken)
    assert shown().step == "Lanjutkan ralat"
