"""Tamu: persons, offices without a name, and groups with or without a count."""

from __future__ import annotations

from typing import cast

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.meeting import Guest
from ui.choices import shown
from ui.lists import Item
from ui.names import named
from ui.pages.section import Section
from ui.parts import ChipText
from ui.rows import RowsPanel
from ui.ticks import Tick

_TONES = {
    GuestStatus.CONFIRMED: "ok",
    GuestStatus.PRESENT: "ok",
    GuestStatus.WALK_IN: "ok",
    GuestStatus.REPRESENTED: "info",
}


class GuestsSection(Section):
    """Who was invited and who came."""

    key, title, owns = "tamu", "Tamu", ("guests",)

    def build(self) -> None:
        """One list, one form."""
        form = self.loose_form(Guest)
        form.row("person_id", "Nama tamu")
        form.row("post_id")
        form.row("organisation_id", "Lembaga")
        form.row("group", help="Bila bukan perorangan: pengurus dan anggota, warga RW 09.")
        form.beside("Jumlah", ("count", 90), ("vague_count", 0))
        form.row("entourage", help="Misalnya beserta jajaran.")
        form.row("status")
        form.row("partner")
        form.row("host_side")
        empty = "Belum ada tamu. Tambahkan perorangan, jabatan, atau kelompok."
        self.rows(RowsPanel("Daftar tamu", "tamu", Guest, form, self._describe, empty), "guests")

    def subtitle(self, facts: Facts) -> str:
        """Persons and groups."""
        groups = sum(1 for guest in facts.meeting.guests if guest.group and not guest.person_id)
        people = len(facts.meeting.guests) - groups
        said = [f"{people} orang" if people else "", f"{groups} kelompok" if groups else ""]
        return ", ".join(part for part in said if part)

    def count(self, facts: Facts) -> int:
        """How many entries."""
        return len(facts.meeting.guests)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with at least one guest that says who it is."""
        told = [g for g in facts.meeting.guests if g.person_id or g.post_id or g.organisation_id or g.group]
        if not facts.meeting.guests:
            return Tick.EMPTY
        return Tick.DONE if len(told) == len(facts.meeting.guests) else Tick.PART

    def _describe(self, facts: Facts, row: Record) -> Item:
        guest = cast(Guest, row)
        person, post = named(facts, "people", guest.person_id), named(facts, "posts", guest.post_id)
        body = named(facts, "organisations", guest.organisation_id)
        names = [name for name in (person, guest.group, post, body) if name]
        number = guest.count or guest.vague_count
        kind = "" if person else "Kelompok" if guest.group else "Tanpa nama"
        detail = " · ".join(part for part in (kind, f"{number} orang" if number else "", *names[1:]) if part)
        chip = ChipText(shown(str(guest.status)), _TONES.get(guest.status, ""))
        return Item("", names[0] if names else "Tamu belum diisi", detail if names else "", chip)
