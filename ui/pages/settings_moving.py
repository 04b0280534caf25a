"""Setelan, Pindah komputer: the whole office in one file, and then the question which computer goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QVBoxLayout

from cooling_desktop.errors import Trouble
from cooling_desktop.words.numbers import thousands
from ui.mover import Mover
from ui.pages.settings_copies import size_words
from ui.pages.settings_group import Group, beside, named
from ui.parts import Button, ProgressLine, label
from ui.remark import Remark

if TYPE_CHECKING:
    from cooling_desktop.archive.moving import Package

_WHAT = "Seluruh kantor dikemas dalam satu berkas: kegiatan, foto, naskah terbit, pindaian, kliping, dan kamus."
_HOW = "Di komputer baru, pilih Lanjutkan dari komputer lain, lalu buka berkas itu."
_LOCKS = "Kosongkan bila berkas tidak perlu dikunci. Frasa yang hilang tidak dapat dipulihkan."
_WHICH = "Komputer mana yang dipakai selanjutnya?"
_WHY = "Bila dua komputer dipakai bersama, nomor yang sama dapat terbit dua kali."


class MovingGroup(Group):
    """Passphrase if wanted, one button; the answer with its counts, then the question."""

    key, title = "pindah", "Pindah komputer"

    def __init__(self, mover: Mover) -> None:
        super().__init__()
        self._mover = mover
        self._packed: Package | None = None

    def build(self) -> None:
        """Words, passphrase, button, answer, question."""
        self.warning = Remark()
        self.column.addWidget(self.warning)
        self.words(f"{_WHAT} {_HOW}")
        self.phrase, self.again = _secret("Frasa sandi"), _secret("Frasa sandi sekali lagi")
        self.row("Frasa sandi", self.phrase, self.phrase, _LOCKS)
        self.row("Sekali lagi", self.again, self.again)
        self.start = named(Button("Kemas", "primary", "send"), self.keys)
        self.start.clicked.connect(self._choose)
        self.column.addWidget(beside(self.start))
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._mover.cancel)
        self.answer = Remark()
        self.question = self._question()
        for part in (self.progress, self.answer, self.question):
            self.column.addWidget(part)
        self._mover.stepped.connect(self._step)
        self._mover.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Whether the data lie where they should, and whether they are still written here."""
        from cooling_desktop.records.drives import doubt

        self.warning.say(doubt(self._mover.data), "warn")
        self.question.setVisible(self._packed is not None and self._mover.day is None)

    def put_away(self) -> None:
        """No passphrase stays half typed."""
        self.phrase.clear()
        self.again.clear()

    def focus_first(self) -> None:
        """What most clerks want."""
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        if self.phrase.text() != self.again.text():
            self.answer.say("Kedua frasa sandi berbeda. Ketik lagi yang kedua.", "warn")
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        from cooling_desktop.archive.moving import SUFFIX

        name = str(Path.home() / f"Pindah Cooling Desktop{SUFFIX}")
        picked, _ = QFileDialog.getSaveFileName(self, "Simpan berkas pindah", name, f"Berkas pindah (*{SUFFIX})")
        if picked:
            target = Path(picked)
            self._pack(target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX))

    def _pack(self, target: Path) -> None:
        self._packed = None
        self.question.hide()
        self.answer.say("")
        self.start.setEnabled(False)
        self.progress.begin("Mengemas …", cancel=True)
        self._mover.pack(target, self.phrase.text(), lambda made: self._is_packed(made, target), self._failed)

    def _step(self, done: int) -> None:
        doing = "Mengemas" if done < 50 else "Membaca ulang"
        self.progress.step(f"{doing} … {done} persen", done, 100)

    def _is_packed(self, made: Package, target: Path) -> None:
        self._packed = made
        self.put_away()
        lost = f" {thousands(len(made.lost))} berkas tidak terbaca, jadi tidak ikut." if made.lost else ""
        self._end(f"{target.name} siap dan sudah dibaca ulang: {_counts(made)}.{lost}", "warn" if lost else "ok")
        self.refresh()
        if self.question.isVisible():
            self.retire.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, trouble: Trouble) -> None:
        self._end(str(trouble), "warn")

    def _end(self, words: str, tone: str) -> None:
        self.progress.end()
        self.start.setEnabled(True)
        self.answer.say(words, tone)

    def _question(self) -> QFrame:
        """Asked once the file is there and whole."""
        made = QFrame()
        made.setObjectName("card")
        self.retire = named(Button("Jadikan komputer ini salinan baca saja", "tonal"), self.keys)
        self.keep = named(Button("Tetap pakai komputer ini", "quiet"), self.keys)
        self.retire.clicked.connect(self._retire)
        self.keep.clicked.connect(self._keep)
        column = QVBoxLayout(made)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(_WHICH, "strong"))
        column.addWidget(label(_WHY, "", "text2", wrap=True))
        column.addWidget(beside(self.retire, self.keep))
        made.hide()
        return made

    def _retire(self) -> None:
        if self._packed is not None:
            self._mover.retire(self._packed, self._is_retired, self._failed)

    def _is_retired(self) -> None:
        self._packed = None
        self.answer.say("Komputer ini menjadi salinan baca saja. Lanjutkan di komputer baru.", "ok")

    def _keep(self) -> None:
        self._packed = None
        self.question.hide()
        self.answer.say("Komputer ini tetap dipakai. Jangan mengisi di komputer lain.", "info")
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)


def _secret(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setAccessibleName(name)
    return made


def _counts(made: Package) -> str:
    photos, size = made.inside("foto") + made.inside("foto-asli"), size_words(made.size)
    told = ((made.rows("meetings"), "kegiatan"), (made.rows("issues"), "naskah terbit"), (photos, "foto"))
    return ", ".join([*(f"{thousands(count)} {what}" for count, what in told if count), size])
