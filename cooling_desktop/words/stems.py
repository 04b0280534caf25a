"""The stem of an Indonesian word, by which the search finds its other forms: "pertemuan" for "bertemu"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cooling_desktop.assets import text

if TYPE_CHECKING:
    from snowballstemmer.indonesian_stemmer import IndonesianStemmer

SHORTEST = 4  # letters; a shorter word has no endings to speak of
_LOANS = (("ivitas", "if"), ("litas", "l"), ("isasi", "is"), ("isir", "is"), ("asi", "as"))
_KEPT = 50_000  # words; more than an office ever uses


@lru_cache(_KEPT)
def stems(word: str) -> tuple[str, ...]:
    """What a folded word comes from, mostly one stem; none of numbers and of words too short to have endings."""
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    return _exceptions().get(word) or (_loan(_stemmer().stemWord(word)),)


def _loan(stem: str) -> str:
    """A loan word without the ending that goes with its class, so that "netral" and "netralitas" meet."""
    for ending, instead in _LOANS:
        if stem.endswith(ending) and len(stem) >= len(ending) + SHORTEST - 1:
            return stem.removesuffix(ending) + instead
    return stem


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
