"""The program goes on with other data: what was planned happens while nobody has the folder open."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile, QProcess

from cooling_desktop.errors import StorageTrouble
from ui import single

_WAIT = 30_000  # milliseconds; a change takes far less


def waits(folder: Path) -> bool:
    """Whether a change is planned: asked before the first paint, so without what archive.backup_switch brings along."""
    return folder.with_name(f".{folder.name}.ganti").exists()


def take(folder: Path) -> QLockFile | None:
    """The folder's lock; what a planned change still lacks is done first, unless another window has the folder."""
    if not waits(folder):
        return single.take(folder)
    with _alone(folder):
        lock = None
        if folder.exists():  # else it was cut off between two steps
            lock = single.take(folder)
            if lock is None:
                return None
        _change(folder, lock)
        return single.take(folder)


def change(folder: Path, lock: QLockFile) -> None:
    """Carry the plan out, the folder's lock being ours; whoever starts the program meanwhile waits."""
    with _alone(folder):
        _change(folder, lock)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else takes the folder; the lock lies beside it, for Windows moves no folder in which a file is open."""
    lock = QLockFile(str(folder.with_name(f".{folder.name}.ganti.lock")))
    lock.setStaleLockTime(0)
    lock.tryLock(_WAIT)
    try:
        yield
    finally:
        lock.unlock()


def _change(folder: Path, lock: QLockFile | None) -> None:
    """Where it can't be done, the data stay as they are and the clerk is told."""
    from cooling_desktop.archive.backup_switch import carry_out, give_up

    _let_go_of_log()
    if lock is not None:
        lock.unlock()
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
