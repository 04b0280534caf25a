"""The filter chips of the archive: a stretch of time, and labels that the archive's papers bear."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cooling_desktop.archive.search import Choice, Query
from cooling_desktop.errors import BadInput
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.periods import Period, between, month, month_before, read_period, year
from ui.chips import FilterChip, Find
from ui.choices import shown
from ui.flow import FlowLayout
from ui.palette_list import Pick

Choices = Callable[[str, str], Sequence[Choice]]
"""The labels of a facet for the letters typed."""
FACETS = (("unit", "Satuan"), ("programme", "Program"), ("person", "Orang"), ("place", "Tempat"),
          ("status", "Status"), ("group", "Tamu"))  # fmt: skip
PERIOD_HINT = "Pilih, atau ketik: Oktober 2024"
NO_PERIOD = "Tidak ditemukan. Tulis misalnya Oktober 2024, minggu lalu, atau 1–14 Oktober 2024."
_GAP = 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Filters(QWidget):
    """Left and right go between the chips; `changed` tells that another set of papers is wanted."""

    changed = Signal()

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.chips = {"dates": _Chip("Tanggal", _periods, NO_PERIOD, PERIOD_HINT)}
        for facet, name in FACETS:
            self.chips[facet] = _Chip(name, _finder(choices, facet))
        self.row = FlowLayout(self, _GAP)
        for name, chip in self.chips.items():
            self.row.addWidget(chip)
            chip.moved.connect(self._step)
            chip.chosen.connect(lambda key, name=name: self._choose(name, key))

    def narrow(self, query: Query) -> Query:
        """The query with what is chosen here."""
        since, until = _days(self.chips["dates"].key)
        facets: dict[str, Any] = {facet: self.chips[facet].key for facet, _ in FACETS}
        return replace(query, since=since, until=until, **facets)

    @property
    def any(self) -> bool:
        """Whether something is chosen."""
        return any(chip.key for chip in self.chips.values())

    @property
    def words(self) -> str:
        """What is chosen, in a few words."""
        return ", ".join(chip.text().replace("&&", "&") for chip in self.chips.values() if chip.key)

    def clear(self) -> None:
        """Let all papers through again."""
        self.recall("")

    def kept(self) -> str:
        """What is chosen as one line to be kept."""
        return json.dumps({name: chip.key for name, chip in self.chips.items() if chip.key}, ensure_ascii=False)

    def recall(self, kept: str) -> None:
        """Choose what was kept; what can't be read chooses nothing."""
        try:
            chosen = json.loads(kept or "{}")
        except ValueError:
            chosen = {}
        for name in self.chips:
            key = chosen.get(name, "") if isinstance(chosen, dict) else ""
            self._put(name, key if isinstance(key, str) else "")
        self.changed.emit()

    def _choose(self, name: str, key: str) -> None:
        self._put(name, key)
        self.changed.emit()

    def _put(self, name: str, key: str) -> None:
        if name == "dates":
            since, until = _days(key)
            words = between(since, until).name if since and until else ""
            self.chips[name].put(key if words else "", words)
        else:
            self.chips[name].put(key, shown(key))

    def _step(self, by: int) -> None:
        """The next chip, or the one before."""
        chips = list(self.chips.values())
        here = next((n for n, chip in enumerate(chips) if chip.hasFocus()), 0)
        chips[max(0, min(len(chips) - 1, here + by))].setFocus(Qt.FocusReason.OtherFocusReason)


class _Chip(FilterChip):
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


def _finder(choices: Choices, facet: str) -> Find:
    """The labels of a facet, the most frequent first, with how many papers bear each."""

    def find(typed: str) -> list[Pick]:
        return [Pick(one.label, shown(one.label), right=thousands(one.papers)) for one in choices(facet, typed)]

    return find


def _periods(typed: str) -> list[Pick]:
    """What is asked for most; else what was typed, once it can be read as a stretch of time."""
    today = date.today()
    if not typed.strip():
        last = year(date(today.year - 1, 1, 1))
        named = (("Bulan ini", month(today)), ("Bulan lalu", month_before(today)), ("Tahun ini", year(today)),
                 ("Tahun lalu", last))  # fmt: skip
        return [Pick(_key(period), words, right=period.name) for words, period in named]
    try:
        period = read_period(typed, today)
    except BadInput:
        return []
    return [Pick(_key(period), period.name)] if period.first and period.last else []


def _key(period: Period) -> str:
    return f"{period.first}..{period.last}"


def _days(key: str) -> tuple[date | None, date | None]:
    first, _, last = key.partition("..")
    try:
        return (date.fromisoformat(first), date.fromisoformat(last)) if last else (None, None)
    except ValueError:
        return None, None
