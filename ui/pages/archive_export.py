"""Papers of the archive on their way into files: made aside, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from ui.export import FOLDER, ask_where, file_name
from ui.pages.papers_output import Files, Output, Step
from ui.parts import ProgressLine
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.records.filed import Filed
    from cooling_desktop.records.store import Store

Make = Callable[["Store", Step], bytes]


class Handing(QObject):
    """`ended` tells how it went, and in which tone; a second piece of work waits for the first."""

    ended = Signal(str, str)

    def __init__(self, page: QWidget, folder: Path, settings: QSettings) -> None:
        super().__init__(page)
        self._page, self._folder, self._settings = page, folder, settings
        self._worker = Worker("handing out")
        self._output = Output(self._worker, self)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._output.stop)
        self._output.stepped.connect(lambda done, of: self.progress.step(f"{done} dari {of} naskah", done, of))
        self._output.ended.connect(self._end)

    def word(self, one: Filed) -> None:
        """One paper as a Word file."""
        self._start(one.headline, "Word", "docx", lambda store, _: _word(store, one))

    def text(self, one: Filed) -> None:
        """One paper as text."""
        self._start(one.headline, "teks", "txt", lambda _store, _step: _text(one))

    def bundle(self, keys: Callable[[], Sequence[str]]) -> None:
        """Several papers in a ZIP; which ones is asked beside the interface."""
        self._start(f"Naskah {date.today():%Y-%m-%d}", "ZIP", "zip", lambda store, step: _zip(store, keys(), step))

    def finish(self) -> None:
        """The program ends: what is on its way is brought to an end."""
        self._output.finish()
        self._worker.close()

    def _start(self, title: str, what: str, suffix: str, make: Make) -> None:
        if self._output.running:
            self.ended.emit("Naskah sebelumnya masih disusun. Tunggu sampai selesai.", "warn")
            return
        folder = Path(str(self._settings.value(FOLDER, "")) or QDir.homePath())
        path = ask_where(self._page, folder, file_name(title, suffix), what, suffix)
        if path is None:
            return
        self._settings.setValue(FOLDER, str(path.parent))
        self.progress.begin("Menyusun berkas", cancel=True)
        self._output.start(lambda step: self._made(path, make, step))

    def _made(self, path: Path, make: Make, step: Step) -> Files:
        """Called in the worker, with a store of its own: saving must not wait for many papers."""
        from cooling_desktop.records.store import open_store

        with closing(open_store(self._folder)) as store:
            return {path: make(store, step)}

    def _end(self, words: str, tone: str) -> None:
        self.progress.end()
        self.ended.emit(words, tone)


def _word(store: Store, one: Filed) -> bytes:
    from cooling_desktop.archive.handout import word_file

    return word_file(store, one)


def _text(one: Filed) -> bytes:
    from cooling_desktop.archive.handout import text_file

    return text_file(one)


def _zip(store: Store, keys: Sequence[str], step: Step) -> bytes:
    from cooling_desktop.archive.handout import zip_file

    return zip_file(store, keys, step)
