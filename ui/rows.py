"""A list of child records edited in place: painted list above, the form of the current row below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from ui.form import Form
from ui.lists import Item, ItemList
from ui.open_meeting import OpenMeeting
from ui.parts import Button, IconButton, label

Describe = Callable[[Facts, Record], Item]


class RowList(ItemList):
    """The list's own keys: Shift+Del takes out, Alt+arrows move, Ctrl+Enter adds."""

    asked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that change the rows."""
        wish = row_wish(event)
        if wish:
            self.asked.emit(wish)
        else:
            super().keyPressEvent(event)


def row_wish(event: QKeyEvent) -> str:
    """What a key asks of the rows: "add", "drop", "up", "down", or nothing."""
    keys = {
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier): "add",
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier): "add",
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier): "drop",
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier): "up",
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier): "down",
    }
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return keys.get((Qt.Key(event.key()), plain), "")


class RowsPanel(QWidget):
    """Rows at one path of the meeting: add, delete, move, edit; `told` carries words for the toast."""

    told = Signal(str)

    def __init__(
        self, title: str, noun: str, record: type[Record], form: Form, describe: Describe, empty: str
    ) -> None:
        super().__init__()
        self._noun, self._record, self._describe = noun, record, describe
        self._meeting: OpenMeeting | None = None
        self._path = ""
        self.form = form
        self.list = RowList(title, grows=True)
        self.add = Button(f"Tambah {noun}", "plain", "plus", small=True)
        self.add.clicked.connect(self._add)
        self._empty = label(empty, "", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head(title))
        column.addWidget(self._empty)
        column.addWidget(self.list)
        self._card = self._framed(form)
        column.addWidget(self._card)
        self.list.chosen.connect(lambda _: self._show_row())
        self.list.opened.connect(lambda _: self._enter())
        self.list.asked.connect(self._asked)

    def bind(self, meeting: OpenMeeting, path: str) -> None:
        """Show the rows of a meeting."""
        self._meeting, self._path = meeting, path
        self.refresh()

    def refresh(self) -> None:
        """Show the rows as they are now; the cursor stays on its row."""
        if self._meeting is None:
            return
        rows = self._rows()
        items = [replace(self._describe(self._meeting.facts, row), key=row.id) for row in rows]
        if list(self.list.rows.items) != items:
            self.list.put(items)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._card.setVisible(bool(rows))
        self._show_row()

    def current(self) -> int:
        """Where the cursor is; -1 without rows."""
        return self.list.currentIndex().row()

    def select(self, number: int) -> None:
        """Put the cursor on a row."""
        rows = self._rows()
        if 0 <= number < len(rows):
            self.list.select(rows[number].id)
            self._show_row()

    def lock(self, on: bool) -> None:
        """Only to be read."""
        self.form.lock(on)
        for part in (self.add, self._drop, self._up, self._down):
            part.setVisible(not on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The rows' keys work in their form too."""
        wish = row_wish(event)
        if wish:
            self._asked(wish)
        else:
            super().keyPressEvent(event)

    def _rows(self) -> list[Record]:
        return self._meeting.rows(self._path) if self._meeting else []

    def _show_row(self) -> None:
        rows, number = self._rows(), self.current()
        if 0 <= number < len(rows):
            self._name.setText(f"{self._noun.capitalize()} ke-{number + 1}")
            self.form.bind(rows[number], f"{self._path}[{number}]")
            self._up.setEnabled(number > 0)
            self._down.setEnabled(number < len(rows) - 1)

    def _asked(self, wish: str) -> None:
        if self._meeting is None or self._meeting.read_only:
            return
        if wish == "add":
            self._add()
        elif wish == "drop":
            self._take_out()
        else:
            self._move(-1 if wish == "up" else 1)

    def _add(self) -> None:
        if self._meeting is None or self._meeting.read_only:
            return
        place = self._meeting.add_row(self._path, self._record(), self.current() + 1 if self._rows() else None)
        self.select(place)
        self._enter()

    def _enter(self) -> None:
        """The cursor goes into the first field of the row."""
        first = next(iter(self.form.editors.values()))
        first.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_out(self) -> None:
        number = self.current()
        if self._meeting is not None and number >= 0:
            self._meeting.remove_row(self._path, number)
            self.select(min(number, len(self._rows()) - 1))
            self.told.emit(f"{self._noun.capitalize()} ke-{number + 1} dihapus.")

    def _move(self, by: int) -> None:
        number = self.current()
        if self._meeting is not None and 0 <= number + by < len(self._rows()):
            self._meeting.move_row(self._path, number, number + by)

    def _head(self, title: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(title, "group"))
        row.addStretch()
        row.addWidget(self.add)
        return head

    def _framed(self, form: Form) -> QWidget:
        card = QFrame()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(4)
        self._name = label("", "strong", "text2")
        self._up = IconButton("up", f"Pindahkan {self._noun} ke atas", "Alt+↑", 16)
        self._down = IconButton("down", f"Pindahkan {self._noun} ke bawah", "Alt+↓", 16)
        self._drop = Button("Hapus", "quiet", "trash", small=True)
        self._drop.setToolTip(f"Hapus {self._noun} (Shift+Del)")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._drop.clicked.connect(self._take_out)
        head.addWidget(self._name)
        head.addStretch()
        for part in (self._up, self._down, self._drop):
            head.addWidget(part)
        column.addLayout(head)
        column.addWidget(form)
        return card
