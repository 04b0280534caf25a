"""The line between search and results: how many, how they are ordered, and what is done with those that are chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from cooling_desktop.archive.search import Found, Order
from cooling_desktop.words.numbers import thousands
from ui import theme
from ui.parts import Button, IconButton, label

_ORDERS = {Order.NEWEST: "Terbaru dulu", Order.OLDEST: "Terlama dulu", Order.RANK: "Paling cocok"}


class CountBand(QWidget):
    """`reordered` tells that another order is wanted, `wanted_zip` that the chosen papers go into one file."""

    reordered = Signal()
    wanted_zip = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.by = Order.NEWEST
        self.found, self.total, self.narrowed = Found(), 0, False
        self.count = label("", "strong", "text2")
        self.zip, self.order = Button("", "quiet", "send", small=True), Button("", "quiet", "down", small=True)
        self.saved = IconButton("keep", "Pencarian tersimpan", size=16)
        self.check = IconButton("shield", "Periksa arsip", size=16)
        self.order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        self.orders = QMenu(self)
        one_of = QActionGroup(self)
        for by, words in _ORDERS.items():
            act = self.orders.addAction(words)
            act.triggered.connect(partial(self._turn, by))
            act.setCheckable(True)
            one_of.addAction(act)
        theme.fixed(self, height=31)
        self.row = QHBoxLayout(self)
        for part, share in ((self.count, 1), (self.zip, 0), (self.saved, 0), (self.check, 0), (self.order, 0)):
            self.row.addWidget(part, share)
        self.zip.clicked.connect(self.wanted_zip)
        self.order.clicked.connect(self._offer)
        self._say_order()
        self.say_chosen(0)

    def say(self) -> None:
        """How many were found of how many there are."""
        whole = thousands(max(self.total, self.found.total))
        self.count.setText(f"{self.found.counted} naskah dari {whole}" if self.narrowed else f"{whole} naskah")

    def say_chosen(self, many: int) -> None:
        """How many rows are chosen; one is only the row of the cursor."""
        self.zip.setText(f"Ekspor {thousands(many)} naskah")
        self.zip.setToolTip("Simpan naskah yang dipilih dalam satu berkas ZIP")
        self.zip.setVisible(many > 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its ground, between two fine lines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("zebra"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))

    def _offer(self) -> None:
        self.orders.popup(self.order.mapToGlobal(QPoint(0, self.order.height())))

    def _turn(self, by: Order, _checked: bool = False) -> None:
        self.by = by
        self._say_order()
        self.reordered.emit()

    def _say_order(self) -> None:
        self.order.setText(_ORDERS[self.by])
        self.order.setAccessibleName(f"Urutan: {self.order.text().lower()}")
        for act, by in zip(self.orders.actions(), _ORDERS, strict=True):
            act.setChecked(by is self.by)
