"""What the shipped packs can say: all the ways to word one thing, and every word that is theirs."""

from __future__ import annotations

import re

from cooling_desktop.press.phrases import RESERVE, SHIPPED, shipped
from cooling_desktop.words.text import sentence


def ways(use: str, /, **slots: str) -> set[str]:
    """Every sentence by which the official pack can tell these facts, those in reserve too."""
    patterns = shipped(SHIPPED[0]).patterns
    known = [*patterns[use], *patterns.get(use + RESERVE, ())]
    return {sentence(one.fill(slots)) for one in known if all(slots.get(name) for name in one.needs)}


def words_of(text: str) -> set[str]:
    """The words and numbers of a text, small, numbers without leading zeros."""
    return {word.lstrip("0") or "0" for word in re.findall(r"\w+", text.lower())}


def pack_words() -> set[str]:
    """Every word that stands in a pattern of a shipped pack, slots aside."""
    patterns = [one for name in SHIPPED for some in shipped(name).patterns.values() for one in some]
    return words_of(" ".join(part.text for one in patterns for part in one.parts if not part.is_slot))
