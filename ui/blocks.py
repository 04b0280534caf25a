"""The text of a block, edited where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from cooling_desktop.words.text import clean
from ui.blocks_marked import run_format
from ui.blocks_spelling import open_menu, underlined, units
from ui.editors import is_undo

if TYPE_CHECKING:
    from ui.spelling import Spelling

_READING = 125.0  # percent of the font's own line height, 1.45 of its size
# Keys that mean something to the page even while the cursor is in a text.
PAGE_KEYS = ("Ctrl+Down", "Ctrl+Up", "Ctrl+R", "Ctrl+Shift+R", "Alt+P", "Alt+B", "Alt+S", "Alt+Up", "Alt+Down",
             "Alt+Return")  # fmt: skip
_FOREIGN = re.compile(r"\b(cooling system|coffee morning|door to door|press release)\b", re.IGNORECASE)


class BlockText(QTextEdit):
    """As high as its lines and without a frame; `typed` carries every change that the clerk makes."""

    typed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, name: str, *, one_line: bool = False) -> None:
        super().__init__()
        self._one_line, self._showing = one_line, False
        self._change = self.textCursor()
        self._spelling: Spelling | None = None
        self._struck: tuple[tuple[int, int, str], ...] = ()
        self._found: tuple[str, tuple[tuple[int, int, str], ...]] = "", ()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._faces = _Faces(self.document(), strong=one_line)
        self._space_lines()
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._changed)

    def words(self) -> str:
        """What stands in it, as a record keeps it."""
        return clean(self.toPlainText())

    def show_text(self, text: str) -> None:
        """Show other words; only what differs is touched, and a cursor that is here goes there."""
        old = self.toPlainText()
        if clean(old) == text:
            return
        start = _alike(old, text)
        end = min(_alike(old[::-1], text[::-1]), min(len(old), len(text)) - start)
        self._showing = True
        cursor = self._stretch(old, start, len(old) - end)
        cursor.insertText(text[start : len(text) - end])
        if not old or not text:
            self._space_lines()
        self._change = cursor
        if self.hasFocus():
            self.setTextCursor(cursor)
        self._showing = False

    def go_to_change(self) -> None:
        """The cursor to where other words were shown last."""
        self.setFocus()
        self.setTextCursor(self._change)

    def go_to(self, start: int, end: int) -> None:
        """The cursor to a stretch of the words, which the next key replaces."""
        self.setFocus()
        self.setTextCursor(self._stretch(self.toPlainText(), start, end))

    def strike(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark words that the facts no longer say."""
        self._struck = tuple((start, end, "old") for start, end in places)
        self._show_marks()

    def mark(self, places: Sequence[tuple[int, int, str]]) -> None:
        """Underline words that a finding is about, each in its tone, until the text is another one."""
        self._found = self.toPlainText(), tuple(places)
        self._show_marks()

    def _show_marks(self) -> None:
        text, found = self._found
        marked = []
        for start, end, kind in (*self._struck, *(found if text == self.toPlainText() else ())):
            one = QTextEdit.ExtraSelection()
            one.cursor = self._stretch(self.toPlainText(), start, end)
            one.format = run_format(kind)
            marked.append(one)
        if marked or self.extraSelections():
            self.setExtraSelections(marked)

    def check(self, spelling: Spelling) -> None:
        """From now on misspelt words are underlined."""
        self._spelling = spelling
        self._faces.wrong = lambda text: [] if self.isReadOnly() else spelling.wrong(text)
        spelling.changed.connect(self.check_again)
        self.check_again()

    def check_again(self) -> None:
        """Other words are misspelt now, or fewer."""
        self._showing = True
        self._faces.look_again()
        self._showing = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What a misspelt word may have meant stands above Qt's own menu."""
        if self._spelling is None:
            super().contextMenuEvent(event)
        else:
            open_menu(self, self._spelling, event)

    def event(self, event: QEvent) -> bool:
        """The page's own keys and the meeting's undo go on to the window."""
        if is_undo(event) or _is_pages(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes a new paragraph, but in a headline it leads on."""
        if self._one_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only plain words are pasted; a headline stays one line."""
        text = clean(source.text())
        self.insertPlainText(" ".join(text.split()) if self._one_line else text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The column scrolls, never the block."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """This block is the current one now."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys went elsewhere; what was selected is let go, unless for a menu or another program."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._grow()

    def _stretch(self, text: str, start: int, end: int) -> QTextCursor:
        """A cursor over letters of `text`; Qt counts the rare ones twice."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: the faces are set anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_faces"):
            self._showing = True
            self._faces.rehighlight()
            self._showing = False
            self._grow()

    def _changed(self) -> None:
        if not self._showing:
            self.typed.emit(self.words())

    def _grow(self, *_: object) -> None:
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def _space_lines(self) -> None:
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_READING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        blocked = self.blockSignals(True)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self.blockSignals(blocked)


class _Faces(QSyntaxHighlighter):
    """A headline is strong, foreign terms lean, as they will on the page; misspelt words have a wave below them."""

    def __init__(self, document: QTextDocument, *, strong: bool) -> None:
        super().__init__(document)
        self._strong = strong
        self.wrong: Callable[[str], list[tuple[int, int]]] = lambda _text: []
        self._waved: dict[str, list[tuple[int, int]]] = {}

    def highlightBlock(self, text: str) -> None:
        """One paragraph."""
        if self._strong:
            self.setFormat(0, units(text), run_format("strong"))
        for found in _FOREIGN.finditer("" if self._strong else text):
            leaning = QTextCharFormat()
            leaning.setFontItalic(True)
            self.setFormat(units(text[: found.start()]), len(found[0]), leaning)
        self._waved[text] = self.wrong(text)
        for start, end in self._waved[text]:
            first = units(text[:start])
            self.setFormat(first, units(text[start:end]), underlined(self.format(first)))

    def look_again(self) -> None:
        """Only paragraphs in which other words are misspelt now."""
        before, self._waved = self._waved, {}
        block = self.document().begin()
        while block.isValid():
            text = block.text()
            self._waved[text] = self.wrong(text)
            if self._waved[text] != before.get(text, []):
                self.rehighlightBlock(block)
            block = block.next()


def _is_pages(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return QKeySequence(event.keyCombination()).toString() in PAGE_KEYS


def _alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
