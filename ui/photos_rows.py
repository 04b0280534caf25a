"""The rows of photos: each with its small picture; adding asks for files, not for an empty row."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QModelIndex as Index
from PySide6.QtCore import QPersistentModelIndex, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.meeting import Photo
from cooling_desktop.words.dates import clock, short_date
from ui import icons
from ui.form import Form
from ui.lists import Item
from ui.parts import ChipText
from ui.photos import Thumbnails
from ui.rowpaint import RowPainter
from ui.rows import RowsPanel
from ui.strokes import rounded

_SMALL = QSize(72, 48)


class PhotoRows(RowsPanel):
    """Rows of one meeting's photos; `wished` asks for files."""

    wished = Signal()

    def __init__(self, form: Form, thumbnails: Thumbnails) -> None:
        self._files: dict[str, Path | None] = {}
        empty = "Belum ada foto. Seret berkas foto ke sini, atau tambahkan dari folder."
        super().__init__("Daftar foto", "foto", Photo, form, self._described, empty)
        painter = _Painter(cast(QListView, self.list), thumbnails, self._files)
        cast(QListView, self.list).setItemDelegate(painter)
        thumbnails.came.connect(self.list.viewport().update)

    def keys(self) -> list[tuple[str, str]]:
        """Photos turn too."""
        return [*super().keys(), ("Alt+←→", "putar foto")]

    def _add(self) -> None:
        self.wished.emit()

    def _described(self, facts: Facts, row: Record) -> Item:
        photo = cast(Photo, row)
        self._files[photo.id] = facts.picture_path(photo.file)
        when = f"{short_date(photo.taken_at)} {clock(photo.taken_at.time())}" if photo.taken_at else ""
        detail = " · ".join(part for part in (photo.credit, when) if part) or "Kredit belum diisi"
        return Item("", photo.caption.replace("\n", " ") or "Keterangan belum diisi", detail, self._chip(facts, photo))

    def _chip(self, facts: Facts, photo: Photo) -> ChipText | None:
        if self._files[photo.id] is None:
            return ChipText("Berkas hilang", "err", "must")
        if other_day(facts, photo):
            return ChipText("Beda tanggal", "warn", "look")
        return None if photo.in_release else ChipText("Tidak dipakai")


def other_day(facts: Facts, photo: Photo) -> bool:
    """Whether the camera tells another day than the meeting's; until five in the morning it is the evening before."""
    days = {day.held_on for day in facts.meeting.days if day.held_on}
    if photo.taken_at is None or not days:
        return False
    taken = photo.taken_at.date()
    night = photo.taken_at.hour < 5 and any(0 <= (taken - day).days <= 1 for day in days)
    return not night and not min(days) <= taken <= max(days)


class _Painter(RowPainter):
    def __init__(self, view: QListView, thumbnails: Thumbnails, files: dict[str, Path | None]) -> None:
        super().__init__(view, framed=True)
        self._thumbnails, self._files = thumbnails, files

    def sizeHint(self, option: QStyleOptionViewItem, index: Index | QPersistentModelIndex) -> QSize:
        """Room for the picture."""
        return QSize(100, 62)

    def _row(self, painter: QPainter, area: QRect, item: Item) -> None:
        box = QRect(area.left() + 12, area.center().y() - _SMALL.height() // 2 + 1, _SMALL.width(), _SMALL.height())
        path = self._files.get(item.key)
        ratio = self._view.devicePixelRatioF()
        picture = self._thumbnails.of(path, _SMALL, ratio) if path else None
        if picture is None:
            rounded(painter, QRectF(box), 4, "zebra", "line")
            painter.drawPixmap(box.center().x() - 9, box.center().y() - 9, icons.pixmap("paper", "text3", 18))
        else:
            width, height = round(picture.width() / ratio), round(picture.height() / ratio)
            left, top = box.left() + (box.width() - width) // 2, box.top() + (box.height() - height) // 2
            painter.drawPixmap(left, top, picture)
        super()._row(painter, area.adjusted(_SMALL.width() + 12, 0, 0, 0), item)
