"""A clerk plans: copies meetings, keeps patterns, sees months and collisions, writes a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from cooling_desktop.records.copied import Part
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.store import open_store
from tests.ui.hands import CTRL, DOWN, ENTER, SHIFT, press, write
from ui.pages.what import WhatSection
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

SUMENEP, JENEPONTO = "contoh-000-sumenep", "contoh-002-jeneponto"
ALT = Qt.KeyboardModifier.AltModifier
SOON = date.today() + timedelta(days=40)


def _opened(clerk: Clerk, other_than: str) -> str:
    """Wait for another meeting on the desk; its key."""
    window = clerk.window
    clerk.wait(lambda: window.room is Room.EDITOR and clerk.facts().meeting.id != other_than)
    return clerk.facts().meeting.id


def _heads(clerk: Clerk) -> list[str]:
    return [item.title for item in clerk.window.meetings.list.rows.items if item.heading]


def test_a_meeting_is_copied_by_keys_and_its_collision_is_told(
    clerk: Clerk, office: Path, stored: Callable[[str], Facts]
) -> None:
    store = open_store(office)
    busy = store.load(SUMENEP)
    busy.meeting.days[0].held_on, busy.meeting.days[0].starts = SOON, time(19, 30)
    store.save(busy)
    store.close()
    window = clerk.window
    window.go(Room.MEETINGS)
    window.reload()
    clerk.wait(lambda: "Tanpa tanggal · 1 kegiatan" in _heads(clerk) and len(_heads(clerk)) == 5)
    shelf = window.meetings.list
    shelf.setFocus()
    press(DOWN, ALT)
    assert shelf.current() == SUMENEP, "the first meeting of the next month"
    press(Qt.Key.Key_N, CTRL | SHIFT)
    panel = window.over.planning._panel
    write("32 okt")
    press(ENTER)
    assert panel.isVisible() and "Tanggal" in panel._words.text(), "nothing is copied before the date can be read"
    panel.date.line.clear()
    write(f"{SOON:%d/%m/%Y}")
    panel.ticks[Part.AGENDA].setFocus()
    press(Qt.Key.Key_Space)
    press(ENTER)
    key = _opened(clerk, SUMENEP)
    made = stored(key).meeting
    assert (made.programme, made.days[0].held_on, made.days[0].starts) == ("Ngopi Bareng", SOON, time(19, 30))
    assert {guest.status for guest in made.guests} == {GuestStatus.INVITED} and not made.utterances and not made.photos
    assert window.toast._words.text().startswith("Kegiatan baru dari Ngopi Bareng MIO Indonesia, tanggal ")
    window.editor.go(0)
    what = window.editor.sections[0]
    assert isinstance(what, WhatSection)

    def told() -> str:
        return " ".join(one.text() for one in what._day_forms[0].rows["held_on"].findChildren(QLabel))

    clerk.wait(lambda: "Arina Caffé juga dibutuhkan untuk Ngopi Bareng MIO Indonesia." in told())
    clerk.retype(clerk.field("apa", "starts"), "15.00")
    clerk.field("apa", "programme")
    clerk.wait(lambda: "juga dibutuhkan" not in told())
    window.go(Room.MEETINGS)
    clerk.wait(lambda: any(item.key == key for item in shelf.rows.items))
    assert not any(item.beside for item in shelf.rows.items)


def test_a_pattern_is_kept_offered_and_edited_and_parts_come_into_an_open_meeting(
    clerk: Clerk, stored: Callable[[str], Facts]
) -> None:
    window = clerk.window
    clerk.open("Ngopi Bareng")
    window.over.go_to("perintah:Simpan sebagai pola program")
    clerk.wait(lambda: window.toast._words.text() == "Pola Ngopi Bareng MIO Indonesia tersimpan. "
               "Pakai lewat tombol Kegiatan baru.")  # fmt: skip
    clerk.wait(lambda: any(row.status == "pola" for row in window.rows or ()))
    pattern = next(row.id for row in window.rows or () if row.status == "pola")
    window.go(Room.MEETINGS)
    assert pattern not in [item.key for item in window.meetings.list.rows.items]
    assert pattern not in [item.key for item in window.home.list.rows.items], "nothing waits for it"
    window.meetings._narrow("pola")
    assert [item.key for item in window.meetings.list.rows.items] == [pattern]
    press(Qt.Key.Key_N, CTRL)
    write("ngopi")
    press(ENTER)
    key = _opened(clerk, SUMENEP)
    assert key != pattern and not stored(key).meeting.template and stored(key).meeting.days[0].held_on is None
    window.open_meeting(pattern)
    clerk.wait(lambda: clerk.facts().meeting.id == pattern)
    window.editor.go(0)
    what = window.editor.sections[0]
    assert isinstance(what, WhatSection) and what._day_forms[0].rows["held_on"].isHidden()
    press(Qt.Key.Key_N, CTRL)
    press(ENTER)  # an empty one
    fresh = _opened(clerk, pattern)
    window.editor.go(0)
    what._source.click()
    write("jeneponto")
    press(ENTER)
    panel = window.over.planning._panel
    clerk.wait(panel.isVisible)
    assert panel._dated.isHidden()
    press(ENTER)
    clerk.wait(lambda: clerk.facts().meeting.programme or clerk.facts().meeting.form)
    theirs, mine = stored(JENEPONTO).meeting, clerk.facts().meeting
    assert (mine.id, mine.programme, mine.form) == (fresh, theirs.programme, theirs.form)
    assert len(mine.guests) == len(theirs.guests) > 0 and mine.days[0].held_on is None and what._source.isHidden()
    press(Qt.Key.Key_Z, CTRL)
    assert not mine.programme and not mine.guests, "one step takes it all back"


def test_the_menu_of_a_row_writes_a_calendar(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, target, names = clerk.window, tmp_path / "jadwal.ics", list[str]()

    def chosen(_window: object, _folder: Path, name: str, *_: str) -> Path:
        names.append(name)
        return target

    monkeypatch.setattr("ui.export.ask_where", chosen)
    window.go(Room.MEETINGS)
    window.meetings.list.select(SUMENEP)
    window.meetings.list.setFocus()
    window.meetings._offer(window.mapToGlobal(window.rect().center()))
    menu = next(menu for menu in window.meetings.findChildren(QMenu) if menu.isVisible())
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert words[:4] == ["Buka", "Salin menjadi kegiatan baru", "Simpan sebagai pola program", "Pola program baru"]
    assert words[4:] == ["Simpan ke kalender (.ics)", "Simpan rencana Oktober 2024 ke kalender (.ics)", "Hapus"]
    next(action for action in menu.actions() if action.text().startswith("Simpan ke")).trigger()
    menu.close()
    clerk.wait(target.exists)
    assert names == ["Ngopi Bareng MIO Indonesia.ics"] and b"SUMMARY:Ngopi Bareng MIO" in target.read_bytes()
    clerk.wait(lambda: window.toast._words.text() == "jadwal.ics tersimpan.")
    window.over.planning.save_month(SUMENEP)
    assert window.toast._words.text() == "Tidak ada kegiatan berstatus rencana pada Oktober 2024."
