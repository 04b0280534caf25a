"""Lines pasted from Excel become rows, all of them one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus
from tests.ui.sheet import CTRL, NONE, Modifier, Sheet, sheet
from ui.table_paste import cells_of, several

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

__all__ = ["sheet"]
Read = Callable[[str], Facts]


def test_lines_of_names_are_guests_and_one_step(sheet: Sheet, clerk: Clerk, stored: Read) -> None:
    QGuiApplication.clipboard().setText("Nama\nHendri Pandita\nSulastri\nwarga RW 09\n")
    sheet.press(Qt.Key.Key_V, CTRL)
    clerk.wait(lambda: len(clerk.facts().meeting.guests) == 6)
    assert clerk.window.toast._words.text() == "3 tamu masuk: 2 baru, 1 sudah ada di Direktori."
    clerk.saved()
    facts = stored(clerk.facts().meeting.id)
    new = facts.meeting.guests[3:]
    assert [guest.person_id and facts.people[guest.person_id].name for guest in new] == [
        "Hendri Pandita",
        "Sulastri",
        None,
    ]
    assert [guest.group for guest in new] == ["", "", "warga RW 09"]
    QTest.mouseClick(clerk.window.toast._button, Qt.MouseButton.LeftButton)
    assert len(clerk.facts().meeting.guests) == 3


def test_from_another_column_on_cells_are_taken_at_once(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(3, 2)
    QGuiApplication.clipboard().setText("Ketua PPK\tBersedia\nKetua PPK\tentah\n")
    sheet.press(Qt.Key.Key_V, CTRL)
    clerk.wait(lambda: len(clerk.facts().meeting.guests) == 5)
    new = clerk.facts().meeting.guests[3:]
    assert [guest.status for guest in new] == [GuestStatus.CONFIRMED, GuestStatus.INVITED]
    assert clerk.facts().posts[new[0].post_id or ""].title == "Ketua PPK"
    waiting = sheet.table.rows.words_in(new[1])
    assert [one.words for one in waiting] == ["entah"]


def test_pasted_lines_stand_below_the_current_row(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(0)
    QGuiApplication.clipboard().setText("warga RT 1\nwarga RT 2")
    QTest.mouseClick(sheet.panel.paste, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: len(clerk.facts().meeting.guests) == 5)
    assert [guest.group for guest in clerk.facts().meeting.guests[1:3]] == ["warga RT 1", "warga RT 2"]


def test_the_page_scrolls_to_the_empty_row(sheet: Sheet, clerk: Clerk) -> None:
    QGuiApplication.clipboard().setText("\n".join(f"warga RT {number}" for number in range(1, 21)))
    sheet.press(Qt.Key.Key_V, CTRL)
    clerk.wait(lambda: len(clerk.facts().meeting.guests) == 23)

    def seen() -> bool:
        cell = sheet.table.visualRect(sheet.table.currentIndex())
        return sheet.place == (23, "Nama") and sheet.table.viewport().visibleRegion().contains(cell)

    clerk.wait(seen)


def test_several_lines_into_an_open_cell_are_rows_too(sheet: Sheet, clerk: Clerk) -> None:
    sheet.press(Qt.Key.Key_F2)
    QGuiApplication.clipboard().setText("warga RT 1\nwarga RT 2\n")
    sheet.press(Qt.Key.Key_V, CTRL)
    clerk.wait(lambda: len(clerk.facts().meeting.guests) == 5)


def test_one_word_into_a_cell_replaces_it(sheet: Sheet, clerk: Clerk) -> None:
    sheet.table.put_cursor(2)
    QGuiApplication.clipboard().setText("insan pers")
    sheet.press(Qt.Key.Key_V, CTRL)
    assert clerk.facts().meeting.guests[2].group == "insan pers"
    assert len(clerk.facts().meeting.guests) == 3


def test_names_that_nobody_answers_for_wait_in_their_cells(
    sheet: Sheet, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("ui.table_paste._AGAIN", 1)
    monkeypatch.setattr(sheet.panel.form, "lookup", lambda _shelf, words, _reply: asked.append(words))
    QGuiApplication.clipboard().setText("Siti Aminah\nwarga RW 09")
    sheet.press(Qt.Key.Key_V, CTRL)
    clerk.wait(lambda: len(clerk.facts().meeting.guests) == 5)
    assert len(asked) == 8, "it does not ask for ever"
    siti, group = clerk.facts().meeting.guests[3:]
    assert (siti.person_id, siti.group) == (None, "")
    waiting = [one for row in (siti, group) for one in sheet.table.rows.words_in(row)]
    assert [one.words for one in waiting] == ["Siti Aminah", "warga RW 09"]
    assert waiting[0].sentence == "Direktori belum menjawab untuk “Siti Aminah”. Tekan F2, lalu pilih."
    assert sheet.guests[3:] == ["Siti Aminah", "warga RW 09"]


@pytest.mark.parametrize("keys", [(Qt.Key.Key_F2, NONE), (Qt.Key.Key_V, CTRL)], ids=["F2", "paste"])
def test_where_there_is_no_cell_nothing_is_edited(sheet: Sheet, keys: tuple[Qt.Key, Modifier]) -> None:
    QGuiApplication.clipboard().setText("9")
    sheet.table.setCurrentIndex(QModelIndex())
    sheet.press(*keys)  # Qt's own warning would fail here
    assert sheet.table.cells.open is None and sheet.focus is sheet.table


def test_headings_and_counted_lines_are_left_out() -> None:
    text = "No.\tNama\n1\tSiti\n2\tBudi\n"
    assert cells_of(text, ["Nama"]) == [["Siti"], ["Budi"]]
    assert cells_of("2024\tRapat\n2025\tRapat", ["Nama"]) == [["2024", "Rapat"], ["2025", "Rapat"]]
    assert several("a\tb") and several("a\nb") and not several("a\n")
