"""Around the desk: somebody else changes the meeting, the window's memory is spoilt, the clock jumps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cooling_desktop.archive.backup import back_up
from cooling_desktop.records import merging
from cooling_desktop.records.store import open_store
from tests.ui.faulty import Start, Told, read_back, start, told
from ui import say
from ui.rooms import Room

__all__ = ["start", "told"]  # fixtures
KEY = "contoh-001-kuala-kampar"


def elsewhere(office: Path, theme: str) -> None:
    """Another window changes the meeting."""
    store = open_store(office)
    facts = store.load(KEY)
    facts.meeting.theme = theme
    store.save(facts, "Bripka Rahmat")
    store.close()


@pytest.mark.parametrize("load", [True, False])
def test_a_conflict_with_both_answers(
    office: Path, start: Start, told: Told, monkeypatch: pytest.MonkeyPatch, load: bool
) -> None:
    asked: list[str] = []

    def answer(_parent: object, sentence: str) -> bool:
        asked.append(sentence)
        return load

    monkeypatch.setattr(say, "conflict", answer)
    clerk = start(office)
    clerk.open("Coffee Bareng")
    elsewhere(office, "tema mereka")
    room = cast(QLineEdit, clerk.field("tempat", "room"))
    clerk.retype(room, "Teras")
    clerk.wait(clerk.window.top.failed.isVisible)
    assert clerk.window.top.failed.text() == "Belum tersimpan: diubah dari jendela lain"
    assert room.text() == "Teras" and read_back(office, KEY).meeting.theme == "tema mereka"
    QTest.mouseClick(clerk.window.top.failed, Qt.MouseButton.LeftButton)
    assert asked[0].startswith("Kegiatan ini diubah dari jendela lain. Isian Anda masih di layar.")
    if load:
        clerk.wait(lambda: clerk.facts().meeting.theme == "tema mereka")
        clerk.retype(clerk.field("tempat", "room"), "Teras depan")
        clerk.saved()
        stored = read_back(office, KEY).meeting
        assert (stored.theme, stored.venue.room) == ("tema mereka", "Teras depan")
    else:
        clerk.type(room, " belakang")
        assert room.text() == "Teras belakang" and clerk.window.top.failed.isVisible()
        assert read_back(office, KEY).meeting.venue.room != "Teras belakang"
    assert told.boxes == []


def test_two_windows_on_one_folder(
    office: Path, start: Start, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock could not be had, as on some network drives: neither window loses a word."""
    monkeypatch.setattr(say, "conflict", lambda *_: True)
    one, two = start(office), start(office)
    for clerk in (one, two):
        clerk.open("Coffee Bareng")
    one.retype(one.field("apa", "theme"), "dari jendela satu")
    one.saved()
    two.retype(two.field("tempat", "room"), "dari jendela dua")
    two.wait(two.window.top.failed.isVisible)
    assert two.facts().meeting.venue.room == "dari jendela dua"
    QTest.mouseClick(two.window.top.failed, Qt.MouseButton.LeftButton)
    two.wait(lambda: two.facts().meeting.theme == "dari jendela satu")
    two.retype(two.field("tempat", "room"), "dari jendela dua")
    two.saved()
    stored = read_back(office, KEY).meeting
    assert (stored.theme, stored.venue.room) == ("dari jendela satu", "dari jendela dua")


SPOILT: dict[str, bytes] = {
    "garbage and a half line": bytes(range(256)) * 20 + b"\n[General]\njendela=@ByteArray(\\x1\\xd9",
    "words where numbers were": (
        b"[General]\njendela=rusak\n[kegiatan]\nkolom=lebar\n[rilis]\nkolom=a b c\n[arsip]\nkolom=x\n"
        b"[tampilan]\ntema=ungu\nukuran=sebesar gajah\n[meja]\norang=siapa\n[palet]\nterakhir=@Invalid()\n"
        b"[cadangan]\nfolder=\n[cetak]\npencetak=@ByteArray(\\0\\xff)\n"
    ),
    "lists where words were": (
        b"[General]\njendela=1, 2, 3\n[kegiatan]\nkolom=0.5, 0.5\n[rilis]\nkolom=nan inf\n[tampilan]\ntema=a, b\n"
        b'ukuran=1, 2\n[meja]\norang=a, b\n[palet]\nterakhir=""\n'
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_memory_of_the_window_is_as_on_the_first_day(
    name: str, office: Path, start: Start, told: Told
) -> None:
    (office / "jendela.ini").write_bytes(SPOILT[name])
    clerk = start(office)
    key = clerk.open("Ngopi Bareng")
    editor = clerk.window.editor
    editor.go(len(editor.sections) - 1)
    assert editor.room.panel.width() > 300 and editor.preview.width() > 300
    for room in (Room.ARCHIVE, Room.DIRECTORY, Room.SETTINGS):
        clerk.window.go(room)
    clerk.window.over.palette()
    clerk.window.over.people()
    clerk.window.open_meeting(key)
    clerk.wait(lambda: clerk.window.room is Room.EDITOR)
    clerk.retype(clerk.field("apa", "theme"), "Damai")
    clerk.saved()
    assert told.boxes == [] and read_back(office, key).meeting.theme == "Damai"


def test_a_memory_that_can_not_be_written(office: Path, start: Start, told: Told) -> None:
    (office / "jendela.ini").mkdir()
    clerk = start(office)
    key = clerk.open("Ngopi Bareng")
    clerk.retype(clerk.field("apa", "theme"), "Damai")
    clerk.saved()
    clerk.window.close()
    assert told.boxes == [] and read_back(office, key).meeting.theme == "Damai"


def test_a_clock_that_is_set_back(
    office: Path, start: Start, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was stored and copied tomorrow is neither a conflict nor an age below zero."""
    back_up(office, now=datetime.now(UTC) + timedelta(days=2))
    tomorrow: Callable[[], datetime] = merging.now
    monkeypatch.setattr(merging, "now", lambda: tomorrow() + timedelta(days=1))
    elsewhere(office, "ditulis besok")
    monkeypatch.setattr(merging, "now", tomorrow)
    clerk = start(office)
    clerk.wait(lambda: clerk.program.backups.state is not None)
    assert "bertanggal" in clerk.window.strip.accessibleDescription()
    clerk.open("Coffee Bareng")
    for words in ("Damai", "Damai bersama"):
        clerk.retype(clerk.field("apa", "theme"), words)
        clerk.saved()
    assert not clerk.window.top.failed.isVisible() and told.boxes == []
    assert read_back(office, KEY).meeting.theme == "Damai bersama"
