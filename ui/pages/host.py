"""Pimpinan: the unit that holds the meeting, who holds it with the unit, and who leads it."""

from __future__ import annotations

from typing import cast

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import LeaderPresence
from cooling_desktop.records.meeting import CoHost, Leader, Meeting
from ui.choices import shown
from ui.lists import Item
from ui.names import named
from ui.pages.outline import HostOutline
from ui.pages.section import Section
from ui.parts import ChipText
from ui.rows import RowsPanel
from ui.table_model import Column, Spare

_TONES = {LeaderPresence.PRESENT: "ok", LeaderPresence.REPRESENTED: "info", LeaderPresence.READ_OUT: "info"}


class HostSection(HostOutline, Section):
    """Host, co-hosts and leaders."""

    def build(self) -> None:
        """The unit, then the leaders; who held it together with the unit stands folded at the end."""
        unit = self.form(Meeting)
        unit.row("unit_id", "Satuan")
        self._leader = self.loose_form(Leader)
        self._leader.row("person_id", "Nama pimpinan")
        self._leader.row("post_id")
        self._leader.row("presence")
        self._leader.row("deputy_person_id", "Wakil atau pembaca")
        self._leader.row("deputy_post_id")
        self._leader.row("reason", "Alasan")
        empty = "Belum ada pimpinan. Tambahkan yang memimpin atau mewakili."
        leaders = RowsPanel("Daftar pimpinan", "pimpinan", Leader, self._leader, self._describe, empty)
        self.rows(leaders, "leaders")
        self._leader.looked.connect(lambda _: self._show_deputy())
        rest = self.form(Meeting)
        fold = self.fold(rest, "Isian lain: subsatuan, penyelenggara bersama")
        fold.hold(rest.row("subunit"), rest.row("unit_leads"), rest.row("parent_in_text"))
        self.rows(self._hosts(), "co_hosts", fold)

    def _hosts(self) -> RowsPanel:
        form = self.loose_form(CoHost, keys=False)
        form.row("name", help="Bila tidak ada di Direktori: tokoh agama.")
        empty = "Tidak ada penyelenggara lain."
        return RowsPanel("Penyelenggara bersama", "penyelenggara", CoHost, form, _described, empty, _HOSTS)

    def _show_deputy(self) -> None:
        """A deputy is asked for only where somebody was represented."""
        away = self._leader.bound("presence") not in (LeaderPresence.PRESENT, None)
        self.offer(self._leader, "deputy_person_id", "deputy_post_id", "reason", wanted=away)

    def _describe(self, facts: Facts, row: Record) -> Item:
        leader = cast(Leader, row)
        name = named(facts, "people", leader.person_id)
        office = named(facts, "posts", leader.post_id)
        chip = ChipText(shown(str(leader.presence)), _TONES[leader.presence])
        return Item("", name or office or "Pimpinan belum diisi", office if name else "", chip, icon="person")


def _body(facts: Facts, row: Record) -> str:
    host = cast(CoHost, row)
    return named(facts, "organisations", host.organisation_id) or host.name


def _described(facts: Facts, row: Record) -> Item:
    return Item("", _body(facts, row) or named(facts, "units", cast(CoHost, row).unit_id) or "belum diisi")


_HOSTS = (
    Column("Lembaga", "organisation_id", _body, hint="Ketik nama lembaga", spare=Spare("name", "Nama saja", bool)),
    Column("Atau satuan", "unit_id"),
)
