"""The page at the right of a meeting: the paper as it is drawn, or the issued one as it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cooling_desktop.papers.office.names import ATTENDANCE, RELEASE
from cooling_desktop.records.kinds import Paper
from ui.desk import Desk
from ui.drafting import Drafter, Sheet
from ui.open_meeting import OpenMeeting
from ui.pages.page import Printout
from ui.sheet_rows import as_drawn
from ui.shown import Shown

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from ui.preview import Preview


class OnScreen(QObject):
    """Shows what the drafter brings; of an issued meeting the release comes from the archive."""

    def __init__(self, desk: Desk, drafter: Drafter, preview: Callable[[], Preview]) -> None:
        super().__init__()
        self._desk, self._preview = desk, preview
        self._meeting: OpenMeeting | None = None
        self._kept: Shown | None = None  # the issued release
        self._name = RELEASE
        self.printout: Printout | None = None
        drafter.made.connect(self._drafted)
        drafter.shown.connect(self._show)
        drafter.failed.connect(lambda words: self._preview().show_trouble(words))

    def open(self, meeting: OpenMeeting, issued: IssuedPaper | None) -> None:
        """Another meeting."""
        self._meeting, self._kept, self.printout, self._name = meeting, None, None, RELEASE
        if issued is not None:
            self._ask(meeting, issued)

    def hand_out(self) -> Printout | None:
        """What goes to the printer or into a file; an attendance sheet keeps its numbers once it is there."""
        printout = self.printout
        if printout is not None and self._meeting is not None and self._name == ATTENDANCE:
            return replace(printout, sent=as_drawn(self._meeting))
        return printout

    def _ask(self, meeting: OpenMeeting, issued: IssuedPaper) -> None:
        """The issued paper, unless another meeting is open when it comes."""

        def keep(pdf: bytes = b"", trouble: str = "") -> None:
            if meeting is self._meeting:
                self._kept = Shown(RELEASE, pdf, trouble=trouble, paper=Paper(issued.paper))
                if self._name == RELEASE:
                    self._show(self._kept)

        self._desk.pdf_of(issued, keep, lambda trouble: keep(trouble=str(trouble)))

    def _drafted(self, _sheet: Sheet) -> None:
        """A page of other facts comes at once; until then there is nothing to print."""
        self.printout = None

    def _show(self, shown: Shown) -> None:
        self._name = shown.name
        if shown.name == RELEASE and self._meeting is not None and self._meeting.read_only:
            if self._kept is None:
                return  # it is on its way
            shown = self._kept
        if shown.trouble:
            self.printout = None
            self._preview().show_trouble(shown.trouble, shown.title)
        else:
            self._preview().show_pdf(shown.pdf, shown.places, shown.title, shown.note)
            self.printout = Printout(shown.pdf, f"{shown.title} {called(self._meeting)}", shown.paper)


def called(meeting: OpenMeeting | None) -> str:
    """How the meeting is called; empty for none."""
    from cooling_desktop.press.listing import title

    return title(meeting.facts) if meeting else ""
