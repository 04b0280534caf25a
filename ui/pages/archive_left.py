"""The left side of the archive: search, count and order, results, or one sentence in their place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.words.numbers import thousands
from ui import theme
from ui.pages.archive_field import SearchLine
from ui.pages.archive_rows import ResultList, margin
from ui.parts import Button, label
from ui.thumbnails import FirstPages

_PADDING = 8  # of the quiet button, whose words end where the rows end
_EMPTY = "Arsip masih kosong. Naskah masuk ke sini setelah diterbitkan."


class _Band(QWidget):
    """The line of count and order, between two fine lines."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("zebra"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))


class ResultPanel(QWidget):
    """Wider than the rows may be, it gives them margins at both sides."""

    reordered = Signal()

    def __init__(self, thumbnails: FirstPages) -> None:
        super().__init__()
        self.oldest_first = False
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.field = SearchLine("Cari di arsip", "Cari judul, isi, nomor, satuan, atau tanggal")
        self._count = label("", "strong", "text2")
        self.order = Button("", "quiet", "down", small=True)
        self.order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        self.order.clicked.connect(self._turn)
        self.list = ResultList(thumbnails)
        self._sentence = label("", "", "text2", wrap=True)
        self.clear, self.instead = Button("Hapus pencarian"), Button("", "tonal")
        self.clear.clicked.connect(lambda: self._retype(""))
        self.instead.clicked.connect(lambda: self._retype(self._nearest))
        self._stack = QStackedWidget()
        self._head, self._band, self._none = self._search_box(), self._count_line(), self._none_found()
        for part in (self.list, self._none):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._head, self._band, self._stack):
            column.addWidget(widget, 1 if widget is self._stack else 0)
        self._say_order()
        self._band.hide()

    _nearest = ""

    def show_any(self, some: bool) -> None:
        """Nothing to search in an empty archive."""
        self._head.setVisible(some)
        self._band.setVisible(some)
        self._indent()
        if not some:
            self._say(_EMPTY)

    def show_count(self, found: int, total: int, typed: str, beside: tuple[str, ...], nearest: str) -> None:
        """How many were found; if none, what may have been meant."""
        if not total:
            return
        self._nearest = nearest
        whole = thousands(total)
        self._count.setText(f"{thousands(found)} naskah dari {whole}" if typed else f"{whole} naskah")
        self.field.say_beside(beside)
        self._stack.setCurrentIndex(0 if found else 1)
        if not found:
            meant = f" Maksud Anda “{nearest}”?" if nearest else ""
            self._say(f"Tidak ditemukan “{typed}”.{meant}")
            self.instead.setText(f"Cari “{nearest}”")
            self.instead.setVisible(bool(nearest))
            self.clear.show()

    def say_failed(self, sentence: str) -> None:
        """The list could not be read."""
        self._say(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything stands at the margins of the rows."""
        super().resizeEvent(event)
        self._indent()

    def _indent(self) -> None:
        space = margin(self.width() if self._head.isVisibleTo(self) else 0)
        for part, top, right in ((self._head, 18, space), (self._band, 0, space - _PADDING), (self._none, 20, space)):
            layout = part.layout()
            if layout is not None:
                layout.setContentsMargins(space, top, right, top)

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self.clear.hide()
        self.instead.hide()
        self._stack.setCurrentIndex(1)

    def _retype(self, words: str) -> None:
        self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        self.oldest_first = not self.oldest_first
        self._say_order()
        self.reordered.emit()

    def _say_order(self) -> None:
        self.order.setText("Terlama dulu" if self.oldest_first else "Terbaru dulu")
        self.order.setAccessibleName(f"Urutan: {self.order.text().lower()}")

    def _search_box(self) -> QWidget:
        box = QWidget()
        row = QVBoxLayout(box)
        row.addWidget(self.field)
        return box

    def _count_line(self) -> QWidget:
        band = _Band()
        theme.fixed(band, height=31)
        row = QHBoxLayout(band)
        row.addWidget(self._count, 1)
        row.addWidget(self.order)
        return band

    def _none_found(self) -> QWidget:
        none = QWidget()
        column = QVBoxLayout(none)
        column.setSpacing(12)
        column.addWidget(self._sentence)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.instead)
        row.addWidget(self.clear)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        return none
