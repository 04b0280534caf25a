"""Agenda: what comes after what and how long it takes; the clock times follow from the start."""

from __future__ import annotations

from datetime import time
from typing import cast

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Record
from cooling_desktop.records.meeting import AgendaItem, Day
from cooling_desktop.words.dates import clock
from cooling_desktop.words.schedule import overrun, slots
from ui.lists import Item
from ui.names import named
from ui.pages.section import Section
from ui.remark import Remark
from ui.rows import RowsPanel
from ui.table_model import Column, Spare
from ui.ticks import Tick


class AgendaSection(Section):
    """The programme of the meeting."""

    key, title, owns = "agenda", "Agenda", ("agenda",)

    def build(self) -> None:
        """One table; what is rarer stands in the details."""
        form = self.loose_form(AgendaItem)
        form.row("post_id")
        form.row("performer", help="Bila tidak ada di Direktori: pembawa acara.")
        form.row("remark")
        empty = "Belum ada acara. Ketik acara dan lamanya, atau tempel dari Excel."
        panel = RowsPanel("Susunan acara", "acara", AgendaItem, form, _described, empty, _COLUMNS)
        self.rows(panel, "agenda")
        self._remark = Remark()
        self.column.addWidget(self._remark)

    def refresh(self) -> None:
        """Tell how the agenda fits between start and end."""
        super().refresh()
        if self.meeting is not None and self.built:
            self._remark.say(*_fit(self.meeting.facts))
            self.panels[0][0].list.viewport().update()  # the start may have changed, and all times with it

    def subtitle(self, facts: Facts) -> str:
        """How many items, and how long they take together."""
        items = facts.meeting.agenda
        total = sum(item.minutes or 0 for item in items)
        said = [f"{len(items)} acara" if items else "", f"{total} menit" if total else ""]
        return ", ".join(part for part in said if part)

    def count(self, facts: Facts) -> int:
        """How many items."""
        return len(facts.meeting.agenda)

    def tick(self, facts: Facts) -> Tick:
        """Lengkap when every item has words and a length, and all fit before the end."""
        items = facts.meeting.agenda
        if not items:
            return Tick.EMPTY
        full = all(item.text and item.minutes for item in items)
        return Tick.PART if not full else Tick.LOOK if _fit(facts)[1] else Tick.DONE


def _first_day(facts: Facts) -> Day:
    return facts.meeting.days[0] if facts.meeting.days else Day()


def _lengths(facts: Facts) -> list[int | None]:
    return [item.minutes for item in facts.meeting.agenda]


def _fit(facts: Facts) -> tuple[str, str]:
    """What is to be said of the agenda as a whole, and its tone."""
    day, lengths = _first_day(facts), _lengths(facts)
    if not lengths:
        return "", ""
    if day.starts is None:
        return "Waktu belum dihitung: jam mulai belum diisi di bagian Apa dan kapan.", ""
    late = overrun(day.starts, day.ends, lengths) if day.ends else 0
    if day.ends is None or not late:
        return "", ""
    end = next((end for _, end in reversed(slots(day.starts, lengths)) if end), None)
    done = f"Acara selesai pukul {clock(end)}," if end and None not in lengths else "Acara"
    return f"{done} {late} menit melewati jam selesai {clock(day.ends)}. Kurangi menitnya atau ubah jamnya.", "warn"


def _slot(facts: Facts, row: Record) -> str:
    """ "19.30–19.45", as far as it is known."""
    starts = _first_day(facts).starts
    place = next((n for n, item in enumerate(facts.meeting.agenda) if item is row), None)
    known = slots(starts, _lengths(facts))[place] if starts is not None and place is not None else ()
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
