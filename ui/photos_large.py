"""The current photo, large enough to tell who stands where, with the way to another file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import icons
from ui.form import Row
from ui.parts import Button
from ui.photos import Thumbnails
from ui.strokes import rounded

_LARGE = QSize(262, 174)


class LargePhoto(Row):
    """A row with the picture in it; `wished` asks for another file in its place."""

    wished = Signal()

    def __init__(self, thumbnails: Thumbnails) -> None:
        self.picture = _Picture(thumbnails)
        self.other = Button("Ganti berkas", small=True)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.picture)
        line.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch()
        super().__init__("Foto", holder)
        self.serve(self.other)
        self.other.clicked.connect(self.wished)


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
