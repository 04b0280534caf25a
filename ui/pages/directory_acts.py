"""The acts that change several entries at once: opened from form or list, done in the store, taken back by Urungkan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.directory import Person, Post
from cooling_desktop.records.entries import NOUNS
from cooling_desktop.records.fields import Record
from cooling_desktop.records.twofold import JOINED
from ui import entryacts, entrychanges
from ui.desk import Desk
from ui.names import title_of
from ui.pages import directory_making as sheets
from ui.pages.directory_browse import Browser
from ui.pages.directory_entry import EntryPanel
from ui.pages.directory_list import DirectoryList
from ui.pages.directory_sheet import Sheet

if TYPE_CHECKING:
    from cooling_desktop.records.handover import Changed
    from cooling_desktop.records.joining import Joined
    from ui.entrychanges import Answer
    from ui.pages.directory_erasing import EraseSheet
    from ui.pages.directory_handover import HandoverSheet
    from ui.pages.directory_joining import JoinSheet
    from ui.pages.directory_ranks import RanksSheet


S = TypeVar("S", bound=Sheet)
_PAUSE = 600  # milliseconds on one entry before others like it are sought


class Acts(QObject):
    """Shows one sheet at a time in place of the form; `told` carries words for the toast and what Urungkan does."""

    told = Signal(str, object)
    wanted_print = Signal()

    def __init__(self, desk: Desk, browser: Browser, rows: DirectoryList, panel: EntryPanel,
                 copies: Callable[[], Path]) -> None:  # fmt: skip
        super().__init__()
        self._desk, self._browser, self._list, self._panel, self._copies = desk, browser, rows, panel, copies
        self.stack = QStackedWidget()
        self.stack.addWidget(panel)
        self.answer: Answer | None = None
        panel.hand_over.clicked.connect(self.hand_over)
        panel.join.clicked.connect(lambda: self.join())
        panel.erase.clicked.connect(self.erase)
        panel.near.picked.connect(self.join)
        rows.marks.promote.clicked.connect(self.promote)
        rows.marks.join.clicked.connect(self._join_marked)
        rows.chosen.connect(lambda _: self.close())
        rows.turned.connect(self.close)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look_for_others)
        panel.shown.connect(self._pause.start)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is shown, if any."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Sheet) else None

    def close(self) -> None:
        """The form is back."""
        focus, shown = QApplication.focusWidget(), self.sheet
        inside = shown is not None and focus is not None and shown.isAncestorOf(focus)
        self.answer = None
        self.stack.setCurrentIndex(0)
        if inside:
            self._list.take_focus()

    def hand_over(self) -> None:
        """Of the post on screen, or of the person."""
        entry = self._panel.entry
        if entry is not None and self._ready():
            posts = [post for post in entry.facts.posts.values() if isinstance(post, Post)]
            self._show(self._handover)
            self._handover.begin_with(entry.root, posts, entry.facts.people, date.today())
            self._handover.focus_first()

    def promote(self) -> None:
        """Everybody who is marked."""
        if self._ready():
            read = partial(entryacts.read_entries, self._desk, Person, self._list.marks.keys())
            read(self._ranks_read, self._failed)

    def join(self, other: Record | None = None) -> None:
        """The entry on screen and another one."""
        entry = self._panel.entry
        if entry is not None and entry.shelf in JOINED and self._ready():
            self._show(self._joining)
            self._joining.begin_with(entry.shelf, entry.root, other, self._panel.near.records)
            self._joining.focus_first()

    def erase(self) -> None:
        """What deleting would do, before it is done."""
        entry = self._panel.entry
        if entry is not None and isinstance(entry.root, Person) and self._ready():
            sheet, key = self._erasing, entry.root.id
            self._show(sheet)
            sheet.begin_with(entry.root)
            sheet.focus_first()

            def read(answer: Answer) -> None:
                if sheet.key == key and sheet.done is None:
                    sheet.foresee(answer.text)

            entrychanges.foresee(self._desk, key, self._copies(), read, sheet.refuse)

    def _look_for_others(self) -> None:
        """Who may be the same as the open entry; it may be another one when the answer comes."""
        entry = self._panel.entry
        if entry is None or entry.shelf not in JOINED or entry.untouched:
            return

        def found(others: list[Record]) -> None:
            if entry is self._panel.entry:
                self._panel.near.say(entry.shelf, others)

        entryacts.find_alike(self._desk, entry.shelf, entry.root.id, found, lambda _: None)

    def _ready(self) -> bool:
        """Whether everything typed is on disk, so that nothing is overtaken."""
        entry = self._panel.entry
        if entry is not None and entry.untouched:
            self._panel.notice.say("Isian ini masih kosong. Isi dulu namanya.")
            return False
        return self._browser.may_leave()

    def _show(self, sheet: Sheet) -> None:
        self.answer = None
        self.stack.setCurrentWidget(sheet)

    def _ranks_read(self, people: list[Record]) -> None:
        if people:
            self._show(self._ranks)
            self._ranks.begin_with(cast("list[Person]", people))
            self._ranks.focus_first()

    def _join_marked(self) -> None:
        """Both that are marked, whichever is on screen."""
        shelf, keys = self._list.shelf, self._list.marks.keys()

        def read(found: list[Record]) -> None:
            if len(found) == 2 and shelf == self._list.shelf:
                self._show(self._joining)
                self._joining.begin_with(shelf, found[0], found[1], ())
                self._joining.focus_first()

        if self._ready():
            entryacts.read_entries(self._desk, JOINED[shelf], keys, read, self._failed)

    def _handed_over(self, changed: Changed) -> None:
        (before, _), *_ = changed.before
        self._done(f"{title_of(before)} diserahterimakan.", partial(entrychanges.take_back, self._desk, changed))

    def _promoted(self, changed: Changed) -> None:
        words = f"Pangkat {len(changed.before)} orang diperbarui."
        self._done(words, partial(entrychanges.take_back, self._desk, changed))

    def _joined(self, joined: Joined) -> None:
        (before, _), *_ = joined.kept.before
        words = f"“{title_of(before)}” kini satu {NOUNS[joined.shelf]}."
        self._done(words, partial(entrychanges.part, self._desk, joined), before.id)

    def _done(self, words: str, undo: Callable[..., None], key: str = "") -> None:
        """The list is read again; Urungkan and Ctrl+Z take it back once."""

        def back() -> None:
            self._browser.last = None
            undo(lambda _: self._changed(), self._failed)

        self._list.marks.clear()
        self.close()
        self._browser.last = back
        self._changed(key)
        self.told.emit(words, back)

    def _changed(self, key: str = "") -> None:
        """What is shown was changed in the store."""
        self._browser.read_again(key)
        self._desk.know_offices()

    def _erased(self, answer: Answer) -> None:
        self.answer, self._browser.last = answer, None  # what was done before may know more than is left
        self._erasing.answer_with(answer.done, answer.text, printable=bool(answer.pdf))
        self._changed()

    def _failed(self, trouble: Trouble) -> None:
        (self.sheet.refuse if self.sheet is not None else self._panel.refuse)(trouble)

    @cached_property
    def _handover(self) -> HandoverSheet:
        return self._kept(sheets.handover(self._desk, self._handed_over, self._failed))

    @cached_property
    def _ranks(self) -> RanksSheet:
        return self._kept(sheets.ranks(self._desk, self._promoted))

    @cached_property
    def _joining(self) -> JoinSheet:
        return self._kept(sheets.joining(self._desk, self._joined))

    @cached_property
    def _erasing(self) -> EraseSheet:
        made = self._kept(sheets.erasing(self._desk, self._copies, self._erased))
        made.printed.connect(self.wanted_print)
        return made

    def _kept(self, sheet: S) -> S:
        self.stack.addWidget(sheet)
        sheet.closed.connect(self.close)
        return sheet
