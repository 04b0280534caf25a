"""Hasil: what was discussed, what came of it and how it ended."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.spoken import Commitment, Question, Talk, Topic
from ui.fold import Fold
from ui.lists import Item
from ui.names import named
from ui.pages.outline import OutcomeOutline
from ui.pages.section import Section
from ui.pages.sectionform import SectionForm
from ui.rows import Describe, RowsPanel
from ui.table_model import Column, Spare

_NEVER = "Tidak pernah masuk siaran pers."


class OutcomeSection(OutcomeOutline, Section):
    """Discussion, outcomes, promises, closing, and the notes that stay in the office."""

    def build(self) -> None:
        """In the order in which a report tells it."""
        self.rows(self._topics(), "topics")
        talk = self.form(Meeting)
        talk.row("discussion_manner")
        talk.row("discussion_focus", "Fokus bahasan", optional=True)
        self._asides(self.fold(talk, "Isian lain: suasana, materi narasumber, tanya jawab"), talk)
        came = self.form(Meeting)
        came.group("Yang dihasilkan")
        came.lines("outcomes", help="Satu hasil per baris, kata benda: hubungan yang lebih erat.")
        self.rows(self._commitments(), "commitments")
        end = self.form(Meeting)
        end.row("next_meeting", "Pertemuan berikut", optional=True)
        end.group("Penutup")
        end.row("closing")
        end.row("closing_hope")
        end.row("hope_is_units")
        self.fold(end, "Catatan kantor, tidak pernah masuk siaran pers").hold(
            end.row("situation", help="Hanya untuk laporan kantor."),
            end.row("internal_note", help=_NEVER),
            end.row("incident_note", help=_NEVER),
        )

    def focus_first(self) -> None:
        """The table of topics comes first, and typing begins there while it is empty."""
        meeting = self.meeting
        if meeting is not None and not meeting.read_only and not meeting.facts.meeting.topics:
            self.panels[0][0].list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()

    def _topics(self) -> RowsPanel:
        form = self.loose_form(Topic, keys=False)
        form.row("text", help="Frasa, misalnya peran komunitas dalam menjaga keamanan.")
        form.row("in_release")
        empty = "Belum ada bahasan. Ketik satu bahasan per baris."
        return RowsPanel("Bahasan", "bahasan", Topic, form, _called("text"), empty, _TOPICS)

    def _commitments(self) -> RowsPanel:
        form = self.loose_form(Commitment, keys=False)
        form.row("text", help="Mulai dengan kata kerja: menjaga netralitas.")
        form.row("person_id", "Perorangan")
        form.row("post_id")
        form.row("unit_id")
        form.row("party", help="Misalnya semua pihak yang hadir.")
        empty = "Belum ada komitmen."
        return RowsPanel("Komitmen", "komitmen", Commitment, form, _called("text"), empty, _COMMITMENTS)

    def _asides(self, fold: Fold, form: SectionForm) -> None:
        """What few meetings need."""
        fold.hold(form.row("atmosphere"))
        talk = self.loose_form(Talk, keys=False)
        talk.row("title")
        talks = RowsPanel(
            "Materi narasumber", "materi", Talk, talk, _called("title"), "Belum ada materi.", _TALKS
        )
        self.rows(talks, "talks", fold)
        asked = self.loose_form(Question, keys=False)
        for name in ("question", "answered_by", "answer"):
            asked.row(name)
        questions = RowsPanel(
            "Tanya jawab", "pertanyaan", Question, asked, _called("question"), "Belum ada pertanyaan.", _QUESTIONS
        )
        self.rows(questions, "questions", fold)


def _called(name: str) -> Describe:
    """A row is called by one of its texts."""
    return lambda _facts, row: Item("", str(getattr(row, name)) or "belum diisi")


def _topic(_facts: Facts, row: Record) -> str:
    topic = cast(Topic, row)
    return topic.text if topic.in_release else f"{topic.text} (tidak dipakai)"


def _party(facts: Facts, row: Record) -> str:
    """Everybody who made the promise."""
    promise = cast(Commitment, row)
    entries = (
        ("people", promise.person_id),
        ("posts", promise.post_id),
        ("organisations", promise.organisation_id),
        ("units", promise.unit_id),
    )
    names = [named(facts, shelf, key) for shelf, key in entries]
    return ", ".join(name for name in (*names, promise.party) if name)


_TOPICS = (Column("Bahasan", "text", _topic, hint="Ketik bahasan"),)
_PARTY = Spare("party", "Pihak", bool)  # whatever it is called, it may be a party
_COMMITMENTS = (
    Column("Pihak", "organisation_id", _party, stretch=2, hint="Ketik lembaga atau pihak", spare=_PARTY),
    Column("Komitmen", "text", stretch=3),
    Column("Batas", "due", width=96),
)
_TALKS = (
    Column("Judul materi", "title", stretch=3, hint="Ketik judul"),
    Column("Narasumber", "person_id", stretch=2),
    Column("Jabatan", "post_id", stretch=2),
)
_QUESTIONS = (
    Column("Penanya", "asked_by", stretch=1, hint="Ketik penanya"),
    Column("Pertanyaan", "question", stretch=2),
    Column("Jawaban", "answer", stretch=2),
)
