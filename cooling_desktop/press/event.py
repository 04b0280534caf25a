"""The event in words: what it is called, with whom, where and when; used by headline, lead and lists."""

from __future__ import annotations

import re

from cooling_desktop.records.directory import Organisation
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, LeaderPresence, Phase, Zone
from cooling_desktop.records.meeting import Day, Guest, Leader, Venue
from cooling_desktop.words.dates import clock_range, day_in_text, range_in_text, zone_of
from cooling_desktop.words.lists import join

CAME = (GuestStatus.PRESENT, GuestStatus.WALK_IN, GuestStatus.REPRESENTED)
NOUNS = (
    "acara",
    "deklarasi",
    "dialog",
    "diskusi",
    "forum",
    "pertemuan",
    "rapat",
    "silaturahmi",
    "sosialisasi",
)
LONGEST_TITLE = 4

PHASES = {
    Phase.BEFORE: "menjelang",
    Phase.CAMPAIGN: "selama masa kampanye",
    Phase.QUIET: "pada masa tenang",
    Phase.VOTING: "saat pemungutan suara",
    Phase.AFTER: "setelah",
}
HEADLINE_PHASES = {
    Phase.BEFORE: "jelang",
    Phase.CAMPAIGN: "masa kampanye",
    Phase.QUIET: "masa tenang",
    Phase.VOTING: "pemungutan suara",
    Phase.AFTER: "usai",
}


def noun(facts: Facts) -> str:
    """What later sentences call the event: "acara", "pertemuan", else "kegiatan"."""
    form = facts.meeting.form.lower().split()
    if form and form[0] in NOUNS and "dan" not in form:
        return form[0]
    return "pertemuan" if form[:2] == ["tatap", "muka"] else "kegiatan"


def host(facts: Facts) -> str:
    """Who held it: the sub-unit of a unit, or the unit."""
    unit = facts.unit.name if facts.unit else ""
    return " ".join(part for part in (facts.meeting.subunit.strip(), unit) if part)


def title_is_long(facts: Facts) -> bool:
    """Whether the programme's name is a whole phrase that would swell the lead."""
    return len(facts.meeting.programme.split()) > LONGEST_TITLE and bool(facts.meeting.form)


def what(facts: Facts) -> str:
    """The event as the object of "menggelar"."""
    form, programme = facts.meeting.form.strip(), facts.meeting.programme.strip()
    if programme and form and not title_is_long(facts):
        if programme.lower().startswith(form.lower()):
            return programme
        return f"{form} “{programme}”" if form == "acara" else f"{form} bertajuk “{programme}”"
    if form:
        return form
    return f"“{programme}”" if programme else "kegiatan"


def election(facts: Facts) -> str:
    """The election's name as this meeting calls it."""
    return facts.meeting.election_name or (facts.election.name if facts.election else "")


def phase(facts: Facts, headline: bool = False) -> str:
    """The phase with its election: "menjelang Pilkada Serentak 2024"; empty without an election."""
    name, at = election(facts), facts.meeting.phase
    if not name or at is None:
        return ""
    return f"{(HEADLINE_PHASES if headline else PHASES)[at]} {name}"


def partners(facts: Facts) -> list[Guest]:
    """The guests that lead and headline name."""
    return [guest for guest in facts.meeting.guests if guest.partner and came(guest)]


def came(guest: Guest) -> bool:
    """Whether a guest was there, in person or through somebody."""
    return guest.status in CAME


def organisation(facts: Facts, guest: Guest) -> Organisation | None:
    """The body a guest stands for, by itself or through its post."""
    post = facts.posts.get(guest.post_id or "")
    return facts.organisations.get(guest.organisation_id or (post.organisation_id if post else None) or "")


def leader(facts: Facts) -> Leader | None:
    """The first leader, if any."""
    return facts.meeting.leaders[0] if facts.meeting.leaders else None


def acting(one: Leader) -> tuple[str | None, str | None]:
    """Person and post of who really acted: the leader, or the deputy where represented."""
    if one.presence is LeaderPresence.REPRESENTED:
        return one.deputy_person_id, one.deputy_post_id
    return one.person_id, one.post_id


def place(venue: Venue) -> str:
    """The venue from its parts, after "di" (rule R13); the room joins the house it lies in."""
    if venue.vague:
        return venue.vague
    parts = [_room(venue), venue.street, _neighbourhood(venue), _area(venue.village_kind, venue.village)]
    parts.append(_area(venue.district_kind, venue.district))
    if venue.city_in_text:
        parts.append(venue.city)
    return ", ".join(part for part in parts if part)


def _room(venue: Venue) -> str:
    if not venue.room or not venue.name:
        return venue.room or venue.name
    last = venue.room.split()[-1]
    plain = venue.room[0].islower() or last.isdigit() or re.fullmatch(r"[IVX]+", last)
    return f"{venue.room} {venue.name}" if plain else f"{venue.room}, {venue.name}"


def _neighbourhood(venue: Venue) -> str:
    return "/".join(f"{name} {number}" for name, number in (("RT", venue.rt), ("RW", venue.rw)) if number)


def _area(kind: str, name: str) -> str:
    return f"{kind} {name}".strip() if name else ""


def zone(facts: Facts) -> str:
    """The clock zone: typed, or of the venue's or unit's province; empty when unknown."""
    if facts.meeting.zone:
        return facts.meeting.zone.value
    province = facts.meeting.venue.province or (facts.unit.province if facts.unit else "")
    found = zone_of(province)
    return Zone(found).value if found else ""


def when(facts: Facts) -> str:
    """The days in the sentence: "Rabu (23/10/2024) malam"; empty without a date."""
    days = [day for day in facts.meeting.days if day.held_on]
    if not days:
        return ""
    first, last = days[0], days[-1]
    if len(days) > 1 and first.held_on and last.held_on:
        return range_in_text(first.held_on, last.held_on)
    text = day_in_text(first.held_on, first.part.value if first.part else "") if first.held_on else ""
    hours = clock(first, zone(facts))
    return f"{text} {hours}" if hours else text


def clock(day: Day, in_zone: str) -> str:
    """The clock times of a day: "pukul 10.00–12.05 WIB"; empty without a start."""
    if day.starts is None:
        return ""
    return clock_range(day.starts, day.ends, in_zone, day.until_done, day.approximate)


def co_hosts(facts: Facts) -> str:
    """Who held it together with the unit, as a list."""
    names = []
    for one in facts.meeting.co_hosts:
        unit, body = facts.units.get(one.unit_id or ""), facts.organisations.get(one.organisation_id or "")
        names.append(one.name or (unit.name if unit else "") or (body.name if body else ""))
    return join(names)
