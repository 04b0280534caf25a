"""Line breaks for a paragraph as a whole (total fit), without hyphenation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from cooling_desktop.papers.document import Run

from . import faces
from .penalties import penalty
from .words import Bit, Line, Style, Word, words

SHRINK = 0.2
LOOSEST = 2.2  # added to a word space, in word spaces: a line beyond 3.2 times the space stays ragged
ONE_WORD, LONE_SYLLABLE, SHORT_TAIL = 6e5, 4e6, 1.5e5
PER_RAGGED_LINE = 1e9
OVERFULL = 1e15

Cost = Callable[[float, float, bool], float]


@lru_cache(maxsize=1024)
def paragraph(
    runs: tuple[Run, ...],
    style: Style,
    measure: float,
    lead_in: str = "",
    lead: Style | None = None,
    justified: bool = True,
) -> tuple[Line, ...]:
    """The lines of one paragraph at a measure in points; an unchanged one is not broken again."""
    return break_words(words(runs, style, lead_in, lead), measure, justified)


def break_words(text: Sequence[Word], measure: float, justified: bool = True) -> tuple[Line, ...]:
    """The cheapest lines for measured words; a word wider than the measure is cut."""
    fitting = [piece for word in text for piece in split_wide(word, measure)]
    if not fitting:
        return ()
    ends = _cheapest(fitting, measure, _justified_cost if justified else _ragged_cost(measure))
    return tuple(
        _set(tuple(fitting[start:end]), measure, justified, last=end == len(fitting))
        for start, end in pairwise([0, *ends])
    )


def split_wide(word: Word, measure: float) -> list[Word]:
    """The word itself, or pieces of at most the measure that may part anywhere."""
    if word.width <= measure:
        return [word]
    pieces: list[Word] = []
    for bit in word.bits:
        for text in _pieces(bit, measure):
            part = Bit(bit.face, bit.size, faces.shape(bit.face, text))
            first = not pieces
            pieces.append(
                Word(text, (part,), part.width, word.space if first else 0.0, word.cost if first else 0.0)
            )
    return pieces


def _pieces(bit: Bit, measure: float) -> list[str]:
    text = bit.shaped.text
    widths = {letter: faces.advance(bit.face, letter) * bit.size / 1000 for letter in set(text)}
    cuts, used = [0], 0.0
    for index, letter in enumerate(text):
        used += widths[letter]
        if used > measure and index > cuts[-1]:
            cuts.append(index)
            used = widths[letter]
    return [text[start:end] for start, end in pairwise([*cuts, len(text)])]


def _cheapest(text: Sequence[Word], measure: float, cost: Cost) -> list[int]:
    """Indices after which lines end, by dynamic programming over all feasible lines."""
    count = len(text)
    ink, gaps = _sums(text)
    breaks = [0.0, *(penalty(a, b) for a, b in pairwise(text))]
    best, previous = [0.0] * (count + 1), [0] * (count + 1)
    start = 0
    for end in range(1, count + 1):
        while start < end - 1 and _least(ink, gaps, text, start, end) > measure:
            start += 1
        choices = []
        for begin in range(start, end):
            space = gaps[end] - gaps[begin] - text[begin].space
            slack = measure - (ink[end] - ink[begin]) - space
            price = best[begin] + cost(slack, space, end == count)
            if end == count and begin:
                price += _tail_cost(end - begin, slack, measure)
            choices.append((price, begin))
        price, previous[end] = min(choices)
        best[end] = price + (breaks[end] if end < count else 0.0)
    ends = [count]
    while previous[ends[-1]]:
        ends.append(previous[ends[-1]])
    return ends[::-1]


def _sums(text: Sequence[Word]) -> tuple[list[float], list[float]]:
    """Running widths of letters and of word spaces in points."""
    ink, gaps = [0.0], [0.0]
    for word in text:
        ink.append(ink[-1] + word.width)
        gaps.append(gaps[-1] + word.space)
    return ink, gaps


def _least(ink: list[float], gaps: list[float], text: Sequence[Word], start: int, end: int) -> float:
    """Width of a line at its tightest in points."""
    return ink[end] - ink[start] + (gaps[end] - gaps[start] - text[start].space) * (1 - SHRINK)


def _justified_cost(slack: float, space: float, last: bool) -> float:
    if slack >= 0:
        if last:
            return 100.0
        ratio = slack / max(space, 1.0)
        return float((10 + 100 * (ratio / 0.6) ** 2.2) ** 2)
    if space < 0.01:
        return OVERFULL
    return float((10 + 100 * (-slack / space / SHRINK) ** 3) ** 2)


def _ragged_cost(measure: float) -> Cost:
    def cost(slack: float, space: float, last: bool) -> float:
        if slack < -0.001:
            return OVERFULL
        return PER_RAGGED_LINE + (0.0 if last else float((100 * slack / measure) ** 2) * 100)

    return cost


def _tail_cost(count: int, slack: float, measure: float) -> float:
    """What a short last line costs."""
    width = measure - slack
    if count == 1:
        return LONE_SYLLABLE if width < 0.11 * measure else ONE_WORD
    return SHORT_TAIL if width < 0.25 * measure else 0.0


def _set(text: tuple[Word, ...], measure: float, justified: bool, last: bool) -> Line:
    """One line with the space that each of its word spaces gains or loses."""
    gaps = [word.space for word in text[1:] if word.space]
    width = sum(word.width for word in text) + sum(gaps)
    slack = measure - width
    if not justified or not gaps or (last and slack >= 0) or slack > LOOSEST * sum(gaps):
        return Line(text, width)
    return Line(text, width, slack / len(gaps))
