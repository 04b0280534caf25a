"""A form of a section: it knows what is filled in, and words that could not be read outlive a look elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal

from cooling_desktop.records.fields import Record
from ui.form import Form, NameOf
from ui.keys import AccessKeys
from ui.parsed import ParsedEditor
from ui.typeahead import Lookup, ReferenceEditor


class Unread(NamedTuple):
    """Words that became no value, the sentence about them, and the value they were typed beside."""

    words: str
    sentence: str
    beside: object


Memory = dict[tuple[str, str], Unread]  # by the record's key and the value's name, while the program runs


class SectionForm(Form):
    """`looked` tells that values were shown, and whether they are another record's."""

    looked = Signal(bool)

    def __init__(
        self, record: type[Record], keys: AccessKeys | None, lookup: Lookup, name: NameOf, memory: Memory
    ) -> None:
        super().__init__(record, keys, lookup, name)
        self._memory = memory
        self._blank = record()
        self._showing = self._locked = False

    def bind(self, record: Record, path: str = "") -> None:
        """Show a record's values, and what was typed for them and never read."""
        fresh = record is not self._bound
        self._showing = True
        super().bind(record, path)
        if fresh and not self._locked:
            self._recall(record)
        self._showing = False
        self.looked.emit(fresh)

    def lock(self, on: bool) -> None:
        """Only to be read."""
        self._locked = on
        super().lock(on)

    def told(self, name: str) -> bool:
        """Whether a value holds something that a new record does not."""
        value = self.bound(name)
        return value not in (None, "", []) and value != getattr(self._blank, name)

    def path_of(self, name: str) -> str:
        """The path of a value in the meeting."""
        return self._path + name

    def _complain(self, name: str, words: str) -> None:
        super()._complain(name, words)
        record, editor = self._bound, self.editors[name]
        if self._showing or record is None or not isinstance(editor, ParsedEditor | ReferenceEditor):
            return
        if words:
            self._memory[record.id, name] = Unread(editor.line.text(), words, getattr(record, name))
        else:
            self._memory.pop((record.id, name), None)

    def _recall(self, record: Record) -> None:
        for name, editor in self.editors.items():
            kept = self._memory.get((record.id, name))
            if kept is None or not isinstance(editor, ParsedEditor | ReferenceEditor):
                continue
            if kept.beside == getattr(record, name):
                editor.line.setText(kept.words)
                self._complain(name, kept.sentence)
