"""A list of candidates pasted into an election: read while it stands in the field, shown, and taken as one step."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from cooling_desktop.errors import BadInput
from cooling_desktop.records.candidate_list import Read, joined, read_list
from cooling_desktop.records.directory import Candidate
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from ui.editors import LongText
from ui.keys import AccessKeys
from ui.lists import Item, ItemList
from ui.open_record import OpenRecord
from ui.parts import Button, label

_ASK = "1. Nama calon – Nama wakil (Partai A, Partai B) “Slogan”, atau baris dari Excel."
_CTRL = Qt.KeyboardModifier.ControlModifier
_LISTED = 3  # lines that are told one by one


def candidate_item(_facts: Facts, row: Record) -> Item:
    """A pair as one painted row: its number and names, and what else the guard watches for."""
    return _item(row) if isinstance(row, Candidate) else Item("", "")


def _item(row: Candidate) -> Item:
    names = " – ".join(row.names) or "Nama calon belum diisi"
    title = f"{row.number}. {names}" if row.number is not None else names
    slogans = ", ".join(f"“{one}”" for one in row.slogans)
    parts = (", ".join(row.short_names), ", ".join(row.parties), slogans)
    return Item("", title, " · ".join(part for part in parts if part))


def take(entry: OpenRecord, read: Read) -> None:
    """The read rows join those of the election, by number; taken back as one step."""
    known = cast("list[Candidate]", list(entry.rows("candidates")))
    with entry.together():
        for at in reversed(range(len(known))):
            entry.remove_row("candidates", at)
        for row in joined(known, read.rows):
            entry.add_row("candidates", row)


class CandidatePaste(QFrame):
    """Closed it is one button; open, a field for the list and the rows it is read as. `taken` carries them."""

    taken = Signal(object)

    def __init__(self, keys: AccessKeys) -> None:
        super().__init__()
        self._entry: OpenRecord | None = None
        self.open, self.take, self.back = Button("Tempel daftar calon"), Button("", "primary"), Button("Batal")
        self.text = LongText(3, 9)
        self.text.setAccessibleName("Daftar calon yang ditempel")
        self.text.setPlaceholderText(_ASK)
        self.preview = ItemList("Pratinjau daftar calon", grows=True, marks=False)
        self.said = label("", "small", "text2", wrap=True)
        keys.give(self.open, self.open, self.open.text())
        self.open.clicked.connect(self.begin)
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(self.end)
        self.text.textChanged.connect(self._read)
        self._lay_out()
        self.end()

    def keep_to(self, entry: OpenRecord | None) -> None:
        """Another election is shown: what was pasted for the one before is forgotten."""
        if entry is not self._entry:
            self._entry = entry
            self.end()

    def begin(self) -> None:
        """Open with an empty field."""
        self._show(True)
        self._read()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Close and forget what was pasted."""
        inside = any(part.hasFocus() for part in (self.text, self.preview, self.take, self.back))
        self.text.clear()
        self._show(False)
        if inside:
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Ctrl+Enter takes."""
        if event.key() == Qt.Key.Key_Escape and self.text.isVisible():
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CTRL:
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        read, _ = _understood(self.text.toPlainText())
        if read.rows:
            self.end()
            self.taken.emit(read)

    def _read(self) -> None:
        """Show what the text is read as."""
        read, said = _understood(self.text.toPlainText())
        self.preview.put([_item(row) for row in read.rows])
        self.preview.setVisible(bool(read.rows))
        self.take.setText(f"Pakai {len(read.rows)} pasangan" if read.rows else "Pakai")
        self.take.setEnabled(bool(read.rows))
        self.said.setText(said)

    def _show(self, on: bool) -> None:
        for part in (self.text, self.said, self.take, self.back):
            part.setVisible(on)
        self.preview.setVisible(False)
        self.open.setVisible(not on)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.open)
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.text, self.preview, self.said):
            column.addWidget(part)
        column.addLayout(foot)


def _understood(text: str) -> tuple[Read, str]:
    """The rows of a text, and what the clerk should know of them."""
    try:
        read = read_list(text)
    except BadInput as trouble:
        return Read((), ()), str(trouble)
    return read, _told(read)


def _told(read: Read) -> str:
    """What the clerk should look at before taking the rows."""
    if not read.rows and not read.left_out:
        return "Tempel dengan Ctrl+V. Hasil bacaannya tampak di sini sebelum dipakai."
    if not read.left_out:
        return "Pasangan dengan nomor yang sama diperbarui. Isian yang tidak disebut di sini tetap."
    listed = "; ".join(f"“{line[:60]}”" for line in read.left_out[:_LISTED])
    rest = len(read.left_out) - _LISTED
    return f"Tidak terbaca: {listed}" + (f"; dan {rest} baris lain." if rest > 0 else ".")
