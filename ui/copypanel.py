"""The small panel of a copy: which parts come along, and the date of the new meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop.errors import BadInput
from cooling_desktop.records.copied import Part
from ui import theme
from ui.choices import CheckBox
from ui.form import LABEL_WIDTH
from ui.parsed import DateEditor
from ui.parts import Button, label
from ui.raised import Raised

Chosen = Callable[[tuple[Part, ...], date | None], None]
_NOTHING = "Belum ada bagian yang dipilih. Centang bagian yang akan disalin."
_LEFT = "Kehadiran, ucapan, hasil, foto, nomor, dan tulisan sendiri tidak ikut."


class CopyPanel(Raised):
    """All parts are ticked at first; Enter copies."""

    def __init__(self) -> None:
        super().__init__("Salin kegiatan")
        self._chosen: Chosen = lambda _parts, _on: None
        self._title, self._source = label("", "group"), label("", "", "text2", wrap=True)
        self._note, self._words = label(_LEFT, "small", "text2", wrap=True), label("", "", "err", wrap=True)
        self.date, self._dated = DateEditor(), QWidget()
        self.date.name_it("Tanggal", "Kosong: tanggal diisi nanti.")
        self.date.line.setPlaceholderText("besok")
        self.ticks = {part: CheckBox(part.value) for part in Part}
        self.copy, self.close_button = Button("Salin", "tonal"), Button("Batal", "quiet")
        self._lay_out()
        self.copy.clicked.connect(self.act)
        self.close_button.clicked.connect(self.close_panel)

    def ask(self, title: str, source: str, chosen: Chosen, anchor: QWidget, *, dated: bool) -> None:
        """Open below `anchor`; `dated` asks for a date too."""
        self._chosen = chosen
        self._title.setText(title)
        self.setAccessibleName(title)
        self._source.setText(f"Dari {source}")
        self.date.reset()
        self._dated.setVisible(dated)
        for tick in self.ticks.values():
            tick.setChecked(True)
        self._say("")
        self.open_at(anchor, self.date.line if dated else next(iter(self.ticks.values())))

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        return self.date.line, *self.ticks.values(), self.close_button, self.copy

    def act(self) -> None:
        """Copy what is ticked; a date that can't be read is told, and nothing is copied."""
        parts = tuple(part for part, tick in self.ticks.items() if tick.isChecked())
        try:
            on = self._day()
        except BadInput as trouble:
            self._say(str(trouble))
            self.date.line.setFocus()
            return
        if not parts:
            self._say(_NOTHING)
            return
        self.close_panel()
        self._chosen(parts, on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Another key takes the sentence away."""
        self._say("")
        super().keyPressEvent(event)

    def _day(self) -> date | None:
        text = self.date.line.text().strip()
        found = self.date.read(text) if text and not self._dated.isHidden() else None
        return found if isinstance(found, date) else None

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _lay_out(self) -> None:
        when = QHBoxLayout(self._dated)
        when.setContentsMargins(0, 0, 0, 0)
        caption = label("Tanggal", "", "text2")
        caption.setBuddy(self.date.line)
        theme.fixed(caption, width=LABEL_WIDTH - 40)
        when.addWidget(caption)
        when.addWidget(self.date, 1)
        grid, foot = QGridLayout(), QHBoxLayout()
        for number, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, number // 2, number % 2)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for part in (self._title, self._source, self._dated):
            column.addWidget(part)
        column.addLayout(grid)
        for part in (self._note, self._words):
            column.addWidget(part)
        column.addLayout(foot)
