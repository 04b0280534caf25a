"""The line of a paper's text that shows why it was found, and where in it the sought words stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cooling_desktop.archive.search_query import Sought
from cooling_desktop.archive.search_words import flat

Spans = tuple[tuple[int, int], ...]
_BEFORE = 0.6  # share of the line at which a hit must have ended, so that words follow it
_REST, _END, _GAP = r"[^\W_]*", r"(?![^\W_])", r"[\W_]+"


class Marker:
    """Knows what one question marks in any text: whole words, from the letters that were typed."""

    def __init__(self, sought: Sequence[Sought], kin: Iterable[str]) -> None:
        starts = {one.word for one in sought if one.word}
        parts = [rf"{re.escape(one.number)}[\w/.-]*" for one in sought if one.number]
        for one in (one for one in sought if one.phrase):
            parts.append(_GAP.join(map(re.escape, one.phrase)) + (_END if one.ended else _REST))
        parts += [re.escape(start) + _REST for start in sorted(starts)]
        parts += [re.escape(word) + _END for word in sorted(kin) if not word.startswith(tuple(starts))]
        self._pattern = re.compile("|".join(parts)) if parts else None

    def marks(self, text: str) -> Spans:
        """What to mark in a text, in its own letters."""
        plain = flat(text)
        found = self._found(plain.text)
        return tuple(found if plain.places is None else plain.original(found))

    def first(self, text: str) -> tuple[int, int] | None:
        """The first place to mark."""
        plain = flat(text)
        found = self._found(plain.text)
        return next(found if plain.places is None else plain.original(found), None)

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        at = 0
        while self._pattern and (found := self._pattern.search(text, at)):
            left, right = found.span()
            if left and text[left - 1].isalnum():  # within a word; a look behind would cost five times as much
                at = left + 1
            else:
                yield left, right
                at = right


def snippet(text: str, marker: Marker, room: int) -> tuple[str, Spans]:
    """About `room` letters of the first paragraph with a hit, else of the first one, with what to mark in them."""
    paragraphs = text.split("\n")
    found = ((paragraph, hit) for paragraph in paragraphs if (hit := marker.first(paragraph)))
    paragraph, hit = next(found, (paragraphs[0], None))
    start = _start(paragraph, *hit, room) if hit else 0
    end = _end(paragraph, start + room)
    line = f"{'… ' if start else ''}{paragraph[start:end]}{' …' if end < len(paragraph) else ''}"
    return line, marker.marks(line) if hit else ()


def _start(text: str, left: int, right: int, room: int) -> int:
    """Where the line begins so that the hit and words after it fit, and the line is full."""
    wanted = min(right - int(room * _BEFORE), len(text) - room)
    return min(left, text.find(" ", wanted - 1) + 1) if wanted > 0 else 0


def _end(text: str, wanted: int) -> int:
    """The end of the last word that fits."""
    if wanted >= len(text):
        return len(text)
    space = text.rfind(" ", 0, wanted + 1)
    return space if space > 0 else wanted
