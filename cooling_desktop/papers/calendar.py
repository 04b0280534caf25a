"""Meetings for the calendar of a phone or a mail program (iCalendar, RFC 5545): what may be public, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone

from cooling_desktop.errors import NotReady
from cooling_desktop.papers.office.said import somebody
from cooling_desktop.press import event
from cooling_desktop.press.listing import organisation
from cooling_desktop.press.venue import place
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import AWAY, MeetingStatus, VenueMode, Zone
from cooling_desktop.records.meeting import Day
from cooling_desktop.words.schedule import ends_at
from cooling_desktop.words.titles import list_title

UNDATED = "Tanggal kegiatan belum diisi. Isi tanggalnya, lalu simpan lagi ke kalender."
_LONGEST = 75  # octets of a line without its end (RFC 5545, 3.1)
_STATES = {
    MeetingStatus.PLANNED: "CONFIRMED",
    MeetingStatus.HELD: "CONFIRMED",
    MeetingStatus.POSTPONED: "CANCELLED",  # on that day it does not take place
    MeetingStatus.CANCELLED: "CANCELLED",
}


def calendar(meetings: Iterable[Facts]) -> bytes:
    """One event a day of each meeting; raises NotReady when none of them has a date."""
    events = [line for facts in meetings for line in _events(facts)]
    if not events:
        raise NotReady(UNDATED, "days[0].held_on")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cooling Desktop//Kegiatan//ID", *events, "END:VCALENDAR"]
    return "".join(f"{_fold(line)}\r\n" for line in lines).encode()


def _events(facts: Facts) -> Iterator[str]:
    meeting = facts.meeting
    for n, (on, day) in enumerate(event.dated(facts)):
        yield "BEGIN:VEVENT"
        yield f"UID:{meeting.id}{f'-{n + 1}' if n else ''}@cooling-desktop"
        yield f"DTSTAMP:{meeting.changed_at or datetime.combine(on, datetime.min.time()):%Y%m%dT%H%M%S}Z"
        yield f"SEQUENCE:{meeting.version}"
        yield from _times(on, day, event.zone(facts))
        yield f"STATUS:{_STATES[meeting.status]}"
        told = (("SUMMARY", _title(facts)), ("LOCATION", _where(facts)), ("DESCRIPTION", "\n".join(_about(facts))))
        yield from (f"{name}:{_escaped(text)}" for name, text in told if text)
        yield "END:VEVENT"


def _times(on: date, day: Day, zone: str) -> Iterator[str]:
    """In UTC, or as the clock on the wall shows it where the zone is unknown; without hours the whole day."""
    if day.starts is None:
        yield f"DTSTART;VALUE=DATE:{on:%Y%m%d}"
        return
    begin = datetime.combine(on, day.starts)
    yield f"DTSTART:{_moment(begin, zone)}"
    if end := ends_at(begin, day.ends):
        yield f"DTEND:{_moment(end, zone)}"


def _moment(at: datetime, zone: str) -> str:
    if not zone:
        return f"{at:%Y%m%dT%H%M%S}"
    own = timezone(timedelta(hours=Zone(zone).hours))
    return f"{at.replace(tzinfo=own).astimezone(UTC):%Y%m%dT%H%M%S}Z"


def _title(facts: Facts) -> str:
    """As lists call it, also before anybody came."""
    guests = [guest for guest in facts.meeting.guests if guest.partner and guest.status not in AWAY]
    bodies = [(organisation(facts, guest), guest) for guest in guests]
    names = [(body.short_name or body.name) if body else " ".join(guest.group.split()) for body, guest in bodies]
    return list_title(facts.meeting.programme, facts.meeting.form, names)


def _where(facts: Facts) -> str:
    venue = facts.meeting.venue
    if venue.mode is VenueMode.ONLINE:
        return venue.platform
    city = "" if venue.city_in_text or venue.vague.strip() else venue.city
    return ", ".join(part for part in (str(place(venue)), city) if part.strip())


def _about(facts: Facts) -> Iterator[str]:
    meeting = facts.meeting
    if meeting.status in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED):
        yield f"Kegiatan {meeting.status.value}."
    leaders = (somebody(facts, *event.acting(one)) for one in meeting.leaders)
    told = [("Tema", meeting.theme), ("Keterangan", meeting.series_remark)]
    told += [("Penyelenggara", facts.unit.name if facts.unit else ""), ("Pimpinan", "; ".join(filter(None, leaders)))]
    yield from (f"{name}: {text}" for name, text in told if text.strip())


def _escaped(text: str) -> str:
    """A text as a value: its commas, semicolons and line ends marked, nothing that is no letter."""
    kept = "".join(letter for letter in text if letter == "\n" or letter.isprintable() or letter.isspace())
    lines = (" ".join(line.split()) for line in kept.split("\n"))
    marked = (line.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;") for line in lines)
    return "\\n".join(marked)


def _fold(line: str) -> str:
    """Longer lines go on behind a space; no letter is cut apart."""
    made, room = [""], _LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            made.append(" ")
            room = _LONGEST - 1
        made[-1] += letter
        room -= size
    return "\r\n".join(made)
