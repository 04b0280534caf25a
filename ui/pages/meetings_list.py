"""The list of meetings under the heads of their months, and what can be done with one of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from cooling_desktop.records.glance import PATTERN
from cooling_desktop.words.dates import month_of
from ui.lists import Item, ItemList
from ui.pages.rowsof import meeting_item
from ui.parts import ChipText
from ui.table_keys import key_of

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow

_CLASH = ChipText("Bentrok", "warn", "look")
_TO_MONTH = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MonthList(ItemList):
    """Alt with up or down goes from month to month; `asked` wants the menu of the row under the cursor."""

    asked = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The months' keys."""
        key, held = key_of(event)
        if held == Qt.KeyboardModifier.AltModifier and key in _TO_MONTH:
            self._to_month(_TO_MONTH[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """At the mouse, or below the row where the key asked."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        below = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(80, -20)
        self.asked.emit(self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def _to_month(self, by: int) -> None:
        """The first meeting of this month, if the cursor is further down, else of the next or the last one."""
        here = self.currentIndex().row()
        firsts = [n + 1 for n, item in enumerate(self.rows.items) if item.heading]
        further = [n for n in firsts if (n > here if by > 0 else n < here)]
        if further:
            target = further[0] if by > 0 else further[-1]
            self.setCurrentIndex(self.rows.index(target, 0))
            self.scrollTo(self.rows.index(target - 1, 0))


def by_month(rows: Sequence[MeetingRow], colliding: Collection[str]) -> list[Item]:
    """The rows in their order, each month below its head; patterns belong to no month."""
    items: list[Item] = []
    for head, group in groupby(rows, key=_month):
        many = list(group)
        items += [Item("", f"{head} · {len(many)} kegiatan", heading=True)] if head else []
        items += [replace(meeting_item(row), beside=_CLASH if row.id in colliding else None) for row in many]
    return items


def row_menu(menu: QMenu, row: MeetingRow | None, wanted: Callable[[str], None]) -> None:
    """Fill the menu for a row, or for none."""
    pattern = row is not None and row.status == PATTERN
    if row is not None:
        menu.addAction("Sunting pola\tEnter" if pattern else "Buka\tEnter", lambda: wanted("open"))
        words = "Kegiatan baru dari pola ini" if pattern else "Salin menjadi kegiatan baru"
        menu.addAction(f"{words}\tCtrl+Shift+N", lambda: wanted("copy"))
    if row is not None and not pattern:
        menu.addAction("Simpan sebagai pola program", lambda: wanted("pattern"))
    menu.addAction("Pola program baru", lambda: wanted("new pattern"))
    if row is not None and row.held_on:
        menu.addSeparator()
        menu.addAction("Simpan ke kalender (.ics)", lambda: wanted("calendar"))
        menu.addAction(f"Simpan rencana {month_of(row.held_on)} ke kalender (.ics)", lambda: wanted("month"))
    if row is not None:
        menu.addSeparator()
        menu.addAction("Hapus\tShift+Del", lambda: wanted("drop"))


def _month(row: MeetingRow) -> str:
    if row.status == PATTERN:
        return ""
    return month_of(row.held_on) if row.held_on else "Tanpa tanggal"
