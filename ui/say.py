"""The only boxes that stop the clerk: what goes out under a number, a conflict, an unknown fault."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cooling_desktop.words.dates import long_date
from ui import icons
from ui.choices import CheckBox
from ui.parts import Button, label

_LONGEST_REASON, _LONGEST_CANCELLING = 300, 200  # characters


def confirm_issue(
    parent: QWidget, headline: str, number: str, day: str, approved_by: str = "", corrects: str = "", reached: str = ""
) -> bool:
    """Ask once before a release or a correction becomes unchangeable; Enter on the filled button issues."""
    box, column = _box(parent, "Terbitkan ralat?" if corrects else "Terbitkan siaran pers?")
    told = [("Judul", headline), ("Nomor", number), ("Tanggal terbit", day)]
    told += [("Disetujui oleh", approved_by)] if approved_by else []
    told += [("Meralat", corrects), ("Sudah diterima", reached or "Belum dicatat")] if corrects else []
    column.addLayout(_told(told))
    column.addSpacing(4)
    column.addWidget(label("Setelah terbit, naskah tidak dapat diubah lagi. Kekeliruan diralat.", wrap=True))
    yes, no = Button("Terbitkan", "primary", "send"), Button("Batal")
    return _agreed(box, column, yes, no, first=yes)


def ask_withdrawal(parent: QWidget, headline: str, withdrawn: str, number: str, reached: str) -> str:
    """Ask once for the reason before a release is taken back; empty when it is not."""
    box, column = _box(parent, "Cabut siaran pers?")
    told = [("Judul", headline), ("Mencabut", withdrawn), ("Nomor pencabutan", f"{number} (berikutnya)")]
    column.addLayout(_told([*told, ("Sudah diterima", reached or "Belum dicatat")]))
    column.addWidget(label("Alasan, seperti akan tercetak", "strong"))
    reason = _reason(column, "Alasan pencabutan", "Misalnya: kegiatan ditunda", _LONGEST_REASON)
    column.addWidget(label("Pencabutan terbit sebagai naskah sendiri dan tidak dapat diubah lagi.", wrap=True))
    return _given(box, column, reason, Button("Cabut", "primary"), Button("Batal"))


def ask_cancelling(parent: QWidget, number: str, letter: str, meeting: str) -> str:
    """Ask once for the reason before a letter's number is cancelled; empty when it is not."""
    box, column = _box(parent, "Batalkan nomor?")
    column.addLayout(_told([("Nomor", number), ("Surat", letter), ("Kegiatan", meeting)]))
    column.addWidget(label("Alasan", "strong"))
    reason = _reason(column, "Alasan pembatalan nomor", "Misalnya: surat batal dikirim", _LONGEST_CANCELLING)
    column.addWidget(label("Nomor tetap tercatat dan tidak diberikan lagi kepada surat lain.", wrap=True))
    return _given(box, column, reason, Button("Batalkan nomor", "primary"), Button("Kembali"))


def confirm_give_up(parent: QWidget, number: str) -> bool:
    """What was typed for a correction goes: whether it shall; Esc keeps it."""
    box, column = _box(parent, "Batalkan ralat?")
    goes = "Perubahan sejak ralat dibuka hilang, kecuali surat, notula, laporan, dan pindaian."
    column.addWidget(label(f"{goes} Naskah {number} tetap berlaku.", wrap=True))
    yes, no = Button("Batalkan ralat"), Button("Lanjutkan ralat", "primary")
    return _agreed(box, column, yes, no, first=no)


def confirm_use_again(parent: QWidget) -> bool:
    """An office that moved is to be used here again: whether this is the one copy that counts; Esc leaves it so."""
    box, column = _box(parent, "Pakai lagi di komputer ini?")
    only = "Hanya satu komputer yang boleh dipakai. Pilih ini bila yang lain tidak dipakai lagi."
    column.addWidget(label(only, wrap=True))
    column.addWidget(label("Nomor terakhir di kertas ditanyakan sebelum nomor berikutnya diberikan.", wrap=True))
    yes, no = Button("Pakai komputer ini"), Button("Tetap baca saja", "primary")
    return _agreed(box, column, yes, no, first=no)


def confirm_end_example(parent: QWidget) -> bool:
    """The example makes room for the office's own work: whether it shall; Esc keeps it."""
    box, column = _box(parent, "Mulai dengan data sendiri?")
    goes = "Contoh dan semua yang dicoba di dalamnya disisihkan ke folder tersendiri, lalu aplikasi dibuka lagi."
    column.addWidget(label(goes, wrap=True))
    yes, no = Button("Sisihkan contoh", "primary"), Button("Batal")
    return _agreed(box, column, yes, no, first=yes)


