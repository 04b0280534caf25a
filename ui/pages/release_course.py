"""The way of one release from draft to issue: who takes the next step, and what is said where it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import NotReady, Trouble
from cooling_desktop.records.issued import CORRECTION, WITHDRAWAL
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.meeting import ReleaseSetup
from cooling_desktop.words.dates import long_date
from ui.desk import Desk
from ui.drafting import Sheet
from ui.open_meeting import OpenMeeting
from ui.pages import release_stages as stages
from ui.pages.issuing import Issuing
from ui.pages.release_stages import Act, Step
from ui.parts import ChipText
from ui.wayback import WayBack

if TYPE_CHECKING:
    from cooling_desktop.records.clerk import Clerk
    from cooling_desktop.records.issued import IssuedPaper

UNREAD = "Daftar orang di meja belum terbaca. Tunggu sebentar, lalu ulangi."


class Course(QObject):
    """`moved` tells that the release stands elsewhere now, or that other people work here."""

    moved = Signal()
    told = Signal(str, object)

    def __init__(self, desk: Desk, issuing: Issuing) -> None:
        super().__init__(issuing)
        self._desk, self._issuing = desk, issuing
        self._meeting: OpenMeeting | None = None
        self._known: list[Clerk] | None = None  # until they are read nobody knows whether somebody approves
        self.issued: IssuedPaper | None = None

    def open(self, meeting: OpenMeeting, issued: IssuedPaper | None) -> None:
        """Another meeting."""
        self._meeting, self.issued = meeting, issued
        self.look_around()

    def look_around(self, failed: Callable[[Trouble], None] = lambda _: None) -> None:
        """Who works in this office may have changed meanwhile."""
        self._desk.people(self._know, failed)

    @property
    def _clerks(self) -> list[Clerk]:
        return self._known or []

    @property
    def setup(self) -> ReleaseSetup:
        """Where the stage is written."""
        return self._meeting.facts.meeting.release if self._meeting else ReleaseSetup()

    @property
    def meeting(self) -> OpenMeeting | None:
        """The meeting whose release this is."""
        return self._meeting

    @property
    def corrects(self) -> IssuedPaper | None:
        """The issued paper that is being corrected, if any."""
        return self._meeting.facts.corrects if self._meeting else None

    @property
    def can_follow(self) -> bool:
        """Whether a correction or a withdrawal can follow what went out."""
        return self.issued is not None and self.issued.kind != WITHDRAWAL

    def next_act(self) -> Act:
        """What the filled button does."""
        return stages.next_act(self.setup, self._clerks)

    def filled(self) -> bool:
        """Whether the next step's button is the filled one: Setujui is for whoever may approve."""
        return self.next_act() is not Act.APPROVE or not self._why_not()

    def _why_not(self) -> str:
        """Why whoever sits here can't take the next step; empty when they can."""
        return stages.may_not(self.next_act(), self.setup, self._desk.clerk, self._clerks)

    def steps(self, *, drafted: bool) -> tuple[Step, ...]:
        """The stages from left to right."""
        return stages.steps(self.setup, self._clerks, drafted=drafted, issued=self.issued is not None)

    def chip(self) -> ChipText | None:
        """What stands beside the title; a draft needs nothing."""
        return stages.chip_of(self.setup, self._clerks)

    def said(self) -> tuple[str, str]:
        """The line above the blocks and its icon."""
        if self.issued is not None:
            return issued_words(self.issued), "lock"
        words, corrects = stages.said_of(self.setup, self._clerks), self.corrects
        if corrects is not None and self.setup.stage is Stage.DRAFT and not words:
            return correcting_words(corrects), "redo"
        icons = {Stage.SUBMITTED: "clock", Stage.APPROVED: "check", Stage.DRAFT: "look"}
        return words, icons[self.setup.stage]

    def check(self, sheet: Sheet) -> None:
        """A text that is no longer the one that was submitted or approved goes back to the draft."""
        if self._meeting is not None and stages.outdated(self.setup, sheet.mark):
            self._move(Stage.DRAFT, changed=True)

    def act(self, sheet: Sheet | None) -> None:
        """Take the next step, or say why not."""
        meeting, act = self._meeting, self.next_act()
        if meeting is None or meeting.read_only:
            return
        if self._known is None:
            self._issuing.refuse(NotReady(UNREAD))
            self.look_around(self._issuing.refuse)
            return
        why = self._why_not()
        if why:
            self._issuing.refuse(NotReady(why))
        elif self._issuing.passes(sheet, act) and sheet is not None:
            self._go_on(act, meeting, sheet)

    def withdraw(self) -> None:
        """Tarik kembali: the release is a draft again."""
        self._move(Stage.DRAFT)
        self.told.emit("Naskah ditarik kembali menjadi draf.", None)

    def _withdraw_of(self, meeting: OpenMeeting) -> None:
        """What Urungkan in the toast does, as long as that meeting is the open one."""
        if meeting is self._meeting and not meeting.read_only:
            self.withdraw()

    def _go_on(self, act: Act, meeting: OpenMeeting, sheet: Sheet) -> None:
        match act:
            case Act.SUBMIT:
                self._move(Stage.SUBMITTED, sheet.mark)
                back = WayBack(meeting, partial(self._withdraw_of, meeting))
                self.told.emit("Naskah diajukan untuk disetujui.", back)
            case Act.APPROVE:
                self._move(Stage.APPROVED, sheet.mark)
                self.told.emit("Naskah disetujui. Langkah berikutnya: terbitkan.", None)
            case Act.ISSUE:
                self._issuing.start(meeting)

    def _move(self, stage: Stage, mark: str = "", *, changed: bool = False) -> None:
        if self._meeting is not None:
            clerk = None if stage is Stage.DRAFT else self._desk.clerk
            by, key = (clerk.called, clerk.id) if clerk else ("", "")
            stages.move(self._meeting, stage, by=by, key=key, mark=mark, changed=changed)
            self._issuing.keep()
            self.moved.emit()

    def _know(self, clerks: list[Clerk]) -> None:
        self._known = clerks
        self.moved.emit()


def issued_words(paper: IssuedPaper) -> str:
    """The banner of an issued release, by the paper that counts today."""
    on = long_date(paper.issued_on)
    if paper.kind == WITHDRAWAL:
        return f"Siaran pers ini dicabut {on} dengan nomor {paper.number}. Alasan: {paper.reason.rstrip('.')}."
    word = "diralat" if paper.kind == CORRECTION else "terbit"
    return f"Sudah {word} {on} dengan nomor {paper.number}. Naskah tidak dapat diubah lagi; kekeliruan diralat."


def correcting_words(paper: IssuedPaper) -> str:
    """The banner while a correction is written."""
    return f"Ralat atas {paper.number}, {long_date(paper.issued_on)}. Betulkan isian atau naskah, lalu terbitkan."
