"""The left side of the directory: five shelves, the search, the painted list of what was found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.records.entries import NOUNS
from cooling_desktop.words.numbers import thousands
from ui.choices import Segments
from ui.editors import Line
from ui.entryitems import entry_item
from ui.lists import Item
from ui.names import offices
from ui.pages.directory_marks import MarkedList, MarksBar
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.records.entries import Listing

WIDTH = 400
_SOUGHT = {
    "people": "Cari nama, pangkat, atau NRP",
    "posts": "Cari jabatan",
    "organisations": "Cari nama lembaga",
    "units": "Cari nama satuan atau wilayah",
    "elections": "Cari nama pemilihan",
}


class SearchLine(Line):
    """The search field: Down and Enter go on to the list, Escape clears."""

    left = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys of the list to the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit(event.key())
        else:
            super().keyPressEvent(event)


class DirectoryList(QWidget):
    """`sought` asks for other rows, `chosen` names the row under the cursor, `opened` the one to be typed in.

    `turned` tells that another shelf is shown.
    """

    sought = Signal()
    turned = Signal()
    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shelves = list(NOUNS)
        self._segments = Segments([NOUNS[shelf].capitalize() for shelf in self._shelves], optional=False)
        for button in self._segments.group.buttons():
            button.setAccessibleName(f"Rak: {button.text()}")
        self.search = SearchLine()
        self.new = Button("", "primary", "plus")
        self.rows = MarkedList("Isi Direktori")
        self.marks = MarksBar()
        self._count = label("", "", "text2", wrap=True)
        self._empty = label("", "", "text2", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        for part in (self.rows, self._empty):
            self._stack.addWidget(part)
        self._lay_out()
        self._segments.picked.connect(lambda number: self.turn_to(self._shelves[number]))
        self.search.textEdited.connect(lambda _: self.sought.emit())
        self.search.left.connect(self._searched)
        self.rows.chosen.connect(self.chosen)
        self.rows.struck.connect(self.strike)
        self.marks.changed.connect(self._show_marks)
        self.rows.opened.connect(self.opened)
        self._total = 0
        self.turn_to(self._shelves[0])

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._count, 1)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._segments)
        column.addWidget(self.search)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.marks)

    def sizeHint(self) -> QSize:
        """The design's width, or more where the words are larger."""
        return QSize(max(WIDTH + 40, self.minimumSizeHint().width()), super().sizeHint().height())

    @property
    def words(self) -> str:
        """What is sought."""
        return self.search.text().strip()

    def turn_to(self, shelf: str) -> None:
        """Show another shelf, all of it."""
        self.shelf = shelf
        self._segments.mark(self._shelves.index(shelf))
        self.search.clear()
        self.search.setPlaceholderText(_SOUGHT[shelf])
        self.search.setAccessibleName(_SOUGHT[shelf])
        self.new.setText(f"{NOUNS[shelf].capitalize()} baru")
        self.marks.turn_to(shelf)
        self.turned.emit()
        self.sought.emit()

    def strike(self, key: str) -> None:
        """Mark a row, or take its mark away; other words may be sought meanwhile."""
        if self.marks.may_mark and key:
            self.marks.strike(key)

    def _show_marks(self) -> None:
        for item in self.rows.rows.items:
            self.put_row(item)

    def show_rows(self, found: Listing, current: str) -> None:
        """Other rows, the cursor on `current` where it is among them."""
        held = offices(found.facts.posts.values(), date.today())
        items = (entry_item(self.shelf, entry, found.facts, held) for entry in found.entries)
        self.rows.put([self.marks.marked(item) for item in items], current)
        self._total = found.total
        self._tell()

    def put_row(self, item: Item) -> None:
        """One row says something else now; a row that is not there stands first and has the cursor."""
        item, items = self.marks.marked(item), list(self.rows.rows.items)
        number = next((n for n, old in enumerate(items) if old.key == item.key), None)
        if number is None:
            self.rows.put([item, *items], item.key)
            self._total += 1
            self._tell()
        elif items[number] != item:
            items[number] = item
            self.rows.rows.items = tuple(items)
            index = self.rows.rows.index(number, 0)
            self.rows.rows.dataChanged.emit(index, index)

    def go_back(self, shelf: str, key: str) -> None:
        """The cursor goes back to an entry, on whatever shelf it is."""
        if shelf != self.shelf:
            self.turn_to(shelf)
        else:
            self.mark(key)

    def mark(self, key: str) -> None:
        """Put the cursor on a row without telling."""
        if any(item.key == key for item in self.rows.rows.items):
            blocked = self.rows.selectionModel().blockSignals(True)
            self.rows.select(key)
            self.rows.selectionModel().blockSignals(blocked)
            self.rows.viewport().update()

    def drop_row(self, key: str, current: str = "") -> None:
        """A row is gone; the cursor goes to `current`, or to the one below."""
        items = list(self.rows.rows.items)
        number = next((n for n, item in enumerate(items) if item.key == key), None)
        if number is not None:
            del items[number]
            below = items[min(number, len(items) - 1)].key if items else ""
            self.rows.put(items, current or below)
            self._total -= 1
            self._tell()

    def take_focus(self) -> None:
        """The keys go to the rows, or to the search where there are none."""
        (self.rows if self.rows.rows.items else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        shown, noun, number = len(self.rows.rows.items), NOUNS[self.shelf], thousands(self._total)
        more = f"{shown} dari {number}; ketik untuk mempersempit"
        self._count.setText(more if self._total > shown else f"{number} {noun}" if shown else "")
        button = self.new.text()
        self._empty.setText(
            f"Tidak ditemukan “{self.words}”. Tambahkan dengan tombol {button}."
            if self.words
            else f"Belum ada {noun}. Mulai dengan tombol {button}."
        )
        self._stack.setCurrentIndex(0 if shown else 1)

    def _searched(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self.search.clear()
            self.sought.emit()
        elif self.rows.rows.items:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
