"""The program goes on with other data: what was planned happens while nobody has the folder open."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QProcess

from cooling_desktop.errors import StorageTrouble
from ui import single


def waits(folder: Path) -> bool:
    """Whether a change is planned: asked before the first paint, so without what archive.backup_switch brings along."""
    return folder.with_name(f".{folder.name}.ganti").exists()


def take(folder: Path) -> QLockFile | None:
    """The folder's lock; what a planned change still lacks is done first, unless another window has the folder."""
    if not folder.exists() and waits(folder):  # cut off between two steps
        change(folder)
    lock = single.take(folder)
    if lock is not None and waits(folder):
        lock.unlock()
        change(folder)
        lock = single.take(folder)
    return lock


def change(folder: Path) -> None:
    """Carry the plan out; where that can't be, the data stay as they are and the clerk is told."""
    from cooling_desktop.archive.backup_switch import carry_out, give_up

    _let_go_of_log()
    try:
        carry_out(folder)
    except StorageTrouble as trouble:
        from ui import say

        say.tell(None, "Data belum diganti", str(trouble))
        give_up(folder)


def _let_go_of_log() -> None:
    """Windows moves no folder in which a file is open."""
    log = logging.getLogger("cooling_desktop")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def stay(folder: Path) -> None:
    """The window could not be left: nothing is planned any more."""
    from cooling_desktop.archive.backup_switch import give_up

    give_up(folder)


def start_again(folder: Path) -> None:
    """Another process on the same folder; this one ends."""
    QProcess.startDetached(sys.executable, ["-m", "cooling_desktop", "--data", str(folder)])
