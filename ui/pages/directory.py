"""Direktori: people, posts, bodies, units and elections, each typed once and kept by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from cooling_desktop.records.kinds import Paper
from ui.desk import Desk
from ui.entry import EntryDisk
from ui.pages.directory_acts import Acts
from ui.pages.directory_browse import Browser
from ui.pages.directory_entry import EntryPanel
from ui.pages.directory_form import FormActs
from ui.pages.directory_list import DirectoryList
from ui.pages.page import Page, Printout
from ui.savestate import Saved, SaveState
from ui.saving import Saver
from ui.work import Worker


class DirectoryPage(Page):
    """List at the left, form at the right; the keys go to where they belong."""

    def __init__(self, desk: Desk, worker: Worker, copies: Callable[[], Path]) -> None:
        super().__init__()
        disk = EntryDisk(desk.save_entry)
        self._saver = Saver(worker, disk.write)
        self._saver.told.connect(self._told)
        self._typed = False
        self.list = DirectoryList()
        self.panel = EntryPanel(desk.lookup, self.list.new)
        self.browser = Browser(desk, self._saver, self.list, self.panel)
        self._forms = FormActs(desk, disk, self.panel)
        self.acts = Acts(desk, self.browser, self.list, self.panel, copies)
        for teller in (self.browser, self._forms, self.acts):
            teller.told.connect(self.told)
        self.acts.told.connect(self._acted)
        self.acts.wanted_print.connect(self.wanted_print)
        self.list.opened.connect(lambda _: self.panel.focus_first())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.acts.stack, 1)

    def keeper(self) -> Saver:
        """Each change is on disk within a second."""
        return self._saver

    def enter(self) -> None:
        """A meeting may have changed what is shown here."""
        self.browser.read_again()

    def leave(self) -> None:
        """Lists of meetings show names that are typed here."""
        if self._typed:
            self._typed = False
            self.relisted.emit()

    def show_entry(self, shelf: str, key: str) -> None:
        """Open a shelf ("people", "units" …) at an entry."""
        self.browser.show_entry(shelf, key)

    def load_stored(self) -> None:
        """Take the stored version instead of what is on screen, after a conflict."""
        self.browser.load_stored()

    def focus_first(self) -> None:
        """Typing finds, Down goes into the list."""
        self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        """Ctrl+F."""
        self.focus_first()
        self.list.search.selectAll()

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        inside = QApplication.focusWidget()
        if inside is not None and self.panel.isAncestorOf(inside):
            return [("Enter", "isian berikutnya"), ("Ctrl+Z", "urungkan"), ("F6", "ke daftar"), ("Ctrl+F", "cari")]
        if self.acts.sheet is not None and inside is not None and self.acts.sheet.isAncestorOf(inside):
            return [("Tab", "isian berikutnya"), ("Esc", "batal"), ("F6", "ke daftar")]
        listed = [("Ctrl+F", "cari"), ("↑↓", "pilih"), ("Enter", "ubah isian"), ("Spasi", "tandai")]
        return [*listed, ("Shift+Del", "hapus"), ("F6", "ke isian")]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list, self.acts.stack]

    def focus_panel(self, panel: QWidget) -> None:
        """F6 reached the list or the form."""
        if panel is self.list:
            self.list.take_focus()
        else:
            (self.acts.sheet or self.panel).focus_first()

    def printout(self) -> Printout | None:
        """The answer to somebody whose data were deleted."""
        answer = self.acts.answer
        if answer is None or not answer.pdf:
            return None
        return Printout(answer.pdf, f"Jawaban penghapusan data {answer.done.called}", Paper.A4)

    def undo(self) -> None:
        """One step back in the entry, or the entry that was just deleted."""
        self.browser.undo()

    def redo(self) -> None:
        """One step forward again."""
        if self.panel.entry is not None:
            self.panel.entry.redo()

    def show_access_keys(self, on: bool) -> None:
        """Alt is held, or let go."""
        self.panel.show_access_keys(self.list.shelf, on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the list letters go to the search, Shift+Del deletes, Escape goes back to the search."""
        inside = QApplication.focusWidget()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if inside is None or not self.list.isAncestorOf(inside):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete and shift:
            self.browser.discard()
        elif event.key() == Qt.Key.Key_Escape:
            self.search()
        elif event.key() == Qt.Key.Key_Space and inside is self.list.rows:
            self.list.strike(self.list.rows.current())
        elif event.text() and event.text().isprintable() and not others:
            self.focus_first()
            self.list.search.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _acted(self, _words: str, _back: object) -> None:
        self._typed = True

    def _told(self, state: SaveState) -> None:
        self._typed = self._typed or state.saved is Saved.SOON
