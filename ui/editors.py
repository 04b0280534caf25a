"""The editors, one per kind of value: they show a value, take keys and tell what was typed; they know no store."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from cooling_desktop.words.text import clean, said
from ui import theme
from ui.choices import CheckBox, Choice
from ui.parts import retone

_MOST = 1_000_000  # letters; Qt would cut a longer paste at 32,767 without a word
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_undo(event: QEvent) -> bool:
    """Whether a field is asked to undo by itself."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return any(event.matches(key) for key in _UNDO)


def one_line(text: str) -> str:
    """Cleaned, and pasted line breaks as spaces: Qt shows them as such, but would keep them."""
    return said(clean(text).replace("\n", " "))


class Line(QLineEdit):
    """One line of text that leaves Ctrl+Z to the meeting's own undo."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setMaxLength(_MOST)

    def event(self, event: QEvent) -> bool:
        """Let the window's undo through."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)


class Editor(QWidget):
    """What every editor can do; `field` is the widget that takes the keys, `changed` carries the new value."""

    changed = Signal(object)
    complained = Signal(str)

    def __init__(self, field: QWidget, width: int = 0) -> None:
        super().__init__()
        self.field = field
        self._description = ""
        self._value: object = None
        self.setFocusProxy(field)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(10)
        self.row.addWidget(field, 0 if width else 1)
        if width:
            theme.fixed(field, width=width)
            self.row.addStretch()

    def name_it(self, name: str, description: str) -> None:
        """What a screen reader calls the field."""
        self._description = description
        self.field.setAccessibleName(name)
        self.describe("")

    def describe(self, trouble: str) -> None:
        """What a screen reader says after the name: the trouble that stands below the field, else its help."""
        self.field.setAccessibleDescription(trouble or self._description)

    def show_value(self, value: object) -> None:
        """Show a stored value; what is being typed right now stays as it is typed."""
        raise NotImplementedError

    def reset(self) -> None:
        """Another record comes: forget what was typed for the last one."""
        self._value = None
        self.complained.emit("")

    def lock(self, on: bool) -> None:
        """Only to be read: the paper is issued."""
        self.field.setEnabled(not on)

    def tell(self, value: object) -> None:
        """Pass a new value up, once."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)


class TextEditor(Editor):
    """One line of text."""

    def __init__(self, width: int = 0, placeholder: str = "", line: Line | None = None) -> None:
        self.line = line or Line()
        self.line.setPlaceholderText(placeholder)
        super().__init__(self.line, width)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._left)

    def show_value(self, value: object) -> None:
        """Show the stored words."""
        self._value = value
        text = self.words(value)
        if one_line(self.line.text()) != one_line(text):
            self.line.setText(text)
            self.line.setCursorPosition(len(text) if self.line.hasFocus() else 0)

    def reset(self) -> None:
        """Another record comes: an empty line."""
        super().reset()
        self.line.clear()

    def words(self, value: object) -> str:
        """How a value stands in the field."""
        return str(value or "")

    def lock(self, on: bool) -> None:
        """Readable and selectable, not to be changed."""
        self.line.setReadOnly(on)
        retone(self.line)

    def _typed(self, text: str) -> None:
        self.tell(one_line(text))

    def _left(self) -> None:
        text = one_line(self.line.text())
        if text != self.line.text():
            self.line.setText(text)


class WordsEditor(TextEditor):
    """A short list of words, with commas between."""

    def words(self, value: object) -> str:
        """The words with commas."""
        return ", ".join(value) if isinstance(value, list) else ""

    def show_value(self, value: object) -> None:
        """Show the stored words, unless they are what is typed right now."""
        self._value = value
        if self._parts(self.line.text()) != value:
            self.line.setText(self.words(value))

    def _typed(self, text: str) -> None:
        self.tell(self._parts(text))

    def _parts(self, text: str) -> list[str]:
        return [part.strip() for part in clean(text).split(",") if part.strip()]


class LongText(QPlainTextEdit):
    """Several lines that grow with what is typed; Enter makes a new line, Tab leaves."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most, self._high = least, most, 0
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Let the window's undo through."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_high"):
            self._grow()

    def _grow(self, *_: object) -> None:
        layout, block, lines = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid() and lines < self._most:
            layout.blockBoundingRect(block)  # breaks the block's lines if nobody has looked at them yet
            lines += max(1, block.layout().lineCount())
            block = block.next()
        lines = max(self._least, min(self._most, lines))
        high = lines * self.fontMetrics().lineSpacing() + 18
        if high != self._high:
            self._high = high
            full = lines >= self._most
            bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.setVerticalScrollBarPolicy(bar)
            self.setFixedHeight(high)


class LongTextEditor(Editor):
    """A text of several lines."""

    def __init__(self, least: int = 2, most: int = 9) -> None:
        self.text = LongText(least, most)
        super().__init__(self.text)
        self.text.textChanged.connect(self._typed)

    def show_value(self, value: object) -> None:
        """Show the stored text."""
        self._value = value
        if self.read(self.text.toPlainText()) != value:
            blocked = self.text.blockSignals(True)
            self.text.setPlainText(self.words(value))
            self.text.blockSignals(blocked)
            if self.text.hasFocus():
                self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def words(self, value: object) -> str:
        """How the value stands in the field."""
        return str(value or "")

    def read(self, text: str) -> object:
        """The value of the typed text."""
        return said(clean(text))

    def lock(self, on: bool) -> None:
        """Readable and selectable, not to be changed."""
        self.text.setReadOnly(on)
        retone(self.text, locked=on)

    def _typed(self) -> None:
        self.tell(self.read(self.text.toPlainText()))


class LinesEditor(LongTextEditor):
    """Rows of one text each (aims, outcomes): one line, one row."""

    def words(self, value: object) -> str:
        """One row a line."""
        return "\n".join(value) if isinstance(value, list) else ""

    def read(self, text: str) -> object:
        """The lines that hold something."""
        return [line.strip() for line in clean(text).split("\n") if line.strip()]


class YesNoEditor(Editor):
    """A box to tick, with its words at its right."""

    def __init__(self, words: str) -> None:
        self.box = CheckBox(words)
        super().__init__(self.box)
        self.box.clicked.connect(self.tell)

    def show_value(self, value: object) -> None:
        """Tick or clear the box."""
        self._value = value
        self.box.setChecked(bool(value))


class ChoiceEditor(Editor):
    """One of a few words: side by side when they are few and short, else a drop-down list."""

    def __init__(self, kind: type[StrEnum], optional: bool) -> None:
        self.choice = Choice.of([(str(member), member) for member in kind], optional=optional)
        super().__init__(self.choice.widget)
        self.row.setStretch(0, 0)
        self.row.addStretch(1)
        self.choice.chosen.connect(self.tell)

    def name_it(self, name: str, description: str) -> None:
        """Name the group and each of its buttons."""
        super().name_it(name, description)
        self.choice.name_it(name, description)

    def describe(self, trouble: str) -> None:
        """Each of the buttons can have the keys."""
        super().describe(trouble)
        self.choice.describe(trouble or self._description)

    def show_value(self, value: object) -> None:
        """Mark the stored choice."""
        self._value = value
        self.choice.show_value(value)

    def lock(self, on: bool) -> None:
        """Not to be changed."""
        self.choice.widget.setEnabled(not on)

