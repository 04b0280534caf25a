"""Tempat sampah: what was deleted in the last 30 days, each thing with its way back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.entries import NOUNS
from cooling_desktop.records.fields import Record, field_of
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.words.dates import MONTHS
from ui import entryacts
from ui.desk import Desk
from ui.entrynotice import Notice
from ui.lists import Item, ItemList
from ui.pages.page import Page
from ui.parts import Button, ChipText, label

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store
    from cooling_desktop.records.trash import Discarded

_EMPTY = "Tempat sampah kosong. Yang dihapus menunggu di sini selama 30 hari."
_SOON = 3  # days before the end from which the row is amber


class TrashPage(Page):
    """Enter or Pulihkan brings the row under the cursor back to where it was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: dict[str, Discarded] = {}
        self._count = label("", "group")
        self.restore = Button("Pulihkan", "primary", "redo")
        self.restore.setToolTip("Kembalikan ke tempat asalnya (Enter)")
        self.notice = Notice(0)
        self.list = ItemList("Isi tempat sampah", framed=True)
        self.list.opened.connect(self._restore)
        self.restore.clicked.connect(lambda: self._restore(self.list.current()))
        empty = label(_EMPTY, "", "text2", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        for part in (self.list, empty):
            self._stack.addWidget(part)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._count)
        head.addWidget(label("Dibuang otomatis setelah 30 hari.", "", "text2"), 1)
        head.addWidget(self.restore)
        self._head = QWidget()
        self._head.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setMaximumWidth(1233)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self._head, self.notice):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 22, 24, 20)
        row.addWidget(holder, 1)
        row.addStretch(0)

    def enter(self) -> None:
        """Read the list again."""
        self.notice.say()
        self._read()

    def focus_first(self) -> None:
        """Arrows work at once."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return [("↑↓", "pilih"), ("Enter", "pulihkan"), ("Alt+1", "beranda")]

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list]

    def _read(self) -> None:
        self._desk.ask("trash", _discarded, self._listed, self._failed)

    def _listed(self, found: list[Discarded]) -> None:
        self._found = {one.id: one for one in found}
        here = self.list.currentIndex().row()
        near = found[min(here, len(found) - 1)].id if found and here >= 0 else ""
        current = self.list.current()
        today = datetime.now(UTC).replace(tzinfo=None)
        self.list.put([_item(one, today) for one in found], current if current in self._found else near)
        self._count.setText(f"{len(found)} isian dihapus")
        self._head.setVisible(bool(found))
        self._stack.setCurrentIndex(0 if found else 1)

    def _restore(self, key: str) -> None:
        one = self._found.get(key)
        if one is not None:
            self.notice.say()
            entryacts.bring_back(self._desk, key, lambda meeting: self._restored(one, meeting), self._refused)

    def _restored(self, one: Discarded, meeting: str) -> None:
        """A meeting, and the meeting of a row, is opened; of an entry it is said where it is now."""
        self._read()
        title = f" “{one.title}”" if one.title else ""
        where = "" if meeting else " Ada lagi di Direktori."
        self.told.emit(f"{kind_words(one)}{title} dipulihkan.{where}", None)
        if meeting:
            self.relisted.emit()
            self.opened.emit(meeting)

    def _refused(self, trouble: Trouble) -> None:
        self._failed(trouble)
        self._read()

    def _failed(self, trouble: Trouble) -> None:
        self.notice.say(str(trouble))


def _discarded(store: Store) -> list[Discarded]:
    from cooling_desktop.records.trash import discarded

    return discarded(store)


def kind_words(one: Discarded) -> str:
    """What kind of thing it was: "Kegiatan", "Orang", "Baris Tamu"."""
    if not one.path:
        return NOUNS.get(one.kind, one.kind).capitalize()
    here: type[Record] = Meeting
    words = ""
    for step in one.path.split("."):
        field = field_of(here, step.partition("[")[0])
        words, here = field.label, field.type
    return f"Baris {words}"


def _item(one: Discarded, today: datetime) -> Item:
    by = f"oleh {one.deleted_by}" if one.deleted_by else ""
    when = f"dihapus {_short(_local(one.deleted_at))} {by}".strip()
    detail = " · ".join(part for part in (kind_words(one), one.owner, when) if part)
    days = ceil((one.leaves_at - today) / timedelta(days=1))
    left = ChipText(f"{days} hari lagi" if days > 1 else "Hari terakhir", "warn" if days <= _SOON else "", "clock")
    title = one.title or "Tanpa keterangan"
    return Item(one.id, title[:1].upper() + title[1:], detail, left)


def _local(at: datetime) -> date:
    return at.replace(tzinfo=UTC).astimezone().date()


def _short(day: date) -> str:
    """ "21 Des"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
