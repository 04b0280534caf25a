"""Several papers in one file: letters one after the other, or a dossier that counts its pages through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Document
from cooling_desktop.papers.office.blocks import OfficePaper

from . import faces
from . import paging as release
from .dinas import paging as dinas
from .letters import check, check_letterhead
from .marks import Mark, Text
from .pages import Page, release_pages
from .press import press
from .words import Bit

Paper = Document | OfficePaper
Numbered = Callable[[int, int], list[Page]]
"""The pages of a paper of which so many pages come before, out of so many in all; 0 of 0 for one on its own."""
Cover = Callable[[list[int]], OfficePaper]
"""Makes a dossier's front from the page on which each part begins, and at the end the number of all pages."""
Step = Callable[[int, int], None]
"""Told how many papers are done, out of how many; what it raises ends the printing, and nothing is written."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a dossier: what its bookmark says, and its papers."""

    name: str
    papers: tuple[Paper, ...]


def printed(papers: Sequence[Paper], step: Step | None = None) -> bytes:
    """One file with these papers, each counting its own pages; raises BadInput with a finished sentence."""
    pages: list[Page] = []
    for done, paper in enumerate(papers, 1):
        pages += _laid(paper)(0, 0)
        if step:
            step(done, len(papers))
    return press(papers[0], pages)


def bound(parts: Sequence[Part], cover: Cover, step: Step | None = None) -> bytes:
    """A dossier: cover, bookmarks, and page numbers that run through all of it."""
    laid: list[list[Numbered]] = []
    for part in parts:
        before, of = sum(map(len, laid)), sum(len(one.papers) for one in parts)
        laid.append([_told(_laid(paper), step, before + n, of) for n, paper in enumerate(part.papers, 1)])
    lengths = [sum(len(pages(0, 0)) for pages in part) for part in laid]
    fronts = 1
    while True:
        starts = [fronts + 1 + sum(lengths[:n]) for n in range(len(parts))]
        total = fronts + sum(lengths)
        front = cover([*starts, total])
        first = _laid(front)(0, total)
        if len(first) == fronts:
            break
        fronts = len(first)
    pages = [replace(first[0], bookmark=front.kind), *first[1:]]
    for part, laid_papers in zip(parts, laid, strict=True):
        start = len(pages)
        for numbered in laid_papers:
            pages += numbered(len(pages), total)
        pages[start] = replace(pages[start], bookmark=part.name)
    return press(front, pages)


def _told(laid: Numbered, step: Step | None, done: int, of: int) -> Numbered:
    """The same paper, after telling that it is done."""
    if step:
        step(done, of)
    return laid


def _laid(paper: Paper) -> Numbered:
    """A paper laid out once and checked: its pages for any place in a whole."""
    if isinstance(paper, Document):
        check(paper)
        return partial(release_pages, paper, release.lay_out(paper))
    if paper.letterhead is not None:
        check_letterhead(paper.letterhead)
    layout = dinas.lay_out(paper)
    pages = dinas.office_pages(paper, layout)
    named = [(strip.name, mark) for sheet in layout.sheets for strip, _ in sheet for mark in strip.marks]
    around = [("kepala atau kaki halaman", mark) for page in pages for mark in page.marks]
    _check_letters(paper.kind, [*named, *around])
    return partial(dinas.office_pages, paper, layout)


def _check_letters(kind: str, places: Sequence[tuple[str, Mark]]) -> None:
    """Raise BadInput naming the first letter that its face can't print."""
    for place, mark in places:
        for bit in _bits(mark):
            known = faces.letters(bit.face)
            if known.issuperset(map(ord, bit.shaped.text)):
                continue
            strange = next(letter for letter in bit.shaped.text if ord(letter) not in known)
            shown = strange if strange.isprintable() else f"U+{ord(strange):04X}"
            raise BadInput(
                f"Huruf “{shown}” di {kind}, bagian {place}, tidak tersedia dalam fon cetak. "
                "Hapus atau ganti huruf itu."
            )


def _bits(mark: Mark) -> Iterator[Bit]:
    if isinstance(mark, Text):
        yield from (bit for word in mark.line.words for bit in word.bits)
