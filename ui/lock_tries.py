"""How often a PIN may be tried: five wrong ones, then half a minute of waiting, told in words."""

from __future__ import annotations

import time
from collections.abc import Callable

from cooling_desktop.records.clerk import Clerk, fits

_MOST, _WAIT = 5, 30  # tries, seconds


class Tries:
    """Counts per clerk, so that asking for somebody else between two guesses changes nothing."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[str, int] = {}
        self._until: dict[str, float] = {}

    def refuse(self, clerk: Clerk, text: str) -> str:
        """Why this PIN does not open, as a sentence; empty when it does."""
        left = self._until.get(clerk.id, 0.0) - self._clock()
        if left > 0:
            return f"Tunggu {max(1, round(left))} detik, lalu ketik PIN lagi."
        if fits(clerk, text):
            self._wrong.pop(clerk.id, None)
            return ""
        self._wrong[clerk.id] = self._wrong.get(clerk.id, 0) + 1
        if self._wrong[clerk.id] < _MOST:
            return "PIN belum cocok. Ketik lagi."
        del self._wrong[clerk.id]
        self._until[clerk.id] = self._clock() + _WAIT
        return f"Lima kali PIN belum cocok. Tunggu {_WAIT} detik, lalu ketik lagi."
