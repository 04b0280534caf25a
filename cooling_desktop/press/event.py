"""The event in words: what it is called, with whom, where and when; used by headline, lead and lists."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from cooling_desktop.press.listing import came as came
from cooling_desktop.press.listing import organisation as organisation
from cooling_desktop.press.listing import partners as partners
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import LeaderPresence, MeetingStatus, Phase, Zone
from cooling_desktop.records.meeting import Day, Guest, Leader
from cooling_desktop.records.spoken import Neutrality, Utterance
from cooling_desktop.words.acronyms import glossary
from cooling_desktop.words.dates import MONTHS, WEEKDAYS, clock_range, day_in_text, zone_of
from cooling_desktop.words.lists import join
from cooling_desktop.words.ordinary import is_ordinary
from cooling_desktop.words.speech import quoted_words
from cooling_desktop.words.text import flattened, lower_first
from cooling_desktop.words.told import alike, from_field, glued, spans_of, stretch

if TYPE_CHECKING:
    from cooling_desktop.press.phrases import Pack

NOUNS = (
    "acara",
    "apel",
    "deklarasi",
    "dialog",
    "diskusi",
    "forum",
    "lokakarya",
    "patroli",
    "pelatihan",
    "pemantauan",
    "pertemuan",
    "rapat",
    "seminar",
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
AIMING = ("untuk", "guna", "demi", "dalam rangka")
"""Words before a typed aim that the sentence around it says itself."""
LONGEST_TITLE = 4
_ABBREVIATED = re.compile(r"(?<!\w)(?:(?:[A-Za-z]{1,5}\.){2,}|(?:dkk|dll|dsb|dst|Tbk)\.)$")

PHASES = {
    Phase.BEFORE: "jelang",
    Phase.CAMPAIGN: "kampanye",
    Phase.QUIET: "tenang",
    Phase.VOTING: "pemungutan",
    Phase.AFTER: "pasca",
}
"""How the packs name the phases."""


def phrase(text: str, *openers: str) -> str:
    """A typed phrase as it moves into a sentence: single spaces, no closing stop, no opener said already."""
    if not text:
        return ""
    flat = flattened(text)
    if not any(letter.isalnum() for letter in flat):
        return ""  # "-" is how some write that there is nothing
    for opener in openers:
        if flat.lower().startswith(f"{opener} "):
            flat = stretch(flat, len(opener) + 1)
    return flat if _ABBREVIATED.search(flat) else alike(flat.rstrip(" .,;:"), flat)


def typed(record: object, name: str, path: str = "", *openers: str) -> str:
    """A record's typed phrase, which knows its field; `path` is the record's own ("" for the meeting)."""
    text = phrase(getattr(record, name), *openers)
    return from_field(text, f"{path}.{name}" if path else name)


def verb(record: Utterance | Neutrality, path: str) -> str:
    """The typed verb as it stands in a sentence: small, without marks."""
    text = phrase(flattened(record.verb).strip(" .,;:!?“”\"").lower())
    return from_field(text, f"{path}.verb")


def inside(facts: Facts, text: str) -> str:
    """A typed phrase in mid-sentence: its capital goes, unless the word is a name in these facts or a known one."""
    first = re.match(r"[A-Z][a-z]+(?![a-z]| [A-Z])", text)  # two capitals in a row are a name
    if first is None or first[0] in PROPER or first[0] in glossary() or first[0] in _names(facts):
        return text
    return lower_first(text, force=is_ordinary(first[0]))


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
    known = spans_of(text)
    return glued("“", from_field(words, known[0].field) if known else words, "”") if words else ""


def noun(facts: Facts) -> str:
    """What later sentences call the event: "acara", "pertemuan", else "kegiatan"."""
    form = facts.meeting.form.lower().split()
    if form and form[0] in NOUNS and "dan" not in form:
        return form[0]
    return "pertemuan" if form[:2] == ["tatap", "muka"] else "kegiatan"


def host(facts: Facts) -> str:
    """Who held it: the sub-unit of a unit, or the unit."""
    unit = from_field(facts.unit.name, "unit_id") if facts.unit else ""
    subunit = typed(facts.meeting, "subunit")
    return glued(subunit, " ", unit) if subunit and unit else subunit or unit


def title_is_long(facts: Facts) -> bool:
    """Whether the programme's name is a whole phrase that would swell the lead."""
    return len(facts.meeting.programme.split()) > LONGEST_TITLE and bool(facts.meeting.form)


