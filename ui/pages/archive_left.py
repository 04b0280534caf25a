"""The left side of the archive: search, filters, count and order, results, or one sentence in their place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.archive.search import Query
from cooling_desktop.words.numbers import thousands
from ui.pages.archive_band import CountBand
from ui.pages.archive_field import SearchLine
from ui.pages.archive_filters import Choices, Filters
from ui.pages.archive_finding import Answer
from ui.pages.archive_results import ResultList
from ui.pages.archive_rows import margin
from ui.parts import Button, ProgressLine, label
from ui.remark import Remark
from ui.thumbnails import FirstPages

_PADDING = 8  # of the quiet button, whose words end where the rows end
_EMPTY = "Arsip masih kosong. Naskah masuk ke sini setelah diterbitkan."
_HINT = "Cari judul, isi, nomor, satuan, atau tanggal"


class ResultPanel(QWidget):
    """Wider than the rows may be, it gives them margins at both sides."""

    wanted_file = Signal()

    def __init__(self, thumbnails: FirstPages, choices: Choices) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.field, self.filters = SearchLine("Cari di arsip", _HINT), Filters(choices)
        self.band, self.list = CountBand(), ResultList(thumbnails)
        self.filling, self.said = ProgressLine(), Remark()
        self._sentence = label("", "", "text2", wrap=True)
        self.clear, self.free = Button("Hapus pencarian"), Button("Hapus saringan")
        self.instead, self.take = Button("", "tonal"), Button("Buka PDF dari kantor lain")
        self._nearest, self._empty = "", False
        self.clear.clicked.connect(lambda: self._retype(""))
        self.free.clicked.connect(self.filters.clear)
        self.instead.clicked.connect(lambda: self._retype(self._nearest))
        self.take.clicked.connect(self.wanted_file)
        self._stack = QStackedWidget()
        self._head, self._none, self._told = self._search_box(), self._none_found(), QWidget()
        self._lay_out()
        self.band.hide()

    @property
    def query(self) -> Query:
        """What is asked now."""
        return self.filters.narrow(Query(self.field.text(), order=self.band.by))

    @property
    def sentence(self) -> str:
        """What stands in place of results."""
        return self._sentence.text()

    def show_any(self, some: bool) -> None:
        """Nothing to search in an empty archive."""
        self._empty = not some
        self._head.setVisible(some)
        self.band.setVisible(some)
        self._indent()
        if not some:
            self._say(_EMPTY, self.take)

    def count(self, total: int) -> None:
        """How many papers there are in the archive."""
        self.band.total = total
        self.band.say()

    def show_answer(self, answer: Answer, current: str) -> None:
        """What was found, the cursor on `current`; if nothing, what may have been meant."""
        found, query = answer.found, answer.query
        if self._empty and not found.hits:
            return  # that is said already
        self.list.show_results(found, current)
        self.field.say_beside(found.beside)
        self.band.found, self.band.narrowed = found, not query.is_empty
        self.band.say()
        self._stack.setCurrentIndex(0)
        if not found.hits and not query.is_empty:
            self._say_none(query, answer.nearest)

    def say_failed(self, sentence: str) -> None:
        """What could not be read or done."""
        self.said.say(sentence, "err")

    def say_filling(self, done: int, of: int) -> None:
        """How far the index is."""
        self.filling.step(f"Menyiapkan pencarian: {thousands(done)} dari {thousands(of)} naskah", done, of)

    def hold(self, progress: QWidget) -> None:
        """Room for a line that tells of long work."""
        layout = self._told.layout()
        if layout is not None:
            layout.addWidget(progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything stands at the margins of the rows."""
        super().resizeEvent(event)
        self._indent()

    def _say_none(self, query: Query, nearest: str) -> None:
        self._nearest, typed = nearest, query.words.strip()
        within = " dengan saringan ini" if query.filtered else ""
        meant = f" Maksud Anda “{nearest}”?" if nearest else ""
        self._say(f"Tidak ditemukan “{typed}”{within}.{meant}" if typed else f"Tidak ada naskah{within}.",
                  *([self.instead] if nearest else []), *([self.free] if query.filtered else []),
                  *([self.clear] if typed else []))  # fmt: skip
        self.instead.setText(f"Cari “{nearest}”")

    def _say(self, sentence: str, *ways: Button) -> None:
        self._sentence.setText(sentence)
        for button in (self.instead, self.free, self.clear, self.take):
            button.setVisible(button in ways)
        self._stack.setCurrentIndex(1)

    def _retype(self, words: str) -> None:
        self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _indent(self) -> None:
        space = margin(self.width() if self._head.isVisibleTo(self) else 0)
        for part, top, below, right in (
            (self._head, 18, 12, space), (self.band, 0, 0, space - _PADDING), (self._none, 20, 20, space),
            (self._told, 0, 0, space),
        ):  # fmt: skip
            layout = part.layout()
            if layout is not None:
                layout.setContentsMargins(space, top, right, below)

    def _lay_out(self) -> None:
        told = QVBoxLayout(self._told)
        told.addWidget(self.filling)
        told.addWidget(self.said)
        for part in (self.list, self._none):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._head, self.band, self._told, self._stack):
            column.addWidget(widget, 1 if widget is self._stack else 0)

    def _search_box(self) -> QWidget:
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setSpacing(12)
        rows.addWidget(self.field)
        rows.addWidget(self.filters)
        return box

    def _none_found(self) -> QWidget:
        none = QWidget()
        column = QVBoxLayout(none)
        column.setSpacing(12)
        column.addWidget(self._sentence)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.instead, self.free, self.clear, self.take):
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        return none
