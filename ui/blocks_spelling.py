"""The menu of a block's text: what a misspelt word may have meant, and the way into the office's own list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from ui import theme

if TYPE_CHECKING:
    from ui.blocks import BlockText
    from ui.spelling import Spelling

IN_QUOTE = "Di dalam kutipan: hanya ditandai"
NOTHING = "Tidak ada saran"
ADD = "Tambahkan ke kamus kantor"


def underlined(face: QTextCharFormat) -> QTextCharFormat:
    """The same face with the wave of a misspelt word."""
    made = QTextCharFormat(face)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    made.setUnderlineColor(theme.colour("err"))
    return made


def units(text: str) -> int:
    """How many characters Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def open_menu(text: BlockText, spelling: Spelling, event: QContextMenuEvent) -> None:
    """Qt's own menu, and above it what concerns the misspelt word at the mouse or, by key, at the cursor."""
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    cursor = text.textCursor() if by_key else text.cursorForPosition(event.pos())
    place = text.viewport().mapToGlobal(text.cursorRect().bottomLeft()) if by_key else event.globalPos()
    word = _misspelt_at(text, spelling, cursor)
    if word is None:
        _popup(text, [], place)
        return
    if _in_quote(word):
        _popup(text, [_told(IN_QUOTE), _adding(word, spelling)], place)
        return

    def show(suggestions: list[str]) -> None:
        if isValid(text) and text.isVisible():
            choices = [_choice(text, word, one) for one in suggestions] or [_told(NOTHING)]
            _popup(text, [*choices, _adding(word, spelling)], place)

    spelling.suggest(word.selectedText(), show)


def _misspelt_at(text: BlockText, spelling: Spelling, cursor: QTextCursor) -> QTextCursor | None:
    """The misspelt word that the cursor is in or at, as a selection."""
    block, at = cursor.block(), cursor.positionInBlock()
    words = block.text()
    for start, end in [] if text.isReadOnly() else spelling.wrong(words):
        first, last = units(words[:start]), units(words[:end])
        if first <= at <= last:
            found = QTextCursor(block)
            found.setPosition(block.position() + first)
            found.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
            return found
    return None


def _in_quote(word: QTextCursor) -> bool:
    """Whether the word stands between curly quotation marks: what was said is not rewritten."""
    before = word.block().text()[: word.selectionStart() - word.block().position()]
    return before.rfind("“") > before.rfind("”")


def _choice(text: BlockText, word: QTextCursor, better: str) -> QAction:
    was = word.selectedText()

    def take() -> None:
        if isValid(text) and word.selectedText() == was:  # else it was changed while the menu was open
            word.insertText(better)
            text.setTextCursor(word)

    made = _act(better, take)
    made.setFont(theme.font(strong=True))
    return made


def _adding(word: QTextCursor, spelling: Spelling) -> QAction:
    added = word.selectedText()
    return _act(ADD, lambda: spelling.add(added))


def _told(words: str) -> QAction:
    made = QAction(words)
    made.setEnabled(False)
    return made


def _act(words: str, act: Callable[[], None]) -> QAction:
    made = QAction(words)
    made.triggered.connect(lambda: act())
    return made


def _popup(text: BlockText, acts: list[QAction], place: QPoint) -> None:
    menu: QMenu = text.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    first = menu.actions()[0] if menu.actions() else None
    for act in acts:
        act.setParent(menu)
        menu.insertAction(first, act) if first else menu.addAction(act)
    if acts and first:
        menu.insertSeparator(first)
    menu.popup(place)
