"""Arsip: find a paper by any of its words, prove that its file is unchanged, print it again or hand it out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cooling_desktop.archive.search import BOUND
from cooling_desktop.errors import Trouble
from cooling_desktop.records.kinds import Paper
from ui.desk import Desk
from ui.pages.archive_after import follow_up
from ui.pages.archive_columns import ArchiveColumns
from ui.pages.archive_finding import Answer, Finding
from ui.pages.archive_keeping import Searches
from ui.pages.archive_left import ResultPanel
from ui.pages.archive_paper import ShownPaper
from ui.pages.archive_rows import letters
from ui.pages.archive_side import PaperPanel
from ui.pages.page import Page, Printout
from ui.rooms import Room
from ui.thumbnails import FirstPages
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

FOLDER = "arsip"  # below the data folder; its own module loads the PDF libraries
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_INTO = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArchivePage(Page):
    """Typing searches wherever the keys are; Enter on a result opens its meeting. `copies` is where backups lie."""

    def __init__(self, desk: Desk, paper: Worker, settings: QSettings, copies: Callable[[], Path]) -> None:
        super().__init__()
        self._desk = desk
        self._fresh = False  # whether the index has every paper
        self._wanted, self._keep = "", ""  # keys: of the paper to go to, of the one that stays under the cursor
        self._thumbnails, self.finding = FirstPages(paper, desk.folder / FOLDER), Finding(desk.folder)
        self.left, self.panel = ResultPanel(self._thumbnails, self.finding.choices), PaperPanel(paper)
        self.field, self.list, self.preview = self.left.field, self.left.list, self.panel.preview
        self.shown = ShownPaper(self, desk, self.panel, self._thumbnails, settings, copies)
        self.left.hold(self.shown.handing.progress)
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ArchiveColumns(self.left, self.panel, settings))
        self._connect()
        self._connect_search()
        self.aftermath = follow_up(self, desk)
        self.searches = Searches(self, desk)

    def enter(self) -> None:
        """Search again; what was typed stays, what went out meanwhile comes in."""
        self._thumbnails.forget_faults()
        self.left.said.say("")
        self.shown.key, self._fresh = "", False  # the file may have changed since the last look
        self._keep = self._keep or self.list.current()
        self.ask()
        self._desk.ask("archive count", _count, self._counted, self._failed)

    def end(self) -> None:
        """The program ends."""
        self.finding.end()
        self.shown.handing.finish()

    def focus_first(self) -> None:
        """Keys search at once; the last words are typed over."""
        self.search()

    def search(self) -> None:
        """Into the field, its words marked."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_paper(self, key: str) -> None:
        """Go to one paper; called right after the room was opened."""
        self._wanted = self._keep = key
        before = self.left.query
        self.field.clear()
        if self.left.filters.any:
            self.left.filters.clear()
        elif before.is_empty:
            self.ask()

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work where the focus is."""
        return _keys(self)

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [part for part in (self.field, self.list, self.preview.view) if part.isVisible()]

    def printout(self) -> Printout | None:
        """The issued file itself, once it was compared with its fingerprint."""
        one = self.panel.one
        if one is None or not self.panel.pdf:
            return None
        return Printout(self.panel.pdf, one.headline, Paper(one.paper or Paper.A4))

    def offer_export(self) -> bool:
        """Ctrl+E: as which file."""
        if self.panel.one is not None:
            self.panel.foot.offer_export()
        return self.panel.one is not None

    def chosen(self) -> str:
        """The meeting of the paper under the cursor."""
        hit = self.list.hit()
        return hit.meeting_id if hit else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters go to the search; down into the results; Esc back to the search, there it clears."""
        typed = event.text()
        if event.key() == Qt.Key.Key_Escape and not (self.field.hasFocus() and not self.field.text()):
            self._back()
        elif event.key() in _INTO and self.field.hasFocus():
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

    def ask(self) -> None:
        """Ask what words and filters find."""
        self.finding.ask(self.left.query, letters(self.left.width()))

    def _typed(self, text: str) -> None:
        """Without words the paper stays, among its neighbours now."""
        self._keep = self._keep or ("" if text.strip() else self.list.current())
        self.ask()

    def _back(self) -> None:
        if self.field.hasFocus():
            self.field.clear()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counted(self, total: int) -> None:
        self.left.show_any(bool(total))
        self.panel.setVisible(bool(total))
        if total:
            self.left.count(total)
            self.left.filling.begin("Menyiapkan pencarian …", cancel=True)
            self.finding.catch_up()

    def _answered(self, answer: Answer) -> None:
        keep, self._keep = self._keep, ""
        self.left.show_answer(answer, keep)
        self.panel.mark(answer.marked)
        if self._wanted:
            self._go_to_wanted()
        elif self.list.current() != self.shown.key or not answer.found.hits:
            self.shown.show(self.list.current())

    def _go_to_wanted(self) -> None:
        """To its row; where that is not among the first, its number finds it once the index has everything."""
        key = self._wanted
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.list.select(key):
            self._wanted = ""
        elif self._fresh:
            self._wanted, self._keep = "", key
            self._desk.ask("archive number", lambda store: _called(store, key), self.field.setText, self._failed)
        if self.shown.key != key:
            self.shown.show(key)

    def _caught_up(self, entries: int) -> None:
        self.left.filling.end()
        self._fresh = True
        if entries or self._wanted:
            self._keep = self.list.current()
            self.ask()

    def _failed(self, trouble: Trouble) -> None:
        self.left.said.say(str(trouble), "err")

    def _open(self) -> None:
        if self.chosen():
            self.opened.emit(self.chosen())

    def _bundle(self) -> None:
        keys = list(self.list.selected())
        self.shown.handing.bundle(self.finding.keys if self.list.everything else lambda: keys)

    def _reorder(self) -> None:
        self._keep = self.list.current()
        self.ask()

    def _say_chosen(self, many: int) -> None:
        many = min(self.left.band.found.total, BOUND) if self.list.everything else many
        self.left.band.say_chosen(many)
        self.panel.foot.say_many(many)

    def _connect_search(self) -> None:
        left, finding = self.left, self.finding
        self.field.textChanged.connect(self._typed)
        left.filters.changed.connect(self.ask)
        left.band.reordered.connect(self._reorder)
        left.band.wanted_zip.connect(self._bundle)
        left.wanted_file.connect(lambda: self.wanted.emit(Room.EXCHANGE))
        left.filling.cancelled.connect(finding.stop)
        finding.answered.connect(self._answered)
        finding.read_on.connect(self.list.rows.add)
        finding.failed.connect(left.say_failed)
        finding.stepped.connect(left.say_filling)
        finding.caught_up.connect(self._caught_up)
        self.list.rows.wanted.connect(lambda page, at: finding.ask_page(page, at, letters(left.width())))
        chips = QShortcut(QKeySequence("Alt+S"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        chips.activated.connect(lambda: left.filters.chips["dates"].setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _connect(self) -> None:
        foot, shown = self.panel.foot, self.shown
        foot.print.clicked.connect(self.wanted_print)
        self.preview.wanted_print.connect(self.wanted_print)
        foot.pdf.triggered.connect(self.wanted_export)
        foot.bundle.triggered.connect(self._bundle)
        foot.meeting.triggered.connect(self._open)
        foot.wanted_paper.connect(self.show_paper)
        shown.said.connect(self.left.said.say)
        shown.told.connect(lambda words: self.told.emit(words, None))
        self.list.chosen.connect(shown.show)
        self.list.opened.connect(lambda _: self._open())
        self.list.picked.connect(self._say_chosen)


def _keys(page: ArchivePage) -> list[tuple[str, str]]:
    paper = [("Ctrl+P", "cetak"), ("Ctrl+E", "ekspor"), ("Alt+S", "saringan")]
    if not page.field.isVisible():
        return [("Alt+1", "beranda")]
    if page.list.hasFocus():
        return [("↑↓", "pilih"), ("Shift+↑↓", "pilih beberapa"), ("Enter", "buka kegiatan"), *paper]
    if page.field.hasFocus():
        return [("↓", "ke hasil"), ("Esc", "hapus pencarian"), *paper]
    if any(chip.hasFocus() for chip in page.left.filters.chips.values()):
        return [("←→", "saringan lain"), ("Enter", "buka pilihan"), ("Del", "hapus saringan"), ("Esc", "kembali")]
    return [("Ctrl+F", "cari"), ("Esc", "ke pencarian"), ("F6", "pindah panel"), *paper]


def _count(store: Store) -> int:
    from cooling_desktop.records.filed import count_filed

    return count_filed(store)


def _called(store: Store, key: str) -> str:
    """What finds a paper: its number, else its headline."""
    from cooling_desktop.records.filed import filed

    return next((one.number or one.headline for one in filed(store, [key])), "")
