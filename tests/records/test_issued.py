"""After its release went out a meeting takes letters, minutes, report and scans, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from cooling_desktop.archive.issue import issue
from cooling_desktop.errors import BadInput
from cooling_desktop.records.letters import AFTER_ISSUE, Scan, goes_on
from cooling_desktop.records.meeting import AgendaItem, Guest, Meeting
from cooling_desktop.records.trash import discarded, restore
from tests.records.conftest import Desk

KEY = "contoh-000-sumenep"
BY = "Briptu Dwi Lestari"


def test_a_path_tells_whether_it_goes_on() -> None:
    assert all(goes_on(path) for path in (*AFTER_ISSUE, "report.number", "scans[0].remark", "scans[0]"))
    assert not any(goes_on(path) for path in ("", "agenda[0].minutes", "minutes_of", "people:report.name"))


def _programme(meeting: Meeting) -> None:
    meeting.programme = "Jumat Curhat"


def _minutes_of_the_agenda(meeting: Meeting) -> None:
    meeting.agenda[0].minutes = 7  # the same name as the minutes of the meeting


def _outcome(meeting: Meeting) -> None:
    meeting.agenda[0].outcome = "Disepakati."


def _guest(meeting: Meeting) -> None:
    meeting.guests.append(Guest(group="warga"))


def _number(meeting: Meeting) -> None:
    meeting.release.number = "SP/9"


LOCKED: tuple[Callable[[Meeting], None], ...] = (_programme, _minutes_of_the_agenda, _outcome, _guest, _number)


def test_letters_are_written_after_the_release_and_nothing_else(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    facts.meeting.agenda = [AgendaItem(text="Doa", minutes=5)]
    store.save(facts)
    issue(store, KEY, today=date(2024, 10, 24))
    facts = store.load(KEY)
    meeting, person = facts.meeting, next(iter(facts.people))
    meeting.report.number, meeting.invitation.copies_to, meeting.minutes.note_taker_id = "R/4", ["Arsip"], person
    meeting.scans = [Scan(file="a.pdf", remark="Lembar asli", pages=2)]
    store.save(facts, BY)
    found = desk().load(KEY).meeting
    assert (found.report.number, found.invitation.copies_to) == ("R/4", ["Arsip"])
    assert (found.minutes.note_taker_id, found.changed_by) == (person, BY)
    assert [scan.remark for scan in found.scans] == ["Lembar asli"]
    for change in LOCKED:
        facts = store.load(KEY)
        facts.meeting.report.number = "R/5"
        change(facts.meeting)
        with pytest.raises(BadInput, match="sudah terbit"):
            store.save(facts)
    assert desk().load(KEY).meeting.report.number == "R/4", "all of a save or none"


def test_a_scan_taken_out_after_the_release_waits_in_the_trash(desk: Desk) -> None:
    store = desk()
    facts = store.load(KEY)
    facts.meeting.scans = [Scan(file=name, remark=name) for name in ("a.pdf", "b.pdf")]
    store.save(facts)
    issue(store, KEY, today=date(2024, 10, 24))
    facts = store.load(KEY)
    del facts.meeting.scans[0]
    store.save(facts, BY)
    (gone,) = discarded(store)
    assert (gone.title, gone.path, gone.deleted_by) == ("a.pdf", "scans[0]", BY)
    restore(store, gone.id)
    assert [scan.file for scan in desk().load(KEY).meeting.scans] == ["a.pdf", "b.pdf"] and not discarded(store)
