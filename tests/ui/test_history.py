"""A hundred steps back and forth across sections, also after leaving the meeting and coming back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.parsing import plain
from cooling_desktop.records.store import open_store
from ui.rooms import Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

STEPS = 120


def _content(facts: Facts) -> dict[str, Any]:
    return plain(facts.meeting, lambda f: f.name not in ("changed_at", "changed_by"))


def _many_steps(clerk: Clerk) -> None:
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    for number in range(STEPS):
        match number % 4:
            case 0:
                meeting.put("theme", f"tema {number}")
            case 1:
                meeting.put("venue.room", f"ruang {number}")
            case 2:
                meeting.add_row("guests", Guest(group=f"warga RT {number}"))
            case 3:
                meeting.move_row("guests", len(meeting.rows("guests")) - 1, 0)


def test_a_hundred_and_twenty_steps_come_back_after_leaving(
    clerk: Clerk, stored: Callable[[str], Facts]
) -> None:
    key = clerk.open("Coffee Bareng")
    before = _content(clerk.facts())
    _many_steps(clerk)
    after = _content(clerk.facts())
    assert after != before
    clerk.window.go(Room.HOME)
    assert _content(stored(key)) == after
    clerk.open("Coffee Bareng")
    for _ in range(STEPS):
        clerk.window.editor.undo()
    assert _content(clerk.facts()) == before
    clerk.saved()
    assert _content(stored(key)) == before
    clerk.window.go(Room.MEETINGS)
    clerk.open("Coffee Bareng")
    for _ in range(STEPS):
        clerk.window.editor.redo()
    assert _content(clerk.facts()) == after
    clerk.saved()
    assert _content(stored(key)) == after


def test_a_history_ends_where_somebody_else_changed_the_meeting(clerk: Clerk, office: Path) -> None:
    key = clerk.open("Coffee Bareng")
    _many_steps(clerk)
    clerk.window.go(Room.HOME)
    other = open_store(office)
    facts = other.load(key)
    facts.meeting.theme = "Tema dari meja lain"
    other.save(facts)
    other.close()
    clerk.open("Coffee Bareng")
    assert clerk.facts().meeting.theme == "Tema dari meja lain"
    clerk.window.editor.undo()
    assert clerk.facts().meeting.theme == "Tema dari meja lain"


def test_several_changes_together_are_one_step(clerk: Clerk) -> None:
    clerk.open("Coffee Bareng")
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    before = _content(meeting.facts)
    with meeting.together():
        meeting.put("theme", "Satu")
        meeting.add_row("guests", Guest(group="warga"))
    after = _content(meeting.facts)
    meeting.undo()
    assert _content(meeting.facts) == before
    meeting.redo()
    assert _content(meeting.facts) == after
