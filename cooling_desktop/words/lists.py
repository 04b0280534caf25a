"""Lists inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from cooling_desktop.words.names import closes_with_comma
from cooling_desktop.words.told import glued


def last_word(items: Iterable[str]) -> str:
    """What stands before the last item: "serta" where an item says "dan" itself."""
    return "serta" if any(" dan " in item for item in items) else "dan"


def in_sentences(items: Iterable[str], most: int = 4, words: int = 26) -> list[list[str]]:
    """The items in lists that a sentence can hold, by their number and their words."""
    parts: list[list[str]] = []
    for item in items:
        length = len(item.split()) + sum(len(one.split()) for one in parts[-1]) if parts else 0
        if parts and len(parts[-1]) < most and length <= words:
            parts[-1].append(item)
        else:
            parts.append([item])
    return parts


def join(items: Iterable[str], last: str = "dan") -> str:
    """Join items as "A, B, dan C"; items that hold commas are parted by semicolons (EYD V, titik koma).

    Of two items the first may end in a degree, which closes with a comma of its own: "A, S.H., dan B".
    Empty items are left out.
    """
    parts = [item for item in items if item.strip()]
    if len(parts) < 2:
        return parts[0] if parts else ""
    *head, tail = parts
    if len(head) == 1:
        mark = "" if "," not in head[0] else "," if closes_with_comma(head[0]) else ";"
        return glued(head[0], f"{mark} {last} ", tail)
    mark = ";" if any("," in part for part in parts) else ","
    before = [piece for part in head for piece in (part, f"{mark} ")]
    return glued(*before, f"{last} ", tail)
