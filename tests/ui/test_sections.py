"""The sections of a meeting: short forms with their rarer values folded, times computed, numbers typed back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, MeetingStatus, NeutralityForm
from cooling_desktop.records.meeting import AgendaItem
from tests.ui.test_clerk import text_of
from ui.fold import Fold
from ui.open_meeting import OpenMeeting
from ui.pages.attendance import AttendanceSection
from ui.pages.section import Section
from ui.table import Table
from ui.ticks import Tick

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def go(clerk: Clerk, key: str) -> Section:
    """Show a section and let its layout settle."""
    sections = clerk.window.editor.sections
    at = [s.key for s in sections].index(key)
    clerk.window.editor.go(at)
    QApplication.processEvents()
    return sections[at]


def desk(clerk: Clerk) -> OpenMeeting:
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    return meeting


def words(section: QWidget) -> str:
    """All that can be read there."""
    return "\n".join(one.text() for one in section.findChildren(QLabel) if one.isVisible())


def focused(clerk: Clerk) -> QWidget:
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_the_sections_stand_in_the_order_of_the_work(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    listed = [(e.title, bool(e.key)) for e in clerk.window.editor.panel.list.entries.entries]
    assert [title for title, section in listed if not section] == ["Rencana", "Dokumentasi", "Naskah"]
    assert [title for title, section in listed if section][:12] == [
        "Apa dan kapan", "Tempat", "Pimpinan", "Tamu", "Agenda", "Netralitas",
        "Kehadiran", "Suara dan kutipan", "Hasil", "Foto", "Surat dan laporan", "Siaran pers",
    ]  # fmt: skip


def test_rare_values_are_folded_and_open_where_they_are_filled(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "tempat")
    fold = section.findChild(Fold)
    assert fold is not None and not fold.body.isVisible()
    QTest.keyClick(fold.line, Qt.Key.Key_Space)
    assert fold.body.isVisible()
    owner = section.forms[0][0].editors["owner"].field
    owner.setFocus()
    clerk.type(owner, "H. Idris")
    QTest.keyClick(fold.line, Qt.Key.Key_Space)
    assert not fold.body.isVisible() and fold.line.text().endswith("(1 terisi)")
    clerk.open("Coffee Bareng")
    assert go(clerk, "tempat").forms[0][0].bound("owner") == "" and not fold.body.isVisible()
    clerk.open("Ngopi Bareng")
    go(clerk, "tempat")
    assert fold.body.isVisible()  # what is filled in is never hidden from who comes anew


def test_the_cursor_does_not_begin_in_a_rare_value(clerk: Clerk) -> None:
    clerk.open("Ngopi Kamtibmas")
    section = go(clerk, "pimpinan")
    fold = section.findChild(Fold)
    assert fold is not None and fold.body.isVisible() and section.forms[1][0].bound("subunit") == ""
    assert focused(clerk).accessibleName() == "Satuan"


def test_how_complete_it_is_counts_values_and_not_sections(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    panel, bar = clerk.window.editor.panel, clerk.window.editor.room.bar
    clerk.wait(lambda: panel._count.text())
    assert "Isian pokok\n10 dari 13" in words(panel) and panel._bar.accessibleName() == "10 dari 13 isian pokok"
    go(clerk, "rilis")
    assert bar.meter.accessibleName() == "10 dari 13 isian pokok"
    assert bar.meter.text() in ("10 dari 13 isian pokok", "10/13") and bar.meter.isVisible()


def test_hasil_begins_at_the_top(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    desk(clerk).facts.meeting.topics.clear()
    section = go(clerk, "hasil")
    table = section.panels[0][0].list
    assert focused(clerk) is table and isinstance(table, Table) and table.current_row() == 0
    for letter in "Keamanan":
        clerk.type(focused(clerk), letter)
    clerk.press(focused(clerk), Qt.Key.Key_Return)
    go(clerk, "foto")
    go(clerk, "hasil")
    assert focused(clerk) is not table and section.isAncestorOf(focused(clerk))


def test_only_fitting_values_are_asked_and_a_path_shows_any(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "apa")
    rows = section.forms[0][0].rows
    assert not rows["new_date"].isVisible()
    desk(clerk).put("status", MeetingStatus.POSTPONED)
    assert rows["new_date"].isVisible() and rows["status_reason"].isVisible()
    desk(clerk).put("status", MeetingStatus.HELD)
    assert not rows["new_date"].isVisible()
    clerk.window.editor.bench.jump("new_date")
    clerk.type(focused(clerk), "24/10/24")
    section.forms[0][0].editors["theme"].field.setFocus()
    desk(clerk).put("theme", "Damai")
    assert rows["new_date"].isVisible() and desk(clerk).facts.meeting.new_date is not None


def test_signatures_only_where_something_was_signed(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    panel = go(clerk, "netralitas").panels[0][0]
    assert not panel.isVisible()
    desk(clerk).put("neutrality.form", NeutralityForm.SIGNED)
    assert panel.isVisible()
    panel.list.setFocus()
    for letter in "Haji Saleh":
        clerk.type(focused(clerk), letter)
    clerk.press(focused(clerk), Qt.Key.Key_Return, SHIFT)
    clerk.saved()
    signed = stored(key).meeting.neutrality.signatories
    assert [stored(key).people[one.person_id or ""].name for one in signed] == ["Haji Saleh"]


def test_notes_of_the_office_never_reach_the_page(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    for name in ("internal_note", "incident_note"):
        clerk.window.editor.bench.jump(name)
        clerk.type(focused(clerk), f"rahasia {name}")
        assert "Tidak pernah masuk siaran pers." in words(clerk.window.editor.forms.section)
    clerk.saved()
    before = clerk.page()
    clerk.retype(clerk.field("tempat", "name"), "Warung Bu Tini")
    clerk.wait(lambda: clerk.window.editor.preview.shown != before)
    assert "rahasia" not in text_of(clerk.page())
    assert "rahasia incident_note" in stored(key).meeting.incident_note


# agenda


def test_clock_times_follow_from_the_start(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    desk(clerk).put("days[0].starts", time(19, 30))
    section = go(clerk, "agenda")
    assert section.tick(clerk.facts()) is Tick.EMPTY
    for text, minutes in (("Pembukaan", "15"), ("Diskusi", "60")):
        for letter in text:
            clerk.type(focused(clerk), letter)
        clerk.press(focused(clerk), Qt.Key.Key_Return)
        for letter in minutes:
            clerk.type(focused(clerk), letter)
        clerk.press(focused(clerk), Qt.Key.Key_Return)
        clerk.press(focused(clerk), Qt.Key.Key_Return)
    table = cast(Table, section.panels[0][0].list)
    assert [table.cells_model.index(row, 1).data() for row in range(2)] == ["19.30–19.45", "19.45–20.45"]
    assert section.subtitle(clerk.facts()) == "2 acara, 75 menit"
    desk(clerk).put("days[0].starts", time(20))
    assert table.cells_model.index(1, 1).data() == "20.15–21.15"
    clerk.saved()
    assert [(one.text, one.minutes) for one in stored(key).meeting.agenda] == [("Pembukaan", 15), ("Diskusi", 60)]


def test_an_agenda_past_the_end_is_told(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    section = go(clerk, "agenda")
    desk(clerk).add_row("agenda", AgendaItem(text="Diskusi", minutes=100))
    assert "jam mulai belum diisi" in words(section)
    desk(clerk).put("days[0].starts", time(19, 30))
    assert "jam mulai" not in words(section) and section.tick(clerk.facts()) is Tick.DONE
    desk(clerk).put("days[0].ends", time(21))
    assert "Acara selesai pukul 21.10, 10 menit melewati jam selesai 21.00." in words(section)
    assert section.tick(clerk.facts()) is Tick.LOOK


# attendance


def attendance(clerk: Clerk) -> AttendanceSection:
    return cast(AttendanceSection, go(clerk, "kehadiran"))


def test_numbers_mark_who_came_as_one_step(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    for number in range(3):
        desk(clerk).put(f"guests[{number}].status", GuestStatus.INVITED)
    section = attendance(clerk)
    assert focused(clerk) is section.numbers.line
    clerk.type(section.numbers.line, "semua kecuali 2")
    clerk.press(section.numbers.line, Qt.Key.Key_Return)
    present, invited = GuestStatus.PRESENT, GuestStatus.INVITED
    assert [guest.status for guest in clerk.facts().meeting.guests] == [present, invited, present]
    assert section.subtitle(clerk.facts()) == "2 hadir, 1 diundang"
    assert section.numbers.line.text() == "" and "2 tamu ditandai hadir." in clerk.window.toast._words.text()
    clerk.saved()
    assert [guest.status for guest in stored(key).meeting.guests] == [present, invited, present]
    clerk.type(section.numbers.line, "3")
    clerk.press(section.numbers.line, Qt.Key.Key_Return)
    assert "Semua nomor itu sudah ditandai hadir." in words(section)
    clerk.window.editor.undo()
    assert {guest.status for guest in clerk.facts().meeting.guests} == {invited}


@pytest.mark.parametrize(("typed", "said"), [("1-9", "Nomor 9 tidak ada"), ("dua", "“dua” bukan nomor")])
def test_numbers_that_are_none_stay_and_are_explained(clerk: Clerk, typed: str, said: str) -> None:
    clerk.open("Ngopi Bareng")
    section = attendance(clerk)
    before = [guest.status for guest in clerk.facts().meeting.guests]
    clerk.type(section.numbers.line, typed)
    clerk.press(section.numbers.line, Qt.Key.Key_Return)
    assert cast(QLineEdit, section.numbers.line).text() == typed
    assert said in words(section)
    assert [guest.status for guest in clerk.facts().meeting.guests] == before


def test_letters_on_the_list_and_guests_who_came_unasked(clerk: Clerk, stored: Read) -> None:
    key = clerk.open("Ngopi Bareng")
    panel = attendance(clerk).panels[0][0]
    panel.list.setFocus()
    panel.select(0)
    for letter in "wbh":
        clerk.press(panel.list, Qt.Key.Key_unknown, text=letter)
    assert [guest.status.value for guest in clerk.facts().meeting.guests] == ["diwakili", "berhalangan", "hadir"]
    QTest.mouseClick(panel.add, Qt.MouseButton.LeftButton)
    assert focused(clerk).accessibleName() == "Nama"
    clerk.type(focused(clerk), "Pak Lurah Baru")
    clerk.press(focused(clerk), Qt.Key.Key_Return, SHIFT)
    clerk.saved()
    last = stored(key).meeting.guests[-1]
    assert (last.status, stored(key).people[last.person_id or ""].name) == (GuestStatus.WALK_IN, "Pak Lurah Baru")
