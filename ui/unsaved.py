"""What the window says when the last keys are not on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui import say
from ui.savestate import Saved

if TYPE_CHECKING:
    from ui.pages.meeting import MeetingPage

ALREADY = "Sudah tersimpan. Setiap isian tersimpan sendiri."


def explain(parent: QWidget, editor: MeetingPage) -> bool:
    """The whole sentence behind the red mark; whether the stored version shall be loaded instead."""
    state = editor.saver.state
    if state.conflict:
        return say.conflict(parent, state.why)
    say.tell(parent, "Belum tersimpan", f"{state.why} Isian tetap terbuka di layar dan dicoba lagi sendiri.")
    return False


def may_leave(parent: QWidget, editor: MeetingPage | None) -> bool:
    """Whether closing loses nothing, or the clerk knows."""
    if editor is None or editor.saver.state.saved is not Saved.FAILED:
        return True
    return say.leave(parent, editor.saver.state.why)


def answer(editor: MeetingPage | None) -> str:
    """What Ctrl+S answers; nothing when the red mark already says otherwise."""
    if editor is not None:
        editor.saver.flush()
        if editor.saver.state.saved is Saved.FAILED:
            return ""
    return ALREADY
