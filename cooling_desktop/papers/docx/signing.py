"""Where people sign in a Word file: signature blocks, the boxes of an attendance sheet, the cells of a pledge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cooling_desktop.papers.office.blocks import (
    Blank,
    Signature,
    Signatures,
    SigningCells,
    SigningRows,
    Words,
)
from cooling_desktop.papers.pdf import faces
from cooling_desktop.papers.pdf import words as measured
from cooling_desktop.papers.pdf.marks import mm

from .around import OFFICE_MEASURE as MEASURE
from .elements import HAIRLINE_GREY, Element, Look, Rule, el
from .styles import CELL, SIGNER, TABLE_HEAD
from .tables import Cell, Row, gap, table
from .text import paragraph, plain, prose, run, said

COLUMN, WIDEST, BETWEEN = 84.0, 100.0, 12.0
SHEET = (10.0, 58.0, 50.0, 26.0, 26.0)
ROW_HEIGHT, HEAD_HEIGHT, LONG_NAME = 9.5, 7.0, 44
FRAME, INNER = 0.8, 0.3
CELL_HEIGHT, NAMES_HEIGHT, SHORT, FEW = 22.5, 10.5, 3.0, 4
SMALL, OFFICE, NAME = 8.5, 9.0, 9.5  # points


def signed(block: Signatures | SigningRows | SigningCells) -> Iterator[Element]:
    """What stands in the file for those who sign."""
    match block:
        case Signatures(columns=(one,)):
            yield from _alone(one, block.space)
        case Signatures():
            yield from _side_by_side(block)
        case SigningRows():
            yield from _sheet(block)
        case SigningCells():
            yield from _cells(block)


def _alone(one: Signature, space: float) -> Iterator[Element]:
    """One signature at the right: paragraphs in a column of their own."""
    longest = max(_width(one.name, faces.SANS_BOLD), *(_width(words) for words in (*one.lines, one.below)))
    left = MEASURE - min(max(COLUMN, longest + 2), WIDEST)
    for n, words in enumerate(one.lines):
        yield prose(words, SIGNER, Look(left=left, before=None if n else 14))
    yield from _name(one, left, space, last=True)


def _width(words: Words, face: faces.Face = faces.SANS) -> float:
    """Millimetres of a line with its blanks."""
    blanks = sum(piece.width for piece in words if isinstance(piece, Blank))
    return blanks + measured.line(said(words), measured.Style(face, SIGNER.size)).width / mm(1)


def _name(one: Signature, left: float, space: float, *, last: bool) -> Iterator[Element]:
    """The free space, the name with its line, rank and number."""
    look = Look(left=left, before=space * mm(1), kept=bool(one.below) or not last)
    if any(isinstance(piece, Blank) for piece in one.name):
        yield prose(one.name, SIGNER, look)
    else:
        yield paragraph(SIGNER, run(said(one.name), el("u", val="single"), bold=True), look=look)
    if one.below:
        yield prose(one.below, SIGNER, Look(left=left, kept=not last))


def _side_by_side(block: Signatures) -> Iterator[Element]:
    """Two signatures whose names share a baseline."""
    width = (MEASURE - BETWEEN) / 2
    above = [Cell([prose(words, SIGNER) for words in one.lines], stands="bottom") for one in block.columns]
    names = [Cell(list(_name(one, 0.0, block.space, last=False))) for one in block.columns]
    yield gap(13, kept=True)
    rows = [Row((cells[0], Cell([]), *cells[1:])) for cells in (above, names)]
    yield table((width, BETWEEN, width), rows)
    yield gap()


def _sheet(block: SigningRows) -> Iterator[Element]:
    """Head and rows; an odd number signs at the left, an even one at the right, each over two rows."""
    top, foot = Rule("top", FRAME), Rule("bottom", FRAME)
    texts = ("No.", "Nama", "Jabatan/instansi", "Tanda tangan")
    head = [
        Cell([plain(TABLE_HEAD, text, Look(align="center" if n == 3 else ""))], (top, foot, *_sides(n, n == 3)),
             span=2 if n == 3 else 1, stands="center")
        for n, text in enumerate(texts)
    ]  # fmt: skip
    rows = [Row(tuple(head), HEAD_HEIGHT, head=True)]
    for n, told in enumerate(block.rows):
        rows.append(_signing_row(told, n, len(block.rows)))
    yield table(SHEET, rows, side=2)
    yield gap()


def _sides(column: int, last: bool) -> tuple[Rule, Rule]:
    """The frame at the sheet's edges, thin lines between its columns."""
    thin = INNER, HAIRLINE_GREY
    left = Rule("left", FRAME) if column == 0 else Rule("left", *thin)
    return left, Rule("right", FRAME) if last else Rule("right", *thin)


def _signing_row(told: tuple[str, str], n: int, count: int) -> Row:
    """One row; its box begins in it or goes on through it, beside that of its neighbour."""
    upper, last = n % 2 == 0, n == count - 1
    closed = Rule("bottom", FRAME) if last else Rule("bottom", INNER, HAIRLINE_GREY)
    cells = []
    for column, text in enumerate((str(n + 1), *told)):
        told_run = run(text, size=SMALL if len(text) > LONG_NAME else 0)
        shown = paragraph(CELL, told_run, look=Look(3, 3, 11.5, align="" if column else "right", kept=upper))
        cells.append(Cell([shown], (closed, *_sides(column, False)), stands="center"))
    for box, column in enumerate((3, 4)):
        number = [run(f"{n + box + 1}.", size=SMALL)] if upper and n + box < count else []
        rules = (*(() if upper and not last else (closed,)), *_sides(column, column == 4))
        shown = paragraph(CELL, *number, look=Look(before=2, kept=upper))
        cells.append(Cell([shown], rules, merged="restart" if upper else "continue"))
    return Row(tuple(cells), ROW_HEIGHT)


def _cells(block: SigningCells) -> Iterator[Element]:
    """Two or three signatures a row: the office, the line, the name below it."""
    for n, words in enumerate(block.above):
        yield prose(words, SIGNER, Look(before=None if n else 9, after=1))
    across = 2 if len(block.cells) <= FEW else 3
    rows: list[Row] = []
    for start in range(0, len(block.cells), across):
        rows += _signing_cells(block.cells[start : start + across], start + 1, across)
    yield table((MEASURE / across,) * across, rows)
    yield gap()


def _signing_cells(cells: Sequence[tuple[str, Words]], number: int, across: int) -> Iterator[Row]:
    above = Look(before=4, leading=11, left=SHORT, right=SHORT)
    below = Look(after=6, leading=11, kept=False, left=SHORT, right=SHORT, rules=(Rule("top", 0.6, space=2),))
    offices, names = [], []
    for n, (office, name) in enumerate(cells, number):
        offices.append(Cell([paragraph(SIGNER, run(f"{n}. {office}".strip().upper(), size=OFFICE), look=above)]))
        names.append(Cell([paragraph(SIGNER, run(said(name), bold=True, size=NAME), look=below)]))
    rest = [Cell([])] * (across - len(cells))
    yield Row((*offices, *rest), CELL_HEIGHT)
    yield Row((*names, *rest), NAMES_HEIGHT)
