"""The blocks of a press release as paragraphs and tables of a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from docx.parts.document import DocumentPart

from cooling_desktop.papers.document import (
    Block,
    Change,
    Changes,
    Contact,
    Credit,
    Headline,
    Masthead,
    Paragraph,
    PicturePair,
    PictureWithFacts,
)

from .around import RELEASE_MEASURE as MEASURE
from .elements import HAIRLINE_GREY, WHITE, Element, Look, Rule, Tab, el
from .pictures import caption, photo
from .styles import CHANGES, CONTACT, CREDIT, FACTS, HEADLINE, MASTHEAD, MASTHEAD_LINES, PHOTO, STORY
from .tables import Cell, Row, gap, table
from .text import filled, paragraph, plain, run, safe, tab

FIRST_PHOTO = 54.0  # height; it stands in a box of 16:10
WIDE, PAIRED, BESIDE = 16 / 10, 3 / 2, 5.0
LABEL_COLUMN = 16.0
MOST_FACTS = 4
MASTHEAD_ROOM = 70.0
CONTACT_LABEL, CONTACT_COLUMN = 27.0, 45.0


def release_block(block: Block, part: DocumentPart) -> Iterator[Element]:
    """What stands in the file for one block."""
    match block:
        case Masthead():
            yield from _masthead(block)
        case Changes():
            yield from _changes(block)
        case Headline():
            yield plain(HEADLINE, block.text)
        case Paragraph():
            yield _paragraph(block)
        case PictureWithFacts():
            yield from _with_facts(block, part)
        case PicturePair():
            yield from _pair(block, part)
        case Credit():
            yield plain(CREDIT, block.text)
        case Contact():
            yield from _contact(block)
        case _:
            assert_never(block)


def _masthead(block: Masthead) -> Iterator[Element]:
    foot = (Rule("bottom", 1.4),)
    title = paragraph(MASTHEAD, run(block.title, el("spacing", val=32)), look=Look(after=3))
    lines = [plain(MASTHEAD_LINES, text) for text in filled(block.lines)]
    lines[-1:] = [plain(MASTHEAD_LINES, text, Look(after=6)) for text in filled(block.lines)[-1:]]
    cells = Cell([title], foot, stands="bottom"), Cell(lines, foot, stands="bottom")
    yield table((MEASURE - MASTHEAD_ROOM, MASTHEAD_ROOM), [Row(cells)])
    yield gap(5)


def _changes(block: Changes) -> Iterator[Element]:
    """The framed RALAT box: a band that names the corrected paper, a row for each thing that changed."""
    frame, sides = Rule("top", 0.8), (Rule("left", 0.8), Rule("right", 0.8))
    white = run("RALAT", el("color", val=WHITE), bold=True, size=12)
    word = paragraph(CHANGES, white, look=Look(align="center"))
    of = plain(CHANGES, block.of, Look(left=3, kept=True))
    band = Row((Cell([word], (frame, sides[0]), black=True, stands="center"),
                Cell([of], (frame, sides[1]), stands="center")), height=7)  # fmt: skip
    rows = [Row((Cell([_change(row)], (Rule("top", 0.4), *sides, Rule("bottom", 0.4)), span=2),)) for row in block.rows]
    yield table((20, MEASURE - 20), [band, *rows])
    yield gap(6)


def _change(row: Change) -> Element:
    """The label and its text; what is new stands in bold."""
    runs, done = [], 0
    for start, end in row.fresh:
        runs += [run(row.text[done:start]), run(row.text[start:end], bold=True)]
        done = end
    runs.append(run(row.text[done:]))
    label = [run(row.label, bold=True), tab()] if row.label else []
    edge = 23.0 if row.label else 4.0
    look = Look(before=3, after=3, left=edge, right=3, hang=edge - 4, tabs=(Tab(edge),) if row.label else ())
    return paragraph(CHANGES, *label, *runs, look=look)


def _paragraph(block: Paragraph) -> Element:
    lead = []
    if block.lead_in:
        sans = el("rFonts", ascii=CREDIT.face, hAnsi=CREDIT.face, cs=CREDIT.face)
        lead = [run(f"{block.lead_in} ", sans, bold=True, size=10.5)]
    return paragraph(STORY, *lead, *(run(one.text, italic=one.italic) for one in block.runs))


def _with_facts(block: PictureWithFacts, part: DocumentPart) -> Iterator[Element]:
    """The first photo at the left, what a reporter copies and the caption beside it."""
    image, width = photo(part, block.picture, FIRST_PHOTO * WIDE, FIRST_PHOTO)
    facts = [(label, value) for label, value in block.facts[:MOST_FACTS] if safe(value).strip()]
    thin = 0.25, HAIRLINE_GREY, 2.0
    rules = Rule("top", 0.8, space=2), Rule("bottom", *thin), Rule("between", *thin)
    beside = [
        paragraph(
            FACTS, run(label, bold=True), tab(), run(value),
            look=Look(left=LABEL_COLUMN, hang=LABEL_COLUMN, tabs=(Tab(LABEL_COLUMN),), rules=rules),
        )
        for label, value in facts
    ]  # fmt: skip
    cells = Cell([paragraph(PHOTO, image)]), Cell([*beside, *caption(block.picture)], left=BESIDE)
    yield table((width, MEASURE - width), [Row(cells)])
    yield gap(7)


def _pair(block: PicturePair, part: DocumentPart) -> Iterator[Element]:
    """Photos two by two, captions under them."""
    width = (MEASURE - BESIDE) / 2
    rows: list[Row] = []
    for start in range(0, len(block.pictures), 2):
        shown = Look(before=8 if rows else 0)
        cells = [
            Cell([paragraph(PHOTO, photo(part, one, width, width / PAIRED)[0], look=shown), *caption(one)])
            for one in block.pictures[start : start + 2]
        ]
        rows.append(Row((cells[0], Cell([]), cells[1] if cells[1:] else Cell([]))))
    yield table((width, BESIDE, width), rows)
    yield gap(7)


def _contact(block: Contact) -> Iterator[Element]:
    """The box that closes a release; none where nothing is filled in."""
    whom, *reached = filled([block.name, block.address]), filled(block.phones), filled(block.online)
    columns = [whom, *(texts for texts in reached if texts)]
    if not any(columns):
        return
    rules = Rule("top", 1.0), Rule("bottom", 0.4)
    cells = [Cell([paragraph(CONTACT, run("NARAHUBUNG", bold=True, size=8.5), look=Look(before=3))], rules)]
    for n, texts in enumerate(columns):
        lines = [
            paragraph(
                CONTACT, run(text, bold=n == 0 and text == block.name),
                look=Look(before=0 if line else 3, after=3 if line == len(texts) - 1 else 0),
            )
            for line, text in enumerate(texts)
        ]  # fmt: skip
        cells.append(Cell(lines, rules))
    wide = MEASURE - CONTACT_LABEL - CONTACT_COLUMN * (len(columns) - 1)
    yield table((CONTACT_LABEL, wide, *[CONTACT_COLUMN] * (len(columns) - 1)), [Row(tuple(cells))])
    yield gap()
