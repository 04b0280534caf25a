"""The kind of paper that a series numbers: one of those the program knows, or what the office once typed."""

from __future__ import annotations

from cooling_desktop.records.directory import PATTERNS, NumberSeries
from ui.choices import ComboBox, shown
from ui.editors import Editor
from ui.entryform import EntryForm


class KindEditor(Editor):
    """A list of the kinds; a typed one that is none of them stands below them as it is, until another is chosen."""

    def __init__(self) -> None:
        self._kinds = list(PATTERNS)
        self.combo = ComboBox()
        super().__init__(self.combo)
        self.row.setStretch(0, 0)
        self.row.addStretch(1)
        self.combo.activated.connect(lambda number: self.tell(self._kinds[number]))

    def show_value(self, value: object) -> None:
        """Mark the stored kind, whatever its case and spaces."""
        self._value = value
        typed = str(value or "")
        kind = typed.strip().casefold()
        kinds = [*PATTERNS] if kind in PATTERNS or not kind else [*PATTERNS, typed]
        if kinds != self._kinds or not self.combo.count():
            self._kinds = kinds
            self.combo.clear()
            self.combo.addItems([shown(one) for one in kinds])
        self.combo.setCurrentIndex(kinds.index(kind if kind in PATTERNS else typed) if kind else -1)


def put(made: EntryForm, path: str, value: object) -> None:
    """A value of a series; with another kind comes its usual pattern, unless the office wrote one of its own."""
    if made.entry is None:
        return
    where = path.removesuffix(".kind")
    row = made.entry.record(where)
    with made.entry.together():
        made.put(path, value)
        usual = isinstance(row, NumberSeries) and row.pattern in PATTERNS.values()
        if where != path and usual and value in PATTERNS:
            made.put(f"{where}.pattern", PATTERNS[str(value)])
