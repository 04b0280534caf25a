"""Beranda: what comes next, what waits to be issued, what needs a look, and whether the work is safe."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.words.dates import full_date
from cooling_desktop.words.numbers import in_words
from ui import icons, theme
from ui.lists import Item, ItemList
from ui.pages.page import Page
from ui.pages.rowsof import coming_item, draft_item, unissued, upcoming
from ui.parts import Button, label, retone
from ui.rooms import Room

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow

_MOST, _MOST_CARES = 4, 5
_BOTH = 1000  # below this width there is no room for the side
Progress = Mapping[str, tuple[int, int, str]]


class HomePage(Page):
    """One list through both groups; Enter does the row's next step."""

    counted = Signal(list)
    wanted_backup = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[MeetingRow] = []
        self._progress: Progress = {}
        self._date, self._sum = label("", "page"), label("", "", "text2")
        self.new = Button("Kegiatan baru", "primary", "plus")
        self.new.setToolTip("Kegiatan baru (Ctrl+N)")
        self.new.clicked.connect(self.wanted_new)
        self.list = ItemList("Kegiatan dan naskah", framed=False)
        self.list.opened.connect(self.opened)
        self._all = Button("Semua kegiatan", "quiet", small=True)
        self._all.clicked.connect(lambda: self.wanted.emit(Room.MEETINGS))
        self._empty = label("Belum ada kegiatan. Mulai dengan tombol Kegiatan baru.", "", "text2")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        for part in (self.list, self._empty):
            self._stack.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 22, 24, 16)
        row.setSpacing(24)
        row.addWidget(self._main(), 1)
        self._beside = self._side()
        row.addWidget(self._beside)
        row.addStretch(0)

    def show_rows(self, rows: list[MeetingRow]) -> None:
        """The office's meetings, as they are now; `counted` asks how full the shown ones are."""
        self._rows = rows
        self._show()
        self.counted.emit([item.key for item in self.list.rows.items if item.key])

    def show_progress(self, progress: Progress) -> None:
        """How many facts the shown meetings have, and where to go on: (there, wanted, next step) by key."""
        self._progress = progress
        self._show()

    def show_backup(self, title: str, detail: str, tone: str) -> None:
        """Whether the work is safe; amber and red come with their words."""
        self._safe.setText(title)
        self._safe_more.setText(detail)
        self._safe_more.setVisible(bool(detail))
        retone(self._safe, tone="" if tone == "ok" else tone)
        picture = {"ok": "shield", "warn": "look", "err": "must"}.get(tone, "shield")
        self._safe_mark.setPixmap(icons.pixmap(picture, tone or "text2", 20))
        self._backup.show()

    def _show(self) -> None:
        rows, today = self._rows, date.today()
        ahead, waiting = upcoming(rows, today), unissued(rows, today)
        self._date.setText(full_date(today))
        self._sum.setText(summing_up(len(ahead), len(waiting)))
        most = _MOST if ahead and waiting else 2 * _MOST
        items: list[Item] = []
        if ahead:
            items.append(Item("", "Kegiatan mendatang", heading=True))
            items += [coming_item(row, today, self._done(row), self._step(row)) for row in ahead[:most]]
        if waiting:
            items.append(Item("", "Naskah belum terbit", heading=True))
            items += [draft_item(row, self._done(row)) for row in waiting[:most]]
        self.list.put(items)
        self._stack.setCurrentIndex(0 if items else 1)
        if rows and not items:
            self._empty.setText("Tidak ada yang menunggu.")
        self._all.setVisible(bool(rows))
        self.cares.put(cares(rows)[:_MOST_CARES])
        self._calm.setVisible(not self.cares.rows.items)
        self.cares.setVisible(bool(self.cares.rows.items))

    def _done(self, row: MeetingRow) -> tuple[int, int] | None:
        found = self._progress.get(row.id)
        return found[:2] if found else None

    def _step(self, row: MeetingRow) -> str:
        found = self._progress.get(row.id)
        return found[2] if found else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window shows the list alone."""
        super().resizeEvent(event)
        self._beside.setVisible(event.size().width() >= theme.px(_BOTH))

    def minimumSizeHint(self) -> QSize:
        """The side gives way first."""
        return QSize(560, 300)

    def focus_first(self) -> None:
        """Arrows work at once."""
        (self.list if self.list.rows.items else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> str:
        """The meeting under the cursor."""
        return self.list.current()

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return [("Ctrl+N", "kegiatan baru"), ("↑↓", "pilih"), ("Enter", "lanjutkan"), ("Ctrl+K", "cari"),
                ("F1", "bantuan")]  # fmt: skip

    def _main(self) -> QWidget:
        main = QWidget()
        theme.fixed(main, widest=863)
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._date)
        words.addWidget(self._sum)
        head.addLayout(words, 1)
        head.addWidget(self._all)
        head.addWidget(self.new)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        return main

    def _side(self) -> QWidget:
        side = QWidget()
        theme.fixed(side, width=346)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addWidget(label("Perlu perhatian", "group"))
        self.cares = ItemList("Perlu perhatian", grows=True, marks=False)
        self.cares.opened.connect(self.opened)
        self._calm = label("Tidak ada yang menunggu.", "", "text2")
        column.addWidget(self.cares)
        column.addWidget(self._calm)
        self._backup = self._safety()
        column.addWidget(self._backup)
        column.addStretch()
        return side

    def _safety(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(10)
        column.addWidget(label("Cadangan", "group"))
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(10)
        self._safe_mark, self._safe, self._safe_more = QLabel(), label("", "strong"), label("", "small", "text2")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._safe)
        words.addWidget(self._safe_more)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._safe_mark)
        line.addLayout(words, 1)
        now = Button("Cadangkan sekarang", "plain", "drum", small=True)
        now.clicked.connect(self.wanted_backup)
        below = QHBoxLayout()
        below.addWidget(now)
        below.addStretch()
        inside.addLayout(line)
        inside.addLayout(below)
        column.addWidget(card)
        holder.hide()
        return holder


def summing_up(ahead: int, waiting: int) -> str:
    """One sentence on the day."""
    coming = f"{in_words(ahead).capitalize()} kegiatan akan datang." if ahead else "Belum ada kegiatan mendatang."
    left = f"{in_words(waiting).capitalize()} naskah belum terbit." if waiting else "Semua naskah sudah terbit."
    return f"{coming} {left}" if ahead or waiting else ""


def cares(rows: list[MeetingRow]) -> list[Item]:
    """What is missing before anything else can be done."""
    made = []
    for row in rows:
        if row.status not in ("rencana", "terlaksana"):
            continue
        lacks = [("tanggal", row.held_on), ("tempat", row.place), ("satuan", row.unit)]
        missing = next((name for name, value in lacks if not value), "")
        if missing:
            words = f"{missing.capitalize()} belum diisi"
            made.append(Item(row.id, words, row.title, step="Isi", icon="look", tone="warn"))
    return made
