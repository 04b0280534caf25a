"""Netralitas: how the host stated it, or that it did not."""

from __future__ import annotations

from typing import cast

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import NeutralityForm
from cooling_desktop.records.spoken import Neutrality, Signatory
from ui.lists import Item
from ui.names import named
from ui.pages.outline import NeutralOutline
from ui.pages.section import Section
from ui.rows import RowsPanel
from ui.table_model import Column, Spare


class NeutralSection(NeutralOutline, Section):
    """The neutrality statement; never proposed, only what was really said."""

    def build(self) -> None:
        """Whether, what, who; then the pledge and who signed it."""
        self._form = form = self.form(Neutrality, "neutrality")
        form.row("form", help="Hanya yang benar-benar disampaikan yang masuk naskah.")
        form.row("text")
        form.row("person_id")
        form.row("post_id", "Jabatannya")
        form.row("verb", optional=True)
        form.row("in_speech")
        form.lines("points", help="Satu butir per baris.")
        self._fold = self.fold(form, "Isian lain: perantara, dasar hukum")
        self._fold.hold(form.row("via_person_id"), form.row("via_post_id"), form.row("legal_basis"))
        details = self.loose_form(Signatory)
        details.row("name", help="Bila tidak ada di Direktori.")
        empty = "Belum ada penanda tangan."
        self._signed = RowsPanel("Penanda tangan", "penanda tangan", Signatory, details, _described, empty, _COLUMNS)
        self.rows(self._signed, "neutrality.signatories")

    def refresh(self) -> None:
        """Nothing more is asked when none was made; signatures only where something was signed."""
        super().refresh()
        if self.meeting is None or not self.built:
            return
        stated = self.meeting.facts.meeting.neutrality
        made = stated.form is not NeutralityForm.NOT_STATED
        self.offer(self._form, *_STATED, wanted=made)
        self._fold.setVisible(made or self._fold.filled > 0)
        self._signed.setVisible(stated.form is NeutralityForm.SIGNED or bool(stated.signatories))


def _who(facts: Facts, row: Record) -> str:
    signatory = cast(Signatory, row)
    return named(facts, "people", signatory.person_id) or signatory.name


def _described(facts: Facts, row: Record) -> Item:
    return Item("", _who(facts, row) or named(facts, "posts", cast(Signatory, row).post_id) or "belum diisi")


_STATED = ("text", "person_id", "post_id", "verb", "in_speech", "points")
_COLUMNS = (
    Column("Nama", "person_id", _who, hint="Ketik nama", spare=Spare("name", "Nama saja", lambda _: False)),
    Column("Jabatan", "post_id"),
)
