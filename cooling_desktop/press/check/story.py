"""The paragraphs of a release in reading order, with those that the clerk wrote, or all of a text that stands alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort, paragraphs

_FRAME = ("headline", "dateline", "credit", "correction")


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph as it is read; only those of the clerk (`own`) are ever found fault with."""

    passage: Passage
    own: bool


def story(page: Page) -> list[Part]:
    """All paragraphs in order; empty where the clerk wrote none, since the drafted ones are drafted well."""
    own = {one.where: one for one in page.passages if one.sort is Sort.PARAGRAPH}
    if not own:
        return []
    if not page.drafted.blocks:
        return [Part(one, True) for one in own.values()]
    rows = page.facts.meeting.release.own_wordings
    where = {row.block: f"release.own_wordings[{n}].text" for n, row in enumerate(rows)}
    parts = []
    for block in page.drafted.blocks:
        if block.name not in _FRAME:
            passage = own.get(where.get(block.key, "")) if block.own else None
            parts.append(Part(passage, True) if passage else Part(_drafted(block.text), False))
    return parts


@lru_cache(maxsize=128)
def _drafted(text: str) -> Passage:
    return paragraphs(" ".join(text.split()))[0]