def confirm_two_computers(parent: QWidget | None, host: str, since: datetime) -> bool:
    """A window at another computer has these data: whether to open them here all the same; Esc leaves them there."""
    box, column = _box(parent, "Sedang dipakai di komputer lain")
    when = f"{long_date(since.date())}, pukul {since:%H.%M}"
    who = f"Data ini dibuka di komputer {host} sejak {when}. Tutup di sana, lalu buka lagi."
    column.addWidget(label(who, wrap=True))
    column.addWidget(label("Buka di sini hanya bila komputer itu sudah mati.", wrap=True))
    yes, no = Button("Buka di sini"), Button("Jangan dibuka", "primary")
    return _agreed(box, column, yes, no, first=no)


def ask_sending(parent: QWidget) -> bool | None:
    """Say what a file for another office holds: whether contacts go along; None when nothing goes."""
    box, column = _box(parent, "Ekspor untuk kantor lain")
    holds = "Berkas ini memuat seluruh kegiatan: foto, tamu yang tidak disebut di siaran pers, dan catatan internal."
    column.addWidget(label(holds, wrap=True))
    column.addWidget(label("Kirim hanya kepada kantor yang berhak.", "strong", wrap=True))
    contacts = CheckBox("Sertakan nomor ponsel dan alamat")
    column.addWidget(contacts)
    yes, no = Button("Pilih tempat simpan", "primary"), Button("Batal")
    _buttons(box, column, yes, no)
    yes.setFocus()
    return contacts.isChecked() if box.exec() == QDialog.DialogCode.Accepted else None


def conflict(parent: QWidget, sentence: str) -> bool:
    """Another window changed the meeting: whether to take the stored version instead of what is on screen."""
    box, column = _box(parent, "Diubah dari jendela lain")
    column.addWidget(label(sentence, wrap=True))
    yes, no = Button("Muat versi tersimpan"), Button("Tetap di sini", "primary")
    return _agreed(box, column, yes, no, first=no)


def leave(parent: QWidget, why: str) -> bool:
    """The last keys can't be stored: whether to leave the meeting all the same; Esc stays."""
    box, column = _box(parent, "Isian terakhir belum tersimpan")
    column.addWidget(label(why, wrap=True))
    column.addWidget(label("Bila ditinggalkan sekarang, isian terakhir hilang. Salin dulu yang perlu.", wrap=True))
    stay, go = Button("Tetap di sini", "primary"), Button("Tinggalkan tanpa menyimpan")
    return _agreed(box, column, go, stay, first=stay)


def tell(parent: QWidget | None, title: str, sentence: str, details: str = "") -> None:
    """One sentence that must be read; details go to the clipboard on demand, never on screen."""
    box, column = _box(parent, title)
    column.addWidget(label(sentence, wrap=True))
    close = Button("Tutup", "primary")
    copy = Button("Salin rincian", "quiet")
    copy.setVisible(bool(details))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    _buttons(box, column, close, copy)
    copy.clicked.disconnect(box.reject)
    close.setFocus()
    box.exec()


def _reason(column: QVBoxLayout, name: str, example: str, longest: int) -> QLineEdit:
    """The line for the reason."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setMaxLength(longest)
    made.setPlaceholderText(example)
    column.addWidget(made)
    return made


def _given(box: QDialog, column: QVBoxLayout, reason: QLineEdit, yes: Button, no: Button) -> str:
    """What was written, without which the filled button does nothing; empty when the clerk turned back."""
    _buttons(box, column, yes, no)
    yes.setEnabled(False)
    reason.textChanged.connect(lambda text: yes.setEnabled(bool(text.strip())))
    reason.setFocus()
    return reason.text() if box.exec() == QDialog.DialogCode.Accepted else ""


def _told(rows: list[tuple[str, str]]) -> QGridLayout:
    """Names and what they stand for, in two columns."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for row, (name, value) in enumerate(rows):
        grid.addWidget(label(name, "", "text2"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(value, "strong", wrap=True), row, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _box(parent: QWidget | None, title: str) -> tuple[QDialog, QVBoxLayout]:
    box = QDialog(parent)
    box.setWindowTitle(title)
    box.setMinimumWidth(460)
    column = QVBoxLayout(box)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(12)
    column.addWidget(label(title, "title"))
    return box, column


def _agreed(box: QDialog, column: QVBoxLayout, yes: Button, no: Button, *, first: Button) -> bool:
    """Whether `yes` was pressed; the keys begin at `first`."""
    _buttons(box, column, yes, no)
    first.setFocus()
    return box.exec() == QDialog.DialogCode.Accepted


def _buttons(box: QDialog, column: QVBoxLayout, accept: Button, reject: Button) -> None:
    """The filled one at the right, as everywhere."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(reject)
    row.addWidget(accept)
    column.addSpacing(8)
    column.addLayout(row)
    accept.setAutoDefault(True)
    reject.setAutoDefault(True)
    accept.clicked.connect(box.accept)
    reject.clicked.connect(box.reject)


def mark(icon: str, token: str, size: int = 18) -> QLabel:
    """An icon that stands before a sentence."""
    made = QLabel()
    made.setPixmap(icons.pixmap(icon, token, size))
    return made
