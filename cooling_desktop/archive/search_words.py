"""What a paper is found by: its words with their beginnings, stems and numbers as one bag of marks.

A second engine needs no more than an index of such bags: each filter and each typed word is one mark, or one of a few.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from cooling_desktop.words.stems import stems
from cooling_desktop.words.text import folded

WORD = re.compile(r"[^\W_]{1,64}")  # what is longer is no word, and goes in as several
BEGINNING = 16  # letters up to which every beginning of a word is a mark of its own
_NUMBER_LONGEST, _NUMBER_BEGINNING = 80, 12
_KEPT = 20_000  # words whose marks are made once; some 4 MB
_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_ODD = re.compile(r"[^\w/.-]|_")
WHOLE, STEM, TITLE, NUMBER, FACET = "=", "~", "^", "#", "@"
"""The first sign of a mark tells its kind; the beginning of a word has none."""


class Flat(NamedTuple):
    """A text folded, and for each of its letters the place in the text; None where both are of one length."""

    text: str
    places: list[int] | None

    def original(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Where spans of the folded text stand in the text."""
        for left, right in spans:
            yield (left, right) if self.places is None else (self.places[left], self.places[right])


_LIKE = re.compile("[^\x00-\x7f]")
_letters: dict[str, str] = {}


def flat(text: str) -> Flat:
    """A text as it is searched, so that what is found can be shown in it."""
    if text.isascii():
        return Flat(text.lower(), None)
    plain = _LIKE.sub(_one_letter, text).lower()
    if len(plain) == len(text) and "\0" not in plain:
        return Flat(plain, None)
    parts = [folded(letter) for letter in text]
    places = [place for place, part in enumerate(parts) for _ in part]
    return Flat("".join(parts), [*places, len(text)])


def _one_letter(found: re.Match[str]) -> str:
    """The letter without accent; what is more or less than one letter afterwards becomes a sign that says so."""
    letter = found[0]
    if letter not in _letters:
        plain = folded(letter)
        _letters[letter] = plain if len(plain) == 1 else "\0" if plain.isalnum() or not plain else letter
    return _letters[letter]


def shown(text: str) -> str:
    """A text as the index keeps it: accents joined to their letters, one line for each paragraph."""
    joined = unicodedata.normalize("NFC", text)
    lines = (" ".join(part.split()) for part in re.split(r"\n\s*\n", joined))
    return "\n".join(line for line in lines if line)


def words_of(text: str) -> list[str]:
    """The folded words of a text in their order."""
    return WORD.findall(flat(text).text)


def numbers_of(text: str) -> Iterable[str]:
    """Numbers and dates with strokes, "sp/31/x/2024" and "23/10/2024", as they are sought."""
    return (number_of(chunk) for chunk in text.split() if "/" in chunk)


def is_date(chunk: str) -> bool:
    """Whether a word reads as a day: "23-10-2024"."""
    return _DATE.fullmatch(_EDGES.sub("", chunk)) is not None


def number_of(chunk: str) -> str:
    """One number or date in its searched form; dates without leading zeros and with four figures for the year."""
    core = _EDGES.sub("", folded(chunk[:_NUMBER_LONGEST]))
    if date := _DATE.fullmatch(core):
        day, month, year = date.groups()
        return f"{int(day)}/{int(month)}/{year if len(year) == 4 else f'20{year}'}"
    return _ODD.sub("-", core)


def bag(words: Iterable[str], headline: str, numbers: Iterable[str], facets: Iterable[int]) -> str:
    """All marks of a paper with these words, this headline and these numbers and facets."""
    title = words_of(headline)
    marks = list(map(_marks_of, words))
    marks += (f"{TITLE}{begin}" for word in title for begin in _beginnings(word))
    for number in filter(None, numbers):
        marks += (f"{NUMBER}{number[:n]}" for n in range(1, min(len(number), _NUMBER_BEGINNING) + 1))
        marks.append(f"{NUMBER}{number}")
    marks += (f"{FACET}{facet}" for facet in facets)
    return " ".join(marks)


@lru_cache(_KEPT)
def _marks_of(word: str) -> str:
    return " ".join([f"{WHOLE}{word}", *_beginnings(word), *(f"{STEM}{stem}" for stem in stems(word))])


def _beginnings(word: str) -> list[str]:
    return [word[:n] for n in range(1, min(len(word), BEGINNING) + 1)]


def beginning(word: str, sign: str = "") -> str:
    """What a typed beginning of a word is sought by."""
    if len(word) <= BEGINNING:
        return quoted(f"{sign}{word}")
    return quoted(f"{TITLE}{word[:BEGINNING]}") if sign else f"{quoted(f'{WHOLE}{word}')} *"


def number(typed: str) -> str:
    """What the typed beginning of a number is sought by."""
    return quoted(f"{NUMBER}{typed}") + (" *" if len(typed) > _NUMBER_BEGINNING else "")


def quoted(mark: str) -> str:
    """A mark as a string of the search language."""
    return f'"{mark}"'
