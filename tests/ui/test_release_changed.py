"""Fakta berubah: what is told when facts change under a clerk's own words, and both answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from cooling_desktop.press.block import Block
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from ui.blocks_card import BlockCard, BlockState
from ui.blocks_diff import Run, changed_fact, excerpt, outdated, steps
from ui.pages.release_points import ASK

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

ALT = Qt.KeyboardModifier.AltModifier
OLD = "Polres Sumenep menggelar acara di Arina Caffé, Rabu (23/10/2024) sore."
NEW = "Polres Sumenep menggelar acara di Arina Caffé, Rabu (23/10/2024) malam."


def changed_lead(clerk: Clerk) -> BlockCard:
    """The lead in the clerk's words, and the hour changed since."""
    clerk.open("Ngopi Bareng")
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    clerk.wait(lambda: editor.release.blocks.cards)
    lead = editor.release.blocks.cards["lead"]
    lead.text.setFocus()
    lead.text.moveCursor(QTextCursor.MoveOperation.End)
    clerk.type(lead.text, " Acara hangat.")
    assert editor.meeting is not None
    with editor.meeting.together():
        editor.meeting.put("days[0].part", None)
        editor.meeting.put("days[0].starts", time(17, 30))
    clerk.wait(lambda: lead.state is BlockState.CHANGED)
    return lead


def is_changed(card: BlockCard) -> bool:
    return card.state is BlockState.CHANGED


def test_the_change_is_told_and_the_words_stay(clerk: Clerk) -> None:
    lead = changed_lead(clerk)
    assert lead.text.words().endswith("malam. Acara hangat.")
    assert lead.answers is not None and lead.answers.isVisible()
    assert lead.answers._words.accessibleName() == "Waktu berubah sejak Anda menyunting. Tulisan Anda tidak disentuh."
    told = lead.answers._excerpt._runs
    assert [(run.text, run.kind) for run in told if run.kind] == [("malam", "old"), ("pukul 17.30 WIB", "new")]
    (struck,) = lead.text.extraSelections()
    assert struck.cursor.selectedText() == "malam"
    assert not lead.automatic.isVisible()
    shown = clerk.window.editor.keys()
    assert ("Alt+P", "pakai fakta baru") in shown
    clerk.type(lead.text, " Sekali.")
    assert lead.state is BlockState.CHANGED and lead.text.words().endswith("hangat. Sekali.")


def test_the_question_stands_among_the_findings(clerk: Clerk) -> None:
    lead = changed_lead(clerk)
    found = clerk.window.editor.room.findings.list
    clerk.wait(lambda: any(point.group is ASK and point.block == "lead" for point in found.points()))
    point = next(point for point in found.points() if point.group is ASK and point.block == "lead")
    assert point.place == "Teras" and [answer.words for answer in point.answers] == ["Ke bagian"]
    found.setFocus()
    found.select(point.path)
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert lead.text.hasFocus()
    QTest.keyClick(lead.text, Qt.Key.Key_B, ALT)
    clerk.wait(lambda: not any(point.group is ASK and point.block == "lead" for point in found.points()))


