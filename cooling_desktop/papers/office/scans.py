"""Lampiran pindaian: the signed sheets of a meeting at the end of its dossier, each checked before it goes in."""

from __future__ import annotations

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office.blocks import Block, Prose, Span, Title
from cooling_desktop.papers.office.said import paper_of
from cooling_desktop.papers.scan import Scanned, ScanPart
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import ScanKind
from cooling_desktop.records.letters import Scan
from cooling_desktop.records.privacy import Outlet, redacted
from cooling_desktop.records.scans import page_sizes
from cooling_desktop.words.numbers import thousands

KIND = "Lampiran pindaian"
INSTEAD = "Sisipkan lembar aslinya di sini."


def scanned(facts: Facts, paper: Paper | None = None) -> list[ScanPart]:
    """The scans of a meeting in their order; one that is gone, changed or unreadable becomes a page that says so."""
    shown = redacted(facts, Outlet.OFFICE_PAPER)
    return [_part(shown, scan, paper) for scan in shown.meeting.scans]


def called(scan: Scan) -> str:
    """What a scan is called in sentences: its remark, else its kind."""
    return " ".join(scan.remark.split()) or scan.kind.value


def _part(facts: Facts, scan: Scan, paper: Paper | None) -> ScanPart:
    kind = "Pindaian" if scan.kind is ScanKind.OTHER else f"Pindaian {scan.kind.value}"
    remark = " ".join(scan.remark.split())
    said = f"{remark} · " if remark else ""
    path = facts.scan_path(scan.file)
    try:
        if path is None:
            raise BadInput(f"Berkas pindaian “{called(scan)}” tidak ada di folder pindaian.")
        sizes = page_sizes(path, scan.sha256, called(scan))
    except BadInput as trouble:
        blocks: list[Block] = [Title((KIND,)), Prose((Span(f"{trouble} {INSTEAD}"),))]
        return ScanPart(kind, (paper_of(facts, kind, blocks, None, paper),), f"{said}tidak dapat disertakan")
    around = paper_of(facts, kind, [], None, paper)
    head = (f"{KIND} · {scan.kind.value}", remark)
    made = Scanned(kind, path, sizes, around.paper, head, around.footer)
    return ScanPart(kind, (made,), f"{said}{thousands(len(sizes))} halaman")
