"""Where people sign: signature blocks, the zig-zag boxes of an attendance sheet, the cells of a pledge."""

from __future__ import annotations

from dataclasses import replace

from cooling_desktop.papers.office.blocks import Signature, Signatures, SigningCells, SigningRows, Span, Words

from .. import faces
from ..marks import BLACK, HAIRLINE_GREY, Box, Mark, Rule, Strip, Text, mm
from ..words import Line, Style, line
from .setting import CELL, SMALL, SMALL_LEADING, Fit, centred, has_blank, in_column, plain_words, set_lines

COLUMN, WIDEST, BETWEEN = mm(84), mm(100), mm(12)
SMALLEST_NAME = 8.5
SIGNED = Style(faces.SANS_BOLD, 10.5, faces.SANS_BOLD)
UNDERLINE, UNDER = 0.6, 2.4

HEAD = Style(faces.SANS_BOLD, 9.0, faces.SANS_BOLD)
TIGHT = Style(faces.SANS, 8.5, faces.SANS_ITALIC)
LONG_NAME = 44  # letters
COLUMNS = tuple(mm(width) for width in (10, 58, 50, 26, 26))
ROW_HEIGHT, HEAD_HEIGHT = mm(9.5), mm(7)
FRAME, INNER = 0.8, 0.3

CELL_HEIGHT, LINE_ABOVE_FOOT, SHORT = mm(33), mm(10.5), mm(3)
OFFICE = Style(faces.SANS, 9.0, faces.SANS_ITALIC)
NAME = Style(faces.SANS_BOLD, 9.5, faces.SANS_BOLD)
FEW, LEADING = 4, 11.0


def signatures(block: Signatures, measure: float, fit: Fit) -> list[Strip]:
    """One strip that keeps with what stands above; names of two columns share a baseline."""
    space = mm(min(block.space, fit.space or block.space))
    if len(block.columns) == 1:
        (one,) = block.columns
        width = _width(one)
        places = [(measure - width, width)]
    else:
        width = (measure - BETWEEN) / 2
        places = [(0.0, width), (measure - width, width)]
    tops = [[made for words in one.lines for made in set_lines(words, SMALL, w)] for one, (_, w) in zip(
        block.columns, places, strict=True)]  # fmt: skip
    most = max(map(len, tops))
    marks: list[Mark] = []
    foot = 0.0
    for one, lines, (x, width) in zip(block.columns, tops, places, strict=True):
        first = SMALL.size + (most - len(lines)) * SMALL_LEADING
        marks += [centred(made, x, width, first + n * SMALL_LEADING) for n, made in enumerate(lines)]
        signed, end = _name(one, x, width, SMALL.size + most * SMALL_LEADING + space)
        marks += signed
        foot = max(foot, end)
    return [Strip(foot, tuple(marks), kept=True, weight=4, name="Tanda tangan")]


def _width(one: Signature) -> float:
    """The usual column, or what its longest line needs up to a limit."""
    longest = max((line(plain_words(words), SMALL).width for words in (*one.lines, one.below)), default=0.0)
    longest = max(longest, line(plain_words(one.name), SIGNED).width)
    return min(max(COLUMN, longest), WIDEST)


def _name(one: Signature, x: float, width: float, y: float) -> tuple[list[Mark], float]:
    """The name with its line and what stands below it; where it ends."""
    marks: list[Mark] = []
    if has_blank(one.name):
        marks += [centred(made, x, width, y) for made in set_lines(one.name, SMALL, width)]
    else:
        for n, made in enumerate(name_lines(plain_words(one.name), width)):
            y += SMALL_LEADING if n else 0.0
            marks.append(centred(made, x, width, y))
            marks.append(Rule(x + (width - made.width) / 2, y + UNDER, made.width, UNDERLINE))
    for made in set_lines(one.below, SMALL, width):
        y += SMALL_LEADING
        marks.append(centred(made, x, width, y))
    return marks, y + 3


def name_lines(name: str, width: float, largest: float = SMALL.size) -> list[Line]:
    """A name on one line, smaller if it must be, else broken before its degrees."""
    size = largest
    while size >= SMALLEST_NAME:
        made = line(name, Style(faces.SANS_BOLD, size, faces.SANS_BOLD))
        if made.width <= width:
            return [made]
        size -= 0.25
    style = Style(faces.SANS_BOLD, SMALLEST_NAME, faces.SANS_BOLD)
    bare, comma, degrees = name.partition(", ")
    found: list[Line] = []
    for part in (bare + comma.rstrip(), degrees):
        found += set_lines((Span(part),), style, width)
    return found


def signing_rows(block: SigningRows, measure: float) -> list[Strip]:
    """Head and pairs of rows; an odd number signs at the left, an even one at the right, each over two rows."""
    head = _signing_head(measure)
    strips = [head]
    for n in range(0, len(block.rows), 2):
        pair = _pair(block.rows[n : n + 2], n + 1, measure)
        last = n + 2 >= len(block.rows)
        marks = (*pair.marks, *pair.closed) if last else pair.marks
        strips.append(replace(pair, marks=marks, again=head, kept=n == 0 or last))
    return strips


