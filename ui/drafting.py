"""Follows the typing with the real page: draft, compose and render off the interface's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cooling_desktop.errors import Trouble
from cooling_desktop.papers.office.names import DOSSIER, RELEASE
from cooling_desktop.records.facts import Facts, copy_facts
from cooling_desktop.records.kinds import Paper
from ui.open_meeting import OpenMeeting
from ui.shown import Outdated, Shown, Wanted, page_of
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.papers.document import Document, Place
    from cooling_desktop.press.block import Draft
    from cooling_desktop.press.check import Finding
    from cooling_desktop.press.check.page import KnownName

UNPRINTABLE = "huruf"  # the rule (press.check.letters) that is told at its field without being asked
# Milliseconds after the last key, the same for a whole dossier, and after opening.
_PAUSE, _LONG_PAUSE, _FIRST = 70, 600, 20
_UNSEEN = "release.stage"  # how far a release is stands on no page


@dataclass(frozen=True, slots=True)
class Sheet:
    """What came of the facts: draft and findings always, the release's page, or the sentence why there is none.

    The page is there only where it was `drawn`. `mark` is the fingerprint by which an approval knows its text again.
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
    drawn: bool = True


def make_sheet(facts: Facts, directory: tuple[KnownName, ...] = (), *, drawn: bool = True) -> Sheet:
    """The release of these facts as it stands now, checked against who else the office knows.

    Unless it is `drawn` nothing is laid out. Imports its heavy libraries when first called.
    """
    from cooling_desktop.papers.mark import mark_of
    from cooling_desktop.papers.pdf import render
    from cooling_desktop.papers.pdf.letters import check
    from cooling_desktop.papers.release import compose, konsep_state
    from cooling_desktop.press.check import examined
    from cooling_desktop.press.check.completeness import gaps
    from cooling_desktop.press.draft import draft

    drafted = draft(facts)
    found, ignored = map(tuple, examined(facts, drafted, date.today(), directory))
    missing = tuple(gaps(facts, drafted))
    document: Document | None = None
    pdf = b""
    places: tuple[Place, ...] = ()
    try:
        document = compose(facts, drafted, state=konsep_state(facts))
        if drawn:
            rendered = render(document)
            pdf, places = rendered.pdf, tuple(rendered.places)
        else:
            check(document)
        mark = mark_of(facts, drafted)
    except Trouble as trouble:
        found = (*found, *_unprintable(facts, drafted, document))
        return Sheet(drafted, found, missing, trouble=str(trouble), ignored=ignored, drawn=drawn)
    return Sheet(drafted, found, missing, pdf, places, "", mark, document.paper, ignored, drawn)


def _unprintable(facts: Facts, drafted: Draft, document: Document | None) -> list[Finding]:
    """The fields that hold a letter which keeps the page from being drawn."""
    from cooling_desktop.papers.pdf.letters import missing_letters
    from cooling_desktop.press.check.letters import unprintable

    return unprintable(facts, drafted, {letter for letter, _ in missing_letters(document)}) if document else []


class Drafter(QObject):
    """Makes a new sheet shortly after each change of the meeting it watches, and the paper that is to be shown.

    `made` brings a sheet, `shown` the paper; of an issued meeting there are only papers.
    """

    made = Signal(object)
    shown = Signal(object)
    failed = Signal(str)

    def __init__(self, worker: Worker, make: Callable[[Facts, bool], Sheet]) -> None:
        super().__init__()
        self._worker, self._make = worker, make
        self._meeting: OpenMeeting | None = None
        self._wanted = Wanted()
        self._sheet: Sheet | None = None  # the newest one, of the facts as they are unless one is pending
        self._awaited: Facts | None = None  # what the newest sheet is made of, until that sheet is here
        self._newest: object = None  # what the newest page is asked with
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.draw)

    def watch(self, meeting: OpenMeeting | None) -> None:
        """Follow another meeting; its form is painted first."""
        self._pause.stop()
        self._awaited = self._sheet = self._newest = None
        self._wanted = Wanted()
        if self._meeting is not None:
            self._meeting.changed.disconnect(self._touch)
            self._meeting.reshaped.disconnect(self._touch)
        self._meeting = meeting
        if meeting is not None:
            meeting.changed.connect(self._touch)
            meeting.reshaped.connect(self._touch)
            if not meeting.read_only:
                self._pause.start(_FIRST)

    @property
    def pending(self) -> bool:
        """Whether a newer sheet than the last one is on its way."""
        return self._pause.isActive() or self._awaited is not None

    def show(self, wanted: Wanted) -> None:
        """Another paper is to be shown; what is known of the facts is not made again."""
        if wanted == self._wanted or self._meeting is None:
            return
        self._wanted = wanted
        release = wanted.name == RELEASE
        if self._pause.isActive():
            return
        if self._awaited is not None or (release and self._sheet is not None and not self._sheet.drawn):
            self.draw()
        else:
            self._ask_page(self._meeting, self._sheet)

    def draw(self) -> None:
        """Ask for the facts as they are now; a request that still waits is replaced."""
        meeting = self._meeting
        if meeting is not None and meeting.read_only:
            self._ask_page(meeting, None)  # its release is the one that went out
        elif meeting is not None:
            self._ask_sheet(meeting)

    def _ask_sheet(self, meeting: OpenMeeting) -> None:
        """A sheet, and with it the page."""
        wanted, make = self._wanted, self._make
        copied = self._awaited = self._newest = copy_facts(meeting.facts)

        def work() -> tuple[Sheet, Shown | None]:
            sheet = make(copied, wanted.name == RELEASE)
            try:
                return sheet, page_of(copied, wanted, sheet, lambda: self._newest is not copied)
            except Outdated:
                return sheet, None

        def arrived(got: tuple[Sheet, Shown | None]) -> None:
            if meeting is self._meeting:
                self._came(copied)
                self._sheet = got[0]
                self.made.emit(got[0])
                if got[1] is not None:
                    self._tell(wanted, got[1])

        def failed(trouble: Trouble) -> None:
            if meeting is self._meeting:
                self._came(copied)
                self.failed.emit(str(trouble))

        self._worker.ask("sheet", work, arrived, failed)

    def _ask_page(self, meeting: OpenMeeting, sheet: Sheet | None) -> None:
        """Only another paper of the facts that the sheet is made of."""
        wanted = self._wanted
        copied = self._newest = copy_facts(meeting.facts)

        def arrived(shown: Shown) -> None:
            if meeting is self._meeting:
                self._tell(wanted, shown)

        def failed(trouble: Trouble) -> None:
            if meeting is self._meeting and not isinstance(trouble, Outdated):
                self.failed.emit(str(trouble))

        def work() -> Shown:
            return page_of(copied, wanted, sheet, lambda: self._newest is not copied)

        self._worker.ask("sheet", work, arrived, failed)

    def _tell(self, wanted: Wanted, shown: Shown) -> None:
        if wanted == self._wanted:
            self.shown.emit(shown)

    def _came(self, copied: Facts) -> None:
        if copied is self._awaited:
            self._awaited = None

    def _touch(self, path: str) -> None:
        if path != _UNSEEN:
            self._newest = None
            self._pause.start(_LONG_PAUSE if self._wanted.name == DOSSIER else _PAUSE)
