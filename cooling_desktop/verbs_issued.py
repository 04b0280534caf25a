"""The command line's verbs for what went out: open it for correction, take it back, tell what points to what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.records.issued import WITHDRAWAL, IssuedPaper
from cooling_desktop.records.kinds import Paper
from cooling_desktop.verbs import Answer, existing_office

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store


@dataclass(frozen=True, slots=True)
class Link:
    """A paper of a meeting and the number of the one it is about, if any."""

    number: str
    kind: str
    about: str

    @property
    def words(self) -> str:
        """As a line below its meeting."""
        return f"{self.number} {'mencabut' if self.kind == WITHDRAWAL else 'meralat'} {self.about}"


def links(store: Store) -> dict[str, list[Link]]:
    """The papers of each meeting, the first release at the beginning."""
    from cooling_desktop.records.issuing import issued_papers

    papers = issued_papers(store)[::-1]
    numbers = {paper.id: paper.number for paper in papers}
    found: dict[str, list[Link]] = {}
    for paper in papers:
        about = numbers.get(paper.corrects_id or "", "")
        found.setdefault(paper.meeting_id, []).append(Link(paper.number, paper.kind, about))
    return found


def told(store: Store, paper: IssuedPaper, word: str) -> Answer:
    """A paper that just went out."""
    from cooling_desktop.archive.issue import ARCHIVE

    path = str(store.folder / ARCHIVE / paper.file)
    issued = {"id": paper.meeting_id, "number": paper.number, "pdf": path, "sha256": paper.sha256}
    return Answer([f"{word}: {paper.number}", path], issued)


def correct(key: str, data: Path, by: str) -> Answer:
    """Open an issued meeting for correction, which `issue` then puts out."""
    from cooling_desktop.archive.correct import correct as open_correction
    from cooling_desktop.archive.correct import paper_of

    with existing_office(data) as store:
        paper = paper_of(store, key)
        open_correction(store, paper.id, by=by)
    lines = [f"Terbuka untuk ralat atas {paper.number}.", "Betulkan isiannya di jendela, lalu terbitkan ralatnya."]
    return Answer(lines, {"id": key, "corrects": paper.number})


def withdraw(key: str, data: Path, today: date, reason: str, by: str, paper: Paper | None) -> Answer:
    """Take back what a meeting's paper says, with the reason."""
    from cooling_desktop.archive.correct import paper_of
    from cooling_desktop.archive.correct import withdraw as take_back

    with existing_office(data) as store:
        issued = take_back(store, paper_of(store, key).id, reason, today=today, by=by, paper=paper)
        return told(store, issued, "Dicabut dengan nomor")
