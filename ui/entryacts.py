"""What directory, list of meetings and trash ask of the store; every answer comes back in the interface's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.errors import BadInput
from ui.desk import Desk, Failed

if TYPE_CHECKING:
    from cooling_desktop.records.entries import Listing, OpenedEntry
    from cooling_desktop.records.fields import Record
    from cooling_desktop.records.store import Store


def list_entries(desk: Desk, shelf: str, words: str, done: Callable[[Listing], None], failed: Failed) -> None:
    """The entries of a shelf that hold these words."""

    def work(store: Store) -> Listing:
        from cooling_desktop.records.shelves import listed

        return listed(store, shelf, words)

    desk.ask("directory list", work, done, failed)


def open_entry(desk: Desk, shelf: str, key: str, done: Callable[[OpenedEntry | None], None], failed: Failed) -> None:
    """One entry with the names around it; None when it is gone."""

    def work(store: Store) -> OpenedEntry | None:
        from cooling_desktop.records.shelves import opened

        return opened(store, shelf, key)

    desk.ask("directory entry", work, done, failed)


def discard(desk: Desk, shelf: str, key: str, done: Callable[[None], None], failed: Failed) -> None:
    """An entry goes to the trash; refused with a sentence while something names it."""
    by = desk.by

    def work(store: Store) -> None:
        from cooling_desktop.records.trash import discard_entry

        discard_entry(store, shelf, key, by)

    desk.ask(f"discard {key}", work, done, failed)


def discard_meeting(desk: Desk, key: str, done: Callable[[None], None], failed: Failed) -> None:
    """A meeting goes to the trash with all it holds; refused with a sentence once it is issued."""
    by = desk.by

    def work(store: Store) -> None:
        from cooling_desktop.records import trash

        trash.discard_meeting(store, key, by)

    desk.ask(f"discard {key}", work, done, failed)


def bring_back(desk: Desk, key: str, done: Callable[[str], None], failed: Failed) -> None:
    """Something comes back from the trash; `done` gets the key of its meeting, or "" for an entry."""
    by = desk.by

    def work(store: Store) -> str:
        from cooling_desktop.records.trash import restore

        return restore(store, key, by)

    desk.ask(f"restore {key}", work, done, failed)


def check_parent(desk: Desk, unit: str, parent: str, done: Callable[[bool], None], failed: Failed) -> None:
    """Whether a unit would stand above itself with this parent."""

    def work(store: Store) -> bool:
        from cooling_desktop.records.shelves import makes_a_circle

        return makes_a_circle(store, unit, parent)

    desk.ask(f"parent of {unit}", work, done, failed)


def take_logo(desk: Desk, file: str, done: Callable[[str], None], failed: Failed) -> None:
    """A picture file becomes a stored one; `done` gets its name there."""

    def work(store: Store) -> str:
        from cooling_desktop.records.pictures import take_picture

        try:
            return take_picture(Path(file), store.pictures).path.name
        except BadInput as trouble:
            raise BadInput(f"Gambar{str(trouble).removeprefix('Foto')}") from trouble

    desk.ask("logo", work, done, failed)


def read_entries(
    desk: Desk, kind: type[Record], keys: list[str], done: Callable[[list[Record]], None], failed: Failed
) -> None:
    """Entries by their keys, in this order; those that are gone are left out."""

    def work(store: Store) -> list[Record]:
        return [one for key in keys if (one := store.entry(kind, key)) is not None]

    desk.ask("directory entries", work, done, failed)


def find_alike(desk: Desk, shelf: str, key: str, done: Callable[[list[Record]], None], failed: Failed) -> None:
    """Entries that may be the same one."""

    def work(store: Store) -> list[Record]:
        from cooling_desktop.records.likeness import alike

        return alike(store, shelf, key)

    desk.ask("directory alike", work, done, failed)
