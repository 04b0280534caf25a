"""Tempat: from the room to the province; every part may stay empty."""

from __future__ import annotations

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VenueMode
from cooling_desktop.records.meeting import Venue
from ui.pages.section import Section, filled
from ui.ticks import Tick


class WhereSection(Section):
    """Where people met."""

    key, title, owns = "tempat", "Tempat", ("venue",)

    def build(self) -> None:
        """Place first, then the address from small to large."""
        form = self.form(Venue, "venue")
        form.row("mode")
        self._platform = form.row("platform")
        form.row("name")
        form.row("room")
        form.row("owner", optional=True)
        form.group("Alamat")
        form.row("street")
        form.beside("RT dan RW", ("rt", 64), ("rw", 64))
        form.row("village")
        form.row("village_kind", "Sebutannya", width=180)
        form.row("district")
        form.row("district_kind", "Sebutannya", width=180)
        form.row("city")
        form.row("city_in_text")
        form.row("province")
        form.group("Tanpa rincian")
        form.row("vague", optional=True)

    def refresh(self) -> None:
        """Online meetings name their platform."""
        super().refresh()
        if self.meeting is not None and self.built:
            self._platform.setVisible(self.meeting.facts.meeting.venue.mode is not VenueMode.ON_SITE)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with a place and a town, or with a deliberately vague place."""
        venue = facts.meeting.venue
        place = venue.name or venue.room or venue.platform
        if venue.vague:
            return Tick.DONE
        return filled(place, venue.district or venue.city or venue.street)
