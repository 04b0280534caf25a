"""The form row: one call makes label, editor, help, access key and names; layout stays with each page."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cooling_desktop.records.fields import Field, Kind, Record, field_of
from ui import theme
from ui.below import Below
from ui.editors import (
    ChoiceEditor,
    Editor,
    LinesEditor,
    LongTextEditor,
    TextEditor,
    WordsEditor,
    YesNoEditor,
)
from ui.keys import AccessKeys
from ui.parsed import DateEditor, MomentEditor, NumberEditor, TimeEditor
from ui.parts import label, retone
from ui.typeahead import Lookup, ReferenceEditor

LABEL_WIDTH, GAP = 132, 12
_TONES = {"block": "err", "ask": "warn"}
NameOf = Callable[[str, str | None], str]


class Row(QWidget):
    """Label at the left, editor at the right, one line of help or trouble below it."""

    def __init__(
        self, words: str, content: QWidget, *, help: str = "", optional: bool = False, above: QWidget | None = None
    ) -> None:
        super().__init__(above)
        self._help = help
        self._served: QWidget | None = None
        self._line: Below | None = None  # most rows never have anything to say
        self.caption = label(words, wrap=True)
        self.caption.setContentsMargins(0, 7, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        side = _column(self.caption, label("opsional", "small", "text3")) if optional else self.caption
        theme.fixed(side, width=LABEL_WIDTH)
        row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        row.addLayout(self._column, 1)
        self._column.addWidget(content)
        self._column.addStretch()
        self.say()

    def say(self, message: str = "", level: str = "ask") -> None:
        """Trouble takes the place of the help; no message brings the help back."""
        text = message or self._help
        if text or self._line is not None:
            self._below.say(text, _TONES.get(level, "info") if message else "")
        if self._served is not None:
            self._served.setAccessibleDescription(text)

    @property
    def _below(self) -> Below:
        if self._line is None:
            self._line = Below(self)
            self._column.insertWidget(1, self._line)
        return self._line

    def serve(self, field: QWidget) -> None:
        """The one field of the row: its label leads here, and what stands below is heard with it."""
        self.caption.setBuddy(field)
        self._served = field
        field.setAccessibleDescription(self._line.text() if self._line is not None else "")


class Form(QWidget):
    """Rows of one record; keys go up as `edited(path, value)`, values come down by `bind`."""

    edited = Signal(str, object)
    picked = Signal(str, object)

    def __init__(self, record: type[Record], keys: AccessKeys | None, lookup: Lookup, name: NameOf) -> None:
        super().__init__()
        self._record, self._keys, self.lookup, self.name_of = record, keys, lookup, name
        self._path = ""
        self._bound: Record | None = None
        self.editors: dict[str, Editor] = {}
        self._complaints: dict[str, str] = {}
        self._said: dict[str, tuple[str, str]] = {}
        self.rows: dict[str, Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def group(self, title: str) -> None:
        """A heading with the space that separates groups."""
        heading = label(title, "group")
        heading.setContentsMargins(0, 14 if self._column.count() else 0, 0, 2)
        self._column.addWidget(heading)

    def put(self, widget: QWidget) -> None:
        """Something special between the rows."""
        self._column.addWidget(widget)

    def row(self, name: str, words: str = "", *, width: int = 0, optional: bool = False,
            help: str | None = None, editor: Editor | None = None) -> Row:  # fmt: skip
        """One value with the label and help of its declaration, unless the page says it better."""
        field = field_of(self._record, name)
        editor = editor or self._editor(field, width)
        shown = words or field.label
        text = field.help if help is None else help
        boxed = isinstance(editor, YesNoEditor)
        said = "" if boxed and help is None else text
        row = Row("" if boxed else shown, editor, help=said, optional=optional, above=self)
        self._name_editor(editor, row, shown, text)
        return self._add(row, {name: editor})

    def beside(self, words: str, *parts: tuple[str, int], help: str = "") -> Row:
        """Several short values in one row: ("rt", 60), ("rw", 60); each is named by its own label."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        row = Row(words, holder, help=help, above=self)
        made: dict[str, Editor] = {}
        for number, (name, width) in enumerate(parts):
            field = field_of(self._record, name)
            made[name] = self._editor(field, width)
            made[name].name_it(field.label, field.help)
            if width:
                theme.fixed(made[name], width=width)
            if number and not isinstance(made[name], YesNoEditor):
                line.addWidget(label(field.label, "", "text2"))
            line.addWidget(made[name], 0 if width or isinstance(made[name], YesNoEditor) else 1)
        if all(width for _, width in parts):
            line.addStretch()
        first = made[parts[0][0]]
        self._mark(first, row, words)
        return self._add(row, made)

    def lines(self, name: str, words: str = "", *, help: str | None = None) -> Row:
        """A list of one-text rows, typed one a line."""
        field = field_of(self._record, name)
        inner = field_of(field.type, "text")
        editor = LinesEditor(least=1)
        shown = words or field.label
        text = inner.help if help is None else help
        row = Row(shown, editor, help=text, above=self)
        self._name_editor(editor, row, shown, text)
        return self._add(row, {name: editor})

    def bind(self, record: Record, path: str = "") -> None:
        """Show a record's values; its path stands before the names that go up."""
        self._path = f"{path}." if path else ""
        fresh, self._bound = record is not self._bound, record
        for name, editor in self.editors.items():
            if fresh:
                editor.reset()
            value = getattr(record, name)
            if isinstance(editor, LinesEditor):
                value = [row.text for row in value]
            editor.show_value(value)

    def let_go(self) -> None:
        """No record is shown: what the directory still answers is meant for none."""
        if self._bound is not None:
            self._bound = None
            for editor in self.editors.values():
                editor.reset()

    def stops(self) -> list[QWidget]:
        """The fields in reading order."""
        return [editor.field for editor in self.editors.values()]

    def bound(self, name: str) -> object:
        """The value that the record holds now."""
        return getattr(self._bound, name, None)

    def lock(self, on: bool) -> None:
        """Only to be read."""
        for editor in self.editors.values():
            editor.lock(on)

    def say(self, name: str, message: str = "", level: str = "ask") -> None:
        """Put a finding below its field, or take it away; what the field itself complains of stands first."""
        if name in self.rows:
            own = self._complaints.get(name, "")
            message, level = (own, "ask") if own else (message, level)
            self._said[name] = (message, level)
            row = self.rows[name]
            told = [said for one, said in self._said.items() if self.rows[one] is row and said[0]]
            words = " ".join(dict.fromkeys(words for words, _ in told))  # several fields may share a row
            row.say(words, told[0][1] if told else level)
            self.editors[name].describe(message)
            retone(self.editors[name].field, trouble=level if message else "")

    def _complain(self, name: str, words: str) -> None:
        """A field could not read what was typed, or can again."""
        self._complaints[name] = words
        self.say(name)

    def focus(self, name: str) -> bool:
        """Put the cursor into a field; whether this form has it."""
        if name in self.editors:
            field = self.editors[name].field
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(field, QLineEdit):
                field.end(False)
        return name in self.editors

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _add(self, row: Row, editors: dict[str, Editor]) -> Row:
        self._column.addWidget(row)
        for name, editor in editors.items():
            self.editors[name], self.rows[name] = editor, row
            editor.changed.connect(lambda value, n=name: self.edited.emit(self._path + n, value))
            editor.complained.connect(lambda words, n=name: self._complain(n, words))
            if isinstance(editor, ReferenceEditor):
                editor.picked.connect(self.picked)
        return row

    def _name_editor(self, editor: Editor, row: Row, words: str, help: str) -> None:
        editor.name_it(words, help)
        self._mark(editor, row, words)

    def _mark(self, editor: Editor, row: Row, words: str) -> None:
        """Buddy and access key."""
        if isinstance(editor, YesNoEditor):
            if self._keys:
                self._keys.give(editor.box, editor.box, editor.box.text())
            return
        row.caption.setBuddy(editor.field)
        if self._keys:
            self._keys.give(editor.field, row.caption, words)

    def _editor(self, field: Field, width: int) -> Editor:
        return editor_of(field, self.lookup, self.name_of, width)


def editor_of(field: Field, lookup: Lookup, name: NameOf, width: int = 0) -> Editor:
    """The editor that follows from a value's kind."""
    match field.kind:
        case Kind.LONG_TEXT:
            return LongTextEditor()
        case Kind.WORDS:
            return WordsEditor(width)
        case Kind.DATE:
            return DateEditor()
        case Kind.TIME:
            return TimeEditor()
        case Kind.MOMENT:
            return MomentEditor()
        case Kind.NUMBER:
            return NumberEditor(field.minimum, field.maximum)
        case Kind.YES_NO:
            return YesNoEditor(field.label)
        case Kind.CHOICE:
            return ChoiceEditor(cast("type[StrEnum]", field.type), field.optional)
        case Kind.REFERENCE:
            return ReferenceEditor(field.refers, lookup, name)
    return TextEditor(width)


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return made
