"""A folder of old releases: each file with what it says of itself, ticked where it may come in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.words.dates import long_date
from cooling_desktop.words.numbers import thousands
from ui.choices import Segments
from ui.lists import Item, ItemList
from ui.parts import Button, ChipText, label, shortened
from ui.remark import Remark

if TYPE_CHECKING:
    from cooling_desktop.archive.old_releases import Old

_CHIPS = {"Siap": ("ok", "check"), "Tanggal belum jelas": ("warn", "look"), "Sudah ada": ("info", "archive"),
          "Tidak terbaca": ("err", "must")}  # fmt: skip
_FILTERS = ("Semua", "Akan masuk", "Perlu dilihat")


class Files(ItemList):
    """The space bar ticks, as Enter and a click on the words at the right do."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar."""
        if event.key() == Qt.Key.Key_Space and self.current():
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)


class FolderView(QWidget):
    """The folder's side of the page; `taken` and `left` are its buttons."""

    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found: Sequence[Old] = ()
        self._out: set[int] = set()
        self._only = 0
        self._busy = False
        self.title, self.count = label("Arsip lama", "page"), label("", "", "text2", wrap=True)
        self.filter, self.files = Segments(_FILTERS, optional=False), Files("Naskah lama yang terbaca")
        self.take, self.leave = Button("Masukkan ke arsip", "primary", "receive"), Button("Batal", "quiet")
        self.said = Remark()
        self.filter.setAccessibleName("Tampilkan")
        self.filter.mark(0)
        self.filter.picked.connect(self._filtered)
        self.files.opened.connect(self._turn)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self._lay_out()

    def show_files(self, name: str, found: Sequence[Old]) -> None:
        """Show what was read in a folder."""
        self.said.say("")
        self._found, self._out, self._only = found, set(), 0
        self.title.setText(f"Arsip lama: {name}")
        self.filter.mark(0)
        self._draw()

    def chosen(self) -> list[Old]:
        """The files that come in."""
        return [old for number, old in enumerate(self._found) if self._comes(number)]

    def set_busy(self, busy: bool) -> None:
        """While the files come in nothing can be changed, and the page's own line has the only Batal."""
        if busy == self._busy:
            return
        self._busy = busy
        self.said.say("")
        if busy:
            self.focus_first()
        self.leave.setHidden(busy)
        self._draw()

    def focus_first(self) -> None:
        """The list."""
        self.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def _comes(self, number: int) -> bool:
        return self._found[number].can_come and number not in self._out

    def _turn(self, key: str) -> None:
        number = int(key)
        if self._found[number].can_come and not self._busy:
            self._out ^= {number}
            self._draw()

    def _filtered(self, number: int) -> None:
        self._only = number
        self._draw()

    def _draw(self) -> None:
        shown = [n for n, old in enumerate(self._found)
                 if not self._only or (self._comes(n) if self._only == 1 else str(old.fate) != "Siap")]  # fmt: skip
        self.files.put([self._item(number) for number in shown])
        number, out = len(self.chosen()), len(self._found) - len(self.chosen())
        left = f" {thousands(out)} berkas tidak ikut." if out else ""
        self.count.setText(f"{thousands(number)} dari {thousands(len(self._found))} berkas akan masuk.{left}")
        self.take.setText(f"Masukkan {thousands(number)} naskah")
        self.take.setEnabled(bool(number) and not self._busy)
        why = "Naskah sedang dimasukkan." if self._busy else "Belum ada naskah yang dipilih." if not number else ""
        self.take.setToolTip(why)

    def _item(self, number: int) -> Item:
        old = self._found[number]
        tone, icon = _CHIPS[str(old.fate)]
        day = long_date(old.dated) if old.dated else ""
        parts = (old.reason, old.number, day, old.unit, old.path.name)
        if not old.can_come:
            parts = (old.reason, "", "", "", "" if old.path.name in old.reason else old.path.name)
        return Item(
            str(number),
            shortened(old.headline, 110) or old.path.name,
            " · ".join(filter(None, parts)),
            ChipText(str(old.fate), tone, icon),
            step=("Jangan masukkan" if self._comes(number) else "Masukkan") if old.can_come else "",
            icon="box-checked" if self._comes(number) else "box" if old.can_come else "close",
        )

    def _lay_out(self) -> None:
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.title, 1)
        head.addWidget(self.filter)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.files, 1)
        column.addWidget(self.said)
        column.addLayout(foot)
