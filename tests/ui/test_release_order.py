"""Blocks that are moved: by keys and by the menu, kept on disk and on the page, taken back, put in order again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from tests.ui.release_hands import ALT, CTRL, card, into, key, to_release, told, undo_by_toast

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

Read = Callable[[str], Facts]
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


def at_work(clerk: Clerk) -> str:
    number = clerk.open("Ngopi Bareng")
    to_release(clerk)
    return number


def order(clerk: Clerk) -> list[str]:
    """The blocks as they stand below each other."""
    cards = clerk.window.editor.release.blocks.cards
    QApplication.processEvents()
    return sorted(cards, key=lambda name: cards[name].y())


def printed(facts: Facts) -> list[str]:
    return [one.key for one in draft(facts).blocks if one.name not in ("dateline", "credit")]


def test_alt_and_arrows_move_the_block_with_its_cursor(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    before = order(clerk)
    assert before[:4] == ["headline", "lead", "purpose", "attendance"]
    text = into(clerk, "attendance").text
    text.moveCursor(QTextCursor.MoveOperation.Left)
    at = text.textCursor().position()
    key(clerk, UP, ALT)
    key(clerk, UP, ALT)
    assert order(clerk) == ["headline", "attendance", "lead", "purpose", *before[4:]]
    assert QApplication.focusWidget() is text and text.textCursor().position() == at
    assert told(clerk) == "Kehadiran dipindahkan ke atas."
    clerk.type(text, "x")
    assert clerk.facts().meeting.release.own_wordings[0].text[at] == "x"  # typing goes on in it
    clerk.saved()
    assert printed(stored(number)) == order(clerk)
    key(clerk, UP, ALT)
    assert told(clerk) == "Kehadiran sudah paling atas." and order(clerk)[1] == "attendance"


def test_each_move_is_taken_back_alone(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    before = order(clerk)
    into(clerk, "purpose")
    key(clerk, DOWN, ALT)
    key(clerk, DOWN, ALT)
    assert order(clerk)[2:5] == ["attendance", "message", "purpose"]
    key(clerk, Qt.Key.Key_Z, CTRL)
    clerk.wait(lambda: order(clerk)[2:5] == ["attendance", "purpose", "message"])
    assert card(clerk, "purpose").text.hasFocus()
    key(clerk, Qt.Key.Key_Y, CTRL)
    clerk.wait(lambda: order(clerk)[2:5] == ["attendance", "message", "purpose"])
    for _ in range(2):
        key(clerk, Qt.Key.Key_Z, CTRL)
    clerk.wait(lambda: order(clerk) == before)
    clerk.saved()
    assert stored(number).meeting.release.arrangement == [] and printed(stored(number)) == before


def test_the_headline_stays_first(clerk: Clerk) -> None:
    at_work(clerk)
    before = order(clerk)
    into(clerk, "headline")
    key(clerk, DOWN, ALT)
    assert told(clerk) == "Judul selalu di tempatnya."
    into(clerk, "lead")
    key(clerk, UP, ALT)
    assert order(clerk) == before and clerk.facts().meeting.release.arrangement == []
    entries = {name: offered(clerk, name) for name in (before[0], before[1], before[2], before[-1])}
    assert [list(one) for one in entries.values()] == [[], ["bawah"], ["atas", "bawah"], ["atas"]]


def offered(clerk: Clerk, name: str) -> list[str]:
    """The ways in which the menu of a block lets it go."""
    words = [action.text() for action in card(clerk, name).menu().actions()]
    return [one.split("\t")[0].rpartition(" ")[2] for one in words if one.startswith("Pindahkan")]


def test_the_menu_moves_and_brings_back_the_usual_order(clerk: Clerk, stored: Read) -> None:
    number = at_work(clerk)
    before = order(clerk)
    into(clerk, "lead")
    choose(clerk, "closing", "Pindahkan ke atas")
    assert order(clerk)[-2:] == ["closing", before[-2]] and card(clerk, "closing").text.hasFocus()
    clerk.saved()
    assert printed(stored(number)) == order(clerk)
    choose(clerk, "closing", "Urutan bawaan")
    clerk.wait(lambda: order(clerk) == before)
    assert "Urutan bawaan" not in [action.text() for action in card(clerk, "lead").menu().actions()]
    undo_by_toast(clerk)
    clerk.wait(lambda: order(clerk)[-2] == "closing")


def choose(clerk: Clerk, name: str, words: str) -> None:
    """One entry of a block's menu."""
    next(one for one in card(clerk, name).menu().actions() if one.text().startswith(words)).trigger()


def test_the_column_follows_the_block(clerk: Clerk) -> None:
    at_work(clerk)
    text, view = into(clerk, "closing").text, clerk.window.editor.room.panel.area.viewport()
    for _ in range(9):
        key(clerk, UP, ALT)

    def in_view() -> bool:
        return view.rect().contains(text.mapTo(view, QPoint(1, 1)))

    assert order(clerk)[1] == "closing"
    clerk.wait(in_view)
    for _ in range(9):
        key(clerk, DOWN, ALT)
    assert order(clerk)[-1] == "closing"
    clerk.wait(in_view)


def test_a_new_block_finds_its_place_among_moved_ones(clerk: Clerk) -> None:
    at_work(clerk)
    into(clerk, "closing")
    key(clerk, UP, ALT)
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    meeting.put("neutrality.text", "Polri menjaga netralitas")
    clerk.wait(lambda: "neutrality" in order(clerk))
    assert order(clerk) == [one for one in printed(clerk.facts()) if one in order(clerk)]
    assert order(clerk).index("closing") < order(clerk).index("discussion")
