"""Setelan, Cadangan: the passphrase of encrypted copies, typed twice, because nobody can read it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from ui.copies import Copies
from ui.keys import AccessKeys
from ui.pages.settings_group import beside
from ui.pages.settings_twice import TwiceRow
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.archive.backup_keys import Key

SHORTEST = 12  # archive.backup_keys, whose library the page need not load
WARNING = (
    "Paling sedikit 12 karakter. Frasa yang hilang tidak dapat diganti: tanpa frasa atau kertas pemulihan, "
    "cadangan itu tidak terbuka di komputer lain."
)
_ON, _OFF = "Cadangan di folder pilihan disandikan.", "Cadangan tidak disandikan."
_HELP = "Cadangan di komputer ini tetap terbuka seperti datanya."


class SecretLine(QLineEdit):
    """Where a passphrase is typed, as dots."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(200)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)


class SecretRow(TwiceRow):
    """`told` carries words for the toast; `sheet` asks for the recovery sheet."""

    told = Signal(str)
    sheet = Signal()

    def __init__(self, copies: Copies, keys: AccessKeys) -> None:
        self._copies = copies
        self.make, self.drop = Button("Buat frasa sandi"), Button("Berhenti menyandikan", "quiet")
        self.paper = Button("Kertas pemulihan", "quiet")
        self.first, self.again = SecretLine("Frasa sandi baru"), SecretLine("Ulangi frasa sandi")
        self.take, self.stop = Button("Pakai frasa ini", "tonal"), Button("Batal", "quiet")
        self._state = label("")
        self._state.setContentsMargins(0, 7, 0, 0)
        self.rest = _column(self._state, beside(self.make, self.paper, self.drop))
        self.typing = _column(self.first, self.again, beside(self.take, self.stop))
        super().__init__("Sandi cadangan", _column(self.rest, self.typing), help=_HELP)
        self.serve(self.make)
        keys.give(self.make, self.caption, "Sandi cadangan")
        self.drop.clicked.connect(self._drop)
        self.paper.clicked.connect(self.sheet)
        self.connect_typing()

    def show_state(self) -> None:
        """Whether copies are encrypted now."""
        on = self._copies.sealing()
        self._state.setText(_ON if on else _OFF)
        self.make.setText("Ganti frasa sandi" if on else "Buat frasa sandi")
        self.drop.setVisible(on)
        self.paper.setVisible(on)

    def end(self) -> None:
        """Nothing of what was typed stays."""
        self.take.setEnabled(True)
        super().end()
        self.show_state()

    def begin(self) -> None:
        """Ask for both, and say what a lost one costs."""
        super().begin()
        self.say(WARNING)

    def take_typed(self) -> None:
        """See whether both lines will do."""
        if not self.take.isEnabled():
            return
        if len(self.first.text()) < SHORTEST:
            self.say(f"Frasa sandi kurang dari {SHORTEST} karakter. Tambah beberapa kata.", "block")
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.first.text() != self.again.text():
            self.say("Kedua frasa sandi berbeda. Ketik lagi yang kedua.", "block")
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take.setEnabled(False)
            self._copies.seal(self.first.text(), self._taken, self._refused)

    def _taken(self, _: Key) -> None:
        self.end()
        self.told.emit("Cadangan berikutnya di folder pilihan disandikan. Simpan kertas pemulihannya.")

    def _drop(self) -> None:
        words = "Cadangan berikutnya tidak disandikan. Yang sudah ada tetap terbuka dengan frasanya."
        self._copies.stop_sealing(lambda _: self._dropped(words), self._refused)

    def _dropped(self, words: str) -> None:
        self.end()
        self.told.emit(words)

    def _refused(self, trouble: Trouble) -> None:
        self.take.setEnabled(True)
        self.say(str(trouble), "block")


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return made
