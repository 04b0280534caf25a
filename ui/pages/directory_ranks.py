"""Kenaikan pangkat: a new rank for everybody who was marked, proposed by the order of ranks and typed over at will."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cooling_desktop.records.directory import Person
from cooling_desktop.words.ranks import next_rank, tidy_rank
from ui import theme
from ui.editors import Line, one_line
from ui.names import title_of
from ui.pages.directory_sheet import Sheet
from ui.parts import label

_RANK = 160
_UNKNOWN = "Bukan pangkat yang dikenal; ditulis seperti diketik."


class RanksSheet(Sheet):
    """`wanted` carries the new ranks by the keys of their people."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("Kenaikan pangkat", "Simpan pangkat")
        self.lines: dict[str, Line] = {}
        self._people: dict[str, Person] = {}
        self._rows: QWidget | None = None
        self.told = label("", "small", "text2", wrap=True)
        self.content.addWidget(self.told)
        self.go.clicked.connect(lambda: self.wanted.emit(self.ranks()))

    def begin_with(self, people: Sequence[Person]) -> None:
        """Everybody in a row, with the next rank where the order of ranks knows it."""
        self._people = {one.id: one for one in people}
        self.introduce("Kenaikan pangkat", "Periksa pangkat barunya. Baris yang pangkatnya tetap tidak diubah.")
        if self._rows is not None:
            self.content.removeWidget(self._rows)
            self._rows.deleteLater()
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self.lines = {one.id: self._line(grid, row, one) for row, one in enumerate(people)}
        self.content.insertWidget(0, self._rows)
        self.order(*self.lines.values())
        self.setEnabled(True)
        self.notice.say()
        self._tell()

    def ranks(self) -> dict[str, str]:
        """The new ranks in house form, of those that change."""
        typed = {key: " ".join(one_line(line.text()).split()) for key, line in self.lines.items()}
        tidied = {key: tidy_rank(text) or text for key, text in typed.items()}
        return {key: rank for key, rank in tidied.items() if rank != self._people[key].rank}

    def focus_first(self) -> None:
        """The first rank."""
        for line in list(self.lines.values())[:1]:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()

    def _line(self, grid: QGridLayout, row: int, person: Person) -> Line:
        line = Line(next_rank(person.rank) or person.rank)
        theme.fixed(line, width=_RANK)
        line.setAccessibleName(f"Pangkat baru {person.name}")
        line.textEdited.connect(lambda _: self._tell())
        line.returnPressed.connect(self.focusNextChild)
        caption = label(title_of(person), wrap=True)
        caption.setBuddy(line)
        grid.addWidget(caption, row, 0)
        grid.addWidget(label("menjadi", "", "text2"), row, 1)
        grid.addWidget(line, row, 2)
        return line

    def _tell(self) -> None:
        ranks = self.ranks()
        strange = [f"“{rank}”" for rank in dict.fromkeys(ranks.values()) if rank and tidy_rank(rank) is None]
        said = f"{len(ranks)} dari {len(self.lines)} orang berganti pangkat. Naskah yang sudah terbit tidak berubah."
        self.told.setText(f"{said} {', '.join(strange)}: {_UNKNOWN}" if strange else said)
        self.go.setEnabled(bool(ranks))
