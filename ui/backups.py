"""Backups beside the work: by themselves when the desk is quiet, at once when asked, once more when it closes.

A day's work that no backup holds yet is copied soon after the next start. While the chosen drive is away the copies
go to the data folder, and the drive is caught up when it is back.
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from cooling_desktop.errors import Trouble
from ui import preferences
from ui.backup_jobs import Seen, adopt_copies, copy, copy_last, look
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.archive.backup import Backup, BackupState
    from cooling_desktop.records.copying import Tables

QUIET, LONGEST = 5 * 60.0, 60 * 60.0  # seconds: after the last change; of work without a copy
_LOOK = 60_000  # milliseconds between two looks at the database, which take a few milliseconds each
_LAST = 60.0  # seconds that the copy at the end may take

T = TypeVar("T")
Failed = Callable[[Trouble], None]


class Backups(QObject):
    """`changed` tells that words, card or progress are others now; `told` carries words for the toast.

    `restart` asks that the program closes and opens again on other data.
    """

    changed = Signal()
    told = Signal(str, object)
    restart = Signal()
    _stepped = Signal(int, int)

    def __init__(self, data: Path, settings: QSettings) -> None:
        super().__init__()
        self.data, self._settings = data, settings
        self._worker = Worker("backup")
        self.state: BackupState | None = None
        self.copies = 0
        self.progress: tuple[int, int] | None = None  # files done and to do while a copy is made
        self._failure = ""
        self._stop = threading.Event()
        self._made: Backup | None = None
        self._tables: Tables | None = None
        self._since: float | None = None
        self._last = 0.0
        self._begun = False  # whether the first look of the day has been
        self._now = time.monotonic  # the clock on the wall may jump
        self._clock = QTimer(self, interval=_LOOK)
        self._clock.timeout.connect(self.look)
        self._stepped.connect(self._step)

    @property
    def chosen(self) -> Path | None:
        """The folder that the clerk chose; None for the data folder's own."""
        return preferences.copies_of(self._settings)

    @property
    def folder(self) -> Path:
        """Where the copies are to go."""
        return self.chosen or self.data / "cadangan"

    def begin(self) -> None:
        """The data is open: look at it now and every minute; copies from before an upgrade become backups."""
        self._clock.start()
        data, target = self.data, self.chosen
        self._worker.ask("adopt", lambda: adopt_copies(data, target), lambda _: self.look(), lambda _: self.look())

    def look(self) -> None:
        """See whether something changed since the last copy, and whether it is time for another."""
        data, target = self.data, self.chosen
        self._worker.ask("look", lambda: look(data, target), self._looked, self._blind)

    def ask(self, name: str, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        """Something else with the copies, in the same thread and behind what it does."""
        self._worker.ask(name, work, done, failed)

    def start(self) -> None:
        """Cadangkan sekarang."""
        self._copy(by_hand=True)

    def cancel(self) -> None:
        """Stop the copy that is being made; the earlier ones stay whole."""
        self._stop.set()

    def move(self, folder: Path | None) -> None:
        """Copies go to another folder from now on; None for the data folder's own."""
        preferences.put_copies(self._settings, folder)
        self._failure, self._made = "", None
        self.look()

    def words(self) -> str:
        """What the key strip says."""
        from cooling_desktop.archive.backup_state import age_words

        if self.progress is not None:
            return self.progress_words()
        return age_words(self.state, datetime.now(UTC)) if self.state else ""

    def tone(self) -> str:
        """The token of the words' colour: red when it failed, amber when it is overdue."""
        if self.state is None or self.progress is not None:
            return ""
        return "err" if self.state.failed else "warn" if self.state.overdue else ""

    def card(self) -> tuple[str, str, str]:
        """What Beranda and Setelan say: title, detail, tone."""
        if self.state is None:
            return "", "", ""
        if self.state.failed:
            return "Cadangan gagal", self.state.failed, "err"
        tone = self.tone() or ("ok" if self.state.newest else "")
        return self.words(), self._detail(self.state), tone

    def progress_words(self) -> str:
        """How far the copy is."""
        done, of = self.progress or (0, 0)
        return f"Mencadangkan berkas {done} dari {of}" if of > 1 else "Mencadangkan …"

    def close(self) -> None:
        """Stop what runs; nothing comes back any more."""
        self._clock.stop()
        self.cancel()
        self._worker.close()

    def finish(self, patience: float = _LAST) -> None:
        """The window is gone and the store closed: copy what changed since the last copy, but not for ever."""
        gc.disable()  # the copy's thread must not collect what belongs to the interface (ui/garbage.py)
        until = time.monotonic() + patience
        data, target = self.data, self.chosen
        last = threading.Thread(target=copy_last, args=(data, target, until), daemon=True)
        last.start()
        last.join(patience)

    def _copy(self, by_hand: bool) -> None:
        if self.progress is not None:
            return
        data, chosen, stop = self.data, self.chosen, threading.Event()
        self._stop, self.progress = stop, (0, 0)
        self.changed.emit()
        self._worker.ask(
            "copy",
            lambda: copy(data, chosen, self._stepped.emit, stop),
            lambda made: self._copied(made, by_hand),
            self._refused,
        )

    def _step(self, done: int, of: int) -> None:
        if self.progress is not None:
            self.progress = (done, of)
            self.changed.emit()

    def _copied(self, made: Backup, by_hand: bool) -> None:
        self.progress, self._failure, self._made = None, "", made
        if made.folder == self.chosen:
            preferences.put_reached(self._settings, made.made_at)
        self.changed.emit()
        lost = f" {len(made.lost)} berkas tidak terbaca, jadi tidak ikut." if made.lost else ""
        here = " Disimpan di komputer ini; drive cadangan belum dipasang." if made.folder != self.folder else ""
        if by_hand:
            self.told.emit(f"Cadangan selesai dan sudah diuji.{lost}{here}", None)
        self.look()

    def _refused(self, trouble: Trouble) -> None:
        from cooling_desktop.archive.backup import Stopped

        self.progress = None
        self._since = None  # the next attempt comes after the same wait
        self.changed.emit()
        if not isinstance(trouble, Stopped):
            self._failure = str(trouble)
        else:
            self.told.emit(str(trouble), None)
        self.look()

    def _looked(self, seen: Seen) -> None:
        before, first = self.state, not self._begun
        self._begun = True
        self.state = replace(self._judged(seen), failed=self._failure or seen.state.failed)
        self.copies = seen.copies
        changed = self.state.changed_since
        back = before is not None and before.away and not self.state.away
        self._count_time(changed, seen.tables)
        self.changed.emit()
        if changed and not self.state.failed and (back or (first and seen.due)):
            self._copy(by_hand=False)

    def _judged(self, seen: Seen) -> BackupState:
        """A drive that was taken out after its copy is missed only once something changed, and blamed after a day."""
        found, made, reached = seen.state, self._made, preferences.reached_at(self._settings)
        if not found.away:
            return found
        if made is not None and made.folder == self.folder and seen.tables == made.tables:
            return replace(found, newest=made, changed_since=False, overdue=False, failed="")
        from cooling_desktop.archive.backup_state import BEARABLE

        late = reached is not None and found.newest is not None and found.newest.made_at - reached > BEARABLE
        return replace(found, overdue=found.overdue or late)

    def _count_time(self, unsaved: bool, tables: Tables | None) -> None:
        """Begin a copy when the desk was quiet for five minutes, or was not for an hour."""
        now, moved = self._now(), tables != self._tables
        self._tables = tables
        if not unsaved:
            self._since = None
        elif self._since is None:
            self._since = self._last = now
        elif moved:
            self._last = now
        if self._since is not None and (now - self._last >= QUIET or now - self._since >= LONGEST):
            self._copy(by_hand=False)

    def _blind(self, trouble: Trouble) -> None:
        """The database could not be read just now; the room that reads it tells the clerk."""
        self.changed.emit()

    def _detail(self, state: BackupState) -> str:
        if state.away:
            return f"Drive cadangan tidak terpasang: {self.chosen}. Sementara di komputer ini, lalu disusulkan."
        if state.newest is None:
            return "Dibuat otomatis lima menit setelah isian terakhir."
        place = str(self.chosen) if self.chosen else "Di komputer ini"
        sealed = " · disandikan" if state.newest.public else ""
        lost = f" · {len(state.newest.lost)} berkas tidak ikut" if state.newest.lost else ""
        return f"{place} · {self.copies} cadangan{sealed}{lost}"
