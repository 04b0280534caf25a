"""Where a word of the draft comes from: told by the tooltip, gone to with Ctrl and a click, or through the menu."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from cooling_desktop.press.draft import draft
from cooling_desktop.records.meeting import Guest, Meeting
from cooling_desktop.words.told import Span
from tests.ui.release_hands import CTRL, card, into, to_release
from ui.blocks import BlockText
from ui.blocks_fields import field_words
from ui.blocks_origin import Origins
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


@pytest.fixture(autouse=True)
def no_tooltip_stays() -> Iterator[None]:
    yield
    QToolTip.hideText()


def at_work(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)


def place(text: BlockText, words: str) -> QPoint:
    """The middle of some words of a block."""
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index(words) + len(words) // 2)
    left = text.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    return QPoint((left.left() + text.cursorRect(cursor).left()) // 2, left.center().y())


def tooltip(clerk: Clerk, text: BlockText, point: QPoint) -> str:
    QToolTip.hideText()
    clerk.wait(lambda: not QToolTip.isVisible())
    event = QHelpEvent(QEvent.Type.ToolTip, point, text.viewport().mapToGlobal(point))
    QApplication.sendEvent(text.viewport(), event)
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_a_stretch_tells_its_field(clerk: Clerk) -> None:
    at_work(clerk)
    text = card(clerk, "attendance").text
    assert tooltip(clerk, text, place(text, "puluhan")).startswith("Tamu ke-2 · Jumlah kira-kira\n")
    own = " ".join(text.toPlainText().split()[:2])  # words of the pack, of no field
    assert tooltip(clerk, text, place(text, own)) == ""
    lead = card(clerk, "lead").text
    assert tooltip(clerk, lead, place(lead, "Jalan Dr. Cipto")).startswith("Tempat · Jalan\n")
    assert tooltip(clerk, lead, QPoint(lead.width() - 3, lead.height() - 3)) == ""  # beside the words


def test_own_words_come_from_nowhere(clerk: Clerk) -> None:
    at_work(clerk)
    attendance = into(clerk, "attendance")
    clerk.type(attendance.text, " Hangat.")
    point = place(attendance.text, "puluhan")
    assert tooltip(clerk, attendance.text, point) == "Tulisan Anda sendiri, tidak diambil dari isian."
    QTest.mouseClick(attendance.text.viewport(), Qt.MouseButton.LeftButton, CTRL, point)
    assert clerk.window.editor.bench.released
    assert not [one for one in attendance.menu().actions() if one.text().startswith("Ke isian")]


def test_ctrl_and_a_click_lead_to_the_field(clerk: Clerk) -> None:
    at_work(clerk)
    text = card(clerk, "lead").text
    point = place(text, "Jalan Dr. Cipto")
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert clerk.window.editor.bench.released and text.hasFocus()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, CTRL, place(text, "menggelar"))
    assert clerk.window.editor.bench.released  # these words have no field
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, CTRL, point)
    assert not clerk.window.editor.bench.released
    field = QApplication.focusWidget()
    assert field is not None and field.property("text") == "Jalan Dr. Cipto"


def test_the_mouse_becomes_a_hand_while_ctrl_is_held(clerk: Clerk) -> None:
    at_work(clerk)
    text = card(clerk, "lead").text
    over, beside = place(text, "Jalan Dr. Cipto"), place(text, "menggelar")
    hand, beam = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
    none = Qt.KeyboardModifier.NoModifier
    for point, held, shape in ((over, CTRL, hand), (beside, CTRL, beam), (over, CTRL, hand), (over, none, beam)):
        where, button = QPointF(point), Qt.MouseButton.NoButton
        globally = QPointF(text.viewport().mapToGlobal(point))
        event = QMouseEvent(QEvent.Type.MouseMove, where, globally, button, button, held)
        QApplication.sendEvent(text.viewport(), event)
        assert text.viewport().cursor().shape() is shape


def test_the_menu_leads_to_the_field_of_the_words_at_the_cursor(clerk: Clerk) -> None:
    at_work(clerk)
    attendance = into(clerk, "attendance")
    cursor = attendance.text.textCursor()
    cursor.setPosition(attendance.text.toPlainText().index("puluhan") + 3)
    attendance.text.setTextCursor(cursor)
    (entry,) = [one for one in attendance.menu().actions() if one.text().startswith("Ke isian asal")]
    assert entry.text() == "Ke isian asal: Tamu ke-2 · Jumlah kira-kira"
    entry.trigger()
    editor = clerk.window.editor
    assert editor.bench.section.key == "tamu"
    panel = editor.bench.section.panels[0][0]
    assert panel.current() == 1


def test_every_word_of_every_example_knows_a_field_that_can_be_reached(clerk: Clerk) -> None:
    clerk.window.go(Room.MEETINGS)
    titles = [item.title for item in clerk.window.meetings.list.rows.items if not item.heading]
    assert len(titles) == 5
    for title in titles:
        clerk.open(title)
        facts, sections = clerk.facts(), clerk.window.editor.sections
        spans = [(block.key, span.field) for block in draft(facts).every for span in block.spans]
        assert len(spans) > 10
        for key, path in spans:
            assert field_words(facts.meeting, path), (title, key, path)
            assert any(section.owner_of(path) for section in sections), (title, key, path)


def test_rows_are_numbered_where_there_are_several() -> None:
    one, two = Meeting(guests=[Guest()]), Meeting(guests=[Guest(), Guest()])
    assert field_words(one, "guests[0].vague_count") == "Tamu · Jumlah kira-kira"
    assert field_words(two, "guests[1].vague_count") == "Tamu ke-2 · Jumlah kira-kira"
    assert field_words(two, "commitments[0].text") == "Komitmen"
    assert field_words(two, "nothing.of_that") == ""


def test_a_rare_letter_does_not_shift_the_field(dressed: QApplication, qtbot: QtBot) -> None:
    text = BlockText("Teras")
    qtbot.addWidget(text)
    origins = Origins(text)
    text.show_text("😀 satu dua")
    origins.put([Span(2, 6, "satu"), Span(7, 10, "dua")], str, own=False)
    text.resize(400, 60)
    text.show()
    assert origins.path_at(place(text, "sat")) == "satu"
    cursor = text.textCursor()
    for position, field in ((7, "satu"), (8, "dua")):  # Qt counts the face twice: 7 stands behind "satu"
        cursor.setPosition(position)
        text.setTextCursor(cursor)
        assert origins.here() == (field, field)
