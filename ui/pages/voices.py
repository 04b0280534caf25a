"""Suara dan kutipan: who said what, in the order of the release."""

from __future__ import annotations

from typing import cast

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.records.spoken import Utterance
from ui.choices import shown
from ui.lists import Item
from ui.names import speaker
from ui.pages.outline import VoicesOutline
from ui.pages.section import Section
from ui.parts import ChipText
from ui.rows import RowsPanel


class VoicesSection(VoicesOutline, Section):
    """Quotes, indirect speech, messages, appeals, hopes."""

    def build(self) -> None:
        """One list, one form; rarer values folded at its end."""
        form = self._row = self.loose_form(Utterance)
        form.row("person_id")
        form.row("post_id", "Jabatannya")
        form.row("kind")
        form.row("text")
        form.row("verb")
        form.row("in_release")
        form.row("left_out_because", "Alasan", help="Tidak pernah masuk siaran pers.")
        fold = self.fold(form, "Isian lain: sambutan, tanpa nama, pesan yang diteruskan")
        fold.hold(
            form.row("verbatim"),
            form.row("in_speech"),
            form.row("follows"),
            form.row("anonymous", help="Hanya bila pembicara tidak disebut: salah seorang tokoh agama."),
            form.row("anonymous_reason", help="Tidak pernah masuk siaran pers."),
            form.row("from_person_id"),
            form.row("from_post_id", "Jabatannya"),
            form.row("via_person_id"),
            form.row("via_post_id"),
            form.row("approved_by", help="Hanya untuk kantor."),
        )
        empty = "Belum ada ucapan. Tambahkan kutipan atau ucapan tidak langsung, urut seperti di naskah."
        self.rows(RowsPanel("Daftar ucapan", "ucapan", Utterance, form, self._describe, empty), "utterances")
        form.looked.connect(lambda _: self._fit_row())

    def _fit_row(self) -> None:
        """Ask only what the row's other values make sensible."""
        row = self._row
        self.offer(row, "anonymous_reason", wanted=bool(row.bound("anonymous")))
        self.offer(row, "verbatim", wanted=row.bound("kind") is VoiceKind.QUOTE)
        self.offer(row, "left_out_because", wanted=row.bound("in_release") is False)

    def _describe(self, facts: Facts, row: Record) -> Item:
        said = cast(Utterance, row)
        who = speaker(facts, said.person_id, said.post_id, said.anonymous)
        quoted = f"“{said.text}”" if said.kind is VoiceKind.QUOTE and said.text else said.text
        tone = "" if not said.in_release else "accent" if said.kind is VoiceKind.QUOTE else "info"
        chip = ChipText(shown(str(said.kind)), tone)
        return Item("", who or "Pembicara belum diisi", quoted.replace("\n", " ") or "Isi ucapan belum diisi", chip)
