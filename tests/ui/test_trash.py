"""Tempat sampah: what was deleted is named, and Enter brings it back to where it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cooling_desktop.archive.issue import issue
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.trash import Discarded, discard_entry, discard_meeting, discarded, restore
from tests.ui.conftest import Clerk
from ui.pages.trash import TrashPage, _item, kind_words
from ui.rooms import Room

Read = Callable[[str], Facts]
SUMENEP, KAMPAR = "contoh-000-sumenep", "contoh-001-kuala-kampar"


@pytest.fixture
def elsewhere(office: Path) -> Iterator[Store]:
    """Another window that deletes things."""
    store = open_store(office)
    yield store
    store.close()


def drop(store: Store, key: str, by: str = "") -> str:
    """Take the first aim out of a meeting; returns its words."""
    facts = store.load(key)
    gone = facts.meeting.purposes.pop(0)
    store.save(facts, by)
    return gone.text


def enter(clerk: Clerk, number: int) -> TrashPage:
    """Open the room and wait for its rows."""
    clerk.window.go(Room.TRASH)
    page = clerk.window.page
    assert isinstance(page, TrashPage)
    clerk.wait(lambda: len(page.list.rows.items) == number)
    return page


def test_an_empty_trash_says_what_it_is(clerk: Clerk) -> None:
    page = enter(clerk, 0)
    clerk.wait(lambda: page._stack.currentIndex() == 1)
    said = page._stack.currentWidget()
    assert isinstance(said, QLabel)
    assert said.text() == "Tempat sampah kosong. Yang dihapus menunggu di sini selama 30 hari."
    assert not page._head.isVisible()


def test_a_row_says_what_it_was_whose_and_since_when(clerk: Clerk, elsewhere: Store) -> None:
    words = drop(elsewhere, SUMENEP, "Briptu Dwi Lestari")
    page = enter(clerk, 1)
    (item,) = page.list.rows.items
    assert item.title == words[:1].upper() + words[1:]
    day = datetime.now().astimezone()
    month = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"][
        day.month - 1
    ]
    owner = next(row.title for row in elsewhere.meetings() if row.id == SUMENEP)
    assert item.detail == f"Baris Tujuan · {owner} · dihapus {day.day} {month} oleh Briptu Dwi Lestari"
    assert item.chip is not None and item.chip.word == "30 hari lagi"
    assert page._count.text() == "1 isian dihapus"


def test_the_last_days_are_amber() -> None:
    at = datetime(2024, 12, 21, 3, 4)
    one = Discarded("a", "people", "", "", "Siti", at, "")
    words = {}
    for days in (1, 27, 29.5, 31):
        chip = _item(one, at + timedelta(days=days)).chip
        assert chip is not None
        words[days] = (chip.word, chip.tone)
    assert words == {
        1: ("29 hari lagi", ""),
        27: ("3 hari lagi", "warn"),
        29.5: ("Hari terakhir", "warn"),
        31: ("Hari terakhir", "warn"),
    }
    assert _item(one, at).detail == "Orang · dihapus 21 Des"


def test_every_kind_has_its_words() -> None:
    at = datetime(2024, 12, 21)
    kinds = {
        ("baris", "guests[0]"): "Baris Tamu",
        ("baris", "neutrality.points[2]"): "Baris Butir ikrar",
        ("baris", "release.own_wordings[0]"): "Baris Tulisan sendiri",
        ("kegiatan", ""): "Kegiatan",
        ("people", ""): "Orang",
        ("organisations", ""): "Lembaga",
    }
    for (kind, path), words in kinds.items():
        assert kind_words(Discarded("a", kind, "", path, "", at, "")) == words


def test_enter_brings_a_row_back_and_opens_its_meeting(clerk: Clerk, elsewhere: Store, stored: Read) -> None:
    words = drop(elsewhere, SUMENEP)
    page = enter(clerk, 1)
    assert page.list.hasFocus()
    clerk.press(page.list, Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR and clerk.facts().meeting.id == SUMENEP)
    assert stored(SUMENEP).meeting.purposes[0].text == words == clerk.facts().meeting.purposes[0].text
    assert clerk.window.toast._words.text() == f"Baris Tujuan “{words}” dipulihkan."


def test_a_meeting_deleted_and_typed_on_after_it_came_back(clerk: Clerk, stored: Read) -> None:
    clerk.open("Ngopi Bareng")
    line = clerk.field("apa", "theme")
    for text in ("Damai", " bersama", " selalu"):  # several versions: the window remembers the last one
        clerk.type(line, text)
        clerk.saved()
    clerk.window.go(Room.MEETINGS)
    clerk.window._desk.ask("x", lambda store: discard_meeting(store, SUMENEP), None, clerk.window.trouble)
    page = enter(clerk, 1)
    clerk.window.reload()
    clerk.wait(lambda: SUMENEP not in {item.key for item in clerk.window.meetings.list.rows.items})
    QTest.mouseClick(page.restore, Qt.MouseButton.LeftButton)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR and clerk.facts().meeting.id == SUMENEP)
    clerk.wait(lambda: SUMENEP in {item.key for item in clerk.window.meetings.list.rows.items})
    clerk.retype(clerk.field("apa", "theme"), "Lagi")
    clerk.saved()
    assert stored(SUMENEP).meeting.theme == "Lagi" and not clerk.window.editor.saver.state.why


def test_an_entry_is_back_in_the_directory(clerk: Clerk, elsewhere: Store) -> None:
    elsewhere.save_entry(Person(id="siti", rank="Bripda", name="Siti"))
    drop(elsewhere, KAMPAR)
    discard_entry(elsewhere, "people", "siti")
    page = enter(clerk, 2)
    page.list.select("siti")
    clerk.press(page.list, Qt.Key.Key_Return)
    clerk.wait(lambda: len(page.list.rows.items) == 1)
    assert clerk.window.toast._words.text() == "Orang “Bripda Siti” dipulihkan. Ada lagi di Direktori."
    assert elsewhere.entry(Person, "siti") is not None and clerk.window.room is Room.TRASH


def test_what_cannot_come_back_says_why(clerk: Clerk, elsewhere: Store) -> None:
    drop(elsewhere, SUMENEP)
    issue(elsewhere, SUMENEP, today=datetime(2024, 10, 24).date())
    page = enter(clerk, 1)
    clerk.press(page.list, Qt.Key.Key_Return)
    clerk.wait(page.notice.isVisible)
    assert page.notice.words.startswith("Siaran pers kegiatan ini sudah terbit")
    assert len(discarded(elsewhere)) == 1 and clerk.window.room is Room.TRASH
    clerk.window.go(Room.HOME)
    assert not enter(clerk, 1).notice.isVisible()


def test_what_another_window_brought_back_meanwhile_says_so(clerk: Clerk, elsewhere: Store) -> None:
    drop(elsewhere, SUMENEP)
    page = enter(clerk, 1)
    restore(elsewhere, page.list.current())
    clerk.press(page.list, Qt.Key.Key_Return)
    clerk.wait(page.notice.isVisible)
    assert page.notice.words == "Isian ini sudah dipulihkan atau sudah dibuang dari Tempat sampah."
    clerk.wait(lambda: not page.list.rows.items)
