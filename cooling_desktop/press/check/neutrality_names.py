"""Candidates named in a text, told apart from people who only share a part of their names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from cooling_desktop.press.check.neutrality_list import Ballot, heard
from cooling_desktop.press.check.neutrality_words import Sign, Word, lookup
from cooling_desktop.press.check.neutrality_words import listed as beside_name
from cooling_desktop.words.text import PARTICLES

_JOINTS = frozenset({"dan", "serta", "bersama"})
_DASHES = frozenset({"", "–", "-", "—", "&", "/", "+", ","})
_POLITICAL = frozenset({"candidate", "couple", "office", "team", "crowd", "incumbent", "champion"})


class Sentence(NamedTuple):
    """The words of one sentence in their text; `strangers` are parts of names that others bear as well."""

    words: list[Word]
    text: str
    strangers: frozenset[str]

    def gap(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else "."

    @property
    def titled(self) -> bool:
        """Whether capitals tell nothing here, as in a headline or a text all small or all capital."""
        long = [word for word in self.words if word.text[0].isalpha() and word.low not in PARTICLES]
        return len(long) > 2 and sum(word.text[0].isupper() for word in long) > 0.9 * len(long)

    @property
    def small(self) -> bool:
        """Whether nothing but the first word has a capital."""
        return not any(word.text[0].isupper() for word in self.words[1:])


class Run(NamedTuple):
    """Words that may name candidates: where they end, who (pair, person) it may be, how many parts there are."""

    end: int
    people: frozenset[tuple[int, int]]
    parts: int

    @property
    def pairs(self) -> frozenset[int]:
        """The pairs of those people."""
        return frozenset(place for place, _ in self.people)


def named(here: Sentence, at: int, listed: Ballot) -> tuple[int, Sign] | None:
    """The candidate or pair that is named from this word on: a name, or perhaps one ("maybe")."""
    run = _run(here, at, listed)
    if run is None:
        return _by_halves(here, at, listed)
    partner = _partner(here, run, listed)
    if partner is not None:
        return partner.end - at, sign(here.words, at, partner.end, "name", run.pairs & partner.pairs)
    if somebody_else(here, at, run):
        return None
    meaning = "name" if run.parts > 1 or _sure(here, at) else "maybe"
    if meaning == "maybe" and not _spelled_as_name(here, at):
        return None
    if run.parts == 1 and ordinary(here, at):
        return None
    return run.end - at, sign(here.words, at, run.end, meaning, run.pairs)


def sign(words: list[Word], start: int, end: int, meaning: str, pairs: Iterable[int]) -> Sign:
    """The sign of some words."""
    lows = tuple(word.low for word in words[start:end])
    return Sign(frozenset({meaning}), words[start].start, words[end - 1].end, lows, frozenset(pairs))


def shared_parts(here: Sentence, listed: Ballot) -> frozenset[str]:
    """Parts of candidates' names that belong to somebody else in this sentence."""
    found: set[str] = set()
    for at, word in enumerate(here.words):
        run = _run(here, at, listed) if word.text[0].isupper() else None
        if run and _partner(here, run, listed) is None and somebody_else(here, at, run):
            found |= {heard(one.low) for one in here.words[at : run.end]}
    return frozenset(found)


def _run(here: Sentence, at: int, listed: Ballot) -> Run | None:
    """The longest row of words that are parts of one person's name."""
    people = listed.bearers(heard(here.words[at].low))
    if not people:
        return None
    end, parts = at + 1, 1
    while end < len(here.words) and here.gap(end) in (" ", ". "):
        word = here.words[end]
        same = people & listed.bearers(heard(word.low))
        if same:
            people, parts = same, parts + 1
        elif len(word.low) > 1 or not word.text.isupper():
            break
        elif begun := people & _beginning(listed, heard(word.low)):
            people, parts = begun, parts + 1  # "Suryanto W."
        end += 1
    return Run(end, people, parts)


def _partner(here: Sentence, run: Run, listed: Ballot) -> Run | None:
    """The other one of the pair, named right behind: "Bambang–Nurlaila", "Bambang dan Hj. Nurlaila"."""
    at = run.end
    for _ in range(3):
        if at >= len(here.words) or here.gap(at).strip(" .") not in _DASHES:
            return None
        if here.words[at].low not in _JOINTS and here.words[at].low not in beside_name("titles"):
            break
        at += 1
    if at >= len(here.words):
        return None
    other = _run(here, at, listed)
    if other is None or not other.pairs & run.pairs or other.people & run.people:
        return None
    if other.parts == 1 and _follows_another(here, other.end):
        return None
    return other._replace(people=frozenset(one for one in other.people if one[0] in run.pairs))


