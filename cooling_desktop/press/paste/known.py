"""Which of the proposed people, units and bodies the directory knows already, and which it only has something like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cooling_desktop.press.paste.proposed import Proposed
from cooling_desktop.records.fields import Record
from cooling_desktop.words.name_runs import name_key
from cooling_desktop.words.near_names import NameIndex

SHELVES = {
    "person": "people",
    "unit": "units",
    "parent": "units",
    "organisation": "organisations",
    "election": "elections",
}
"""The shelf of the directory on which a proposed value would stand."""


class Likeness(NamedTuple):
    """The entry of exactly this name, or one whose name is near; two entries of one name are both only near."""

    same: Record | None = None
    near: Record | None = None


UNKNOWN = Likeness()


class Directory:
    """The office's directory by name, made once for a review."""

    def __init__(self, entries: Mapping[str, Sequence[Record]]) -> None:
        self.entries = entries
        self._by_name: dict[str, dict[str, list[Record]]] = {}
        self._near: dict[str, NameIndex] = {}
        for shelf, records in entries.items():
            names = self._by_name.setdefault(shelf, {})
            for record in records:
                names.setdefault(_folded(called(record)), []).append(record)
            self._near[shelf] = NameIndex(called(record) for record in records)

    def likeness(self, name: str, value: str) -> Likeness:
        """What the directory has for a proposed value, `name` as in `LABELS`."""
        shelf = SHELVES.get(name, "")
        here = self._by_name.get(shelf, {}).get(_folded(value), []) if value else []
        if len(here) == 1:
            return Likeness(same=here[0])
        if here:
            return Likeness(near=here[0])
        near = self._near[shelf].near(name_key(value)) if value and shelf in self._near else None
        return Likeness(near=self._by_name[shelf][_folded(near[0])][0]) if near else UNKNOWN


def called(record: Record) -> str:
    """The name of an entry; a post is called by its title."""
    return str(getattr(record, "name", "") or getattr(record, "title", ""))


def name_of(one: Proposed) -> str:
    """The name under which a proposed value would stand in the directory."""
    return one.value if isinstance(one.value, str) else str(one.value.get("name", ""))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
