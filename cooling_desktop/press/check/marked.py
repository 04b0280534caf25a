"""A stretch of a passage as a finding: with its mends where the words are ours, only flagged where they are quoted."""

from __future__ import annotations

from collections.abc import Iterable

from cooling_desktop.press.check.finding import Finding, Level, Option, Replace
from cooling_desktop.press.check.passage import Passage, Sort

ONLY_FLAGGED = "Di dalam kutipan hanya ditandai."
_BYLINE = "release.author"


def is_typed(passage: Passage) -> bool:
    """Whether it is running text of the meeting, in which people are named; the byline is read as such."""
    return passage.sort is not Sort.NAME or passage.where == _BYLINE


def in_title(passage: Passage, start: int) -> bool:
    """Whether a place lies between the quotation marks of a title or programme."""
    return any(a <= start < b and passage.text[a] in "“\"" for a, b in passage.names)


def marked(
    rule: str, level: Level, passage: Passage, start: int, found: str, message: str,
    forms: Iterable[str] = (), *, fix: str = "", safe: bool = False,
) -> Finding:  # fmt: skip
    """`forms` are what to write instead, the likeliest first; each is an option of its own."""
    if passage.quoted(start, start + len(found)):
        return Finding(rule, level, passage.where, f"{message} {ONLY_FLAGGED}", "", found, start)
    options = tuple(Option(form, (Replace(passage.where, start, found, form),)) for form in forms)
    return Finding(rule, level, passage.where, message, fix, found, start, options, safe and bool(options))
