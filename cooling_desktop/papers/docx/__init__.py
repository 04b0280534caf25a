"""Papers as a Word file to go on editing: frozen blocks in, bytes out. python-docx is loaded at first use."""

from __future__ import annotations

from collections.abc import Sequence

from cooling_desktop.papers.document import Document
from cooling_desktop.papers.office.blocks import OfficePaper


def docx(papers: Sequence[Document | OfficePaper]) -> bytes:
    """One file with these papers, each in a section of its own; raises BadInput with a finished sentence."""
    from .writing import written

    return written(papers)


__all__ = ["docx"]
