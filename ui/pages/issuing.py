"""Terbitkan, step by step: what blocks is told, the last keys to disk, the number to come, one question, the PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cooling_desktop.errors import NotReady, Trouble
from cooling_desktop.words.dates import full_date
from ui import say
from ui.body import Framed
from ui.desk import Desk
from ui.drafting import UNPRINTABLE, Sheet
from ui.open_meeting import OpenMeeting
from ui.pages.aftermath import told_again
from ui.pages.release_stages import READY, Act
from ui.savestate import Saved
from ui.saving import Saver

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store

Confirm = Callable[..., bool]


class Issuing(QObject):
    """Issues what is on screen or says why not; `asked` tells that findings may now stand at their fields."""

    asked = Signal()
    refused = Signal(str, str)
    busy = Signal(str)
    issued = Signal(str, str)

    def __init__(self, desk: Desk, saver: Saver, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._saver, self._window = desk, saver, window
        self.confirm: Confirm = say.confirm_issue
        self._waiting: OpenMeeting | None = None
        self._asked_for: OpenMeeting | None = None
        saver.told.connect(lambda _: self._go_on())

    def passes(self, sheet: Sheet | None, act: Act) -> bool:
        """Whether nothing blocks the next step; what does is told with the way to the first field."""
        if sheet is None:
            self.refuse(NotReady("Naskah masih disusun. Tunggu sampai halaman tampak, lalu ulangi."))
            return False
        self.asked.emit()
        blocking = [found for found in sheet.findings if found.level == "block"]
        if blocking:
            first = blocking[0]
            words = f"Belum dapat {READY[act]}: {len(blocking)} temuan wajib diperbaiki."
            self.refuse(NotReady(f"{words} {first.message} {first.fix}", first.where))
        elif sheet.trouble:
            self.refuse(NotReady(sheet.trouble, next((f.where for f in sheet.findings if f.rule == UNPRINTABLE), "")))
        return not blocking and not sheet.trouble

    def start(self, meeting: OpenMeeting) -> None:
        """Everything is in order: the last keys go to disk first, since what is stored is issued."""
        self._waiting = self._asked_for = meeting
        self._saver.flush()
        self._go_on()

    def keep(self) -> None:
        """A step goes to disk at once, so that none is lost between two saves."""
        self._saver.keep_step()

    def forget(self) -> None:
        """The meeting is left: nothing more is asked of it."""
        self._waiting = self._asked_for = None
        self.busy.emit("")

    def refuse(self, trouble: Trouble) -> None:
        """Why it did not happen, and the way to the field."""
        self._waiting = None
        self.busy.emit("")
        self.refused.emit(str(trouble), trouble.where if isinstance(trouble, NotReady) else "")

    def _go_on(self) -> None:
        """Ask once the last keys are on disk; what is printed is never older than what is on screen."""
        if self._waiting is None:
            return
        meeting = self._waiting
        if self._saver.state.saved is Saved.FAILED:
            why = self._saver.state.why
            self.refuse(NotReady(f"Belum diterbitkan: isian terakhir belum tersimpan. {why}"))
        elif not self._saver.pending:
            self._waiting = None
            self.busy.emit("Menyiapkan nomor …")
            key = meeting.root.id
            asked = partial(self._ask, meeting)
            self._desk.ask("number", lambda store: _number(store, key), asked, self.refuse)

    def _ask(self, meeting: OpenMeeting, told: tuple[str, str, str]) -> None:
        """The one question, never over the lock; a number that is not typed may still go to another window first."""
        if meeting is not self._asked_for:
            return
        window = self._window.window()
        if isinstance(window, Framed) and window.is_locked:
            self.forget()
            return
        if self._saver.pending:  # keys came in meanwhile
            self.start(meeting)
            return
        self.busy.emit("")
        number, headline, reached = told
        setup, by = meeting.facts.meeting.release, self._desk.by
        shown = number if setup.number.strip() else f"{number} (berikutnya)"
        key = meeting.root.id
        corrects = meeting.facts.corrects
        more = (corrects.number, reached) if corrects else ()
        if self.confirm(self._window, headline, shown, full_date(date.today()), setup.approved_by, *more):
            self.busy.emit("Menerbitkan …")
            self._desk.ask("issue", lambda store: _issue(store, key, by), partial(self._done, reached), self.refuse)

    def _done(self, reached: str, paper: IssuedPaper) -> None:
        self.busy.emit("")
        word = "Ralat terbit" if paper.corrects_id else "Terbit"
        self.issued.emit(paper.meeting_id, f"{word} dengan nomor {paper.number}.{told_again(reached)}")


def _number(store: Store, key: str) -> tuple[str, str, str]:
    """Number and title as they would be issued, and who has received what is corrected."""
    from cooling_desktop.archive.issue import number_to_come
    from cooling_desktop.press.draft import draft
    from ui.pages.aftermath import reached_words

    facts = store.load(key)
    reached = reached_words(store, facts.corrects) if facts.corrects else ""
    return number_to_come(store, key, today=date.today()), draft(facts).text_of("headline"), reached


def _issue(store: Store, key: str, by: str) -> IssuedPaper:
    from cooling_desktop.archive.issue import issue

    return issue(store, key, today=date.today(), by=by)
