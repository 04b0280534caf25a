"""The old release beside its proposals: the cleaned text with one sentence tinted, and what was taken out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from cooling_desktop.press.check.finding import Finding
from ui import theme
from ui.editors import LongText
from ui.fold import Fold
from ui.parts import label
from ui.remark import Remark

_MOST_TOLD = 200  # findings in the fold; a page full of debris needs no more to be understood


class StoryText(QPlainTextEdit):
    """The cleaned text, to be read and copied; `tint` marks the sentence of the proposal in hand."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = ""
        self.setReadOnly(True)
        self.setProperty("locked", True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Teks siaran pers lama")

    def write(self, text: str) -> None:
        """Show another text, nothing tinted."""
        self.setPlainText(text)
        self.tint("")

    def tint(self, sentence: str) -> None:
        """Tint a sentence and bring it into view; "" tints nothing."""
        self._sentence = sentence
        at = self.toPlainText().find(sentence) if sentence else -1
        marks: list[QTextEdit.ExtraSelection] = []
        if at >= 0:
            cursor = QTextCursor(self.document())
            cursor.setPosition(at + len(sentence))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            cursor.setPosition(at)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            cursor.setPosition(at + len(sentence), QTextCursor.MoveMode.KeepAnchor)
            marks.append(_marked(cursor))
        self.setExtraSelections(marks)

    def tinted(self) -> str:
        """The words that are tinted."""
        return "".join(mark.cursor.selectedText() for mark in self.extraSelections())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is tinted stays in view."""
        super().resizeEvent(event)
        if self._sentence:
            self.tint(self._sentence)

    def changeEvent(self, event: QEvent) -> None:
        """The tint follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sentence"):
            self.tint(self._sentence)


def _marked(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    look = QTextCharFormat()
    look.setBackground(theme.colour("mark"))
    made.cursor, made.format = cursor, look
    return made


class StoryPanel(QWidget):
    """Heading, text, and below it how much was taken out; the list of it opens."""

    def __init__(self) -> None:
        super().__init__()
        self.text = StoryText()
        self.told = Remark()
        self.fold, self.lines = Fold("Lihat temuannya"), LongText(3, 8)
        self.lines.setReadOnly(True)
        self.lines.setProperty("locked", True)
        self.lines.setAccessibleName("Temuan")
        told = label("Temuan", "", "text2")
        told.setBuddy(self.lines)
        self.fold.hold(told, self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        heading = label("Teks yang sudah dibersihkan", "strong")
        heading.setBuddy(self.text)
        for part in (heading, self.told):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        column.addWidget(self.fold)

    def show_text(self, text: str, debris: Sequence[Finding], others: Sequence[Finding]) -> None:
        """A text with what was taken out of it, and with the findings on the writing itself."""
        self.text.write(text)
        parts = [f"{len(debris)} sisa situs atau obrolan dikeluarkan"] if debris else []
        parts += [f"{len(others)} temuan tentang penulisannya"] if others else []
        self.told.say(f"{', '.join(parts)}." if parts else "", "info")
        found = [*debris, *others]
        told = [f"{one.message} {one.fix}".strip() for one in found[:_MOST_TOLD]]
        more = len(found) - len(told)
        self.lines.setPlainText("\n".join([*told, *([f"dan {more} lagi"] if more else [])]))
        self.fold.setVisible(bool(found))
        self.fold.line.setChecked(False)
