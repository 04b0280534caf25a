"""What stands on a page as plain data: marks in points, x from the left edge, y downwards from the top."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from .words import Line

POINTS_PER_MM = 72 / 25.4
BLACK, FRAME_GREY, HAIRLINE_GREY, OUTLINE_GREY, WHITE = 0.0, 0.35, 0.45, 0.72, 1.0


def mm(length: float) -> float:
    """Millimetres as points."""
    return length * POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text: x of its left edge, y of its baseline; `tracking` in points, grey 0 is black."""

    x: float
    y: float
    line: Line
    tracking: float = 0.0
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line with its centre at y."""

    x: float
    y: float
    length: float
    weight: float
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, filled black or framed with a line of `weight` points."""

    x: float
    y: float
    width: float
    height: float
    weight: float = 0.0
    filled: bool = False
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file scaled to (width, height) at (x, y), seen through `window` (x, y, width, height)."""

    path: Path
    x: float
    y: float
    width: float
    height: float
    window: tuple[float, float, float, float]
    framed: bool = True


Mark = Text | Rule | Box | Image


@dataclass(frozen=True, slots=True)
class Area:
    """The part of a strip that belongs to one source (a block or a photo)."""

    source: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A full-measure slice of the page that is never cut, marks relative to its top left corner.

    `before` is the space above (dropped at the head of a page), `kept` forbids a page break above,
    `weight` counts lines of body text (a photo counts as four), `name` tells the clerk what it is.
    `again` comes above it where it opens a page (a table's head), `closed` are its marks where it ends one.
    """

    height: float
    marks: tuple[Mark, ...]
    areas: tuple[Area, ...] = ()
    before: float = 0.0
    kept: bool = False
    weight: int = 0
    name: str = ""
    again: Strip | None = None
    closed: tuple[Mark, ...] = ()


def move(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark elsewhere."""
    if isinstance(mark, Image):
        left, top, width, height = mark.window
        return replace(mark, x=mark.x + dx, y=mark.y + dy, window=(left + dx, top + dy, width, height))
    if isinstance(mark, Text):  # by far the most, and replace() is slow
        return Text(mark.x + dx, mark.y + dy, mark.line, mark.tracking, mark.grey)
    return replace(mark, x=mark.x + dx, y=mark.y + dy)
