"""Who or what is wanted at two meetings of the office at the same time: leaders, main guests, places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from pysqlite3 import dbapi2

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import AWAY, GuestStatus, LeaderPresence, MeetingStatus, VenueMode, Zone
from cooling_desktop.records.meeting import Venue
from cooling_desktop.records.reading import reading
from cooling_desktop.words.schedule import ends_at
from cooling_desktop.words.text import folded
from cooling_desktop.words.zones import zone_of

USUAL = timedelta(hours=2)  # how long a meeting takes whose end nobody typed
_OFF = (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED)
_MEETINGS = """
SELECT m.id, m.zone, v.mode, v.province, v.name, v.room, v.village, v.district, v.city
FROM meetings m JOIN meetings_venue v ON v.owner_id = m.id
WHERE NOT m.template AND m.status NOT IN ('ditunda', 'dibatalkan')
"""
_DAYS = "SELECT owner_id, held_on, starts, ends FROM meetings_days WHERE held_on >= ? AND starts IS NOT NULL"
_PEOPLE = """
SELECT owner_id, CASE WHEN presence = 'hadir' THEN person_id ELSE deputy_person_id END FROM meetings_leaders
UNION ALL
SELECT owner_id, CASE WHEN status = 'diwakili' THEN deputy_person_id ELSE person_id END FROM meetings_guests
 WHERE partner AND status NOT IN ('berhalangan', 'tidak hadir')
"""


class Wanted(NamedTuple):
    """When, where and with whom a meeting is: people by key, hours in UTC; `place` is its name and what parts it."""

    id: str
    hours: tuple[tuple[datetime, datetime], ...]
    people: frozenset[str]
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """The other meeting, the people (keys) wanted at both, and whether it is at the same place."""

    other: str
    people: frozenset[str]
    place: bool


def clashes(mine: Wanted, others: Iterable[Wanted]) -> list[Clash]:
    """What one meeting collides with."""
    found = []
    for other in others:
        if other.id != mine.id and _overlap(mine, other):
            both = mine.people & other.people
            place = _same_place(mine.place, other.place)
            if both or place:
                found.append(Clash(other.id, both, place))
    return found


def clashing(all_of_them: Iterable[Wanted]) -> set[str]:
    """The keys of all meetings that collide with another one."""
    by_day: dict[date, dict[str, Wanted]] = defaultdict(dict)
    for one in all_of_them:
        for day in _days(one):
            by_day[day][one.id] = one
    return {one.id for day in by_day.values() if len(day) > 1 for one in day.values() if clashes(one, day.values())}


def wanted_by(facts: Facts) -> Wanted:
    """The same of an open meeting; nothing is wanted by a pattern, nor by a meeting that was called off."""
    meeting = facts.meeting
    if meeting.template or meeting.status in _OFF:
        return Wanted(meeting.id, (), frozenset())
    leaders = (one.person_id if one.presence is LeaderPresence.PRESENT else one.deputy_person_id
               for one in meeting.leaders)  # fmt: skip
    guests = (one.deputy_person_id if one.status is GuestStatus.REPRESENTED else one.person_id
              for one in meeting.guests if one.partner and one.status not in AWAY)  # fmt: skip
    hours = _ahead(meeting.zone or zone_of(meeting.venue.province))
    days = (_span(day.held_on, day.starts, day.ends, hours) for day in meeting.days if day.held_on and day.starts)
    return Wanted(meeting.id, tuple(days), frozenset(filter(None, (*leaders, *guests))), _place(meeting.venue))


def read_wanted(folder: Path, since: date) -> list[Wanted]:
    """All meetings from a day on that have a place in the calendar, read by the driver alone; none where it can't."""
    with suppress(dbapi2.Error), reading(folder) as connection:
        return list(_read(connection, since)) if connection else []
    return []


def _read(connection: dbapi2.Connection, since: date) -> Iterator[Wanted]:
    days, people = defaultdict(list), defaultdict(set)
    for owner, *values in connection.execute(_DAYS, (since.isoformat(),)):
        days[owner].append(values)
    for owner, person in connection.execute(_PEOPLE) if days else ():
        people[owner].add(person)
    for key, zone, mode, province, *place in connection.execute(_MEETINGS) if days else ():
        if key in days:
            hours = _ahead(zone or zone_of(province))
            spans = (_span(date.fromisoformat(on), time.fromisoformat(starts), ends and time.fromisoformat(ends), hours)
                     for on, starts, ends in days[key])  # fmt: skip
            here = () if mode == VenueMode.ONLINE else tuple(folded(part) for part in place)
            yield Wanted(key, tuple(spans), frozenset(filter(None, people[key])), here)


def _span(on: date, starts: time, ends: time | None, ahead: timedelta) -> tuple[datetime, datetime]:
    """Begin and end in UTC."""
    begin = datetime.combine(on, starts)
    return begin - ahead, (ends_at(begin, ends) or begin + USUAL) - ahead


def _ahead(zone: str | None) -> timedelta:
    return timedelta(hours=Zone(zone or Zone.WIB).hours)


def _place(venue: Venue) -> tuple[str, ...]:
    if venue.mode is VenueMode.ONLINE:
        return ()
    return tuple(folded(part) for part in (venue.name, venue.room, venue.village, venue.district, venue.city))


def _same_place(mine: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same name, and nothing that parts them: two rooms of a house, two villages with a hall of one name."""
    if not mine or not other or not mine[0] or mine[0] != other[0]:
        return False
    return all(one == another for one, another in zip(mine[1:], other[1:], strict=True) if one and another)


def _overlap(mine: Wanted, other: Wanted) -> bool:
    return any(a < d and c < b for a, b in mine.hours for c, d in other.hours)


def _days(one: Wanted) -> set[date]:
    return {at.date() for span in one.hours for at in span}
