"""Temuan: nothing is red before it was asked for; F8, Alt+Enter and the mouse lead to the field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cooling_desktop.press.block import Block
from cooling_desktop.press.check import Finding
from cooling_desktop.records.facts import Facts
from ui.pages.release_points import ASK, GAP, IDEA, MUST, Point, block_of, points

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def to_release(clerk: Clerk, title: str) -> None:
    clerk.open(title)
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    clerk.page()
    clerk.wait(lambda: editor.room.findings.list.rows.lines)


def open_facts(clerk: Clerk) -> Facts:
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    return meeting.facts


def listed(clerk: Clerk) -> list[Point]:
    return [line for line in clerk.window.editor.room.findings.list.rows.lines if isinstance(line, Point)]


def press_f8(clerk: Clerk, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Point | None:
    QTest.keyClick(QApplication.focusWidget() or clerk.window, Qt.Key.Key_F8, modifiers)
    return clerk.window.editor.room.findings.list.current()


def test_nothing_is_red_before_it_was_to_be_issued(clerk: Clerk) -> None:
    to_release(clerk, "Coffee Bareng")
    assert {point.group for point in listed(clerk)} == {ASK, GAP}
    assert any("Tanggal kegiatan belum diisi" in point.sentence for point in listed(clerk))
    bar = clerk.window.editor.room.bar
    assert not bar.must.isVisible()
    QTest.mouseClick(bar.primary, Qt.MouseButton.LeftButton)
    assert next(point.group for point in listed(clerk)) is MUST
    assert bar.must.isVisible() and bar.must.accessibleName() == "1 wajib diperbaiki"
    current = clerk.window.editor.room.findings.list.current()
    assert current is not None and current.path == "days[0].held_on"  # the first that keeps it back
    assert clerk.window.editor.room.findings.list.hasFocus()


def test_f8_goes_round_and_alt_enter_leads_to_the_field(clerk: Clerk) -> None:
    to_release(clerk, "Coffee Bareng")
    found = listed(clerk)
    clerk.window.editor.room.findings.list.select(found[0].path)
    assert [press_f8(clerk) for _ in range(len(found))] == [*found[1:], found[0]]
    assert press_f8(clerk, SHIFT) == found[-1]
    wanted = next(point for point in found if point.path == "days[0].starts")
    clerk.window.editor.room.findings.list.select(wanted.path)
    QTest.keyClick(clerk.window.editor.room.findings.list, Qt.Key.Key_Return, ALT)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit) and focus.accessibleName() == "Mulai"
    assert clerk.window.editor.bench.section.key == "apa"


def test_beside_a_form_f8_goes_to_the_field_at_once(clerk: Clerk) -> None:
    clerk.open("Coffee Bareng")
    clerk.page()
    clerk.wait(lambda: listed(clerk))
    point = press_f8(clerk)
    assert point is not None and point.path == "neutrality.form"
    assert clerk.window.editor.bench.section.key == "netralitas"
    point = press_f8(clerk)
    assert point is not None and point.path == "days[0].held_on"
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit) and focus.accessibleName() == "Tanggal"


def test_the_painted_button_is_pressed_with_the_mouse(clerk: Clerk) -> None:
    to_release(clerk, "Ngopi Bareng")
    view = clerk.window.editor.room.findings.list
    row = view.rows.lines.index(next(point for point in listed(clerk) if point.path == "neutrality.form"))
    area = view.visualRect(view.rows.index(row, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert clerk.window.editor.bench.released  # the sentence only chooses
    point = view.current()
    assert point is not None
    button = view.paints.button(view.visualRect(view.currentIndex()), point)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
    assert clerk.window.editor.bench.section.key == "netralitas"


def test_a_chosen_finding_shows_its_block_and_its_place_on_the_page(clerk: Clerk) -> None:
    to_release(clerk, "Ngopi Bareng")
    QApplication.processEvents()  # what was asked for while the blocks came is laid out first
    editor = clerk.window.editor
    editor.room.panel.area.verticalScrollBar().setValue(0)
    sheet = editor.bench._sheet
    assert sheet is not None
    told = Finding("R40", "suggest", "closing_hope", "“meminimalkan” ditulis dua kali.")
    editor.bench.show_sheet(replace(sheet, findings=(*sheet.findings, told)))
    editor.preview.view.set_zoom(2.0)
    editor.preview.view.verticalScrollBar().setValue(0)
    editor.room.findings.list.select("closing_hope")
    assert editor.preview.view.sources == {"closing"}
    assert editor.preview.view.verticalScrollBar().value() > 0
    assert editor.room.panel.area.verticalScrollBar().value() > 0
    assert not editor.release.blocks.cards["closing"].visibleRegion().isEmpty()


def test_no_findings_are_told_with_a_shield(clerk: Clerk) -> None:
    to_release(clerk, "Ngopi Bareng")
    editor = clerk.window.editor
    sheet = editor.bench._sheet
    assert sheet is not None
    editor.bench.show_sheet(replace(sheet, findings=(), gaps=()))
    assert editor.room.findings._none.isVisible()
    assert editor.room.findings._none.text() == "Tidak ada temuan. Siap diterbitkan."
    assert press_f8(clerk) is None
    assert clerk.window.toast._words.text() == "Tidak ada temuan."


def test_points_come_in_the_order_of_groups_and_text(clerk: Clerk) -> None:
    to_release(clerk, "Coffee Bareng")
    sheet = clerk.window.editor.bench._sheet
    assert sheet is not None
    found = (Finding("a", "suggest", "closing_hope", "."), Finding("b", "suggest", "purposes[0].text", "."),
             Finding("c", "ask", "phase", "."), Finding("d", "block", "programme", "."))  # fmt: skip
    facts = open_facts(clerk)
    made = points(replace(sheet, findings=found, gaps=()), clerk.window.editor.sections, facts, asked=True)
    assert [(point.group, point.path) for point in made] == [
        (MUST, "programme"), (ASK, "phase"), (IDEA, "purposes[0].text"), (IDEA, "closing_hope")
    ]  # fmt: skip
    assert [point.place for point in made][:2] == ["Apa dan kapan", "Apa dan kapan"]


def test_the_block_of_a_fact() -> None:
    blocks = [
        Block("headline", "headline", "", ("programme", "leaders")),
        Block("lead", "lead", "", ("leaders", "days")),
        Block("quotes", "quotes", "", ("utterances[3]",)),
    ]
    assert block_of("days[0].held_on", blocks) == "lead"
    assert block_of("leaders[0].person_id", blocks) == "lead"
    assert block_of("programme", blocks) == "headline"
    assert block_of("utterances[3].text", blocks) == "quotes"
    assert block_of("utterances[30]", blocks) == ""
    assert block_of("units.phone", blocks) == ""
