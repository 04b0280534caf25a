"""The blocks of an office paper as paragraphs and tables of a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from docx.parts.document import DocumentPart

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.office.blocks import (
    Address,
    Bars,
    Blank,
    Block,
    Contents,
    Copies,
    CoverTitle,
    Figures,
    FullRule,
    Gallery,
    Heading,
    Item,
    Labels,
    Note,
    Prose,
    Signatures,
    SigningCells,
    SigningRows,
    Span,
    Table,
    Title,
    Words,
    Writing,
)
from cooling_desktop.papers.office.blocks import Row as Told

from . import signing
from .around import OFFICE_MEASURE as MEASURE
from .counted import bars, figures
from .elements import BLACK, HAIRLINE_GREY, Element, Look, Rule, Tab, el
from .pictures import caption, photo
from .styles import (
    ALOUD,
    BODY,
    CELL,
    COPIES,
    GAP,
    HEADING,
    ITEM,
    LABELS,
    LETTER,
    NOTE,
    PHOTO,
    READING,
    SUBTITLE,
    TABLE_HEAD,
    TITLE,
    WRITING,
)
from .tables import Cell, Row, gap, table
from .text import filled, paragraph, plain, prose, run, tab

COLON, NUMERAL, SIDE, FIRST, FOR_THE_PEN = 4.0, 9.0, 2.0, 1.0, 9.0
LETTER_COLUMNS, LETTER_LABEL, HANG = (88.0, 12.0, 70.0), 22.0, 10.0
COPIES_HANG = 5.0
ALONE, TWO, FOUR, SIX, SMALL = 113.0, 77.0, 54.7, 52.0, 52.0
TWO_WIDE, APART, APART_SMALL = 0.78, 6.0, 5.0


def office_block(block: Block, part: DocumentPart) -> Iterator[Element]:
    """What stands in the file for one block."""
    match block:
        case Title():
            yield from _title(block)
        case Labels():
            yield from labels(block, MEASURE)
        case FullRule():
            yield paragraph(GAP, look=Look(before=2, after=6, rules=(Rule("bottom", 0.8),)))
        case Heading():
            yield _heading(block)
        case Prose():
            look = Look(left=block.indent) if block.indent else Look()
            yield prose(block.words, ALOUD if block.large else BODY, look, room=MEASURE)
        case Item():
            yield _item(block)
        case Writing():
            for n in range(1, block.lines + 1):
                yield paragraph(WRITING, look=Look(left=block.indent, after=8 if n == block.lines else None))
        case Note():
            yield plain(NOTE, block.text)
        case Table():
            yield from _table(block)
        case Figures():
            yield from figures(block)
        case Bars():
            yield from bars(block)
        case _:
            yield from _rest(block, part)


def _rest(
    block: Address | Copies | Gallery | Signatures | SigningRows | SigningCells | CoverTitle | Contents,
    part: DocumentPart,
) -> Iterator[Element]:
    match block:
        case Address():
            yield from _address(block)
        case Copies():
            yield from _copies(block)
        case Gallery():
            yield from _gallery(block, part)
        case Signatures() | SigningRows() | SigningCells():
            yield from signing.signed(block)
        case CoverTitle() | Contents():
            raise BadInput("Berkas kegiatan hanya dibuat sebagai PDF. Buat naskahnya satu per satu.")
        case _:
            assert_never(block)


def _title(block: Title) -> Iterator[Element]:
    lines = filled(block.lines)
    for n, text in enumerate(lines, 1):
        last = n == len(lines) and not block.below
        yield paragraph(TITLE, run(text.upper(), size=14 if block.large else 0), look=Look(after=10) if last else None)
    if block.below:
        yield prose(block.below, SUBTITLE, Look(after=10))


def labels(block: Labels, room: float) -> Iterator[Element]:
    """One paragraph a row: label, colon, and the value that hangs."""
    style = READING if block.reading else LABELS
    at = block.indent + block.column
    stops = Tab(at), Tab(at + COLON)
    for n, (label, value) in enumerate(block.rows, 1):
        before = run(label), tab(), run(":"), tab()
        look = Look(left=at + COLON, hang=block.column + COLON, tabs=stops, after=7 if n == len(block.rows) else None)
        yield prose(value, style, look, room=room, before=before)


def _heading(block: Heading) -> Element:
    if not block.numeral:
        return plain(HEADING, block.text)
    look = Look(left=NUMERAL, hang=NUMERAL, tabs=(Tab(NUMERAL),))
    return paragraph(HEADING, run(block.numeral), tab(), run(block.text), look=look)


def _item(block: Item) -> Element:
    """A typed number and its hanging text."""
    left = block.indent + block.hang
    look = Look(left=left, hang=block.hang, tabs=(Tab(left),), after=1.5 if block.indent else None)
    number = run(block.number), tab()
    return prose(block.words, ALOUD if block.large else ITEM, look, room=MEASURE, before=number)


def _table(block: Table) -> Iterator[Element]:
    """Ruled rows without vertical lines; the head comes again on each page."""
    white = 4.0 if block.airy else 2.6 if block.dense else 3.2
    rules = Rule("top", 1.0), Rule("bottom", 0.8)
    head = [
        Cell([plain(TABLE_HEAD, column.head, Look(before=white, after=white, align="right" if column.right else ""))],
             rules, stands="bottom", left=SIDE if n else FIRST)
        for n, column in enumerate(block.columns)
    ]  # fmt: skip
    rows = [Row(tuple(head), head=True)]
    for n, row in enumerate(block.rows):
        closed = n == len(block.rows) - 1 or block.rows[n + 1].total
        rows.append(_row(block, row, white, Rule("bottom", 0.8 if closed else 0.3, BLACK if closed else HAIRLINE_GREY)))
    yield table([column.width for column in block.columns], rows, indent=block.indent, side=SIDE)
    yield gap(8)


def _row(block: Table, row: Told, white: float, rule: Rule) -> Row:
    cells = []
    for n, (column, words) in enumerate(zip(block.columns, row.cells, strict=True)):
        bold = column.bold or row.total
        size = 10 if block.airy else 0
        told = [one.text for one in words if isinstance(one, Span)]
        runs = [run(text, bold=bold, italic=row.aside, size=size) for text in told]
        look = Look(before=white, after=white, align="right" if column.right else "")
        cells.append(Cell([paragraph(CELL, *runs, look=look)], (rule,), left=SIDE if n else FIRST))
    return Row(tuple(cells), FOR_THE_PEN if any(_blank(words) for words in row.cells) else 0.0)


def _blank(words: Words) -> bool:
    return any(isinstance(piece, Blank) for piece in words)


def _address(block: Address) -> Iterator[Element]:
    """The head of a letter: labels at the left, the addressee at the right."""
    left, _, right = LETTER_COLUMNS
    told = list(labels(Labels(block.labels, LETTER_LABEL, reading=True), left))
    look = Look(left=HANG)
    to = [plain(LETTER, "Kepada", Look(left=HANG, after=3.7))]
    for n, words in enumerate(block.to):
        yth = (run("Yth."), tab()) if n == 0 else ()
        hanging = Look(left=HANG, hang=HANG, tabs=(Tab(HANG),)) if yth else look
        to.append(prose(words, LETTER, hanging, room=right, before=yth))
    to.append(plain(LETTER, "di", Look(left=HANG, before=3.7)))
    to.append(prose(block.place, LETTER, look, room=right))
    yield table(LETTER_COLUMNS, [Row((Cell(told), Cell([]), Cell(to)))])
    yield gap(14)


def _copies(block: Copies) -> Iterator[Element]:
    """Tembusan, underlined, with its numbered list."""
    yield paragraph(COPIES, run("Tembusan:", el("u", val="single")), look=Look(before=8, kept=True))
    for n, words in enumerate(block.to, 1):
        look = Look(left=COPIES_HANG, hang=COPIES_HANG, tabs=(Tab(COPIES_HANG),), kept=n < len(block.to))
        yield prose(words, COPIES, look, room=MEASURE / 2, before=(run(f"{n}."), tab()))


def _gallery(block: Gallery, part: DocumentPart) -> Iterator[Element]:
    """Numbered photos with their captions, one or two in a row as their number asks."""
    count, across, between, x = len(block.pictures), 2, APART, block.indent
    width, height = (MEASURE - x - APART) / 2, FOUR if count <= 4 else SIX
    if block.beside:
        width, height, between = (MEASURE - x - APART_SMALL) / 2, SMALL, APART_SMALL
    elif count <= 2:
        width, height, across = (MEASURE, ALONE, 1) if count == 1 else (MEASURE * TWO_WIDE, TWO, 1)
        x = (MEASURE - width) / 2
    rows = []
    for start in range(0, count, across):
        cells: list[Cell] = []
        for n, one in enumerate(block.pictures[start : start + across], start + 1):
            own = one.width / one.height if one.width > 0 < one.height else width / height
            image, wide = photo(part, one, width, min(height, width / own))
            edge = (width - wide) / 2 if across == 1 else 0.0
            shown = paragraph(PHOTO, image, look=Look(left=edge))
            told = caption(one, f"{n}.", edge)
            cells += [*([Cell([])] if cells else []), Cell([shown, *told, paragraph(GAP, look=Look(after=10))])]
        rows.append(Row((*cells, *[Cell([])] * (2 * across - 1 - len(cells)))))
    yield table((width,) if across == 1 else (width, between, width), rows, indent=x)
    yield gap(5)
