"""Hapus data atas permintaan: what would go and what stays is told first, afterwards the answer for who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from cooling_desktop.records.directory import Person
from ui.editors import LongText
from ui.names import title_of
from ui.pages.directory_sheet import Sheet
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.records.erasing import Erased

_FINAL = "Penghapusan ini tidak dapat diurungkan dan tidak melalui Tempat sampah."
_BEFORE = "Untuk orang yang meminta datanya dihapus (UU 27/2022). Untuk membetulkan data, ubah saja isiannya."


class EraseSheet(Sheet):
    """`wanted` names who is to be erased, `printed` asks for the answer on paper, `cleaned` to overwrite old pages."""

    wanted = Signal(str)
    printed = Signal()
    cleaned = Signal()

    def __init__(self) -> None:
        super().__init__("Hapus data atas permintaan", "Hapus untuk selamanya", role="plain")
        self.key = ""
        self.done: Erased | None = None
        self.answer = LongText(8, 26)
        self.answer.setReadOnly(True)
        self.answer.setAccessibleName("Yang dihapus dan yang tetap ada")
        self.final = label(_FINAL, "strong", wrap=True)
        self.copy, self.print, self.clean = Button("Salin"), Button("Cetak …"), Button("Bersihkan sisa")
        self.ahead = label("", "", "text2")
        self.ahead.setBuddy(self.answer)
        for part in (self.ahead, self.answer, self.final):
            self.content.addWidget(part)
        for at, button in enumerate((self.clean, self.copy, self.print), 1):
            self.foot.insertWidget(at, button)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.answer.toPlainText()))
        self.print.clicked.connect(self.printed)
        self.clean.clicked.connect(self.cleaned)
        self.go.clicked.connect(lambda: self.wanted.emit(self.key))

    def begin_with(self, person: Person) -> None:
        """Before anything is known of what would go."""
        self.key, self.done = person.id, None
        self.introduce(f"Hapus data {title_of(person)}", _BEFORE)
        self.answer.setPlainText("")
        self.order(self.answer)
        self.setEnabled(True)
        self.notice.say()
        self._turn(done=False)

    def foresee(self, text: str) -> None:
        """What would go and what would stay."""
        self.answer.setPlainText(text)
        self.go.setEnabled(True)

    def answer_with(self, done: Erased, text: str, *, printable: bool) -> None:
        """It is done: the answer for who asked."""
        self.done = done
        way = "Salin atau cetak" if printable else "Salin"
        self.introduce("Data sudah dihapus", f"{way} jawaban ini untuk orang yang meminta.")
        self.answer.setPlainText(text)
        self.setEnabled(True)
        self._turn(done=True)
        self.print.setVisible(printable)
        self.focus_first()

    def focus_first(self) -> None:
        """Before it is done the way back, afterwards the way to the clipboard."""
        (self.copy if self.done else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def buttons(self) -> tuple[QWidget, ...]:
        """What stands at the foot, from left to right."""
        return self.clean, self.copy, self.print, *super().buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a button presses it; nothing is erased by a key that was meant for another."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, Button):
            focus.click()
        else:
            super().keyPressEvent(event)

    def _turn(self, *, done: bool) -> None:
        self.ahead.setText("Jawaban untuk yang meminta:" if done else "Jawaban untuk yang meminta akan berbunyi:")
        self.final.setVisible(not done)
        self.go.setVisible(not done)
        self.go.setEnabled(False)
        self.back.setText("Selesai" if done else "Batal")
        for button in (self.copy, self.print):
            button.setVisible(done)
        self.clean.setVisible(done and self.done is not None and not self.done.swept)
