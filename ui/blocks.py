"""The text of a block, edited where it stands, and text that shows what went and what came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from cooling_desktop.words.text import clean
from ui import theme
from ui.blocks_diff import Run
from ui.editors import is_undo

_READING = 125.0  # percent of the font's own line height, 1.45 of its size
# Keys that mean something to the page even while the cursor is in a text.
PAGE_KEYS = ("Ctrl+Down", "Ctrl+Up", "Ctrl+R", "Alt+P", "Alt+B", "Alt+Return")
_FOREIGN = re.compile(r"\b(cooling system|coffee morning|door to door|press release)\b", re.IGNORECASE)


class BlockText(QTextEdit):
    """As high as its lines and without a frame; `typed` carries every change that the clerk makes."""

    typed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, name: str, *, one_line: bool = False) -> None:
        super().__init__()
        self._one_line, self._showing = one_line, False
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
        if self.hasFocus():
            self.setTextCursor(cursor)
        self._showing = False

    def strike(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark words that the facts no longer say."""
        marked = []
        for start, end in places:
            one = QTextEdit.ExtraSelection()
            one.cursor = self._stretch(self.toPlainText(), start, end)
            one.format = run_format("old")
            marked.append(one)
        if marked or self.extraSelections():
            self.setExtraSelections(marked)

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
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
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


class Marked(QWidget):
    """Words that wrap, some strong, struck or underlined; read out as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._runs: tuple[Run, ...] = ()
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show other words."""
        if tuple(runs) == self._runs:
            return
        self._runs = tuple(runs)
        self.setAccessibleName("".join(_spoken(run) for run in runs))
        self._write()

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        self._document.setTextWidth(width)
        return round(self._document.size().height()) + 1

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words in the theme that is on."""
        self._document.setTextWidth(self.width())
        self._document.drawContents(QPainter(self))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        self._document.clear()
        self._document.setDefaultFont(theme.font())
        cursor = QTextCursor(self._document)
        for run in self._runs:
            cursor.insertText(run.text, run_format(run.kind))
        self.updateGeometry()
        self.update()


class _Faces(QSyntaxHighlighter):
    """A headline is strong, foreign terms lean, as they will on the page."""

    def __init__(self, document: QTextDocument, *, strong: bool) -> None:
        super().__init__(document)
        self._strong = strong

    def highlightBlock(self, text: str) -> None:
        """One paragraph."""
        if self._strong:
            self.setFormat(0, _units(text), run_format("strong"))
            return
        for found in _FOREIGN.finditer(text):
            leaning = QTextCharFormat()
            leaning.setFontItalic(True)
            self.setFormat(_units(text[: found.start()]), len(found[0]), leaning)


def run_format(kind: str) -> QTextCharFormat:
    """How words look that are strong, gone or come."""
    made = QTextCharFormat()
    made.setForeground(theme.colour({"old": "err", "new": "ok"}.get(kind, "text")))
    if kind == "strong":
        made.setFontWeight(QFont.Weight.DemiBold)
    elif kind == "old":
        made.setFontStrikeOut(True)
        made.setBackground(theme.colour("err_s"))
    elif kind == "new":
        made.setFontUnderline(True)
        made.setBackground(theme.colour("ok_s"))
    return made


def _spoken(run: Run) -> str:
    return {"old": f"dihapus: {run.text},", "new": f"menjadi: {run.text}"}.get(run.kind, run.text)


def _is_pages(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return QKeySequence(event.keyCombination()).toString() in PAGE_KEYS


def _units(text: str) -> int:
    """How many characters Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def _alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
