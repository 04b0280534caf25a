"""What stands around a paper's text: letterhead, KONSEP, running head, footer, the sheet and its edges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from cooling_desktop.papers.document import Document, Letterhead
from cooling_desktop.papers.office.blocks import OfficePaper, SigningRows, Words
from cooling_desktop.papers.pdf import faces
from cooling_desktop.papers.pdf import words as measured
from cooling_desktop.papers.pdf.marks import mm
from cooling_desktop.papers.pdf.words import NO_BREAK

from .elements import BLACK, WHITE, Element, Look, Rule, Tab, el, twips
from .pictures import logo
from .styles import ADDRESS, CONCEPT, FOOTER, HEADER, LETTER, PHOTO, UNIT, Style
from .tables import Cell, Row, gap, table
from .text import filled, paragraph, plain, prose, run, safe, tab

Paper = Document | OfficePaper
RELEASE_MEASURE, OFFICE_MEASURE, OFFICE_LEFT = 160.0, 170.0, 25.0
TOP, BOTTOM, BOTTOM_SIGNED = 19.0, 16.0, 20.0
HEADER_FROM_EDGE, FOOTER_FROM_EDGE = 8.0, 9.2
AFTER_LETTERHEAD = 17.0  # points
LOGO_WIDEST, LOGO_GAP, LOGO_BELOW = 20.0, 4.0, 22.0
LONGEST_DATE = 66.0


def measure(paper: Paper) -> float:
    """How wide the text is, in millimetres: the same on both sheets."""
    return RELEASE_MEASURE if isinstance(paper, Document) else OFFICE_MEASURE


def section(paper: Paper, part: DocumentPart, before: Paper | None, alone: bool) -> Element:
    """The sheet, its edges and what stands at its head and foot; what is as in the section before is not said again."""
    made = el("sectPr")
    if before is None or _said_around(paper) != _said_around(before):
        for reference in _references(paper, part, alone):
            made.append(reference)
    width, height = paper.paper.size_mm
    left = (width - RELEASE_MEASURE) / 2 if isinstance(paper, Document) else OFFICE_LEFT
    signed = any(isinstance(block, SigningRows) for block in paper.blocks)
    made.append(el("type", val="nextPage"))
    made.append(el("pgSz", w=twips(width), h=twips(height)))
    made.append(el(
        "pgMar", top=twips(TOP), right=twips(width - left - measure(paper)),
        bottom=twips(BOTTOM_SIGNED if signed else BOTTOM), left=twips(left),
        header=twips(HEADER_FROM_EDGE), footer=twips(FOOTER_FROM_EDGE), gutter=0,
    ))  # fmt: skip
    made.append(el("pgNumType", start=1))
    made.append(el("titlePg"))
    return made


def _said_around(paper: Paper) -> tuple[object, ...]:
    privacy = paper.privacy if isinstance(paper, OfficePaper) else ""
    return type(paper), paper.state, paper.running_head, paper.footer, privacy


def _references(paper: Paper, part: DocumentPart, alone: bool) -> Iterator[Element]:
    """Heads and feet: page one has its letterhead in the text, the next ones a running head."""
    for kind, first in (("first", True), ("default", False)):
        header, key = part.add_header_part()  # type: ignore[no-untyped-call]
        _fill(header.element, _head(paper, first))
        yield _reference("headerReference", kind, key)
    for kind in ("first", "default"):
        footer, key = part.add_footer_part()  # type: ignore[no-untyped-call]
        _fill(footer.element, _foot(paper, alone))
        yield _reference("footerReference", kind, key)


def _fill(element: Element, content: Iterator[Element]) -> None:
    for child in list(element):
        element.remove(child)
    for child in content:
        element.append(child)


def _reference(tag: str, kind: str, key: str) -> Element:
    made = el(tag, type=kind)
    made.set(qn("r:id"), key)
    return made


def _head(paper: Paper, first: bool) -> Iterator[Element]:
    """KONSEP with what is not yet decided on every page of a draft, the running head from page two on."""
    yield paragraph(CONCEPT, *_concept(paper.state))
    if first:
        return
    texts = filled(paper.running_head)
    look = Look(tabs=(Tab(measure(paper), "right"),), rules=(Rule("bottom", 0.5, space=2),) if texts else ())
    yield paragraph(HEADER, run(paper.running_head[0]), tab(), run(paper.running_head[1]), look=look)


def _concept(state: str | None) -> list[Element]:
    """White on black, and the rest in a frame."""
    if state is None:
        return []
    box = {"val": "single", "sz": 4, "space": 0, "color": BLACK}
    dark = el("color", val=WHITE), el("bdr", **box), el("shd", val="clear", color="auto", fill=BLACK)
    word = run(f"{NO_BREAK}KONSEP{NO_BREAK}", *dark, bold=True, size=9)
    return [word, run(f"{NO_BREAK}{state}{NO_BREAK}", el("bdr", **box))] if safe(state).strip() else [word]


def _foot(paper: Paper, alone: bool) -> Iterator[Element]:
    """What the paper is at the left, "Halaman x dari y" at the right; each of several papers counts its own pages."""
    if isinstance(paper, OfficePaper) and paper.privacy:
        yield paragraph(FOOTER, run(paper.privacy, italic=True, size=8.5))
    # LibreOffice knows no SECTIONPAGES and leaves what stands there: better nothing than a wrong number.
    pages = _field("NUMPAGES", "1") if alone else _field("SECTIONPAGES", "…")
    counted = run("Halaman "), _field("PAGE", "1"), run(" dari "), pages
    look = Look(tabs=(Tab(measure(paper), "right"),))
    yield paragraph(FOOTER, run(paper.footer), tab(), *counted, look=look)


def _field(name: str, until: str) -> Element:
    """A number that Word counts itself when it shows the page, and what stands there until then."""
    return el("fldSimple", run(until), instr=name)


@dataclass(frozen=True, slots=True)
class _Kop:
    """The lines of a letterhead with their style, the longest in millimetres, the height to the rule."""

    lines: tuple[tuple[str, Style], ...]
    width: float
    height: float


def _kop(head: Letterhead) -> _Kop:
    units = [(safe(text).strip().upper(), UNIT) for text in filled(head.lines)]
    address = [(safe(text).strip(), ADDRESS) for text in filled([head.address])]
    widths = [measured.line(text, measured.Style(faces.SANS, style.size)).width for text, style in (*units, *address)]
    points = 7.35 + 13 * max(len(units) - 1, 0) + (15.1 if address else 3.4)
    return _Kop((*units, *address), max(widths, default=0.0) / mm(1) + 0.3, points / mm(1))


def letterhead(paper: Paper, part: DocumentPart) -> Iterator[Element]:
    """Unit lines centred in a block at the left over a rule as long as the longest, logo before or below."""
    head = paper.letterhead
    dated = paper.letter_date if isinstance(paper, OfficePaper) else ()
    below = head is not None and head.logo is not None and isinstance(paper, OfficePaper) and paper.logo_below
    if head is None:
        yield from _dated(dated)
        return
    kop = _kop(head)
    lines = [plain(style, text) for text, style in kop.lines]
    lines[-1:] = [plain(style, text, Look(after=3.5)) for text, style in kop.lines[-1:]]
    cells = [Cell(lines, (Rule("bottom", 0.8),), unbroken=True, stands="bottom")]
    widths = [kop.width]
    if head.logo is not None and not below:
        picture, across = logo(part, head.logo, kop.height, LOGO_WIDEST)
        cells.insert(0, Cell([paragraph(PHOTO, picture)], stands="bottom"))
        widths.insert(0, across + LOGO_GAP)
    beside = bool(dated) and sum(widths) + LONGEST_DATE <= measure(paper)
    if beside:
        cells.append(Cell([prose(dated, LETTER, Look(align="right", after=2))], stands="bottom"))
        widths.append(measure(paper) - sum(widths))
    yield table(widths, [Row(tuple(cells))], shrinks=True)
    yield gap(11 if below else AFTER_LETTERHEAD)
    if not beside:
        yield from _dated(dated)
    if below and head.logo is not None:
        yield paragraph(PHOTO, logo(part, head.logo, LOGO_BELOW)[0], look=Look(align="center", after=11))


def _dated(words: Words) -> Iterator[Element]:
    """Place and date of a letter on a line of their own."""
    if words:
        yield prose(words, LETTER, Look(align="right", after=14))
