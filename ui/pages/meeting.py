"""The editor of one meeting: sections at the left, the form, and the printed page that follows it."""

from __future__ import annotations

from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.records.glance import PATTERN
from ui.desk import Desk, Opened
from ui.drafting import Drafter
from ui.form import NameOf
from ui.names import named
from ui.open_meeting import Histories, OpenMeeting
from ui.pages.cover import Cover
from ui.pages.onscreen import OnScreen, called
from ui.pages.page import Page, Printout
from ui.pages.undoing import undoing
from ui.pages.workbench import Workbench
from ui.parts import status_chip
from ui.savestate import Saved, SaveState
from ui.saving import Saver
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from ui.pages.columns import Columns
    from ui.pages.release import ReleaseSection
    from ui.pages.release_room import ReleaseRoom
    from ui.pages.section import Section
    from ui.preview import Preview


class MeetingPage(Page):
    """Opens one meeting at a time; what is typed goes to disk and to the page without being asked."""

    issued = Signal()

    def __init__(self, desk: Desk, saver: Saver, drafter: Drafter, paper: Worker, settings: QSettings) -> None:
        super().__init__()
        self._desk, self.saver, self._drafter, self._paper, self._settings = desk, saver, drafter, paper, settings
        self._histories, self._minute, self._went_out = Histories(), "", ""
        self.meeting: OpenMeeting | None = None
        self._screen = OnScreen(desk, drafter, lambda: self.preview)
        drafter.made.connect(lambda sheet: self.bench.show_sheet(sheet))
        saver.told.connect(self._saved)

    @cached_property
    def bench(self) -> Workbench:
        """The panels; made once the page stands in the window, since a stylesheet looks through a tree that moves."""
        release = partial(_release, self._desk, self._name, self._paper, self._settings)
        made = Workbench(self._desk, self.saver, self._drafter, self._name, release, self._paper, self._settings, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(made)
        self.panel, self.forms = made.panel, made.forms
        made.moved.connect(self._show_heads)
        made.moved.connect(self._show_banner)
        made.moved.connect(lambda: self._drafter.show(made.section.wanted()))
        made.issued.connect(self._was_issued)
        for theirs, ours in ((made.told, self.told), (made.keyed, self.keyed), (made.entry, self.entry)):
            theirs.connect(ours)
        made.stale.connect(self._drafter.draw)
        made.did.connect(lambda words: self.told.emit(words, undoing(self)))
        self._cover = Cover(made, self._desk, self.keyed.emit)
        made.over.connect(self._cover.put)
        made.planned.connect(lambda wish: self.planned.emit(wish, ""))
        return made

    @property
    def sections(self) -> list[Section]:
        """All sections, the release as the last one."""
        return self.bench.sections.all()

    @property
    def release(self) -> ReleaseSection:
        """The last section."""
        return self.bench.release()

    @property
    def room(self) -> ReleaseRoom:
        """What stands around the release."""
        return self.bench.room()

    @property
    def preview(self) -> Preview:
        """The page at the right."""
        return self.bench.preview()

    @property
    def columns(self) -> Columns:
        """All columns, with everything in them."""
        self.bench.room()  # and with it the page
        return self.bench.columns

    def open(self, opened: Opened) -> None:
        """Show a meeting at its first unfinished section, an issued one at its release."""
        issued = opened.issued
        self._forget()
        self.meeting = meeting = self._histories.open(opened.facts, read_only=issued is not None)
        offices = self._desk.offices
        meeting.held_by, meeting.holder_of, offices.day = offices.held_by, offices.holder_of, meeting.day
        meeting.by = lambda: self._desk.by
        self._screen.open(meeting, issued)
        self.bench.open(meeting, issued)
        self._went_out = _issued_words(issued) if issued else ""
        meeting.changed.connect(self._changed)
        meeting.reshaped.connect(self._changed)
        self.saver.watch(meeting)
        if opened.fresh:
            self.saver.touch()
        self._drafter.watch(meeting)
        self.bench.begin()

    def keeper(self) -> Saver:
        """What keeps the meeting on disk."""
        return self.saver

    def load_stored(self) -> None:
        """Take the stored version instead of what is on screen, after a conflict."""
        if self.meeting is not None:
            self.saver.give_up()
            self.opened.emit(self.meeting.root.id)

    def settle(self) -> None:
        """What is being typed counts while the meeting is still there; files that come in are stopped."""
        self.bench.settle()

    def leave(self) -> None:
        """Leave the meeting; its history stays for coming back."""
        self._desk.offices.day = date.today
        self._cover.take_away()
        self.bench.leave()
        self.saver.watch(None)
        self._drafter.watch(None)
        self._forget()

    def _forget(self) -> None:
        if self.meeting is not None:
            self.meeting.changed.disconnect(self._changed)
            self.meeting.reshaped.disconnect(self._changed)
            self.meeting = None

    def go(self, number: int) -> None:
        """Show a section, the cursor in its first empty field."""
        self.bench.go(number)

    def step(self, by: int) -> None:
        """The next or the previous section."""
        self.bench.step(by)

    def up(self) -> bool:
        """The path on top leads from the release back to the section before it; whether it did."""
        released = self.bench.released
        if released:
            self.bench.step(-1)
        return released

    def undo(self) -> None:
        """One step back; not while a page in front shows what is proposed for the meeting as it is."""
        if self._cover.page is None:
            self.release.undo()

    def redo(self) -> None:
        """One step forward again."""
        if self._cover.page is None:
            self.release.redo()

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return self._cover.page.panels() if self._cover.page is not None else self.columns.panels()

    def focus_panel(self, panel: QWidget) -> None:
        """F6 reached a panel."""
        if self._cover.page is not None:
            panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.bench.focus_panel(panel)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return (self._cover.page or self.bench).keys()

    def show_access_keys(self, on: bool) -> None:
        """Alt is held, or let go."""
        self.bench.section.keys.show(on)

    def next_finding(self, by: int) -> None:
        """F8: the next or the previous finding."""
        self.bench.next_finding(by)

    def chosen(self) -> str:
        """The open one."""
        return self.meeting.root.id if self.meeting else ""

    def printout(self) -> Printout | None:
        """The page as it is shown: the draft with its label, or the issued paper."""
        return self._screen.hand_out()

    def _was_issued(self, key: str, words: str) -> None:
        self.told.emit(words, None)
        self.issued.emit()
        if self.meeting is not None and self.meeting.root.id == key:
            self.opened.emit(key)

    def _changed(self, _path: str) -> None:
        self.bench.refresh()
        self._show_heads()

    def _show_heads(self) -> None:
        """Of the release the meeting's name stands before the title."""
        if self.meeting is not None:
            self.above = called(self.meeting) if self.bench.released else ""
            chip = status_chip(PATTERN) if self.meeting.facts.meeting.template else self.bench.chip()
            self.headed.emit(self.bench.section.title if self.above else called(self.meeting), chip)

    def _show_banner(self) -> None:
        """What went out and is only read, or what goes on all the same."""
        goes_on = self.bench.section.goes_on if self._went_out else ""
        self.bench.forms.banner.say(goes_on or self._went_out, "pencil" if goes_on else "lock")

    def _saved(self, state: SaveState) -> None:
        """The label of a page marked KONSEP tells the minute of its stored state."""
        minute = f"{state.at:%H.%M}" if state.at else ""
        if state.saved is Saved.YES and minute != self._minute and self.meeting:
            self._minute = minute
            self._drafter.draw()

    def _name(self, shelf: str, key: str | None) -> str:
        return named(self.meeting.facts, shelf, key) if self.meeting else ""


def _issued_words(issued: IssuedPaper) -> str:
    from ui.pages.release_course import issued_words

    return issued_words(issued)


def _release(desk: Desk, name: NameOf, paper: Worker, settings: QSettings) -> ReleaseSection:
    from ui.pages.release import ReleaseSection
    from ui.spelling import Spelling

    made = ReleaseSection(desk.lookup, name)
    made.check_spelling(Spelling(paper, desk.folder, settings))
    return made
