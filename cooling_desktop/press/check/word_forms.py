"""Affixes of Indonesian words: a word taken apart, and the same affixes put around another stem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CLITIC = re.compile(r"(?<=[\w']{3})(?:nya|lah|kah|ku|mu|pun)$")
_TAILS = ("", "kan", "i", "an")
_PREFIXES = ("memper", "diper", "ter", "te", "ber", "be", "per", "di", "se", "ke")
_SPELT = "ber di me mem men meng meny pe pem pen peng peny per ter"
SPELT_PREFIXES = frozenset(_SPELT.split())
"""Prefixes as they are spelt, which no hyphen parts from a small letter."""
_NASAL = re.compile(r"(me|pe)(ny|nge|ng|n|m|)(?=[\w']{3})")
_MELTED = {"ny": "s", "ng": "k", "n": "t", "m": "p"}
_ACTIVE = {"ng": "aeioughqk", "m": "bfvp", "n": "cdjzts"}
_VERBAL = frozenset({"memper", "diper", "di", "me"})


class Form(NamedTuple):
    """One reading of a word: what stands before the stem ("me" for all of meN-), what behind, a clitic."""

    before: str
    stem: str
    tail: str
    clitic: str

    def around(self, stem: str) -> str:
        """Another stem with the same affixes, written as it should be."""
        tail = "kan" if self.before in _VERBAL and self.tail == "an" else self.tail
        if tail and stem.endswith(tail) and not self.stem.endswith(tail):
            tail = ""  # "minimalkan" has its ending
        clitic = " pun" if self.clitic == "pun" else self.clitic
        return prefixed(self.before, stem) + tail + clitic


def prefixed(before: str, stem: str) -> str:
    """A prefix before a stem: "me" with its nasal, "ber" and "ter" without a second r."""
    if before in ("me", "pe"):
        return before + active(stem)
    if before in ("ber", "be", "ter", "te"):
        bare = stem[0] == "r" or (before[0] == "b" and stem.startswith(("kerja", "ternak")))
        return before[:2] + ("" if bare else "r") + stem
    return before + stem


def active(stem: str) -> str:
    """A stem behind me-: "koordinasi" → "ngoordinasi"; k, p, s, t melt before a vowel, not in clusters."""
    nasal = next((nasal for nasal, letters in _ACTIVE.items() if stem[0] in letters), "")
    if stem[0] in "kpst" and stem[1:2] in tuple("aeiou"):
        return ("ny" if stem[0] == "s" else nasal) + stem[1:]
    return nasal + stem


def forms(word: str) -> Iterator[Form]:
    """Every way to take a word apart, the plainest first; the stem may be no word at all."""
    clitic = _CLITIC.search(word)
    yield from _formed(word, "")
    if clitic:
        yield from _formed(word[: clitic.start()], clitic[0])


def _formed(word: str, clitic: str) -> Iterator[Form]:
    for tail in _TAILS:
        if not word.endswith(tail) or len(word) - len(tail) < 3:
            continue
        bare = word[: len(word) - len(tail)]
        yield Form("", bare, tail, clitic)
        for before in _PREFIXES:
            if bare.startswith(before) and len(bare) > len(before) + 2:
                yield Form(before, bare[len(before) :], tail, clitic)
        for before, stem in _active_stems(bare):
            yield Form(before, stem, tail, clitic)


def _active_stems(word: str) -> Iterator[tuple[str, str]]:
    """Stems behind me- and pe-, with and without the letter that melted: "mengoordinir" → "koordinir"."""
    found = _NASAL.match(word)
    if found is None:
        return
    before, nasal = found[1], found[2]
    for end in range(len(before), found.end() + 1):
        if word[end] not in "aeiou" or word[len(before) : end] in ("ng", ""):
            yield before, word[end:]
    if nasal in _MELTED:
        yield before, _MELTED[nasal] + word[found.end() :]
