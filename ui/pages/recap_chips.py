"""The chips of the recap: a period or an election, and what narrows it further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cooling_desktop.errors import BadInput
from cooling_desktop.records.recap import Wanted
from cooling_desktop.records.recap_rows import Choices
from cooling_desktop.words.periods import (
    ALWAYS,
    Period,
    between,
    month,
    month_before,
    of_election,
    read_period,
    week,
    week_before,
    year,
)
from ui.chips import FilterChip
from ui.flow import FlowLayout
from ui.pages.archive_filters import NO_PERIOD, PERIOD_HINT
from ui.palette_list import Pick
from ui.pickpanel import holding

_FILTERS = (("unit_id", "Satuan", "units"), ("programme", "Program", "programmes"),
            ("district", "Kecamatan", "districts"))  # fmt: skip


class RecapChips(QWidget):
    """What is wanted, as chosen; `changed` tells that it is something else now."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.choices = Choices()
        self.period = FilterChip("Periode", self._periods, NO_PERIOD, PERIOD_HINT)
        self.filters = {
            name: FilterChip(words, partial(self._named, shelf)) for name, words, shelf in _FILTERS
        }
        row = FlowLayout(self, 8)
        for chip in (self.period, *self.filters.values()):
            row.addWidget(chip)
        self.period.chosen.connect(self._take_period)
        for name, chip in self.filters.items():
            chip.chosen.connect(partial(self._take, name))
        self.wanted = Wanted()
        self.ask_for(month(today))

    def ask_for(self, period: Period) -> None:
        """Show a stretch of time as chosen, without telling."""
        self.wanted = replace(self.wanted, period=period, election_id="", phase="")
        self.period.put("" if period == ALWAYS else _key(period), period.name)

    def _take_period(self, key: str) -> None:
        election, _, phase = key.removeprefix("e:").partition(":")
        names = {one[0]: one[1] for one in self.choices.elections}
        if key.startswith("e:") and election in names:
            period = of_election(names[election], phase)
            self.wanted = replace(self.wanted, period=period, election_id=election, phase=phase)
            self.period.put(key, period.name)
        else:
            self.ask_for(_read(key))
        self.changed.emit()

    def _take(self, name: str, key: str) -> None:
        shelf = next(shelf for field, _, shelf in _FILTERS if field == name)
        words = dict(getattr(self.choices, shelf)).get(key, "")
        chosen: dict[str, Any] = {name: key}
        self.wanted = replace(self.wanted, **chosen)
        self.filters[name].put(key, words)
        self.changed.emit()

    def _named(self, shelf: str, typed: str) -> Sequence[Pick]:
        return holding([Pick(key, name) for key, name in getattr(self.choices, shelf)], typed)

    def _periods(self, typed: str) -> Sequence[Pick]:
        """What was typed, once it can be read as a stretch of time; else what is asked for most."""
        today = date.today()
        named = (("Minggu lalu", week_before(today)), ("Minggu ini", week(today)), ("Bulan ini", month(today)),
                 ("Bulan lalu", month_before(today)), ("Tahun ini", year(today)))  # fmt: skip
        picks = [Pick(_key(period), words, right=period.name) for words, period in named]
        for key, name, phases in self.choices.elections:
            picks.append(Pick(f"e:{key}", name))
            picks += [Pick(f"e:{key}:{phase}", of_election(name, phase).name) for phase in phases]
        found = holding(picks, typed)
        try:
            period = read_period(typed, today)
        except BadInput:
            return found
        return found if any(pick.key == _key(period) for pick in found) else [Pick(_key(period), period.name), *found]


def _key(period: Period) -> str:
    return f"{period.first}..{period.last}"


def _read(key: str) -> Period:
    first, _, last = key.partition("..")
    return between(date.fromisoformat(first), date.fromisoformat(last)) if last else ALWAYS
