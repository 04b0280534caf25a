"""A new meeting from the proposals that the clerk ticked, and from nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any, NamedTuple

from cooling_desktop.press.paste.known import Directory, name_of
from cooling_desktop.press.paste.people_made import Cast
from cooling_desktop.press.paste.proposed import LABELS, Proposed, in_words
from cooling_desktop.records.directory import Election, Organisation, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record, field_of
from cooling_desktop.records.kinds import (
    ElectionKind,
    GuestStatus,
    MeetingStatus,
    NeutralityForm,
    PartOfDay,
    UnitLevel,
    VenueMode,
    VoiceKind,
    Zone,
)
from cooling_desktop.records.meeting import Day, Guest, Meeting, Photo, Purpose
from cooling_desktop.records.spoken import Utterance


class Chosen(NamedTuple):
    """A ticked proposal, with the entry of the directory that is meant; None makes a new entry."""

    field: Proposed
    entry: Record | None = None


_VENUE = {"place": "name"} | {
    name: name
    for name in ("room", "street", "rt", "rw", "village", "district", "city", "province", "platform")
}
_TEXTS = ("programme", "umbrella", "theme")


def made(chosen: Sequence[Chosen], directory: Directory) -> Facts:
    """The meeting with the directory entries it needs; a value that is too long is cut, and the note keeps it whole."""
    facts = Facts(Meeting(status=MeetingStatus.HELD))
    notes: list[str] = []
    _what(facts, chosen, notes)
    _when(facts.meeting, chosen)
    _where(facts.meeting, chosen, notes)
    _host(facts, chosen)
    cast = Cast(facts, directory)
    cast.take((one.field, one.entry) for one in chosen if one.field.name in ("person", "office"))
    _guests(facts, chosen, cast, notes)
    _voices(facts.meeting, chosen, cast, notes)
    _release(facts.meeting, chosen, notes)
    put(facts.meeting, "internal_note", "\n".join([_source(chosen), *notes]).strip(), [])
    return facts


def _all(chosen: Iterable[Chosen], *names: str) -> list[Chosen]:
    return [one for one in chosen if one.field.name in names]


def _text(chosen: Iterable[Chosen], name: str) -> str:
    """The first ticked value of a name."""
    return next((str(one.field.value) for one in _all(chosen, name)), "")


def put(record: Record, name: str, text: str, notes: list[str]) -> None:
    """Set a text within its length; the whole of a longer one goes to the notes."""
    field = field_of(type(record), name)
    if len(text) > field.max_length:
        notes.append(f"{field.label} selengkapnya: {text}")
        text = text[: field.max_length]
    setattr(record, name, text)


def _what(facts: Facts, chosen: Sequence[Chosen], notes: list[str]) -> None:
    meeting = facts.meeting
    for name in _TEXTS:
        put(meeting, name, _text(chosen, name), notes)
    for one in _all(chosen, "purpose"):
        purpose = Purpose()
        put(purpose, "text", str(one.field.value), notes)
        meeting.purposes.append(purpose)
    for one in _all(chosen, "election")[:1]:
        name = str(one.field.value)
        entry = one.entry if isinstance(one.entry, Election) else Election(kind=_election_kind(name))
        if one.entry is None:
            put(entry, "name", name, notes)
            day = _text(chosen, "voting_day")
            entry.voting_day = date.fromisoformat(day) if day else None
        facts.elections[entry.id] = entry
        meeting.election_id = entry.id


def _election_kind(name: str) -> ElectionKind:
    if name.startswith("Pilkades"):
        return ElectionKind.PILKADES
    return ElectionKind.PEMILU if name.startswith(("Pemilu", "Pilpres", "Pileg")) else ElectionKind.PILKADA


def _when(meeting: Meeting, chosen: Sequence[Chosen]) -> None:
    day = Day()
    if held := _text(chosen, "date"):
        day.held_on = date.fromisoformat(held)
    if starts := _text(chosen, "starts"):
        day.starts = time.fromisoformat(starts)
    if ends := _text(chosen, "ends"):
        day.ends = time.fromisoformat(ends)
    part, zone = _text(chosen, "part"), _text(chosen, "zone")
    day.part = PartOfDay(part) if part in set(PartOfDay) else None
    meeting.zone = Zone(zone) if zone in set(Zone) else None
    meeting.days = [day]


def _where(meeting: Meeting, chosen: Sequence[Chosen], notes: list[str]) -> None:
    for name, field in _VENUE.items():
        put(meeting.venue, field, _text(chosen, name), notes)
    mode = _text(chosen, "mode")
    if mode in set(VenueMode):
        meeting.venue.mode = VenueMode(mode)


def _host(facts: Facts, chosen: Sequence[Chosen]) -> None:
    """The first ticked unit holds the meeting; a new one stands below the first ticked unit above it."""
    units = _all(chosen, "unit")
    if not units:
        return
    host = _unit(units[0])
    above = next((_unit(one) for one in _all(chosen, "parent")), None)
    if above is not None and units[0].entry is None:
        host.parent_id = above.id
        facts.units[above.id] = above
    facts.units[host.id] = host
    facts.meeting.unit_id = host.id


def _unit(one: Chosen) -> Unit:
    if isinstance(one.entry, Unit):
        return one.entry
    unit = Unit()
    put(unit, "name", str(one.field.value), [])
    unit.level = next((level for level in _LEVELS if unit.name.startswith(str(level.value))), UnitLevel.OTHER)
    return unit


_LEVELS = sorted(UnitLevel, key=lambda level: -len(level.value))


def _guests(facts: Facts, chosen: Sequence[Chosen], cast: Cast, notes: list[str]) -> None:
    """Bodies and groups that came; a body whose officer came is told by him."""
    for one in _all(chosen, "organisation"):
        body = one.entry if isinstance(one.entry, Organisation) else Organisation()
        if one.entry is None:
            put(body, "name", name_of(one.field), notes)
        if not cast.represents(body):
            facts.organisations[body.id] = body
            facts.meeting.guests.append(Guest(organisation_id=body.id, status=GuestStatus.PRESENT))
    for one in _all(chosen, "group"):
        guest = Guest(status=GuestStatus.PRESENT)
        value: Any = one.field.value
        put(guest, "group", str(value["group"]), notes)
        put(guest, "vague_count", str(value.get("count", "")), notes)
        facts.meeting.guests.append(guest)


def _voices(meeting: Meeting, chosen: Sequence[Chosen], cast: Cast, notes: list[str]) -> None:
    for one in _all(chosen, "quote", "indirect"):
        value: Any = one.field.value
        said = Utterance(verbatim=bool(value["verbatim"]))
        said.kind = VoiceKind.QUOTE if said.verbatim else VoiceKind.INDIRECT
        said.person_id, said.post_id = cast.speaker(value)
        said.via_person_id, said.via_post_id = cast.called(str(value.get("via", "")))
        if said.person_id is None and said.post_id is None:
            put(said, "anonymous", str(value["speaker"]), notes)
        put(said, "verb", str(value["verb"]), notes)
        put(said, "text", str(value["text"]), notes)
        meeting.utterances.append(said)
    for one in _all(chosen, "neutrality")[:1]:
        statement: Any = one.field.value
        meeting.neutrality.form = NeutralityForm.STATED
        put(meeting.neutrality, "text", str(statement["text"]), notes)
        meeting.neutrality.person_id, meeting.neutrality.post_id = cast.speaker(statement)


def _release(meeting: Meeting, chosen: Sequence[Chosen], notes: list[str]) -> None:
    town = _text(chosen, "dateline")
    put(meeting.release, "dateline", town.title() if town.isupper() and len(town) > 4 else town, notes)
    put(meeting.release, "credit", _text(chosen, "footer"), notes)
    put(meeting.release, "author", _text(chosen, "byline"), notes)
    caption, credit = _text(chosen, "caption"), _text(chosen, "credit")
    if caption or credit:
        photo = Photo()
        put(photo, "caption", caption, notes)
        put(photo, "credit", re.sub(r"^[Ff]oto:\s*", "", credit), notes)
        meeting.photos.append(photo)


def _source(chosen: Sequence[Chosen]) -> str:
    """Where the meeting comes from, for the internal note."""
    parts = [
        f"{LABELS[one.field.name]}: {in_words(one.field.value)}"
        for one in _all(chosen, "headline", "outlet", "published")
    ]
    return "Dibuat dari siaran pers lama." + (f" {'; '.join(parts)}." if parts else "")
