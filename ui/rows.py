"""A list of child records edited in place: painted list or table above, the form of the current row below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from ui.form import Form
from ui.lists import Item, ItemList
from ui.open_meeting import OpenMeeting
from ui.parts import Button, label
from ui.rowcard import RowCard
from ui.table_keys import row_wish

if TYPE_CHECKING:
    from ui.table import Table
    from ui.table_area import TableArea
    from ui.table_model import Column

Describe = Callable[[Facts, Record], Item]


class RowList(ItemList):
    """The list's own keys: Shift+Del takes out, Alt+arrows move, Ctrl+Enter adds."""

    asked = Signal(str)

    def show_rows(self, items: list[Item]) -> None:
        """Other rows, if they are; the cursor goes to the one that came among them, as undo brings it back."""
        known = {item.key for item in self.rows.items}
        came = [item.key for item in items if item.key not in known]
        if list(self.rows.items) != items:
            self.put(items, came[0] if len(came) == 1 else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that change the rows."""
        wish = row_wish(event)
        if wish:
            self.asked.emit(wish)
        else:
            super().keyPressEvent(event)


class RowsPanel(QWidget):
    """Rows at one path of the meeting: add, delete, move, edit; `told` carries words for the toast.

    With `columns` the rows are a table that is typed in, and the form below it holds the details.
    """

    told = Signal(str)

    def __init__(
        self,
        title: str,
        noun: str,
        record: type[Record],
        form: Form,
        describe: Describe,
        empty: str,
        columns: tuple[Column, ...] = (),
    ) -> None:
        super().__init__()
        self._noun, self._record, self._describe = noun, record, describe
        self._meeting: OpenMeeting | None = None
        self._path = ""
        self.form = form
        self.area = _table_area(title, noun, record, columns, form) if columns else None
        self._table = self.area.table if self.area else None
        self.list: RowList | Table = self._table or RowList(title, grows=True)
        self.add = Button(f"Tambah {noun}", "plain", "plus", small=True)
        self.more = Button("Rincian", "plain", small=True)
        self.more.setCheckable(True)
        self.more.setToolTip(f"Isian lain dari {noun} ini, di bawah tabel (Alt+Enter)")
        self.paste = Button("Tempel", "plain", small=True)
        self.paste.setToolTip("Tempel baris dari Excel atau teks (Ctrl+V)")
        self.card = RowCard(noun, form)
        self._empty = label(empty, "", "text2", wrap=True)
        self._later = label(f"Rincian {noun} terbuka setelah barisnya diisi.", "small", "text2")
        self._lay_out(title)
        self._connect()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._head(title), self._empty, self.area or self.list, self._later, self.card):
            column.addWidget(part)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.more.toggled.connect(self._show_details)
        self.paste.clicked.connect(lambda: self._asked("paste"))
        self.card.asked.connect(self._asked)
        self.list.chosen.connect(lambda _: self._show_row())
        self.list.asked.connect(self._asked)
        if isinstance(self.list, RowList):
            self.list.opened.connect(lambda _: self._enter())
        elif self.area is not None:
            self.area.told.connect(self.told)

    def bind(self, meeting: OpenMeeting, path: str) -> None:
        """Show the rows of a meeting; a table begins in its empty row."""
        fresh = meeting is not self._meeting
        self._meeting, self._path = meeting, path
        if self._table is not None:
            self._table.rows.bind(meeting, path)
        self.refresh()
        if self._table is not None and fresh:
            self._table.put_cursor(len(self._rows()))

    def refresh(self) -> None:
        """Show the rows as they are now; the cursor stays on its row, or goes to one that came back."""
        if self._meeting is None:
            return
        rows = self._rows()
        if isinstance(self.list, RowList):
            self.list.show_rows([replace(self._describe(self._meeting.facts, row), key=row.id) for row in rows])
            self.list.setVisible(bool(rows))
        else:
            self.list.refresh()
        self._empty.setVisible(not rows)
        self._show_row()

    def current(self) -> int:
        """Where the cursor is; -1 without rows."""
        return self.list.currentIndex().row()

    def select(self, number: int) -> None:
        """Put the cursor on a row."""
        rows = self._rows()
        if 0 <= number < len(rows):
            if isinstance(self.list, RowList):
                self.list.select(rows[number].id)
            else:
                self.list.put_cursor(number, self.list.currentIndex().column())
            self._show_row()

    def focus(self, number: int, name: str = "") -> None:
        """The cursor goes to a value of a row: into its cell, or into the details where it has none."""
        self.select(number)
        if self.area is not None and self.area.has_cell(name):
            self.area.focus(number, name)
        else:
            self.more.setChecked(True)
            self.form.focus(name)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        new, move = ("Ctrl+Enter", "baris baru"), ("Alt+↑↓", "pindahkan baris")
        if self.area is None:
            return [("Enter", "isian berikutnya"), new, move]
        return [("Enter", "sel berikutnya"), new, ("Alt+Enter", f"rincian {self._noun}"), move]

    def lock(self, on: bool) -> None:
        """Only to be read."""
        self.form.lock(on)
        self.card.lock(on)
        self.add.setVisible(not on and self.area is None)
        self.paste.setVisible(not on and self.area is not None)

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
        here = 0 <= number < len(rows)
        self.card.setVisible(here and (self.area is None or self.more.isChecked()))
        self._later.setVisible(not here and self.more.isChecked())
        if here and self._meeting is not None:
            name = self._describe(self._meeting.facts, rows[number]).title if self.area else ""
            self.card.show_place(number, len(rows), name)
            self.form.bind(rows[number], f"{self._path}[{number}]")
        else:
            self.form.let_go()
        if self.area is not None:
            self.area.show_waiting()

    def _show_details(self, on: bool) -> None:
        """Show or hide the form below the table; hidden, it gives the keys back to the table."""
        inside = self.focusWidget()
        if self.area is not None:
            self.area.marks(on)
            if not on and inside is not None and self.card.isAncestorOf(inside):
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_row()

    def _asked(self, wish: str) -> None:
        if wish == "details" and self.area is not None:
            self.more.setChecked(not self.more.isChecked())
            if self.card.isVisibleTo(self):
                self._enter()
        elif self._meeting is None or self._meeting.locked(self._path):
            return
        elif wish == "add":
            self._add()
        elif wish == "paste" and self.area is not None:
            self.area.paste()
        elif wish == "drop":
            self._take_out()
        elif wish in ("up", "down"):
            self._move(-1 if wish == "up" else 1)

    def _add(self) -> None:
        if self._table is not None:
            self._table.go_new()
        elif self._meeting is not None and not self._meeting.locked(self._path):
            place = self._meeting.add_row(self._path, self._record(), self.current() + 1 if self._rows() else None)
            self.select(place)
            self._enter()

    def _enter(self) -> None:
        """The cursor goes into the first field of the row."""
        first = next(iter(self.form.editors.values()))
        first.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_out(self) -> None:
        number = self.current()
        if self._meeting is not None and 0 <= number < len(self._rows()):
            self._meeting.remove_row(self._path, number)
            self.select(min(number, len(self._rows()) - 1))
            self.told.emit(f"{self._noun.capitalize()} ke-{number + 1} dihapus.")

    def _move(self, by: int) -> None:
        number = self.current()
        if self._meeting is not None and number < len(self._rows()) and 0 <= number + by < len(self._rows()):
            self._meeting.move_row(self._path, number, number + by)

    def _head(self, title: str) -> QWidget:
        head = QWidget()
        self.head = QHBoxLayout(head)
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(8)
        self.head.addWidget(label(title, "group"))
        self.head.addStretch()
        for part, wanted in ((self.more, self.area), (self.paste, self.area), (self.add, not self.area)):
            self.head.addWidget(part)
            part.setVisible(bool(wanted))
        return head


def _table_area(title: str, noun: str, record: type[Record], columns: tuple[Column, ...], form: Form) -> TableArea:
    """The table; its classes are loaded when a section with one is first built."""
    from ui.table_area import TableArea

    return TableArea(title, noun, record, columns, form)
