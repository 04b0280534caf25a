"""The candidates of an election as the neutrality guard looks for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cooling_desktop.press.check.neutrality_words import listed
from cooling_desktop.records.directory import Candidate, Election
from cooling_desktop.words.text import folded

_SOUNDS = {"oe": "u", "dj": "j", "tj": "c", "ch": "h", "sy": "s", "dh": "d", "y": "i", "z": "s", "v": "f"}
_MUHAMMAD = re.compile("m[ou](?:c?h?am?mad|h)|mukhammad")
Row = tuple[int | None, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair: its place in the list, and the words of each name, short form, party and slogan."""

    place: int
    number: int | None
    people: tuple[Words, ...]
    shorts: tuple[tuple[str, Words], ...]
    parties: tuple[Words, ...]
    slogans: tuple[Words, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Ballot:
    """The list of one election; `parts` leads from a part of a name to those (pair, person) who bear it."""

    pairs: tuple[Pair, ...] = ()
    parts: dict[str, frozenset[tuple[int, int]]] | None = None

    def bearers(self, part: str) -> frozenset[tuple[int, int]]:
        """Who bears a part of a name."""
        return (self.parts or {}).get(part, frozenset())

    def by_number(self, number: int) -> frozenset[int]:
        """The pair with a serial number."""
        return frozenset(pair.place for pair in self.pairs if pair.number == number)


def ballot(election: Election | None) -> Ballot:
    """The list of an election, made anew only when it changes."""
    return _ballot(tuple(_plain(one) for one in election.candidates)) if election else Ballot()


def _plain(one: Candidate) -> Row:
    return one.number, tuple(one.names), tuple(one.short_names), tuple(one.parties), tuple(one.slogans)


@lru_cache(maxsize=8)
def _ballot(rows: tuple[Row, ...]) -> Ballot:
    pairs = tuple(_pair(place, row) for place, row in enumerate(rows))
    parts: dict[str, set[tuple[int, int]]] = {}
    for pair in pairs:
        for n, person in enumerate(pair.people):
            for part in person:
                parts.setdefault(part, set()).add((pair.place, n))
    return Ballot(pairs, {part: frozenset(those) for part, those in parts.items()})


def _pair(place: int, row: Row) -> Pair:
    number, names, shorts, parties, slogans = row
    people = tuple(filter(None, map(parts_of, names)))
    known = tuple((one, lows(one)) for one in shorts if lows(one))
    return Pair(place, number, people, known, *(tuple(filter(None, map(lows, those))) for those in (parties, slogans)))


def lows(text: str) -> Words:
    """The words of a text in lower case."""
    return tuple(re.findall(r"[^\W_]+", text.lower()))


@lru_cache(maxsize=4096)
def heard(word: str) -> str:
    """A part of a name as it sounds, so that "Achmad" is "Ahmad" and "Soerjanto" is "Suryanto"."""
    low = folded(word)
    if _MUHAMMAD.fullmatch(low):
        return "muhammad"
    for old, new in _SOUNDS.items():
        low = low.replace(old, new)
    return re.sub(r"(.)\1", r"\1", low)


def parts_of(name: str) -> Words:
    """The parts of a name by which it is known: without titles, degrees and initials."""
    words = re.findall(r"[^\W_]+", name.split(",")[0])
    return tuple(heard(word) for word in words if len(word) > 2 and word.lower() not in listed("titles"))
