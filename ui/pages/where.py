"""Tempat: from the room to the province; every part may stay empty."""

from __future__ import annotations

from cooling_desktop.records.kinds import VenueMode
from cooling_desktop.records.meeting import Venue
from ui.pages.outline import WhereOutline
from ui.pages.section import Section


class WhereSection(WhereOutline, Section):
    """Where people met."""

    def build(self) -> None:
        """Place first, then the address from small to large; what few places need stands folded at the end."""
        self._form = form = self.form(Venue, "venue")
        form.row("mode")
        form.row("platform")
        form.row("name")
        form.row("room")
        form.group("Alamat")
        form.row("street")
        form.beside("RT dan RW", ("rt", 64), ("rw", 64))
        form.row("village")
        form.row("district")
        form.row("city")
        form.row("city_in_text")
        form.row("province")
        fold = self.fold(form, "Isian lain: pemilik, sebutan desa dan kecamatan")
        fold.hold(
            form.row("owner", help="Bila bertemu di tempat milik seseorang."),
            form.row("village_kind", "Sebutan desa", width=180),
            form.row("district_kind", "Sebutan kecamatan", width=180),
            form.row("vague", help="Bila tempat sengaja tidak dirinci."),
        )

    def refresh(self) -> None:
        """Online meetings name their platform."""
        super().refresh()
        if self.meeting is not None and self.built:
            online = self.meeting.facts.meeting.venue.mode is not VenueMode.ON_SITE
            self.offer(self._form, "platform", wanted=online)
