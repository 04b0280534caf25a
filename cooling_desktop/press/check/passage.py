"""The texts that a check reads: every typed text that may go out, with the stretches nobody may change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from cooling_desktop.records.facts import Facts, references
from cooling_desktop.records.fields import Kind, Record, fields_of, walk
from cooling_desktop.records.meeting import OwnWording
from cooling_desktop.records.privacy import Outlet, allowed
from cooling_desktop.records.spoken import Utterance


class Sort(Enum):
    """What kind of text it is, which decides what may be asked of it."""

    PHRASE = "a typed value, told inside a sentence of ours"
    PARAGRAPH = "a block that the clerk wrote, or a paragraph of an old release"
    HEADLINE = "a headline that the clerk wrote"
    CAPTION = "the caption of a photo"
    QUOTE = "somebody's very words, without quotation marks"
    NAME = "a name: of a person, body, unit, programme, place"


@dataclass(frozen=True, slots=True)
class Passage:
    """`quotes` and `names` are the stretches (start, end) of others' words and of names and titles."""

    where: str
    text: str
    sort: Sort
    quotes: tuple[tuple[int, int], ...] = ()
    names: tuple[tuple[int, int], ...] = ()

    def quoted(self, start: int, end: int) -> bool:
        """Whether any of these characters are somebody's very words: flagged at most, never changed."""
        return self.sort is Sort.QUOTE or _overlaps(self.quotes, start, end)

    def named(self, start: int, end: int) -> bool:
        """Whether any of these characters belong to a name or title, which is written as its owner writes it."""
        return self.sort is Sort.NAME or _overlaps(self.names, start, end)

    @property
    def free(self) -> str:
        """The text with NUL for every character of a quotation or name: what our own rules of writing apply to."""
        if self.sort in (Sort.QUOTE, Sort.NAME):
            return "\0" * len(self.text)
        masked = self.text
        for start, end in (*self.quotes, *self.names):
            masked = masked[:start] + "\0" * (end - start) + masked[end:]
        return masked


_QUOTATION = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|“[^“”\"\n]*\"|\"[^“”\"\n]*[“”]")
_NAMES = {
    ("Meeting", "programme"), ("Meeting", "umbrella"), ("Meeting", "theme"), ("Meeting", "election_name"),
    ("Venue", "name"), ("Venue", "room"), ("Venue", "street"), ("Venue", "village"), ("Venue", "district"),
    ("Venue", "city"), ("Venue", "province"), ("Venue", "owner"), ("Venue", "platform"),
    ("Talk", "title"), ("ReleaseSetup", "author"), ("ReleaseSetup", "number"),
}  # fmt: skip
_UNREAD = {("OwnWording", "block"), ("OwnWording", "facts"), ("ReleaseSetup", "turns"), ("ReleaseSetup", "arrangement"),
           ("Photo", "file"), ("Unit", "logo"), ("NumberSeries", "pattern"), ("NumberSeries", "kind"),
           ("Utterance", "verb"), ("Neutrality", "verb")}  # fmt: skip
_LISTED = frozenset({"known_as"})  # wrong spellings, kept on purpose
_TITLES = 4
"""Letters below which a name is too short to be looked for in other texts."""


def passages(facts: Facts) -> tuple[Passage, ...]:
    """Every text of the meeting and of the entries it names that may go out, in the order of the form."""
    found = [*_texts(facts.meeting, "", names=False)]
    seen: set[str] = set()
    for _, shelf, key in references(facts.meeting):
        entry = facts.shelf(shelf).get(key)
        if entry is not None and key not in seen:
            seen.add(key)
            found += _texts(entry, f"{shelf}:{key}", names=True)
    titles = _title_pattern([text for _, text, sort in found if sort is Sort.NAME])
    return tuple(_passage(where, text, sort, titles) for where, text, sort in found)


def paragraphs(text: str) -> tuple[Passage, ...]:
    """The paragraphs of a text that stands alone, at "teks[0]", "teks[1]" and so on."""
    parts = [part.strip() for part in text.split("\n") if part.strip()]
    return tuple(_passage(f"teks[{n}]", part, Sort.PARAGRAPH, None) for n, part in enumerate(parts))


def _texts(record: Record, above: str, *, names: bool) -> Iterator[tuple[str, str, Sort]]:
    for path, row in walk(record):
        for f in fields_of(type(row)):
            mark = (type(row).__name__, f.name)
            if f.kind not in (Kind.TEXT, Kind.LONG_TEXT, Kind.WORDS) or not allowed(f, Outlet.RELEASE):
                continue
            value = getattr(row, f.name)
            text = "\n".join(value) if isinstance(value, list) else value
            if isinstance(row, OwnWording) and row.block == "correction":
                continue  # it quotes what was wrong
            if text.strip() and mark not in _UNREAD and f.name not in _LISTED:
                where = ".".join(part for part in (above, path, f.name) if part)
                yield where, text, Sort.NAME if names or mark in _NAMES else _sort(row, f.name)


def _sort(row: Record, name: str) -> Sort:
    if isinstance(row, OwnWording):
        return Sort.HEADLINE if row.block == "headline" else Sort.PARAGRAPH
    if isinstance(row, Utterance) and name == "text" and row.verbatim:
        return Sort.QUOTE
    return Sort.CAPTION if name == "caption" else Sort.PHRASE


def _passage(where: str, text: str, sort: Sort, titles: re.Pattern[str] | None) -> Passage:
    quotes: list[tuple[int, int]] = []
    names: list[tuple[int, int]] = [found.span() for found in titles.finditer(text)] if titles else []
    if sort not in (Sort.QUOTE, Sort.NAME):
        for found in _QUOTATION.finditer(text):
            (quotes if _is_speech(found[0]) else names).append(found.span())
    return Passage(where, text, sort, tuple(quotes), tuple(names))


def _is_speech(quotation: str) -> bool:
    """Whether marks hold somebody's words and not a title: those close with a comma or full stop inside."""
    inner = quotation[1:-1].rstrip()
    return inner.endswith((",", ".", "!", "?", "…")) or len(inner.split()) > 8


def _title_pattern(names: list[str]) -> re.Pattern[str] | None:
    """Whatever the forms know as a name, wherever it is written; a lone common word is none."""
    long = {line.strip() for name in names for line in name.split("\n") if len(line.strip()) >= _TITLES}
    listed = sorted((re.escape(one) for one in long if one != one.lower()), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)") if listed else None


def _overlaps(stretches: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in stretches)
