"""The workbench's late parts: how each is made, and what it tells the bench."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from ui.desk import Desk
from ui.drafting import Drafter
from ui.form import NameOf
from ui.saving import Saver
from ui.shown import Shown
from ui.work import Worker

if TYPE_CHECKING:
    from ui.pages.papers import PapersSection
    from ui.pages.release_room import ReleaseRoom
    from ui.pages.workbench import Workbench
    from ui.preview import Preview


def make_preview(paper: Worker) -> Preview:
    """The page at the right."""
    from ui.preview import Preview

    return Preview(paper, "Siaran pers")


def make_papers(desk: Desk, saver: Saver, name: NameOf, paper: Worker, settings: QSettings) -> PapersSection:
    """The section of the other papers."""
    from ui.pages.papers import PapersSection

    return PapersSection(desk, saver, name, paper, settings)


def make_room(desk: Desk, saver: Saver, drafter: Drafter, bench: Workbench) -> ReleaseRoom:
    """What stands around the release."""
    from ui.pages.release_room import ReleaseRoom

    return ReleaseRoom(desk, saver, drafter, bench.sections.all(), bench.release(), bench.preview())


def join_papers(papers: PapersSection, bench: Workbench, drafter: Drafter) -> None:
    """The page follows the list of papers, the list what the page found lacking."""

    def take(shown: Shown) -> None:
        if shown.lacks:
            papers.show_lacks(shown.lacks)
            bench.refresh()

    bench.settle_section(papers)
    drafter.shown.connect(take)
    papers.turned.connect(lambda: drafter.show(papers.wanted()) if bench.section is papers else None)
    papers.lacked.connect(lambda way: _go_to(bench, way))
    papers.saved.connect(lambda words: bench.told.emit(words, None))


def _go_to(bench: Workbench, way: str) -> None:
    """A section by its key, a value by its path, or an entry of the directory: "units:KEY"."""
    shelf, colon, key = way.partition(":")
    keys = [one.key for one in bench.sections.outlines]
    if colon:
        bench.entry.emit(shelf, key)
    elif way in keys:
        bench.go(keys.index(way))
    else:
        bench.jump(way)


def join_room(room: ReleaseRoom, bench: Workbench) -> None:
    """What the room tells goes up as it is."""
    room.issuing.issued.connect(bench.issued)
    room.aftermath.settled.connect(bench.issued)
    room.jump.connect(bench.jump)
    room.answers.entry.connect(bench.entry)
    room.answers.stale.connect(bench.stale)
    room.staged.connect(bench.moved)
    room.told.connect(bench.told)
    room.keyed.connect(bench.keyed)
