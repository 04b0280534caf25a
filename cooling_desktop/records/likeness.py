"""Which entries of a shelf may be the same one as another: near names among all of them, in one look."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from cooling_desktop.records.directory import Person
from cooling_desktop.records.fields import Record
from cooling_desktop.records.shelves import SOUGHT
from cooling_desktop.records.store import Store
from cooling_desktop.records.tables import tables, to_record, twins
from cooling_desktop.records.twofold import JOINED
from cooling_desktop.words.name_runs import Key, name_key
from cooling_desktop.words.near_names import alike_among
from cooling_desktop.words.text import folded

MOST = 3
_key = lru_cache(maxsize=50_000)(name_key)


@lru_cache(maxsize=50_000)
def _letters(name: str) -> Key:
    """A body or an office without case, accents and marks."""
    letters = "".join(filter(str.isalnum, folded(name)))
    return (letters,) if letters else ()


def alike(store: Store, shelf: str, key: str) -> list[Record]:
    """At most three entries that may be the same as this one; of people also those whose names are near."""
    kind = JOINED[shelf]
    table, name = tables[kind], SOUGHT[shelf][0]
    wrong = [sa.cast(table.c.known_as, sa.Text)] if "known_as" in table.c else []  # read as a list by few only
    read = _key if kind is Person else _letters
    with store.session() as session:
        rows = session.execute(sa.select(table.c.id, table.c[name], *wrong)).all()
        mine = next((row for row in rows if row[0] == key), None)
        near = _near(kind, mine, [row for row in rows if row[0] != key], read) if mine else []
        found = [session.get(twins[kind], one) for one in near]
        return [to_record(twin) for twin in found if twin is not None]


def _near(kind: type[Record], mine: Any, others: list[Any], read: Callable[[str], Key]) -> list[str]:
    """Those of the same name before those whose name is only near."""
    own = {key for key in map(read, _names(mine)) if key}
    called = read(mine[1])
    same = [row[0] for row in others if not own.isdisjoint(map(read, _names(row)))]
    if kind is not Person or not called or len(same) >= MOST:
        return same[:MOST]
    keys: dict[Key, list[str]] = {}
    for row in others:
        if other := read(row[1]):
            keys.setdefault(other, []).append(row[0])
    near = [one for other in alike_among(called, keys) if other != called for one in keys[other]]
    return list(dict.fromkeys([*same, *near]))[:MOST]


def _names(row: Any) -> list[str]:
    """The name and the misspellings that are known of it."""
    return [row[1], *(json.loads(row[2]) if len(row) > 2 and row[2] != "[]" else ())]
