"""The meeting on the desk: values by path, rows, and the way back of every change."""

from __future__ import annotations

import pytest

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VenueMode
from cooling_desktop.records.meeting import Day, Leader, Meeting, Purpose
from ui.open_meeting import Histories, OpenMeeting


@pytest.fixture
def meeting(qapp: object) -> OpenMeeting:
    return OpenMeeting(Facts(Meeting(days=[Day()], leaders=[Leader(), Leader()])))


def test_values_by_path(meeting: OpenMeeting) -> None:
    seen: list[str] = []
    meeting.changed.connect(seen.append)
    meeting.put("programme", "Ngopi Bareng")
    meeting.put("venue.name", "Arina Caffé")
    meeting.put("leaders[1].reason", "tugas lain")
    facts = meeting.facts.meeting
    assert (facts.programme, facts.venue.name, facts.leaders[1].reason) == ("Ngopi Bareng", "Arina Caffé", "tugas lain")
    assert seen == ["programme", "venue.name", "leaders[1].reason"]


def test_the_same_value_changes_nothing(meeting: OpenMeeting) -> None:
    meeting.put("theme", "")
    assert not meeting.undo()


def test_typing_in_one_field_is_one_step(meeting: OpenMeeting) -> None:
    for text in ("N", "Ng", "Ngo"):
        meeting.put("programme", text)
    meeting.put("theme", "aman")
    assert meeting.undo()
    assert meeting.facts.meeting.programme == "Ngo"
    assert meeting.undo()
    assert meeting.facts.meeting.programme == ""
    assert not meeting.undo()
    assert meeting.redo() and meeting.redo() and not meeting.redo()
    assert (meeting.facts.meeting.programme, meeting.facts.meeting.theme) == ("Ngo", "aman")


def test_a_hundred_steps_back(meeting: OpenMeeting) -> None:
    for number in range(120):
        meeting.put(("programme", "theme")[number % 2], str(number))
    assert sum(meeting.undo() for _ in range(200)) == 120


def test_rows_come_and_go_and_move(meeting: OpenMeeting) -> None:
    rows = meeting.rows("leaders")
    first, second = rows
    third = Leader()
    assert meeting.add_row("leaders", third) == 2
    meeting.move_row("leaders", 2, 0)
    assert rows == [third, first, second]
    meeting.remove_row("leaders", 1)
    assert rows == [third, second]
    for _ in range(3):
        meeting.undo()
    assert rows == [first, second]


def test_lines_keep_the_rows_that_stay(meeting: OpenMeeting) -> None:
    meeting.facts.meeting.purposes = [Purpose(text="satu"), Purpose(text="dua"), Purpose(text="tiga")]
    keys = [row.id for row in meeting.rows("purposes")]
    meeting.put("purposes", ["satu", "dua baru", "tiga"])
    assert [row.id for row in meeting.rows("purposes")] == keys
    meeting.put("purposes", ["tiga", "satu"])
    assert [row.id for row in meeting.rows("purposes")] == [keys[2], keys[0]]
    meeting.undo()
    assert [getattr(row, "text", "") for row in meeting.rows("purposes")] == ["satu", "dua", "tiga"]


def test_an_issued_meeting_stays(meeting: OpenMeeting) -> None:
    issued = OpenMeeting(meeting.facts, read_only=True)
    issued.put("programme", "lain")
    issued.add_row("leaders", Leader())
    assert issued.facts.meeting.programme == ""
    assert len(issued.rows("leaders")) == 2


def test_an_emptied_choice_is_what_a_new_record_has(meeting: OpenMeeting) -> None:
    meeting.put("venue.mode", VenueMode.HYBRID)
    meeting.put("leaders[0].reason", "dinas")
    meeting.put("venue.mode", None)
    assert meeting.facts.meeting.venue.mode is VenueMode.ON_SITE
    meeting.undo()
    assert str(meeting.facts.meeting.venue.mode) == "hibrida"


def test_a_meeting_read_before_its_last_save_is_the_one_that_was_left(qapp: object) -> None:
    def read(version: int, theme: str) -> OpenMeeting:
        return histories.open(Facts(Meeting(id="satu", version=version, theme=theme)), read_only=False)

    histories = Histories()
    left = read(2, "baru")
    assert read(1, "lama") is left and left.facts.meeting.theme == "baru"
    elsewhere = read(3, "dari meja lain")
    assert elsewhere is not left and elsewhere.facts.meeting.theme == "dari meja lain"
