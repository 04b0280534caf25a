"""Numbers to be seen at once: large figures side by side, and plain horizontal bars."""

from __future__ import annotations

from cooling_desktop.papers.office.blocks import Bars, Figures, Span

from .. import faces
from ..marks import FRAME_GREY, HAIRLINE_GREY, Box, Mark, Strip, Text, mm
from ..words import Style, line, shorten
from .setting import CELL, in_column, set_lines

LARGE = Style(faces.SERIF_BOLD, 22.0, faces.SERIF_BOLD)
BELOW = Style(faces.SANS, 9.0, faces.SANS_ITALIC)
VALUE = Style(faces.SANS_BOLD, 9.0, faces.SANS_BOLD)
HIGH, ASIDE, HAIRLINE = mm(17), mm(4), 0.4
AXIS, LONGEST, THICK, PITCH = mm(48), mm(82), mm(4.6), mm(8.5)
AXIS_WEIGHT, LEADING, AFTER = 0.8, 11.0, mm(2.5)


def figures(block: Figures, measure: float) -> list[Strip]:
    """One strip: each number over its words, parted by hairlines."""
    marks: list[Mark] = []
    width = measure / max(len(block.counts), 1)
    for n, (number, words) in enumerate(block.counts):
        x = n * width + (ASIDE if n else 0.0)
        if n:
            marks.append(Box(n * width, 0, HAIRLINE, HIGH, filled=True, grey=HAIRLINE_GREY))
        marks.append(Text(x, 26, line(number, LARGE)))
        marks.append(Text(x, 41, shorten(words, BELOW, width - 2 * ASIDE)))
    return [Strip(HIGH, tuple(marks), name="Angka")]


def bars(block: Bars, measure: float) -> list[Strip]:
    """One strip a bar; each carries its piece of the axis."""
    most = max((bar.value for bar in block.bars), default=0)
    strips = []
    for n, bar in enumerate(block.bars):
        names = set_lines((Span(bar.name),), CELL, AXIS - AFTER)
        high = max(PITCH, LEADING * len(names) + 6)
        marks = in_column(names, 0, AXIS, (high - LEADING * len(names)) / 2 + CELL.size - 1, LEADING)
        base = high / 2 + VALUE.size / 2 - 1
        length = LONGEST * bar.value / most if most else 0.0
        if length:
            marks.append(Box(AXIS, (high - THICK) / 2, length, THICK, filled=True, grey=FRAME_GREY))
        marks.append(Box(AXIS - AXIS_WEIGHT / 2, 0, AXIS_WEIGHT, high, filled=True))
        marks.append(Text(AXIS + length + AFTER, base, line(bar.told, VALUE)))
        beside = line(bar.beside, BELOW)
        marks.append(Text(measure - beside.width, base, beside))
        written = tuple(mark for mark in marks if not isinstance(mark, Text) or mark.line.words)
        strips.append(Strip(high, written, kept=n in (1, len(block.bars) - 1) and n > 0, weight=1, name="Batang"))
    return strips
