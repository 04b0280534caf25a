"""Agenda: what comes after what and how long it takes; the clock times follow from the start."""

from __future__ import annotations

from datetime import date, time
from typing import cast

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.meeting import AgendaItem
from cooling_desktop.words.dates import clock
from cooling_desktop.words.schedule import slots
from ui.lists import Item
from ui.names import named
from ui.pages.doubts import agenda_fit
from ui.pages.outline import AgendaOutline
from ui.pages.section import Section
from ui.remark import Remark
from ui.rows import RowsPanel
from ui.table_model import Column, Spare


class AgendaSection(AgendaOutline, Section):
    """The programme of the meeting."""

    def build(self) -> None:
        """One table; what is rarer stands in the details."""
        form = self.loose_form(AgendaItem)
        form.row("post_id")
        form.row("performer", help="Bila tidak ada di Direktori: pembawa acara.")
        form.row("remark")
        form.row("outcome", help="Satu atau dua kalimat untuk notula.")
        form.looked.connect(lambda _: self._ask_outcome())
        self._details = form
        empty = "Belum ada acara. Ketik acara dan lamanya, atau tempel dari Excel."
        panel = RowsPanel("Susunan acara", "acara", AgendaItem, form, _described, empty, _COLUMNS)
        self.rows(panel, "agenda")
        self._remark = Remark()
        self.column.addWidget(self._remark)

    def refresh(self) -> None:
        """Tell how the agenda fits between start and end."""
        super().refresh()
        if self.meeting is not None and self.built:
            self._remark.say(*agenda_fit(self.meeting.facts.meeting))
            self.panels[0][0].list.viewport().update()  # the start may have changed, and all times with it

    def _ask_outcome(self) -> None:
        """What an item brought is asked for once the meeting has begun to be documented."""
        meeting = self.meeting.facts.meeting if self.meeting else None
        days = [day.held_on for day in meeting.days if day.held_on] if meeting else []
        held = meeting is not None and meeting.status is MeetingStatus.HELD
        self.offer(self._details, "outcome", wanted=held or max(days, default=date.max) <= date.today())


def _slot(facts: Facts, row: Record) -> str:
    """ "19.30–19.45", as far as it is known."""
    meeting = facts.meeting
    starts = meeting.days[0].starts if meeting.days else None
    place = next((n for n, item in enumerate(meeting.agenda) if item is row), None)
    lengths = [item.minutes for item in meeting.agenda]
    known = slots(starts, lengths)[place] if starts is not None and place is not None else ()
    return "–".join(clock(at) for at in known if isinstance(at, time))


def _who(facts: Facts, row: Record) -> str:
    item = cast(AgendaItem, row)
    return named(facts, "people", item.person_id) or item.performer or named(facts, "posts", item.post_id)


def _described(facts: Facts, row: Record) -> Item:
    return Item("", cast(AgendaItem, row).text or "belum diisi")


_COLUMNS = (
    Column("Waktu", "", _slot, width=100),
    Column("Acara", "text", stretch=3, hint="Ketik acara"),
    Column("Menit", "minutes", width=66),
    Column("Pelaksana", "person_id", _who, stretch=2, spare=Spare("performer", "Pelaksana", bool)),
)
