"""The candidates of an election among the people whom a meeting names."""

from __future__ import annotations

from dataclasses import dataclass

from cooling_desktop.press import event
from cooling_desktop.press.check.neutrality_list import Ballot, parts_of
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts, references
from cooling_desktop.words.names import split_rank


@dataclass(frozen=True, slots=True)
class Present:
    """A candidate whom the meeting names: the path of the reference, the name, and the pairs it may be."""

    where: str
    name: str
    pairs: frozenset[int]


def candidates_present(facts: Facts, listed: Ballot) -> list[Present]:
    """The candidates among those whom the meeting names, in the order of the form; the police are none."""
    found = []
    for path, shelf, key in references(facts.meeting) if listed.pairs else ():
        person = facts.people.get(key) if shelf == "people" else None
        pairs = _candidate(person, listed) if person and _attends(facts, path) else frozenset()
        if person and pairs:
            found.append(Present(path, person.name.strip(), pairs))
    return found


def _candidate(person: Person, listed: Ballot) -> frozenset[int]:
    """The pairs that a person of the directory belongs to: all parts of one name are in the other."""
    if split_rank(person.rank)[0] and "purn" not in person.rank.lower():
        return frozenset()
    mine = set(parts_of(person.name))
    return frozenset(
        pair.place
        for pair in listed.pairs
        for name in pair.people
        if mine == set(name) or (min(len(mine), len(name)) > 1 and (mine <= set(name) or set(name) <= mine))
    )


def _attends(facts: Facts, path: str) -> bool:
    """Whether the reference is to somebody who takes part; guests who stayed away do not."""
    top, _, rest = path.partition("[")
    return top != "guests" or event.came(facts.meeting.guests[int(rest.partition("]")[0])])
