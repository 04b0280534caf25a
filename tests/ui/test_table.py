"""The table under the clerk's hands: guests by type-ahead, Enter and Tab from cell to cell, rows that move and go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus
from tests.ui.sheet import ALT, CTRL, ENTER, SHIFT, TAB, Sheet, sheet

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

__all__ = ["sheet"]
Read = Callable[[str], Facts]


def test_the_cursor_waits_in_the_empty_row(sheet: Sheet) -> None:
    assert sheet.focus is sheet.table
    assert sheet.place == (3, "Nama")
    assert sheet.guests == ["Candra Hasan", "Pengurus dan anggota MIO Indonesia", "Awak media"]


def test_a_guest_by_type_ahead(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    sheet.type("hend")
    offers = [offer.title for offer in sheet.offers().offers.offers]
    assert offers == ["Hendri Pandita", "Orang baru bernama “hend”", "Kelompok “hend”"]
    sheet.press(ENTER)
    assert sheet.place == (3, "Jabatan dan lembaga")
    clerk.saved()
    facts = stored(clerk.facts().meeting.id)
    assert [g.person_id for g in facts.meeting.guests][3:] == ["hendri-pandita"]
    assert facts.meeting.guests[3].group == ""


def test_a_guest_by_type_ahead_is_one_step(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("hend")
    sheet.offers()
    sheet.press(ENTER)
    page = clerk.window.editor
    page.undo()
    assert len(clerk.facts().meeting.guests) == 3
    page.redo()
    assert clerk.facts().meeting.guests[3].person_id == "hendri-pandita"


def test_every_letter_of_a_new_row_is_stored(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    sheet.type("warga RW 09 séksi")
    clerk.saved()
    assert stored(clerk.facts().meeting.id).meeting.guests[3].group == "warga RW 09 séksi"
    assert cast(QLineEdit, sheet.focus).text() == "warga RW 09 séksi"


def test_the_source_of_an_offer(sheet: Sheet) -> None:
    sheet.type("hasan")
    assert sheet.offers().offers.offers[0].source == "Sudah tamu ke-1"
    sheet.press(Qt.Key.Key_A, CTRL)
    sheet.type("henri")
    popup = sheet.offers()
    sheet.clerk.wait(lambda: popup.offers.typed == "henri")
    assert popup.offers.offers[0].source == "Sudah memimpin kegiatan ini"
    sheet.press(Qt.Key.Key_A, CTRL)
    sheet.type("hendri")
    sheet.clerk.wait(lambda: popup.offers.typed == "hendri")
    assert popup.offers.offers[0].source == "Direktori"


def test_somebody_new_by_shift_enter(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    sheet.type("Candra Wijayanti Ménteng")
    sheet.press(ENTER, SHIFT)
    assert sheet.place == (3, "Jabatan dan lembaga")
    clerk.saved()
    facts = stored(clerk.facts().meeting.id)
    guest = facts.meeting.guests[3]
    assert facts.people[guest.person_id or ""].name == "Candra Wijayanti Ménteng"
    assert guest.group == ""


def test_a_group_from_the_offers(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("hend")
    popup = sheet.offers()
    for _ in range(2):
        sheet.press(Qt.Key.Key_Down)
    assert popup.isVisible()
    sheet.press(ENTER)
    guest = clerk.facts().meeting.guests[3]
    assert (guest.person_id, guest.group) == (None, "hend")
    assert not sheet.table.rows.words_in(guest)


def test_enter_walks_cells_and_makes_the_next_row(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("Siti Aminah")
    sheet.offers()
    seen = []
    for _ in range(4):
        sheet.press(ENTER)
        seen.append(sheet.place)
    assert seen == [(3, "Jabatan dan lembaga"), (3, "Status"), (4, "Nama"), (4, "Jabatan dan lembaga")]
    assert len(clerk.facts().meeting.guests) == 4
    assert sheet.table.cells_model.rowCount() == 5


def test_tab_goes_through_the_cells_and_out_at_both_ends(sheet: Sheet) -> None:
    seen = []
    for _ in range(3):
        seen.append(sheet.place[1])
        sheet.press(TAB)
    assert seen == ["Nama", "Jabatan dan lembaga", "Status"]
    assert not sheet.table.hasFocus() and not sheet.panel.isAncestorOf(sheet.focus)
    sheet.table.setFocus()
    sheet.table.put_cursor(0)
    for words in ("Impor", "Tempel"):
        sheet.press(Qt.Key.Key_Backtab, SHIFT)
        assert cast(QPushButton, sheet.focus).text() == words


def test_the_arrows_never_reach_the_number(sheet: Sheet) -> None:
    sheet.press(Qt.Key.Key_Up)
    sheet.press(Qt.Key.Key_Left)
    sheet.press(Qt.Key.Key_Home)
    assert sheet.place == (2, "Nama")
    QTest.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    assert sheet.place == (0, "Nama")


def test_status_by_its_first_letter(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    sheet.table.put_cursor(2, 3)
    sheet.type("h")
    assert clerk.facts().meeting.guests[2].status is GuestStatus.PRESENT
    sheet.press(ENTER)
    assert sheet.place == (3, "Nama")
    clerk.saved()
    assert stored(clerk.facts().meeting.id).meeting.guests[2].status is GuestStatus.PRESENT


def test_f2_goes_on_with_the_words(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(2)
    sheet.press(Qt.Key.Key_F2)
    assert cast(QLineEdit, sheet.focus).text() == "awak media"
    sheet.type(" cetak")
    sheet.press(Qt.Key.Key_Escape)
    sheet.press(Qt.Key.Key_Escape)
    assert sheet.table.hasFocus()
    assert clerk.facts().meeting.guests[2].group == "awak media cetak"
    clerk.window.editor.undo()
    assert clerk.facts().meeting.guests[2].group == "awak media"


def test_typing_replaces(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(2)
    sheet.type("warga RW 09")
    sheet.press(TAB)
    assert clerk.facts().meeting.guests[2].group == "warga RW 09"


def test_escape_never_discards(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("warga desa")
    sheet.offers()
    sheet.press(Qt.Key.Key_Escape)
    assert cast(QLineEdit, sheet.focus).text() == "warga desa"
    sheet.press(Qt.Key.Key_Escape)
    assert sheet.table.hasFocus() and sheet.guests[3] == "Warga desa"
    assert clerk.facts().meeting.guests[3].group == "warga desa"


def test_del_empties_a_cell(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(0)
    sheet.press(Qt.Key.Key_Delete)
    guest = clerk.facts().meeting.guests[0]
    assert guest.person_id is None and guest.post_id is not None
    sheet.table.put_cursor(0, 3)
    sheet.press(Qt.Key.Key_Delete)
    assert guest.status is GuestStatus.INVITED
    clerk.window.editor.undo()
    clerk.window.editor.undo()
    assert [guest.person_id, guest.status] == ["candra-hasan", GuestStatus.PRESENT]


def test_rows_move_with_the_cursor(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    ids = [guest.id for guest in clerk.facts().meeting.guests]
    sheet.table.put_cursor(2, 2)
    sheet.press(Qt.Key.Key_Up, ALT)
    sheet.press(Qt.Key.Key_Up, ALT)
    assert sheet.place == (0, "Jabatan dan lembaga")
    sheet.press(Qt.Key.Key_Down, ALT)
    clerk.saved()
    assert [guest.id for guest in stored(clerk.facts().meeting.id).meeting.guests] == [ids[0], ids[2], ids[1]]


def test_a_row_goes_with_a_toast_and_comes_back(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    ids = [guest.id for guest in clerk.facts().meeting.guests]
    sheet.table.put_cursor(1)
    sheet.press(Qt.Key.Key_Delete, SHIFT)
    assert [guest.id for guest in clerk.facts().meeting.guests] == [ids[0], ids[2]]
    assert clerk.window.toast._words.text() == "Tamu ke-2 dihapus."
    assert sheet.place == (1, "Nama") and sheet.table.hasFocus()
    sheet.table.put_cursor(2)
    QTest.mouseClick(clerk.window.toast._button, Qt.MouseButton.LeftButton)
    clerk.saved()
    assert [guest.id for guest in stored(clerk.facts().meeting.id).meeting.guests] == ids
    assert sheet.place == (1, "Nama") and sheet.table.hasFocus()  # on the row that came back


def test_ctrl_enter_goes_to_the_empty_row_out_of_an_open_cell(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(2)
    sheet.press(Qt.Key.Key_F2)
    sheet.type(" cetak")
    sheet.press(ENTER, CTRL)
    assert sheet.place == (3, "Nama") and sheet.table.hasFocus()
    assert clerk.facts().meeting.guests[2].group == "awak media cetak"


def test_an_empty_row_leaves_nothing(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    sheet.type("wa")
    assert len(clerk.facts().meeting.guests) == 4
    sheet.press(Qt.Key.Key_Backspace)
    sheet.press(Qt.Key.Key_Backspace)
    sheet.press(Qt.Key.Key_Escape)
    sheet.press(Qt.Key.Key_Up)
    clerk.wait(lambda: len(clerk.facts().meeting.guests) == 3)
    assert sheet.place == (2, "Nama") and sheet.table.cells_model.rowCount() == 4
    clerk.saved()
    assert len(stored(clerk.facts().meeting.id).meeting.guests) == 3


def test_walking_through_the_empty_row_makes_none(sheet: Sheet, clerk: Clerk) -> None:
    for _ in range(2):
        sheet.press(Qt.Key.Key_F2)
        sheet.press(TAB)
    assert len(clerk.facts().meeting.guests) == 3
    meeting = clerk.window.editor.meeting
    assert meeting is not None and meeting.last_step is None


def test_undo_while_a_cell_is_open(sheet: Sheet, clerk: Clerk) -> None:
    sheet.type("warga desa")
    clerk.window.editor.undo()
    assert len(clerk.facts().meeting.guests) == 3
    assert sheet.table.hasFocus() and sheet.place == (3, "Nama")
    sheet.type("para tokoh")
    assert clerk.facts().meeting.guests[3].group == "para tokoh"


def test_undo_shows_in_the_open_cell(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(2)
    sheet.press(Qt.Key.Key_F2)
    sheet.type(" cetak")
    clerk.window.editor.undo()
    assert cast(QLineEdit, sheet.focus).text() == "awak media" == clerk.facts().meeting.guests[2].group


def test_cells_can_be_heard(sheet: Sheet) -> None:
    model, role = sheet.table.cells_model, Qt.ItemDataRole.AccessibleTextRole
    assert sheet.table.accessibleName() == "Daftar tamu"
    assert model.index(0, 1).data(role) == "Nama: Candra Hasan"
    assert model.index(0, 3).data(role) == "Status: Hadir"
    assert model.index(3, 1).data(role) == "Nama: belum diisi"
    sheet.table.put_cursor(0, 2)
    sheet.press(Qt.Key.Key_F2)
    assert sheet.focus.accessibleName() == "Jabatan dan lembaga"


def test_the_measures_of_the_design(sheet: Sheet) -> None:
    table = sheet.table
    assert {table.rowHeight(row) for row in range(4)} == {36}
    assert table.horizontalHeader().height() == 30
    assert table.columnWidth(3) >= 96
    assert sum(table.columnWidth(n) for n in range(4)) <= table.viewport().width()
    assert table.height() == table.viewport().height() + 32 and not table.showGrid()
