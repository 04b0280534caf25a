"""Hasil: what was discussed, what came of it and how it ended."""

from __future__ import annotations

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.meeting import Meeting
from ui.pages.section import Section
from ui.ticks import Tick


class OutcomeSection(Section):
    """Discussion, outcomes and closing."""

    key, title, group = "hasil", "Hasil", "Dokumentasi"
    owns = ("atmosphere", "discussion_manner", "topics", "discussion_focus", "questions", "talks", "outcomes",
            "commitments", "next_meeting", "closing", "closing_hope", "hope_is_units", "situation", "photos",
            "internal_note", "incident_note", "agenda", "legal_bases")  # fmt: skip

    def build(self) -> None:
        """Discussion, outcome, closing, and the note that stays in the office."""
        form = self.form(Meeting)
        form.group("Bahasan")
        form.row("discussion_manner")
        form.lines("topics", help="Satu bahasan per baris.")
        form.row("discussion_focus", "Fokus", optional=True)
        form.group("Yang dihasilkan")
        form.lines("outcomes", help="Satu hasil per baris.")
        form.row("next_meeting", "Pertemuan berikut", optional=True)
        form.group("Penutup")
        form.row("closing")
        form.row("closing_hope")
        form.row("hope_is_units")
        form.group("Hanya untuk kantor")
        form.row("internal_note", help="Tidak pernah masuk naskah.")

    def tick(self, facts: Facts) -> Tick:
        """Lengkap with a topic or an outcome and a closing."""
        meeting = facts.meeting
        discussed = bool(meeting.topics or meeting.outcomes or meeting.commitments or meeting.discussion_focus)
        closed = bool(meeting.closing or meeting.closing_hope)
        return Tick.DONE if discussed and closed else Tick.PART if discussed or closed else Tick.EMPTY
