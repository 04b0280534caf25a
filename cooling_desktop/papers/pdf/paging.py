"""The fit ladder and page breaks: which step a release takes and where each strip stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Document, Place

from .furniture import AFTER_LETTERHEAD, TOP, letterhead
from .marks import Mark, Strip, mm
from .story import Step, strips

STEPS = (
    Step(11, 15, 7.5, 60),
    Step(11, 15, 6, 60),
    Step(11, 15, 5, 54),
    Step(11, 14.5, 5, 54),
    Step(11, 14.5, 4.5, 48),
    Step(11, 14.25, 4, 46),
    Step(10.5, 14.25, 4.5, 48),
    Step(10.5, 14, 4, 45, headline=16),
)
MORE_PAGES = len(STEPS)
HOPELESS = 1.25  # a story this much too long at step 5 fits at no later step: type is not broken again
MEASURE = mm(160)
BOTTOM = mm(16)
TOP_OF_NEXT = mm(24)
LEAST_ON_LAST = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: strips with the y of their tops, in points."""

    strips: tuple[tuple[Strip, float], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A document laid out: step taken, page size and left edge in points, letterhead marks, pages."""

    step: int
    width: float
    height: float
    left: float
    head: tuple[Mark, ...]
    sheets: tuple[Sheet, ...]


def lay_out(document: Document) -> Layout:
    """Take the first step at which everything stands on one page, else run over at step 0."""
    width, height = (mm(length) for length in document.paper.size_mm)
    left = (width - MEASURE) / 2
    head: list[Mark] = []
    top = TOP
    if document.letterhead is not None:
        head, rule = letterhead(document.letterhead, left, MEASURE)
        top = rule + AFTER_LETTERHEAD
    rooms = height - BOTTOM - top, height - BOTTOM - TOP_OF_NEXT
    step, story = _fitted(document, rooms[0], min(rooms))
    sheets = _sheets(story, top, rooms) if step == MORE_PAGES else [_sheet(story, top)]
    return Layout(step, width, height, left, tuple(head), tuple(sheets))


def _fitted(document: Document, room: float, tallest: float) -> tuple[int, list[Strip]]:
    """The step taken and its strips."""
    for number, step in enumerate(STEPS):
        story = strips(document.blocks, step, MEASURE, tallest)
        height = _height(story)
        if height <= room:
            return number, story
        if number == 5 and height > HOPELESS * room:
            break
    return MORE_PAGES, strips(document.blocks, STEPS[0], MEASURE, tallest)


def _height(story: Sequence[Strip]) -> float:
    """Height in points, without the space above the first strip."""
    return sum(strip.before + strip.height for strip in story) - (story[0].before if story else 0.0)


def _sheet(story: Sequence[Strip], top: float) -> Sheet:
    placed = []
    y = top
    for index, strip in enumerate(story):
        y += strip.before if index else 0.0
        placed.append((strip, y))
        y += strip.height
    return Sheet(tuple(placed))


def _sheets(story: Sequence[Strip], top: float, rooms: tuple[float, float]) -> list[Sheet]:
    starts = [0]
    while (end := page_end(story, starts[-1], rooms[min(len(starts) - 1, 1)])) < len(story):
        starts.append(end)
    if len(starts) > 1:
        starts[-1] = _fuller_last(story, starts[-2], starts[-1], rooms[1])
    pages = [story[start:end] for start, end in zip(starts, [*starts[1:], len(story)], strict=True)]
    return [_sheet(page, TOP_OF_NEXT if index else top) for index, page in enumerate(pages)]


def page_end(story: Sequence[Strip], start: int, room: float) -> int:
    """Index of the first strip of the next page; what is `kept` never begins one, unless nothing else would fit."""
    used = 0.0
    end = start
    while end < len(story):
        used += story[end].height + (story[end].before if end > start else 0.0)
        if used > room + 0.01:
            break
        end += 1
    if end == len(story):
        return end
    if end == start:
        raise BadInput(f"{story[start].name or 'Isi'} terlalu panjang untuk satu halaman. Singkatkan isinya.")
    allowed = end
    while allowed > start and story[allowed].kept:
        allowed -= 1
    return allowed if allowed > start else end


def _fuller_last(story: Sequence[Strip], previous: int, start: int, room: float) -> int:
    """Move the last break up until the last page carries four lines or a photo, if it can."""
    if sum(strip.weight for strip in story[start:]) >= LEAST_ON_LAST:
        return start
    for earlier in range(start - 1, previous, -1):
        rest = story[earlier:]
        if _height(rest) > room:
            break
        if not rest[0].kept and sum(strip.weight for strip in rest) >= LEAST_ON_LAST:
            return earlier
    return start


def places(layout: Layout) -> tuple[Place, ...]:
    """Where each source landed: one box a source and page, in points from the page's top left corner."""
    boxes: dict[tuple[str, int], tuple[float, float, float, float]] = {}
    for page, sheet in enumerate(layout.sheets):
        for strip, top in sheet.strips:
            for area in strip.areas:
                left, y = layout.left + area.left, top + area.top
                box = (left, y, left + area.width, y + area.height)
                known = boxes.get((area.source, page), box)
                boxes[area.source, page] = (
                    min(box[0], known[0]),
                    min(box[1], known[1]),
                    max(box[2], known[2]),
                    max(box[3], known[3]),
                )
    return tuple(
        Place(source, page, x0, y0, x1 - x0, y1 - y0) for (source, page), (x0, y0, x1, y1) in boxes.items()
    )
