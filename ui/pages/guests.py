"""Tamu: persons, offices without a name, and groups with or without a count."""

from __future__ import annotations

from typing import cast

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest
from cooling_desktop.words.groups import is_group
from ui.choices import shown
from ui.lists import Item
from ui.names import named
from ui.pages.outline import GuestsOutline
from ui.pages.section import Section
from ui.parts import ChipText
from ui.rows import RowsPanel
from ui.table_model import Column, Spare

_TONES = {
    GuestStatus.CONFIRMED: "ok",
    GuestStatus.PRESENT: "ok",
    GuestStatus.WALK_IN: "ok",
    GuestStatus.REPRESENTED: "info",
}


class GuestsSection(GuestsOutline, Section):
    """Who was invited and who came."""

    def build(self) -> None:
        """The table; what is rarer stands in the details."""
        form = self.loose_form(Guest)
        form.row("organisation_id", "Lembaga")
        form.row("group", help="Bila bukan perorangan: pengurus dan anggota, warga RW 09.")
        form.beside("Jumlah", ("count", 90), ("vague_count", 0))
        form.row("entourage", help="Misalnya beserta jajaran.")
        form.row("partner")
        form.row("host_side")
        form.group("Bila diwakili atau berhalangan")
        form.row("deputy_person_id")
        form.row("deputy_post_id")
        form.row("reason")
        form.group("Hanya untuk kantor")
        form.row("sheet_row", help="Nomor pada daftar hadir.")
        form.row("note", help="Tidak pernah masuk naskah.")
        empty = "Belum ada tamu. Ketik nama atau kelompok, atau tempel dari Excel."
        panel = RowsPanel("Daftar tamu", "tamu", Guest, form, _described, empty, _COLUMNS)
        self.rows(panel, "guests")


def _who(facts: Facts, row: Record) -> str:
    """Person, group, office or body, whichever is known first."""
    guest = cast(Guest, row)
    body = facts.organisations.get(guest.organisation_id or "")
    short = (body.short_name or body.name) if body else ""
    group = f"{guest.group} {short}".strip() if guest.group else ""
    names = (named(facts, "people", guest.person_id), group, named(facts, "posts", guest.post_id), short)
    return shown(next((name for name in names if name), ""))


def _office(facts: Facts, row: Record) -> str:
    """What tells the guest apart: office and body of a person, size of a group."""
    guest = cast(Guest, row)
    post, body = named(facts, "posts", guest.post_id), named(facts, "organisations", guest.organisation_id)
    if guest.person_id:
        return " · ".join(part for part in (post, body, guest.group) if part)
    number = guest.count or guest.vague_count
    size = f"{number} orang" if number else ""
    if guest.group:
        return " · ".join(part for part in ("Kelompok", size or "tanpa jumlah", post) if part)
    if guest.post_id:
        return shown(" · ".join(part for part in (body, "tanpa nama", size) if part))
    return " · ".join(part for part in ("Lembaga", size) if part) if body else ""


def _chip(_facts: Facts, row: Record) -> ChipText:
    guest = cast(Guest, row)
    return ChipText(shown(str(guest.status)), _TONES.get(guest.status, ""))


def _described(facts: Facts, row: Record) -> Item:
    return Item("", _who(facts, row) or "belum diisi")


def _leads(facts: Facts, record: Record) -> str:
    return "Sudah pimpinan acara" if any(one.person_id == record.id for one in facts.meeting.leaders) else ""


_NAME = Column(
    "Nama",
    "person_id",
    _who,
    hint="Ketik nama atau kelompok",
    spare=Spare("group", "Kelompok", is_group),
    known=_leads,
)
_COLUMNS = (_NAME, Column("Jabatan dan lembaga", "post_id", _office), Column("Status", "status", _chip))
