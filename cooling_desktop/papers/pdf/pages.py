"""Finished pages: all marks of a sheet, its place in the whole, and what lies under it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cooling_desktop.papers.document import Document

from .furniture import concept_label, footer, running_head
from .marks import Mark, Strip, mm, move
from .outline import concept_outline
from .paging import MEASURE, Layout

FOOTER_BASELINE = mm(10)
LABEL_BASELINE, LABEL_BASELINE_NEXT = mm(13), mm(10.5)


class About(Protocol):
    """What a file says of itself."""

    @property
    def title(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Inlay:
    """A page of another PDF, counted from 0, and the box into which it is fitted, y from the top."""

    path: Path
    number: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet in points: its marks in reading order, the path under them, the bookmark that leads to it.

    `inlay` comes into it once the file is drawn.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    under: str = ""
    bookmark: str = ""
    inlay: Inlay | None = None


def release_pages(document: Document, layout: Layout, before: int = 0, total: int = 0) -> list[Page]:
    """The pages of a release; bound into something larger, `before` pages come first and `total` are counted."""
    under = "" if document.state is None else concept_outline(layout.width, layout.height)
    return [
        Page(layout.width, layout.height, tuple(_marks(document, layout, number, before, total)), under)
        for number in range(len(layout.sheets))
    ]


def _marks(document: Document, layout: Layout, number: int, before: int, total: int) -> list[Mark]:
    """All marks of one page in reading order."""
    left = layout.left
    marks = label(document.state, number, left, MEASURE)
    marks += running_head(document.running_head, left, MEASURE) if number else layout.head
    marks += placed(layout.sheets[number].strips, left)
    y = layout.height - FOOTER_BASELINE
    return marks + footer(
        document.footer, before + number + 1, total or len(layout.sheets), left, MEASURE, y
    )


def label(state: str | None, number: int, left: float, measure: float) -> list[Mark]:
    """The KONSEP label of a page; none once issued."""
    if state is None:
        return []
    return concept_label(state, left + measure, measure, LABEL_BASELINE_NEXT if number else LABEL_BASELINE)


def placed(strips: tuple[tuple[Strip, float], ...], left: float) -> list[Mark]:
    """The marks of strips that stand on a page."""
    return [move(mark, left, top) for strip, top in strips for mark in strip.marks]
