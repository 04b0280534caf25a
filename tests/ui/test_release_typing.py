"""Typing in a block as in a word processor: what one undo takes back, and where the cursor stands then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cooling_desktop.records.facts import Facts
from tests.ui.release_hands import CTRL, SHIFT, card, into, key, own, to_release
from ui.blocks_card import BlockState

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]
LEFT, RIGHT, HOME, END = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End


def at_work(clerk: Clerk) -> str:
    number = clerk.open("Ngopi Bareng")
    to_release(clerk)
    return number


def undo(clerk: Clerk) -> None:
    key(clerk, Qt.Key.Key_Z, CTRL)


def redo(clerk: Clerk) -> None:
    key(clerk, Qt.Key.Key_Y, CTRL)


def test_an_undo_after_coming_back_leaves_no_copy(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    lead = into(clerk, "lead")
    drafted = lead.text.words()
    clerk.type(lead.text, " Hangat.")
    clerk.saved()
    clerk.open("Ngopi Kamtibmas")
    to_release(clerk)
    at_work(clerk)
    lead = into(clerk, "lead")
    assert own(clerk) == [("lead", f"{drafted} Hangat.")]
    undo(clerk)
    assert own(clerk) == [] and lead.text.words() == drafted and not lead.automatic.isVisible()
    clerk.saved()
    assert stored(number).meeting.release.own_wordings == []
    redo(clerk)
    assert own(clerk) == [("lead", f"{drafted} Hangat.")] and lead.state is BlockState.OWN


def test_a_run_is_one_step_and_a_paste_another(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    lead = into(clerk, "lead")
    drafted = lead.text.words()
    clerk.type(lead.text, " Satu dua")
    QApplication.clipboard().setText(" tiga empat")
    key(clerk, Qt.Key.Key_V, CTRL)
    clerk.type(lead.text, " lima")
    seen = []
    for _ in range(3):
        undo(clerk)
        seen.append(lead.text.words().removeprefix(drafted))
        assert lead.text.textCursor().position() == len(drafted) + len(seen[-1])
    assert seen == [" Satu dua tiga empat", " Satu dua", ""] and own(clerk) == []
    for _ in range(3):
        redo(clerk)
    clerk.saved()
    assert stored(number).meeting.release.own_wordings[0].text == f"{drafted} Satu dua tiga empat lima"


def test_words_are_chosen_and_replaced_by_keys_alone(clerk: Clerk) -> None:
    at_work(clerk)
    lead = into(clerk, "lead")
    drafted = lead.text.words()
    assert drafted.endswith("(23/10/2024) malam.")
    key(clerk, LEFT, CTRL)
    key(clerk, LEFT, CTRL)
    key(clerk, RIGHT, CTRL | SHIFT)
    assert lead.text.textCursor().selectedText() == "malam"
    clerk.type(lead.text, "sore")
    assert lead.text.words() == f"{drafted[:-6]}sore."
    undo(clerk)
    undo(clerk)
    assert lead.text.words() == drafted and own(clerk) == []
    key(clerk, HOME, CTRL)
    assert lead.text.textCursor().position() == 0
    key(clerk, END, Qt.KeyboardModifier.NoModifier)
    first = lead.text.textCursor().position()
    assert 20 < first < len(drafted)  # the end of its line, not of the block
    key(clerk, END, CTRL)
    assert lead.text.textCursor().position() == len(drafted)
    key(clerk, HOME, CTRL | SHIFT)
    assert lead.text.textCursor().selectedText() == drafted
    key(clerk, Qt.Key.Key_Backspace, CTRL)
    assert own(clerk) == [("lead", "")]
    undo(clerk)
    assert own(clerk) == [] and lead.text.words() == drafted


def test_ctrl_backspace_takes_a_word_and_undo_brings_it_back_to_its_place(clerk: Clerk) -> None:
    at_work(clerk)
    lead = into(clerk, "lead")
    drafted = lead.text.words()
    at = drafted.index(" dengan")
    cursor = lead.text.textCursor()
    cursor.setPosition(at)
    lead.text.setTextCursor(cursor)
    key(clerk, Qt.Key.Key_Backspace, CTRL)
    assert len(lead.text.words()) < len(drafted) - 1
    key(clerk, END, CTRL)
    undo(clerk)
    assert lead.text.words() == drafted and lead.text.textCursor().position() == at


def test_undo_goes_to_the_block_that_changed(clerk: Clerk) -> None:
    at_work(clerk)
    lead = into(clerk, "lead")
    at = 8
    cursor = lead.text.textCursor()
    cursor.setPosition(at)
    lead.text.setTextCursor(cursor)
    clerk.type(lead.text, "baru")
    into(clerk, "closing")
    undo(clerk)
    assert lead.text.hasFocus() and lead.text.textCursor().position() == at
    into(clerk, "closing")
    redo(clerk)
    assert lead.text.hasFocus() and lead.text.textCursor().position() == at + len("baru")


def test_undo_from_elsewhere_leaves_the_keys_there(clerk: Clerk) -> None:
    at_work(clerk)
    lead = into(clerk, "lead")
    clerk.type(lead.text, "x")
    findings = clerk.window.editor.room.findings.list
    findings.setFocus()
    undo(clerk)
    assert findings.hasFocus() and own(clerk) == []


def test_letters_typed_in_two_blocks_are_two_steps(clerk: Clerk) -> None:
    at_work(clerk)
    clerk.type(into(clerk, "lead").text, "a")
    clerk.type(into(clerk, "purpose").text, "b")
    clerk.type(card(clerk, "lead").text, "c")
    undo(clerk)
    assert [words[-1] for _, words in own(clerk)] == ["a", "b"]
    undo(clerk)
    assert [name for name, _ in own(clerk)] == ["lead"]
    undo(clerk)
    assert own(clerk) == []
