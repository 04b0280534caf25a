"""The words of a passage as the rules of words read them: what others said too, but no names and no addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.sentences import is_title, spotted

_WORD = re.compile(r"[^\W\d_]+(?:[’'‘`‑-][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?<!\S)\S*(?:://|www\.|@|\.(?:com|co|id|net|org|go|news)\b)\S*|#\w+", re.IGNORECASE)
_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "‑": "-"})
_OPENS = re.compile(r"(?:^|[.!?:“\"(\n]|\s[–—-])[\s“\"(*]*$")
_HYPHENS = frozenset("-‑")
_TITLE_WORDS = 4
"""Words from which a line in capitals is a title and not a name."""


class Word(NamedTuple):
    """A word with its place; `low` is what lists know it by: small letters, plain marks."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


@lru_cache(maxsize=512)
def open_text(passage: Passage) -> str:
    """The text with NUL for every character of a name or an address."""
    if passage.sort is Sort.NAME:
        return "\0" * len(passage.text)
    masked = passage.text
    stretches = [*passage.names]
    if "." in masked or "@" in masked or "#" in masked:
        stretches += [found.span() for found in _ADDRESS.finditer(masked)]
    for start, end in stretches:
        masked = masked[:start] + "\0" * (end - start) + masked[end:]
    return masked


@lru_cache(maxsize=512)
def words(passage: Passage) -> tuple[Word, ...]:
    """The words that may be judged, in reading order; "RT-RT" is one."""
    return tuple(_word(found) for found in _WORD.finditer(open_text(passage)))


def typed_words(passage: Passage) -> tuple[Word, ...]:
    """All words of a text, those of names in it too."""
    return () if passage.sort is Sort.NAME else tuple(_word(found) for found in _WORD.finditer(passage.text))


def named_words(passage: Passage) -> tuple[Word, ...]:
    """The words of the names in a text that is not itself a name: slips of the pen show there too."""
    if passage.sort is Sort.NAME:
        return ()
    return tuple(_word(found) for a, b in passage.names for found in _WORD.finditer(passage.text, a, b))


def _word(found: re.Match[str]) -> Word:
    return Word(found[0], found[0].lower().translate(_MARKS), found.start(), found.end())


@lru_cache(maxsize=512)
def in_title(passage: Passage) -> bool:
    """Whether a text has the capitals of a headline, and is more than a name."""
    if passage.sort is Sort.HEADLINE:
        return True
    return len(_WORD.findall(passage.text)) >= _TITLE_WORDS and is_title(passage.text)


def by_first_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase.split(" ")[0], []).append(phrase)
    return {first: tuple(listed) for first, listed in found.items()}


def phrase_at(passage: Passage, word: Word, phrases: Mapping[str, tuple[str, ...]]) -> str:
    """The phrase of a list that begins with this word here, in small letters; empty for none."""
    for phrase in phrases.get(word.low, ()):
        end = word.start + len(phrase)
        behind = passage.text[end : end + 1]
        if open_text(passage)[word.start : end].lower() == phrase and not (behind.isalnum() or behind in _HYPHENS):
            return phrase
    return ""


def opens_sentence(passage: Passage, start: int) -> bool:
    """Whether a sentence begins here."""
    return _OPENS.search(passage.text[max(0, start - 6) : start]) is not None


def cased(passage: Passage, start: int, old: str, new: str) -> str:
    """`new` with the capitals of `old`: all of them, those of a title or name, or the first."""
    if old.isupper() and sum(letter.isalpha() for letter in old) > 1:
        return new.upper()
    if not old[0].isupper() or new[0].isupper():
        return new
    if in_title(passage) or not opens_sentence(passage, start):
        return re.sub(r"(?<![\w’'])\w", lambda found: found[0].upper(), new)
    return new[0].upper() + new[1:]


def suggested(
    passage: Passage,
    mark: tuple[str, Level],
    span: tuple[int, int],
    fault: str,
    rights: tuple[str, ...],
    *,
    safe: bool = False,
) -> Finding:
    """A finding whose sentence is "“`found`” `fault`. Tulis `rights`.", with a click for each of them."""
    found = passage.text[span[0] : span[1]]
    listed = " atau ".join(f"“{right}”" if right.endswith(".") else right for right in rights)
    if passage.quoted(*span):
        return spotted(passage, mark, span, f"“{found}” {fault}; yang dianjurkan {listed}.")
    mends = tuple((f"Tulis {right}", right) for right in rights)
    return spotted(passage, mark, span, f"“{found}” {fault}. Tulis {listed}.", mends, safe=safe)
