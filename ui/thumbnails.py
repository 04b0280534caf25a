"""Small pictures of first pages, drawn beside the interface and only for rows that are on screen."""

from __future__ import annotations

import hashlib
from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from ui.preview import draw_pages
from ui.work import Worker

MOST = 200  # pictures kept; at twice the usual resolution these are 13 MB
_WAITING = 12  # rows wanted at once; older wishes are of rows that were scrolled away
_FINER = 2  # drawn larger and reduced, letters become even grey
_A4_WIDTH = 595.3  # points
_Key = tuple[str, str, int]  # file name, fingerprint, width


class FirstPages(QObject):
    """`picture` is asked while painting; `arrived` says that painting again shows more."""

    arrived = Signal()

    def __init__(self, worker: Worker, folder: Path) -> None:
        super().__init__()
        self._worker, self._folder = worker, folder
        self._kept: dict[_Key, QImage] = {}
        self._wanted: deque[_Key] = deque(maxlen=_WAITING)
        self._busy = False
        self._drawing: _Key | None = None  # what is drawn right now, unless it was forgotten meanwhile

    def picture(self, file: str, sha256: str, width: int) -> QImage | None:
        """The first page, `width` device pixels wide; null if the file is not as issued, None if not drawn yet."""
        key = (file, sha256, width)
        image = self._kept.pop(key, None)
        if image is not None:
            self._kept[key] = image  # the last one used is the last to go
        elif key not in self._wanted:
            self._wanted.append(key)
            self._next()
        return image

    def forget_faults(self) -> None:
        """A file that was missing or altered may have been put back."""
        self._keep({key: image for key, image in self._kept.items() if not image.isNull()})

    def forget(self, file: str) -> None:
        """A file was found missing or altered; its picture is drawn anew."""
        self._keep({key: image for key, image in self._kept.items() if key[0] != file})

    def _keep(self, kept: dict[_Key, QImage]) -> None:
        """Only these; what is being drawn may come from the file as it was."""
        self._kept, self._drawing = kept, None
        self.arrived.emit()

    def _next(self) -> None:
        """One at a time, so that the large page never waits for more than one small one."""
        if self._wanted and not self._busy:
            self._busy = True
            file, sha256, width = key = self._drawing = self._wanted.popleft()
            self._worker.ask(
                f"thumbnail {id(self)}",
                lambda: first_page(self._folder / file, sha256, width),
                lambda image: self._drawn(key, image),
                lambda _: self._drawn(key, QImage()),
            )

    def _drawn(self, key: _Key, image: QImage) -> None:
        self._busy = False
        if key == self._drawing:
            self._kept[key] = image
        while len(self._kept) > MOST:
            del self._kept[next(iter(self._kept))]
        self.arrived.emit()
        self._next()


def first_page(path: Path, sha256: str, width: int) -> QImage:
    """The first page of an issued PDF; a null picture if the file is gone, altered or no PDF."""
    try:
        pdf = path.read_bytes()
        if hashlib.sha256(pdf).hexdigest() != sha256:
            return QImage()
        drawn = draw_pages(pdf, [0], width * _FINER / _A4_WIDTH).images[0]
    except (OSError, RuntimeError):  # pdfium's own error is a RuntimeError
        return QImage()
    return drawn.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
