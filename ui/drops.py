"""Files that are dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def files_in(event: QDropEvent) -> list[Path]:
    """The files that are held or dropped, in their order."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
