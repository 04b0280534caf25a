"""The text of a phrase pack as it is read and typed: headings strong, slots in colour, remarks pale."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from ui import theme
from ui.parts import retone

_HEADING = re.compile(r"^\s*\[\w+\]")
_REMARK = re.compile(r"(?:^|\s)#.*$")
_SLOT = re.compile(r"\{\w+\}")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class PatternText(QPlainTextEdit):
    """Undoes its own typing, unlike the fields of a record; Tab leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._faces = _Faces(self.document())
        self.textChanged.connect(lambda: self.setExtraSelections([]))

    def show_text(self, text: str, *, own: bool) -> None:
        """Show a pack; only an office's own copy can be typed in."""
        self.setReadOnly(not own)
        retone(self, locked=not own)
        if text != self.toPlainText():
            self.setPlainText(text)

    def go_to(self, line: int) -> None:
        """Put the cursor on a line (from 1) and mark it; 0, an unknown line, leads to the first."""
        block = self.document().findBlockByNumber(max(line, 1) - 1)
        cursor = QTextCursor(block if block.isValid() else self.document().lastBlock())
        self.setTextCursor(cursor)
        self.centerCursor()
        marked = QTextEdit.ExtraSelection()
        marked.cursor = cursor
        marked.format.setBackground(theme.colour("mark"))
        marked.format.setProperty(QTextCharFormat.Property.FullWidthSelection.value, True)
        self.setExtraSelections([marked])
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: the faces are set anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_faces"):
            self._faces.rehighlight()


class _Faces(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        """One line."""
        if found := _HEADING.match(text):
            self.setFormat(0, found.end(), _face("text", strong=True))
        for slot in _SLOT.finditer(text):
            self.setFormat(slot.start(), slot.end() - slot.start(), _face("accent"))
        blank = _QUOTED.sub(lambda one: "x" * len(one[0]), text)  # a # between quotation marks is a word
        if remark := _REMARK.search(blank):
            self.setFormat(remark.start(), len(text) - remark.start(), _face("text3"))


def _face(token: str, *, strong: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.colour(token))
    if strong:
        made.setFontWeight(QFont.Weight.DemiBold)
    return made
