"""Finds issued papers by the beginnings of words, in memory: every word knows the papers that hold it."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from cooling_desktop.records.issued import CORRECTION, WITHDRAWAL
from cooling_desktop.words.dates import full_date, short_date
from cooling_desktop.words.text import folded

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store

_WORD = re.compile(r"[^\W_]+")
_LONG = 4  # letters; the other words that begin like a shorter one are too many to be told
_ALIKE = 0.75  # share of letters a word must have in common with what was typed to be proposed for it
_LAST = chr(0x10FFFF)


class Link(NamedTuple):
    """Another paper that one points to, by its key and number, and how: "Diralat dengan"."""

    key: str
    number: str
    how: str

    @property
    def words(self) -> str:
        """As the clerk reads it."""
        return f"{self.how} {self.number}"


@dataclass(frozen=True, slots=True)
class Filed:
    """An issued paper on the shelf, without its facts, the unit of its meeting, what it points to, how it stands."""

    paper: IssuedPaper
    unit: str
    links: tuple[Link, ...] = ()
    status: str = "terbit"

    @property
    def detail(self) -> str:
        """The line below the headline: when, who, which number, what points where."""
        links = (f"{link.words[:1].lower()}{link.words[1:]}" for link in self.links)
        parts = (full_date(self.paper.issued_on), self.unit, self.paper.number, *links)
        return " · ".join(part for part in parts if part)

    @property
    def counts(self) -> bool:
        """Whether the paper may still be corrected or withdrawn."""
        return self.status in ("terbit", "naskah ralat")


@dataclass(frozen=True, slots=True)
class Found:
    """Keys of papers, newest first; the folded beginnings to mark; words found beside the typed ones."""

    keys: tuple[str, ...]
    starts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class Shelf:
    """All issued papers, newest first, with their words."""

    def __init__(self, filed: Sequence[Filed] = ()) -> None:
        self.filed = {one.paper.id: one for one in filed}
        self._keys = tuple(self.filed)
        self._where = _where(filed)
        self._words = sorted(self._where)

    def find(self, typed: str) -> Found:
        """The papers that hold every typed word, or a word that begins with it."""
        looked = [self._look(chunk) for chunk in folded(typed).split() if _WORD.search(chunk)]
        if not looked:
            return Found(self._keys)
        papers = reduce(set.intersection, (self._papers(begin) for starts in looked for begin in starts))
        starts = tuple(dict.fromkeys(begin for found in looked for one in found for begin in _endings(one)))
        return Found(tuple(self._keys[n] for n in sorted(papers)), starts, self._beside(looked, papers))

    def nearest(self, typed: str) -> str:
        """What finds something in place of words that find nothing; empty when nothing is near."""
        known = " ".join(self._near(word) for word in _WORD.findall(folded(typed)))
        return known if known and self.find(known).keys else ""

    def _look(self, chunk: str) -> tuple[str, ...]:
        """A number or a date with its strokes if there is such a one, else the words between them."""
        return (chunk,) if "/" in chunk and self._span(chunk) else tuple(_WORD.findall(chunk))

    def _papers(self, begin: str) -> set[int]:
        words = (word for one in _endings(begin) for word in self._span(one))
        return set().union(*(self._where[word] for word in words))

    def _span(self, begin: str) -> list[str]:
        return self._words[bisect_left(self._words, begin) : bisect_left(self._words, begin + _LAST)]

    def _beside(self, looked: Iterable[tuple[str, ...]], papers: set[int]) -> tuple[str, ...]:
        """The two most frequent longer words that came along with whole words."""
        whole = [one for starts in looked for one in starts if len(one) >= _LONG and one in self._where]
        others = {word for one in whole for end in _endings(one) for word in self._span(end)} - set(whole)
        counts = {word: len(papers.intersection(self._where[word])) for word in others if word.isalpha()}
        return tuple(sorted((w for w, n in counts.items() if n), key=lambda w: (-counts[w], w))[:2])

    def _near(self, word: str) -> str:
        if self._span(word):
            return word
        like = [one for one in self._span(word[0]) if abs(len(one) - len(word)) <= 2]
        return next(iter(difflib.get_close_matches(word, like, 1, _ALIKE)), word)


def spans(text: str, starts: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the words that begin so stand in a text."""
    if not starts:
        return []
    found = [match.span() for match in _WORD.finditer(text) if folded(match[0]).startswith(starts)]
    for number in (one for one in starts if "/" in one):
        found += [match.span() for match in re.finditer(rf"(?<!\w){re.escape(number)}\S*", text, re.IGNORECASE)]
    return sorted(found)


def read_shelf(store: Store, known: Shelf) -> Shelf:
    """The papers as they are now; called in the worker. Issued papers don't change, so a known shelf may stay."""
    from cooling_desktop.records.glance import list_meetings
    from cooling_desktop.records.issuing import issued_papers

    papers = issued_papers(store)
    units = {row.id: row.unit for row in list_meetings(store.folder)}
    filed = [
        Filed(replace(paper, facts=""), units.get(paper.meeting_id, ""), *_chained(paper, papers)) for paper in papers
    ]
    return known if filed == list(known.filed.values()) else Shelf(filed)


_MADE = {WITHDRAWAL: ("dicabut", "Dicabut dengan", "Mencabut"), CORRECTION: ("diralat", "Diralat dengan", "Meralat")}


def _chained(paper: IssuedPaper, papers: Sequence[IssuedPaper]) -> tuple[tuple[Link, ...], str]:
    """What a paper points to, and how it stands: what replaced it counts more than what it is."""
    status = {WITHDRAWAL: "pencabutan", CORRECTION: "naskah ralat"}.get(paper.kind, "terbit")
    links = []
    for other in papers:
        if other.id == paper.corrects_id:
            links.append(Link(other.id, other.number, _MADE[paper.kind][2]))
        elif other.corrects_id == paper.id:
            status, done, _ = _MADE[other.kind]
            links.append(Link(other.id, other.number, done))
    return tuple(links), status


def _endings(begin: str) -> tuple[str, ...]:
    """Loan words change their last letter before an ending: kondusif, kondusivitas."""
    return (begin, f"{begin[:-1]}v") if begin.endswith("if") else (begin,)


def _where(filed: Sequence[Filed]) -> dict[str, list[int]]:
    """Every folded word and the places of its papers."""
    where: dict[str, list[int]] = {}
    plain: dict[str, str] = {}
    for place, one in enumerate(filed):
        paper = one.paper
        words = set(_WORD.findall(f"{paper.headline}\n{paper.text}\n{one.detail}"))
        held = {plain.get(word) or plain.setdefault(word, folded(word)) for word in words}
        numbers = {folded(number) for number in (paper.number, *(link.number for link in one.links))}
        for word in held | numbers | {short_date(paper.issued_on)}:
            where.setdefault(word, []).append(place)
    return where
