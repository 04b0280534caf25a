"""Who sits at the desk: chosen with the keys, remembered, stamped, and never without the PIN."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.clerk import Clerk as Person
from cooling_desktop.records.clerk import fits, set_pin
from cooling_desktop.records.store import open_store
from tests.ui.hands import CTRL, DOWN, ENTER, ESC, focus, press, seat, write
from ui.app import Program
from ui.people_panel import PeoplePanel
from ui.topbuttons import NOBODY, initials

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

TAB, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Space


def dwi() -> Person:
    return Person(rank="Briptu", name="Dwi Lestari")


def rahmat() -> Person:
    return Person(rank="Iptu", name="Rahmat", drafter=False, approver=True)


def opened(clerk: Clerk) -> PeoplePanel:
    """A click on the person in the bar."""
    person = clerk.window.top.person
    QTest.mouseClick(person, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    panel = clerk.window.over.people_made
    clerk.wait(panel.isVisible)
    return panel


def rows(panel: PeoplePanel) -> list[tuple[str, str]]:
    return [(pick.title, pick.below) for pick in panel.list.rows.picks]


def sits(clerk: Clerk) -> str:
    """Who the bar says is here."""
    return clerk.window.top.person.text()


def test_nobody_yet_is_a_question_and_the_first_one_is_typed_in(clerk: Clerk, office: Path) -> None:
    assert sits(clerk) == NOBODY
    before = focus()
    panel = opened(clerk)
    assert focus() is panel.form.rank
    write("Briptu")
    press(TAB)
    write("Dwi Lestari")
    press(TAB)
    press(TAB)
    press(SPACE)
    press(ENTER)
    clerk.wait(lambda: sits(clerk) == "Briptu Dwi Lestari")
    assert not panel.isVisible() and focus() is before
    assert clerk.window.top.person._initials == "DL"
    assert clerk.window.top.person._below == "Penyusun dan penyetuju"
    store = open_store(office)
    (stored,) = store.clerks()
    store.close()
    assert (stored.rank, stored.name, stored.drafter, stored.approver) == ("Briptu", "Dwi Lestari", True, True)
    desk = clerk.program.desk
    assert desk.clerk is not None and desk.clerk.id == stored.id and desk.by == "Briptu Dwi Lestari"


def test_a_name_is_needed_and_that_is_said(clerk: Clerk) -> None:
    panel = opened(clerk)
    press(ENTER)
    assert panel._words.text() == "Nama belum diisi." and focus() is panel.form.name
    press(ESC)
    assert not panel.isVisible()


def test_the_keys_choose_and_esc_leaves_everything(clerk: Clerk, office: Path) -> None:
    seat(office, dwi(), rahmat())
    before = focus()
    panel = opened(clerk)
    assert rows(panel) == [("Briptu Dwi Lestari", "Penyusun"), ("Iptu Rahmat", "Penyetuju"), ("Tambah orang …", "")]
    press(DOWN)
    press(ENTER)
    assert sits(clerk) == "Iptu Rahmat" and focus() is before
    opened(clerk)
    assert panel.list.rows.picks[panel.list.currentIndex().row()].right == "di meja ini"
    press(ESC)
    assert not panel.isVisible() and sits(clerk) == "Iptu Rahmat" and focus() is before


def test_the_form_goes_back_to_the_list_first(clerk: Clerk, office: Path) -> None:
    seat(office, dwi())
    panel = opened(clerk)
    press(DOWN)
    press(ENTER)
    assert focus() is panel.form.rank
    press(ESC)
    assert panel.isVisible() and focus() is panel.list
    press(ESC)
    assert not panel.isVisible()


def test_a_pin_is_asked_before_somebody_sits_down(clerk: Clerk, office: Path) -> None:
    seat(office, dwi(), rahmat(), pins={"Rahmat": "1234"})
    panel = opened(clerk)
    press(DOWN)
    press(ENTER)
    assert focus() is panel.pin and sits(clerk) == NOBODY
    write("4321")
    press(ENTER)
    assert panel._words.text() == "PIN belum cocok. Ketik lagi." and panel.isVisible()
    assert panel.pin.text() == "" and clerk.program.desk.clerk is None
    write("1234")
    press(ENTER)
    assert sits(clerk) == "Iptu Rahmat" and not panel.isVisible()


def test_the_palette_knows_the_way(clerk: Clerk, office: Path) -> None:
    seat(office, dwi())
    press(Qt.Key.Key_K, CTRL)
    write("ganti orang")
    press(ENTER)
    clerk.wait(clerk.window.over.people_made.isVisible)


def test_changes_carry_the_name(clerk: Clerk, office: Path) -> None:
    seat(office, dwi())
    opened(clerk)
    press(ENTER)
    key = clerk.open("Ngopi Bareng")
    clerk.retype(clerk.field("apa", "programme"), "Ngopi Sore")
    clerk.saved()
    store = open_store(office)
    meeting = store.load(key).meeting
    store.close()
    assert meeting.changed_by == "Briptu Dwi Lestari"


def test_what_cannot_be_stored_stays_in_the_form(
    clerk: Clerk, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StorageTrouble("Disk penuh.")

    monkeypatch.setattr("cooling_desktop.records.store.Store.save_entry", broken)
    panel = opened(clerk)
    press(TAB)
    write("Dwi Lestari")
    press(ENTER)
    clerk.wait(lambda: panel._words.text() == "Disk penuh.")
    assert panel.isVisible() and panel.form.name.text() == "Dwi Lestari" and sits(clerk) == NOBODY


def restarted(clerk: Clerk, office: Path, qtbot: QtBot) -> Program:
    """The same office in a new window."""
    clerk.window.close()
    program = Program(office)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.listed, timeout=15_000):
        program.show()
    return program


def test_the_choice_is_remembered(clerk: Clerk, office: Path, qtbot: QtBot) -> None:
    seat(office, dwi())
    opened(clerk)
    press(ENTER)
    again = restarted(clerk, office, qtbot)
    qtbot.waitUntil(lambda: again.window.top.person.text() == "Briptu Dwi Lestari")
    assert again.desk.by == "Briptu Dwi Lestari"
    again.window.close()
    again.close()


def test_home_and_end_go_through_the_list(clerk: Clerk, office: Path) -> None:
    seat(office, dwi(), rahmat())
    panel = opened(clerk)
    press(Qt.Key.Key_End)
    assert panel.list.currentIndex().row() == 2
    press(Qt.Key.Key_Home)
    assert panel.list.currentIndex().row() == 0 and focus() is panel.list


def test_the_page_behind_keeps_the_only_filled_button(clerk: Clerk, office: Path) -> None:
    panel = opened(clerk)
    filled = [b.text() for b in clerk.window.findChildren(QPushButton)
              if b.isVisible() and b.property("role") == "primary"]  # fmt: skip
    assert panel.go.isVisible() and filled == ["Kegiatan baru"]


def test_after_a_start_the_pin_comes_before_the_name(clerk: Clerk, office: Path, qtbot: QtBot) -> None:
    seat(office, rahmat(), pins={"Rahmat": "1234"})
    panel = opened(clerk)
    press(ENTER)
    write("1234")
    press(ENTER)
    assert clerk.program.desk.by == "Iptu Rahmat"
    again = restarted(clerk, office, qtbot)
    qtbot.waitUntil(lambda: again.window.top.person._below == "Ketik PIN")
    assert again.desk.clerk is None
    again.window.over.people()
    panel = again.window.over.people_made
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.pin)
    write("1234")
    press(ENTER)
    assert again.desk.by == "Iptu Rahmat"
    again.window.close()
    again.close()


def test_a_pin_is_kept_as_a_hash_only() -> None:
    person, other = dwi(), dwi()
    assert fits(person, "") and fits(person, "0000")
    set_pin(person, "1234")
    set_pin(other, "1234")
    assert "1234" not in person.pin and person.pin != other.pin and len(person.pin) <= 200
    assert fits(person, "1234") and not fits(person, "12345") and not fits(person, "")
    set_pin(person, "")
    assert person.pin == ""


@pytest.mark.parametrize(
    ("name", "letters"), [("Dwi Lestari", "DL"), ("Rahmat", "R"), ("Henri Noveri Santoso, S.H.", "HS"), ("", "")]
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
