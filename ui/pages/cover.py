"""A page that stands in front of the whole editor for a while, such as the preview of an import."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class Covering(QWidget):
    """What stands in front; `closed` puts it away."""

    closed = Signal()

    def focus_first(self) -> None:
        """The first thing the keys should reach."""

    def stop(self) -> None:
        """It is put away: what is still under way ends."""

    def keys(self) -> list[tuple[str, str]]:
        """The keys that work here."""
        return []

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return []


Make = Callable[[Desk], Covering]


class Cover:
    """Puts a page in front of what lies below and takes it away again; only one stands there at a time."""

    def __init__(self, below: QWidget, desk: Desk, changed: Callable[[], None]) -> None:
        self._below, self._desk, self._changed = below, desk, changed
        self.page: Covering | None = None

    def put(self, make: Make) -> None:
        """Make a page and show it instead."""
        self.take_away()
        above = self._below.parentWidget()
        layout = above.layout() if above is not None else None
        if layout is None:
            return
        self.page = page = make(self._desk)
        page.closed.connect(self.take_away)
        self._below.hide()  # first: a moment of both would make the window grow
        layout.addWidget(page)
        page.show()
        page.focus_first()
        self._changed()

    def take_away(self) -> None:
        """Show what lies below again."""
        page, self.page = self.page, None
        if page is not None:
            page.stop()
            page.hide()
            page.deleteLater()
            self._below.show()
            self._changed()
