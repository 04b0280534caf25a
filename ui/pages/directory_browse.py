"""Between list and form: the list leads, the form follows, and nothing typed is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import Trouble
from cooling_desktop.records.entries import NOUNS, Uses
from cooling_desktop.records.facts import PICTURES, Facts
from cooling_desktop.records.meeting import Meeting
from ui import entryacts, unsaved
from ui.desk import Desk
from ui.entry import OpenEntry
from ui.entryitems import called, entry_item
from ui.names import make_new
from ui.pages.directory_entry import EntryPanel
from ui.pages.directory_list import DirectoryList
from ui.saving import Saver

if TYPE_CHECKING:
    from cooling_desktop.records.entries import Listing, OpenedEntry

_KEPT = "Masih ada di Tempat sampah selama 30 hari."


class Browser(QObject):
    """Opens the entry under the cursor, makes and deletes entries; `told` is for the toast."""

    told = Signal(str, object)

    def __init__(self, desk: Desk, saver: Saver, rows: DirectoryList, panel: EntryPanel) -> None:
        super().__init__()
        self._desk, self._saver, self._list, self._panel = desk, saver, rows, panel
        self._wanted, self._asked, self._leaving = "", 0, False
        self.last: Callable[[], None] | None = None  # takes back what was done to whole entries
        rows.sought.connect(self.seek)
        rows.chosen.connect(lambda _: self._follow())
        rows.new.clicked.connect(self.new)
        panel.drop.clicked.connect(self.discard)

    def seek(self) -> None:
        """Show the rows that match."""
        shelf, words = self._list.shelf, self._list.words

        def listed(found: Listing) -> None:
            if (shelf, words) == (self._list.shelf, self._list.words):
                self._listed(found)

        entryacts.list_entries(self._desk, shelf, words, listed, self._failed)

    def read_again(self, key: str = "") -> None:
        """What was shown here may have been changed: nobody types in it before it is read again."""
        self._put_away()
        self._wanted = key or self._wanted
        self.seek()

    def show_entry(self, shelf: str, key: str) -> None:
        """Open a shelf at an entry, whatever is sought."""
        self._wanted = key
        if shelf != self._list.shelf or self._list.words:
            self._list.turn_to(shelf)
        else:
            self.seek()

    def load_stored(self) -> None:
        """Take the stored version instead of what is on screen."""
        entry = self._panel.entry
        if entry is not None:
            self._put_away()
            self._wanted = entry.root.id
            self._open(self._wanted)

    def new(self) -> None:
        """An empty entry, or one of the words that were sought in vain."""
        if not self.may_leave():
            return
        self._forget_untouched()
        shelf, words = self._list.shelf, "" if self._list.rows.rows.items else self._list.words
        facts = Facts(Meeting(), pictures=Path(self._desk.folder, PICTURES))
        entry = OpenEntry(shelf, make_new(shelf, words), facts, fresh=True)
        self._list.put_row(entry_item(shelf, entry.root, facts))
        self._show(entry, Uses())
        if words:
            self._saver.touch()
        self._panel.focus_first()

    def discard(self) -> None:
        """Into the trash, once the last keys are on disk; refused while something names the entry."""
        entry = self._panel.entry
        if entry is None or entry.read_only or entry.root.id != self._list.rows.current():
            return  # nothing is open, or not yet the row under the cursor
        if entry.untouched and not self._saver.pending:
            self._drop(entry)
            return
        self._saver.flush()
        self._panel.lock(True)
        key = entry.root.id
        entryacts.discard(
            self._desk, entry.shelf, key, lambda _: self._discarded(entry), lambda t: self._refused(entry, t)
        )

    def undo(self) -> None:
        """One step back in the entry; without one, what was last done to whole entries."""
        entry = self._panel.entry
        if not (entry is not None and entry.undo()) and self.last is not None:
            self.last()

    def _listed(self, found: Listing) -> None:
        """The cursor goes to the entry that is wanted, else it stays on its row, else on the open entry."""
        entry, there = self._panel.entry, {one.id for one in found.entries}
        keys = (self._wanted, self._list.rows.current(), entry.root.id if entry is not None else "")
        self._list.show_rows(found, next((key for key in keys if key in there), ""))
        if self._wanted and self._list.rows.current() != self._wanted:
            self._open(self._wanted)
        else:
            self._wanted = ""
            self._follow()

    def _follow(self) -> None:
        """The form shows the row under the cursor."""
        entry = self._panel.entry
        if self._leaving or (entry is not None and entry.root.id == self._list.rows.current()):
            return
        if not self.may_leave():
            if entry is not None:  # its last keys can't be stored
                self._list.go_back(entry.shelf, entry.root.id)
            return
        self._wanted = ""
        key = self._list.rows.current()  # asking may have taken a while
        self._forget_untouched(key)
        if key:
            self._open(key)
        else:
            self._put_away()

    def may_leave(self) -> bool:
        """Whether nothing typed is lost when another entry is opened."""
        self._leaving = True
        try:
            return not self._saver.pending or unsaved.may_leave(self._panel, self._saver)
        finally:
            self._leaving = False

    def _forget_untouched(self, key: str = "") -> None:
        """A new entry in which nothing was typed leaves no trace."""
        entry = self._panel.entry
        if entry is not None and entry.untouched and entry.root.id != key:
            self._list.drop_row(entry.root.id, key)

    def _put_away(self) -> None:
        """No entry is open, and what was asked for before comes too late."""
        self._asked += 1
        self._saver.watch(None)
        self._panel.clear()

    def _open(self, key: str) -> None:
        self._asked += 1
        shelf, asked = self._list.shelf, self._asked

        def opened(found: OpenedEntry | None) -> None:
            newest = asked == self._asked and shelf == self._list.shelf
            if newest and key == (self._wanted or self._list.rows.current()):
                self._opened(key, found)

        entryacts.open_entry(self._desk, shelf, key, opened, self._failed)

    def _opened(self, key: str, found: OpenedEntry | None) -> None:
        self._wanted = ""
        if found is None:
            self._list.drop_row(key)
            self._follow()
            return
        shown = self._panel.entry
        if shown and shown.root.id == key and (self._saver.pending or found.entry.version < shown.root.version):
            return  # read before the last keys
        entry = OpenEntry(self._list.shelf, found.entry, found.facts)
        self._list.put_row(entry_item(entry.shelf, entry.root, entry.facts))
        self._show(entry, found.uses)

    def _show(self, entry: OpenEntry, uses: Uses) -> None:
        self._saver.watch(entry)
        self._panel.show_entry(entry, uses)
        entry.changed.connect(self._changed)
        entry.reshaped.connect(self._changed)

    def _changed(self, _path: str) -> None:
        """Name and second line follow the keys."""
        entry = self._panel.entry
        if entry is not None:
            self._panel.call()
            self._panel.notice.say()
            self._list.put_row(entry_item(entry.shelf, entry.root, entry.facts))

    def _drop(self, entry: OpenEntry) -> None:
        """The open entry is gone; the one below it is opened, and the keys go to the list."""
        inside = self._panel.focusWidget()
        self._put_away()
        self._list.drop_row(entry.root.id)
        if inside is not None:
            self._list.take_focus()
        self._follow()

    def _discarded(self, entry: OpenEntry) -> None:
        self.last = back = partial(self._bring_back, entry.shelf, entry.root.id)
        self.told.emit(_gone_words(entry), back)
        if entry is self._panel.entry:
            self._drop(entry)
        else:
            self._list.drop_row(entry.root.id, self._list.rows.current())

    def _refused(self, entry: OpenEntry, trouble: Trouble) -> None:
        if entry is self._panel.entry:
            self._panel.lock(False)
            self._panel.notice.say(str(trouble))

    def _bring_back(self, shelf: str, key: str) -> None:
        self.last = None
        entryacts.bring_back(self._desk, key, lambda _: self.show_entry(shelf, key), self._failed)

    def _failed(self, trouble: Trouble) -> None:
        self._wanted = ""
        self._panel.notice.say(str(trouble))


def _gone_words(entry: OpenEntry) -> str:
    return f"{NOUNS[entry.shelf].capitalize()} “{called(entry.shelf, entry.root)}” dihapus. {_KEPT}"
