"""A clerk fills a meeting by keyboard; a fresh session reads back what was typed."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, time
from typing import TYPE_CHECKING, cast

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus, VoiceKind
from ui.rooms import Room
from ui.rows import RowsPanel
from ui.typeahead import ReferenceLine

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]
ALT, CTRL, SHIFT = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier,
                    Qt.KeyboardModifier.ShiftModifier)  # fmt: skip


def text_of(pdf: bytes) -> str:
    """Not by pdfium: it has one thread, and the program is drawing pages with it."""
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def rows_of(clerk: Clerk, section: str, number: int = 0) -> RowsPanel:
    sections = clerk.window.editor.sections
    at = [s.key for s in sections].index(section)
    clerk.window.editor.go(at)
    return sections[at].panels[number][0]


def test_typed_words_reach_the_disk_within_a_second(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    clerk.saved()
    line = clerk.field("apa", "programme")
    clerk.retype(line, "Ngopi “Santai” di Caffé")
    clock = QElapsedTimer()
    clock.start()
    clerk.saved()
    assert clock.elapsed() < 3000, "half a second on a quiet machine"
    assert clerk.window.top.saved.text().startswith("Tersimpan ")
    assert stored(key).meeting.programme == "Ngopi “Santai” di Caffé"


def test_the_page_follows_and_the_keys_stay(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    before = clerk.page()
    line = clerk.field("tempat", "name")
    clerk.retype(line, "Warung Bu Tini")
    clerk.wait(lambda: "Warung Bu Tini" in text_of(clerk.window.editor.preview.shown))
    assert clerk.window.editor.preview.shown != before
    assert QApplication.focusWidget() is line
    assert cast(QLineEdit, line).cursorPosition() == len("Warung Bu Tini")


def test_dates_and_times_as_typed(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Coffee Bareng")
    held = clerk.field("apa", "held_on")
    clerk.type(held, "26 okt 2024")
    clerk.press(held, Qt.Key.Key_Return)
    assert cast(QLineEdit, held).text() == "26/10/2024"
    starts = QApplication.focusWidget()
    assert starts is not None
    clerk.type(starts, "7 malam")
    clerk.saved()
    day = stored(key).meeting.days[0]
    assert (day.held_on, day.starts) == (date(2024, 10, 26), time(19))


def test_enter_walks_through_the_form(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    clerk.field("tempat", "name")
    names = []
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
        clerk.press(focus, Qt.Key.Key_Return)
    assert names == ["Nama tempat", "Ruang atau halaman", "Jalan"]


def test_long_text_takes_new_lines(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    text = cast(QPlainTextEdit, clerk.field("apa", "purposes"))
    clerk.retype(text, "menjaga kondusivitas\nmempererat silaturahmi\n")
    clerk.saved()
    assert [one.text for one in stored(key).meeting.purposes] == ["menjaga kondusivitas", "mempererat silaturahmi"]
    assert text.toPlainText().endswith("\n")


def test_a_speaker_by_type_ahead(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Coffee Bareng")
    panel = rows_of(clerk, "suara")
    before = len(clerk.facts().meeting.utterances)
    clerk.press(panel.list, Qt.Key.Key_Return, CTRL)
    line = cast(ReferenceLine, panel.form.editors["person_id"].field)
    assert QApplication.focusWidget() is line
    clerk.type(line, "ahma")
    clerk.wait(lambda: line.popup is not None and line.popup.isVisible())
    assert QApplication.focusWidget() is line
    clerk.press(line, Qt.Key.Key_Return)
    assert line.text() == "Ahmadi"
    text = panel.form.editors["text"].field
    text.setFocus()
    clerk.type(text, "Kami siap bekerja sama")
    clerk.saved()
    said = stored(key).meeting.utterances
    assert len(said) == before + 1
    new = next(one for one in said if one.text == "Kami siap bekerja sama")
    assert stored(key).people[new.person_id or ""].name == "Ahmadi"
    assert new.kind is VoiceKind.QUOTE


def test_rows_move_vanish_and_come_back(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    panel = rows_of(clerk, "suara")
    old = [one.id for one in clerk.facts().meeting.utterances]
    clerk.press(panel.list, Qt.Key.Key_Down, ALT)
    assert [one.id for one in clerk.facts().meeting.utterances] == [old[1], old[0], *old[2:]]
    clerk.press(panel.list, Qt.Key.Key_Delete, SHIFT)
    assert len(clerk.facts().meeting.utterances) == len(old) - 1
    assert "dihapus" in clerk.window.toast._words.text()
    clerk.saved()
    panel.select(0)
    QTest.mouseClick(clerk.window.toast._button, Qt.MouseButton.LeftButton)
    clerk.saved()
    assert [one.id for one in stored(key).meeting.utterances] == [old[1], old[0], *old[2:]]
    assert panel.current() == 1  # on the row that came back


def test_a_meeting_taken_out_of_the_list_comes_back_with_undo(clerk: Clerk) -> None:
    window = clerk.window
    window.go(1)
    shelf = window.meetings.list
    key = next(item.key for item in shelf.rows.items if "Ngopi Bareng" in item.title)
    shelf.select(key)
    shelf.setFocus()
    clerk.press(shelf, Qt.Key.Key_Delete, SHIFT)
    clerk.wait(lambda: key not in [item.key for item in shelf.rows.items])
    next(action for command, action in window.actions_made if command.key == "Ctrl+Z").trigger()
    clerk.wait(lambda: key in [item.key for item in shelf.rows.items])


def test_undo_reaches_back_across_sections(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    meeting = clerk.facts().meeting
    old = (meeting.theme, meeting.venue.room)
    clerk.type(clerk.field("apa", "theme"), "Damai")
    clerk.type(clerk.field("tempat", "room"), "Teras")
    clerk.window.editor.undo()
    clerk.window.editor.undo()
    assert (meeting.theme, meeting.venue.room) == old
    clerk.window.editor.redo()
    assert meeting.theme == "Damai"


def test_escape_never_discards(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    line = clerk.field("apa", "theme")
    clerk.type(line, "Damai")
    clerk.press(line, Qt.Key.Key_Escape)
    assert cast(QLineEdit, line).text() == "Damai"
    assert clerk.facts().meeting.theme == "Damai"


def test_a_full_disk_keeps_the_words_and_says_so(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    clerk.saved()

    def full(facts: Facts) -> object:
        raise StorageTrouble("Disk penuh, isian terakhir belum tersimpan.")

    saver = clerk.window.editor.saver
    real, saver._disk._save = saver._disk._save, full  # type: ignore[assignment]
    line = clerk.field("apa", "theme")
    clerk.type(line, "Damai")
    clerk.wait(clerk.window.top.failed.isVisible)
    assert clerk.window.top.failed.text() == "Belum tersimpan: disk penuh"
    assert clerk.window.top.saved.text() == ""
    clerk.type(line, " bersama")
    assert cast(QLineEdit, line).text() == "Damai bersama"
    saver._disk._save = real
    saver._retry.start(10)
    clerk.saved()
    assert not clerk.window.top.failed.isVisible()


def test_letters_the_press_lacks_are_named_and_kept(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    clerk.page()
    line = clerk.field("apa", "programme")
    clerk.type(line, " 漢")
    clerk.wait(clerk.window.editor.preview._sentence.isVisible)
    assert "漢" in clerk.window.editor.preview._sentence.text()
    assert cast(QLineEdit, line).text().endswith("漢")


def test_a_new_meeting_from_nothing(clerk: Clerk, stored: Read) -> None:
    clerk.window.new_meeting()
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)
    focus = QApplication.focusWidget()
    assert focus is not None and focus.accessibleName() == "Nama program"
    clerk.type(focus, "Jumat Curhat")
    clerk.saved()
    key = clerk.facts().meeting.id
    assert stored(key).meeting.programme == "Jumat Curhat"
    assert stored(key).meeting.status is MeetingStatus.PLANNED
    clerk.window.go(0)
    clerk.wait(lambda: any(item.title == "Jumat Curhat" for item in clerk.window.meetings.list.rows.items))


def test_a_meeting_is_not_left_while_its_words_are_not_stored(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = clerk.open("Ngopi Bareng")
    asked: list[str] = []

    def stay(_parent: object, why: str) -> bool:
        asked.append(why)
        return False

    def full(_facts: object) -> None:
        raise StorageTrouble("Disk penuh.")

    monkeypatch.setattr("ui.say.leave", stay)
    monkeypatch.setattr(clerk.window.editor.saver._disk, "_save", full)
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("venue.room", "ruang yang belum tersimpan")
    clerk.window.go(1)
    assert clerk.window.room is Room.EDITOR and asked == ["Disk penuh."]
    clerk.window.close()
    assert clerk.window.isVisible() and len(asked) == 2
    assert clerk.facts().meeting.id == key and clerk.facts().meeting.venue.room == "ruang yang belum tersimpan"


def test_an_unreadable_date_stays_on_screen_with_its_sentence(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    line = cast(QLineEdit, clerk.field("apa", "held_on"))
    line.setFocus()
    line.selectAll()
    clerk.type(line, "31/02/2024")
    clerk.press(line, Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.facts().meeting.days[0].held_on is None)
    page = clerk.window.editor
    page.bench._show_findings()
    page.bench.refresh()
    told = [one.text() for one in page.sections[0].findChildren(QLabel)]
    assert line.text() == "31/02/2024" and any("31/02/2024" in words or "31" in words for words in told)
    page.undo()
    assert line.text() == "23/10/2024"


def test_the_toast_takes_back_only_its_own_step(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    page = clerk.window.editor
    assert page.meeting is not None
    before = len(page.meeting.facts.meeting.utterances)
    page.meeting.remove_row("utterances", 0)
    page.sections[0].told.emit("Ucapan ke-1 dihapus.")
    undo = clerk.window.toast._undo
    assert undo is not None
    page.meeting.put("theme", "tema yang diketik sesudahnya")
    clerk.wait(lambda: not clerk.window.toast.isVisible())
    undo()
    assert page.meeting.facts.meeting.theme == "tema yang diketik sesudahnya"
    assert len(page.meeting.facts.meeting.utterances) == before - 1


def test_what_the_first_letters_of_an_unreadable_time_mean_is_not_kept(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Silaturahmi")
    clerk.retype(clerk.field("apa", "starts"), "25.99")
    clerk.saved()
    assert stored(key).meeting.days[0].starts is None
