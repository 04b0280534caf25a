"""Kegiatan: every meeting of the office in one list, narrowed by words and by state."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.glance import CORRECTING, ISSUED, PATTERN
from cooling_desktop.words.text import folded
from ui import entryacts, planacts
from ui.desk import Desk
from ui.editors import Line
from ui.pages.meetings_list import MonthList, by_month, row_menu
from ui.pages.page import Page
from ui.parts import Button, label
from ui.rooms import Room

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow

_STATES = (("", "Semua"), ("rencana", "Rencana"), ("terlaksana", "Terlaksana"), ("ditunda", "Ditunda"),
           ("dibatalkan", "Dibatalkan"), ("terbit", "Terbit"), (PATTERN, "Pola program"))  # fmt: skip
_NONE = {
    "": "Tidak ada kegiatan yang cocok. Kosongkan pencarian atau pilih Semua.",
    PATTERN: "Belum ada pola program yang cocok. Buat dari satu kegiatan: Tindakan, Simpan sebagai pola program.",
}


class MeetingsPage(Page):
    """Typing searches, Enter opens, Shift+Del sends to the trash; the list keeps its place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[MeetingRow] = []
        self._state = ""
        self._colliding: set[str] = set()
        self._gone = ""  # the meeting last taken out, until it is back
        self._count = label("", "group")
        self.new = Button("Kegiatan baru", "primary", "plus")
        self.new.setToolTip("Kegiatan baru (Ctrl+N)")
        self.new.clicked.connect(self.wanted_new)
        self.field = Line()
        self.field.setPlaceholderText("Cari nama, tempat, atau satuan")
        self.field.setAccessibleName("Cari kegiatan")
        self.field.setMinimumWidth(160)
        self.field.setMaximumWidth(340)
        self.field.textChanged.connect(lambda _: self._show())
        self.list = MonthList("Semua kegiatan", framed=False)
        self.list.opened.connect(self.opened)
        self.list.asked.connect(self._offer)
        self._empty = label("", "", "text2")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        for part in (self.list, self._empty):
            self._stack.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 22, 24, 20)
        row.addWidget(self._main(), 1)
        row.addStretch(0)

    def show_rows(self, rows: list[MeetingRow]) -> None:
        """The office's meetings, as they are now; which of those to come collide follows."""
        self._rows = rows
        self._show()
        self._desk.look("collisions", lambda folder: planacts.colliding(folder, date.today()), self._collide)

    def _collide(self, keys: set[str]) -> None:
        if keys != self._colliding:
            self._colliding = keys
            self._show()

    def chosen(self) -> str:
        """The meeting under the cursor."""
        return self.list.current()

    def focus_first(self) -> None:
        """Arrows work at once."""
        (self.list if self.list.rows.items else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return [("Ctrl+N", "kegiatan baru"), ("Ctrl+F", "cari"), ("↑↓", "pilih"), ("Alt+↑↓", "bulan"),
                ("Enter", "buka"), ("Ctrl+Shift+N", "salin"), ("Shift+Del", "hapus")]  # fmt: skip

    def search(self) -> None:
        """Into the field, its words marked."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def undo(self) -> None:
        """The meeting that was taken out last comes back."""
        if self._gone:
            self._bring_back(self._gone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters go to the search; Esc clears it; Shift+Del takes the meeting out."""
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            if self.list.hasFocus():
                self._discard()
        elif event.text().strip() and event.text().isprintable() and not event.modifiers() & _CHORD:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _discard(self) -> None:
        key = self.list.current()
        if key:
            title = next(row.title for row in self._rows if row.id == key)
            entryacts.discard_meeting(self._desk, key, lambda _: self._discarded(key, title), self._refused)

    def _discarded(self, key: str, title: str) -> None:
        self._gone = key
        self.relisted.emit()
        words = f"{title} dihapus. Masih ada di Tempat sampah selama 30 hari."
        self.told.emit(words, lambda: self._bring_back(key))

    def _bring_back(self, key: str) -> None:
        self._gone = ""
        entryacts.bring_back(self._desk, key, lambda _: self.relisted.emit(), self._refused)

    def _refused(self, trouble: Trouble) -> None:
        self.told.emit(str(trouble), None)

    def _show(self) -> None:
        typed = folded(self.field.text()).split()
        kind = "pola program" if self._state == PATTERN else "kegiatan"
        every = [row for row in self._rows if (row.status == PATTERN) == (self._state == PATTERN)]
        rows = [row for row in every if self._state in ("", _state(row)) and _holds(row, typed)]
        number = f"{len(rows)} dari {len(every)}" if len(rows) < len(every) else str(len(rows))
        self._count.setText(f"{number} {kind}" if every else "")
        self.list.put(by_month(rows, self._colliding))
        self._stack.setCurrentIndex(0 if rows else 1)
        none = _NONE.get(self._state, _NONE[""])
        self._empty.setText(none if self._rows else "Belum ada kegiatan. Mulai dengan tombol Kegiatan baru.")

    def _offer(self, at: QPoint) -> None:
        """What can be done with the row under the cursor, or without one."""
        key = self.list.current()
        menu = QMenu(self)
        row_menu(menu, next((row for row in self._rows if row.id == key), None), lambda wish: self._do(wish, key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _do(self, wish: str, key: str) -> None:
        if wish == "open":
            self.opened.emit(key)
        elif wish == "drop":
            self._discard()
        else:
            self.planned.emit(wish, key)

    def _narrow(self, state: str) -> None:
        self._state = state
        self._show()

    def _main(self) -> QWidget:
        holder = QWidget()
        holder.setMaximumWidth(1233)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addLayout(self._filters())
        column.addWidget(self._stack, 1)
        return holder

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._count, 1)
        acts = Button("Tindakan", "quiet", "more")
        acts.setToolTip("Salin, pola program, kalender, hapus")
        acts.clicked.connect(lambda: self._offer(acts.mapToGlobal(QPoint(0, acts.height()))))
        head.addWidget(acts)
        trash = Button("Tempat sampah", "quiet", "trash")
        trash.clicked.connect(lambda: self.wanted.emit(Room.TRASH))
        head.addWidget(trash)
        head.addWidget(self.new)
        return head

    def _filters(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 3)
        line.addSpacing(8)
        group = QButtonGroup(self)
        for state, words in _STATES:
            chip = Button(words, "filter", small=True)
            chip.setCheckable(True)
            chip.setAutoExclusive(True)  # the group does it all; a screen reader says "one of several"
            chip.setChecked(state == "")
            chip.clicked.connect(lambda _=False, wanted=state: self._narrow(wanted))
            group.addButton(chip)
            line.addWidget(chip)
        line.addStretch(1)
        return line


_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _state(row: MeetingRow) -> str:
    """The state a meeting is looked for under: whatever became of its release, it went out."""
    return "terbit" if row.status in (CORRECTING, *ISSUED.values()) else row.status


def _holds(row: MeetingRow, typed: list[str]) -> bool:
    said = folded(f"{row.title} {row.place} {row.street} {row.unit} {row.number}")
    return all(word in said for word in typed)
