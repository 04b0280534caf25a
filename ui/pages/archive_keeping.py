"""Joins the search on screen to the searches that the office keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cooling_desktop.errors import Trouble
from cooling_desktop.records.fields import copy
from cooling_desktop.records.saved_search import SavedSearch
from ui.desk import Desk
from ui.pages.archive_saved import SavedPanel

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store
    from ui.pages.archive import ArchivePage


class Searches(QObject):
    """What the mark beside the order opens, and what is done there."""

    def __init__(self, page: ArchivePage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk, self._left = page, desk, page.left
        self.panel = SavedPanel()
        self._left.band.saved.clicked.connect(self._offer)
        self.panel.kept.connect(self._keep)
        self.panel.dropped.connect(self._drop)
        self.panel.recalled.connect(self._recall)

    def _offer(self) -> None:
        proposed = ", ".join(part for part in (self._left.field.text().strip(), self._left.filters.words) if part)
        anchor = self._left.band.saved
        self._desk.ask("saved", _saved, lambda saved: self.panel.offer(saved, proposed, anchor), self._failed)

    def _keep(self, name: str) -> None:
        one = SavedSearch(name=name, words=self._left.field.text().strip(), filters=self._left.filters.kept())
        self._change(lambda store: _keep(store, one), f"Pencarian “{name}” tersimpan.")

    def _drop(self, one: SavedSearch) -> None:
        again = copy(one)

        def back() -> None:
            self._change(lambda store: _keep(store, again), f"Pencarian “{one.name}” kembali.")

        self._change(lambda store: _drop(store, one.id), f"Pencarian “{one.name}” dihapus.", back)

    def _recall(self, one: SavedSearch) -> None:
        self._left.filters.recall(one.filters)
        self._left.field.setText(one.words)
        self._left.field.setFocus()

    def _change(self, work: Callable[[Store], None], words: str, back: Callable[[], None] | None = None) -> None:
        name = f"saved search {id(work)}"  # none replaces another that still waits
        self._desk.ask(name, work, lambda _: self._page.told.emit(words, back), self._failed)

    def _failed(self, trouble: Trouble) -> None:
        self._left.said.say(str(trouble), "err")


def _saved(store: Store) -> list[SavedSearch]:
    from cooling_desktop.records.saved_searches import saved_searches

    return saved_searches(store)


def _keep(store: Store, one: SavedSearch) -> None:
    from cooling_desktop.records.saved_searches import keep_search

    keep_search(store, one)


def _drop(store: Store, key: str) -> None:
    from cooling_desktop.records.saved_searches import drop_search

    drop_search(store, key)
