"""Editors as cells need them: choices always drop down, type-ahead leaves its unpicked words to the table."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit

from cooling_desktop.records.fields import Field, Kind, Record
from ui.choices import Choice, ComboBox, Option, shown
from ui.editors import Editor, YesNoEditor
from ui.form import Form, editor_of
from ui.names import NEW_WORDS
from ui.offers import Candidate
from ui.table_model import Column, Spare
from ui.typeahead import ReferenceEditor

_WIDEST = 16777215  # Qt's own "no limit"


class CellChoice(Editor):
    """One of a few words in a cell: always a drop-down list."""

    def __init__(self, kind: type[StrEnum], optional: bool) -> None:
        listed: list[Option] = [("Belum dipilih", None)] if optional else []
        listed += [(str(member), member) for member in kind]
        self.combo = ComboBox()
        self.combo.addItems([shown(word) for word, _ in listed])
        self._choice = Choice(self.combo, listed)
        super().__init__(self.combo)
        self._choice.chosen.connect(self.tell)

    def show_value(self, value: object) -> None:
        """Mark the stored choice."""
        self._value = value
        self._choice.show_value(value)


class CellReference(ReferenceEditor):
    """Type-ahead in a cell: words that are no entry may be kept as plain words of the row."""

    kept = Signal(str)
    done = Signal()

    def __init__(self, field: Field, form: Form, spare: Spare | None) -> None:
        super().__init__(field.refers, form.lookup, form.name_of)
        self._spare = spare
        self._plain = ""
        self.typed = False
        self.sources: Callable[[Record], str] = lambda _: ""
        self.line.setPlaceholderText("")

    def begin(self, value: object, plain: str, waiting: str) -> None:
        """A cell is opened: its entry, else its plain words, else words that were left there unpicked."""
        self.reset()
        self.typed = bool(waiting)
        self._plain = "" if waiting else plain
        self.show_value(value)
        if waiting or not value:
            self.line.setText(waiting or plain)

    def show_plain(self, plain: str) -> None:
        """The plain words changed elsewhere, by undo."""
        if self._spare and not self._value and plain != self.words:
            self.line.setText(plain)

    @property
    def was_plain(self) -> bool:
        """Whether the row stood there with plain words of the clerk's own."""
        return bool(self._plain)

    @property
    def searching(self) -> bool:
        """Whether somebody is looked for whose row is not known yet."""
        return bool(self._spare) and self.typed and not self._value and not self.was_plain

    def source_of(self, record: Record) -> str:
        """Already in this list, or from the directory."""
        return self.sources(record) or super().source_of(record)

    def left_over(self) -> str:
        """Words that were typed and not picked."""
        return self.words if self.typed and not self.settled() else ""

    def _typed(self, text: str) -> None:
        self.typed = True
        super()._typed(text)
        if self._spare and (not self._value or not text.strip()):
            self.kept.emit(self.words)

    def _offers(self, typed: str, found: list[Candidate]) -> list[Candidate]:
        """The plain words come first where they look like it, or were plain before."""
        if not self._spare or not typed:
            return super()._offers(typed, found)
        plain = Candidate(f"{self._spare.word} “{typed}”", plain=True)
        new = Candidate(f"{NEW_WORDS[self.shelf]} “{typed}”")
        return [*found, plain, new] if self.was_plain or self._spare.likely(typed) else [*found, new, plain]

    def _take(self, offer: Candidate | None) -> None:
        if offer is not None and offer.plain:
            self._close()
            self.kept.emit(self.words)
        else:
            super()._take(offer)
        if offer is not None:
            self.typed = False
            self.done.emit()

    def _leave(self) -> None:
        """The table asks for what is left over when it closes the cell."""
        self._close()


def cell_editor(column: Column, field: Field, form: Form) -> Editor:
    """The editor of a column, filling its cell, named for a screen reader."""
    editor: Editor
    match field.kind:
        case Kind.CHOICE:
            editor = CellChoice(cast("type[StrEnum]", field.type), field.optional)
        case Kind.REFERENCE:
            editor = CellReference(field, form, column.spare)
        case Kind.YES_NO:
            editor = YesNoEditor("")  # its words stand in the heading
        case _:
            editor = editor_of(field, form.lookup, form.name_of)
    for note in editor.findChildren(QLabel):
        note.hide()
    editor.field.setMinimumWidth(0)
    editor.field.setMaximumWidth(_WIDEST)
    if isinstance(editor.field, QLineEdit):
        editor.field.setTextMargins(-4, 0, 0, 0)  # the words stay where they were painted
    editor.row.setStretch(0, 1)
    editor.name_it(column.heading, field.help)
    return editor
