"""What the groups of Setelan share: rows, what was changed last and its way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.form import Row
from ui.keys import AccessKeys
from ui.parts import Button, label


@dataclass(frozen=True, slots=True)
class Step:
    """One change, again and back."""

    redo: Callable[[], None]
    undo: Callable[[], None]


class Group(QWidget):
    """One group: its rows are laid out by hand in `build`; `told` carries words for the toast and the way back."""

    key = ""
    title = ""
    widest = 640  # of its rows
    fills = False  # whether something in it takes all the height there is
    told = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.keys = AccessKeys()
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._built = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def build(self) -> None:
        """Lay out the rows."""

    def enter(self) -> None:
        """The group is shown: lay it out the first time, read again what may have changed elsewhere."""
        if not self._built:
            self._built = True
            self.build()
            if not self.fills:
                self.column.addStretch(1)  # takes it all: rows would grow apart
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""

    def put_away(self) -> None:
        """Another group is shown."""

    def focus_first(self) -> None:
        """The first thing the keys should reach."""
        first = self.nextInFocusChain()
        while first is not None and first is not self:
            if self.isAncestorOf(first) and first.focusPolicy() & Qt.FocusPolicy.TabFocus and first.isVisibleTo(self):
                first.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            first = first.nextInFocusChain()

    def minimumSizeHint(self) -> QSize:
        """The scroll area asks for the height at its width; a guess at a narrower one would scroll too early."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.column.hasHeightForWidth() else least

    def row(self, words: str, content: QWidget, field: QWidget, help: str = "") -> Row:
        """A row of the form; `field` takes the keys and the access key."""
        made = Row(words, content, help=help)
        made.serve(field)
        self.keys.give(field, made.caption, words)
        self.column.addWidget(made)
        return made

    def words(self, text: str) -> None:
        """A sentence above the rows."""
        self.column.addWidget(label(text, "", "text2", wrap=True))

    def do(self, said: str, redo: Callable[[], None], undo: Callable[[], None]) -> None:
        """Change something at once, and offer the way back."""
        step = Step(redo, undo)
        self._done.append(step)
        self._undone.clear()
        redo()

        def back() -> None:
            if self._done and self._done[-1] is step:
                self.undo()

        self.told.emit(said, back)

    def undo(self) -> None:
        """One step back."""
        if self._done:
            self._undone.append(self._done.pop())
            self._undone[-1].undo()

    def redo(self) -> None:
        """One step forward again."""
        if self._undone:
            self._done.append(self._undone.pop())
            self._done[-1].redo()


def beside(*parts: QWidget, wide: bool = False) -> QWidget:
    """Widgets side by side, at the left; the first one takes what is left when `wide`."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for number, part in enumerate(parts):
        row.addWidget(part, 1 if wide and not number else 0)
    if not wide:
        row.addStretch()
    return made


def named(button: Button, keys: AccessKeys, name: str = "") -> Button:
    """A button with an access key; `name` tells it apart from others with the same words."""
    if name:
        button.setAccessibleName(name)
    keys.give(button, button, button.text())
    return button


def read_only(text: str, name: str) -> QLineEdit:
    """A line to be read and copied, such as a path, of which any part can be reached."""
    made = QLineEdit(text)
    made.setReadOnly(True)
    made.setCursorPosition(0)
    made.setAccessibleName(name)
    return made


def show_folder(folder: Path) -> None:
    """Open a folder in the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
