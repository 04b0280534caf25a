"""The cleaned text in its parts: heading, story and closing line, paragraphs, sentences and the quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cooling_desktop.press.check.quotation import marks_of
from cooling_desktop.words.degrees import is_degree
from cooling_desktop.words.short_forms import SHORTENED
from cooling_desktop.words.text import curly, lower_first

_SHORT = SHORTENED | {"jenderal", "ustadz", "an", "sd", "dll", "dkk", "dsb", "km", "ket", "tlp", "telp"}
_END = re.compile(r"(?<![.?!…])[.?!…]+[”’)\]]*(?=\s+\S)")
SITE = r"(?i:[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|news|org))"
"""The address of an outlet as a dateline prints it."""
_DATELINE = re.compile(
    rf"(?P<before>(?:{SITE}\s*[,|:–—-]\s*)?)[(\[]?"
    r"(?P<city>[A-Z][\w'’]*(?:[ /-][A-Z(][\w'’)]*){0,4}(?:, ?[A-Z][\w'’]*(?: [A-Z][\w'’]*){0,2})?)"
    rf"(?P<after>[)\]]?(?:\s*[,|:(–—-]\s*(?:{SITE}|(?:[A-Z][a-z]+,? )?\(?[\d/.]{{6,10}}"
    rf"|(?:[A-Z][a-z]+,? )?\d{{1,2}} \w+ \d{{4}})\)?)?)"
    r"\s*(?:[–—-]|\|\|?|:)+\s*(?=[A-Z“\"‘])"
)
_SITE_FIRST = re.compile(
    rf"(?P<before>{SITE}\s*[,|–—-]\s*)(?P<city>[A-Z][\w'’]*(?: [A-Z][\w'’]*){{0,3}})(?P<after>)\s*[.,]\s+(?=[A-Z“\"])"
)
_CLOSING = re.compile(r"\(\s*(?:\*+|[Rr]ed\w*|[Hh]ms|[Hh]umas\b[^()]{0,80}|[\w./* -]{1,30})\s*\)\s*\.?$")


class Sentence(NamedTuple):
    """A sentence with its place in the cleaned text and the number of its paragraph."""

    text: str
    start: int
    paragraph: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Marked(NamedTuple):
    """Words between quotation marks, without them; `closed` unless one of the two marks is missing."""

    start: int
    end: int
    closed: bool


@dataclass
class Sheet:
    """A cleaned text; offsets everywhere are offsets in `text`."""

    text: str
    marked: tuple[str, ...] = ()

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Start and end of each paragraph."""
        return [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", self.text)]

    @cached_property
    def shaped(self) -> str:
        """The text with curly marks, letter for letter as long."""
        parts = [curly(part) for part in self.text.split("\n")]
        return "\n".join(parts)

    @cached_property
    def marks(self) -> list[Marked]:
        """What stands between quotation marks, in reading order, paragraph by paragraph."""
        return [mark for start, end in self.paragraphs for mark in _marks(self.shaped, start, end)]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences; words between marks are not parted."""
        found = []
        for number, (start, end) in enumerate(self.paragraphs):
            spans = [mark for mark in self.marks_within(start, end) if mark.closed]
            found += list(_sentences(self.shaped, start, end, number, spans, self.text))
        return found

    @cached_property
    def story(self) -> int:
        """Number of the paragraph that begins the story: the dateline's, else the first long one that has a stop."""
        texts = [self.text[a:b] for a, b in self.paragraphs]
        led = next((n for n in range(min(20, len(texts))) if self.dateline(n)), None)
        if led is not None:
            return led
        long = (
            n for n, text in enumerate(texts) if len(text.split()) >= 18 and re.search(r"[.”\"]\)?$", text)
        )
        return next(long, len(texts) - 1 if len(texts) == 1 else min(1, len(texts)))

    def dateline(self, number: int) -> re.Match[str] | None:
        """The dateline that begins a paragraph."""
        start, end = self.paragraphs[number]
        found = _DATELINE.match(self.text[start:end]) or _SITE_FIRST.match(self.text[start:end])
        return found if len(self.text[start:end].split(maxsplit=11)) == 12 else None

    def at(self, offset: int) -> Sentence:
        """The sentence that holds an offset."""
        return self.sentences[self._number(offset)]

    def _number(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def before(self, offset: int, within: int) -> Iterator[Sentence]:
        """The sentences that begin before an offset, the nearest first."""
        for number in range(min(self._number(offset), len(self.sentences) - 1), -1, -1):
            sentence = self.sentences[number]
            if offset - sentence.start > within:
                return
            if sentence.start < offset:
                yield sentence

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies in spoken words, not in a title between marks."""
        here = bisect_right(self._marked, offset) - 1
        mark = self.marks[here] if here >= 0 else None
        return (
            mark is not None
            and mark.closed
            and offset < mark.end
            and spoken(self.text[mark.start : mark.end])
        )

    def marks_within(self, start: int, end: int) -> list[Marked]:
        """The marks that open in a stretch."""
        return self.marks[bisect_left(self._marked, start) : bisect_left(self._marked, end)]

    @cached_property
    def _marked(self) -> list[int]:
        return [mark.start for mark in self.marks]

    @cached_property
    def closing(self) -> re.Match[str] | None:
        """The bracket that closes a release: "(Red)", "(*)", "(Humas Polres …)"."""
        return _CLOSING.search(self.text.rstrip())


def spoken(words: str) -> bool:
    """Whether words between marks are speech: they end in a mark of their own, or are long."""
    flat = words.strip()
    return len(flat.split()) >= 3 and (flat[-1:] in ",.?!…" or len(flat.split()) > 14)


def _marks(text: str, start: int, end: int) -> Iterator[Marked]:
    """The words of each pair of marks; those behind a mark that is never closed go to the next one."""
    found = marks_of(text[start:end])
    pairs = [Marked(start + opened + 1, start + closed, True) for opened, closed in found.pairs]
    ends = sorted([*(opened for opened, _ in found.pairs), *found.unclosed, end - start])
    for opened in found.unclosed:
        pairs.append(Marked(start + opened + 1, start + ends[bisect_right(ends, opened)], False))
    return iter(sorted(pairs))


def _sentences(
    shaped: str, start: int, end: int, number: int, spans: list[Marked], text: str
) -> Iterator[Sentence]:
    first = start
    waiting = list(reversed(spans))
    for stop in _END.finditer(shaped, start, end):
        while waiting and waiting[-1].end < stop.start():
            waiting.pop()
        inside = (
            bool(waiting)
            and waiting[-1].start <= stop.start() < waiting[-1].end
            and stop.end() <= waiting[-1].end
        )
        if inside or not _ends(shaped, first, stop, end):
            continue
        yield Sentence(text[first : stop.end()], first, number)
        first = stop.end() + 1
    if text[first:end].strip():
        yield Sentence(text[first:end], first, number)


def _ends(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    """Whether a mark ends its sentence: no abbreviation, no degree before a name, no tag behind a quotation."""
    rest = text[stop.end() : stop.end() + 40].lstrip()
    if not rest or rest[0].islower() or rest[0] in ",;":
        return False
    if stop[0] != ".":
        return True
    word = text[max(first, stop.start() - 24) : stop.start()].split()[-1:] or [""]
    bare = word[0].lstrip("(“‘").casefold()
    if bare in _SHORT or (len(bare) == 1 and bare.isalpha()):
        return False
    if is_degree(f"{word[0].lstrip('(')}.") and "." in word[0]:
        next_word = rest.split()[0].rstrip(",.")
        return lower_first(next_word) != next_word
    return True
