"""Direktori entered again: what this window changed meanwhile is read before anybody types, and nobody is blamed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cooling_desktop.records.directory import Person, Unit
from cooling_desktop.records.kinds import Paper
from cooling_desktop.records.trash import discarded
from tests.ui.directory_room import SHIFT, Directory, room
from tests.ui.test_settings import click
from ui import entryacts
from ui.pages.settings import SettingsPage
from ui.rooms import Room
from ui.savestate import Saved

__all__ = ["room"]
SUMENEP = "polres-sumenep"


def press(room: Directory, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    room.clerk.press(focus, key, modifiers)


def settled(room: Directory) -> None:
    """Wait until an entry is shown and everything asked for has been answered, for good or ill."""
    room.wait(lambda: room.page.panel.entry is not None and room.clerk.program.desk._worker.idle())
    room.wait(lambda: room.page.keeper().state.saved is not Saved.SOON)


def test_a_key_before_the_unit_is_read_again_blames_no_other_window(room: Directory) -> None:
    """Settings chose another paper for the unit that the directory still showed as it was."""
    room.turn("Satuan")
    room.open("Polres Sumenep")
    room.clerk.window.go(Room.SETTINGS)
    units = cast(SettingsPage, room.clerk.window.page).units
    room.wait(lambda: SUMENEP in units.choices)
    click(units.choices[SUMENEP].widget, "F4")
    room.wait(lambda: room.stored(Unit, SUMENEP).paper is Paper.F4)
    with room.held():
        room.clerk.window.go(Room.DIRECTORY)
        room.key(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        press(room, Qt.Key.Key_Delete)
    settled(room)
    room.clerk.retype(room.field("city"), "Kalianget")
    settled(room)
    assert room.page.keeper().state.why == ""
    unit = room.stored(Unit, SUMENEP)
    assert (unit.name, unit.city, unit.paper) == ("Polres Sumenep", "Kalianget", Paper.F4)


def test_an_answer_from_before_comes_too_late(room: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    room.open("Ahmadi")
    answers: list[Callable[[], None]] = []
    ask = entryacts.open_entry

    def late(desk: Any, shelf: str, key: str, done: Callable[[Any], None], failed: Any) -> None:
        ask(desk, shelf, key, lambda found: answers.append(lambda: done(found)), failed)

    monkeypatch.setattr(entryacts, "open_entry", late)
    room.page.browser.read_again()
    room.wait(lambda: answers)
    older = answers.pop()
    room.page.browser.read_again()
    room.wait(lambda: answers)
    newer = answers.pop()
    older()
    assert room.page.panel.entry is None
    newer()
    room.clerk.type(room.field("name"), " Zein")
    older()
    assert room.field("name").text() == "Ahmadi Zein"
    room.saved()
    older()
    room.clerk.type(room.field("name"), " M")
    room.saved()
    assert room.stored(Person, room.entry().id).name == "Ahmadi Zein M"


def test_words_of_a_field_that_is_left_do_not_reach_another_shelf(room: Directory) -> None:
    room.turn("Satuan")
    room.open("Polres Sumenep")
    room.clerk.retype(room.field("parent_id"), "Polda Entah")
    settled(room)
    room.page.show_entry("organisations", "babinsa")
    room.wait(lambda: room.entry().id == "babinsa")
    settled(room)
    assert not [one for one in room.ask(lambda store: store.directory("units")) if "Entah" in getattr(one, "name", "")]
    assert room.stored(Unit, SUMENEP).name == "Polres Sumenep"


def test_the_entry_that_is_being_left_is_not_deleted_for_the_next_one(room: Directory) -> None:
    QTest.mouseClick(room.page.list.new, Qt.MouseButton.LeftButton)
    room.clerk.type(room.field("name"), "Siti Aminah")
    room.saved()
    left = room.entry().id
    room.wait(lambda: room.titles()[:1] == ["Siti Aminah"] and len(room.titles()) > 1)
    room.page.list.rows.setFocus()
    with room.held():
        press(room, Qt.Key.Key_Down)
        press(room, Qt.Key.Key_Delete, SHIFT)
    room.wait(lambda: room.page.panel.entry is not None and room.entry().id != left)
    settled(room)
    assert room.stored(Person, left).name == "Siti Aminah"
    assert not room.ask(discarded)
