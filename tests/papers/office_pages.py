"""What stands on printed office papers, for looking at: texts, marks with their places, and whether all is inside."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader

from cooling_desktop.papers.office.blocks import OfficePaper
from cooling_desktop.papers.pdf.binding import printed
from cooling_desktop.papers.pdf.dinas.paging import MEASURE, Layout, lay_out, office_pages
from cooling_desktop.papers.pdf.marks import Image, Mark, Rule, Text, mm


def pages(papers: list[OfficePaper]) -> list[str]:
    """The text of each printed page."""
    return [page.extract_text() for page in PdfReader(BytesIO(printed(papers))).pages]


def marks(layout: Layout) -> Iterator[tuple[int, Mark, float]]:
    """Every mark of the story with its page and the top of its strip."""
    for number, sheet in enumerate(layout.sheets):
        for strip, top in sheet:
            for mark in strip.marks:
                yield number, mark, top


def inside(paper: OfficePaper) -> None:
    """Nothing stands outside the measure or below the text's end."""
    layout = lay_out(paper)
    for number, mark, top in marks(layout):
        where = (paper.kind, number, mark)
        match mark:
            case Text():
                gaps = sum(1 for word in mark.line.words[1:] if word.space)
                assert mark.x >= -0.01 and mark.y > 4, where
                assert mark.x + mark.line.width + gaps * mark.line.extra <= MEASURE + 0.6, where
                assert top + mark.y <= layout.height - mm(15.5), where
                assert all(bit.size >= 8 for word in mark.line.words for bit in word.bits), where
            case Rule():
                assert mark.x >= -0.01 and mark.x + mark.length <= MEASURE + 0.1, where
            case Image():
                left, _, width, _ = mark.window
                assert left >= -0.01 and left + width <= MEASURE + 0.01, where


def page_words(paper: OfficePaper) -> list[str]:
    """What is written on each page, without printing it."""
    lines = ([m.line for m in page.marks if isinstance(m, Text)] for page in office_pages(paper, lay_out(paper)))
    return ["\n".join(" ".join(word.text for word in line.words) for line in page) for page in lines]


def words_at(layout: Layout) -> dict[str, tuple[int, float, float, float]]:
    """Each line of the story: page, left edge, baseline and width."""
    return {
        " ".join(word.text for word in mark.line.words): (number, mark.x, top + mark.y, mark.line.width)
        for number, mark, top in marks(layout)
        if isinstance(mark, Text)
    }
