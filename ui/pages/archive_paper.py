"""The paper beside the results: read when its row is reached, handed out, mended when its file is harmed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.filed import Filed
from ui.desk import Desk
from ui.pages.archive_export import Handing
from ui.pages.archive_looking import Looked, look, mend
from ui.pages.archive_side import PaperPanel
from ui.thumbnails import FirstPages


class ShownPaper(QObject):
    """`key` is that of the paper on its way or on screen; `said` tells something in its tone, `told` goes to the toast.

    `copies` tells the folder of backups.
    """

    said = Signal(str, str)
    told = Signal(str)

    def __init__(
        self, page: QWidget, desk: Desk, panel: PaperPanel, thumbnails: FirstPages, settings: QSettings,
        copies: Callable[[], Path],
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._desk, self._panel, self._thumbnails, self._copies = desk, panel, thumbnails, copies
        self.key = ""
        self.handing = Handing(page, desk.folder, settings)
        foot = panel.foot
        foot.word.triggered.connect(lambda: self._with(self.handing.word))
        foot.text.triggered.connect(lambda: self._with(self.handing.text))
        foot.copy.triggered.connect(lambda: self._with(self._copy))
        foot.proof.wanted_mending.connect(lambda: self._with(self._mend))
        self.handing.ended.connect(self.said)

    def show(self, key: str) -> None:
        """Another paper, or the same one read anew; empty for none."""
        self.key = key
        if not key:
            self._panel.show_none()
            return
        self._panel.wait()
        copies = self._copies()
        self._desk.ask("archive paper", lambda store: look(store, key, copies), self._looked, self._failed)

    def _looked(self, looked: Looked | None) -> None:
        if looked is not None and looked.one.id == self.key:
            self._panel.show_paper(looked)
            if not looked.pdf:
                self._thumbnails.forget(looked.one.file)

    def _with(self, act: Callable[[Filed], None]) -> None:
        if self._panel.one is not None:
            act(self._panel.one)

    def _copy(self, one: Filed) -> None:
        QGuiApplication.clipboard().setText(one.text)
        self.told.emit("Teks naskah disalin.")

    def _mend(self, one: Filed) -> None:
        copies = self._copies()
        self._desk.ask("mend", lambda store: mend(store, one, copies), self._mended, self._failed)

    def _mended(self, words: str) -> None:
        self._thumbnails.forget_faults()
        self.said.emit(words, "ok")
        self.show(self.key)

    def _failed(self, trouble: Trouble) -> None:
        self.said.emit(str(trouble), "err")
