"""The event in words: what it is called, with whom, where and when; used by headline, lead and lists."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from cooling_desktop.records.directory import Organisation
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, LeaderPresence, MeetingStatus, Phase, VenueMode, Zone
from cooling_desktop.records.meeting import Day, Guest, Leader, Venue
from cooling_desktop.words.dates import MONTHS, WEEKDAYS, clock_range, day_in_text, zone_of
from cooling_desktop.words.lists import join
from cooling_desktop.words.speech import quoted_words
from cooling_desktop.words.text import lower_first
from cooling_desktop.words.titles import list_title

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
BETWEEN = ("audiensi", "dialog", "diskusi", "pertemuan", "rapat", "silaturahmi", "tatap")
"""Forms that are held "dengan" somebody; others "bersama"."""
PROPER = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        "Allah",
        "Indonesia",
        "Islam",
        "Jakarta",
        "Nusantara",
        "Pancasila",
        "Ramadan",
        "Tuhan",
    }
)
LONGEST_TITLE = 4
_ABBREVIATED = re.compile(r"(?<!\w)(?:(?:[A-Za-z]{1,5}\.){2,}|(?:dkk|dll|dsb|dst|Tbk)\.)$")

PHASES = {
    Phase.BEFORE: "menjelang",
    Phase.CAMPAIGN: "selama masa kampanye",
    Phase.QUIET: "pada masa tenang",
    Phase.VOTING: "saat pemungutan suara",
    Phase.AFTER: "setelah",
}
HEADLINE_PHASES = {
    Phase.BEFORE: "jelang",
    Phase.CAMPAIGN: "pada masa kampanye",
    Phase.QUIET: "pada masa tenang",
    Phase.VOTING: "saat pemungutan suara",
    Phase.AFTER: "usai",
}


def phrase(text: str, *openers: str) -> str:
    """A typed phrase as it moves into a sentence: single spaces, no closing stop, no opener said already."""
    flat = " ".join(text.split())
    for opener in openers:
        if flat.lower().startswith(f"{opener} "):
            flat = flat[len(opener) + 1 :]
    return flat if _ABBREVIATED.search(flat) else flat.rstrip(" .,;:")


def inside(facts: Facts, text: str) -> str:
    """A typed phrase in mid-sentence: its capital goes, unless the word is a name in these facts or a known one."""
    first = re.match(r"[A-Z][a-z]+", text)
    if first is None or first[0] in PROPER or first[0] in _names(facts):
        return text
    return lower_first(text, force=True)


def _names(facts: Facts) -> set[str]:
    venue = facts.meeting.venue
    texts = [venue.name, venue.village, venue.district, venue.city, venue.province, facts.meeting.programme]
    texts += [person.name for person in facts.people.values()]
    texts += [f"{unit.name} {unit.city} {unit.territory}" for unit in facts.units.values()]
    texts += [body.name for body in facts.organisations.values()]
    return {word for text in texts for word in text.split()}


def titled(text: str) -> str:
    """A programme's name, theme or talk between quotation marks; empty without a word."""
    words = quoted_words(text)
    return f"“{words}”" if words else ""


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
    form, programme = lower_first(phrase(facts.meeting.form), force=True), phrase(facts.meeting.programme)
    if programme and form and not title_is_long(facts):
        if programme.lower().startswith(form.lower()):
            return programme
        return f"{form}{'' if form in ('acara', 'kegiatan') else ' bertajuk'} {titled(programme)}"
    return form or titled(programme) or "kegiatan"


def link(facts: Facts, act: str) -> str:
    """How partners are joined to the act: "bersama", or "dengan" where the act says together already."""
    together = facts.meeting.co_hosts or re.search(r"\b(bareng|bersama)\b", act, re.IGNORECASE)
    return "dengan" if together or facts.meeting.form.lower().startswith(BETWEEN) else "bersama"


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


def partner_name(facts: Facts, guest: Guest, *, short: bool) -> str:
    """What lead and headline call a partner: its body (short where wanted), else its group."""
    body = organisation(facts, guest)
    if body is None:
        return phrase(guest.group)
    return (body.short_name if short else "") or body.name


