"""The papers of a meeting as files: one a paper, or one a letter, or all of them bound."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office.invitation import addressee
from cooling_desktop.papers.office.making import Made, front
from cooling_desktop.papers.office.names import INVITATION
from cooling_desktop.papers.office.scans import scanned
from cooling_desktop.papers.pdf.binding import Part, Step, bound, printed
from cooling_desktop.papers.scan import ScanPart
from cooling_desktop.records.facts import Facts

LONGEST_NAME = 60


def pdfs(part: Made, each_guest: bool, step: Step | None = None) -> dict[str, bytes]:
    """The PDFs of a paper by the end of their names: one, or one a letter."""
    if part.name != INVITATION or not each_guest:
        return {part.name: printed(part.papers, step)}
    made = {}
    for n, letter in enumerate(part.papers, 1):
        made[f"{part.name}-{n:02}-{plain_name(addressee(letter))}".rstrip("-")] = printed([letter])
        if step:
            step(n, len(part.papers))
    return made


def dossier_pdf(facts: Facts, parts: Sequence[Made], paper: Paper | None = None, step: Step | None = None) -> bytes:
    """These papers bound behind a cover and before the meeting's scanned sheets, in one PDF."""
    whole: list[Made | ScanPart] = [*parts, *scanned(facts, paper)]
    inside = [Part(part.kind, part.papers) for part in whole]
    return bound(inside, lambda pages: front(facts, whole, pages, paper), step)


def plain_name(text: str) -> str:
    """A text as a part of a file's name that every system takes: "ngopi-bareng"."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:LONGEST_NAME]
