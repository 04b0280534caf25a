"""After a release went out: a correction is opened or given up, a withdrawal asked for once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cooling_desktop.errors import Trouble
from ui import say
from ui.body import Framed
from ui.desk import Desk

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store

_NAMED = 3  # recipients; the archive tells the others


class Aftermath(QObject):
    """`settled` carries the key of the meeting that is another one now, and what to tell of it."""

    settled = Signal(str, str)
    refused = Signal(str)
    busy = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.ask_reason: Callable[..., str] = say.ask_withdrawal
        self.confirm_give_up: Callable[[QWidget, str], bool] = say.confirm_give_up

    def correct(self, paper: IssuedPaper) -> None:
        """Buat ralat: the meeting can be typed in again."""
        by, words = self._desk.by, f"Ralat atas {paper.number} dibuka."
        self._do("Membuka ralat …", lambda store: _correct(store, paper.id, by), paper.meeting_id, words)

    def give_up(self, paper: IssuedPaper) -> None:
        """Batalkan ralat: what the release binds as it went out; asked before, since what was typed goes."""
        by = self._desk.by
        if self._free() and self.confirm_give_up(self._window, paper.number):
            key, words = paper.meeting_id, f"Ralat dibatalkan. Naskah {paper.number} tetap berlaku."
            self._do("Membatalkan ralat …", lambda store: _give_up(store, key, by), key, words)

    def withdraw(self, paper: IssuedPaper) -> None:
        """Cabut siaran pers: number and recipients are looked up, then the reason is asked for."""
        by, key, ask = self._desk.by, self._desk.key, partial(self._ask, paper)
        self.busy.emit("Menyiapkan nomor …")
        self._desk.ask("withdrawal", lambda store: _to_withdraw(store, paper, by, key), ask, self._refuse)

    def _ask(self, paper: IssuedPaper, told: tuple[str, str]) -> None:
        self.busy.emit("")
        if not self._free():
            return
        number, reached = told
        reason = self.ask_reason(self._window, " ".join(paper.headline.split()), paper.number, number, reached)
        by, key = self._desk.by, self._desk.key
        if reason.strip():
            self.busy.emit("Mencabut …")
            done = partial(self._withdrawn, reached)
            self._desk.ask("withdraw", lambda store: _withdraw(store, paper, reason, by, key), done, self._refuse)

    def _withdrawn(self, reached: str, paper: IssuedPaper) -> None:
        self.busy.emit("")
        self.settled.emit(paper.meeting_id, f"Dicabut dengan nomor {paper.number}.{told_again(reached)}")

    def _do(self, busy: str, work: Callable[[Store], object], key: str, words: str) -> None:
        def done(_: object) -> None:
            self.busy.emit("")
            self.settled.emit(key, words)

        self.busy.emit(busy)
        self._desk.ask("aftermath", work, done, self._refuse)

    def _refuse(self, trouble: Trouble) -> None:
        self.busy.emit("")
        self.refused.emit(str(trouble))

    def _free(self) -> bool:
        """No box over the lock, nor over a page that was left."""
        window = self._window.window()
        return self._window.isVisible() and not (isinstance(window, Framed) and window.is_locked)


def told_again(reached: str) -> str:
    """Who must hear of it, as they have the old words."""
    return f" Naskah lama sudah diterima {reached}." if reached else ""


def reached_words(store: Store, paper: IssuedPaper) -> str:
    """Who has received a paper or what it corrects, in one line."""
    from cooling_desktop.archive.correct import reached
    from cooling_desktop.words.lists import join

    names = [one.name for one in reached(store, paper.id)]
    more = [f"{len(names) - _NAMED} penerima lain"] if len(names) > _NAMED else []
    return join([*names[:_NAMED], *more])


def _correct(store: Store, key: str, by: str) -> object:
    from cooling_desktop.archive.correct import correct

    return correct(store, key, by=by)


def _give_up(store: Store, key: str, by: str) -> None:
    from cooling_desktop.archive.correct import give_up

    give_up(store, key, by=by)


def _to_withdraw(store: Store, paper: IssuedPaper, by: str, key: str) -> tuple[str, str]:
    """The number to come, and who has received what is withdrawn."""
    from cooling_desktop.archive.correct import withdrawal_number

    number = withdrawal_number(store, paper.id, today=date.today(), by=by, key=key)
    return number, reached_words(store, paper)


def _withdraw(store: Store, paper: IssuedPaper, reason: str, by: str, key: str) -> IssuedPaper:
    from cooling_desktop.archive.correct import withdraw

    return withdraw(store, paper.id, reason, today=date.today(), by=by, key=key)
