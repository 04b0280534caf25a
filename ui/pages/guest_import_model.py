"""What is proposed for a list and what the clerk says to it, as rows of a table."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QWidget

from cooling_desktop.records.directory import Person
from cooling_desktop.records.sheets.columns import WITHHELD, Layout
from cooling_desktop.records.sheets.made import repeated
from cooling_desktop.records.sheets.matching import Match, Row
from cooling_desktop.records.sheets.sheet import Sheet
from ui.parts import ChipText
from ui.table_model import Cell, Index

BEFORE = 2  # number and chip stand before the file's own columns
_CHIPS = {
    Match.NEW: ChipText("Baru", "accent", "plus"),
    Match.KNOWN: ChipText("Cocok", "ok", "check"),
    Match.DOUBTFUL: ChipText("Ragu", "warn", "look"),
    Match.FAULTY: ChipText("Keliru", "err", "close"),
    Match.HERE: ChipText("Sudah ada"),
}
_LEFT_OUT = ChipText("Dilewati")


@dataclass
class Review:
    """What is proposed and what the clerk says to it, by the rows' numbers in the file."""

    sheet: Sheet
    layout: Layout
    rows: Sequence[Row] = ()
    answers: dict[int, Person | None] = field(default_factory=dict)
    left_out: set[int] = field(default_factory=set)
    there: Container[str | None] = ()  # who is in the meeting
    twice: Mapping[int, str] = field(default_factory=dict)  # the rows that bring nobody more, each with the reason

    def answer(self, row: Row, person: Person | None) -> None:
        """A doubtful row is this person, or somebody else; who was meant before or after comes once."""
        self.answers[row.typed.number] = person
        self.left_out.discard(row.typed.number)
        self._find_twice()

    def skip(self, row: Row) -> None:
        """Leave a row out, or use it after all."""
        self.left_out ^= {row.typed.number}
        self._find_twice()

    def _find_twice(self) -> None:
        used = [row for row in self.rows if row.typed.number not in self.left_out]
        self.twice = repeated(used, self.answers, self.there)

    def state(self, row: Row) -> Match | None:
        """What becomes of a row after all; None when the clerk leaves it out."""
        number = row.typed.number
        if number in self.left_out:
            return None
        if number in self.twice:
            return Match.HERE
        if row.match is Match.DOUBTFUL and number in self.answers:
            return Match.NEW if self.answers[number] is None else Match.KNOWN
        return row.match

    def count(self, *states: Match) -> int:
        """How many rows are in one of these states."""
        return sum(1 for row in self.rows if self.state(row) in states)

    def taken(self) -> list[Row]:
        """The rows that become guests."""
        return [row for row in self.rows if self.state(row) in (Match.NEW, Match.KNOWN)]


class Model(QAbstractTableModel):
    """The rows of a review that pass the filter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.review: Review | None = None
        self.rows: list[Row] = []
        self._cells: Mapping[int, Sequence[str]] = {}

    def put(self, review: Review, only: Match | None) -> None:
        """Show other rows: all of them, or those that were proposed so."""
        self.beginResetModel()
        self.review = review
        self.rows = [row for row in review.rows if only is None or row.match is only]
        self._cells = dict(zip(review.sheet.numbers, review.sheet.rows, strict=True))
        self.endResetModel()

    def touched(self) -> None:
        """The clerk said something to a row; others may be the same person."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Number, chip, and the columns of the file."""
        return BEFORE + (self.review.sheet.width if self.review else 0)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings of the file."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole or self.review is None:
            return None
        if section < BEFORE:
            return ("Baris", "Hasil")[section]
        return called(self.review.layout, section - BEFORE)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell for the painter, its words for everybody else."""
        cell = self._cell(index)
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{heading}: {cell.spoken or 'kosong'}"
        return None

    def _cell(self, index: Index) -> Cell:
        row = self.rows[index.row()]
        if not index.column():
            return Cell(str(row.typed.number), right=True)
        if index.column() == 1:
            state = self.review.state(row) if self.review else None
            return Cell(chip=_CHIPS[state] if state else _LEFT_OUT)
        at = index.column() - BEFORE
        hidden = self.review is not None and self.review.layout.meanings[at] in WITHHELD
        return Cell("•••" if hidden else self._cells[row.typed.number][at])


def called(layout: Layout, column: int) -> str:
    """How a column is spoken of."""
    return layout.headings[column] or f"Kolom {column + 1}"
