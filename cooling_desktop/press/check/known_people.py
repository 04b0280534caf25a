"""Whom a check knows by name: the people of the meeting, and everybody in the directory."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cooling_desktop.press.check.page import KnownName, Page
from cooling_desktop.press.check.passage import Sort
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import fields_of, walk
from cooling_desktop.words.name_runs import name_key
from cooling_desktop.words.names import short_mention
from cooling_desktop.words.near_names import NameIndex

_NOBODY = NameIndex(())
_last: tuple[tuple[KnownName, ...], NameIndex] = ((), _NOBODY)


def known_names(rows: Iterable[tuple[str, str, Iterable[str]]]) -> tuple[KnownName, ...]:
    """The directory for a check from rows of key, name and known misspellings."""
    return tuple(KnownName(key, name, tuple(wrong)) for key, name, wrong in rows if name.strip())


def of_directory(directory: tuple[KnownName, ...]) -> NameIndex:
    """The index of a directory; made once for a tuple, which is only compared by identity: it may be long."""
    global _last
    if not directory:
        return _NOBODY
    known, index = _last
    if known is not directory:
        wrong = ((typed, one.name) for one in directory for typed in one.wrong)
        index = NameIndex((one.name for one in directory), wrong)
        _last = (directory, index)
    return index


def of_meeting(page: Page) -> NameIndex:
    """The people of the meeting: full names, their beginnings, and what the press calls them."""
    people = sorted(page.facts.people.values(), key=lambda one: one.id)
    wrong = tuple((typed, one.name) for one in people for typed in one.known_as)
    return _of_names(tuple(form for one in people for form in forms(one)), wrong)


@lru_cache(maxsize=8)
def _of_names(names: tuple[str, ...], wrong: tuple[tuple[str, str], ...]) -> NameIndex:
    return NameIndex(names, wrong)


def forms(person: Person) -> list[str]:
    """How somebody is called: "Henri Noveri Santoso", "Henri Noveri", "Henri"."""
    words = person.name.split()
    beginnings = [" ".join(words[:count]) for count in range(len(words), 1, -1)] or words
    short = short_mention("", person.name, person.short_name)
    return list(dict.fromkeys([*beginnings, short] if short else beginnings))


def words_named(page: Page, *, people: bool) -> frozenset[str]:
    """Every word of the names in the forms: of people, or of bodies, places and programmes."""
    named = (one for one in page.passages if one.sort is Sort.NAME and one.where.startswith("people:") is people)
    return frozenset(word for passage in named for word in name_key(passage.text))


def offices(facts: Facts) -> dict[str, set[str]]:
    """The posts with which the meeting names each person."""
    found: dict[str, set[str]] = {}
    for _, row in walk(facts.meeting):
        for field in fields_of(type(row)):
            if field.refers == "people" and (key := getattr(row, field.name)):
                post = getattr(row, field.name.replace("person_id", "post_id"), None)
                found.setdefault(key, set()).update({post} if post else ())
    return found