def what(facts: Facts, pack: Pack) -> str:
    """The event as the object of "menggelar"."""
    meeting = facts.meeting
    form, programme = lower_first(typed(meeting, "form"), force=True), typed(meeting, "programme")
    if programme and form and not title_is_long(facts):
        if programme.lower().startswith(form.lower()):
            return programme
        use = "kegiatan.acara" if form in ("acara", "kegiatan") else "kegiatan.bertajuk"
        return pack.words(use, bentuk=form, judul=titled(programme))
    return form or titled(programme) or "kegiatan"


def link(facts: Facts, act: str) -> str:
    """How partners are joined to the act: "bersama", or "dengan" where the act says together already."""
    together = facts.meeting.co_hosts or re.search(r"\b(bareng|bersama)\b", act, re.IGNORECASE)
    return "dengan" if together or facts.meeting.form.lower().startswith(BETWEEN) else "bersama"


def election(facts: Facts) -> str:
    """The election's name as this meeting calls it."""
    own = typed(facts.meeting, "election_name")
    return own or (from_field(phrase(facts.election.name), "election_id") if facts.election else "")


def phase(facts: Facts, pack: Pack, headline: bool = False) -> str:
    """The phase with its election: "menjelang Pilkada Serentak 2024"; empty without an election."""
    name, at = election(facts), facts.meeting.phase
    if not name or at is None:
        return ""
    return pack.words(f"{'tahap_judul' if headline else 'tahap'}.{PHASES[at]}", pemilihan=name)


def partner_name(facts: Facts, guest: Guest, *, short: bool) -> str:
    """What lead and headline call a partner: its body (short where wanted), else its group."""
    body = organisation(facts, guest)
    path = f"guests[{next(n for n, one in enumerate(facts.meeting.guests) if one is guest)}]"
    if body is None:
        return typed(guest, "group", path)
    return from_field((body.short_name if short else "") or body.name, f"{path}.organisation_id")


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
    named = {day.id: day.part.value if day.part and not day.starts else "" for _, day in days}
    parts = set(named.values())
    part = parts.pop() if len(parts) == 1 else ""
    words = [(day, day_in_text(on, "" if part else named[day.id])) for on, day in days]
    texts = [from_field(text, f"days[{facts.meeting.days.index(day)}]") for day, text in words]
    hours = {clock(day, zone(facts), ended=True) for _, day in days}
    row = len(texts) > 2 and _in_a_row(facts) and not parts
    text = glued(texts[0], " hingga ", texts[-1]) if row else join(texts)
    shared = hours.pop() if len(hours) == 1 else ""
    each = ", masing-masing" if len(days) > 1 and shared else ""
    hour = from_field(shared, f"days[{facts.meeting.days.index(days[0][1])}].starts") if shared else ""
    return glued(text, f" {part}" if part else "", f"{each} " if hour else "", hour)


def dated(facts: Facts) -> list[tuple[date, Day]]:
    """The days whose date is known, in typed order."""
    return [(day.held_on, day) for day in facts.meeting.days if day.held_on]


def _in_a_row(facts: Facts) -> bool:
    days = [on for on, _ in dated(facts)]
    return all((later - earlier).days == 1 for earlier, later in pairwise(days))


def clock(day: Day, in_zone: str, *, ended: bool = False) -> str:
    """The clock times of a day: "pukul 10.00–12.05 WIB"; empty without a start.

    Of one that has `ended` nobody says "hingga selesai".
    """
    if day.starts is None:
        return ""
    return clock_range(day.starts, day.ends, in_zone, day.until_done and not ended, day.approximate)


def co_hosts(facts: Facts) -> list[str]:
    """Who held it together with the unit."""
    names: list[str] = []
    for one in facts.meeting.co_hosts:
        unit, body = facts.units.get(one.unit_id or ""), facts.organisations.get(one.organisation_id or "")
        known = phrase(one.name) or (unit.name if unit else "") or (body.name if body else "")
        names.append(from_field(known, f"co_hosts[{len(names)}]"))
    return [name for name in dict.fromkeys(names) if name]
