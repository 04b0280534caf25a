"""A letter that the paper's font does not have is told at its field, without being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.test_sections import desk, focused, go, words
from ui.pages.release_points import ASK, Point

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

SENTENCE = "Huruf “😀” tidak tersedia dalam fon cetak, PDF tidak dapat dibuat."


def test_the_field_is_marked_until_the_letter_is_gone(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    line = clerk.field("apa", "programme")
    clerk.retype(line, "Ngopi 😀 Bareng")
    section = clerk.window.editor.bench.section
    clerk.wait(lambda: SENTENCE in words(section))
    assert line.property("trouble") == "ask" and line.accessibleDescription() == SENTENCE
    assert line.hasFocus()
    clerk.retype(line, "Ngopi Bareng")
    clerk.wait(lambda: SENTENCE not in words(section))


def test_the_list_of_findings_leads_to_the_field(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    desk(clerk).put("purposes", ["menjaga 😀 kerukunan"])
    go(clerk, "rilis")
    room = clerk.window.editor.room
    clerk.wait(lambda: any(isinstance(p, Point) and SENTENCE in p.sentence for p in room.findings.list.rows.lines))
    point = next(p for p in room.findings.list.rows.lines if isinstance(p, Point) and SENTENCE in p.sentence)
    assert (point.group, point.place) == (ASK, "Apa dan kapan")
    assert [answer.words for answer in point.answers] == ["Ke isian"]
    QTest.mouseClick(room.bar.primary, Qt.MouseButton.LeftButton)
    assert room.panel.trouble.isVisible() and room.panel.to_field.isVisible()
    QTest.mouseClick(room.panel.to_field, Qt.MouseButton.LeftButton)
    assert focused(clerk).accessibleName() == "Tujuan" and focused(clerk).property("trouble") == "ask"
