"""People in a sentence: office, rank, name and degrees, long at first mention and short afterwards."""

from __future__ import annotations

import re

from cooling_desktop.words.degrees import is_degree, split_degrees, tidy_degrees
from cooling_desktop.words.ranks import RANKS, Rank, rank_in_full, split_rank, tidy_rank

__all__ = [
    "RANKS",
    "Rank",
    "closes_with_comma",
    "full_mention",
    "rank_in_full",
    "short_mention",
    "split_degrees",
    "split_rank",
    "tidy_degrees",
    "tidy_rank",
    "with_degrees",
]

# Passed over in search of the name that the press uses: shortened first names, Balinese name particles.
_PASSED = frozenset(
    {"muh", "moh", "mohd", "muhd", "mhd", "md", "abd", "hj", "kh", "drs", "dra", "dr", "ir", "ust", "tgk"}
    | {"ni", "wayan", "putu", "gede", "luh", "made", "kadek", "nengah", "nyoman", "komang", "ketut"}
)
# First words after which nobody can say by rule what the short name is: the whole name is used.
_UNSURE_WORDS = """
abdul abdur abdurrahman abdus achmad ahmad al anak andi bin binti cokorda cut daeng de desak dewa
gusti ida la mohamad mohammad muhamad muhammad ode raden sang siti sri st tengku teuku van wa
"""
_UNSURE = frozenset(_UNSURE_WORDS.split())


def with_degrees(front: list[str], name: str, back: list[str]) -> str:
    """A name with its degrees as given (EYD V, tanda koma): "Dr. Henri Santoso, S.H., M.M."."""
    before = " ".join(part for part in [*front, name] if part)
    return ", ".join(part for part in [before, *back] if part)


def full_mention(office: str, rank: str, front: list[str], name: str, back: list[str]) -> str:
    """First mention, no comma before the name; of an office without a name only the office remains."""
    person = [rank, with_degrees(front, " ".join(name.split()), back)] if name else []
    return " ".join(" ".join(part.split()) for part in [office, *person] if part)


def closes_with_comma(mention: str) -> bool:
    """Whether a mention ends in a degree, so that a comma follows where the sentence goes on."""
    head, comma, last = mention.rpartition(", ")
    if not comma:
        return False
    certificate = re.fullmatch(r"[A-Z]{2,6}", last) is not None and closes_with_comma(head)
    return certificate or is_degree(last)


def short_mention(rank: str, name: str, short_name: str) -> str:
    """Later mention: rank and the press name kept for the person, else the first full word of the name.

    Where no rule tells it ("Abdul Samad", "I Gusti Ngurah Rai", "II Sutasman"), the whole name stays.
    """
    called = split_rank(short_name)[1] or _press_name(" ".join(name.split()))
    return " ".join(part for part in (*rank.split(), called) if part)


def _press_name(name: str) -> str:
    """The first word that is neither an initial nor a particle, or the whole name when that is unsure."""
    for word in name.split():
        letters = word.rstrip(".").casefold()
        if letters in _UNSURE or re.fullmatch(r"II+|IV|VI*", word) or not word[0].isalpha():
            return name
        if len(letters) > 1 and not word.endswith(".") and letters not in _PASSED:
            return word if len(letters) > 2 else name
    return name
