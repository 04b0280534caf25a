"""The paper at the right: which one a section wants there, its PDF, and what the meeting's papers still lack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cooling_desktop.errors import Trouble
from cooling_desktop.papers.office.names import DOSSIER, INVITATION, NAMES, RELEASE
from cooling_desktop.records.kinds import Paper

if TYPE_CHECKING:
    from cooling_desktop.papers.document import Place
    from cooling_desktop.papers.office.making import Made
    from cooling_desktop.records.facts import Facts
    from ui.drafting import Sheet


# Short enough for the bar above the page.
TITLES = {
    INVITATION: "Undangan",
    "daftar-tamu": "Daftar tamu",
    "susunan-acara": "Susunan acara",
    "daftar-hadir": "Daftar hadir",
    "pernyataan-netralitas": "Netralitas",
    "notula": "Notula",
    "laporan-kegiatan": "Laporan",
    RELEASE: "Siaran pers",
    "lembar-foto": "Lembar foto",
    DOSSIER: "Berkas",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper by its name; `inside` are the papers of a dossier, `final` takes KONSEP off office papers.

    `tells` asks what each paper of the meeting lacks.
    """

    name: str = RELEASE
    inside: tuple[str, ...] = ()
    tells: bool = False
    final: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """One paper as it is shown, or the sentence why there is none; `lacks` by the names of papers, where asked.

    `note` tells below the page what is not seen of it.
    """

    name: str
    pdf: bytes = b""
    places: tuple[Place, ...] = ()
    trouble: str = ""
    paper: Paper = Paper.A4
    note: str = ""
    lacks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What stands above the page."""
        return TITLES[self.name]


class Outdated(Trouble):
    """A newer paper is wanted; nobody waits for this one."""


def page_of(facts: Facts, wanted: Wanted, sheet: Sheet | None, outdated: Callable[[], bool]) -> Shown:
    """The wanted paper of these facts; of a release what the sheet holds, of letters the first one.

    Raises Outdated as soon as a newer page is wanted. Imports its heavy libraries when first called.
    """
    from cooling_desktop.papers.office.making import made

    names = NAMES if wanted.tells else wanted.inside if wanted.name == DOSSIER else (wanted.name,)
    parts = {part.name: part for part in made(facts, names, final=wanted.final)} if names != (RELEASE,) else {}
    if wanted.name == RELEASE:
        shown = _release(sheet)
    elif wanted.name == DOSSIER:
        shown = _dossier(facts, [parts[name] for name in NAMES if name in wanted.inside], wanted.final, outdated)
    else:
        shown = _paper(parts[wanted.name])
    return replace(shown, lacks=_lacks(parts, sheet)) if wanted.tells else shown


def _release(sheet: Sheet | None) -> Shown:
    if sheet is None:
        return Shown(RELEASE)
    return Shown(RELEASE, sheet.pdf, sheet.places, sheet.trouble, sheet.paper)


def _paper(part: Made) -> Shown:
    from cooling_desktop.papers.pdf.binding import printed

    first, others = part.papers[0], len(part.papers) - 1
    note = f"Surat untuk tamu pertama. {others} surat lain sama isinya." if others else ""
    try:
        return Shown(part.name, printed([first]), paper=first.paper, note=note)
    except Trouble as trouble:
        return Shown(part.name, trouble=str(trouble), paper=first.paper)


def _dossier(facts: Facts, parts: list[Made], final: bool, outdated: Callable[[], bool]) -> Shown:
    from cooling_desktop.papers.files import dossier_pdf

    def step(_done: int, _of: int) -> None:
        if outdated():
            raise Outdated

    if not parts:
        return Shown(DOSSIER, trouble="Belum ada naskah yang dicentang. Centang yang akan dijilid.")
    try:
        return Shown(DOSSIER, dossier_pdf(facts, parts, step=step, final=final), paper=parts[0].papers[0].paper)
    except Outdated:
        raise
    except Trouble as trouble:
        return Shown(DOSSIER, trouble=str(trouble))


def _lacks(parts: Mapping[str, Made], sheet: Sheet | None) -> dict[str, tuple[str, ...]]:
    """What no form told, by paper; of a release what blocks its issue."""
    found = {name: tuple(part.lacks) for name, part in parts.items() if name != RELEASE}
    blocking = sheet.findings if sheet else ()
    return {**found, RELEASE: tuple(one.message for one in blocking if one.level == "block")}
