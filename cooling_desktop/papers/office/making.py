"""All papers of a meeting from the same facts: which there are, how their files are called, what they lack."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cooling_desktop.papers.document import Document, Paper
from cooling_desktop.papers.office import (
    attendance,
    dossier,
    guest_list,
    invitation,
    minutes,
    photo_sheet,
    pledge,
    report,
    rundown,
)
from cooling_desktop.papers.office.blocks import OfficePaper, lacking
from cooling_desktop.papers.office.names import INVITATION, NAMES, RELEASE
from cooling_desktop.papers.release import compose as compose_release
from cooling_desktop.papers.release import konsep_state
from cooling_desktop.papers.scan import ScanPart
from cooling_desktop.press.draft import draft
from cooling_desktop.press.naming import as_held
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.privacy import Outlet, redacted
from cooling_desktop.words.numbers import thousands

Compose = Callable[[Facts, str | None, Paper | None], OfficePaper]
_COMPOSE: dict[str, Compose] = {
    "daftar-tamu": guest_list.compose,
    "susunan-acara": rundown.compose,
    "daftar-hadir": attendance.compose,
    "pernyataan-netralitas": pledge.compose,
    "notula": minutes.compose,
    "laporan-kegiatan": report.compose,
    "lembar-foto": photo_sheet.compose,
}


@dataclass(frozen=True, slots=True)
class Made:
    """One paper, or all letters of one kind: name of its file, what it is called, a remark for the list of contents."""

    name: str
    kind: str
    papers: tuple[Document | OfficePaper, ...]
    remark: str = ""

    @property
    def lacks(self) -> list[str]:
        """What is left to the pen although a form could tell it."""
        return list(dict.fromkeys(text for paper in self.papers for text in lacking(paper)))


def made(
    facts: Facts, names: Sequence[str] = NAMES, paper: Paper | None = None, *, final: bool = False
) -> list[Made]:
    """The papers named, in the order of a dossier; nothing that an office paper may not show.

    Each bears KONSEP; `final` takes it off the office papers, never off a release, which is issued or a draft.
    """
    shown = as_held(redacted(facts, Outlet.OFFICE_PAPER))
    return [_made(facts, shown, name, _state(facts, final), paper) for name in NAMES if name in names]


def _state(facts: Facts, final: bool) -> str | None:
    """The KONSEP label of an office paper; None for one that the clerk calls finished."""
    return None if final else konsep_state(facts)


def _made(facts: Facts, shown: Facts, name: str, state: str | None, paper: Paper | None) -> Made:
    if name == RELEASE:
        release = compose_release(facts, draft(facts), paper=paper, state=konsep_state(facts))
        return Made(name, "Siaran pers", (release,))
    if name == INVITATION:
        letters = tuple(invitation.letters(shown, state, paper))
        return Made(name, invitation.KIND, letters, f"{thousands(len(letters))} surat")
    one = _COMPOSE[name](shown, state, paper)
    return Made(name, one.kind, (one,), _remark(shown, name))


def _remark(facts: Facts, name: str) -> str:
    """What the list of contents says beside a paper."""
    counts = {
        "daftar-tamu": (len(facts.meeting.guests), "tamu"),
        "susunan-acara": (len(facts.meeting.agenda), "acara"),
        "pernyataan-netralitas": (len(facts.meeting.neutrality.signatories), "penanda tangan"),
        "lembar-foto": (len(photo_sheet.pictures(facts)), "foto"),
    }
    count, what = counts.get(name, (0, ""))
    return f"{thousands(count)} {what}" if count else ""


def front(
    facts: Facts,
    parts: Sequence[Made | ScanPart],
    pages: Sequence[int],
    paper: Paper | None = None,
    *,
    final: bool = False,
) -> OfficePaper:
    """The cover of a dossier of these parts, with KONSEP unless it is `final`."""
    inside = [(part.kind, part.remark) for part in parts]
    scans = sum(isinstance(part, ScanPart) for part in parts)
    shown = as_held(redacted(facts, Outlet.OFFICE_PAPER))
    return dossier.compose(shown, inside, pages, _state(facts, final), paper, scans)
