"""Meetings as painted rows: date block, title, when and where, how far they are, next step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cooling_desktop.records.glance import PATTERN
from cooling_desktop.words.dates import MONTHS, clock, full_date, weekday
from cooling_desktop.words.zones import zone_of
from ui.lists import Item
from ui.parts import ChipText, status_chip

if TYPE_CHECKING:
    from cooling_desktop.records.glance import MeetingRow

NO_DATE = ("–", "tanggal")
_NEAR = {0: "Hari ini", 1: "Besok", 2: "Lusa"}
_STAGES = {
    "diajukan": (ChipText("Menunggu persetujuan", "warn", "clock"), "Buka"),
    "disetujui": (ChipText("Disetujui", "ok", "check"), "Terbitkan"),
}


def meeting_item(row: MeetingRow, *, step: bool = True) -> Item:
    """One meeting in a list."""
    if row.status == PATTERN:
        where = " · ".join(part for part in (row.place, row.unit) if part)
        return Item(row.id, row.title, where, status_chip(row.status), "Sunting pola" if step else "", "calendar")
    told = (_when(row), row.place or "Tempat belum diisi", row.unit, row.series)
    return Item(
        key=row.id,
        title=row.title,
        detail=" · ".join(part for part in told if part),
        chip=status_chip(row.status),
        step=next_step(row) if step else "",
        day=_day(row),
    )


def coming_item(row: MeetingRow, today: date, done: tuple[int, int] | None, step: str) -> Item:
    """A planned meeting: how near it is, how much of it is known, where to go on."""
    near = _NEAR.get((row.held_on - today).days) if row.held_on else None
    place = ", ".join(part for part in (row.place, row.street) if part)
    return Item(
        key=row.id,
        title=row.title,
        detail=" · ".join((_when(row), place or "Tempat belum diisi")),
        step=step or next_step(row),
        day=_day(row),
        beside=ChipText(near, "accent") if near else None,
        dots=done,
    )


def draft_item(row: MeetingRow, done: tuple[int, int] | None) -> Item:
    """A release that is not out: when the meeting was, why it waits, what to do."""
    when = full_date(row.held_on) if row.held_on else "tanggal belum diisi"
    draft = status_chip("ralat") if row.status == "ralat" else ChipText("Draf", "", "pencil")
    chip, step = _STAGES.get(row.stage, (draft, next_step(row)))
    why = f"diajukan {row.submitted_by}" if row.stage == "diajukan" and row.submitted_by else ""
    if not why and done:
        why = f"{done[0]} dari {done[1]} isian pokok"
    detail = " · ".join(part for part in ("Siaran pers", when, why) if part)
    return Item(key=row.id, title=row.title, detail=detail, chip=chip, step=step, icon="paper")


def next_step(row: MeetingRow) -> str:
    """What the clerk would do next with a meeting."""
    if row.status in ("terbit", "diralat", "dicabut"):
        return "Lihat naskah"
    if row.status == "ralat":
        return "Lanjutkan ralat"
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
    return [row for row in rows if row.status in ("rencana", "terlaksana", "ralat") and row.id not in coming]


def _day(row: MeetingRow) -> tuple[str, str]:
    return (str(row.held_on.day), MONTHS[row.held_on.month - 1][:3]) if row.held_on else NO_DATE


def _when(row: MeetingRow) -> str:
    if row.held_on is None:
        return "Tanggal belum diisi"
    near = abs((row.held_on - date.today()).days) < 300
    day = weekday(row.held_on) if near else full_date(row.held_on)
    if row.starts is None:
        return day
    return f"{day}, {clock(row.starts)} {row.zone or zone_of(row.province) or ''}".rstrip()