def _by_halves(here: Sentence, at: int, listed: Ballot) -> tuple[int, Sign] | None:
    """A pair in shortened names, "Surya–Dewi" for Suryanto and Dewi; or perhaps one of them, "Pak Sur"."""
    half = heard(here.words[at].low)
    if len(half) < 3 or not (here.words[at].text[0].isupper() or here.small):
        return None
    people = _beginning(listed, half)
    run = Run(at + 1, people, 1)
    if people and at and here.words[at - 1].low in beside_name("titles") and not somebody_else(here, at, run):
        return 1, sign(here.words, at, at + 1, "maybe", run.pairs)
    partner = _partner(here, run, listed) if people and len(half) > 3 else None
    if partner is None:
        return None
    pairs = partner.pairs & {place for place, _ in people}
    return partner.end - at, sign(here.words, at, partner.end, "name", pairs)


@lru_cache(maxsize=4096)
def _beginning(listed: Ballot, half: str) -> frozenset[tuple[int, int]]:
    parts = listed.parts or {}
    return frozenset(one for part, those in parts.items() if part.startswith(half) for one in those)


def _before(here: Sentence, at: int) -> tuple[int, bool]:
    """The place of the word before a name and its titles, or -1; and whether there is a title."""
    place = at - 1
    titles = False
    while place >= 0 and here.gap(place + 1).strip(" .") == "":
        low = here.words[place].low
        if low not in beside_name("titles") and not (len(low) == 1 and here.words[place].text.isupper()):
            return place, titles
        titles, place = True, place - 1
    return -1, titles


def somebody_else(here: Sentence, at: int, run: Run) -> bool:
    """Whether the neighbours show another person, or a place that bears the name."""
    place, _ = _before(here, at)
    if place >= 0:
        word = here.words[place]
        numbered = here.words[max(place - 2, 0) : place] if word.low.isdecimal() else ()
        if any(one.low in beside_name("places") for one in numbered):
            return True  # "SMP Negeri 3 Suryanto"
        if word.low in beside_name("ranks") or word.low in beside_name("places"):
            return True
        if run.parts == 1 and word.low in beside_name("roles"):
            return True
        if _is_name(here, place, strict=run.parts > 1) and not _place_of_office(here, place):
            return True
    if _young(here, run.end):
        return True
    return _follows_another(here, run.end) or (run.parts == 1 and _described(here, run.end))


def _is_name(here: Sentence, at: int, *, strict: bool) -> bool:
    """Whether a word beside a name is part of it; `strict` wants one that is common in names."""
    word = here.words[at]
    if word.low in beside_name("common"):
        return word.text[0].isupper() or here.small
    if strict or here.titled or at == 0 or not word.text[0].isupper() or word.text.isupper():
        return False
    return word.text.isalpha() and not lookup(word.low) and word.low not in beside_name("titles")


def _place_of_office(here: Sentence, at: int) -> bool:
    """Whether a word is the place in "Bupati Sumenep Wiratama"."""
    return any(bool(lookup(here.words[n].low) & _POLITICAL) for n in range(max(at - 3, 0), at))


def _follows_another(here: Sentence, end: int) -> bool:
    if end >= len(here.words) or here.gap(end) != " ":
        return False
    return _is_name(here, end, strict=False)


def _described(here: Sentence, end: int) -> bool:
    """Whether the name goes on with what another person is: "Dewi, siswi kelas XII"."""
    if end >= len(here.words):
        return False
    low, gap = here.words[end].low, here.gap(end).strip()
    if gap not in (",", "("):
        return low in ("bin", "binti", "alias") or (low == "selaku" and not here.titled)
    if here.titled and end + 1 < len(here.words) and ":" in here.gap(end + 1):
        return False  # "Pilih Suryanto, Nelayan: …"
    return low.isdecimal() or low in beside_name("after") or low in beside_name("roles")


def _young(here: Sentence, end: int) -> bool:
    """Whether the name is that of a child, however like a candidate's: "Dewi Kumalasari (9), siswi kelas tiga"."""
    at = end + 1 if end < len(here.words) and here.words[end].low.isdecimal() else end
    return at < len(here.words) and here.gap(at).strip(" )") == "," and here.words[at].low in beside_name("young")


def _sure(here: Sentence, at: int) -> bool:
    """Whether one part alone is the candidate: it is no common one, or an office or "paslon" stands before it."""
    word = here.words[at]
    place, _ = _before(here, at)
    if place >= 0 and lookup(here.words[place].low) & _POLITICAL:
        return True
    part = heard(word.low)
    rare = part not in _common() and word.low not in beside_name("ordinary") and len(part) > 3
    return rare and word.text[0].isupper() and part not in here.strangers


def ordinary(here: Sentence, at: int) -> bool:
    """Whether a word that also means something is no name here: without a capital that tells, or a title before it."""
    word = here.words[at]
    if word.low not in beside_name("ordinary"):
        return False
    return not _before(here, at)[1] and (at == 0 or here.titled or not word.text[0].isupper())


@cache
def _common() -> frozenset[str]:
    return frozenset(heard(one) for one in beside_name("common"))


def _spelled_as_name(here: Sentence, at: int) -> bool:
    """Whether a common part is written as a name: with a capital, or behind a title where all is small."""
    return here.words[at].text[0].isupper() or _before(here, at)[1] or here.small

