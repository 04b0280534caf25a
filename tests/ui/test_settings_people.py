"""Setelan, Orang di meja: added, renamed, deleted, brought back; a PIN that is typed twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from cooling_desktop.records import clerk as records
from cooling_desktop.records.store import open_store
from ui.pages.settings import SettingsPage
from ui.pages.settings_people import PeopleGroup
from ui.rooms import Room
from ui.savestate import Saved

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Everybody = Callable[[], list[records.Clerk]]


@pytest.fixture
def everybody(office: Path) -> Everybody:
    """Who is on disk, read by a fresh store."""

    def read() -> list[records.Clerk]:
        store = open_store(office)
        try:
            return store.clerks()
        finally:
            store.close()

    return read


@pytest.fixture
def people(clerk: Clerk, office: Path) -> Iterator[PeopleGroup]:
    """The group, with two people at the desk."""
    store = open_store(office)
    store.save_entry(records.Clerk(rank="Briptu", name="Dwi Lestari"))
    store.save_entry(records.Clerk(rank="Iptu", name="Agus Salim", drafter=False, approver=True))
    store.close()
    clerk.window.go(Room.SETTINGS)
    page = cast(SettingsPage, clerk.window.page)
    page.show_group("orang")
    clerk.wait(lambda: len(page.people.list.rows.items) == 2)
    QApplication.processEvents()
    yield page.people
    page.leave()


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(people: PeopleGroup) -> list[str]:
    return [item.title for item in people.list.rows.items]


def on_disk(clerk: Clerk, everybody: Everybody, wanted: list[str]) -> list[records.Clerk]:
    """Wait until exactly these people are on disk."""
    clerk.wait(lambda: [one.called for one in everybody()] == wanted)
    return everybody()


def test_somebody_new_is_typed_and_stored(clerk: Clerk, people: PeopleGroup, everybody: Everybody) -> None:
    changed: list[bool] = []
    cast(SettingsPage, clerk.window.page).people_changed.connect(lambda: changed.append(True))
    press(people.add)
    rank = people.form.editors["rank"].field
    assert rank.hasFocus()
    clerk.type(rank, "Aipda")
    clerk.press(rank, Qt.Key.Key_Return)
    clerk.type(cast("QAbstractButton", QApplication.focusWidget()), "Ni’mah")
    press(cast(QAbstractButton, people.form.editors["approver"].field))
    found = on_disk(clerk, everybody, ["Iptu Agus Salim", "Briptu Dwi Lestari", "Aipda Ni’mah"])
    clerk.wait(lambda: everybody()[2].approver)
    assert found[2].drafter
    assert people.list.rows.items[2].detail == "Penyusun dan penyetuju"
    clerk.wait(lambda: clerk.window.top.saved.text().startswith("Tersimpan ") and changed)


def test_nobody_without_a_name_is_stored(clerk: Clerk, people: PeopleGroup, everybody: Everybody) -> None:
    press(people.add)
    assert names(people)[2] == "Nama belum diisi"
    clerk.wait(lambda: people._saver.state.saved is Saved.YES and not people._saver.pending)
    assert len(everybody()) == 2


def test_a_typed_change_is_taken_back(clerk: Clerk, people: PeopleGroup, everybody: Everybody) -> None:
    people.list.select(people.list.rows.items[1].key)
    clerk.retype(people.form.editors["name"].field, "Dwi Astuti")
    on_disk(clerk, everybody, ["Iptu Agus Salim", "Briptu Dwi Astuti"])
    while people.open.last_step:
        clerk.window.page.undo()
    on_disk(clerk, everybody, ["Iptu Agus Salim", "Briptu Dwi Lestari"])


def test_deleted_and_brought_back_and_changed_again(
    clerk: Clerk, people: PeopleGroup, everybody: Everybody
) -> None:
    clerk.retype(people.form.editors["rank"].field, "Akp")  # version 2 on disk
    on_disk(clerk, everybody, ["Akp Agus Salim", "Briptu Dwi Lestari"])
    key = everybody()[0].id
    press(people.drop)
    assert clerk.window.toast._words.text() == "Akp Agus Salim dihapus."
    on_disk(clerk, everybody, ["Briptu Dwi Lestari"])
    press(clerk.window.toast._button)
    back = on_disk(clerk, everybody, ["Akp Agus Salim", "Briptu Dwi Lestari"])[0]
    assert back.id == key and back.approver and not back.drafter
    people.list.select(key)
    clerk.retype(people.form.editors["rank"].field, "AKP")
    on_disk(clerk, everybody, ["AKP Agus Salim", "Briptu Dwi Lestari"])
    clerk.wait(lambda: people._saver.state.saved is Saved.YES)


def test_an_added_person_taken_back_leaves_the_disk(
    clerk: Clerk, people: PeopleGroup, everybody: Everybody
) -> None:
    press(people.add)
    clerk.type(people.form.editors["name"].field, "Salah")
    on_disk(clerk, everybody, ["Iptu Agus Salim", "Briptu Dwi Lestari", "Salah"])
    while people.open.last_step:
        clerk.window.page.undo()
    on_disk(clerk, everybody, ["Iptu Agus Salim", "Briptu Dwi Lestari"])


def test_a_pin_is_typed_twice_and_kept_as_a_hash(
    clerk: Clerk, people: PeopleGroup, everybody: Everybody
) -> None:
    pin = people.pin
    press(pin.make)
    assert pin.first.hasFocus()
    clerk.type(pin.first, "12a")
    press(pin.take)
    assert pin._below.text() == "PIN terdiri dari 4 sampai 8 angka."
    clerk.retype(pin.first, "2468")
    clerk.press(pin.first, Qt.Key.Key_Return)
    clerk.type(pin.again, "2469")
    clerk.press(pin.again, Qt.Key.Key_Return)
    assert pin._below.text() == "Kedua PIN belum sama. Ketik lagi." and pin.again.hasFocus()
    clerk.type(pin.again, "2468")
    clerk.press(pin.again, Qt.Key.Key_Return)
    clerk.wait(lambda: everybody()[0].pin)
    kept = everybody()[0]
    assert len(kept.pin) > 64 and records.fits(kept, "2468") and not records.fits(kept, "2469")
    assert pin.make.text() == "Ganti PIN" and people.list.rows.items[0].detail == "Penyetuju · ada PIN"
    assert (pin.first.text(), pin.again.text()) == ("", "")
    press(pin.drop)
    clerk.wait(lambda: not everybody()[0].pin)
    clerk.window.page.undo()
    clerk.wait(lambda: everybody()[0].pin == kept.pin)


def test_a_half_typed_pin_is_forgotten(clerk: Clerk, people: PeopleGroup) -> None:
    ways: tuple[Callable[[], None], ...] = (
        lambda: clerk.press(people.pin.first, Qt.Key.Key_Escape),
        lambda: people.list.select(people.list.rows.items[1].key),
        lambda: clerk.window.go(Room.HOME),
    )
    for leave in ways:
        press(people.pin.make)
        clerk.type(people.pin.first, "1357")
        leave()
        assert people.pin.first.text() == "" and people.pin.typing.isHidden()


def test_what_another_window_wrote_is_shown(clerk: Clerk, people: PeopleGroup, office: Path) -> None:
    store = open_store(office)
    store.save_entry(records.Clerk(name="Baru"))
    store.close()
    clerk.window.go(Room.HOME)
    clerk.window.go(Room.SETTINGS)
    clerk.wait(lambda: "Baru" in names(people))
