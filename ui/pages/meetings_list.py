"""The list of meetings under the heads of their months, and what can be done with one of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from cooling_desktop.records.glance import PATTERN
from cooling_desktop.words.dates import month_of
from ui.lists import HeadedList, Item
from ui.pages.rowsof import meeting_item
from ui.parts import ChipText

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow

_CLASH = ChipText("Bentrok", "warn", "look")


class MonthList(HeadedList):
    """Alt with up or down goes from month to month; `asked` wants the menu of the row under the cursor."""

    asked = Signal(QPoint)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """At the mouse, or below the row where the key asked."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        below = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(80, -20)
        self.asked.emit(self.viewport().mapToGlobal(below) if by_key else event.globalPos())


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
