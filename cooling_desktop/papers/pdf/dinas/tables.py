"""Tables of an office paper: ruled rows without vertical lines, the head again on every page."""

from __future__ import annotations

from dataclasses import replace

from cooling_desktop.papers.office.blocks import Column, Row, Span, Table, Words

from .. import faces
from ..marks import HAIRLINE_GREY, Mark, Rule, Strip, mm
from ..words import Line, Style
from .setting import CELL, has_blank, in_column, plain_words, set_lines

HEAD = Style(faces.SANS_BOLD, 9.0, faces.SANS_BOLD)
HEAD_LEADING = 11.5
AIRY = Style(faces.SANS, 10.0, faces.SANS_ITALIC)
FIRST, SIDE = mm(1), mm(2)
FOR_THE_PEN = mm(9)
TOP, HEAD_FOOT, ROW, FOOT = 1.0, 0.8, 0.3, 0.8


def table(block: Table, measure: float) -> list[Strip]:
    """The head and one strip a row; the head never stands alone."""
    x, width = mm(block.indent), sum(mm(column.width) for column in block.columns)
    head = _head(block, x, width)
    strips = [head]
    for n, row in enumerate(block.rows):
        last = n == len(block.rows) - 1
        under_total = not last and block.rows[n + 1].total
        made = _row(block, row, x, FOOT if last or under_total else ROW, width)
        strips.append(replace(made, again=head, kept=n == 0, closed=(Rule(x, made.height, width, FOOT),)))
    return strips


def _padding(block: Table) -> tuple[float, float]:
    return (4.0, 4.4) if block.airy else (2.6, 3.0) if block.dense else (3.2, 3.6)


def _head(block: Table, x: float, width: float) -> Strip:
    above, below = _padding(block)
    cells = [_set((Span(column.head),), column, HEAD, n) for n, column in enumerate(block.columns)]
    most = max((len(lines) for lines in cells), default=1)
    height = above + most * HEAD_LEADING + below
    marks: list[Mark] = [Rule(x, 0, width, TOP)]
    for n, (column, lines) in enumerate(zip(block.columns, cells, strict=True)):
        y = above + HEAD.size + (most - len(lines)) * HEAD_LEADING
        left, room = _cell(block, n, x)
        marks += in_column(lines, left, room, y, HEAD_LEADING, right=column.right)
    return Strip(height, (*marks, Rule(x, height, width, HEAD_FOOT)), name=block.what)


def _row(block: Table, row: Row, x: float, weight: float, width: float) -> Strip:
    style, leading = (AIRY, 13.0) if block.airy else (CELL, 12.0)
    above, below = _padding(block)
    marks: list[Mark] = []
    most = 1
    for n, (column, words) in enumerate(zip(block.columns, row.cells, strict=True)):
        bold = column.bold or row.total
        lines = _set((Span(plain_words(words), bold=bold, italic=row.aside),), column, style, n)
        left, room = _cell(block, n, x)
        marks += in_column(lines, left, room, above + style.size, leading, right=column.right)
        most = max(most, len(lines))
    height = above + most * leading + below
    if any(has_blank(words) for words in row.cells):
        height = max(height, FOR_THE_PEN)
    grey = HAIRLINE_GREY if weight == ROW else 0.0
    return Strip(height, (*marks, Rule(x, height, width, weight, grey)), weight=most, name=block.what)


def _set(words: Words, column: Column, style: Style, n: int) -> tuple[Line, ...]:
    return set_lines(words, style, mm(column.width) - SIDE - (SIDE if n else FIRST))


def _cell(block: Table, n: int, x: float) -> tuple[float, float]:
    """Left edge and room of the text in a column."""
    left = x + sum(mm(column.width) for column in block.columns[:n])
    pad = SIDE if n else FIRST
    return left + pad, mm(block.columns[n].width) - SIDE - pad
