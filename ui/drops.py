"""Files that are dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent

if TYPE_CHECKING:
    from ui.remark import Remark


def files_in(event: QDropEvent) -> list[Path]:
    """The files that are held or dropped, in their order."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def hold(event: QDragEnterEvent, word: Remark, what: str) -> None:
    """Files may be dropped here; how many are held is said beside."""
    files = files_in(event)
    if files:
        event.acceptProposedAction()
        word.say(f"Lepaskan untuk menambahkan {len(files)} {what}.", "info")


def let_go(event: QDropEvent, word: Remark) -> list[Path]:
    """The files that were dropped; the word has been said."""
    event.acceptProposedAction()
    word.say("")
    return files_in(event)
