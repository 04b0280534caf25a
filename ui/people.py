"""Who sits at the desk: chosen, remembered for the next start, and stamped on what they change."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from cooling_desktop.errors import Trouble

if TYPE_CHECKING:
    from cooling_desktop.records.clerk import Clerk
    from ui.desk import Desk
    from ui.lock_tries import Tries

REMEMBERED = "meja/orang"


class People(QObject):
    """`changed` carries the clerk who sits here now, or None; `waiting` was here last and has a PIN to type first."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, settings: QSettings) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        self._read = False
        self.waiting: Clerk | None = None

    @cached_property
    def tries(self) -> Tries:
        """How often which PIN was tried, here and at the lock."""
        from ui.lock_tries import Tries

        return Tries()

    @property
    def current(self) -> Clerk | None:
        """Who sits here."""
        return self._desk.clerk

    def restore(self) -> None:
        """Once, after the start: who was here last, unless somebody chose in the meantime."""
        if not self._read:
            self._read = True
            if self._settings.value(REMEMBERED, ""):
                self.refresh()

    def refresh(self) -> None:
        """Read again who sits here, because names, roles or the PIN were changed in the settings."""
        self.everybody(self._settle)

    def everybody(self, done: Callable[[list[Clerk]], None]) -> None:
        """Ask for all who may sit here."""
        self._desk.people(done, self.failed.emit)

    def choose(self, clerk: Clerk | None) -> None:
        """This person sits here from now on, also at the next start."""
        self._settings.setValue(REMEMBERED, clerk.id if clerk else "")
        self.waiting = None
        self._seat(clerk)

    def add(self, clerk: Clerk, failed: Callable[[Trouble], None]) -> None:
        """Store a new person, who then sits here."""
        self._desk.ask("clerk", lambda store: store.save_entry(clerk), lambda _: self.choose(clerk), failed)

    def _settle(self, everybody: list[Clerk]) -> None:
        """A PIN is asked before its owner's name stands on anything; who was discarded sits here no more."""
        here = self.current
        wanted = here.id if here else str(self._settings.value(REMEMBERED, ""))
        found = next((clerk for clerk in everybody if clerk.id == wanted), None)
        self.waiting = found if found is not None and found.pin and here is None else None
        self._seat(None if self.waiting else found)

    def _seat(self, clerk: Clerk | None) -> None:
        self._desk.clerk = clerk
        self.changed.emit(clerk)
