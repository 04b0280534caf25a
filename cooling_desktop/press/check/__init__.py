"""Findings on a meeting before its release leaves the office: what blocks it, what to ask, what to improve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from cooling_desktop.press.block import Draft
from cooling_desktop.press.check.finding import Finding as Finding
from cooling_desktop.press.check.finding import Level as Level
from cooling_desktop.press.check.page import KnownName, Page
from cooling_desktop.press.check.passage import Passage, paragraphs, passages
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Meeting

_LEVELS = ("block", "ask", "suggest")
_END = re.compile(r"(?<=[^\s.]{3})\.(?=\s[A-Z]|$)")
"""Where the first sentence of a message ends."""


def findings(
    facts: Facts, drafted: Draft | None = None, today: date | None = None, directory: tuple[KnownName, ...] = ()
) -> list[Finding]:
    """All findings that are shown, blocking ones first; `today` also refuses a meeting that has not happened yet."""
    return examined(facts, drafted, today, directory)[0]


def examined(
    facts: Facts, drafted: Draft | None = None, today: date | None = None, directory: tuple[KnownName, ...] = ()
) -> tuple[list[Finding], list[Finding]]:
    """The findings that are shown, and those that the clerk ignores in this meeting."""
    from cooling_desktop.press.check.sifting import sifted

    page = Page(facts, drafted or draft(facts), passages(facts), today, directory)
    return sifted(facts, _ordered([*_of_meeting(page), *_of_texts(page)]))


def text_findings(text: str) -> list[Finding]:
    """What the rules of writing say about a text without a meeting, at "teks[0]" for its first paragraph."""
    return _counted(_ordered([*_of_texts(Page(Facts(Meeting()), Draft(()), paragraphs(text)))]))


def _of_meeting(page: Page) -> Iterator[Finding]:
    from cooling_desktop.press.check.families import PAGE

    for look in PAGE:
        yield from look(page)


def _of_texts(page: Page) -> Iterator[Finding]:
    from cooling_desktop.press.check.families import ACROSS

    for passage in page.passages:
        yield from _of_passage(passage)
    for look in ACROSS:
        yield from look(page)


@lru_cache(maxsize=4096)
def _of_passage(passage: Passage) -> tuple[Finding, ...]:
    """While the clerk types, only the passage that changed is read anew."""
    from cooling_desktop.press.check.families import TEXT

    return tuple(found for look in TEXT for found in look(passage))


def _counted(found: list[Finding]) -> list[Finding]:
    """The same said of the same words, with no mend in place, is told once with how often it is so."""
    alike: dict[tuple[str, ...], list[Finding]] = {}
    for n, one in enumerate(found):
        key = (one.rule, one.message, one.found)
        alike.setdefault(key if one.found and not one.options else (*key, str(n)), []).append(one)
    return [
        replace(ones[0], message=_END.sub(f" ({len(ones)} kali).", ones[0].message, count=1)) if ones[1:] else ones[0]
        for ones in alike.values()
    ]


def _ordered(found: list[Finding]) -> list[Finding]:
    return sorted(found, key=lambda one: _LEVELS.index(one.level))
