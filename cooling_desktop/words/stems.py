"""The stem of an Indonesian word, by which the search finds its other forms: "pertemuan" for "bertemu"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cooling_desktop.assets import text

if TYPE_CHECKING:
    from snowballstemmer.indonesian_stemmer import IndonesianStemmer

SHORTEST = 3  # letters; a shorter word is no root
_LOANS = (("ivitas", "if"), ("litas", "l"), ("lisasi", "l"), ("lisir", "l"))
_KEPT = 50_000  # words; more than an office ever uses
# What the stemmer leaves of a root after me- and pe-, and what stood there: mengawal, menekan, memakai, menyanyi.
_NASAL = re.compile(r"(?:di|ke)?[mp]e(ng|ny|m|n)?|(ng)")
_ENDS = ("", "i", "k")  # pakai, gerak
_HEADS = {"ng": (("", "k"),), "ny": (("s", "ny"),), "m": (("p", "m"), ("", "p")), "n": (("", "t"), ("", "n"))}


@lru_cache(_KEPT)
def stems(word: str) -> tuple[str, ...]:
    """What a folded word comes from, mostly one stem; none of numbers and of words too short to be a root."""
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    if known := _exceptions().get(word):
        return known
    return (_root(word, _loan(word if word in _roots() else _stemmer().stemWord(word))),)


def _root(word: str, stem: str) -> str:
    """The stem with its whole head and end, where that makes a root of the list."""
    nasal = _NASAL.match(word)
    heads = (("", ""), *_HEADS.get(nasal[1] or nasal[2], ())) if nasal else (("", ""),)
    whole = (new + stem.removeprefix(old) + end for old, new in heads for end in _ENDS if stem.startswith(old))
    return next((root for root in whole if root in _roots() and len(root) <= len(word)), stem)


def _loan(stem: str) -> str:
    """A loan word without the ending that goes with its class, so that "netral" and "netralitas" meet."""
    for ending, instead in _LOANS:
        if stem.endswith(ending) and len(stem) >= len(ending) + SHORTEST:
            return stem.removesuffix(ending) + instead
    return stem


@cache
def _roots() -> frozenset[str]:
    names = ("language/roots.txt", "language/melting_roots.txt")
    lines = (line for name in names for line in text(name).splitlines())
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _stemmer() -> IndonesianStemmer:
    from snowballstemmer import stemmer  # 18 ms, in the thread that searches first

    made: IndonesianStemmer = stemmer("indonesian")
    return made


@cache
def _exceptions() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in text("language/stems.tsv").splitlines():
        stem, tab, words = line.partition("\t")
        if tab and not line.startswith("#"):
            for word in {stem, *words.split()}:
                found[word] = (*found.get(word, ()), stem)
    return found
