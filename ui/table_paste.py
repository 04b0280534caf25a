"""Lines pasted from elsewhere become rows, all of them one step: values as typed, names looked up one by one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from cooling_desktop.errors import BadInput
from cooling_desktop.records.fields import Field, Kind, Record
from cooling_desktop.words.text import clean
from ui.form import Form, editor_of
from ui.names import make_new
from ui.offers import Candidate
from ui.parsed import ParsedEditor
from ui.table_model import Column, TableModel
from ui.typeahead import same_name

_AGAIN = 1500  # milliseconds after which a name is asked again: the directory answers only the newest question
_MOST = 8  # questions without an answer, then the rows come without those names
_UNANSWERED = "Direktori belum menjawab untuk “{}”. Tekan F2, lalu pilih."
_YES = frozenset({"ya", "y", "x", "v", "✓", "1", "benar"})


def several(text: str) -> bool:
    """Whether pasted text is more than one cell."""
    return "\t" in text or "\n" in text.strip("\r\n")


def cells_of(text: str, headings: Sequence[str]) -> list[list[str]]:
    """The pasted cells, without a line of headings and without a column that only counts the lines."""
    lines = [[clean(cell).strip() for cell in line.split("\t")] for line in text.splitlines() if line.strip()]
    known = {heading.casefold().rstrip(".") for heading in (*headings, "No")}
    if lines and all(cell.casefold().rstrip(".") in known for cell in lines[0] if cell):
        lines = lines[1:]
    counted = [str(number + 1) for number in range(len(lines))]
    if lines and all(len(line) > 1 for line in lines) and [line[0].rstrip(".") for line in lines] == counted:
        lines = [line[1:] for line in lines]
    return lines


class Paste(QObject):
    """One paste: asks the directory for each name, then puts all rows at once."""

    done = Signal(int, int)

    def __init__(self, parent: QObject, model: TableModel, form: Form, text: str, first: int, at: int) -> None:
        super().__init__(parent)
        self._model, self._form, self._at = model, form, at
        pairs = list(zip(model.columns, model.fields, strict=True))[first:]
        self._columns = [(column, field) for column, field in pairs if field is not None]
        self._lines = cells_of(text, [column.heading for column, _ in self._columns])
        self._meeting, self._path = model.rows.meeting, model.rows.path
        self._found: dict[tuple[str, str], Record] = {}
        self._known: set[str] = set()
        self._open: list[tuple[Column, Field, str]] = []
        self._unanswered: set[tuple[str, str]] = set()
        self._asked = 0
        self._patience = QTimer(self, singleShot=True, interval=_AGAIN)
        self._patience.timeout.connect(self._again)

    def start(self) -> None:
        """Look up every name once."""
        asked = set()
        for line in self._lines:
            for (column, field), words in zip(self._columns, line, strict=False):
                if field.kind is Kind.REFERENCE and words and (field.refers, words) not in asked:
                    asked.add((field.refers, words))
                    self._open.append((column, field, words))
        self._ask()

    def _again(self) -> None:
        """No answer: a name that was typed meanwhile took our place, or the directory can't be read."""
        self._asked += 1
        if self._asked >= _MOST:
            self._unanswered = {(field.refers, words) for _, field, words in self._open}
            self._open.clear()
        self._ask()

    def _ask(self) -> None:
        if not self._open:
            self._put()
            return
        column, field, words = self._open[0]

        def reply(found: Sequence[Candidate]) -> None:
            if self._open and self._open[0] == (column, field, words):
                self._open.pop(0)
                self._patience.stop()
                self._asked = 0
                self._answered(column, field, words, found)
                self._ask()

        self._patience.start()
        self._form.lookup(field.refers, words, reply)

    def _answered(self, column: Column, field: Field, words: str, found: Sequence[Candidate]) -> None:
        entry = same_name(words, found)
        if entry is not None:
            self._known.add(entry.id)
        elif column.spare is not None and column.spare.likely(words):
            return
        self._found[field.refers, words] = entry or make_new(field.refers, words)

    def _put(self) -> None:
        rows, meeting = self._model.rows, self._meeting
        self.deleteLater()
        if meeting is None or meeting is not rows.meeting or self._path != rows.path:
            return
        made = [self._row(line) for line in self._lines]
        for (shelf, _), entry in self._found.items():
            self._form.picked.emit(shelf, entry)
        with meeting.together():
            for number, row in enumerate(made):
                meeting.add_row(self._path, row, min(self._at + number, len(rows.stored)))
        self.done.emit(len(made), len(made) - self._among(made))

    def _among(self, made: Sequence[Record]) -> int:
        """How many rows point to somebody the directory knew."""
        names = [c.name for c, field in self._columns[:1] if field.kind is Kind.REFERENCE]
        return sum(1 for row in made if any(getattr(row, name) in self._known for name in names))

    def _row(self, line: Sequence[str]) -> Record:
        row = self._model.rows.record()
        for (column, field), words in zip(self._columns, line, strict=False):
            if not words:
                continue
            if field.kind is Kind.REFERENCE:
                self._refer(row, column, field.refers, words)
                continue
            try:
                setattr(row, column.name, value_of(field, words, self._form))
            except BadInput as trouble:
                self._model.rows.wait(row, column.name, words, str(trouble))
        return row

    def _refer(self, row: Record, column: Column, shelf: str, words: str) -> None:
        entry = self._found.get((shelf, words))
        if entry is not None:
            setattr(row, column.name, entry.id)
        elif (shelf, words) in self._unanswered:
            self._model.rows.wait(row, column.name, words, _UNANSWERED.format(words), column.spare_name)
        elif column.spare is not None:
            setattr(row, column.spare.name, words)


def value_of(field: Field, words: str, form: Form) -> object:
    """Pasted words as a value; raises BadInput with a sentence."""
    match field.kind:
        case Kind.CHOICE:
            kinds = cast("type[StrEnum]", field.type)
            chosen = next((kind for kind in kinds if str(kind).casefold() == words.casefold()), None)
            if chosen is None:
                raise BadInput(f"“{words}” bukan salah satu pilihan. Tekan F2, lalu pilih.")
            return chosen
        case Kind.YES_NO:
            return words.casefold() in _YES
        case Kind.WORDS:
            return [part.strip() for part in words.split(",") if part.strip()]
        case Kind.DATE | Kind.TIME | Kind.MOMENT | Kind.NUMBER:
            editor = cast(ParsedEditor, editor_of(field, form.lookup, form.name_of))
            return editor.read(words)
    return words
