"""Netralitas: how the host stated it, or that it did not."""

from __future__ import annotations

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import NeutralityForm
from cooling_desktop.records.spoken import Neutrality
from ui.pages.section import Section, filled
from ui.ticks import Tick


class NeutralSection(Section):
    """The neutrality statement; never proposed, only what was really said."""

    key, title, owns = "netralitas", "Netralitas", ("neutrality",)

    def build(self) -> None:
        """Whether, what, who; then the pledge."""
        form = self.form(Neutrality, "neutrality")
        form.row("form", help="Hanya yang benar-benar disampaikan yang masuk naskah.")
        self._stated = [
            form.row("text"),
            form.row("person_id"),
            form.row("post_id", "Jabatannya"),
            form.row("verb", optional=True),
            form.row("in_speech"),
            form.row("legal_basis", optional=True),
            form.lines("points", help="Satu butir per baris."),
        ]

    def refresh(self) -> None:
        """Nothing more is asked when none was made."""
        super().refresh()
        if self.meeting is not None and self.built:
            none_made = self.meeting.facts.meeting.neutrality.form is NeutralityForm.NOT_STATED
            for row in self._stated:
                row.setVisible(not none_made)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap when it is known whether and what."""
        stated = facts.meeting.neutrality
        if stated.form is NeutralityForm.NOT_STATED:
            return Tick.DONE
        return filled(stated.form, stated.text or stated.points)
