"""Quotation marks of a paragraph: which open, which close, which have lost their partner."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_OPENING, _CLOSING = "“„‟«", "”»"
_BEFORE_OPENING = " \t\n([{–—-/‘'“«"
MARKS = _OPENING + _CLOSING + '"'


class Marks(NamedTuple):
    """Places of marks: pairs, opening ones that nothing closes, closing ones that nothing opened."""

    pairs: tuple[tuple[int, int], ...]
    unclosed: tuple[int, ...]
    unopened: tuple[int, ...]


@lru_cache(maxsize=512)
def marks_of(text: str) -> Marks:
    """The marks of a text, line by line; a straight mark is read by its neighbours, inches are none."""
    pairs: list[tuple[int, int]] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    opened = -1
    for place, letter in enumerate(text):
        if letter == "\n" and opened >= 0:
            unclosed.append(opened)
            opened = -1
        if letter not in MARKS or _is_inch(text, place, opened):
            continue
        if _opens(text, place, opened):
            if opened >= 0:
                unclosed.append(opened)
            opened = place
        elif opened >= 0:
            pairs.append((opened, place))
            opened = -1
        else:
            unopened.append(place)
    return Marks(tuple(pairs), tuple([*unclosed, opened] if opened >= 0 else unclosed), tuple(unopened))


def _opens(text: str, place: int, opened: int) -> bool:
    """Read by its shape, but where its neighbours tell the contrary, by them: ” Kami siap, “ ujar Kapolres."""
    letter = text[place]
    before = text[place - 1] if place else "\n"
    after = text[place + 1] if place + 1 < len(text) else " "
    if letter in _OPENING:
        return opened < 0 or not (after.isspace() and not before.isalpha())
    if letter in _CLOSING:
        return opened < 0 and before == "\n" and place + 1 < len(text)
    if before in _BEFORE_OPENING and not after.isspace():
        return True
    if after.isspace() or not before.isalnum() or opened >= 0:
        return opened < 0 and before.isspace()
    return True


def _is_inch(text: str, place: int, opened: int) -> bool:
    """A straight mark behind a figure where nothing is open: 32" and the like."""
    return text[place] == '"' and opened < 0 and place > 0 and text[place - 1].isdigit()
