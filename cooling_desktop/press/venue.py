"""Where people met, in words: the place from its parts, and the platform of those who were elsewhere."""

from __future__ import annotations

import re

from cooling_desktop.press.event import phrase, typed
from cooling_desktop.press.phrases import SHIPPED, Pack, shipped
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VenueMode
from cooling_desktop.records.meeting import Venue
from cooling_desktop.words.told import glued, threaded


def where(facts: Facts, pack: Pack | None = None) -> str:
    """Place and platform in the sentence, with the words before them; empty when neither is known."""
    venue = facts.meeting.venue
    at, platform = place(venue), typed(venue, "platform", "venue")
    mode = VenueMode.HYBRID if platform and venue.mode is VenueMode.ON_SITE else venue.mode
    return (pack or shipped(SHIPPED[0])).words(f"tempat.{mode.value}", lokasi=at, sarana=platform)


def place(venue: Venue) -> str:
    """The venue from its parts, after "di" (rule R13); the room joins the house it lies in."""
    if venue.vague.strip():
        return typed(venue, "vague", "venue", "di")
    parts = [_room(venue), typed(venue, "street", "venue"), _neighbourhood(venue)]
    parts += [_area(venue, "village"), _area(venue, "district")]
    parts.append(typed(venue, "city", "venue") if venue.city_in_text else "")
    return threaded((phrase(part) for part in parts if part.strip()), ", ")


def _room(venue: Venue) -> str:
    room, name = typed(venue, "room", "venue"), typed(venue, "name", "venue")
    if not room or not name:
        return room or name
    last = room.split()[-1]
    plain = room[0].islower() or last == room or last.isdigit() or re.fullmatch(r"[IVX]+", last)
    return glued(room, " " if plain else ", ", name)


def _neighbourhood(venue: Venue) -> str:
    numbers = [glued(f"{name.upper()} ", typed(venue, name, "venue")) for name in ("rt", "rw") if getattr(venue, name)]
    return threaded(numbers, "/")


def _area(venue: Venue, name: str) -> str:
    kind, area = typed(venue, f"{name}_kind", "venue"), typed(venue, name, "venue")
    return threaded([kind, area]) if area else ""
