"""Where a headline breaks: of all sets of breaks with the fewest lines, the one that reads best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from cooling_desktop.papers.document import Run

from . import faces
from .breaking import break_words, split_wide
from .words import Line, Style, Word, words

SIZES = (17.0, 16.0, 15.0)
MOST_LINES = 3
MOST_WORDS = 40
# A comma is worth a short first line: "Jelang Pilkada Serentak 2024, | Kapolres Sumenep Gelar …".
AFTER_COMMA = -24
_WEAK = "di ke dari dan yang untuk bersama jelang gelar dengan atas pada"
_HOLDERS = """
    kapolres wakapolres polres polresta polrestabes kapolresta kapolrestabes kapolsek wakapolsek polsek
    polsubsektor kapolda wakapolda polda kodim dandim koramil danramil bawaslu panwaslu kpu bupati wabup
    gubernur wagub kabupaten kecamatan provinsi kota desa kelurahan camat lurah pemkab pemkot dprd kejari
"""
_WEAK_ENDS, _OFFICES = frozenset(_WEAK.split()), frozenset(_HOLDERS.split())


@lru_cache(maxsize=64)
def headline(text: str, measure: float, largest: float = 17.0) -> tuple[float, tuple[Line, ...]]:
    """Type size in points and lines: at most three if any allowed size gives that."""
    for size in (size for size in SIZES if size <= largest):
        lines = _broken(words((Run(text),), Style(faces.SERIF_BOLD, size, faces.SERIF_BOLD)), measure)
        if len(lines) <= MOST_LINES:
            break
    return size, lines


def _broken(text: tuple[Word, ...], measure: float) -> tuple[Line, ...]:
    fitting = [piece for word in text for piece in split_wide(word, measure)]
    simple = break_words(fitting, measure, justified=False)
    if len(simple) > MOST_LINES or len(fitting) > MOST_WORDS or len(simple) < 2:
        return simple
    sets = list(_break_sets(fitting, measure, len(simple)))
    if not sets:
        return simple
    return min(sets, key=lambda lines: _cost(lines, measure))


def _break_sets(text: Sequence[Word], measure: float, lines: int) -> Iterator[tuple[Line, ...]]:
    """Every way to set the words in so many lines."""
    for end in range(1, len(text) + 1):
        first = tuple(text[:end])
        width = sum(word.width + word.space for word in first) - first[0].space
        if width > measure:
            return
        if lines == 1:
            if end == len(text):
                yield (Line(first, width),)
            continue
        for rest in _break_sets(text[end:], measure, lines - 1):
            yield (Line(first, width), *rest)


def _cost(lines: tuple[Line, ...], measure: float) -> float:
    widths = [line.width for line in lines]
    longest = max(widths)
    cost = 100 * sum(((longest - width) / measure) ** 2 for width in widths)
    cost += sum(_break_cost(upper.words[-1], lower.words[0]) for upper, lower in pairwise(lines))
    if len(lines[-1].words) == 1:
        cost += 60
    return cost + (3 if widths[-1] == longest else 0)


def _break_cost(before: Word, after: Word) -> float:
    word = before.text.lower()
    cost = after.cost
    if word.endswith((",", ":")):
        cost += AFTER_COMMA
    if word in _WEAK_ENDS:
        cost += 18
    if word in _OFFICES and after.text[:1].isupper():
        cost += 30
    return cost
