"""Several papers in one file: letters one after the other, or a dossier that counts its pages through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Document
from cooling_desktop.papers.office.blocks import OfficePaper

from . import faces
from . import paging as release
from .dinas import paging as dinas
from .letters import check, check_letterhead
from .marks import Mark, Text
from .pages import About, Page, release_pages
from .press import press
from .words import Bit

Paper = Document | OfficePaper
Cover = Callable[[list[int]], OfficePaper]
"""Makes a dossier's front from the page on which each part begins, and at the end the number of all pages."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a dossier: what its bookmark says, and its papers."""

    name: str
    papers: tuple[Paper, ...]


def printed(papers: Sequence[Paper]) -> bytes:
    """One file with these papers, each counting its own pages; raises BadInput with a finished sentence."""
    pages = [page for paper in papers for page in _pages(paper)]
    return press(papers[0], pages)


def bound(parts: Sequence[Part], cover: Cover) -> bytes:
    """A dossier: cover, bookmarks, and page numbers that run through all of it."""
    lengths = [sum(len(_pages(paper)) for paper in part.papers) for part in parts]
    fronts = 1
    while True:
        starts = [fronts + 1 + sum(lengths[:n]) for n in range(len(parts))]
        total = fronts + sum(lengths)
        front = cover([*starts, total])
        first = _pages(front, 0, total)
        if len(first) == fronts:
            break
        fronts = len(first)
    pages = [replace(first[0], bookmark=front.kind), *first[1:]]
    for part in parts:
        inside = list(_numbered(part, len(pages), total))
        pages += [replace(inside[0], bookmark=part.name), *inside[1:]]
    about: About = front
    return press(about, pages)


def _numbered(part: Part, before: int, total: int) -> Iterator[Page]:
    for paper in part.papers:
        pages = _pages(paper, before, total)
        before += len(pages)
        yield from pages


def _pages(paper: Paper, before: int = 0, total: int = 0) -> list[Page]:
    if isinstance(paper, Document):
        check(paper)
        return release_pages(paper, release.lay_out(paper), before, total)
    if paper.letterhead is not None:
        check_letterhead(paper.letterhead)
    layout = dinas.lay_out(paper)
    pages = dinas.office_pages(paper, layout, before, total)
    named = [(strip.name, mark) for sheet in layout.sheets for strip, _ in sheet for mark in strip.marks]
    around = [("kepala atau kaki halaman", mark) for page in pages for mark in page.marks]
    _check_letters(paper.kind, [*named, *around])
    return pages


def _check_letters(kind: str, places: Sequence[tuple[str, Mark]]) -> None:
    """Raise BadInput naming the first letter that its face can't print."""
    for place, mark in places:
        for bit in _bits(mark):
            strange = next((letter for letter in bit.shaped.text if ord(letter) not in faces.letters(bit.face)), "")
            if strange:
                shown = strange if strange.isprintable() else f"U+{ord(strange):04X}"
                raise BadInput(
                    f"Huruf “{shown}” di {kind}, bagian {place}, tidak tersedia dalam fon cetak. "
                    "Hapus atau ganti huruf itu."
                )


def _bits(mark: Mark) -> Iterator[Bit]:
    if isinstance(mark, Text):
        yield from (bit for word in mark.line.words for bit in word.bits)
