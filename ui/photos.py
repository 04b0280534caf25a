"""Photos and scans on their way into the office's folders, and small pictures: both beside the interface's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from cooling_desktop.errors import StorageTrouble, Trouble
from ui.work import Worker


class Intake(QObject):
    """Files taken in one by one; `stepped` counts them, `ended` brings what is in, what was refused, and if all ran."""

    stepped = Signal(int, int)
    ended = Signal(list, list, bool)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._files: list[Path] = []
        self._take: Callable[[Path], Any]
        self._done: list[tuple[Path, Any]] = []
        self._refused: list[str] = []
        self._run = 0  # an answer of a run that was stopped comes too late

    @property
    def running(self) -> bool:
        """Whether files are on their way."""
        return bool(self._files)

    def start(self, files: Sequence[Path], take: Callable[[Path], Any]) -> None:
        """Do `take` with each of these files, aside; more files join those that are on their way."""
        waiting = self.running
        self._files += files
        self._take = take
        if not waiting and self._files:
            self._next()

    def stop(self) -> None:
        """Batal: what is in stays, nothing more comes."""
        if self.running:
            self._end(whole=False)

    def _next(self) -> None:
        at = len(self._done) + len(self._refused)
        self.stepped.emit(at, len(self._files))
        if at == len(self._files):
            self._end(whole=True)
            return
        file, run, take = self._files[at], self._run, self._take

        def taken(stored: Any) -> None:
            if run == self._run:
                self._done.append((file, stored))
                self._next()

        def failed(trouble: Trouble) -> None:
            if run == self._run:
                self._refused.append(str(trouble))
                if isinstance(trouble, StorageTrouble):
                    self._end(whole=False)  # the next one would not fit either
                else:
                    self._next()

        self._worker.ask("intake", lambda: take(file), taken, failed)

    def _end(self, *, whole: bool) -> None:
        done, refused = self._done, self._refused
        self._files, self._done, self._refused = [], [], []
        self._run += 1
        self.ended.emit(done, refused, whole)


class Thumbnails(QObject):
    """Small pictures of stored files by name and size; `came` tells that one more is there."""

    came = Signal()

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._made: dict[tuple[Path, int, int], QPixmap | None] = {}

    def of(self, path: Path, size: QSize, ratio: float = 1.0) -> QPixmap | None:
        """The picture within `size` logical pixels; None while it is being made, or where it can't be read."""
        key = (path, round(size.width() * ratio), round(size.height() * ratio))
        if key not in self._made:
            self._made[key] = None
            self._worker.ask(f"{path.name} {key[1]}", lambda: _small(*key), lambda image: self._keep(key, image, ratio))
        return self._made[key]

    def _keep(self, key: tuple[Path, int, int], image: QImage, ratio: float) -> None:
        if not image.isNull():
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(ratio)
            self._made[key] = picture
            self.came.emit()


def _small(path: Path, width: int, height: int) -> QImage:
    """A picture decoded no larger than it will be seen; a null one for a file that can't be read."""
    reader = QImageReader(str(path))
    full = reader.size()
    if full.isValid():
        reader.setScaledSize(full.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
