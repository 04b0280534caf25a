"""Counts a recap from the rows of one instant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from cooling_desktop.records.directory import Unit
from cooling_desktop.records.issued import CORRECTION, RELEASE, WITHDRAWAL
from cooling_desktop.records.kinds import GuestStatus, MeetingStatus, OrganisationKind
from cooling_desktop.records.reading import reading
from cooling_desktop.records.recap import (
    Body,
    Group,
    Heads,
    Line,
    Promise,
    Recap,
    Share,
    Tally,
    Wanted,
    total,
)
from cooling_desktop.records.recap_rows import (
    Choices,
    Stock,
    choices,
    day_of,
    district,
    district_key,
    programme_key,
    read_stock,
)
from cooling_desktop.words.text import folded, upper_first

LONG_AGO = timedelta(days=180)
OWN, POLICE, ALONE, OTHERS = "Pendamping dari satuan", "Kepolisian", "Perorangan", "Kelompok lain"
KINDS = {kind.value: upper_first(kind.value) for kind in OrganisationKind}
KINDS |= {OrganisationKind.RELIGIOUS: "Keagamaan", OrganisationKind.OTHER: "Lembaga lain"}
"""What guests of bodies of a kind are called."""
_CAME = (GuestStatus.PRESENT, GuestStatus.WALK_IN, GuestStatus.REPRESENTED)


def read_recap(folder: Path, wanted: Wanted, today: date) -> tuple[Recap, Choices] | None:
    """The recap of a data folder and what it can be narrowed to; None when the store must be asked first."""
    with reading(folder) as connection:
        if connection is None:
            return None
        stock = read_stock(connection)
        known = choices(stock)
        return counted(stock, known, wanted, today), known


def counted(stock: Stock, choices: Choices, wanted: Wanted, today: date) -> Recap:
    """Everything of the rows that fits what is wanted."""
    matching = [row for row in stock.meetings if _fits(row, wanted)]
    inside = [row for row in matching if _inside(wanted, row["held_on"])]
    held = [row["id"] for row in inside if row["status"] == MeetingStatus.HELD]
    guests = stock.keyed("guests", held)
    stated = stock.keyed("stated", held)
    lines = _lines(stock, choices, inside, guests, {row["owner_id"] for row in stated})
    took_place = [line for line in lines if line.status is MeetingStatus.HELD]
    known = {row["id"] for row in matching}
    papers = [row for row in stock.issues if row["meeting_id"] in known and _inside(wanted, row["issued_on"])]
    kinds = Counter(row["kind"] for row in papers)
    within = {row["id"] for row in inside}
    units = tuple(dict.fromkeys(line.unit for line in took_place if line.unit))
    never, long_ago = _bodies(stock, wanted, today)
    return Recap(
        wanted=wanted, made_on=today, unit=_letterhead_unit(stock, wanted, inside), units=units,
        filters=_filters(stock, choices, wanted), meetings=tuple(lines),
        undated=sum(not row["held_on"] for row in matching) if not wanted.period.holds(None) else 0,
        releases=kinds[RELEASE], corrections=kinds[CORRECTION], withdrawals=kinds[WITHDRAWAL],
        elsewhere=sum(row["meeting_id"] not in within for row in papers),
        media=_media(stock, wanted, known), groups=_groups(guests),
        programmes=_shares(took_place, lambda line: line.programme),
        districts=_shares(took_place, lambda line: line.district),
        cities=_shares(took_place, lambda line: line.city),
        speakers=_speakers(stated), promises=_promises(stock, held), never=never, long_ago=long_ago,
        received=_received(stock, wanted), approval=stock.approval, chain=stock.chain,
    )  # fmt: skip


def _inside(wanted: Wanted, stored: str | None) -> bool:
    return wanted.period.holds(day_of(stored))


def _fits(row: Any, wanted: Wanted) -> bool:
    return (
        wanted.election_id in ("", row["election_id"])
        and wanted.phase in ("", row["phase"])
        and wanted.unit_id in ("", row["unit_id"])
        and wanted.programme in ("", programme_key(row))
        and wanted.district in ("", district_key(row))
    )


def heads_of(guest: Any) -> Heads:
    """How many people a guest stands for: the number typed, one for a person or an office, else nobody knows."""
    if guest["count"]:
        return Heads(guest["count"])
    if (guest["person_id"] or guest["post_id"]) and not (guest["group"] or "").strip():
        along = " ".join((guest["entourage"] or "").split())
        return Heads(1, (along,) if along else ())
    return Heads(0, (" ".join((guest["vague_count"] or "").split()),))


def group_of(guest: Any) -> str:
    """From where a guest comes, as the recap sorts guests."""
    if guest["host_side"]:
        return OWN
    if guest["kind"]:
        return KINDS[guest["kind"]]
    if guest["police"]:
        return POLICE
    return ALONE if guest["person_id"] or guest["post_id"] else OTHERS


def _lines(
    stock: Stock, choices: Choices, rows: Sequence[Any], guests: Sequence[Any], stated: set[str]
) -> list[Line]:
    came: dict[str, list[Heads]] = {}
    for guest in guests:
        if guest["status"] in _CAME:
            came.setdefault(guest["owner_id"], []).append(heads_of(guest))
    papers = {row["meeting_id"]: row for row in stock.issues if row["standing"]}
    names, places = dict(choices.programmes), dict(choices.districts)
    return [
        Line(
            key=row["id"],
            held_on=day_of(row["held_on"]),
            programme=names[programme_key(row)],
            place=" ".join((row["place"] or "").split()),
            district=places.get(district_key(row), district(row)),
            city=" ".join((row["city"] or "").split()),
            unit=row["unit"] or "",
            status=MeetingStatus(row["status"]),
            heads=total(came.get(row["id"], ())),
            number=papers[row["id"]]["number"] if row["id"] in papers else "",
            kind=papers[row["id"]]["kind"] if row["id"] in papers else "",
            stated=row["id"] in stated,
        )
        for row in rows
    ]


def _shares(lines: Iterable[Line], name: Callable[[Line], str]) -> tuple[Share, ...]:
    """Meetings by what they share, most first; those without it are left out."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        if name(line):
            found.setdefault(name(line), []).append(line)
    shares = [Share(key, len(many), total(line.heads for line in many)) for key, many in found.items()]
    return tuple(sorted(shares, key=lambda one: (-one.meetings, -one.heads.counted, one.name.casefold())))