def _signing_head(measure: float) -> Strip:
    marks: list[Mark] = [Rule(0, 0, measure, 1.0)]
    y = HEAD_HEIGHT / 2 + 3.2
    for n, text in enumerate(("No.", "Nama", "Jabatan/instansi")):
        marks.append(Text(sum(COLUMNS[:n]) + (mm(1) if n == 0 else mm(2)), y, line(text, HEAD)))
    at = sum(COLUMNS[:3])
    marks.append(centred(line("Tanda tangan", HEAD), at, measure - at, y))
    marks += _uprights(HEAD_HEIGHT, measure, (1, 2, 3))
    return Strip(HEAD_HEIGHT, (*marks, Rule(0, HEAD_HEIGHT, measure, FRAME)), name="Daftar hadir")


def _uprights(height: float, measure: float, inner: tuple[int, ...]) -> list[Mark]:
    """The frame's sides and the lines between columns."""
    sides = [_upright(x, height, FRAME, BLACK) for x in (0.0, measure)]
    return [*sides, *(_upright(sum(COLUMNS[:n]), height, INNER, HAIRLINE_GREY) for n in inner)]


def _upright(x: float, height: float, weight: float, grey: float) -> Box:
    return Box(x - weight / 2, 0, weight, height, filled=True, grey=grey)


def _pair(rows: tuple[tuple[str, str], ...], number: int, measure: float) -> Strip:
    """Two rows that never part, with their two boxes."""
    marks: list[Mark] = []
    y = 0.0
    before = sum(COLUMNS[:3])
    for n, row in enumerate(rows):
        height, made = _signing_row(row, number + n, y)
        marks += made
        y += height
        if n == 0:
            marks.append(Rule(0, y, before, INNER, HAIRLINE_GREY))
    for n in range(len(rows)):
        marks.append(Text(before + n * COLUMNS[3] + mm(2), 2.6 + TIGHT.size, line(f"{number + n}.", TIGHT)))
    marks += _uprights(y, measure, (1, 2, 3, 4))
    marks.append(Rule(0, y, measure, INNER, HAIRLINE_GREY))
    return Strip(y, tuple(marks), closed=(Rule(0, y, measure, FRAME),), weight=2, name="Daftar hadir")


def _signing_row(row: tuple[str, str], number: int, top: float) -> tuple[float, list[Mark]]:
    cells = []
    for n, text in enumerate(row, 1):
        style, leading = (TIGHT, 10.0) if len(text) > LONG_NAME else (CELL, 11.5)
        cells.append((n, style, leading, set_lines((Span(text),), style, COLUMNS[n] - mm(4))))
    height = max(ROW_HEIGHT, *(len(lines) * leading + 6.8 for _, _, leading, lines in cells))
    figure = line(str(number), CELL)
    marks: list[Mark] = [Text(COLUMNS[0] - mm(2) - figure.width, top + height / 2 + 3.3, figure)]
    for n, style, leading, lines in cells:
        y = top + (height - len(lines) * leading) / 2 + style.size
        marks += in_column(lines, sum(COLUMNS[:n]) + mm(2), 0, y, leading)
    return height, marks


def signing_cells(block: SigningCells, measure: float) -> list[Strip]:
    """Rows of two or three signatures; a row never parts, the first keeps with the text above."""
    across = 2 if len(block.cells) <= FEW else 3
    width = measure / across
    strips = []
    if block.above:
        above = [made for words in block.above for made in set_lines(words, SMALL, measure)]
        marks = tuple(centred(made, 0, measure, SMALL.size + n * 14.5) for n, made in enumerate(above))
        strips.append(Strip(len(above) * 14.5 + 2, marks, kept=True, name="Penanda tangan"))
    for start in range(0, len(block.cells), across):
        row = _cells(block.cells[start : start + across], start + 1, width)
        strips.append(replace(row, kept=start == 0))
    return strips


def _cells(cells: tuple[tuple[str, Words], ...], number: int, width: float) -> Strip:
    """One row: offices above, the lines at one height, names below; long ones make the row taller."""
    room = width - 2 * SHORT
    offices = [
        set_lines((Span(f"{number + n}. {office}".strip().upper()),), OFFICE, room)
        for n, (office, _) in enumerate(cells)
    ]
    names = [[] if has_blank(name) else name_lines(plain_words(name), room, NAME.size) for _, name in cells]
    y = CELL_HEIGHT - LINE_ABOVE_FOOT + LEADING * max(0, *(len(lines) - 2 for lines in offices))
    marks: list[Mark] = []
    for n, (above, below) in enumerate(zip(offices, names, strict=True)):
        x = n * width
        marks += [centred(made, x, width, 4 + OFFICE.size + k * LEADING) for k, made in enumerate(above)]
        marks.append(Rule(x + SHORT, y, room, UNDERLINE))
        marks += [centred(made, x, width, y + 3 + NAME.size + k * LEADING) for k, made in enumerate(below)]
    height = y + LINE_ABOVE_FOOT + LEADING * max(0, *(len(lines) - 2 for lines in names))
    return Strip(height, tuple(marks), weight=4, name="Penanda tangan")
