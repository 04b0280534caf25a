"""Names that differ by one or two letters, found among tens of thousands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from cooling_desktop.words.name_runs import Key, name_key

_SHORT, _ONE_WORD, _MOST, _LONG_WORD, _TELLING = 5, 6, 2, 6, 4
"""Letters below which one may differ: of a whole name, of a name of one word; the most that may in one word; the
letters from which a lone name is compared with the words of a longer one; and those of a word that tells people apart.
"""


def distance(one: Key, other: Key) -> int | None:
    """By how many letters two names differ, 0 for none; None where they are too far apart to be taken for each other.

    Two letters may differ, or one in each word that is not short. A whole word is never a misspelling of an initial;
    where two letters differ the words begin alike, or one of them is the same.
    """
    if len(one) != len(other):
        return 1 if "".join(one) == "".join(other) else None
    pairs = [(word, known) for word, known in zip(one, other, strict=True) if word != known]
    if any(len(word) == 1 or len(known) == 1 for word, known in pairs):
        return None
    each = [Levenshtein.distance(word, known, score_cutoff=_MOST) for word, known in pairs]
    total = sum(each)
    if total > 1 and any(word[0] != known[0] for word, known in pairs) and not _share_a_word(one, other, each):
        return None
    if total > _MOST:
        return total if _one_in_each(pairs, each) else None
    return total if total <= _allowed(one, other) else None


def _one_in_each(pairs: Sequence[tuple[str, str]], each: Sequence[int]) -> bool:
    """Whether every word that differs is long enough to be known again and has one letter wrong."""
    return max(each) == 1 and all(min(len(word), len(known)) >= _TELLING for word, known in pairs)


def _share_a_word(one: Key, other: Key, each: Sequence[int]) -> bool:
    """Whether they have a word in common that tells people apart, and no other differs by more than a letter."""
    same = [word for word, known in zip(one, other, strict=True) if word == known]
    return max(each) == 1 and any(len(word) > _TELLING for word in same)


def alike_among(one: Key, others: Iterable[Key]) -> list[Key]:
    """Those of many names that are near to this one, in their order."""
    letters = {other: "".join(other) for other in others}
    most = max(_MOST, len(one))
    close = extract("".join(one), letters, scorer=Levenshtein.distance, score_cutoff=most, limit=None)
    near = {key for _, _, key in close if distance(one, key) is not None}
    return [other for other in letters if other in near]


def word_alike(one: Key, other: Key) -> bool:
    """Whether a name of one word is near to a word of a longer name: Indrawan, Irawan Junaedi."""
    alone, longer = (one, other) if len(one) < len(other) else (other, one)
    if len(alone) != 1 or len(longer) == 1 or len(alone[0]) < _LONG_WORD:
        return False
    return any(len(word) >= _LONG_WORD and distance(alone, (word,)) for word in longer)


def _allowed(one: Key, other: Key) -> int:
    letters = min(sum(map(len, one)), sum(map(len, other)))
    return 1 if letters < (_ONE_WORD if len(one) == 1 else _SHORT) else _MOST


_KEPT = 20_000  # answers that an index remembers


class NameIndex:
    """Names by their words: what is known exactly, and what is near to something known.

    Several threads may ask it at once: what it remembers saves work, and any of it may be gone the next moment.
    """

    def __init__(self, names: Iterable[str], wrong: Iterable[tuple[str, str]] = ()) -> None:
        """`wrong` are known misspellings, each with the name that is meant."""
        self._names: dict[Key, str] = {}
        for name in names:
            if key := name_key(name):
                self._names.setdefault(key, name)
        self.wrong = {name_key(typed): name for typed, name in wrong if name_key(typed) not in self._names}
        self._parts = {key[:n] for key in self._names for n in range(2, len(key))}
        self._by_word: dict[tuple[int, int, str], list[Key]] = {}
        for key in self._names:
            for at, word in enumerate(key):
                self._by_word.setdefault((len(key), at, word), []).append(key)
        self._joined = {"".join(key): key for key in self._names}
        self._words: dict[int, list[str]] = {}
        for word in {word for key in self._names for word in key}:
            self._words.setdefault(len(word), []).append(word)
        self._alike: dict[str, Sequence[str]] = {}
        self._found: dict[Key, tuple[tuple[str, int] | None]] = {}

    def knows(self, key: Key) -> bool:
        """Whether this is a known name, or the beginning of one in two words or more."""
        return key in self._names or key in self._parts

    def near(self, key: Key) -> tuple[str, int] | None:
        """The known name that this one is nearest to, with the letters between them; None when it is known itself."""
        return None if self.knows(key) else self.neighbour(key)

    def neighbour(self, key: Key) -> tuple[str, int] | None:
        """The same of a name that may be known: its nearest other one."""
        if (kept := self._found.get(key)) is not None:
            return kept[0]
        if len(self._found) > _KEPT:  # somebody has been typing all day
            self._found, self._alike = {}, {}
        near = self._nearest(key)
        self._found[key] = (near,)
        return near

    def _nearest(self, key: Key) -> tuple[str, int] | None:
        candidates = [self._joined["".join(key)]] if "".join(key) in self._joined else []
        rarest: list[list[Key]] | None = None
        for at, word in enumerate(key):
            lists = [self._by_word.get((len(key), at, alike), []) for alike in self._words_like(word)]
            if rarest is None or sum(map(len, lists)) < sum(map(len, rarest)):
                rarest = lists
        candidates += [one for keys in rarest or () for one in keys]
        ranked = [(far, self._names[one]) for one in candidates if (far := distance(key, one))]
        far, name = min(ranked, default=(0, ""))
        return (name, far) if far else None

    def _words_like(self, word: str) -> Sequence[str]:
        """The known words that this one may be a misspelling of, itself included."""
        if (kept := self._alike.get(word)) is not None:
            return kept
        lengths = range(len(word) - _MOST, len(word) + _MOST + 1)
        words = [known for length in lengths for known in self._words.get(length, ())]
        close = extract(word, words, scorer=Levenshtein.distance, score_cutoff=_MOST, limit=None)
        alike = self._alike[word] = [found[0] for found in close]
        return alike
