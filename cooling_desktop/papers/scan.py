"""A scanned sheet as frozen data: pages that were made elsewhere and stand in a dossier as they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office.blocks import OfficePaper


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scanned file: `sizes` of its pages as they are seen (only their shape counts), and what stands around them."""

    kind: str
    path: Path
    sizes: tuple[tuple[float, float], ...]
    paper: Paper
    running_head: tuple[str, str]
    footer: str


@dataclass(frozen=True, slots=True)
class ScanPart:
    """One scan of a dossier, or the page that says why it is not there: as the list of contents names it."""

    kind: str
    papers: tuple[Scanned | OfficePaper, ...]
    remark: str
