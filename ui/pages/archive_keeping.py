"""Joins the search on screen to the searches that the office keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cooling_desktop.records.fields import copy
from cooling_desktop.records.saved_search import SavedSearch
from ui.desk import Desk
from ui.pages.archive_saved import SavedPanel

if TYPE_CHECKING:
    from cooling_desktop.errors import Trouble
    from cooling_desktop.records.store import Store
    from ui.pages.archive import ArchivePage


def keep_searches(page: ArchivePage, desk: Desk) -> SavedPanel:
    """The panel behind the mark at the end of the filters."""
    left, panel = page.left, SavedPanel()

    def failed(trouble: Trouble) -> None:
        left.said.say(str(trouble), "err")

    def change(work: Callable[[Store], None], words: str, back: Callable[[], None] | None = None) -> None:
        desk.ask(f"saved search {id(work)}", work, lambda _: page.told.emit(words, back), failed)

    def offer() -> None:
        proposed = ", ".join(part for part in (left.field.text().strip(), left.filters.words) if part)
        desk.ask("saved searches", _saved, lambda saved: panel.offer(saved, proposed, left.band.saved), failed)

    def keep(name: str) -> None:
        one = SavedSearch(name=name, words=left.field.text().strip(), filters=left.filters.kept())
        change(lambda store: _keep(store, one), f"Pencarian “{name}” tersimpan.")

    def drop(one: SavedSearch) -> None:
        again = copy(one)
        words = f"Pencarian “{one.name}” %s."
        change(lambda store: _drop(store, one.id), words % "dihapus",
               lambda: change(lambda store: _keep(store, again), words % "kembali"))  # fmt: skip

    def recall(one: SavedSearch) -> None:
        left.filters.recall(one.filters)
        left.field.setText(one.words)
        left.field.setFocus()

    left.band.saved.clicked.connect(offer)
    panel.kept.connect(keep)
    panel.dropped.connect(drop)
    panel.recalled.connect(recall)
    return panel


def _saved(store: Store) -> list[SavedSearch]:
    from cooling_desktop.records.saved_searches import saved_searches

    return saved_searches(store)


def _keep(store: Store, one: SavedSearch) -> None:
    from cooling_desktop.records.saved_searches import keep_search

    keep_search(store, one)


def _drop(store: Store, key: str) -> None:
    from cooling_desktop.records.saved_searches import drop_search

    drop_search(store, key)
