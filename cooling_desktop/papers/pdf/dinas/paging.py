"""Office papers on their pages: what gives way to save a page, where pages end, what stands around the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cooling_desktop.papers.office.blocks import OfficePaper, SigningRows

from .. import faces
from ..furniture import AFTER_LETTERHEAD, CAP_HEIGHT, TOP, UNIT, footer, letterhead, running_head
from ..marks import Image, Mark, Strip, Text, mm
from ..outline import concept_outline
from ..pages import FOOTER_BASELINE, Page, label, placed
from ..paging import page_end
from ..pictures import logo_size
from ..words import Style, line
from .setting import Fit, set_lines
from .story import strips

MEASURE, LEFT = mm(170), mm(25)
BOTTOM, BOTTOM_SIGNED, TOP_OF_NEXT = mm(16), mm(20), mm(24)
LOGO_BELOW, LOGO_HEIGHT = mm(4), mm(22)
PRIVACY = Style(faces.SANS_ITALIC, 8.5, faces.SANS_ITALIC)
PRIVACY_BASELINE = mm(14)
FITS = (
    Fit(),
    Fit(gap=2),
    Fit(gap=2, leading=0.5),
    Fit(gap=2, leading=0.5, photo=40),
    Fit(gap=2, leading=0.5, photo=40, space=17),
    Fit(gap=2, leading=0.5, photo=40, space=17, size=10.5),
)

Sheet = tuple[tuple[Strip, float], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """An office paper laid out: page size in points, the marks above page one, its sheets."""

    width: float
    height: float
    head: tuple[Mark, ...]
    sheets: tuple[Sheet, ...]


def lay_out(paper: OfficePaper) -> Layout:
    """The first way in which everything stands on one page, else as many pages as it takes."""
    width, height = (mm(length) for length in paper.paper.size_mm)
    head, top = _head(paper)
    signed = any(isinstance(block, SigningRows) for block in paper.blocks)
    bottom = height - (BOTTOM_SIGNED if signed else BOTTOM)
    story = strips(paper.blocks, MEASURE, FITS[0])
    for fit in FITS[1:] if paper.fits and _length(story) > bottom - top else ():
        tighter = strips(paper.blocks, MEASURE, fit)
        if _length(tighter) <= bottom - top:
            story = tighter
            break
    return Layout(width, height, tuple(head), tuple(_sheets(story, top, bottom)))


def _head(paper: OfficePaper) -> tuple[list[Mark], float]:
    """Letterhead, logo and date in page coordinates, and where the text begins."""
    head = paper.letterhead
    if head is None:
        return [*_dated(paper, TOP + CAP_HEIGHT * UNIT.size)], TOP + (mm(8) if paper.letter_date else 0.0)
    logo = head.logo if paper.logo_below else None
    marks, rule = letterhead(replace(head, logo=None) if logo else head, LEFT, MEASURE)
    if logo:
        across, high = logo_size(logo)
        width = LOGO_HEIGHT * across / high
        x, y = LEFT + (MEASURE - width) / 2, rule + LOGO_BELOW
        marks.append(Image(logo, x, y, width, LOGO_HEIGHT, (x, y, width, LOGO_HEIGHT), framed=False))
        return marks, y + LOGO_HEIGHT + LOGO_BELOW
    dated = _dated(paper, rule - 3.6)
    wide = max((mark.x + mark.line.width for mark in marks if isinstance(mark, Text)), default=0.0)
    if dated and dated[0].x < wide + mm(4):
        dated = _dated(paper, rule + 15)
        return [*marks, *dated], rule + 15 + AFTER_LETTERHEAD
    return [*marks, *dated], rule + AFTER_LETTERHEAD


def _dated(paper: OfficePaper, y: float) -> list[Text]:
    """Place and date of a letter, right-aligned."""
    if not paper.letter_date:
        return []
    made = set_lines(paper.letter_date, Fit().body, MEASURE)[0]
    return [Text(LEFT + MEASURE - made.width, y, made)]


def _length(story: Sequence[Strip]) -> float:
    return sum(strip.before + strip.height for strip in story) - (story[0].before if story else 0.0)


def _sheets(story: Sequence[Strip], top: float, bottom: float) -> list[Sheet]:
    """Pages from first to last; a table goes on under its head and ends each page with its rule."""
    sheets: list[Sheet] = []
    start = 0
    while start < len(story) or not sheets:
        y = TOP_OF_NEXT if sheets else top
        again = story[start].again if start < len(story) else None
        end = page_end(story, start, bottom - y - (again.height if again else 0.0))
        sheets.append(_sheet(story[start:end], y, goes_on=end < len(story)))
        start = end
    return sheets


def _sheet(story: Sequence[Strip], top: float, *, goes_on: bool) -> Sheet:
    found: list[tuple[Strip, float]] = []
    y = top
    if story and (again := story[0].again):
        found.append((again, y))
        y += again.height
    for n, strip in enumerate(story):
        y += strip.before if n else 0.0
        last = goes_on and n == len(story) - 1
        found.append((replace(strip, marks=(*strip.marks, *strip.closed)) if last else strip, y))
        y += strip.height
    return tuple(found)


def office_pages(paper: OfficePaper, layout: Layout, before: int = 0, total: int = 0) -> list[Page]:
    """The pages; bound into something larger, `before` pages come first and `total` are counted."""
    under = "" if paper.state is None else concept_outline(layout.width, layout.height)
    pages = []
    for number, sheet in enumerate(layout.sheets):
        marks = label(paper.state, number, LEFT, MEASURE)
        marks += running_head(paper.running_head, LEFT, MEASURE) if number else layout.head
        marks += placed(sheet, LEFT)
        if paper.privacy:
            marks.append(Text(LEFT, layout.height - PRIVACY_BASELINE, line(paper.privacy, PRIVACY)))
        counted = before + number + 1, total or len(layout.sheets)
        marks += footer(paper.footer, *counted, LEFT, MEASURE, layout.height - FOOTER_BASELINE)
        pages.append(Page(layout.width, layout.height, tuple(marks), under))
    return pages
