"""What a calendar reads: right moments, folded lines, nothing private, the same event when it is read again."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from cooling_desktop.errors import NotReady
from cooling_desktop.papers.calendar import calendar
from cooling_desktop.records.directory import Organisation, Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus, Zone
from cooling_desktop.records.meeting import Day, Guest, Leader, Meeting, Venue


def _facts(**values: object) -> Facts:
    henri = Person(id="h", rank="AKBP", name="Henri Noveri", phone="0812-RAHASIA", note="RAHASIA")
    post = Post(id="k", title="Kapolres Sumenep", note="RAHASIA")
    body = Organisation(id="o", name="Media Independen Online", short_name="MIO")
    unit = Unit(id="u", name="Polres Sumenep", province="Jawa Timur")
    meeting = Meeting(
        id="satu", version=3, changed_at=datetime(2025, 2, 1, 4, 5, 6), programme="Ngopi Bareng", unit_id="u",
        theme="Aman, damai; tertib\ndan sejuk", series_remark="titik terakhir dari lima kecamatan",
        days=[Day(held_on=date(2025, 2, 11), starts=time(19, 30), ends=time(0, 30))],
        venue=Venue(name="Arina Caffé", street="Jalan Trunojoyo", city="Sumenep"),
        leaders=[Leader(person_id="h", post_id="k")], internal_note="RAHASIA", status_reason="RAHASIA",
        guests=[Guest(organisation_id="o", partner=True, note="RAHASIA", reason="RAHASIA")],
    )  # fmt: skip
    for name, value in values.items():
        setattr(meeting, name, value)
    return Facts(meeting, units={"u": unit}, organisations={"o": body}, people={"h": henri}, posts={"k": post})


def _lines(facts: Facts) -> list[str]:
    """The unfolded lines, as a reader joins them."""
    made = calendar([facts])
    assert all(len(line) <= 75 for line in made.split(b"\r\n")) and made.count(b"\n") == made.count(b"\r\n")
    assert b"RAHASIA" not in made
    return made.decode().replace("\r\n ", "").split("\r\n")


def test_a_meeting_as_an_event() -> None:
    assert _lines(_facts()) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Cooling Desktop//Kegiatan//ID",
        "BEGIN:VEVENT",
        "UID:satu@cooling-desktop",
        "DTSTAMP:20250201T040506Z",
        "SEQUENCE:3",
        "DTSTART:20250211T123000Z",
        "DTEND:20250211T173000Z",
        "STATUS:CONFIRMED",
        "SUMMARY:Ngopi Bareng MIO",
        "LOCATION:Arina Caffé\\, Jalan Trunojoyo\\, Sumenep",
        "DESCRIPTION:Tema: Aman\\, damai\\; tertib\\ndan sejuk\\nKeterangan: titik terakhir dari lima kecamatan"
        "\\nPenyelenggara: Polres Sumenep\\nPimpinan: Kapolres Sumenep AKBP Henri Noveri",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_days_hours_zones_and_states() -> None:
    days = [Day(held_on=date(2025, 2, 11)), Day(held_on=date(2025, 2, 12), starts=time(8), ends=time(7))]
    lines = _lines(_facts(days=days, zone=Zone.WIT, status=MeetingStatus.POSTPONED))
    assert [line for line in lines if line.startswith(("UID", "DT", "STATUS"))] == [
        "UID:satu@cooling-desktop", "DTSTAMP:20250201T040506Z", "DTSTART;VALUE=DATE:20250211", "STATUS:CANCELLED",
        "UID:satu-2@cooling-desktop", "DTSTAMP:20250201T040506Z", "DTSTART:20250211T230000Z", "STATUS:CANCELLED",
    ]  # fmt: skip
    nowhere = _facts()
    nowhere.units["u"].province = ""
    assert "DTSTART:20250211T193000" in _lines(nowhere), "the clock on the wall, where nobody knows the zone"
    with pytest.raises(NotReady, match="Tanggal kegiatan belum diisi"):
        calendar([_facts(days=[Day()])])
