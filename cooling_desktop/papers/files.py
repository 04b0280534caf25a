"""The papers of a meeting as files: one a paper, or one a letter, or all of them bound."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from cooling_desktop.papers.document import Document, Paper
from cooling_desktop.papers.docx import docx
from cooling_desktop.papers.office.blocks import OfficePaper
from cooling_desktop.papers.office.invitation import addressee
from cooling_desktop.papers.office.making import Made, front
from cooling_desktop.papers.office.names import INVITATION
from cooling_desktop.papers.office.scans import scanned
from cooling_desktop.papers.pdf.binding import Part, Step, bound, printed
from cooling_desktop.papers.scan import ScanPart
from cooling_desktop.records.facts import Facts

LONGEST_NAME = 60
Files = dict[str, tuple[Document | OfficePaper, ...]]
"""The papers of each file by the end of its name."""
Make = Callable[[Sequence[Document | OfficePaper]], bytes]


def pdfs(part: Made, each_guest: bool, step: Step | None = None) -> dict[str, bytes]:
    """The PDFs of a paper by the end of their names: one, or one a letter."""
    files = _files(part, each_guest)
    if len(files) == 1:
        return {end: printed(papers, step) for end, papers in files.items()}
    return _each(files, printed, step)


def docxs(part: Made, each_guest: bool, step: Step | None = None) -> dict[str, bytes]:
    """The Word files of a paper, named as its PDFs."""
    return _each(_files(part, each_guest), docx, step)


def _each(files: Files, make: Make, step: Step | None) -> dict[str, bytes]:
    """The files one after the other; `step` counts them."""
    made = {}
    for n, (end, papers) in enumerate(files.items(), 1):
        made[end] = make(papers)
        if step:
            step(n, len(files))
    return made


def _files(part: Made, each_guest: bool) -> Files:
    """Which papers go into one file, by the end of its name."""
    if part.name != INVITATION or not each_guest:
        return {part.name: part.papers}
    return {
        f"{part.name}-{n:02}-{plain_name(addressee(letter))}".rstrip("-"): (letter,)
        for n, letter in enumerate(part.papers, 1)
    }


def dossier_pdf(
    facts: Facts, parts: Sequence[Made], paper: Paper | None = None, step: Step | None = None, *, final: bool = False
) -> bytes:
    """These papers bound behind a cover, `final` as they are, and before the meeting's scanned sheets, in one PDF."""
    whole: list[Made | ScanPart] = [*parts, *scanned(facts, paper)]
    inside = [Part(part.kind, part.papers) for part in whole]
    return bound(inside, lambda pages: front(facts, whole, pages, paper, final=final), step)


def plain_name(text: str) -> str:
    """A text as a part of a file's name that every system takes: "ngopi-bareng"."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:LONGEST_NAME]
