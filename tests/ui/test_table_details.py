"""The details of a row below the table: every value of a guest can be typed, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import fields_of
from cooling_desktop.records.meeting import Guest
from tests.ui.sheet import ALT, ENTER, Sheet, sheet
from ui import theme

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

__all__ = ["sheet"]
Read = Callable[[str], Facts]


def test_every_value_of_a_guest_is_in_the_table_or_below(sheet: Sheet) -> None:
    within = {column.name for column in sheet.table.columns} | set(sheet.panel.form.editors)
    assert within == {field.name for field in fields_of(Guest)}


def test_alt_enter_goes_into_the_details_and_back(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    sheet.table.put_cursor(1)
    sheet.press(ENTER, ALT)
    assert sheet.panel.card.isVisible()
    assert sheet.focus is sheet.panel.form.editors["organisation_id"].field
    reason = sheet.panel.form.editors["reason"].field
    reason.setFocus()
    sheet.type("rapat di kabupaten")
    sheet.press(ENTER, ALT)
    assert not sheet.panel.card.isVisible() and sheet.table.hasFocus() and sheet.place == (1, "Nama")
    clerk.saved()
    assert stored(clerk.facts().meeting.id).meeting.guests[1].reason == "rapat di kabupaten"


def test_the_details_follow_the_cursor(sheet: Sheet) -> None:
    QTest.mouseClick(sheet.panel.more, Qt.MouseButton.LeftButton)
    assert not sheet.panel.card.isVisible()  # the empty row has none
    sheet.table.setFocus()
    sheet.press(Qt.Key.Key_Up)
    assert sheet.panel.card._name.text() == "Tamu ke-3: Awak media"
    sheet.press(Qt.Key.Key_Up)
    assert sheet.panel.card._name.text() == "Tamu ke-2: Pengurus dan anggota MIO Indonesia"
    sheet.clerk.window.editor.step(1)
    sheet.clerk.window.editor.step(-1)
    assert sheet.panel.more.isChecked()


def test_a_jump_finds_cell_or_details(sheet: Sheet) -> None:
    sheet.panel.focus(1, "status")
    assert sheet.table.hasFocus() and sheet.place == (1, "Status")
    sheet.panel.focus(0, "note")
    QApplication.processEvents()
    assert sheet.focus is sheet.panel.form.editors["note"].field and sheet.focus.isVisible()
    assert sheet.panel.form.bound("id") == sheet.clerk.facts().meeting.guests[0].id


def test_an_issued_meeting_is_only_read(sheet: Sheet, clerk: Clerk) -> None:
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.read_only = True
    clerk.window.editor.sections[3].load(meeting)
    assert sheet.table.cells_model.rowCount() == 3
    sheet.table.setFocus()
    sheet.table.put_cursor(2)
    sheet.type("warga")
    sheet.press(Qt.Key.Key_Delete)
    sheet.press(Qt.Key.Key_F2)
    assert clerk.facts().meeting.guests[2].group == "awak media" and sheet.table.hasFocus()


def test_another_text_size(sheet: Sheet, dressed: QApplication) -> None:
    theme.enlarge(dressed, 150)
    try:
        QApplication.processEvents()
        assert sheet.table.rowHeight(0) == 54
        assert sheet.table.height() >= 45 + 4 * 54
        assert sum(sheet.table.columnWidth(n) for n in range(4)) <= sheet.table.viewport().width()
    finally:
        theme.enlarge(dressed, 100)
