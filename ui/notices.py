"""When the window says what holds for all of it: this copy is only read, or this office is an example."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.mover import Mover
    from ui.notice import Notice
    from ui.window import Window

_AGAIN = "Komputer ini dipakai lagi. Buka Setelan > Cadangan, lalu isi nomor terakhir di kertas."
_EXAMPLE = "Ini kantor contoh. Semua boleh dicoba dan diubah."


class Notices:
    """Says that this copy is only read, or that this office is an example, as long as that is so."""

    def __init__(self, window: Window, mover: Mover) -> None:
        self._window, self._mover = window, mover
        self.shown: Notice | None = None
        mover.changed.connect(self._changed)

    def look(self) -> None:
        """Show or hide the line, as the data folder has it."""
        day = self._mover.day
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
            self.shown = None
        if day is not None:
            from cooling_desktop.records.moved import moved_sentence

            self._show((moved_sentence(day), "Pakai lagi di komputer ini"), self._use_again)
        elif self._mover.is_example:
            self._show((_EXAMPLE, "Mulai dengan data sendiri", "idea"), self._end_example)

    def _show(self, said: tuple[str, ...], act: Callable[[], None]) -> None:
        from ui.notice import Notice

        self.shown = notice = Notice(*said)
        notice.act.clicked.connect(act)
        self._window.notices.addWidget(notice)

    def _changed(self) -> None:
        self.look()
        self._window.flush()  # what was refused meanwhile goes to disk at once

    def _use_again(self) -> None:
        from ui import say

        if say.confirm_use_again(self._window):
            self._mover.use_again(lambda: self._window.toast.say(_AGAIN), self._window.trouble)

    def _end_example(self) -> None:
        from ui import say

        if say.confirm_end_example(self._window):
            self._mover.end_example = True
            if not self._window.close():
                self._mover.end_example = False