def test_alt_p_takes_the_new_facts(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    lead = changed_lead(clerk)
    QTest.keyClick(lead.text, Qt.Key.Key_P, ALT)
    assert lead.state is BlockState.AUTO and lead.text.words().endswith("Rabu (23/10/2024) pukul 17.30 WIB.")
    assert lead.answers is not None and not lead.answers.isVisible()
    assert lead.text.extraSelections() == []
    clerk.saved()
    assert stored(clerk.facts().meeting.id).meeting.release.own_wordings == []
    clerk.window.editor.undo()
    assert is_changed(lead) and lead.text.words().endswith("Acara hangat.")


def test_the_toast_brings_the_words_back(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    lead, toast = changed_lead(clerk), clerk.window.toast
    assert lead.answers is not None
    QTest.mouseClick(lead.answers.take, Qt.MouseButton.LeftButton)
    assert toast.isVisible() and "diganti" in toast._words.text()
    QTest.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    assert is_changed(lead) and lead.text.words().endswith("Acara hangat.") and not toast.isVisible()
    clerk.saved()
    (own,) = stored(clerk.facts().meeting.id).meeting.release.own_wordings
    assert own.text.endswith("Acara hangat.")


def test_ctrl_z_brings_the_words_back_and_takes_the_toast_away(clerk: Clerk) -> None:
    lead, toast = changed_lead(clerk), clerk.window.toast
    QTest.keyClick(lead.text, Qt.Key.Key_P, ALT)
    assert toast.isVisible() and lead.text.hasFocus()
    QTest.keyClick(lead.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert is_changed(lead) and lead.text.words().endswith("Acara hangat.")
    clerk.wait(lambda: not toast.isVisible())


def test_the_toast_goes_with_a_later_change(clerk: Clerk) -> None:
    lead, toast = changed_lead(clerk), clerk.window.toast
    QTest.keyClick(lead.text, Qt.Key.Key_P, ALT)
    assert toast.isVisible()
    credit = clerk.window.editor.release.forms[0][0].editors["credit"].field
    clerk.window.editor.release.small_print.open_it()
    credit.setFocus()
    clerk.type(credit, "Humas")
    clerk.wait(lambda: not toast.isVisible())


def test_alt_b_keeps_the_words_and_knows_the_facts_now(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    lead = changed_lead(clerk)
    QTest.keyClick(lead.text, Qt.Key.Key_B, ALT)
    assert lead.state is BlockState.OWN and lead.text.words().endswith("malam. Acara hangat.")
    clerk.saved()
    (own,) = stored(clerk.facts().meeting.id).meeting.release.own_wordings
    assert own.text.endswith("Acara hangat.") and own.facts.endswith("pukul 17.30 WIB.")
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("days[0].starts", time(18, 0))
    clerk.wait(lambda: is_changed(lead))  # the next change is asked again


def test_both_answers_by_mouse(clerk: Clerk) -> None:
    lead = changed_lead(clerk)
    assert lead.answers is not None
    QTest.mouseClick(lead.answers.keep, Qt.MouseButton.LeftButton)
    assert lead.state is BlockState.OWN
    clerk.window.editor.undo()
    assert is_changed(lead)
    QTest.mouseClick(lead.answers.take, Qt.MouseButton.LeftButton)
    assert clerk.facts().meeting.release.own_wordings == [] and not is_changed(lead)


def test_alt_s_leads_to_the_words_that_changed(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    lead = changed_lead(clerk)
    QTest.keyClick(lead.text, Qt.Key.Key_S, ALT)
    assert lead.text.hasFocus() and lead.text.textCursor().selectedText() == "malam"
    clerk.type(lead.text, "petang")
    assert is_changed(lead) and lead.text.words().endswith("petang. Acara hangat.")
    assert lead.text.extraSelections() == []  # nothing outdated is left
    QTest.keyClick(lead.text, Qt.Key.Key_B, ALT)
    clerk.saved()
    (own,) = stored(clerk.facts().meeting.id).meeting.release.own_wordings
    assert own.text.endswith("petang. Acara hangat.") and own.facts.endswith("pukul 17.30 WIB.")


def test_the_third_answer_by_mouse_from_another_block(clerk: Clerk) -> None:
    lead = changed_lead(clerk)
    clerk.window.editor.release.blocks.cards["purpose"].text.setFocus()
    assert lead.answers is not None
    QTest.mouseClick(lead.answers.edit, Qt.MouseButton.LeftButton)
    assert lead.text.hasFocus() and lead.text.textCursor().selectedText() == "malam"
    clerk.retype(lead.text, "Semuanya lain.")
    QTest.mouseClick(lead.answers.edit, Qt.MouseButton.LeftButton)  # nothing sure to strike: the end
    assert lead.text.textCursor().position() == len("Semuanya lain.")


def test_the_answers_keys_do_nothing_elsewhere(clerk: Clerk) -> None:
    changed_lead(clerk)
    purpose = clerk.window.editor.release.blocks.cards["purpose"]
    purpose.text.setFocus()
    QTest.keyClick(purpose.text, Qt.Key.Key_P, ALT)
    QTest.keyClick(purpose.text, Qt.Key.Key_B, ALT)
    QTest.keyClick(purpose.text, Qt.Key.Key_S, ALT)
    assert purpose.text.hasFocus()
    assert [own.block for own in clerk.facts().meeting.release.own_wordings] == ["lead"]


def test_words_from_before_the_facts_were_kept_are_simply_own(clerk: Clerk) -> None:
    lead = changed_lead(clerk)
    own = clerk.facts().meeting.release.own_wordings[0]
    own.facts = ""
    clerk.window.editor.release.refresh()
    assert lead.state is BlockState.OWN
    clerk.type(lead.text, "!")
    assert own.facts.endswith("pukul 17.30 WIB.")


def test_a_changed_word_is_one_step() -> None:
    gone = [(step.gone, step.come) for step in steps(OLD, NEW) if not step.same]
    assert gone == [("sore", "malam")]
    both = [(step.gone, step.come) for step in steps("a b c d", "a x y d") if not step.same]
    assert both == [("b c", "x y")]
    assert "".join(step.gone for step in steps(OLD, NEW)) == OLD
    assert "".join(step.come for step in steps(OLD, NEW)) == NEW


def test_the_excerpt_shows_only_what_is_near() -> None:
    assert excerpt(OLD, NEW) == [
        Run("… di Arina Caffé, Rabu (23/10/2024) "), Run("sore", "old"), Run(" "), Run("malam", "new"), Run(".")
    ]  # fmt: skip
    assert excerpt("satu dua", "") == [Run("satu dua", "old")]


@pytest.mark.parametrize(
    ("own", "struck"),
    [("Rabu sore di Arina.", ["sore"]), ("Sore itu, sore juga, sore.", []), ("sorenya", []), ("Rabu malam.", [])],
)
def test_only_sure_places_are_struck(own: str, struck: list[str]) -> None:
    assert [own[start:end] for start, end in outdated(own, OLD, NEW)] == struck


@pytest.mark.parametrize(
    ("path", "value", "name"),
    [("venue.name", "Warung Bu Tini", "Tempat"), ("programme", "Kopi Hangat", "Nama program")],
)
def test_the_fact_is_named(clerk: Clerk, path: str, value: str, name: str) -> None:
    clerk.open("Ngopi Bareng")
    before = draft(clerk.facts()).text_of("lead")
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put(path, value)
    lead: Block = next(b for b in draft(clerk.facts()).every if b.key == "lead")
    assert changed_fact(clerk.facts(), lead, before) == name
