"""A press release as a PDF: frozen blocks in, bytes out. ReportLab is loaded at the first `render`."""

from __future__ import annotations

from dataclasses import dataclass

from cooling_desktop.papers.document import Document, Place


@dataclass(frozen=True, slots=True)
class Rendered:
    """A printed paper: the file, its pages, where sources landed, the step of the fit ladder (8: pages)."""

    pdf: bytes
    pages: int
    places: tuple[Place, ...]
    step: int


def render(document: Document) -> Rendered:
    """Print a document; the same document gives the same bytes. Raises BadInput with a finished sentence."""
    from .letters import check
    from .pages import release_pages
    from .paging import lay_out, places
    from .press import press

    check(document)
    layout = lay_out(document)
    pdf = press(document, release_pages(document, layout))
    return Rendered(pdf, len(layout.sheets), places(layout), layout.step)


def missing_letters(document: Document) -> list[tuple[str, str]]:
    """Letters that cannot be printed, each with its place in the clerk's words."""
    from .letters import missing_letters

    return missing_letters(document)


__all__ = ["Rendered", "missing_letters", "render"]
