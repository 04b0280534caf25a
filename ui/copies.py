"""What can be done with the copies: list, read back, open with the passphrase, make an office of one, go on with it."""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from ui.backups import Backups, Failed

if TYPE_CHECKING:
    from collections.abc import Callable

    from cooling_desktop.archive.backup import Backup
    from cooling_desktop.archive.backup_keys import Key


class Made(NamedTuple):
    """Data made from a backup: files that it lacks, and how much the check of the archive found."""

    lost: list[str]
    odd: int


class Copies(QObject):
    """`stepped` tells how far a long work is."""

    stepped = Signal(int, int)

    def __init__(self, backups: Backups) -> None:
        super().__init__()
        self._backups, self.data = backups, backups.data
        self._keys: dict[str, Key] = {}  # opened with a passphrase, until the program closes
        self._stop = threading.Event()

    def listed(self, done: Callable[[list[Backup]], None], failed: Failed) -> None:
        """All whole backups of the chosen folder and of the data folder, the newest first."""
        data, keys, folders = self.data, dict(self._keys), {self._backups.folder, self.data / "cadangan"}
        self._backups.ask("list", lambda: _listed(data, folders, keys), done, failed)

    def check(self, backup: Backup, done: Callable[[list[str]], None], failed: Failed) -> None:
        """Read a backup back; one sentence for each fault."""
        stop = self._begin()
        self._backups.ask("check", lambda: _checked(backup, self.stepped.emit, stop), done, failed)

    def unlock(self, backup: Backup, phrase: str, done: Callable[[Backup], None], failed: Failed) -> None:
        """Open an encrypted backup with the passphrase or the recovery key, which takes a second on purpose."""

        def opened(found: Backup) -> None:
            if found.key is not None:
                self._keys[found.public] = found.key
            done(found)

        self._backups.ask("unlock", lambda: _opened(backup, phrase), opened, failed)

    def restore(self, backup: Backup, into: Path, done: Callable[[Made], None], failed: Failed) -> None:
        """Make a data folder in an empty one, and look through it."""
        stop = self._begin()
        self._backups.ask("restore", lambda: _restored(backup, into, self.stepped.emit, stop), done, failed)

    def cancel(self) -> None:
        """Stop reading back or restoring."""
        self._stop.set()

    def place(self) -> Path:
        """Where data are made that may take the place of these."""
        from cooling_desktop.archive.backup_switch import place_for

        return place_for(self.data, datetime.now())

    def discard(self, folder: Path) -> None:
        """Data that were made to take the place of these and are not wanted go; any other folder stays."""
        if folder.parent == self.data.parent and folder.name.startswith(f"{self.data.name}-dipulihkan-"):
            self._backups.ask("discard", lambda: rmtree(folder, ignore_errors=True), lambda _: None, lambda _: None)

    def earlier(self) -> Path | None:
        """The data that were used before the latest change."""
        from cooling_desktop.archive.backup_switch import earlier

        return earlier(self.data)

    def go_on_with(self, folder: Path) -> None:
        """The program closes, and opens again with the data in this folder; raises StorageTrouble."""
        from cooling_desktop.archive.backup_switch import plan

        plan(self.data, folder, datetime.now())
        self._backups.restart.emit()

    def sealing(self) -> bool:
        """Whether copies in the chosen folder are encrypted."""
        from cooling_desktop.archive.backup_keys import WRAPPED

        return (self.data / WRAPPED).exists()

    def seal(self, passphrase: str, done: Callable[[Key], None], failed: Failed) -> None:
        """Encrypt them from now on, or set another passphrase."""
        from cooling_desktop.archive.backup_keys import set_passphrase

        data = self.data
        self._backups.ask("seal", lambda: set_passphrase(data, passphrase), done, failed)

    def stop_sealing(self, done: Callable[[None], None], failed: Failed) -> None:
        """Leave them plain from now on."""
        from cooling_desktop.archive.backup_keys import stop_sealing

        data = self.data
        self._backups.ask("seal", lambda: stop_sealing(data), done, failed)

    def sheet(self, target: Path, done: Callable[[None], None], failed: Failed) -> None:
        """Write the recovery sheet as a PDF."""
        data = self.data
        self._backups.ask("sheet", lambda: _write_sheet(data, target), done, failed)

    def _begin(self) -> threading.Event:
        self._stop = threading.Event()
        return self._stop


def _listed(data: Path, folders: set[Path], keys: dict[str, Key]) -> list[Backup]:
    from cooling_desktop.archive.backup import backups
    from cooling_desktop.archive.backup_keys import key_of
    from cooling_desktop.archive.backup_list import opened
    from cooling_desktop.errors import StorageTrouble

    own: Key | None = None
    with suppress(StorageTrouble):  # a key that is damaged leaves its backups locked
        own = key_of(data)
    found = [one for folder in folders for one in backups(folder, own)]
    known = [opened(one, keys[one.public]) if one.locked and one.public in keys else one for one in found]
    return sorted(known, key=lambda one: (one.made_at, one.number), reverse=True)


def _checked(backup: Backup, progress: Callable[[int, int], None], stop: threading.Event) -> list[str]:
    """In the worker: what is found damaged is remembered, so that it lets no older one go."""
    from cooling_desktop.archive.backup import verify
    from cooling_desktop.archive.backup_list import mark_faulty

    faults = verify(backup.folder, backup, progress=progress, cancelled=stop.is_set)
    with suppress(OSError):  # a drive that can only be read
        mark_faulty(backup, faulty=bool(faults))
    return faults


def _opened(backup: Backup, phrase: str) -> Backup:
    from cooling_desktop.archive.backup_keys import unlock
    from cooling_desktop.archive.backup_list import opened
    from cooling_desktop.errors import BadInput

    key = unlock(backup.folder, backup.public, phrase)
    try:
        return opened(backup, key)
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise BadInput("Daftar isi cadangan ini rusak. Tidak ada yang diubah. Pilih cadangan lain.") from error


def _restored(backup: Backup, into: Path, progress: Callable[[int, int], None], stop: threading.Event) -> Made:
    """In the worker: made, read back, looked through, and marked so that no number is given twice."""
    from cooling_desktop.archive.backup import restore_into
    from cooling_desktop.archive.verify import verify
    from cooling_desktop.records.glance import HEAD
    from cooling_desktop.records.restoring import mark_for

    mark = mark_for(backup.made_at).content()
    lost = restore_into(into, backup, progress=progress, cancelled=stop.is_set, mark=mark)
    current = backup.schema == HEAD  # an older one is brought up to date when it is opened
    return Made(lost, len(verify(into, cancelled=stop.is_set).findings) if current else 0)


def _write_sheet(data: Path, target: Path) -> None:
    from cooling_desktop.archive.backup_files import told_backup
    from cooling_desktop.archive.backup_keys import key_of
    from cooling_desktop.files import write_whole
    from cooling_desktop.papers.pdf.binding import printed
    from cooling_desktop.papers.recovery import compose

    key = key_of(data)
    if key is not None:
        with told_backup(target.parent, "Cadangan tetap seperti semula.", "simpan lagi"):
            write_whole(target, printed([compose(key.secret, date.today())]))
