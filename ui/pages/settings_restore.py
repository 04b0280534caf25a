"""Setelan, Cadangan: one backup on its way back: its passphrase, where it goes, how far it is, and going on with it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from cooling_desktop.errors import Trouble
from cooling_desktop.words.numbers import thousands
from ui.copies import Copies, Made
from ui.pages.settings_group import beside, show_folder
from ui.pages.settings_secret import SecretLine
from ui.parts import Button, ProgressLine, label, retone

if TYPE_CHECKING:
    from cooling_desktop.archive.backup import Backup

_WHAT = (
    "Isian yang dibuat sesudahnya tidak ada di dalamnya. Data sekarang disimpan di folder sendiri, tidak dihapus. "
    "Aplikasi ditutup lalu dibuka lagi."
)
_LOCKED = "Cadangan ini disandikan. Ketik frasa sandinya, atau kunci dari kertas pemulihan."
_READY = "Sudah dipulihkan dan cocok. Tutup dan buka lagi aplikasi untuk memakainya; data sekarang tetap tersimpan."


class RestoreCard(QFrame):
    """Hidden until a backup is chosen; `unlocked` once one was opened, so that the list can tell."""

    unlocked = Signal()

    def __init__(self, copies: Copies) -> None:
        super().__init__()
        self.setObjectName("card")
        self._copies = copies
        self._backup: Backup | None = None
        self._into: Path | None = None
        self.title, self.words = label("", "strong", wrap=True), label("", "", "text2", wrap=True)
        self.secret = SecretLine("Frasa sandi cadangan")
        self.open = Button("Buka sandi", "tonal")
        self.use, self.elsewhere = Button("Pulihkan dan pakai", "tonal"), Button("Ke folder lain")
        self.restart = Button("Tutup dan buka lagi", "tonal")
        self.result, self.show_result = Button("Buka hasilnya"), Button("Buka folder", "quiet")
        self.leave = Button("Batal", "quiet")
        self.work = ProgressLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        acts = (self.open, self.use, self.elsewhere, self.restart, self.result, self.show_result, self.leave)
        self._acts = beside(*acts)
        for part in (self.title, self.words, self.secret, self.work, self._acts):
            column.addWidget(part)
        self._connect()
        self.hide()

    def ask(self, backup: Backup, when: str) -> None:
        """What shall happen with this backup?"""
        self._backup, self._into = backup, None
        self.title.setText(f"Pulihkan cadangan {when}?")
        if backup.locked:
            self._offer(_LOCKED, self.secret, self.open, self.leave)
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._offer(_WHAT, self.use, self.elsewhere, self.leave)
            self.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Nothing is asked; what was typed goes."""
        self.secret.clear()
        self._backup = None
        self.hide()

    def _connect(self) -> None:
        self.secret.returnPressed.connect(self._open)
        self.open.clicked.connect(self._open)
        self.use.clicked.connect(lambda: self._restore(self._copies.place()))
        self.elsewhere.clicked.connect(self._choose)
        self.restart.clicked.connect(self._go_on)
        self.result.clicked.connect(self._open_result)
        self.show_result.clicked.connect(lambda: show_folder(self._into) if self._into else None)
        self.leave.clicked.connect(self._leave)
        self.work.cancelled.connect(self._copies.cancel)
        self._copies.stepped.connect(self._step)

    def _open(self) -> None:
        if self._backup is not None and self.secret.text() and self.open.isEnabled():
            self.open.setEnabled(False)
            self._copies.unlock(self._backup, self.secret.text(), self._opened, self._refused)

    def _opened(self, backup: Backup) -> None:
        self.open.setEnabled(True)
        self.secret.clear()
        self._backup = backup
        self._offer(_WHAT, self.use, self.elsewhere, self.leave)
        self.use.setFocus(Qt.FocusReason.OtherFocusReason)
        self.unlocked.emit()

    def _choose(self) -> None:
        picked = QFileDialog.getExistingDirectory(self, "Folder kosong untuk hasil pemulihan", str(Path.home()))
        if picked:
            self._restore(Path(picked))

    def _restore(self, into: Path) -> None:
        if self._backup is None:
            return
        beside_data = into.parent == self._copies.data.parent and into.name.startswith(self._copies.data.name)
        self._offer("Data yang sedang dipakai tidak berubah.")
        self.work.begin("Memulihkan …", cancel=True)
        self._copies.restore(self._backup, into, lambda made: self._made(into, made, beside_data), self._refused)

    def _made(self, into: Path, made: Made, beside_data: bool) -> None:
        self._into = into
        missing = f" {thousands(len(made.lost))} berkas tidak ada di cadangan itu." if made.lost else ""
        odd = f" Pemeriksaan arsip menemukan {thousands(made.odd)} temuan; lihat Setelan > Arsip." if made.odd else ""
        tone = "warn" if missing or odd else "ok"
        if beside_data:
            self._offer(f"{_READY}{missing}{odd}", self.restart, self.leave, tone=tone)
            self.restart.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            words = f"Dipulihkan ke {into}.{missing}{odd} Data yang sedang dipakai tidak berubah."
            self._offer(words, self.result, self.show_result, self.leave, tone=tone)

    def _go_on(self) -> None:
        if self._into is not None:
            try:
                self._copies.go_on_with(self._into)
            except Trouble as trouble:
                self._refused(trouble)

    def _leave(self) -> None:
        if self._into is not None:
            self._copies.discard(self._into)
        self.close_up()

    def _open_result(self) -> None:
        """Another window on the restored folder; this one stays."""
        QProcess.startDetached(sys.executable, ["-m", "cooling_desktop", "--data", str(self._into)])

    def _refused(self, trouble: Trouble) -> None:
        self.open.setEnabled(True)
        backup = self._backup
        locked = backup is not None and backup.locked
        again = (self.secret, self.open) if locked else (self.use, self.elsewhere)
        self._offer(str(trouble), *again, self.leave, tone="err")
        if locked:
            self.secret.selectAll()
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, done: int, of: int) -> None:
        if self.isVisible() and self._backup is not None:
            self.work.step(f"Memulihkan berkas {thousands(done)} dari {thousands(of)}", done, of)

    def _offer(self, words: str, *parts: object, tone: str = "text2") -> None:
        """These words and these parts; all else is hidden."""
        self.work.end()
        self.words.setText(words)
        retone(self.words, tone=tone)
        acts = (self.open, self.use, self.elsewhere, self.restart, self.result, self.show_result, self.leave)
        for part in (self.secret, *acts):
            part.setVisible(part in parts)
        self.leave.setText("Tutup" if self.result in parts else "Batal")
        self._acts.setVisible(bool(parts))
        self.show()
