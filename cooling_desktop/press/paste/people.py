"""One person for all the places that name him: the spellings told, two people never silently made one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cooling_desktop.press.paste.mentions import Mention
from cooling_desktop.words.name_runs import Key, name_key
from cooling_desktop.words.near_names import distance
from cooling_desktop.words.text import folded

_SHORT = 5  # letters below which another word is another name: Rudi, Budi
_COMPARED = 60  # people: no release names more


@dataclass
class Someone:
    """A person as the text knows him; `spellings` are likely faults, `forms` one place of each printed form."""

    name: str
    rank: str = ""
    printed_ranks: list[str] = field(default_factory=list)
    degrees_front: list[str] = field(default_factory=list)
    degrees_back: list[str] = field(default_factory=list)
    office: str = ""
    spellings: list[str] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    stands_for: str = ""
    forms: list[Mention] = field(default_factory=list)

    @property
    def first(self) -> Mention:
        """Where he is named in full, else where he is named first."""
        return max(
            self.places, key=lambda place: (bool(place.degrees_back), bool(place.office), -place.start)
        )

    @property
    def value(self) -> dict[str, object]:
        """What is proposed: empty parts left out, except the five that every person has."""
        told: dict[str, object] = {
            "rank": self.rank,
            "name": self.name,
            "degrees_front": self.degrees_front,
            "degrees_back": self.degrees_back,
            "office": self.office,
        }
        extra = {
            "spellings": self.spellings,
            "printed_ranks": self.printed_ranks,
            "stands_for": self.stands_for,
        }
        return told | {name: value for name, value in extra.items() if value}

    @property
    def sure(self) -> bool:
        """Whether the release leaves no question about him."""
        named = any(place.sure for place in self.places)
        return named and not self.spellings and not self.printed_ranks


def grouped(found: Sequence[Mention]) -> list[Someone]:
    """Everybody who is named, in order of first mention."""
    people: list[Someone] = []
    met: dict[tuple[str, str, str], Someone] = {}
    for mention in found:
        if not mention.name:
            continue
        printed = mention.name, mention.rank, mention.office
        known = met.get(printed) or next((one for one in people[:_COMPARED] if _same(one, mention)), None)
        if known is None:
            known = Someone(mention.name)
            people.append(known)
        if printed not in met:
            met[printed] = known
            known.forms.append(mention)
        known.places.append(mention)
    for one in people:
        _settle(one)
    return people


def _same(one: Someone, mention: Mention) -> bool:
    """Whether a mention is of this person: the same name, a part of it, or one or two letters away."""
    ranks = {form.rank for form in (*one.forms, mention) if form.rank}
    return len(ranks) < 2 and any(_alike(form, mention) for form in one.forms)


def _alike(one: Mention, other: Mention) -> bool:
    words, others = _key(one.name), _key(other.name)
    if not words or not others:  # letters of another script
        return one.name == other.name
    if words == others:
        return not (_apart(one.office, other.office) and not (one.rank and other.rank))
    if _apart(one.office, other.office):
        return False
    shorter, longer = sorted((words, others), key=len)
    if set(shorter) <= set(longer) and (one.rank or other.rank or one.office == other.office):
        return len(shorter[0]) > 2
    if len(words) != len(others) or one.rank != other.rank:
        return False
    if all(_initial(*pair) for pair in zip(words, others, strict=True)):
        return len(words) > 1
    unlike = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    near = distance(words, others) is not None and all(len(word) >= _SHORT for word, _ in unlike)
    return near and bool(one.rank or one.office)


def _initial(one: str, other: str) -> bool:
    """Whether two words are the same, or one is the other's initial or short form ("M.", "Muh.")."""
    short, long = sorted((one, other), key=len)
    return one == other or (
        len(short) <= 3 and long.startswith(short[:1]) and long.startswith(short.rstrip("h")[:2])
    )


def _apart(office: str, other: str) -> bool:
    """Whether two offices are surely not the same one."""
    if not office or not other:
        return False
    words, others = set(office.casefold().split()), set(other.casefold().split())
    return not (words <= others or others <= words or words & others == words)


def _key(name: str) -> Key:
    return name_key(name.replace(".", " "))


def _settle(one: Someone) -> None:
    """Choose the name, rank and degrees that are shown; everything else becomes a spelling."""
    names = Counter(place.name for place in one.places)
    longest = max(len(_key(name)) for name in names)
    full = [name for name in names if len(_key(name)) == longest]
    one.name = max(full, key=lambda name: (names[name], len(name)))
    one.spellings = [name for name in names if not _words(name) <= _words(one.name)]
    one.rank = next((place.rank for place in one.places if place.rank), "")
    odd = [p.printed_rank for p in one.places if p.printed_rank and not _printed_well(p.printed_rank, p.rank)]
    one.printed_ranks = list(dict.fromkeys(odd))
    one.degrees_front = _most(place.degrees_front for place in one.places)
    one.degrees_back = _most(place.degrees_back for place in one.places)
    one.office = max((place.office for place in one.places), key=len, default="")


def _words(name: str) -> set[str]:
    """The words of a name as they are printed, without case and stops; a shortened one is another."""
    return set(folded(name).replace(".", " ").split())


def _printed_well(printed: str, rank: str) -> bool:
    """Whether a rank stands there in any case and with any stops; a general's short form is one too ("Irjen")."""
    forms = {re.sub(r"\W", "", form).casefold() for form in (rank, re.sub(r" (?:Pol\.|TNI)$", "", rank))}
    return re.sub(r"\W", "", printed).casefold() in forms


def _most(lists: Iterable[tuple[str, ...]]) -> list[str]:
    best: tuple[str, ...] = ()
    for one in lists:
        best = one if len(one) > len(best) else best
    return list(best)
