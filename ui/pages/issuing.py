"""Terbitkan, step by step: what blocks is shown, one question, the last keys to disk, then number and PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cooling_desktop.errors import NotReady, Trouble
from cooling_desktop.words.dates import full_date
from ui import say
from ui.desk import Desk
from ui.drafting import Sheet
from ui.open_meeting import OpenMeeting
from ui.pages.formpanel import FormPanel
from ui.savestate import Saved
from ui.saving import Saver

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store

Confirm = Callable[[QWidget, str, str, str], bool]
_LATER = "Nomor urut berikutnya, diberikan saat terbit"


class Issuing(QObject):
    """Issues what is on screen or says why not; `asked` tells that findings may now stand at their fields."""

    asked = Signal()
    issued = Signal(str, str)

    def __init__(self, desk: Desk, saver: Saver, forms: FormPanel) -> None:
        super().__init__(forms)
        self._desk, self._saver, self._forms = desk, saver, forms
        self.confirm: Confirm = say.confirm_issue
        self._waiting: OpenMeeting | None = None
        saver.told.connect(lambda _: self._go_on())

    def start(self, meeting: OpenMeeting, sheet: Sheet | None) -> None:
        """The button was pressed."""
        if sheet is None:
            self.refuse(NotReady("Naskah masih disusun. Tunggu sampai halaman tampak, lalu ulangi."))
            return
        self.asked.emit()
        blocking = next((f for f in sheet.findings if f.level == "block"), None)
        if blocking is not None:
            words = f"Belum dapat diterbitkan. {blocking.message} {blocking.fix}"
            self.refuse(NotReady(words, blocking.where))
            return
        number = meeting.facts.meeting.release.number or _LATER
        if self.confirm(self._forms, sheet.draft.text_of("headline"), number, full_date(date.today())):
            self._forms.busy("Menerbitkan …")
            self._waiting = meeting
            self._saver.flush()
            self._go_on()

    def refuse(self, trouble: Trouble) -> None:
        """Why it did not happen, and the way to the field."""
        self._waiting = None
        self._forms.busy("")
        self._forms.refuse(str(trouble), trouble.where if isinstance(trouble, NotReady) else "")

    def _go_on(self) -> None:
        """Issue once the last keys are on disk; what is printed is never older than what is on screen."""
        meeting = self._waiting
        if meeting is None:
            return
        if self._saver.state.saved is Saved.FAILED:
            self.refuse(NotReady(f"Belum diterbitkan: isian terakhir belum tersimpan. {self._saver.state.why}"))
        elif not self._saver.pending:
            self._waiting = None
            key = meeting.facts.meeting.id
            by = self._desk.by
            self._desk.ask("issue", lambda store: _issue(store, key, by), self._done, self.refuse)

    def _done(self, paper: IssuedPaper) -> None:
        self._forms.busy("")
        self.issued.emit(paper.meeting_id, paper.number)


def _issue(store: Store, key: str, by: str) -> IssuedPaper:
    from cooling_desktop.archive.issue import issue

    return issue(store, key, today=date.today(), by=by)
