"""Two meetings collide where their hours overlap and somebody, or the place, is wanted at both."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from cooling_desktop.records.clashes import clashes, clashing, read_wanted, wanted_by
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, LeaderPresence, MeetingStatus, VenueMode, Zone
from cooling_desktop.records.meeting import Day, Guest, Leader, Meeting, Venue
from cooling_desktop.records.store import open_store

ON = date(2025, 2, 11)


def _meeting(starts: int, ends: int | None, on: date = ON, **values: object) -> Meeting:
    meeting = Meeting(days=[Day(held_on=on, starts=time(starts), ends=time(ends) if ends is not None else None)])
    meeting.leaders = [Leader(person_id="henri")]
    meeting.venue = Venue(name="Balai Desa", village="Kacongan")
    for name, value in values.items():
        setattr(meeting, name, value)
    return meeting


def _found(one: Meeting, other: Meeting) -> tuple[bool, bool]:
    """Whether a person and whether the place collides."""
    found = clashes(wanted_by(Facts(one)), [wanted_by(Facts(other))])
    assert bool(found) == bool(clashing([wanted_by(Facts(one)), wanted_by(Facts(other))]))
    return bool(found and found[0].people), bool(found and found[0].place)


GUEST = [Guest(person_id="henri", partner=True)]
CASES = [
    (_meeting(9, 11), (True, True)),
    (_meeting(11, 12), (False, False)),
    (_meeting(8, None), (False, False)),  # two hours are taken for it
    (_meeting(9, None), (True, True)),
    (_meeting(11, 13, zone=Zone.WITA), (True, True)),  # 10.00 in WIB
    (_meeting(10, 11, on=date(2025, 2, 12)), (False, False)),
    (_meeting(9, 11, status=MeetingStatus.CANCELLED), (False, False)),
    (_meeting(9, 11, template=True), (False, False)),
    (_meeting(9, 11, leaders=[], guests=GUEST), (True, True)),
    (_meeting(9, 11, leaders=[], guests=[Guest(person_id="henri")]), (False, True)),
    (_meeting(9, 11, leaders=[], guests=[Guest(person_id="henri", partner=True, status=GuestStatus.APOLOGISED)]),
     (False, True)),
    (_meeting(9, 11, leaders=[Leader(person_id="henri", presence=LeaderPresence.REPRESENTED)]), (False, True)),
    (_meeting(9, 11, leaders=[], venue=Venue(name="balai desa")), (False, True)),
    (_meeting(9, 11, leaders=[], venue=Venue(name="Balai Desa", village="Pangarangan")), (False, False)),
    (_meeting(9, 11, leaders=[], venue=Venue(name="Balai Desa", mode=VenueMode.ONLINE)), (False, False)),
]  # fmt: skip


@pytest.mark.parametrize(("other", "wanted"), CASES)
def test_what_collides(other: Meeting, wanted: tuple[bool, bool]) -> None:
    assert _found(_meeting(10, 11), other) == wanted


def test_an_evening_past_midnight_reaches_the_next_day() -> None:
    assert _found(_meeting(22, 1), _meeting(0, 2, on=date(2025, 2, 12))) == (True, True)


def test_the_driver_reads_what_the_facts_say(office: Path) -> None:
    store = open_store(office)
    pattern = Facts(_meeting(9, 11, template=True, leaders=[]))
    store.save(pattern)
    for row in store.meetings():
        facts = store.load(row.id)
        facts.meeting.days = [Day(held_on=ON, starts=time(19, 30), ends=time(0, 30))]
        store.save(facts)
    wanted = {row.id: wanted_by(store.load(row.id)) for row in store.meetings()}
    store.close()
    told = {key: one for key, one in wanted.items() if one.hours}
    assert {one.id: one for one in read_wanted(office, date(2000, 1, 1))} == told and len(told) == 5
    assert read_wanted(office, date(2030, 1, 1)) == [] and any(one.people for one in told.values())
