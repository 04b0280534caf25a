"""Naskah dari luar: a paper of another office or a folder of old releases, looked through before it comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.words.numbers import thousands
from ui.desk import Desk
from ui.entrynotice import Notice
from ui.pages.exchange_folder import FolderView
from ui.pages.exchange_paper import PaperView
from ui.pages.exchange_work import Beside, Work
from ui.pages.page import Page
from ui.parts import Button, ProgressLine, label
from ui.rooms import Room
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.archive.exchange_taking import Taken
    from cooling_desktop.archive.old_releases import Old

_KINDS = "Naskah (*.pdf);;Berkas kegiatan (*.json)"
_START, _PAPER, _FOLDER = 0, 1, 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ASK = "Seret PDF dari kantor lain, berkas kegiatan, atau folder berisi naskah lama ke jendela ini."


class Start(QWidget):
    """The two ways in."""

    def __init__(self) -> None:
        super().__init__()
        self.file = Button("Buka PDF", "primary", "receive")
        self.folder = Button("Pilih folder", "plain", "archive")
        row, column = QHBoxLayout(), QVBoxLayout(self)
        for button in (self.file, self.folder):
            row.addWidget(button)
        row.addStretch(1)
        column.setSpacing(12)
        column.addWidget(label("Naskah dari luar", "page"))
        column.addWidget(label(f"{_ASK} Tidak ada yang disimpan sebelum Anda memilihnya.", "", "text2", wrap=True))
        column.addLayout(row)
        column.addStretch(1)


class ExchangePage(Page):
    """Nothing is stored before "Masukkan"; Esc forgets everything. `pasted` hands on a PDF without data."""

    pasted = Signal(object)

    def __init__(self, desk: Desk, paper: Worker) -> None:
        super().__init__()
        self._path: Path | None = None
        self._beside: Beside | None = None
        self._taking = False
        self.work = Work(self, desk)
        self.notice, self.progress = Notice(0), ProgressLine()
        self.start, self.paper, self.folder = Start(), PaperView(paper), FolderView()
        self._stack = _laid_out(self, self.notice, (self.start, self.paper, self.folder), self.progress)
        self._connect()

    def take_file(self, path: Path) -> None:
        """Read a file, or all of a folder."""
        if self._taking:
            self.notice.say("Naskah lain masih dimasukkan. Tunggu sampai selesai, lalu ulangi.")
            return
        self._path = path
        self.notice.say()
        self.progress.begin(f"Membaca {path.name}", cancel=True)
        self._turn(_START)
        (self.work.look if path.is_dir() else self.work.open)(path)

    def ask_file(self) -> None:
        """Choose a PDF."""
        name, _ = QFileDialog.getOpenFileName(self, "Buka PDF dari kantor lain", QDir.homePath(), _KINDS)
        if name:
            self.take_file(Path(name))

    def ask_folder(self) -> None:
        """Choose a folder of old releases."""
        name = QFileDialog.getExistingDirectory(self, "Pilih folder naskah lama", QDir.homePath())
        if name:
            self.take_file(Path(name))

    def start_over(self) -> None:
        """Forget what was read."""
        self.work.stop()
        self._beside = None
        self._set_taking(False)
        self.progress.end()
        self.notice.say()
        self._turn(_START)

    def let_in(self) -> None:
        """What is shown comes into the archive."""
        if self._taking:
            return
        if self._showing == _PAPER and self._beside is not None and self.paper.take.isVisibleTo(self):
            beside = self._beside
            self._begin_taking(f"Memasukkan {beside.foreign.name}", cancel=False)
            self.work.take(beside, self.paper.chosen(), lambda taken: self._let_in(beside, taken))
        elif self._showing == _FOLDER and self.folder.chosen():
            self._begin_taking("Memasukkan naskah lama", cancel=True)
            self.work.take_old(self.folder.chosen(), self._let_in_old)

    def focus_first(self) -> None:
        """The first thing to decide."""
        if self._showing == _START:
            self.start.file.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self.paper if self._showing == _PAPER else self.folder).focus_first()

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        if self._showing == _START:
            return [("Ctrl+O", "buka PDF"), ("Esc", "keluar")]
        tick = [("Spasi", "pakai atau lewati")] if self._showing == _FOLDER and not self._taking else []
        take = (self.paper if self._showing == _PAPER else self.folder).take
        go_on = [("Ctrl+Enter", "masukkan")] if take.isEnabled() and not take.isHidden() else []
        return [*tick, *go_on, ("Esc", "hentikan" if self._taking else "keluar")]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        if self._showing == _PAPER:
            return [self.paper.entries, self.paper.preview.view]
        return [self.folder.files] if self._showing == _FOLDER else []

    def up(self) -> bool:
        """From what was read back to the ways in."""
        if self._showing == _START:
            return False
        self._stop()
        return True

    def end(self) -> None:
        """The program ends."""
        self.work.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves with nothing done, or stops what comes in; Ctrl+Enter takes in."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.let_in()
        else:
            super().keyPressEvent(event)

    @property
    def _showing(self) -> int:
        return self._stack.currentIndex()

    def _leave(self) -> None:
        if not self._taking:
            self.wanted.emit(int(Room.ARCHIVE))
        self._stop()

    def _stop(self) -> None:
        """What is being read is forgotten; what comes in is stopped, and `_halted` or the archive tells what became."""
        if not self._taking:
            self.start_over()
        elif self._showing == _FOLDER:
            self.progress.begin("Menghentikan …")
            self.work.halt()

    def _halted(self) -> None:
        self._set_taking(False)
        self.progress.end()
        self.folder.said.say("Dihentikan. Tidak ada naskah yang masuk.", "info")

    def _show_file(self, beside: Beside) -> None:
        """A PDF without data goes to where old releases are taken apart."""
        self.progress.end()
        if beside.foreign.facts is None:
            self.start_over()
            self.pasted.emit(self._path)
            return
        self._beside = beside
        self.paper.show_file(beside)
        self._turn(_PAPER)

    def _show_folder(self, found: list[Old]) -> None:
        self.progress.end()
        self.folder.show_files(self._path.name if self._path else "", found)
        self._turn(_FOLDER)

    def _begin_taking(self, words: str, *, cancel: bool) -> None:
        self._set_taking(True)
        self.notice.say()
        self.progress.begin(words, cancel=cancel)

    def _set_taking(self, taking: bool) -> None:
        self._taking = taking
        self.folder.set_busy(taking)
        self.keyed.emit()

    def _step(self, done: int, of: int) -> None:
        words = "Memasukkan naskah" if self._taking else "Membaca berkas"
        self.progress.step(f"{words} {thousands(done)} dari {thousands(of)}", done, of)

    def _let_in(self, beside: Beside, taken: Taken) -> None:
        release = beside.foreign.release
        told = f"{release.number} dari {release.unit} masuk ke arsip." if release else "Kegiatan masuk."
        self._end_taking(told, lambda: self.work.undo(taken, lambda _: self.relisted.emit()))

    def _let_in_old(self, keys: list[str]) -> None:
        told = f"{thousands(len(keys))} naskah lama masuk ke arsip."
        self._end_taking(told, lambda: self.work.undo_old(keys, lambda _: self.relisted.emit()))

    def _end_taking(self, told: str, undo: Callable[[], object] | None) -> None:
        """To the archive, where it is to be seen; the toast can take it back."""
        self.start_over()
        self.relisted.emit()
        self.wanted.emit(int(Room.ARCHIVE))
        self.told.emit(told, undo)

    def _put_back(self) -> None:
        if self._beside is not None:
            self.work.put_back(self._beside.foreign, lambda sentence: self._end_taking(sentence, None))

    def _failed(self, sentence: str) -> None:
        self._set_taking(False)
        self.progress.end()
        self.notice.say(sentence)

    def _turn(self, to: int) -> None:
        self._stack.setCurrentIndex(to)
        if self.isVisible():
            self.focus_first()
        self.keyed.emit()

    def _connect(self) -> None:
        self.start.file.clicked.connect(self.ask_file)
        self.start.folder.clicked.connect(self.ask_folder)
        self.work.compared.connect(self._show_file)
        self.work.looked.connect(self._show_folder)
        self.work.stepped.connect(self._step)
        self.work.halted.connect(self._halted)
        self.work.failed.connect(self._failed)
        self.progress.cancelled.connect(self._stop)
        self.paper.put_back.connect(self._put_back)
        for view in (self.paper, self.folder):
            view.taken.connect(self.let_in)
            view.left.connect(self._leave)


def _laid_out(page: QWidget, notice: QWidget, parts: Iterable[QWidget], progress: QWidget) -> QStackedWidget:
    stack, column = QStackedWidget(), QVBoxLayout(page)
    for part in parts:
        stack.addWidget(part)
    column.setContentsMargins(28, 20, 24, 16)
    column.setSpacing(12)
    column.addWidget(notice)
    column.addWidget(stack, 1)
    column.addWidget(progress)
    return stack
