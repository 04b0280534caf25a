"""What the first page does in the data folder, beside the interface: each way ends with an office, or with nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from cooling_desktop.errors import BadInput, Trouble
from ui.mover import percent
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.archive.backup_list import Backup
    from cooling_desktop.archive.moving import Package

T = TypeVar("T")
Failed = Callable[[Trouble], None]
PACKAGE = ".cdpindah"  # archive.moving_package, which is loaded when it is used


class FirstWork(QObject):
    """One job at a time; `stepped` tells how many percent are done."""

    stepped = Signal(int)

    def __init__(self, data: Path) -> None:
        super().__init__()
        self._data, self._worker, self._stop = data, Worker("first"), threading.Event()

    def sample(self, done: Callable[[None], None], failed: Failed) -> None:
        """The example office."""

        def work() -> None:
            from cooling_desktop.archive.sample import make_sample
            from cooling_desktop.records.moved import EXAMPLE

            make_sample(self._data)
            (self._data / EXAMPLE).touch()

        self._worker.ask("first", work, done, failed)

    def unpack(self, file: Path, passphrase: str, done: Callable[[Package], None], failed: Failed) -> None:
        """The office of another computer."""
        stop, progress = self._begin(), percent(self.stepped.emit)

        def work() -> Package:
            from cooling_desktop.archive.moving import unpack

            return unpack(file, self._data, passphrase=passphrase, progress=progress, cancelled=stop.is_set)

        self._worker.ask("first", work, done, failed)

    def copies(self, folder: Path, done: Callable[[list[Backup]], None], failed: Failed) -> None:
        """The backups in a folder, newest first; at least one."""

        def work() -> list[Backup]:
            from cooling_desktop.archive.backup_list import COPIES, backups

            found = backups(folder) or backups(folder / COPIES)
            if not found:
                raise BadInput("Di folder itu tidak ada cadangan Cooling Desktop. Pilih folder lain.")
            return found

        self._worker.ask("first", work, done, failed)

    def restore(
        self, backup: Backup, passphrase: str, done: Callable[[list[str]], None], failed: Failed
    ) -> None:
        """The office as it was then; `done` gets the names of files that the backup lacks."""
        stop, progress = self._begin(), percent(self.stepped.emit)

        def work() -> list[str]:
            from cooling_desktop.archive.moving import restore_here

            whole = _unlocked(backup, passphrase) if backup.locked else backup
            return restore_here(self._data, whole, progress, stop.is_set)

        self._worker.ask("first", work, done, failed)

    def cancel(self) -> None:
        """Stop what runs; nothing of it stays."""
        self._stop.set()

    def close(self) -> None:
        """Nothing comes back any more."""
        self.cancel()
        self._worker.close()

    def _begin(self) -> threading.Event:
        self._stop = threading.Event()
        return self._stop


def _unlocked(backup: Backup, passphrase: str) -> Backup:
    from cooling_desktop.archive.backup_keys import unlock
    from cooling_desktop.archive.backup_list import opened

    key = unlock(backup.folder, backup.public, passphrase)
    try:
        return opened(backup, key)
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput("Daftar cadangan ini rusak. Tidak ada yang dipulihkan. Pilih cadangan lain.") from error


def left_over(data: Path) -> bool:
    """Whether papers lie in a data folder whose database is gone."""
    from cooling_desktop.archive.backup_files import listed

    return bool(listed(data))
