"""What a clerk does in the blocks of a release, for the tests of its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.blocks_card import BlockCard

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def to_release(clerk: Clerk) -> None:
    """Show the release and wait for its blocks."""
    editor = clerk.window.editor
    editor.go(editor.sections.index(editor.release))
    clerk.wait(lambda: editor.release.blocks.cards)
    clerk.page()


def card(clerk: Clerk, key: str) -> BlockCard:
    """The card of a block."""
    return clerk.window.editor.release.blocks.cards[key]


def into(clerk: Clerk, key: str) -> BlockCard:
    """The cursor at the end of a block's text."""
    found = card(clerk, key)
    found.text.setFocus()
    found.text.moveCursor(QTextCursor.MoveOperation.End)
    return found


def own(clerk: Clerk) -> list[tuple[str, str]]:
    """The blocks that the clerk wrote, with the words."""
    return [(one.block, one.text) for one in clerk.facts().meeting.release.own_wordings]


def key(clerk: Clerk, pressed: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """A key as the system sends it, with the shortcuts of window and page."""
    QTest.keyClick(QApplication.focusWidget() or clerk.window, pressed, modifiers)


def told(clerk: Clerk) -> str:
    """What the toast says."""
    return clerk.window.toast._words.text()


def undo_by_toast(clerk: Clerk) -> None:
    """Urungkan, with the mouse."""
    QTest.mouseClick(clerk.window.toast._button, Qt.MouseButton.LeftButton)
