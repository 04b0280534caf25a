"""Scanned sheets in a dossier: fitted into pages of ours, under its page numbers, once the rest is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.papers.scan import Scanned
from cooling_desktop.records.scans import JPG

from .furniture import footer, running_head
from .marks import FRAME_GREY, Box, Image, Mark, mm
from .pages import FOOTER_BASELINE, Inlay, Page

if TYPE_CHECKING:
    from pikepdf import Pdf

LEFT, MARGIN = mm(25), mm(12)
TOP, BOTTOM = mm(20), mm(14)


def scan_pages(scan: Scanned, before: int = 0, total: int = 0) -> list[Page]:
    """One page a page, broad where the scan is broad."""
    pages = []
    for number, (across, down) in enumerate(scan.sizes):
        width, height = sorted(map(mm, scan.paper.size_mm), reverse=across > down)
        box = _box(across / down, width, height)
        counted = before + number + 1, total or len(scan.sizes)
        marks = running_head(scan.running_head, LEFT, width - 2 * LEFT)
        jpeg = scan.path.suffix == JPG
        marks.append(_picture(scan.path, box) if jpeg else Box(*box, weight=0.4, grey=FRAME_GREY))
        marks += footer(scan.footer, *counted, LEFT, width - 2 * LEFT, height - FOOTER_BASELINE)
        pages.append(Page(width, height, tuple(marks), inlay=None if jpeg else Inlay(scan.path, number, *box)))
    return pages


def _box(shape: float, width: float, height: float) -> tuple[float, float, float, float]:
    """The largest place of this shape between head and foot of a page: x, y, width, height."""
    room, tall = width - 2 * MARGIN, height - TOP - BOTTOM
    across = min(room, tall * shape)
    down = across / shape
    return (width - across) / 2, TOP + (tall - down) / 2, across, down


def _picture(path: Path, box: tuple[float, float, float, float]) -> Mark:
    return Image(path, *box, window=box)


def noted(pages: Iterator[Page], inlays: dict[int, Inlay]) -> Iterator[Page]:
    """The same pages; what is to come into them is noted under their numbers as they pass."""
    for number, page in enumerate(pages):
        if page.inlay:
            inlays[number] = page.inlay
        yield page


def laid_in(pdf: bytes, inlays: dict[int, Inlay]) -> bytes:
    """The file with all inlays in their boxes; what a foreign page does by itself (forms, scripts) stays behind."""
    if not inlays:
        return pdf
    import pikepdf

    with ExitStack() as opened:
        whole = opened.enter_context(pikepdf.open(BytesIO(pdf)))
        sources: dict[Path, pikepdf.Pdf] = {}
        for number, inlay in inlays.items():
            if inlay.path not in sources:
                source = sources[inlay.path] = opened.enter_context(pikepdf.open(inlay.path))
                source.flatten_annotations("all")
            _lay_in(whole, number, sources[inlay.path], inlay)
        made = BytesIO()
        whole.save(made, deterministic_id=True)
        return made.getvalue()


def _lay_in(whole: Pdf, number: int, source: Pdf, inlay: Inlay) -> None:
    """Under a name of ours: the library's own way draws one by lot, and the file would never be the same twice."""
    from pikepdf import Name, Rectangle

    page = whole.pages[number]
    form = whole.copy_foreign(source.pages[inlay.number].as_form_xobject())
    name = page.add_resource(form, Name.XObject, Name.Pindaian)
    top = float(page.mediabox[3]) - inlay.y
    box = Rectangle(inlay.x, top - inlay.height, inlay.x + inlay.width, top)
    page.contents_add(b"q\n", prepend=True)
    fitted = page.calc_form_xobject_placement(
        form, name, box, invert_transformations=True, allow_shrink=True, allow_expand=True
    )
    page.contents_add(b"\nQ\n" + fitted)