def _groups(guests: Iterable[Any]) -> tuple[Group, ...]:
    found: dict[str, list[Any]] = {}
    for guest in guests:
        found.setdefault(group_of(guest), []).append(guest)
    made = []
    for name, many in found.items():
        there = [guest for guest in many if guest["status"] in _CAME]
        invited = sum(guest["status"] != GuestStatus.WALK_IN for guest in many)
        made.append(Group(name, invited, len(there), total(map(heads_of, there))))
    return tuple(sorted(made, key=lambda one: (-one.heads.counted, -one.came, -one.invited, one.name)))


def _media(stock: Stock, wanted: Wanted, known: set[str]) -> tuple[Tally, ...]:
    rows = [row for row in stock.published if row["meeting_id"] in known]
    return _tallies(row["medium"] for row in rows if _inside(wanted, row["published_on"]))


def _speakers(stated: Iterable[Any]) -> tuple[Tally, ...]:
    """Who stated neutrality, in how many meetings each."""
    once = {(row["owner_id"], _named(row)) for row in stated}
    return _tallies(name for _, name in once if name)


def _tallies(names: Iterable[str]) -> tuple[Tally, ...]:
    """Names however they were spelt, the commonest first."""
    found: dict[str, Counter[str]] = {}
    for name in names:
        flat = " ".join(name.split())
        found.setdefault(folded(flat), Counter())[flat] += 1
    tallies = [Tally(min(one, key=lambda name: (-one[name], name)), one.total()) for one in found.values()]
    return tuple(sorted(tallies, key=lambda one: (-one.times, one.name.casefold())))


def _named(row: Any) -> str:
    """Office, rank and name, as far as they are known."""
    return " ".join(part.strip() for part in (row["title"], row["rank"], row["name"]) if part and part.strip())


def _promises(stock: Stock, held: Sequence[str]) -> tuple[Promise, ...]:
    return tuple(
        Promise(
            row["owner_id"],
            _named(row) or row["body"] or row["unit"] or upper_first(" ".join((row["party"] or "").split())),
            upper_first(" ".join(row["text"].split())),
            day_of(row["due"]),
        )
        for row in stock.keyed("promises", held)
    )


def _bodies(stock: Stock, wanted: Wanted, today: date) -> tuple[tuple[Body, ...], tuple[Body, ...]]:
    """Organisations nobody ever asked, and those not asked for long before the period ends, longest first."""
    ends = min(wanted.period.last or today, today)
    never = [Body(row["id"], row["name"], row["kind"]) for row in stock.bodies if not row["asked"]]
    asked = [Body(row["id"], row["name"], row["kind"], day_of(row["last"])) for row in stock.bodies if row["asked"]]
    long_ago = [body for body in asked if body.last and body.last < ends - LONG_AGO]
    return tuple(never), tuple(sorted(long_ago, key=lambda body: (body.last or ends, body.name)))


def _received(stock: Stock, wanted: Wanted) -> tuple[Tally, ...]:
    """Papers of elsewhere by where they are from; they belong to no unit or programme of ours."""
    if wanted.narrowed:
        return ()
    return _tallies(row["origin"] for row in stock.received if _inside(wanted, row["received_at"]))


def _filters(stock: Stock, choices: Choices, wanted: Wanted) -> tuple[str, ...]:
    """What the recap was narrowed to, in words."""
    unit = stock.units.get(wanted.unit_id)
    programme = dict(choices.programmes).get(wanted.programme, "")
    named = (unit.name if unit else "", programme, dict(choices.districts).get(wanted.district, ""))
    return tuple(name for name in named if name)


def _letterhead_unit(stock: Stock, wanted: Wanted, rows: Sequence[Any]) -> Unit | None:
    """The unit asked for, the one that all others stand under, else the only one of these meetings."""
    if wanted.unit_id:
        return stock.units.get(wanted.unit_id)
    everywhere = {row["unit_id"] for row in stock.meetings if row["unit_id"]} or set(stock.units)
    return _top(stock, everywhere) or _top(stock, {row["unit_id"] for row in rows if row["unit_id"]})


def _top(stock: Stock, keys: set[str]) -> Unit | None:
    """The nearest unit above all of these, or the one that they are."""
    tops = set.intersection(*(_above(stock, key) for key in keys)) if keys else set()
    nearest = [key for key in tops if not any(stock.units[one].parent_id == key for one in tops)]
    return stock.units[nearest[0]] if len(nearest) == 1 else None


def _above(stock: Stock, key: str) -> set[str]:
    """A unit and all those it stands under."""
    found: set[str] = set()
    while key in stock.units and key not in found:
        found.add(key)
        key = stock.units[key].parent_id or ""
    return found
