"""The current photo, large enough to tell who stands where, with the way to another file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import icons
from ui.form import Row
from ui.parts import Button, IconButton
from ui.photos import Thumbnails
from ui.strokes import rounded

_LARGE = QSize(262, 174)


class LargePhoto(Row):
    """A row with the picture in it; `wished` asks for another file in its place, `turned` to turn it (left or not)."""

    wished = Signal()
    turned = Signal(bool)

    def __init__(self, thumbnails: Thumbnails) -> None:
        self.picture = _Picture(thumbnails)
        self.other = Button("Ganti berkas", small=True)
        self._left = IconButton("turn-left", "Putar foto ke kiri", "Alt+←", 16)
        self._right = IconButton("redo", "Putar foto ke kanan", "Alt+→", 16)
        self._left.clicked.connect(lambda: self.turned.emit(True))
        self._right.clicked.connect(lambda: self.turned.emit(False))
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.picture)
        line.addLayout(_column(self.other, self._left, self._right))
        line.addStretch()
        super().__init__("Foto", holder)
        self.serve(self.other)
        self.other.clicked.connect(self.wished)

    def lock(self, on: bool) -> None:
        """Only to be looked at."""
        for part in (self.other, self._left, self._right):
            part.setVisible(not on)

    def put(self, path: Path | None) -> None:
        """Show another file; one that is not there cannot be turned."""
        self.picture.put(path)
        for part in (self._left, self._right):
            part.setEnabled(path is not None)


def _column(above: QWidget, *below: QWidget) -> QVBoxLayout:
    """One button, and smaller ones side by side below it."""
    made, side = QVBoxLayout(), QHBoxLayout()
    made.setSpacing(8)
    side.setSpacing(4)
    made.addWidget(above)
    for part in below:
        side.addWidget(part)
    side.addStretch()
    made.addLayout(side)
    made.addStretch()
    return made


class _Picture(QWidget):
    """Painted from the small pictures; a box with a mark where there is none."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._path: Path | None = None
        self.setFixedSize(_LARGE)
        self.setAccessibleName("Foto yang dipilih")
        thumbnails.came.connect(self.update)

    def put(self, path: Path | None) -> None:
        """Show another file; None where there is none."""
        self._path = path
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture at the left, as large as it fits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(0, 0, _LARGE.width(), _LARGE.height())
        picture = self._thumbnails.of(self._path, _LARGE, self.devicePixelRatioF()) if self._path else None
        if picture is not None:
            painter.drawPixmap(0, 0, picture)
        else:
            rounded(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, "zebra", "line")
            painter.drawPixmap(box.center().x() - 9, box.center().y() - 9, icons.pixmap("paper", "text3", 18))
