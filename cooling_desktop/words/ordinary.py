"""Which words are surely no names, so that a typed capital may go inside a sentence."""

from __future__ import annotations

import re
from functools import cache

from cooling_desktop import assets
from cooling_desktop.words.verbs import is_verb

# Derived nouns: kesepakatan, pertemuan, pengamanan; and whatever ends in -nya.
_DERIVED = re.compile(r"(ke|pe|per|pem|pen|peng|peny)\w{3,}an|\w{3,}nya|(ter|di)\w{3,}(nya|kan|i)")


@cache
def _listed() -> frozenset[str]:
    return frozenset(assets.text("language/ordinary.txt").split())


@cache
def _places() -> frozenset[str]:
    """Places that look like derived nouns."""
    return frozenset({"kepahiang", "pekalongan", "pelalawan", "penukal", "perbaungan", "pesawaran", "pemalang"})


def is_ordinary(word: str) -> bool:
    """Whether a word is an ordinary one: in the list, a verb, or formed like a noun of a verb."""
    small = word.lower()
    if small in _places():
        return False
    return small in _listed() or is_verb(small) or _DERIVED.fullmatch(small) is not None
