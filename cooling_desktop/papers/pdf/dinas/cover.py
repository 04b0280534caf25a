"""The front of a dossier: its name in large letters and the list of what lies in it."""

from __future__ import annotations

from cooling_desktop.papers.office.blocks import Contents, CoverTitle, Span

from .. import faces
from ..marks import HAIRLINE_GREY, Mark, Rule, Strip, Text, mm
from ..words import Style, line, shorten, single
from .setting import CELL, SMALL, in_column, set_lines

OVER = Style(faces.SANS_BOLD, 11.0, faces.SANS_BOLD)
NAME = Style(faces.SERIF_BOLD, 24.0, faces.SERIF_BOLD)
NAME_LEADING = 30.0
DOWN, BEFORE_LIST, PITCH = mm(34), mm(16), mm(8.2)
NUMBER, PAPER, REMARK, PAGE = mm(5), mm(9), mm(72), mm(18)
PAPER_STYLE = Style(faces.SANS_BOLD, 10.5, faces.SANS_BOLD)
COUNT = Style(faces.SANS, 9.0, faces.SANS_ITALIC)


def cover_title(block: CoverTitle, measure: float) -> list[Strip]:
    """A small word over a rule, the meeting's name below it."""
    y = DOWN + OVER.size
    marks: list[Mark] = [Text(0, y, line(single(block.over).upper(), OVER)), Rule(0, y + 12, measure, 1.4)]
    y += 44.4
    lines = set_lines((Span(block.text),), NAME, measure)
    marks += in_column(lines, 0, measure, y, NAME_LEADING)
    y += NAME_LEADING * len(lines) - NAME.size
    return [Strip(y, tuple(marks), name="Judul")]


def contents(block: Contents, measure: float) -> list[Strip]:
    """Number, paper, remark and page, a rule between."""
    y = BEFORE_LIST + OVER.size
    head: list[Mark] = [Text(0, y, line("Isi berkas", OVER)), Rule(0, y + 6.5, measure, 1.0)]
    strips = [Strip(y + 6.5, tuple(head), name="Isi berkas")]
    for n, (paper, remark, page) in enumerate(block.rows, 1):
        base = PITCH / 2 + 3.7
        figure, at = line(str(n), SMALL), line(page, SMALL)
        marks: list[Mark] = [
            Text(NUMBER - figure.width, base, figure),
            Text(PAPER, base, line(paper, PAPER_STYLE)),
            Text(REMARK, base, shorten(remark, CELL, measure - REMARK - PAGE)),
            Text(measure - at.width, base, at),
            Rule(0, PITCH, measure, 0.3, HAIRLINE_GREY),
        ]
        written = tuple(mark for mark in marks if not isinstance(mark, Text) or mark.line.words)
        strips.append(Strip(PITCH, written, kept=n == 1, name="Isi berkas"))
    lines = set_lines((Span(block.count),), COUNT, measure)
    strips.append(Strip(8 + 11.5 * len(lines), tuple(in_column(lines, 0, measure, 8 + COUNT.size, 11.5)), kept=True))
    return strips
