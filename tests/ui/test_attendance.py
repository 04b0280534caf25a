"""Attendance comes back from paper: numbers that stay, who came unasked, the rest, and what the papers make of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cooling_desktop.errors import Trouble
from cooling_desktop.papers.office import attendance, minutes, report
from cooling_desktop.papers.office.blocks import SigningRows
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest
from tests.papers.office_plain import plain
from tests.ui.test_sections import desk, focused, go, words
from ui.pages.attendance import AttendanceSection
from ui.rows import RowList
from ui.typeahead import ReferenceLine

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]
LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
INVITED, PRESENT, ABSENT = GuestStatus.INVITED, GuestStatus.PRESENT, GuestStatus.ABSENT


def prepared(clerk: Clerk) -> AttendanceSection:
    """The section of a meeting whose three guests are only invited."""
    clerk.open("Ngopi Bareng")
    for number in range(3):
        desk(clerk).put(f"guests[{number}].status", INVITED)
    return cast(AttendanceSection, go(clerk, "kehadiran"))


def enter(clerk: Clerk, section: AttendanceSection, typed: str) -> None:
    clerk.retype(section.numbers.line, typed)
    clerk.press(section.numbers.line, Qt.Key.Key_Return)


def statuses(clerk: Clerk) -> list[GuestStatus]:
    return [guest.status for guest in clerk.facts().meeting.guests]


def titles(section: AttendanceSection) -> list[str]:
    return [item.title.partition(" ")[0] for item in cast(RowList, section._panel.list).rows.items]


def test_numbers_stay_as_printed_whatever_becomes_of_the_list(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = prepared(clerk)
    assert not section._panel.anew.isVisible()
    clerk.wait(lambda: clerk.window.editor._screen._name == "daftar-hadir" and clerk.window.editor._screen.printout)
    assert clerk.window.editor.printout() is not None, "Ctrl+P takes the sheet that is shown"
    failed: list[Trouble] = []
    monkeypatch.setattr(clerk.window, "trouble", failed.append)
    for folder in (tmp_path / "tidak-ada", tmp_path):
        assert [guest.sheet_row for guest in clerk.facts().meeting.guests] == [None] * 3, "nothing is on paper yet"
        monkeypatch.setattr("ui.export.ask_where", lambda *_, folder=folder: folder / "hadir.pdf")
        clerk.window.over.export()
        clerk.wait(clerk.program.desk._worker.idle)
        QApplication.processEvents()
    assert len(failed) == 1 and clerk.window.toast._words.text() == "hadir.pdf tersimpan."
    assert [guest.sheet_row for guest in clerk.facts().meeting.guests] == [1, 2, 3]
    desk(clerk).move_row("guests", 2, 0)
    desk(clerk).remove_row("guests", 1)  # the first of the printed sheet
    desk(clerk).add_row("guests", Guest(group="warga RW 09"))
    assert titles(section) == ["3.", "2.", "4."]
    enter(clerk, section, "1-3")
    assert statuses(clerk) == [PRESENT, PRESENT, INVITED]
    assert "Tidak ada tamu bernomor 1 di daftar." in words(section)
    (rows,) = (one.rows for one in attendance.compose(clerk.facts(), None).blocks if isinstance(one, SigningRows))
    assert rows[0] == ("", "") and rows[3][0] == "Warga RW 09" and len(rows) == 24
    QTest.mouseClick(section._panel.anew, LEFT)
    assert titles(section) == ["1.", "2.", "3."] and not section._panel.anew.isVisible()
    clerk.window.editor.undo()
    assert titles(section) == ["3.", "2.", "4."]


def test_who_signed_in_a_spare_row_is_typed_with_its_number(clerk: Clerk, stored: Read) -> None:
    section = prepared(clerk)
    enter(clerk, section, "2 = Budi")
    assert "Nomor 2 sudah dipakai" in words(section) and len(statuses(clerk)) == 3
    enter(clerk, section, "99 = Budi")
    assert "Nomor 99 tidak ada. Nomor terakhir daftar ini 24." in words(section)
    enter(clerk, section, "5 = Pak Lurah Baru")
    line = cast(ReferenceLine, focused(clerk))
    assert line.accessibleName() == "Nama" and line.text() == "Pak Lurah Baru"
    clerk.press(line, Qt.Key.Key_Return, SHIFT)
    enter(clerk, section, "7=warga RW 09")
    clerk.type(focused(clerk), "23")
    assert titles(section) == ["1.", "2.", "3.", "5.", "7."]
    clerk.saved()
    facts = stored(clerk.facts().meeting.id)
    *_, person, group = facts.meeting.guests
    assert (facts.people[person.person_id or ""].name, person.sheet_row) == ("Pak Lurah Baru", 5)
    assert (group.group, group.count, group.status, group.sheet_row) == ("warga RW 09", 23, GuestStatus.WALK_IN, 7)


def test_the_rest_did_not_come_and_the_papers_tell_the_counts(clerk: Clerk) -> None:
    section = prepared(clerk)
    desk(clerk).add_row("guests", Guest(group="warga RW 09", count=23))
    desk(clerk).add_row("guests", Guest(group="pemuda karang taruna", count=7, status=GuestStatus.CONFIRMED))
    desk(clerk).put("guests[0].status", GuestStatus.REPRESENTED)
    desk(clerk).put("guests[1].count", 12)
    enter(clerk, section, "9 =")
    assert "Nama untuk nomor 9 belum ditulis. Tulis 9 = namanya." in words(section)
    enter(clerk, section, "1, 2, 4")
    assert statuses(clerk)[0] is GuestStatus.REPRESENTED, "a deputy signed in that row"
    QTest.mouseClick(section._panel.rest, LEFT)
    assert clerk.window.toast._words.text() == "2 tamu ditandai tidak hadir."
    assert statuses(clerk)[2:] == [ABSENT, PRESENT, ABSENT] and not section._panel.rest.isVisible()
    facts = clerk.facts()
    notes, told = plain(minutes.compose(facts, None)), plain(report.compose(facts, None))
    release = "\n".join(block.text for block in draft(facts).blocks)
    assert "Hadir: 36 orang" in notes and "Warga RW 09 23 orang" in notes
    assert "Warga RW 09 | 23 |" in told and "Jumlah | 36" in told
    assert "PD MIO Indonesia Kabupaten Sumenep | 13 | \n" in told, "dozens no more, since they were counted"
    assert "12 pengurus dan anggota" in release and "23 warga RW 09" in release
    assert not [text for text in (notes, told, release) if "karang taruna" in text.casefold()]
    clerk.window.editor.undo()
    clerk.window.editor.undo()
    assert statuses(clerk)[4] is GuestStatus.CONFIRMED
