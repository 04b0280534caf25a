"""The office's directory as a list of guests is compared with it: who has this name, who has nearly this name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeVar, cast

from cooling_desktop.records.directory import Organisation, Person, Post, Unit
from cooling_desktop.records.fields import Record
from cooling_desktop.records.holders import holds
from cooling_desktop.records.sheets.typed import Typed
from cooling_desktop.words.name_runs import Key, name_key
from cooling_desktop.words.near_names import NameIndex
from cooling_desktop.words.text import folded

R = TypeVar("R", bound=Record)
SHELVES = ("people", "posts", "organisations", "units")
MOST_NEAR = 3  # people side by side with a row


class Difference(NamedTuple):
    """One value in the list and in the directory; `differs` where both say something and not the same."""

    label: str
    here: str
    there: str
    differs: bool


class Office:
    """The directory by name, made once for an import; of an entry that is given twice the later state counts."""

    def __init__(self, given: Mapping[str, Iterable[Record]]) -> None:
        entries = {shelf: {entry.id: entry for entry in many}.values() for shelf, many in given.items()}
        self.people: dict[str, list[Person]] = {}
        self._wrong: dict[str, list[Person]] = {}
        self._keys: dict[Key, list[Person]] = {}
        self._ends: dict[tuple[str, str], list[Person]] = {}
        everybody = [cast(Person, one) for one in entries.get("people", ())]
        for person in everybody:
            self._take(person)
        self._index = NameIndex(person.name for person in everybody)
        self.posts = _by_name(cast("Iterable[Post]", entries.get("posts", ())), "title")
        bodies = cast("list[Organisation]", list(entries.get("organisations", ())))
        self._bodies = _by_name(bodies, "name", "short_name", "spelled_out")
        self.units = _by_name(cast("Iterable[Unit]", entries.get("units", ())), "name", "spelled_out")
        self._held: dict[str, list[Post]] = {}
        today = date.today()
        for post in (post for same in self.posts.values() for post in same):
            for held in post.holdings:
                if held.person_id and holds(held, today):
                    self._held.setdefault(held.person_id, []).append(post)

    def _take(self, person: Person) -> None:
        key = name_key(person.name)
        self.people.setdefault(letters(person.name), []).append(person)
        self._keys.setdefault(key, []).append(person)
        for spelling in person.known_as:
            self._wrong.setdefault(letters(spelling), []).append(person)
        if len(key) > 1:
            self._ends.setdefault((key[0], key[-1]), []).append(person)
            for end in range(2, len(key)):
                self._ends.setdefault(("", " ".join(key[:end])), []).append(person)

    def held(self, person: Person) -> list[Post]:
        """The posts that somebody holds today."""
        return self._held.get(person.id, [])

    def same(self, name: str) -> list[Person]:
        """Everybody of exactly this name, or of whom it is a known misspelling; whatever case and stops."""
        return self.people.get(letters(name)) or self._wrong.get(letters(name), [])

    def body_called(self, words: str) -> str:
        """The letters of the full name of a body or unit, however it is called here."""
        body, units = self.body(words), self.units.get(letters(words), ())
        return letters(body.name if body else units[0].name if units else words)

    def body(self, words: str) -> Organisation | None:
        """The body of this name, else the only one that is shortened or spelt out so."""
        known = self._bodies.get(letters(words), [])
        named = [one for one in known if letters(one.name) == letters(words)]
        return named[0] if named else known[0] if len(known) == 1 else None

    def near(self, name: str) -> list[Person]:
        """The few whose names may be this one: a letter or two differ, a part is shortened or left out."""
        key = name_key(name)
        found = [*self._keys.get(key, ())]
        close = self._index.neighbour(key)
        found += self._keys.get(name_key(close[0]), ()) if close else ()
        if len(key) > 1:
            found += (one for one in self._ends.get((key[0], key[-1]), ()) if _shortened(key, name_key(one.name)))
            found += self._ends.get(("", " ".join(key)), ())
            found += (one for end in range(2, len(key)) for one in self._keys.get(key[:end], ()))
        return list({one.id: one for one in found}.values())[:MOST_NEAR]

    def differences(self, one: Typed, person: Person) -> list[Difference]:
        """The list's values beside the directory's."""
        titles = [post.title for post in self.held(person)]
        office = ", ".join(part for part in (one.post, one.body) if part)
        here, there = [*one.front, *one.back], [*person.degrees_front, *person.degrees_back]
        either = set(here) <= set(there) or set(there) <= set(here)
        return [
            Difference("Nama", one.name, person.name, letters(one.name) != letters(person.name)),
            Difference("Pangkat", one.rank, person.rank, _differ(one.rank, person.rank)),
            Difference("Gelar", ", ".join(here), ", ".join(there), not either),
            Difference("Jabatan", office, ", ".join(titles), bool(one.post and titles) and not _fits(one, titles)),
        ]


@lru_cache(maxsize=50_000)
def letters(name: str) -> str:
    """A name without case, accents and stops."""
    return " ".join(re.findall(r"[^\W_]+", folded(name)))


def _by_name(records: Iterable[R], *names: str) -> dict[str, list[R]]:
    found: dict[str, list[R]] = {}
    for record in records:
        for name in {letters(getattr(record, name)) for name in names} - {""}:
            found.setdefault(name, []).append(record)
    return found


def _differ(here: str, there: str) -> bool:
    return bool(here and there) and letters(here) != letters(there)


def _fits(one: Typed, titles: Sequence[str]) -> bool:
    """Whether the post in the list may be one of these: "Kapolres" is "Kapolres Sumenep"."""
    short, long = set(letters(one.post).split()), set(letters(f"{one.post} {one.body}").split())
    return any(short <= set(letters(title).split()) or set(letters(title).split()) <= long for title in titles)


def _shortened(one: Key, other: Key) -> bool:
    """Whether two names with the same ends differ only by words that are left out or shortened to a letter."""
    few, many = sorted((one[1:-1], other[1:-1]), key=len)
    rest = iter(many)
    return all(any(_stands_for(word, known) for known in rest) for word in few)


def _stands_for(word: str, known: str) -> bool:
    return word == known or (word[0] == known[0] and 1 in (len(word), len(known)))
