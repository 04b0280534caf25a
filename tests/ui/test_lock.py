"""The lock: nothing can be seen or done behind it, what was typed is on disk, and the PIN opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.clerk import Clerk as Person
from cooling_desktop.records.clerk import set_pin
from cooling_desktop.records.facts import Facts
from tests.ui.hands import CTRL, ENTER, ESC, NONE, focus, press, seat, write
from ui.lock import WARNING, Lock
from ui.lock_tries import Tries
from ui.rooms import Room
from ui.work import UNKNOWN

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

L, N, K, TAB = Qt.Key.Key_L, Qt.Key.Key_N, Qt.Key.Key_K, Qt.Key.Key_Tab
ALT = Qt.KeyboardModifier.AltModifier
KEYS = [(N, CTRL), (K, CTRL), (Qt.Key.Key_F10, NONE), (Qt.Key.Key_F1, NONE), (Qt.Key.Key_2, ALT), (ESC, NONE)]


def locked(clerk: Clerk) -> Lock:
    """Ctrl+L."""
    press(L, CTRL)
    lock = clerk.window.over.lock_made
    assert clerk.window.is_locked and lock.isVisible()
    return lock


def with_pin(clerk: Clerk, office: Path) -> Person:
    """Rahmat sits here and has a PIN."""
    person = Person(rank="Iptu", name="Rahmat")
    seat(office, person, pins={"Rahmat": "1234"})
    clerk.window.people.choose(person)
    return person


def visible(window: QWidget) -> set[QWidget]:
    return {widget for widget in window.findChildren(QWidget) if widget.isVisible()}


def test_nothing_shows_through(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    clerk.window.toast.say("Tamu ke-2 dihapus.")
    lock = locked(clerk)
    assert lock.geometry() == clerk.window.rect()
    assert visible(clerk.window) == {lock, *visible(lock)}
    assert clerk.window.windowTitle() == "Cooling Desktop – terkunci"
    said = [label.text() for label in lock.findChildren(type(lock._name)) if label.isVisible()]
    assert "Layar terkunci" in said and WARNING in said
    clerk.window.resize(1100, 700)
    clerk.wait(lambda: lock.geometry() == clerk.window.rect())


def test_enter_opens_without_a_pin_and_the_keys_are_back(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    line = clerk.field("apa", "programme")
    line.setFocus()
    title = clerk.window.windowTitle()
    lock = locked(clerk)
    assert lock._pin.isHidden()
    press(ENTER)
    assert not clerk.window.is_locked and not lock.isVisible()
    assert focus() is line and clerk.window.windowTitle() == title and line.isVisible()


def test_a_late_message_or_page_does_not_come_in_front(clerk: Clerk) -> None:
    lock = locked(clerk)
    clerk.window.toast.say("Cadangan selesai.")
    clerk.window.home.focus_first()
    clerk.window._show_title("Ngopi Bareng", None)
    assert not clerk.window.toast.isVisible()
    assert lock.isAncestorOf(focus())
    assert clerk.window.windowTitle() == "Cooling Desktop – terkunci"


@pytest.mark.parametrize(("key", "modifiers"), KEYS)
def test_keys_do_nothing_behind_it(clerk: Clerk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    lock = locked(clerk)
    press(key, modifiers)
    QApplication.processEvents()
    assert clerk.window.is_locked and clerk.window.room is Room.HOME
    assert visible(clerk.window) == {lock, *visible(lock)}


def test_tab_stays_on_the_lock(clerk: Clerk, office: Path) -> None:
    with_pin(clerk, office)
    lock = locked(clerk)
    reached = set()
    for _ in range(4):
        press(TAB)
        reached.add(focus())
    assert reached == {lock._pin, lock._open}


def test_what_was_typed_is_stored_meanwhile(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    key = clerk.open("Ngopi Bareng")
    clerk.retype(clerk.field("apa", "programme"), "Ngopi Malam")
    locked(clerk)
    clerk.saved()
    assert clerk.window.is_locked
    assert stored(key).meeting.programme == "Ngopi Malam"


def test_only_the_pin_opens(clerk: Clerk, office: Path) -> None:
    with_pin(clerk, office)
    lock = locked(clerk)
    assert focus() is lock._pin and lock._name.text() == "Iptu Rahmat"
    press(ENTER)
    assert clerk.window.is_locked and lock._refused.text() == "PIN belum cocok. Ketik lagi."
    write("12345")
    press(ENTER)
    assert clerk.window.is_locked and lock._pin.text() == ""
    write("1234")
    QTest.mouseClick(lock._open, Qt.MouseButton.LeftButton)
    assert not clerk.window.is_locked
    assert locked(clerk)._refused.isHidden()


def test_the_lock_button_locks(clerk: Clerk) -> None:
    QTest.mouseClick(clerk.window.top.lock, Qt.MouseButton.LeftButton)
    assert clerk.window.is_locked


def test_trouble_waits_until_somebody_is_there(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.say.tell", lambda _parent, _title, words: told.append(words))
    locked(clerk)
    clerk.window.trouble(StorageTrouble("Disk penuh."))
    assert not told
    press(ENTER)
    assert told == ["Disk penuh."] and not clerk.window.is_locked


def test_open_popups_go_away(clerk: Clerk, office: Path) -> None:
    press(K, CTRL)
    lock = locked(clerk)
    assert visible(clerk.window) == {lock, *visible(lock)}
    press(ENTER)
    assert not lock.isVisible() and not clerk.window.over.palette_made.isVisible()


def test_five_wrong_ones_and_then_half_a_minute() -> None:
    now = [100.0]
    person, other = Person(name="Rahmat"), Person(name="Dwi")
    set_pin(person, "1234")
    set_pin(other, "9999")
    tries = Tries(lambda: now[0])
    said = [tries.refuse(person, "0000") for _ in range(5)]
    assert said[:4] == ["PIN belum cocok. Ketik lagi."] * 4
    assert said[4] == "Lima kali PIN belum cocok. Tunggu 30 detik, lalu ketik lagi."
    now[0] += 12
    assert tries.refuse(person, "1234") == "Tunggu 18 detik, lalu ketik PIN lagi."
    assert tries.refuse(other, "9999") == ""
    now[0] += 18
    assert tries.refuse(person, "1234") == ""
    assert tries.refuse(person, "0000") == "PIN belum cocok. Ketik lagi."


def test_who_closed_it_opens_it(clerk: Clerk, office: Path) -> None:
    with_pin(clerk, office)
    lock = locked(clerk)
    clerk.window.people.choose(None)  # as a late answer about who sits here would
    press(ENTER)
    assert clerk.window.is_locked
    write("1234")
    press(ENTER)
    assert not clerk.window.is_locked and not lock.isVisible()


def test_the_question_before_issuing_does_not_come_in_front(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.open("Ngopi Bareng")
    editor = clerk.window.editor
    issuing, asked = editor.room.issuing, []
    said: list[str] = []
    monkeypatch.setattr(issuing, "confirm", lambda *_: asked.append(1))
    issuing.busy.connect(said.append)
    assert editor.meeting is not None
    issuing.start(editor.meeting)
    locked(clerk)
    clerk.wait(lambda: said == ["Menyiapkan nomor …", ""])
    assert not asked and issuing._asked_for is None


def test_a_fault_and_a_bad_folder_wait_too(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.say.tell", lambda _parent, _title, words, *_: told.append(words))
    locked(clerk)
    fault = ZeroDivisionError()
    clerk.program.fault(ZeroDivisionError, fault, None)
    clerk.program._failed(StorageTrouble("Folder data tidak terbaca."))
    assert not told
    press(ENTER)
    assert told == [UNKNOWN]
    clerk.program._failed(StorageTrouble("Folder data tidak terbaca."))  # tried again every five seconds
    assert told == [UNKNOWN, "Folder data tidak terbaca."]


def test_people_that_arrive_late_stay_behind_it(clerk: Clerk, office: Path) -> None:
    with_pin(clerk, office)
    panel = clerk.window.over.people_made
    clerk.window.over.people()
    lock = locked(clerk)
    clerk.wait(lambda: panel._everybody)
    assert panel.isHidden() and visible(clerk.window) == {lock, *visible(lock)}


def test_nothing_is_heard_from_behind_it(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("ui.toast.QAccessible.updateAccessibility", lambda event: heard.append(event.message()))
    clerk.window.toast.say("Tamu ke-1 dihapus.")
    locked(clerk)
    clerk.window.toast.say("Tamu ke-2 dihapus.")
    assert heard == ["Tamu ke-1 dihapus."]


def test_keys_do_not_go_back_to_what_was_deleted(clerk: Clerk) -> None:
    gone, panel = QLineEdit(clerk.window.home), clerk.window.over.people_made
    gone.show()
    gone.setFocus()
    panel._before = gone
    locked(clerk)
    shiboken6.delete(gone)
    panel.close_panel()
    press(ENTER)
    assert not clerk.window.is_locked


def test_a_menu_that_does_not_close_is_hidden(clerk: Clerk) -> None:
    class Stubborn(QMenu):
        def closeEvent(self, event: QCloseEvent) -> None:
            event.ignore()

    menu = Stubborn(clerk.window)
    menu.addAction("Salin")
    menu.popup(clerk.window.rect().center())
    assert QApplication.activePopupWidget() is menu
    clerk.window.over.lock()
    assert not menu.isVisible() and clerk.window.is_locked
