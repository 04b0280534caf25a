"""What only a unit's form has: the three lines of the letterhead, counted while they are typed, and the logo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImageReader, QPixmap, QValidator
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from cooling_desktop.records.directory import Unit
from cooling_desktop.records.fields import field_of
from ui import icons
from ui.drops import files_in
from ui.editors import TextEditor
from ui.form import Form, Row
from ui.keys import AccessKeys
from ui.parts import Button, ProgressLine, label, retone

LINES = ("letterhead_1", "letterhead_2", "letterhead_3")
_PICTURE = QSize(48, 48)


class Capitals(QValidator):
    """Capitals set while typing; nothing is refused."""

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """The text as it will stand in the field."""
        return QValidator.State.Acceptable, text.upper(), place


def letterhead(form: Form) -> None:
    """Three lines in capitals, each with its counter at the right and its own sentence when it is too long."""
    for number, name in enumerate(LINES, 1):
        last = number == len(LINES)
        form.row(name, f"Baris {number}", help="KAPITAL otomatis. Garis penutup ikut baris terpanjang." if last else "")
        editor = form.editors[name]
        if isinstance(editor, TextEditor):
            counter = label("", "", "text2")
            counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            counter.setMinimumWidth(54)
            editor.row.addWidget(counter)
            editor.line.setValidator(Capitals(editor.line))
            count = partial(_count, form, name, number, counter)
            editor.line.textChanged.connect(count)
            count("")


def _count(form: Form, name: str, number: int, counter: QLabel, text: str) -> None:
    most = field_of(Unit, name).max_length
    over = len(text) - most
    counter.setText(f"{len(text)} / {most}")
    counter.setAccessibleName(f"{len(text)} dari {most} ketukan")
    retone(counter, tone="err" if over > 0 else "text2")
    sentence = f"Baris {number} lebih {over} ketukan. Singkat, misalnya DAN PP LEASE."
    form.say(name, sentence if over > 0 else "", "block")


class LogoRow(Row):
    """The logo as it is, and the way to another one: choose a file or drop it here."""

    chosen = Signal(str)
    removed = Signal()

    def __init__(self, keys: AccessKeys) -> None:
        self._box = QFrame()
        super().__init__("Logo satuan", self._box, help="PNG atau JPG, atau seret berkasnya ke sini.", optional=True)
        self.setAcceptDrops(True)
        self._picture, self._words = QLabel(), label("", "", "text2", wrap=True)
        self._picture.setFixedSize(_PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pick, self.drop = Button("Pilih gambar …"), Button("Lepas", "quiet", "trash")
        self.drop.setAccessibleName("Lepas logo satuan")
        keys.give(self.pick, self.pick, self.pick.text())
        self.progress = ProgressLine()
        self.pick.clicked.connect(self._choose)
        self.drop.clicked.connect(self.removed)
        self.serve(self.pick)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self.drop)
        row.addWidget(self.pick)
        column.addLayout(row)
        column.addWidget(self.progress)

    def show_file(self, picture: tuple[str, Path | None]) -> None:
        """Show the stored logo, or say that there is none or that its file is gone."""
        name, path = picture
        gone = "Berkas logo tidak ada lagi. Pilih gambarnya sekali lagi."
        self._words.setText("" if path else gone if name else "Belum ada logo.")
        self.drop.setVisible(bool(name))
        self._picture.setPixmap(_small(path) if path else icons.pixmap("paper", "text3", 20))

    def _choose(self) -> None:
        kinds = "Gambar (*.png *.jpg *.jpeg *.webp)"
        name, _ = QFileDialog.getOpenFileName(self, "Pilih gambar logo", "", kinds)
        if name:
            self.chosen.emit(name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The first file is the logo."""
        self.chosen.emit(_dropped(event))


def _dropped(event: QDropEvent) -> str:
    return next(map(str, files_in(event)), "")


def _small(path: Path) -> QPixmap:
    """The picture at the size of its place, read no larger than that."""
    reader = QImageReader(str(path))
    reader.setScaledSize(reader.size().scaled(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
