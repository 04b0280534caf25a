"""By what papers can be picked out, read from the meeting file beside each; whatever can't be read gives none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from cooling_desktop.words.text import clean

UNIT, PROGRAMME, PERSON, PLACE, STATUS, GROUP, ORIGIN = (
    "unit", "programme", "person", "place", "status", "group", "origin",
)  # fmt: skip
"""The facets, called as in a query."""
_LONGEST = 160  # letters of a label
_MOST = 400  # labels of one paper


def facets_of(facts: str) -> list[tuple[str, str]]:
    """Facet and label of everything that a meeting file tells, the host unit at the beginning."""
    try:
        data = json.loads(facts) if facts.strip() else {}
    except (ValueError, RecursionError):
        return []
    meeting = _part(data, "meeting")
    shelves = {name: _by_key(data, name) for name in ("units", "organisations", "people", "posts")}
    found = [*_units(meeting, shelves), (PROGRAMME, meeting.get("programme")), *_places(_part(meeting, "venue"))]
    found += [(PERSON, person.get("name")) for person in shelves["people"].values()]
    found += _groups(meeting, shelves)
    said = ((facet, " ".join(clean(label).split())[:_LONGEST]) for facet, label in found if isinstance(label, str))
    return list(dict.fromkeys((facet, label) for facet, label in said if label))[:_MOST]


def _units(meeting: dict[str, Any], shelves: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    for holder in (meeting, *_rows(meeting, "co_hosts")):
        yield UNIT, _at(shelves["units"], holder.get("unit_id")).get("name")


def _places(venue: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    district = venue.get("district")
    kind = venue.get("district_kind") or "Kecamatan"
    if isinstance(district, str) and isinstance(kind, str) and district.strip():
        yield PLACE, district if district.casefold().startswith(kind.casefold()) else f"{kind} {district}"
    yield PLACE, venue.get("city")


def _groups(meeting: dict[str, Any], shelves: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """The kinds of bodies that guests came from; guests of a unit of our own are none."""
    for guest in _rows(meeting, "guests"):
        post = _at(shelves["posts"], guest.get("post_id"))
        key = guest.get("organisation_id") or post.get("organisation_id")
        yield GROUP, _at(shelves["organisations"], key).get("kind")


def _part(data: Any, name: str) -> dict[str, Any]:
    part = data.get(name) if isinstance(data, dict) else None
    return part if isinstance(part, dict) else {}


def _rows(data: Any, name: str) -> list[dict[str, Any]]:
    rows = data.get(name) if isinstance(data, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _by_key(data: Any, name: str) -> dict[str, Any]:
    return {row["id"]: row for row in _rows(data, name) if isinstance(row.get("id"), str)}


def _at(shelf: dict[str, Any], key: Any) -> dict[str, Any]:
    return shelf.get(key, {}) if isinstance(key, str) else {}
