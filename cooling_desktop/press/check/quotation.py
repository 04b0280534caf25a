"""Quotation marks of a paragraph: which open, which close, which have lost their partner."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_OPENING, _CLOSING = "“„‟«", "”»"
_BEFORE_OPENING = " \t\n([{–—-/‘'“«"
MARKS = _OPENING + _CLOSING + '"'
MOST = 12
"""Findings on the marks of one passage: with more of them the text is no text, and nobody reads on."""


class Marks(NamedTuple):
    """Places of marks: pairs, pairs inside a pair, opening ones never closed, closing ones never opened."""

    pairs: tuple[tuple[int, int], ...]
    nested: tuple[tuple[int, int], ...]
    unclosed: tuple[int, ...]
    unopened: tuple[int, ...]


@lru_cache(maxsize=512)
def marks_of(text: str) -> Marks:
    """The marks of a text, line by line, in order of their places; inches are none."""
    pairs: list[tuple[int, int]] = []
    nested: list[tuple[int, int]] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    opened: list[int] = []
    for place, letter in enumerate(text):
        if letter == "\n":
            unclosed += opened
            opened = []
        if letter not in MARKS or _is_inch(text, place, bool(opened)):
            continue
        if _opens(text, place, bool(opened)):
            if opened and (len(opened) > 1 or not _closes_twice(text, place)):
                unclosed += opened
                opened = []
            opened.append(place)
        elif opened:
            (nested if len(opened) > 1 else pairs).append((opened.pop(), place))
        else:
            unopened.append(place)
    return Marks(tuple(pairs), tuple(nested), tuple(unclosed + opened), tuple(unopened))


_FAR = 600
"""Characters within which a quotation inside another one ends."""


def _opens(text: str, place: int, opened: bool) -> bool:
    """Read by its shape, but where its neighbours tell the contrary, by them: ” Kami siap, “ ujar Kapolres."""
    letter = text[place]
    before = text[place - 1] if place else "\n"
    after = text[place + 1] if place + 1 < len(text) else " "
    if letter in _OPENING:
        return not opened or after.isalnum() or after in _BEFORE_OPENING.strip()
    if letter in _CLOSING:
        return not opened and (before == "\n" or (before.isspace() and not after.isspace()))
    if opened and before.isspace() and after in ".,;:!?)":
        return False
    if before in _BEFORE_OPENING and not after.isspace():
        return True
    if after.isspace() or not before.isalnum() or opened:
        return not opened and before.isspace()
    return True


def _closes_twice(text: str, place: int) -> bool:
    """Whether the rest of the line closes both this mark and the one that is open before it."""
    line = text[place + 1 : place + _FAR].partition("\n")[0]
    depth = 1
    for n, letter in enumerate(line):
        if letter == '"':
            depth += 1 if n and line[n - 1] in _BEFORE_OPENING else -1
        elif letter in MARKS:
            depth += 1 if letter in _OPENING else -1
        if depth < 0:
            return True
    return False


def _is_inch(text: str, place: int, opened: bool) -> bool:
    """A straight mark behind a figure where nothing is open: 32" and the like."""
    return text[place] == '"' and not opened and place > 0 and text[place - 1].isdigit()
