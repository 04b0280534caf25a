"""Arsip: find an issued release by any of its words, prove that its file is unchanged, print it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.kinds import Paper
from ui.desk import Desk
from ui.lists import Item
from ui.pages.archive_after import follow_up, show_recipients
from ui.pages.archive_columns import ArchiveColumns
from ui.pages.archive_left import ResultPanel
from ui.pages.archive_rows import result_item
from ui.pages.archive_search import Filed, Shelf, read_shelf
from ui.pages.archive_side import PaperPanel
from ui.pages.page import Page, Printout
from ui.thumbnails import FirstPages
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store

_FOLDER = "arsip"  # below the data folder; its own module loads the PDF libraries
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ArchivePage(Page):
    """Typing searches wherever the keys are; Enter on a result opens its meeting."""

    def __init__(self, desk: Desk, paper: Worker, settings: QSettings) -> None:
        super().__init__()
        self._desk = desk
        self._shelf = Shelf()
        self._items: dict[str, Item] = {}
        self._shown, self._wanted_paper = "", ""
        self._thumbnails = FirstPages(paper, desk.folder / _FOLDER)
        self.left, self.panel = ResultPanel(self._thumbnails), PaperPanel(paper)
        self.field, self.list, self.preview = self.left.field, self.left.list, self.panel.preview
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ArchiveColumns(self.left, self.panel, settings))
        self._connect()
        self.aftermath = follow_up(self, desk)

    def enter(self) -> None:
        """Read the list again; what was searched for stays."""
        self._thumbnails.forget_faults()
        known = self._shelf
        self._desk.ask("archive", lambda store: read_shelf(store, known), self._listed, self._failed)

    def focus_first(self) -> None:
        """Keys search at once; the last words are typed over."""
        self.search()

    def search(self) -> None:
        """Into the field, its words marked."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_paper(self, key: str) -> None:
        """Go to one paper; called right after the room was opened."""
        self.field.clear()
        self._wanted_paper = key
        self._go_to_wanted()

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work where the focus is."""
        paper = [("Ctrl+P", "cetak"), ("Ctrl+E", "ekspor"), ("F6", "pindah panel")]
        if not self.field.isVisible():
            return [("Alt+1", "beranda")]
        if self.list.hasFocus():
            return [("↑↓", "pilih"), ("Enter", "buka kegiatan"), ("Esc", "ke pencarian"), *paper]
        if self.field.hasFocus():
            return [("↓", "ke hasil"), ("Esc", "hapus pencarian"), *paper]
        return [("Ctrl+F", "cari"), ("Esc", "ke pencarian"), *paper]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [part for part in (self.field, self.list, self.preview.view) if part.isVisible()]

    def printout(self) -> Printout | None:
        """The issued file itself, once it was compared with its fingerprint."""
        one = self.current()
        if one is None or not self.panel.pdf:
            return None
        return Printout(self.panel.pdf, one.paper.headline, Paper(one.paper.paper))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters go to the search; down into the results; Esc back to the search, there it clears."""
        typed = event.text()
        if event.key() == Qt.Key.Key_Escape and not (self.field.hasFocus() and not self.field.text()):
            self._back()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            if self.list.isVisible():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Up and self.list.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Backspace and self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.backspace()
        elif typed.strip() and typed.isprintable() and not event.modifiers() & _CHORD and self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.insert(typed)
        else:
            super().keyPressEvent(event)

    def _back(self) -> None:
        if self.field.hasFocus():
            self.field.clear()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listed(self, shelf: Shelf) -> None:
        if shelf is not self._shelf:
            self._shelf = shelf
            self._items = {key: result_item(one) for key, one in shelf.filed.items()}
        self.left.show_any(bool(shelf.filed))
        self.panel.setVisible(bool(shelf.filed))
        self._shown = ""  # the file may have changed since the last look
        self._find(self.list.current())
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._wanted_paper in self._items:
            self.list.select(self._wanted_paper)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._wanted_paper = ""

    def _find(self, current: str = "") -> None:
        """Show what the words find, with the cursor on `current` or on the first one."""
        typed = self.field.text()
        found = self._shelf.find(typed)
        keys = found.keys[::-1] if self.left.oldest_first else found.keys
        items = [self._items[key] for key in keys]
        self.list.show_results(items, self._shelf.filed, found.starts, current or next(iter(keys), ""))
        nearest = "" if keys else self._shelf.nearest(typed)
        self.left.show_count(len(keys), len(self._items), typed.strip(), found.beside, nearest)
        if self.list.current() != self._shown or not keys:
            self._show(self.list.current())

    def _typed(self, text: str) -> None:
        self._find("" if text.strip() else self.list.current())

    def _show(self, key: str) -> None:
        self._shown = key
        one = self._shelf.filed.get(key)
        if one is None:
            self.panel.show_none()
            return
        self.panel.wait()
        self.panel.show_links(one)
        show_recipients(self, self._desk, key)
        self._desk.ask(
            "archive paper",
            lambda store: _checked(store, one.paper),
            lambda got: self._whole(one, *got),
            lambda trouble: self._broken(one, trouble),
        )

    def _whole(self, one: Filed, pdf: bytes, zone: str) -> None:
        if self._shown == one.paper.id:
            self.panel.show_whole(one.paper, pdf, zone)

    def _broken(self, one: Filed, trouble: Trouble) -> None:
        if self._shown == one.paper.id:
            self.panel.show_broken(str(trouble))
            self._thumbnails.forget(one.paper.file)

    def _failed(self, trouble: Trouble) -> None:
        self.left.say_failed(str(trouble))

    def current(self) -> Filed | None:
        """The paper whose page is shown."""
        return self._shelf.filed.get(self.list.current())

    def chosen(self) -> str:
        """The meeting of the paper under the cursor."""
        one = self.current()
        return one.paper.meeting_id if one else ""

    def _open(self, key: str) -> None:
        self.opened.emit(self._shelf.filed[key].paper.meeting_id)

    def _copy(self) -> None:
        one = self.current()
        if one is not None:
            QGuiApplication.clipboard().setText(one.paper.text)
            self.told.emit("Teks naskah disalin.", None)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._typed)
        self.left.reordered.connect(lambda: self._find(self.list.current()))
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._open)
        self.panel.wanted_print.connect(self.wanted_print)
        self.panel.wanted_export.connect(self.wanted_export)
        self.panel.wanted_text.connect(self._copy)
        self.panel.wanted_paper.connect(self.show_paper)
        self.panel.wanted_meeting.connect(lambda: self._open(self.list.current()))


def _checked(store: Store, paper: IssuedPaper) -> tuple[bytes, str]:
    """The issued PDF and the clock zone of its meeting; called in the worker."""
    from cooling_desktop.archive.issue import pdf_of
    from cooling_desktop.press.event import zone

    return pdf_of(store, paper), zone(store.load(paper.meeting_id))
