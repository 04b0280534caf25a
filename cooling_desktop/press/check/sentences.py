"""Sentences of a passage, and findings about a stretch of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cooling_desktop.press.check.finding import Finding, Level, Option, Replace
from cooling_desktop.press.check.marked import ONLY_FLAGGED
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.words.short_forms import SHORTENED
from cooling_desktop.words.text import PARTICLES

OWN = frozenset({Sort.PARAGRAPH, Sort.HEADLINE})
"""Texts that the clerk wrote as they are printed."""
WRITTEN = OWN | {Sort.PHRASE, Sort.CAPTION}
"""Texts in the clerk's own words."""
IN_QUOTE = f" {ONLY_FLAGGED}"

_STOP = re.compile(r"(?<![.!?…])[.!?…]+[”\"’)]*(?=\s+[“\"‘(]?[A-Z0-9])|\n+")
_FORMS = "|".join(re.escape(form) for word in SHORTENED for form in (word, word.capitalize()))
_SHORT = re.compile(rf"(?:(?<![\w.])[A-Z]|(?<!, )(?<!\w)K\.H|(?<!\w)(?:{_FORMS}|KH|RT|RW|Nomor))\.$")
_LONGEST = 60
_DATELINE = re.compile(r"[A-Z][\w.,’' ]{1,60}?\s?[–—-]+\s?(?=[A-Z“\"])")


class Sentence(NamedTuple):
    """One sentence with the place of its first character; `free` has NUL where somebody is quoted."""

    start: int
    text: str
    free: str

    @property
    def end(self) -> int:
        """The place behind its last character."""
        return self.start + len(self.text)


@lru_cache(maxsize=512)
def sentences(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences of a passage; stops of short forms and stops inside quotations end none."""
    text = free = passage.text
    for start, end in passage.quotes:
        free = free[:start] + "\0" * (end - start) + free[end:]
    bounds = [0, *(end for end in _stops(passage)), len(text)]
    made = []
    for start, end in pairwise(bounds):
        part = text[start:end]
        start += len(part) - len(part.lstrip())
        if part.strip():
            made.append(Sentence(start, part.strip(), free[start : start + len(part.strip())]))
    return tuple(made)


def _stops(passage: Passage) -> Iterator[int]:
    for found in _STOP.finditer(passage.text):
        inside = any(start < found.start() and found.end() < end for start, end in passage.quotes)
        if not inside and not _SHORT.search(passage.text[max(0, found.start() - 12) : found.start() + 1]):
            yield found.end()


def after_dateline(text: str) -> int:
    """Where the words begin behind a city with its dash: "SUMENEP – Kapolres"; 0 without one."""
    found = _DATELINE.match(text)
    city = re.match(r"[\w.]+(?: [A-Z][\w.]*)*", text)
    return found.end() if found and city and (found[0].isupper() or re.search(r"\s", found[0])) else 0


def is_title(text: str) -> bool:
    """Whether a paragraph looks like a headline: capitals throughout, and no full stop behind it."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if word.lower() not in PARTICLES]
    return bool(words) and text.rstrip()[-1] not in ".!?”\")" and sum(w[0].isupper() for w in words) > 0.9 * len(words)


def shown(text: str, words: int = 4) -> str:
    """The beginning of a text as a message repeats it, in single quotation marks inside."""
    parts = text.split()
    short = " ".join(parts[:words])[:_LONGEST].rstrip(" ,.;:")
    return short.replace("“", "‘").replace("”", "’") + (" …" if len(parts) > words else "")


def spotted(
    passage: Passage,
    mark: tuple[str, Level],
    span: tuple[int, int],
    message: str,
    mends: tuple[tuple[str, str], ...] = (),
    *,
    fix: str = "",
    safe: bool = False,
) -> Finding:
    """A finding on a stretch; `mark` is rule and level, `mends` are labels with what would stand there instead.

    What somebody said is flagged, but never changed; nor is a title between quotation marks.
    """
    start, end = span
    found = passage.text[start:end]
    if passage.quoted(start, end):
        return Finding(*mark, passage.where, message + IN_QUOTE, fix, found, start)
    titles = [
        passage.text[max(start, a) : min(end, b)]
        for a, b in passage.names
        if a < end and start < b and passage.text[a] in "“\""
    ]
    options = tuple(
        Option(label, (Replace(passage.where, start, found, new),))
        for label, new in mends
        if all(title in new for title in titles)
    )
    return Finding(*mark, passage.where, message, fix, found, start, options, safe and bool(options))
