"""Pimpinan: the unit that holds the meeting, who holds it with the unit, and who leads it."""

from __future__ import annotations

from typing import cast

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import LeaderPresence
from cooling_desktop.records.meeting import CoHost, Leader, Meeting
from ui.choices import shown
from ui.form import Form
from ui.lists import Item
from ui.names import named
from ui.pages.section import Section, filled
from ui.parts import ChipText
from ui.rows import RowsPanel
from ui.ticks import Tick

_TONES = {LeaderPresence.PRESENT: "ok", LeaderPresence.REPRESENTED: "info", LeaderPresence.READ_OUT: "info"}


class HostSection(Section):
    """Host, co-hosts and leaders."""

    key, title, owns = "pimpinan", "Pimpinan", ("unit_id", "subunit", "unit_leads", "co_hosts", "leaders")

    def build(self) -> None:
        """The unit, then the leaders, then those who held it together."""
        unit = self.form(Meeting)
        unit.row("unit_id", "Satuan")
        unit.row("subunit", "Subsatuan", optional=True)
        unit.row("unit_leads")
        self._leader = self.loose_form(Leader)
        self._leader.row("person_id", "Nama pimpinan")
        self._leader.row("post_id")
        self._leader.row("presence")
        self._deputy = [
            self._leader.row("deputy_person_id", "Wakil atau pembaca"),
            self._leader.row("deputy_post_id"),
            self._leader.row("reason", "Alasan"),
        ]
        empty = "Belum ada pimpinan. Tambahkan yang memimpin atau mewakili."
        leaders = RowsPanel("Daftar pimpinan", "pimpinan", Leader, self._leader, self._describe, empty)
        self.rows(leaders, "leaders")
        hosts = RowsPanel("Penyelenggara bersama", "penyelenggara", CoHost, self._host_form(), self._host,
                          "Tidak ada penyelenggara lain.")  # fmt: skip
        self.rows(hosts, "co_hosts")
        leaders.list.chosen.connect(lambda _: self._show_deputy())

    def _host_form(self) -> Form:
        form = self.loose_form(CoHost)
        form.row("organisation_id", "Lembaga")
        form.row("unit_id", "Satuan lain")
        form.row("name", "Nama lain", help="Bila tidak ada di direktori: tokoh agama.")
        return form

    def refresh(self) -> None:
        """A deputy is asked for only where somebody was represented."""
        super().refresh()
        if self.built:
            self._show_deputy()

    def _show_deputy(self) -> None:
        away = self._leader.bound("presence") not in (LeaderPresence.PRESENT, None)
        for row in self._deputy:
            row.setVisible(away)

    def subtitle(self, facts: Facts) -> str:
        """How many leaders."""
        return f"{len(facts.meeting.leaders)} orang" if facts.meeting.leaders else ""

    def count(self, facts: Facts) -> int:
        """How many leaders."""
        return len(facts.meeting.leaders)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with a unit and a named leader."""
        led = next((one for one in facts.meeting.leaders if one.person_id or one.post_id), None)
        return filled(facts.meeting.unit_id, led)

    def _describe(self, facts: Facts, row: Record) -> Item:
        leader = cast(Leader, row)
        name = named(facts, "people", leader.person_id)
        office = named(facts, "posts", leader.post_id)
        chip = ChipText(shown(str(leader.presence)), _TONES[leader.presence])
        return Item("", name or office or "Pimpinan belum diisi", office if name else "", chip, icon="person")

    def _host(self, facts: Facts, row: Record) -> Item:
        host = cast(CoHost, row)
        names = (named(facts, "organisations", host.organisation_id), named(facts, "units", host.unit_id), host.name)
        return Item("", next((name for name in names if name), "Penyelenggara belum diisi"))


