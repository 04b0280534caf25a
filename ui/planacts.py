"""What planning asks of the store: copies, patterns, collisions, calendars; answers come in the interface's thread."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ui.desk import Opened

if TYPE_CHECKING:
    from cooling_desktop.records.clashes import Wanted
    from cooling_desktop.records.copied import Part
    from cooling_desktop.records.facts import Facts
    from cooling_desktop.records.store import Store


class Copy(NamedTuple):
    """A copy as the editor gets it, and what to say of posts that others hold now."""

    opened: Opened
    changed: str


def copy_meeting(store: Store, key: str, parts: Collection[Part], on: date | None, by: str) -> Copy:
    """A stored meeting becomes another stored one."""
    made, changed = taken(store, key, parts, on)
    store.save(made, by)
    return Copy(Opened(store.load(made.meeting.id)), changed)


def taken(store: Store, key: str, parts: Collection[Part], on: date | None) -> tuple[Facts, str]:
    """The parts of a stored meeting for another one, not stored, and what to say of posts that others hold now."""
    from cooling_desktop.records.copied import copied, succeed
    from cooling_desktop.records.own_unit import as_ours

    made = copied(as_ours(store, store.load(key)), parts, on)
    changes = succeed(made, on) if on else []
    told = [f"{_office(made, one.post_id)}: {made.people[one.now].name}." for one in changes]
    return made, f" Dipakai pejabat pada tanggal itu: {' '.join(told)}" if told else ""


def keep_pattern(store: Store, key: str, by: str) -> str:
    """A meeting as a pattern of its programme; its key."""
    from cooling_desktop.records.copied import Part, copied
    from cooling_desktop.records.own_unit import as_ours

    made = copied(as_ours(store, store.load(key)), tuple(Part))
    made.meeting.template = True
    store.save(made, by)
    return made.meeting.id


def calendar_of(store: Store, keys: Collection[str]) -> bytes:
    """These meetings as a calendar file; raises NotReady when none of them has a date."""
    from cooling_desktop.papers.calendar import calendar

    return calendar([store.load(key) for key in keys])


def wanted_since(folder: Path, day: date) -> list[Wanted]:
    """When, where and with whom all meetings from a day on are."""
    from cooling_desktop.records.clashes import read_wanted

    return read_wanted(folder, day)


def colliding(folder: Path, day: date) -> set[str]:
    """The keys of the meetings from a day on that collide with another one."""
    from cooling_desktop.records.clashes import clashing

    return clashing(wanted_since(folder, day))


def _office(facts: Facts, key: str) -> str:
    post = facts.posts[key]
    return post.short_title or post.title
