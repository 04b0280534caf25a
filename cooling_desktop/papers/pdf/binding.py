"""Several papers in one file: letters one after the other, or a dossier that counts its pages through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Document
from cooling_desktop.papers.office.blocks import OfficePaper
from cooling_desktop.papers.scan import Scanned

from . import faces
from . import paging as release
from .appended import laid_in, noted, scan_pages
from .dinas import paging as dinas
from .letters import check, check_letterhead
from .marks import Mark, Text
from .pages import Inlay, Page, release_pages
from .press import press
from .words import Bit

Paper = Document | OfficePaper | Scanned
Numbered = Callable[[int, int], list[Page]]
"""The pages of a paper of which so many pages come before, out of so many in all; 0 of 0 for one on its own."""
Cover = Callable[[list[int]], OfficePaper]
"""Makes a dossier's front from the page on which each part begins, and at the end the number of all pages."""
Step = Callable[[int, int], None]
"""Told how many papers are done, out of how many (0 while a dossier is counted); what it raises ends the printing."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """A paper laid out: how many pages it takes, and how they are made."""

    count: int
    pages: Numbered


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a dossier: what its bookmark says, and its papers."""

    name: str
    papers: tuple[Paper, ...]


def printed(papers: Sequence[Document | OfficePaper], step: Step | None = None) -> bytes:
    """One file with these papers, each counting its own pages; raises BadInput with a finished sentence."""
    return press(papers[0], _one_by_one(papers, step))


def _one_by_one(papers: Sequence[Paper], step: Step | None) -> Iterator[Page]:
    """The pages of each paper as soon as it is laid out."""
    for done, paper in enumerate(papers, 1):
        yield from _laid(paper).pages(0, 0)
        if step:
            step(done, len(papers))


def bound(parts: Sequence[Part], cover: Cover, step: Step | None = None) -> bytes:
    """A dossier: cover, bookmarks, and page numbers that run through all of it."""
    of = sum(len(part.papers) for part in parts)
    laid: list[list[_Laid]] = []
    for part in parts:
        laid.append([])
        for paper in part.papers:
            laid[-1].append(_laid(paper))
            if step:
                step(0, of)
    lengths = [sum(paper.count for paper in part) for part in laid]
    fronts = 1
    while True:
        starts = [fronts + sum(lengths[:n]) for n in range(len(parts))]
        front = cover([*(start + 1 for start in starts), fronts + sum(lengths)])
        first = _laid(front)
        if first.count == fronts:
            break
        fronts = first.count
    marks = {start: part.name for start, part in zip(starts, parts, strict=True)} | {0: front.kind}
    inlays: dict[int, Inlay] = {}
    pages = _marked(_counted_through([[first], *laid], step), marks)
    return laid_in(press(front, noted(pages, inlays)), inlays)


def _counted_through(parts: Sequence[Sequence[_Laid]], step: Step | None) -> Iterator[Page]:
    """All pages under numbers that run on; the first paper is the cover and not counted as done."""
    papers = [paper for part in parts for paper in part]
    before, total = 0, sum(paper.count for paper in papers)
    for done, paper in enumerate(papers):
        yield from paper.pages(before, total)
        before += paper.count
        if step:
            step(done, len(papers) - 1)


def _marked(pages: Iterator[Page], names: dict[int, str]) -> Iterator[Page]:
    """The same pages, with bookmarks on those that begin a part."""
    for number, page in enumerate(pages):
        yield replace(page, bookmark=names[number]) if number in names else page


def _laid(paper: Paper) -> _Laid:
    """A paper laid out once and checked: its pages for any place in a whole."""
    if isinstance(paper, Document):
        check(paper)
        made = release.lay_out(paper)
        return _Laid(len(made.sheets), partial(release_pages, paper, made))
    if isinstance(paper, Scanned):
        _check_letters(paper.kind, None, scan_pages(paper))
        return _Laid(len(paper.sizes), partial(scan_pages, paper))
    if paper.letterhead is not None:
        check_letterhead(paper.letterhead)
    layout = dinas.lay_out(paper)
    _check_letters(paper.kind, layout, dinas.office_pages(paper, layout))
    return _Laid(len(layout.sheets), partial(dinas.office_pages, paper, layout))


def _check_letters(kind: str, layout: dinas.Layout | None, pages: Sequence[Page]) -> None:
    """Raise BadInput naming the first letter that its face can't print, and where it stands."""
    strange = _strange(mark for page in pages for mark in page.marks)
    if strange is None:
        return
    sheets = layout.sheets if layout else ()
    places = ((strip.name, strip.marks) for sheet in sheets for strip, _ in sheet)
    found = ((name, _strange(marks)) for name, marks in places)
    place, letter = next(((name, one) for name, one in found if one), ("kepala atau kaki halaman", strange))
    shown = letter if letter.isprintable() else f"U+{ord(letter):04X}"
    raise BadInput(
        f"Huruf “{shown}” di {kind}, bagian {place}, tidak tersedia dalam fon cetak. Hapus atau ganti huruf itu."
    )


def _strange(marks: Iterable[Mark]) -> str | None:
    """The first letter that its face lacks."""
    for bit in (bit for mark in marks for bit in _bits(mark)):
        known = faces.letters(bit.face)
        if not known.issuperset(map(ord, bit.shaped.text)):
            return next(letter for letter in bit.shaped.text if ord(letter) not in known)
    return None


def _bits(mark: Mark) -> Iterator[Bit]:
    if isinstance(mark, Text):
        yield from (bit for word in mark.line.words for bit in word.bits)
