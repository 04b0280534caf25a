"""Daftar calon of an election: typed row by row, pasted with a look at it first, taken back as one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from cooling_desktop.records.directory import Candidate, Election
from tests.ui.directory_room import Directory, line, room
from ui.candidates import CandidatePaste
from ui.rows import RowsPanel

__all__ = ["room"]
CHAT = "Daftar calon:\n1. Budi Santoso – Siti Aminah (PDIX, Partai Maju) “Maju Bersama”\n2. Rahmat Kelana – Yosefa Lero"
SHEET = (
    "No\tCalon Bupati\tWakil\tPartai\tSlogan\n2\tRahmat Kelana, S.E.\tYosefa Lero\tPSR\tGerak Cepat\n"
    "3\tJoni Tandi\tAni Mallo"
)


def paste(room: Directory) -> CandidatePaste:
    """The pasting of the first election, opened by its button."""
    room.turn("Pemilihan")
    room.clerk.press(room.page.list.rows, Qt.Key.Key_Return)
    (found,) = room.form().findChildren(CandidatePaste)
    press(found.open)
    return found


def press(button: QWidget) -> None:
    """A click."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def put(found: CandidatePaste, text: str) -> None:
    """Ctrl+V."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(found.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def panel(room: Directory) -> RowsPanel:
    """The rows of candidates."""
    return next(one for one, path in room.form().panels if path == "candidates")


def stored(room: Directory) -> list[Candidate]:
    """The list as a fresh store reads it."""
    room.saved()
    found = room.stored(Election, room.entry().id)
    assert isinstance(found, Election)
    return found.candidates


def test_a_pasted_list_is_shown_before_it_is_taken(room: Directory) -> None:
    found = paste(room)
    assert found.text.hasFocus() and not found.take.isEnabled()
    put(found, CHAT)
    assert [(item.title, item.detail) for item in found.preview.rows.items] == [
        ("1. Budi Santoso – Siti Aminah", "PDIX, Partai Maju · “Maju Bersama”"),
        ("2. Rahmat Kelana – Yosefa Lero", ""),
    ]
    assert found.take.text() == "Pakai 2 pasangan" and stored(room) == []
    press(found.take)
    rows = stored(room)
    assert [(one.number, one.names, one.parties, one.slogans) for one in rows] == [
        (1, ["Budi Santoso", "Siti Aminah"], ["PDIX", "Partai Maju"], ["Maju Bersama"]),
        (2, ["Rahmat Kelana", "Yosefa Lero"], [], []),
    ]
    assert room.clerk.window.toast._words.text() == "2 pasangan calon dipakai."
    assert not found.text.isVisible() and found.open.isVisible()


def test_a_second_list_joins_by_number_and_is_one_step_back(room: Directory) -> None:
    found = paste(room)
    put(found, CHAT)
    press(found.take)
    press(found.open)
    assert found.text.toPlainText() == ""
    put(found, SHEET)
    QTest.keyClick(found.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(one.number, one.names[0], one.slogans) for one in stored(room)] == [
        (1, "Budi Santoso", ["Maju Bersama"]), (2, "Rahmat Kelana", ["Gerak Cepat"]), (3, "Joni Tandi", []),
    ]  # fmt: skip
    assert stored(room)[1].parties == ["PSR"]
    room.page.undo()
    assert [(one.number, one.slogans) for one in stored(room)] == [(1, ["Maju Bersama"]), (2, [])]
    room.page.redo()
    assert [one.number for one in stored(room)] == [1, 2, 3]


def test_what_is_not_understood_is_told_and_esc_forgets(room: Directory) -> None:
    found = paste(room)
    put(found, "Mohon dicek ya\n1. Budi Santoso – Siti Aminah")
    assert found.said.text() == "Tidak terbaca: “Mohon dicek ya”."
    QTest.keyClick(found.text, Qt.Key.Key_Escape)
    assert not found.text.isVisible() and found.open.hasFocus()
    assert stored(room) == []


def test_a_text_that_is_no_list_is_told_and_not_read(room: Directory) -> None:
    found = paste(room)
    put(found, "1. Budi Santoso – Siti Aminah (PDIX)\n" + "kata " * 5000)
    assert "terlalu panjang" in found.said.text() and not found.take.isEnabled() and not found.preview.isVisible()
    QTest.keyClick(found.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(room) == []


def test_a_pair_is_typed_by_hand(room: Directory) -> None:
    room.turn("Pemilihan")
    room.clerk.press(room.page.list.rows, Qt.Key.Key_Return)
    press(panel(room).add)
    form = panel(room).form
    assert isinstance(form.editors["number"].field, QLineEdit) and form.editors["number"].field.hasFocus()
    for name, typed in (("number", "1"), ("names", "Budi Santoso, Siti Aminah"), ("slogans", "Maju Bersama")):
        room.clerk.retype(line(form, name), typed)
    room.clerk.press(line(form, "slogans"), Qt.Key.Key_Return)
    (one,) = stored(room)
    assert (one.number, one.names, one.slogans) == (1, ["Budi Santoso", "Siti Aminah"], ["Maju Bersama"])


def test_what_was_pasted_for_one_election_never_comes_into_another(room: Directory) -> None:
    found = paste(room)
    put(found, CHAT)
    press(room.page.list.new)
    room.wait(lambda: room.entry().name == "")
    assert not found.text.isVisible() and found.text.toPlainText() == ""
