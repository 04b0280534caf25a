"""Follows the typing with the real page: draft, compose and render off the interface's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cooling_desktop.errors import Trouble
from cooling_desktop.records.facts import Facts, copy_facts
from cooling_desktop.records.kinds import Paper
from ui.open_meeting import OpenMeeting
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.papers.document import Document, Place
    from cooling_desktop.press.block import Draft
    from cooling_desktop.press.check import Finding
    from cooling_desktop.press.check.page import KnownName

UNPRINTABLE = "huruf"  # the rule (press.check.letters) that is told at its field without being asked
_PAUSE, _FIRST = 70, 20  # milliseconds after the last key, and after opening
_UNSEEN = "release.stage"  # how far a release is stands on no page


@dataclass(frozen=True, slots=True)
class Sheet:
    """What came of the facts: draft and findings always, the page or the sentence why there is none.

    `mark` is the fingerprint by which an approval knows its text again.
    """

    draft: Draft
    findings: tuple[Finding, ...]
    gaps: tuple[tuple[str, str], ...]
    pdf: bytes = b""
    places: tuple[Place, ...] = ()
    trouble: str = ""
    mark: str = ""
    paper: Paper = Paper.A4
    ignored: tuple[Finding, ...] = ()


def make_sheet(facts: Facts, directory: tuple[KnownName, ...] = ()) -> Sheet:
    """The release of these facts as it stands now, checked against who else the office knows.

    Imports its heavy libraries when first called.
    """
    from cooling_desktop.papers.mark import mark_of
    from cooling_desktop.papers.pdf import render
    from cooling_desktop.papers.release import compose, konsep_state
    from cooling_desktop.press.check import examined
    from cooling_desktop.press.check.completeness import gaps
    from cooling_desktop.press.draft import draft

    drafted = draft(facts)
    found, ignored = map(tuple, examined(facts, drafted, date.today(), directory))
    missing = tuple(gaps(facts, drafted))
    document: Document | None = None
    try:
        document = compose(facts, drafted, state=konsep_state(facts))
        rendered, mark = render(document), mark_of(facts, drafted)
    except Trouble as trouble:
        found = (*found, *_unprintable(facts, drafted, document))
        return Sheet(drafted, found, missing, trouble=str(trouble), ignored=ignored)
    places = tuple(rendered.places)
    return Sheet(drafted, found, missing, rendered.pdf, places, "", mark, document.paper, ignored)


def _unprintable(facts: Facts, drafted: Draft, document: Document | None) -> list[Finding]:
    """The fields that hold a letter which keeps the page from being drawn."""
    from cooling_desktop.papers.pdf.letters import missing_letters
    from cooling_desktop.press.check.letters import unprintable

    return unprintable(facts, drafted, {letter for letter, _ in missing_letters(document)}) if document else []


class Drafter(QObject):
    """Makes a new sheet shortly after each change of the meeting it watches."""

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, worker: Worker, make: Callable[[Facts], Sheet] = make_sheet) -> None:
        super().__init__()
        self._worker, self._make = worker, make
        self._meeting: OpenMeeting | None = None
        self._awaited: Facts | None = None  # what the newest sheet is made of, until that sheet is here
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.draw)

    def watch(self, meeting: OpenMeeting | None) -> None:
        """Follow another meeting; its form is painted first."""
        self._pause.stop()
        self._awaited = None
        if self._meeting is not None:
            self._meeting.changed.disconnect(self._touch)
            self._meeting.reshaped.disconnect(self._touch)
        self._meeting = meeting
        if meeting is not None:
            meeting.changed.connect(self._touch)
            meeting.reshaped.connect(self._touch)
            self._pause.start(_FIRST)

    @property
    def pending(self) -> bool:
        """Whether a newer sheet than the last one is on its way."""
        return self._pause.isActive() or self._awaited is not None

    def draw(self) -> None:
        """Ask for a sheet of the facts as they are now; a request that still waits is replaced."""
        meeting = self._meeting
        if meeting is None:
            return
        copied = self._awaited = copy_facts(meeting.facts)

        def arrived(sheet: Sheet) -> None:
            if meeting is self._meeting:
                self._came(copied)
                self.made.emit(sheet)

        def failed(trouble: Trouble) -> None:
            if meeting is self._meeting:
                self._came(copied)
                self.failed.emit(str(trouble))

        self._worker.ask("sheet", lambda: self._make(copied), arrived, failed)

    def _came(self, copied: Facts) -> None:
        if copied is self._awaited:
            self._awaited = None

    def _touch(self, path: str) -> None:
        if path != _UNSEEN:
            self._pause.start(_PAUSE)
