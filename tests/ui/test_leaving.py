"""Leaving, undo and the store: nothing typed is lost on the way, and no false conflict comes up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.store import open_store
from cooling_desktop.records.tables import trash
from cooling_desktop.records.trash import discard_entry, discarded
from ui.savestate import Saved

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk


def test_a_deleted_row_that_came_back_is_no_conflict(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    """The row was saved often before; in the database it begins anew."""
    key = clerk.open("Ngopi Bareng")
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    for words in ("satu", "dua", "tiga"):
        meeting.put("utterances[0].verb", words)
        clerk.window.editor.saver.flush()
        clerk.saved()
    meeting.remove_row("utterances", 0)
    clerk.window.editor.saver.flush()
    clerk.saved()
    meeting.undo()
    clerk.window.editor.saver.flush()
    clerk.saved()
    meeting.put("utterances[0].verb", "empat")
    clerk.window.editor.saver.flush()
    clerk.saved()
    assert clerk.window.editor.saver.state.saved is Saved.YES
    assert stored(key).meeting.utterances[0].verb == "empat"


def test_steps_taken_back_after_leaving_are_no_conflict(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    """The rows that undo brings back were stored again since they were taken out."""
    key = clerk.open("Ngopi Bareng")
    for words in ("satu", "dua", "tiga"):
        meeting = clerk.window.editor.meeting
        assert meeting is not None
        with meeting.together():
            meeting.put("purposes", [words])
        clerk.window.editor.saver.flush()
        clerk.saved()
    clerk.window.go(0)
    clerk.open("Ngopi Bareng")
    clerk.window.editor.undo()
    clerk.window.editor.undo()
    clerk.wait(lambda: clerk.window.editor.saver.state.saved is not Saved.SOON)
    assert clerk.window.editor.saver.state.why == ""
    assert [one.text for one in stored(key).meeting.purposes] == ["satu"]


def test_a_meeting_stays_kept_until_the_next_one_is_there(clerk: Clerk, stored: Callable[[str], Facts]) -> None:
    key = clerk.open("Ngopi Bareng")
    told: list[str] = []
    clerk.window.trouble = lambda trouble: told.append(str(trouble))  # type: ignore[method-assign]
    clerk.window.open_meeting("tidak-ada")
    clerk.wait(lambda: told)
    clerk.retype(clerk.field("tempat", "room"), "Teras belakang")
    clerk.saved()
    assert stored(key).meeting.venue.room == "Teras belakang"


def test_what_could_not_be_stored_of_a_left_meeting_is_told(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk.open("Ngopi Bareng")
    saver = clerk.window.editor.saver
    told: list[str] = []
    saver.lost.disconnect()
    saver.lost.connect(lambda trouble: told.append(str(trouble)))

    def full(_facts: object) -> datetime:
        raise StorageTrouble("Disk penuh.")

    monkeypatch.setattr(saver._disk, "_save", full)
    clerk.facts().meeting.theme = "x"
    saver.touch()
    saver.watch(None)
    clerk.wait(lambda: told)
    assert told == ["Disk penuh."]


def test_a_person_who_went_to_the_trash_comes_back_with_undo(clerk: Clerk, office: Path) -> None:
    clerk.open("Ngopi Bareng")
    meeting = clerk.window.editor.meeting
    assert meeting is not None
    person = Person(name="Siti Baru")
    meeting.adopt("people", person)
    at = meeting.add_row("guests", Guest(person_id=person.id))
    clerk.window.editor.saver.flush()
    clerk.saved()
    meeting.remove_row("guests", at)
    clerk.window.editor.saver.flush()
    clerk.saved()
    other = open_store(office)
    with other.session(write=True) as session:
        session.execute(sa.delete(trash))
    discard_entry(other, "people", person.id)
    meeting.undo()
    clerk.window.editor.saver.flush()
    clerk.saved()
    assert clerk.window.editor.saver.state.saved is Saved.YES
    assert [p.name for p in other.search("people", "Siti Baru")] == ["Siti Baru"]  # type: ignore[attr-defined]
    assert not [one for one in discarded(other) if one.id == person.id]
    other.close()
