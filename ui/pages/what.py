"""Apa dan kapan: programme, form, aims, days and election."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.meeting import Day, Meeting
from ui.form import Form
from ui.open_meeting import OpenMeeting
from ui.pages.doubts import clashing, early_end, held_too_soon
from ui.pages.outline import WhatOutline
from ui.pages.section import Section
from ui.pages.sectionform import SectionForm
from ui.parts import Button, label

if TYPE_CHECKING:
    from cooling_desktop.press.check import Finding

_UNUSUAL = (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED)


class WhatSection(WhatOutline, Section):
    """The first section of every meeting."""

    def build(self) -> None:
        """Kegiatan, Waktu, Pemilihan; what few meetings need stands folded at the end."""
        self._offer_source()
        self._what = self.form(Meeting)
        self._what.row("programme")
        self._what.row("form")
        self._what.row("theme", optional=True)
        self._what.row("umbrella", optional=True)
        self._what.lines("purposes", help="Satu tujuan per baris, mulai dengan kata kerja.")
        self._what.row("status")
        self._what.row("status_reason", "Alasan", help="Hanya untuk kantor.")
        self._what.row("new_date")
        self.column.addWidget(_heading("Waktu"))
        self._days = QVBoxLayout()
        self._days.setSpacing(10)
        self.column.addLayout(self._days)
        self._day_forms = [self._day_form(0)]
        self.column.addLayout(self._more_days())
        rest = self.form(Meeting)
        rest.group("Pemilihan")
        rest.row("election_id")
        rest.row("phase")
        fold = self.fold(rest, "Isian lain: nama di naskah, seri, zona waktu, dasar")
        fold.hold(
            rest.row("election_name", "Nama di naskah"),
            rest.row("voting_day_in_text"),
            rest.row("repeated"),
            rest.row("series_remark", help="Misalnya titik terakhir dari lima kecamatan."),
            rest.row("zone", help="Kosong: mengikuti provinsi tempat."),
            rest.lines("legal_bases", "Dasar", help="Satu dasar per baris; hanya untuk surat dan laporan."),
        )

    def _offer_source(self) -> None:
        self._source = Button("Salin dari kegiatan lain", "quiet", "calendar", small=True)
        self._source.clicked.connect(lambda: self.planned.emit("fill"))
        self.column.addWidget(self._source, 0, Qt.AlignmentFlag.AlignLeft)

    def _more_days(self) -> QHBoxLayout:
        self._more = Button("Tambah hari", "quiet", "plus", small=True)
        self._more.clicked.connect(self._add_day)
        line = QHBoxLayout()
        line.setContentsMargins(136, 0, 0, 0)
        line.addWidget(self._more)
        line.addStretch()
        return line

    def load(self, meeting: OpenMeeting) -> None:
        """Days are few: each has its own rows."""
        self.meeting = meeting
        if self.built:
            self._lay_days()
            super().load(meeting)
            self._more.setVisible(not meeting.read_only)

    def refresh(self) -> None:
        """Reasons are asked only of a meeting that did not take place as planned."""
        if self.meeting is None or not self.built:
            return
        if len(self._day_forms) != len(self.meeting.facts.meeting.days):
            self._lay_days()
        super().refresh()
        status = self.meeting.facts.meeting.status
        self.offer(self._what, "status_reason", wanted=status in _UNUSUAL)
        self.offer(self._what, "new_date", wanted=status is MeetingStatus.POSTPONED)
        self._suit(self.meeting)
        self._tell_doubts()

    def _suit(self, meeting: OpenMeeting) -> None:
        """A pattern has neither state nor dates; another meeting is offered as long as there is nothing here."""
        told = meeting.facts.meeting
        begun = told.programme or told.form or told.purposes or told.guests
        self._source.setVisible(not begun and not meeting.read_only)
        self._what.rows["status"].setVisible(not told.template)
        for form in self._day_forms:
            form.rows["held_on"].setVisible(not told.template)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Where nothing was found, what can hardly be meant is told."""
        super().show_findings(findings)
        self._tell_doubts()

    def _tell_doubts(self) -> None:
        if self.meeting is None or not self.built or self.meeting.read_only:
            return
        meeting = self.meeting.facts.meeting
        self._doubt(self._what, "status", held_too_soon(meeting, date.today()))
        for form, day in zip(self._day_forms, meeting.days, strict=False):
            self._doubt(form, "ends", early_end(day))
        self._doubt(self._day_forms[0], "held_on", clashing(self.meeting))

    def _doubt(self, form: SectionForm, name: str, words: str) -> None:
        """Words at a field; while it is typed in they only go away, since half a value may be any."""
        field = form.editors[name].field
        if not (words and isinstance(field, QLineEdit) and field.hasFocus()):
            form.say(name, *(self._found.get(form.path_of(name)) or (words,)))

    def _lay_days(self) -> None:
        if self.meeting is None:
            return
        if not self.meeting.facts.meeting.days:
            self.meeting.facts.meeting.days.append(Day())
        number = len(self.meeting.facts.meeting.days)
        while len(self._day_forms) < number:
            self._day_forms.append(self._day_form(len(self._day_forms)))
            self._chain(*self._day_forms[-2:])
        while len(self._day_forms) > number:
            gone = self._day_forms.pop()
            self.drop_form(gone)
            holder = cast(QWidget, gone.parentWidget())
            self._days.removeWidget(holder)
            holder.hide()
            holder.deleteLater()

    def _day_form(self, number: int) -> SectionForm:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if number:
            head = QHBoxLayout()
            head.addWidget(label(f"Hari ke-{number + 1}", "strong", "text2"))
            head.addStretch()
            gone = Button("Hapus hari", "quiet", "trash", small=True)
            gone.clicked.connect(lambda: self._drop_day(number))
            head.addWidget(gone)
            column.addLayout(head)
        form = self.loose_form(Day, keys=number == 0)
        form.row("held_on", help="23/10/24, 23 okt, atau besok. Hari mengikuti tanggal.")
        form.beside("Pukul", ("starts", 90), ("ends", 90))
        for name in ("held_on", "starts", "ends"):
            cast(QLineEdit, form.editors[name].field).editingFinished.connect(self._left_end)
        form.beside("", ("until_done", 0), ("approximate", 0))
        form.row("part")
        column.addWidget(form)
        self._days.addWidget(holder)
        self.forms.append((form, f"days[{number}]"))
        return form

    def _left_end(self) -> None:
        """The keys may still be there: the doubt is told once they are elsewhere."""
        QTimer.singleShot(0, self, self._tell_doubts)

    def _chain(self, before: Form, after: Form) -> None:
        """Tab goes from day to day, although the later one was made last."""
        fields = [before.stops()[-1], *after.stops()]
        for first, second in pairwise(fields):
            QWidget.setTabOrder(first, second)

    def _add_day(self) -> None:
        if self.meeting is not None:
            at = self.meeting.add_row("days", Day())
            self.refresh()
            self._day_forms[at].focus("held_on")

    def _drop_day(self, number: int) -> None:
        if self.meeting is not None:
            self.meeting.remove_row("days", number)
            self.told.emit(f"Hari ke-{number + 1} dihapus.")


def _heading(words: str) -> QWidget:
    made = label(words, "group")
    made.setContentsMargins(0, 10, 0, 0)
    return made
