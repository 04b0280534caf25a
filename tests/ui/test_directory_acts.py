"""Direktori: an office handed over, ranks for many, two records made one, data deleted on request; each by a clerk."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from cooling_desktop.records.directory import Person, Post
from cooling_desktop.records.holders import holders_on
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.trash import discarded
from tests.ui.directory_room import Directory, line, room
from ui.desk import Desk
from ui.entrychanges import Answer
from ui.entrychanges import erase as erase_data
from ui.pages.directory_erasing import EraseSheet
from ui.pages.directory_handover import HandoverSheet
from ui.pages.directory_joining import JoinSheet
from ui.pages.directory_ranks import RanksSheet
from ui.pages.directory_sheet import Sheet

__all__ = ["room"]
HENRI, POST = "AKBP Henri Noveri Santoso, S.H., S.I.K., M.M.", "kapolres-sumenep"
DAY = date(2024, 11, 20)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def opened(room: Directory, kind: type[Sheet]) -> Sheet:
    room.wait(lambda: isinstance(room.page.acts.sheet, kind))
    assert room.page.acts.sheet is not None
    return room.page.acts.sheet


def done(room: Directory) -> None:
    """The form is back and shows what is stored now."""
    room.wait(lambda: room.page.acts.sheet is None and room.page.panel.entry and room.clerk.program.desk._worker.idle())


def undo(room: Directory) -> None:
    toast = room.clerk.window.toast
    click(toast._button)
    room.wait(lambda: room.page.panel.entry and room.clerk.program.desk._worker.idle())


def holder(room: Directory) -> list[str | None]:
    return [held.person_id for held in holders_on(room.stored(Post, POST), DAY)]


def test_an_office_changes_hands_and_back(room: Directory) -> None:
    before = holder(room)
    room.open(HENRI)
    click(room.page.panel.hand_over)
    sheet = opened(room, HandoverSheet)
    assert isinstance(sheet, HandoverSheet) and line(sheet.form, "post_id").text() == "Kapolres Sumenep"
    assert focus() is line(sheet.form, "person_id") and not sheet.go.isEnabled()
    room.clerk.type(focus(), "Siti Aminah")
    room.wait(lambda: sheet.form.editors["person_id"].line.offering)  # type: ignore[attr-defined]
    room.clerk.press(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    day = line(sheet.form, "starts")
    day.setFocus()
    room.clerk.retype(day, "20/11/2024")
    assert not sheet.form.rows["ends"].isVisible()
    click(next(one for one in sheet.form.editors["kind"].findChildren(QPushButton) if one.text() == "Plt."))
    assert sheet.form.rows["ends"].isVisible()
    room.wait(sheet.go.isEnabled)
    said = sheet.told.text().split("\n")
    assert said[0] == f"{HENRI} menjabat sampai 19 November 2024."
    assert said[1] == "Siti Aminah menjabat sebagai Plt. Kapolres Sumenep mulai 20 November 2024."
    click(sheet.go)
    done(room)
    (after,) = holder(room)
    assert after not in before and room.stored(Person, str(after)).name == "Siti Aminah"
    assert room.page.panel._about.text().startswith("Sebelumnya Kapolres Sumenep")
    assert room.clerk.window.toast._words.text() == "Kapolres Sumenep diserahterimakan."
    undo(room)
    assert holder(room) == before and room.stored(Person, str(after)) is None


def test_marked_people_are_promoted_and_back(room: Directory) -> None:
    rows = room.page.list.rows
    rows.setFocus()
    for title in ("AKP Bakri, S.Sos.", "Kompol Bayu Marfiando"):
        rows.select(next(item.key for item in rows.rows.items if item.title == title))
        room.clerk.press(rows, Qt.Key.Key_Space, text=" ")
    bar = room.page.list.marks
    assert bar._words.text() == "2 orang ditandai"
    assert [item.chip is not None for item in rows.rows.items[2:5]] == [True, True, False]
    keys = bar.keys()
    click(bar.promote)
    sheet = opened(room, RanksSheet)
    assert isinstance(sheet, RanksSheet) and [one.text() for one in sheet.lines.values()] == ["Kompol", "AKBP"]
    room.clerk.retype(sheet.lines[keys[1]], "kombes pol")
    click(sheet.go)
    done(room)
    assert [room.stored(Person, key).rank for key in keys] == ["Kompol", "Kombes Pol."] and not bar.isVisible()
    room.page.list.rows.setFocus()
    room.key(Qt.Key.Key_Z)
    room.wait(lambda: room.stored(Person, keys[0]).rank == "AKP")
    assert room.stored(Person, keys[1]).rank == "Kompol"


@pytest.fixture
def twin(room: Directory) -> Directory:
    """The Kapolres a second time, spelt otherwise."""

    def save(store: Store) -> None:
        store.save_entry(Person(id="hendri", rank="Kompol", name="Hendri Noveri Santoso", phone="081298765432"))

    room.ask(save)
    room.page.enter()
    room.wait(lambda: "Kompol Hendri Noveri Santoso" in room.titles())
    room.open(HENRI)
    return room


def test_two_records_become_one_and_then_none(twin: Directory) -> None:
    room, key = twin, twin.entry().id
    room.wait(room.page.panel.near.isVisible)
    click(room.page.panel.near.buttons[0])
    sheet = opened(room, JoinSheet)
    assert isinstance(sheet, JoinSheet)
    room.wait(lambda: sheet.ticks)
    assert [name for name, (_, other) in sheet.ticks.items() if other.isChecked()] == ["phone"]
    click(sheet.ticks["rank"][1])
    assert "“Kompol Henri" in sheet.told.text() and "keliru yang dicatat: Hendri Noveri Santoso." in sheet.told.text()
    click(sheet.go)
    done(room)
    kept = room.stored(Person, key)
    assert (kept.rank, kept.phone, kept.known_as) == ("Kompol", "081298765432", ["Hendri Noveri Santoso"])
    fold = room.form()._folds[0][0]
    assert fold.line.text() == "Kontak pribadi (1 terisi)" and not fold.body.isVisible(), "nobody else's business"
    undo(room)
    assert room.stored(Person, "hendri") is not None and room.stored(Person, key).rank == "AKBP"
    erase(room, key)


def erase(room: Directory, key: str) -> None:
    """The data of the person on screen are deleted, and the answer is copied."""
    room.wait(lambda: room.entry().id == key)
    click(room.page.panel.erase)
    sheet = opened(room, EraseSheet)
    assert isinstance(sheet, EraseSheet)
    room.wait(sheet.go.isEnabled)
    assert focus() is sheet.back and room.stored(Person, key) is not None
    click(sheet.go)
    room.wait(lambda: room.page.acts.answer)
    click(sheet.copy)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Atas permintaan yang bersangkutan, data AKBP Henri Noveri Santoso dihapus")
    assert "- 1 kegiatan tidak lagi menyebut orangnya" in text and "Tidak ada naskah terbit" in text
    assert "belum dapat diperiksa" not in text
    printout = room.page.printout()
    assert printout is not None and printout.pdf.startswith(b"%PDF")
    assert room.stored(Person, key) is None and not room.ask(discarded)
    room.clerk.press(sheet, Qt.Key.Key_Escape)
    room.wait(lambda: room.page.acts.sheet is None)
    assert room.page.printout() is None


def test_the_answer_comes_though_it_can_not_be_printed(tmp_path: Path) -> None:
    store, told = open_store(tmp_path), list[Answer]()
    desk = SimpleNamespace(ask=lambda _name, work, done, _failed: done(work(store)))
    store.save_entry(Person(id="wang", name="Wang 王"))
    erase_data(cast(Desk, desk), "wang", tmp_path / "lain", told.append, lambda why: pytest.fail(str(why)))
    store.close()
    assert "data Wang 王 dihapus" in told[0].text and told[0].pdf == b""
    assert "folder cadangan belum dapat diperiksa" in told[0].text, "its drive is away"
