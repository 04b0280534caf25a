"""Pindah komputer beside the work: the office packed, the copy left to be read, or used again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from cooling_desktop.errors import Trouble
from ui import preferences
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.archive.moving import Package

Failed = Callable[[Trouble], None]


class Mover(QObject):
    """`changed` tells that this copy is only read now, or no longer; `stepped` how many percent are done."""

    changed = Signal()
    stepped = Signal(int)

    def __init__(self, data: Path, settings: QSettings) -> None:
        super().__init__()
        self._data, self._settings = data, settings
        self._worker = Worker("mover")
        self._stop = threading.Event()
        self.end_example = False  # once the window is closed

    @property
    def is_example(self) -> bool:
        """Whether this office is only there to be tried."""
        from cooling_desktop.records.moved import EXAMPLE

        return (self._data / EXAMPLE).exists()

    @property
    def data(self) -> Path:
        """The office's folder."""
        return self._data

    @property
    def day(self) -> date | None:
        """The day this office went on to another computer; None where it works here."""
        from cooling_desktop.records.moved import moved_on

        return moved_on(self._data)

    def pack(self, target: Path, passphrase: str, done: Callable[[Package], None], failed: Failed) -> None:
        """Everything into one file."""
        from cooling_desktop.archive.moving import pack

        self._stop = stop = threading.Event()
        now, settings = _now(), preferences.carried(self._settings)
        self._worker.ask(
            "pack",
            lambda: pack(
                self._data, target, now=now, settings=settings, passphrase=passphrase,
                progress=percent(self.stepped.emit), cancelled=stop.is_set,
            ),
            done,
            failed,
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop what runs."""
        self._stop.set()

    def retire(self, package: Package, done: Callable[[], None], failed: Failed) -> None:
        """This copy is only read from now on."""
        from cooling_desktop.archive.moving import retire

        self._worker.ask("retire", lambda: retire(self._data, package, _now()), lambda _: self._is(done), failed)

    def use_again(self, done: Callable[[], None], failed: Failed) -> None:
        """This is the copy that counts after all."""
        from cooling_desktop.records.engine import told_disk
        from cooling_desktop.records.moved import use_again

        def work() -> None:
            with told_disk(self._data):
                use_again(self._data)

        self._worker.ask("use again", work, lambda _: self._is(done), failed)

    def put_aside(self) -> None:
        """The example goes, with all that was tried; called when nobody has the folder open."""
        from cooling_desktop.archive.arriving import put_aside

        try:
            put_aside(self._data)
        except OSError:
            from ui import say

            kept = f"Contoh di {self._data} belum disisihkan karena sedang dipakai. Tutup aplikasi lain, lalu ulangi."
            say.tell(None, "Contoh belum disisihkan", kept)

    def close(self) -> None:
        """Stop what runs; nothing comes back any more."""
        self.cancel()
        self._worker.close()

    def _is(self, done: Callable[[], None]) -> None:
        done()
        self.changed.emit()


def percent(step: Callable[[int], object]) -> Callable[[int, int], None]:
    """Tell of long work in hundredths, each once; a file has more bytes than a bar can count."""
    told = [-1]

    def progress(done: int, of: int) -> None:
        now = 100 * done // max(of, 1)
        if now != told[0]:
            told[0] = now
            step(now)

    return progress


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