def title(facts: Facts) -> str:
    """How lists call the meeting."""
    names = [partner_name(facts, guest, short=True) for guest in partners(facts)]
    return list_title(facts.meeting.programme, facts.meeting.form, names)


def called_off(facts: Facts) -> bool:
    """Whether it was postponed or cancelled, so that nothing may be told as if it had been held."""
    return facts.meeting.status in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED)


def leader(facts: Facts) -> Leader | None:
    """The first leader, if any."""
    return facts.meeting.leaders[0] if facts.meeting.leaders else None


def acting(one: Leader) -> tuple[str | None, str | None]:
    """Person and post of who was there: the leader, or the deputy where represented or read out."""
    if one.presence is not LeaderPresence.PRESENT:
        return one.deputy_person_id, one.deputy_post_id
    return one.person_id, one.post_id


def place(venue: Venue) -> str:
    """The venue from its parts, after "di" (rule R13); the room joins the house it lies in."""
    if venue.vague.strip():
        return phrase(venue.vague, "di")
    parts = [_room(venue), venue.street, _neighbourhood(venue), _area(venue.village_kind, venue.village)]
    parts.append(_area(venue.district_kind, venue.district))
    if venue.city_in_text:
        parts.append(venue.city)
    return ", ".join(phrase(part) for part in parts if part.strip())


def where(facts: Facts) -> str:
    """Place and platform in the sentence, with the words before them; empty when neither is known."""
    venue = facts.meeting.venue
    at, platform = place(venue), venue.platform.strip()
    online = "secara daring" if platform or venue.mode is not VenueMode.ON_SITE else ""
    online += f" melalui {platform}" if platform else ""
    if venue.mode is VenueMode.ONLINE:
        return f"{online} dari {at}" if at else online
    if at and online:
        return f"di {at} dan {online}"
    return f"di {at}" if at else online


def _room(venue: Venue) -> str:
    if not venue.room or not venue.name:
        return venue.room or venue.name
    last = venue.room.split()[-1]
    plain = venue.room[0].islower() or last == venue.room or last.isdigit() or re.fullmatch(r"[IVX]+", last)
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
    """The days in the sentence: "Rabu (23/10/2024) malam pukul 19.30 WIB"; empty without a date."""
    days = dated(facts)
    parts = {day.part.value if day.part else "" for _, day in days}
    part = parts.pop() if len(parts) == 1 else ""
    texts = [day_in_text(on, day.part.value if day.part and not part else "") for on, day in days]
    hours = {clock(day, zone(facts)) for _, day in days}
    row = len(texts) > 2 and _in_a_row(facts) and not parts
    text = f"{texts[0]} hingga {texts[-1]}" if row else join(texts)
    text = f"{text} {part}".rstrip()
    shared = hours.pop() if len(hours) == 1 else ""
    each = ", masing-masing" if len(days) > 1 and shared else ""
    return f"{text}{each} {shared}".rstrip()


def dated(facts: Facts) -> list[tuple[date, Day]]:
    """The days whose date is known, in typed order."""
    return [(day.held_on, day) for day in facts.meeting.days if day.held_on]


def _in_a_row(facts: Facts) -> bool:
    days = [on for on, _ in dated(facts)]
    return all((later - earlier).days == 1 for earlier, later in pairwise(days))


def clock(day: Day, in_zone: str) -> str:
    """The clock times of a day: "pukul 10.00–12.05 WIB"; empty without a start."""
    if day.starts is None:
        return ""
    return clock_range(day.starts, day.ends, in_zone, day.until_done, day.approximate)


def co_hosts(facts: Facts) -> list[str]:
    """Who held it together with the unit."""
    names: list[str] = []
    for one in facts.meeting.co_hosts:
        unit, body = facts.units.get(one.unit_id or ""), facts.organisations.get(one.organisation_id or "")
        names.append(phrase(one.name) or (unit.name if unit else "") or (body.name if body else ""))
    return [name for name in dict.fromkeys(names) if name]
