"""Large figures and plain bars of an office paper in a Word file: tables of text, where a bar is its value."""

from __future__ import annotations

from collections.abc import Iterator

from cooling_desktop.papers.office.blocks import Bars, Figures

from .around import OFFICE_MEASURE as MEASURE
from .elements import FRAME_GREY, HAIRLINE_GREY, Element, Look, Rule, el
from .styles import CELL, FACTS
from .tables import Cell, Row, gap, table
from .text import paragraph, plain, run

AXIS, LONGEST, VALUE = 48.0, 72.0, 25.0
THICK = 13.0  # points of a bar's letters, whose ground is the bar


def figures(block: Figures) -> Iterator[Element]:
    """Each number over its words, parted by hairlines."""
    cells = []
    for n, (number, words) in enumerate(block.counts):
        rules = (Rule("left", 0.4, HAIRLINE_GREY),) if n else ()
        told = [paragraph(CELL, run(number, bold=True, size=22), look=Look(leading=26)), plain(FACTS, words)]
        cells.append(Cell(told, rules, left=4.0 if n else 0.0))
    yield table([MEASURE / len(cells)] * len(cells), [Row(tuple(cells))])
    yield gap(10)


def bars(block: Bars) -> Iterator[Element]:
    """A row a bar: its name, a grey ground as long as its value, value and second figure."""
    most = max((bar.value for bar in block.bars), default=0)
    for bar in block.bars:
        length = max(LONGEST * bar.value / most, 1.0) if most else 1.0
        shade = el("shd", val="clear", color="auto", fill=FRAME_GREY if bar.value else "auto")
        ground = paragraph(CELL, look=Look(leading=THICK, exact=True))
        ground.get_or_add_pPr().append(shade)
        cells = (
            Cell([plain(CELL, bar.name)], (Rule("right", 0.8),), stands="center"),
            Cell([ground], stands="center"),
            Cell([paragraph(CELL, run(bar.told, bold=True))], stands="center", left=2.0),
            Cell([plain(CELL, bar.beside, Look(align="right"))], stands="center"),
        )
        yield table((AXIS, length, VALUE + LONGEST - length, MEASURE - AXIS - LONGEST - VALUE), [Row(cells, PITCH)])
        yield gap()


PITCH = 8.0
