"""Belum dipakai: every fact that a release leaves out can be gone to, with a click as with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cooling_desktop.press.draft import draft
from tests.ui.release_hands import to_release
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def test_a_click_leads_to_the_fact(clerk: Clerk) -> None:
    clerk.open("Ngopi Bareng")
    to_release(clerk)
    editor = clerk.window.editor
    release, rows = editor.release, editor.release._list
    QTest.mouseClick(release.unused.head, Qt.MouseButton.LeftButton)
    clerk.wait(rows.isVisible)
    number = next(n for n, item in enumerate(rows.rows.items) if item.key == "utterances[1]")
    area = rows.visualRect(rows.rows.index(number, 0))
    editor.room.panel.scroll_to(rows)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert editor.bench.section.key == "suara"
    assert editor.bench.section.panels[0][0].current() == 1


def test_every_fact_left_out_has_a_reason_and_a_way(clerk: Clerk) -> None:
    clerk.window.go(Room.MEETINGS)
    for title in [item.title for item in clerk.window.meetings.list.rows.items if not item.heading]:
        clerk.open(title)
        left_out = draft(clerk.facts()).unused
        assert left_out
        for one in left_out:
            assert one.text.strip() and one.reason.endswith(".") and one.reason[0].isupper(), one
            assert any(section.owner_of(one.where) for section in clerk.window.editor.sections), one
