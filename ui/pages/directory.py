"""Direktori: people, posts, bodies, units and elections, each typed once and kept by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.desk import Desk
from ui.entry import EntryDisk
from ui.pages.directory_browse import Browser
from ui.pages.directory_entry import EntryPanel
from ui.pages.directory_form import FormActs
from ui.pages.directory_list import DirectoryList
from ui.pages.page import Page
from ui.savestate import Saved, SaveState
from ui.saving import Saver
from ui.work import Worker


class DirectoryPage(Page):
    """List at the left, form at the right; the keys go to where they belong."""

    def __init__(self, desk: Desk, worker: Worker) -> None:
        super().__init__()
        disk = EntryDisk(desk.save_entry)
        self._saver = Saver(worker, disk.write)
        self._saver.told.connect(self._told)
        self._typed = False
        self.list = DirectoryList()
        self.panel = EntryPanel(desk.lookup, self.list.new)
        self.browser = Browser(desk, self._saver, self.list, self.panel)
        self._acts = FormActs(desk, disk, self.panel)
        for teller in (self.browser, self._acts):
            teller.told.connect(self.told)
        self.list.opened.connect(lambda _: self.panel.focus_first())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.panel, 1)

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
        listed = [("Ctrl+F", "cari"), ("↑↓", "pilih"), ("Enter", "ubah isian"), ("Shift+Del", "hapus")]
        return [*listed, ("F6", "ke isian")]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list, self.panel]

    def focus_panel(self, panel: QWidget) -> None:
        """F6 reached the list or the form."""
        if panel is self.list:
            self.list.take_focus()
        else:
            self.panel.focus_first()

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
        elif event.text() and event.text().isprintable() and not others:
            self.focus_first()
            self.list.search.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _told(self, state: SaveState) -> None:
        self._typed = self._typed or state.saved is Saved.SOON
