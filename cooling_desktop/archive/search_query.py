"""Typed words and chosen filters as one question to the index, which then gives the newest papers first and stops."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from pysqlite3 import dbapi2

from cooling_desktop.archive import search_words as marks
from cooling_desktop.archive.search_file import UNDATED, places_of
from cooling_desktop.words.stems import stems
from cooling_desktop.words.text import clean, folded

if TYPE_CHECKING:
    from cooling_desktop.archive.search import Query

FACETS = ("unit", "programme", "person", "place", "status", "group", "origin")
_LONGEST, _MOST = 400, 20  # letters and words of a question
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)(["“”„«»]|$)')
_ALIKE = 0.75  # share of letters a word must have in common with what was typed to be proposed for it
_LAST = (1 << 63) - 1
_TIER = 1 << 44  # where a page ends is told by its last place, and above that by the question that found it
_SETTLED = 5  # letters of the last word of a phrase that is not closed yet
_LABELS = 50  # labels that one typed filter may mean


@dataclass(frozen=True, slots=True)
class Sought:
    """One word as typed with its stems, one number, or the words of a phrase; `ended` when its last word is whole."""

    word: str = ""
    forms: tuple[str, ...] = ()
    number: str = ""
    phrase: tuple[str, ...] = ()
    ended: bool = False

    def asked(self, title: bool = False) -> str:
        """In the search language; `title` asks for it in the headline, as typed."""
        if self.phrase:
            return " AND ".join(self._each(title))
        if self.number:
            return marks.number(self.number)
        if title:
            return marks.beginning(self.word, marks.TITLE)
        kin = [marks.quoted(f"{marks.STEM}{stem}") for stem in self.forms]
        return f"({' OR '.join([marks.beginning(self.word), *kin])})"

    def _each(self, title: bool) -> Iterator[str]:
        for place, word in enumerate(self.phrase, 1):
            if title:
                yield marks.beginning(word, marks.TITLE)
            elif place < len(self.phrase) or self.ended:
                yield marks.quoted(f"{marks.WHOLE}{word}")
            else:
                yield marks.beginning(word)

    @property
    def run(self) -> str:
        """A phrase as it must stand in the text, in the search language; empty where one word is all there is.

        The first letters of its last word, which too many words begin with, may stand anywhere until there are more.
        """
        if self.ended or not self.phrase:
            words, end = self.phrase, ""
        elif len(self.phrase[-1]) < _SETTLED:
            words, end = self.phrase[:-1], ""
        else:
            words, end = self.phrase, " *"
        return f'"{" ".join(words)}"{end}' if len(words) > 1 else ""


def read(connection: dbapi2.Connection, typed: str) -> list[Sought]:
    """What is sought: phrases in quotation marks, numbers and dates with strokes if there are such, words."""
    typed = typed[:_LONGEST]
    found = [_phrase(*match.groups()) for match in _QUOTED.finditer(typed)]
    for chunk in _QUOTED.sub(" ", typed).split():
        number = marks.number_of(chunk) if "/" in chunk or marks.is_date(chunk) else ""
        if number and _any(connection, marks.number(number)):
            found.append(Sought(number=number))
        else:
            found += [Sought(word, stems(word)) for word in marks.words_of(chunk)]
    known = [one for one in found if one.word or one.number or one.phrase]
    return list(dict.fromkeys(known))[:_MOST]


def _phrase(inside: str, end: str) -> Sought:
    return Sought(phrase=tuple(marks.words_of(inside)), ended=bool(end))


def _any(connection: dbapi2.Connection, asked: str) -> bool:
    return connection.execute("SELECT 1 FROM bag WHERE bag MATCH ? LIMIT 1", (asked,)).fetchone() is not None


def filters(connection: dbapi2.Connection, query: Query) -> list[str] | None:
    """The chosen filters in the search language; None when one of them fits no paper at all."""
    found = []
    for facet in FACETS:
        if label := getattr(query, facet).strip():
            ids = _labels(connection, facet, label)
            if not ids:
                return None
            found.append("(" + " OR ".join(marks.quoted(f"{marks.FACET}{key}") for key in ids) + ")")
    return found


def _labels(connection: dbapi2.Connection, facet: str, label: str) -> list[int]:
    """The label itself, else those that hold a beginning with each of its words."""
    exact = "SELECT id FROM facets WHERE facet = ? AND folded = ?"
    rows = connection.execute(exact, (facet, folded(clean(label)))).fetchall()
    return [row[0] for row in rows] or [row[0] for row in like(connection, facet, label, _LABELS)]


def like(connection: dbapi2.Connection, facet: str, typed: str, limit: int) -> list[tuple[int, str, int]]:
    """Id, label and count of what a facet offers, the most frequent first, where each typed word begins a word."""
    starts = [f"% {word}%" for word in marks.words_of(typed)[:_MOST]]
    query = "SELECT id, label, papers FROM facets WHERE facet = ?"
    query += " AND ' ' || folded LIKE ?" * len(starts) + " ORDER BY papers DESC, folded LIMIT ?"
    rows: list[tuple[int, str, int]] = connection.execute(query, (facet, *starts, limit)).fetchall()
    return rows


def bounds(since: date | None, until: date | None) -> tuple[int, int]:
    """The first and the last place that papers of these days may have; a paper without a date is of no day."""
    first = places_of(since)[0] if since or until is None else 0
    return first, places_of(until)[1] if until else _LAST


def places(
    connection: dbapi2.Connection, asked: str, run: str, span: tuple[int, int], *, newest: bool, limit: int
) -> list[int]:
    """Where papers stand that the question finds, and the phrases if there are any; all of them when it is empty."""
    table, where = ("bag", "bag MATCH ? AND rowid") if asked else ("papers", "place")
    statement = f"SELECT rowid FROM {table} WHERE {where} BETWEEN ? AND ?"  # noqa: S608
    values: tuple[object, ...] = (asked, *span) if asked else span
    if run:  # the plus keeps SQLite from looking up one paper after another
        statement += " AND +rowid IN (SELECT rowid FROM runs WHERE runs MATCH ? AND rowid BETWEEN ? AND ?)"
        values = (*values, run, *span)
    statement += f" ORDER BY rowid {'DESC' if newest else 'ASC'} LIMIT ?"
    return [row[0] for row in connection.execute(statement, (*values, limit))]


def runs(sought: Sequence[Sought]) -> str:
    """All phrases of a question."""
    return " AND ".join(one.run for one in sought if one.run)


def tiers(sought: Sequence[Sought], chosen: Sequence[str]) -> list[str]:
    """The questions of a search by rank: all words in the headline, all as typed, all in any form; none twice."""
    if not sought:
        return [" AND ".join(chosen)]
    title = " AND ".join(one.asked(title=True) for one in sought)
    typed = " AND ".join(replace(one, forms=()).asked() for one in sought)
    within = "".join(f" AND {one}" for one in chosen)
    found = [f"({title}){within}", f"(({typed}){within}) NOT ({title})"]
    if any(one.forms for one in sought):
        found.append(f"({whole(sought, chosen)}) NOT ({typed})")
    return found


def whole(sought: Sequence[Sought], chosen: Sequence[str]) -> str:
    """The question as a whole."""
    return " AND ".join([*(one.asked() for one in sought), *chosen])


def first_page(every: list[int], limit: int) -> tuple[list[int], int | None]:
    """The first page of places that were found already, and where the next one begins."""
    return every[:limit], _cursor(0, every[limit - 1]) if len(every) > limit else None


def page(
    connection: dbapi2.Connection, questions: Sequence[str], run: str, span: tuple[int, int], *, newest: bool,
    limit: int, after: int | None,
) -> tuple[list[int], int | None]:  # fmt: skip
    """The places of a page, what the first question finds at the beginning, and where the next page begins."""
    begin, last = (0, None) if after is None else (after // _TIER, after % _TIER + UNDATED)
    found: list[tuple[int, int]] = []
    for tier in range(begin, len(questions)):
        low, high = span
        if tier == begin and last is not None:
            low, high = (low, min(high, last - 1)) if newest else (max(low, last + 1), high)
        wanted = limit + 1 - len(found)
        more = places(connection, questions[tier], run, (low, high), newest=newest, limit=wanted)
        found += [(tier, place) for place in more]
        if len(found) > limit:
            return [place for _, place in found[:limit]], _cursor(*found[limit - 1])
    return [place for _, place in found], None


def _cursor(tier: int, place: int) -> int:
    return tier * _TIER + place - UNDATED


def kin(connection: dbapi2.Connection, sought: Sequence[Sought]) -> set[str]:
    """Every word in the archive that comes from the stem of a typed one."""
    forms = [stem for one in sought for stem in one.forms]
    query = f"SELECT word FROM words WHERE stem IN ({', '.join('?' * len(forms))})"  # noqa: S608
    return {row[0] for row in connection.execute(query, forms)}


def is_word(connection: dbapi2.Connection, word: str) -> bool:
    """Whether a paper holds just this word."""
    return connection.execute("SELECT 1 FROM words WHERE word = ? LIMIT 1", (word,)).fetchone() is not None


def near(connection: dbapi2.Connection, word: str) -> str:
    """The word itself where something begins so, else one of the archive's that differs by a letter or two."""
    if _any(connection, marks.beginning(word)):
        return word
    begin = "SELECT DISTINCT word FROM words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?"
    span = (word[0], word[0] + chr(0x10FFFF), len(word) - 2, len(word) + 2)
    alike = [row[0] for row in connection.execute(begin, span)]
    return next(iter(difflib.get_close_matches(word, alike, 1, _ALIKE)), word)
