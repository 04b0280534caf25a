"""The rows behind a table: those of the meeting, the empty one that waits at the end, and words still in the air."""

from __future__ import annotations

from dataclasses import dataclass

from cooling_desktop.records.fields import Kind, Record, fields_of
from ui.open_meeting import OpenMeeting


@dataclass(frozen=True, slots=True)
class Waiting:
    """Words that are no value yet, what is to be done about them, and the values beside which they were typed."""

    words: str
    sentence: str
    beside: tuple[object, ...]


class TableRows:
    """One list of a meeting as a table changes it; typing in the empty row makes it a row of the meeting."""

    def __init__(self, record: type[Record]) -> None:
        self.record = record
        self.meeting: OpenMeeting | None = None
        self.path = ""
        self.draft = record()
        self._typing: object = None  # the step that made the row which is being typed
        self._typed_key = ""
        self._made: dict[str, object] = {}
        self._waiting: dict[tuple[str, str], Waiting] = {}

    def bind(self, meeting: OpenMeeting, path: str) -> None:
        """The rows at a path of a meeting."""
        if meeting is not self.meeting:
            self.draft = self.record()
            self._made.clear()
        self.meeting, self.path = meeting, path

    @property
    def stored(self) -> list[Record]:
        """The rows that the meeting holds."""
        return self.meeting.rows(self.path) if self.meeting is not None else []

    @property
    def read_only(self) -> bool:
        """Whether nothing may be changed."""
        return self.meeting is None or self.meeting.locked(self.path)

    def all(self) -> list[Record]:
        """The rows on screen: the last one is always empty."""
        return [*self.stored] if self.read_only else [*self.stored, self.draft]

    def number(self, key: str) -> int:
        """Where a row stands; -1 for one that is gone."""
        return next((n for n, row in enumerate(self.all()) if row.id == key), -1)

    def find(self, key: str) -> Record | None:
        """A row by its key."""
        number = self.number(key)
        return self.all()[number] if number >= 0 else None

    def put(self, row: Record, **values: object) -> None:
        """Set values of a row; all of them are one step, and so is making the row with what is first typed in it."""
        new = {name: value for name, value in values.items() if getattr(row, name) != value}
        meeting = self.meeting
        if meeting is None or meeting.locked(self.path) or not new or self.find(row.id) is None:
            return
        if row is self.draft:
            self._make(meeting, row, new)
        elif self._typing is not None and meeting.last_step is self._typing and row.id == self._typed_key:
            _fill(row, new)  # the step that made the row puts back the row itself, so it holds these too
            for name in new:
                meeting.changed.emit(self.path_of(row, name))
        elif len(new) == 1:
            ((name, value),) = new.items()
            meeting.put(self.path_of(row, name), value)
        else:
            with meeting.together():
                for name, value in new.items():
                    meeting.put(self.path_of(row, name), value)

    def _make(self, meeting: OpenMeeting, row: Record, values: dict[str, object]) -> None:
        _fill(row, values)
        self.draft = self.record()
        meeting.add_row(self.path, row)
        self._typing = self._made[row.id] = meeting.last_step
        self._typed_key = row.id

    def rest(self) -> None:
        """The cell is left: what comes next is a step of its own."""
        self._typing = None

    def path_of(self, row: Record, name: str) -> str:
        """The path of a value in the meeting."""
        return f"{self.path}[{self.number(row.id)}].{name}"

    def tidy(self, key: str) -> None:
        """A row that was made here and holds nothing when it is left does not stay."""
        row, meeting = self.find(key), self.meeting
        if meeting is None or row is None or key not in self._made or not blank(row) or self.words_in(row):
            return
        if meeting.last_step is self._made.pop(key):
            meeting.undo()
        else:
            meeting.remove_row(self.path, self.number(key))

    def wait(self, row: Record, name: str, words: str, sentence: str, spare: str = "") -> None:
        """Keep words that are no value yet on screen; no words forget them."""
        self._waiting.pop((row.id, name), None)
        if words:
            self._waiting[row.id, name] = Waiting(words, sentence, _beside(row, name, spare))

    def waiting(self, row: Record, name: str, spare: str = "") -> Waiting | None:
        """The words that wait in a cell, unless its value has changed since."""
        kept = self._waiting.get((row.id, name))
        return kept if kept and name and kept.beside == _beside(row, name, spare) else None

    def words_in(self, row: Record) -> list[Waiting]:
        """Everything that waits in a row."""
        return [kept for (key, _), kept in self._waiting.items() if key == row.id]


def blank(record: Record) -> bool:
    """Whether a record holds nothing but what every new one holds."""
    fresh = type(record)()
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.kind is Kind.PART:
            if not blank(value):
                return False
        elif value != getattr(fresh, field.name):
            return False
    return True


def _fill(row: Record, values: dict[str, object]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _beside(row: Record, name: str, spare: str) -> tuple[object, ...]:
    return (getattr(row, name), getattr(row, spare) if spare else None)
