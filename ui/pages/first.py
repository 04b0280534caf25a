"""The first page, where there is no office yet: begin anew, try the example, or go on with what is elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cooling_desktop.errors import Trouble
from ui import preferences, theme
from ui.drops import files_in
from ui.keys import AccessKeys
from ui.pages import first_cards
from ui.pages.first_cards import WayCards
from ui.pages.first_copies import FirstCopies
from ui.pages.first_phrase import PhraseRow
from ui.pages.first_work import PACKAGE, FirstWork, left_over
from ui.pages.strip import Area
from ui.parts import ProgressLine, label
from ui.remark import Remark

if TYPE_CHECKING:
    from cooling_desktop.archive.backup_list import Backup
    from cooling_desktop.archive.moving import Package

_SIDE, _WIDE = 252, 640
_LEFT_OVER = "Folder data berisi berkas tanpa basis data. Berkas itu tidak dihapus. Pulihkan dari cadangan."
_TITLE, _COPIES = "Mulai dari mana?", "Pilih cadangan yang dipulihkan"
_HOW = "Pilih satu. Berkas pindah atau folder cadangan dapat juga diseret ke sini."


class FirstPage(QWidget):
    """`chosen` tells that the office may be opened, with a word on what was done."""

    chosen = Signal(str)

    def __init__(self, data: Path, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("body")
        self.setAcceptDrops(True)
        self._settings, self._keys = settings, AccessKeys()
        self.work, self._doing = FirstWork(data), ""
        self._locked: Callable[[str], None] | None = None  # what waits for a passphrase
        self.cards, self.copies = WayCards(self._keys), FirstCopies(self._keys)
        self.progress, self.answer = ProgressLine(), Remark()
        self.locks = PhraseRow(self._keys)
        self._connect()
        self._lay_out()
        if left_over(data):
            self.answer.say(_LEFT_OVER, "warn")

    def focus_first(self) -> None:
        """Enter begins anew."""
        self.cards.buttons[first_cards.NEW].setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, path: Path) -> None:
        """A package or a folder of backups, chosen or dropped."""
        if path.is_dir():
            self._begin("Membaca cadangan …", cancel=False)
            self.work.copies(path, self._show_copies, self._failed)
        else:
            self._unpack(path, "")

    def close_work(self) -> None:
        """The program ends."""
        self.work.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keys, arrows lead through the ways, Esc goes back, Alt underlines."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Alt:
            self._keys.show(True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._pages.currentWidget() is self._area:
            self.cards.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self._back()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt let go hides the letters."""
        if event.key() == Qt.Key.Key_Alt:
            self._keys.show(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One package or one folder."""
        if self._pages.isEnabled() and _fit(files_in(event)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """As if it had been chosen."""
        event.acceptProposedAction()
        self.take(files_in(event)[0])

    def _choose(self, way: str) -> None:
        match way:
            case first_cards.NEW:
                self.chosen.emit("")
            case first_cards.SAMPLE:
                self._begin("Mengisi contoh …", cancel=False)
                self.work.sample(lambda _: self._done("Contoh sudah terisi. Semua boleh dicoba."), self._failed)
            case first_cards.RESTORE:
                picked = QFileDialog.getExistingDirectory(self, "Folder cadangan", str(Path.home()))
                if picked:
                    self.take(Path(picked))
            case _:
                kinds = f"Berkas pindah (*{PACKAGE})"
                picked, _ = QFileDialog.getOpenFileName(self, "Buka berkas pindah", str(Path.home()), kinds)
                if picked:
                    self.take(Path(picked))

    def _unpack(self, file: Path, phrase: str) -> None:
        self._begin("Membuka berkas pindah …")
        self._locked = lambda typed: self._unpack(file, typed)
        self.work.unpack(file, phrase, self._is_unpacked, self._failed)

    def _is_unpacked(self, package: Package) -> None:
        from cooling_desktop.words.numbers import thousands

        preferences.adopt(self._settings, package.settings)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            preferences.recall(app, self._settings)
        count = thousands(package.rows("meetings"))
        self._done(f"{count} kegiatan dari komputer lama sudah ada di sini. Semua berkas sudah diuji.")

    def _show_copies(self, found: list[Backup]) -> None:
        self._end("")
        self.copies.put(found)
        self._pages.setCurrentWidget(self.copies)
        self._title.setText(_COPIES)
        self.copies.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self, backup: Backup, phrase: str = "") -> None:
        self._locked = lambda typed: self._restore(backup, typed)
        if backup.locked and not phrase:
            self._ask_phrase("Cadangan ini terkunci. Ketik frasa sandinya, atau kunci dari kertas pemulihan.")
            return
        self._begin("Memulihkan …")
        self.work.restore(backup, phrase, self._is_restored, self._failed)

    def _is_restored(self, lost: list[str]) -> None:
        missing = f" {len(lost)} berkas tidak ada di cadangan itu." if lost else ""
        self._done(f"Dipulihkan.{missing} Buka Setelan > Cadangan, lalu isi nomor terakhir di kertas.")

    def _ask_phrase(self, words: str) -> None:
        self._end(words, "info")
        self.locks.ask()

    def _try_phrase(self, typed: str) -> None:
        if self._locked is not None:
            self._locked(typed)

    def _back(self) -> None:
        if self._pages.isEnabled():
            self._end("")
            self._pages.setCurrentWidget(self._area)
            self._title.setText(_TITLE)
            self.focus_first()

    def _begin(self, words: str, *, cancel: bool = True) -> None:
        self._doing = words.removesuffix(" …")
        self._pages.setEnabled(False)
        self.locks.hide()
        self.answer.say("")
        self.progress.begin(words, cancel=cancel)

    def _end(self, words: str, tone: str = "") -> None:
        self.progress.end()
        self._pages.setEnabled(True)
        self.locks.hide()
        self.answer.say(words, tone)

    def _failed(self, trouble: Trouble) -> None:
        from cooling_desktop.archive.moving import NeedsPassphrase

        if isinstance(trouble, NeedsPassphrase) or (self.locks.phrase.text() and "rasa sandi" in str(trouble)):
            self._ask_phrase(str(trouble))
        else:
            self._end(str(trouble), "warn")

    def _done(self, words: str) -> None:
        self._end("")
        self.locks.phrase.clear()
        self.chosen.emit(words)

    def _step(self, done: int) -> None:
        self.progress.step(f"{self._doing} {done} persen", done, 100)

    def _connect(self) -> None:
        self.work.stepped.connect(self._step)
        self.cards.chosen.connect(self._choose)
        self.copies.chosen.connect(self._restore)
        self.copies.back.connect(self._back)
        self.progress.cancelled.connect(self.work.cancel)
        self.locks.tried.connect(self._try_phrase)

    def _lay_out(self) -> None:
        self._pages, self._ways = QStackedWidget(), QWidget()
        inner = QVBoxLayout(self._ways)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        inner.addWidget(label(_HOW, "", "text2", wrap=True))
        inner.addWidget(self.cards)
        inner.addStretch()
        self._area = Area(self._ways, _WIDE, (0, 0, 0, 0))  # large letters need more height than some screens have
        for page in (self._area, self.copies):
            self._pages.addWidget(page)
        main = QWidget()
        theme.fixed(main, widest=_WIDE)
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._title = label(_TITLE, "page")
        column.addWidget(self._title)
        for part in (self.answer, self.locks, self.progress):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_side())
        beside = QHBoxLayout()
        beside.setContentsMargins(33, 36, 28, 20)
        beside.addWidget(main, 1)
        beside.addStretch()
        row.addLayout(beside, 1)


def _side() -> QWidget:
    side = QFrame()
    side.setObjectName("sections")
    theme.fixed(side, width=_SIDE)
    column = QVBoxLayout(side)
    column.setContentsMargins(28, 30, 20, 28)
    column.setSpacing(2)
    column.addWidget(label("Cooling Desktop", "title", "accent"))
    column.addWidget(label("Menyiapkan meja kerja", "", "text2"))
    column.addStretch()
    kept = "Data disimpan di komputer ini saja. Semua isian dapat diubah lagi."
    column.addWidget(label(kept, "small", "text2", wrap=True))
    return side


def _fit(files: list[Path]) -> bool:
    return len(files) == 1 and (files[0].suffix.lower() == PACKAGE or files[0].is_dir())
