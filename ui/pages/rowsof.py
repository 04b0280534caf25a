"""Meetings as painted rows: date block, title, when and where, state, next step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cooling_desktop.words.dates import MONTHS, full_date, weekday
from ui.lists import Item
from ui.parts import status_chip

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow

NO_DATE = ("–", "tanggal")


def meeting_item(row: MeetingRow, *, step: bool = True) -> Item:
    """One meeting in a list."""
    day = (str(row.held_on.day), MONTHS[row.held_on.month - 1][:3]) if row.held_on else NO_DATE
    return Item(
        key=row.id,
        title=row.title,
        detail=" · ".join(part for part in (_when(row), row.place or "Tempat belum diisi", row.unit) if part),
        chip=status_chip(row.status),
        step=next_step(row) if step else "",
        day=day,
    )


def next_step(row: MeetingRow) -> str:
    """What the clerk would do next with a meeting."""
    if row.status == "terbit":
        return "Lihat naskah"
    if row.held_on is None:
        return "Isi tanggal"
    return "Isi tempat" if not row.place else "Lanjutkan"


def upcoming(rows: list[MeetingRow], today: date) -> list[MeetingRow]:
    """Planned meetings from today on, the next one first."""
    ahead = [row for row in rows if row.held_on and row.held_on >= today and row.status == "rencana"]
    return sorted(ahead, key=lambda row: row.held_on or today)


def unissued(rows: list[MeetingRow], today: date) -> list[MeetingRow]:
    """Meetings that took place, or have no date yet, and whose release is not out."""
    coming = {row.id for row in upcoming(rows, today)}
    return [row for row in rows if row.status in ("rencana", "terlaksana") and row.id not in coming]


def _when(row: MeetingRow) -> str:
    if row.held_on is None:
        return "Tanggal belum diisi"
    near = abs((row.held_on - date.today()).days) < 300
    return f"{weekday(row.held_on)}" if near else full_date(row.held_on)
