"""Kegiatan: every meeting of the office in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.lists import ItemList
from ui.pages.page import Page
from ui.pages.rowsof import meeting_item
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow


class MeetingsPage(Page):
    """Enter opens; the list keeps its place."""


    def __init__(self) -> None:
        super().__init__()
        self._count = label("", "group")
        self.new = Button("Kegiatan baru", "primary", "plus")
        self.new.setToolTip("Kegiatan baru (Ctrl+N)")
        self.new.clicked.connect(self.wanted_new)
        self.list = ItemList("Semua kegiatan", framed=True)
        self.list.opened.connect(self.opened)
        empty = label("Belum ada kegiatan. Mulai dengan tombol Kegiatan baru.", "", "text2")
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        for part in (self.list, empty):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._count, 1)
        head.addWidget(self.new)
        holder = QWidget()
        holder.setMaximumWidth(1233)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 22, 24, 20)
        row.addWidget(holder, 1)
        row.addStretch(0)

    def show_rows(self, rows: list[MeetingRow]) -> None:
        """The office's meetings, as they are now."""
        self._count.setText(f"{len(rows)} kegiatan" if rows else "")
        self.list.put([meeting_item(row) for row in rows])
        self._stack.setCurrentIndex(0 if rows else 1)

    def focus_first(self) -> None:
        """Arrows work at once."""
        (self.list if self.list.rows.items else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return [("Ctrl+N", "kegiatan baru"), ("↑↓", "pilih"), ("Enter", "buka"), ("Alt+1", "beranda")]
