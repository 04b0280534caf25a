"""What a table shows: its columns as a page declares them, and the words of every cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import Field, Kind, Record, field_of
from cooling_desktop.words.dates import clock, short_date
from ui.choices import shown
from ui.form import NameOf
from ui.parts import ChipText
from ui.table_rows import TableRows, Waiting

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Show = Callable[[Facts, Record], str | ChipText]
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Spare:
    """The text value that takes words which are no entry: what the offer calls them, and when they look like it."""

    name: str
    word: str
    likely: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and the value it edits; `show` paints something else than that value.

    Without a name it is only computed, by `show`, and the cursor passes it over.
    `width` is in pixels, 0 takes a share (`stretch`) of what is left; `hint` stands in the empty row;
    `known` tells where in the meeting an offered entry is already.
    """

    heading: str
    name: str
    show: Show | None = None
    width: int = 0
    stretch: int = 1
    hint: str = ""
    spare: Spare | None = None
    known: Callable[[Facts, Record], str] | None = None

    @property
    def spare_name(self) -> str:
        """The value beside it that takes plain words; empty for none."""
        return self.spare.name if self.spare else ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: words or a chip; words that wait for the clerk, or a hint."""

    text: str = ""
    chip: ChipText | None = None
    waiting: Waiting | None = None
    hint: bool = False
    right: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        said = self.chip.word if self.chip else "" if self.hint else self.text
        return f"{said}. {self.waiting.sentence}" if self.waiting else said


class TableModel(QAbstractTableModel):
    """The rows of a table; the first column is the number, which nobody edits."""

    def __init__(self, parent: QWidget, rows: TableRows, columns: tuple[Column, ...], name_of: NameOf) -> None:
        super().__init__(parent)
        self.rows, self.columns, self._name_of = rows, columns, name_of
        self.fields = tuple(field_of(rows.record, c.name) if c.name else None for c in columns)
        self.stops = [number + 1 for number, column in enumerate(columns) if column.name]
        self._keys: list[str] = []

    def reshaped(self) -> bool:
        """Whether rows came or went otherwise than by typing in the empty one."""
        keys = [row.id for row in self.rows.all()]
        return keys != self._keys and keys[:-1] != self._keys

    def came(self) -> str:
        """The key of the one row that is not on screen yet, as undo brings it back; empty for none or several."""
        known = set(self._keys)
        new = [row.id for row in self.rows.all() if row.id not in known]
        return new[0] if len(new) == 1 else ""

    def refresh(self) -> None:
        """Show the rows as they are now."""
        keys = [row.id for row in self.rows.all()]
        if self.reshaped():
            self.beginResetModel()
            self._keys = keys
            self.endResetModel()
        elif keys != self._keys:
            self.beginInsertRows(ROOT, len(keys) - 1, len(keys) - 1)
            self._keys = keys
            self.endInsertRows()
        if keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(keys) - 1, len(self.columns)))

    def key(self, row: int) -> str:
        """The key of a row as it is on screen; empty where there is none."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def row(self, index: Index) -> Record:
        """The record of a cell."""
        return self.rows.all()[index.row()]

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows, with the empty one."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = ROOT) -> int:
        """The number and the declared columns."""
        return 0 if parent.isValid() else len(self.columns) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings, aligned as their cells."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section - 1].heading if section else "No."
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if not section or _is_number(self.fields[section - 1]) else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell for the painter, its words for everybody else."""
        if role == Qt.ItemDataRole.UserRole:
            return self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            cell = self.cell(index)
            return cell.chip.word if cell.chip else "" if cell.hint else cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.columns[index.column() - 1].heading if index.column() else "Nomor"
            return f"{heading}: {self.cell(index).spoken or 'belum diisi'}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The number is passed over; an issued meeting is only read."""
        plain = Qt.ItemFlag.ItemIsEnabled
        if index.column() not in self.stops:
            return plain
        read = plain | Qt.ItemFlag.ItemIsSelectable
        return read if self.rows.read_only else read | Qt.ItemFlag.ItemIsEditable

    def cell(self, index: Index) -> Cell:
        """What a cell shows."""
        rows = self.rows.all()
        row = rows[index.row()]
        if not index.column():
            return Cell(str(index.row() + 1), right=True)
        column, field = self.columns[index.column() - 1], self.fields[index.column() - 1]
        right = _is_number(field)
        waiting = self.rows.waiting(row, column.name, column.spare_name)
        if waiting:
            return Cell(waiting.words, waiting=waiting, right=right)
        if row is self.rows.draft or self.rows.meeting is None:
            return Cell(column.hint, hint=True)
        if column.show is None:
            return Cell(told(field, getattr(row, column.name), self._name_of) if field else "", right=right)
        said = column.show(self.rows.meeting.facts, row)
        return Cell(chip=said) if isinstance(said, ChipText) else Cell(said, right=right)


def _is_number(field: Field | None) -> bool:
    return field is not None and field.kind is Kind.NUMBER


def told(field: Field, value: object, name_of: NameOf) -> str:
    """A value as a cell shows it."""
    match value:
        case None | "" | False:
            return ""
        case True:
            return "Ya"
        case StrEnum():
            return shown(str(value))
        case int():
            return f"{value:,}".replace(",", ".")
        case datetime():
            return f"{short_date(value)} {clock(value.time())}"
        case date():
            return short_date(value)
        case time():
            return clock(value)
        case list():
            return ", ".join(str(one) for one in value)
        case str() if field.kind is Kind.REFERENCE:
            return name_of(field.refers, value)
    return " ".join(str(value).split())
