"""What changes several entries of the directory at once, as asked of the store, each with its way back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cooling_desktop.errors import BadInput, Trouble
from ui.desk import Desk, Failed

if TYPE_CHECKING:
    from cooling_desktop.papers.erasure import Copies
    from cooling_desktop.records.erasing import Erased
    from cooling_desktop.records.fields import Record
    from cooling_desktop.records.handover import Changed
    from cooling_desktop.records.holders import Handover
    from cooling_desktop.records.joining import Joined, Pair
    from cooling_desktop.records.store import Store


class Answer(NamedTuple):
    """What was erased, and the answer as text and as a sheet; no sheet where the name has letters that no face has."""

    done: Erased
    text: str
    pdf: bytes = b""


def hand_over(
    desk: Desk, act: Handover, made: Sequence[Record], done: Callable[[Changed], None], failed: Failed
) -> None:
    """An office gets its new holder."""

    def work(store: Store) -> Changed:
        from cooling_desktop.records import handover

        return handover.hand_over(store, act, made)

    desk.ask("hand over", work, done, failed)


def promote(desk: Desk, ranks: dict[str, str], done: Callable[[Changed], None], failed: Failed) -> None:
    """Everybody gets a new rank."""

    def work(store: Store) -> Changed:
        from cooling_desktop.records import handover

        return handover.promote(store, ranks)

    desk.ask("promote", work, done, failed)


def take_back(desk: Desk, changed: Changed, done: Callable[[None], None], failed: Failed) -> None:
    """The entries are as they were."""

    def work(store: Store) -> None:
        from cooling_desktop.records import handover

        handover.take_back(store, changed)

    desk.ask("take back", work, done, failed)


def compare(desk: Desk, shelf: str, one: str, other: str, done: Callable[[Pair], None], failed: Failed) -> None:
    """Two entries side by side."""

    def work(store: Store) -> Pair:
        from cooling_desktop.records.joining import pair

        return pair(store, shelf, one, other)

    desk.ask("compare", work, done, failed)


def join(
    desk: Desk, shelf: str, kept: Record, lost: Record, taken: Collection[str],
    done: Callable[[Joined], None], failed: Failed,
) -> None:  # fmt: skip
    """Two entries become one."""
    by = desk.by

    def work(store: Store) -> Joined:
        from cooling_desktop.records import joining

        return joining.join(store, shelf, kept, lost, taken, by)

    desk.ask("join", work, done, failed)


def part(desk: Desk, joined: Joined, done: Callable[[None], None], failed: Failed) -> None:
    """They are two again."""

    def work(store: Store) -> None:
        from cooling_desktop.records import joining

        joining.part(store, joined)

    desk.ask("part", work, done, failed)


def foresee(desk: Desk, key: str, copies: Path, done: Callable[[Answer], None], failed: Failed) -> None:
    """What deleting somebody's data would do."""

    def work(store: Store) -> Answer:
        from cooling_desktop.papers.erasure import as_text
        from cooling_desktop.records.erasing import foreseen

        found = foreseen(store, key)
        return Answer(found, as_text(found, _kept(store, copies), date.today()))

    desk.ask("foresee", work, done, failed)


def erase(desk: Desk, key: str, copies: Path, done: Callable[[Answer], None], failed: Failed) -> None:
    """Somebody's data are deleted for good."""

    def work(store: Store) -> Answer:
        from cooling_desktop.records import erasing

        return _answer(store, erasing.erase(store, key), copies)

    desk.ask("erase", work, done, failed)


def clean(desk: Desk, erased: Erased, copies: Path, done: Callable[[Answer], None], failed: Failed) -> None:
    """Overwrite what the database file still holds of older states, once no other program reads it."""

    def work(store: Store) -> Answer:
        from dataclasses import replace

        from cooling_desktop.records.scrubbing import sweep

        return _answer(store, replace(erased, swept=sweep(store.folder)), copies)

    desk.ask("clean", work, done, failed)


def _answer(store: Store, found: Erased, copies: Path) -> Answer:
    from cooling_desktop.papers.erasure import as_text, compose
    from cooling_desktop.papers.pdf.binding import printed

    kept, today = _kept(store, copies), date.today()
    pdf = b""
    with suppress(BadInput):  # the data are gone by now: the answer is told all the same
        pdf = printed([compose(found, kept, today)])
    return Answer(found, as_text(found, kept, today), pdf)


def _kept(store: Store, chosen: Path) -> Copies:
    """What is known of the backups, also of those made before an upgrade; the chosen folder's drive may be away."""
    from cooling_desktop.archive.backup_list import COPIES, backups
    from cooling_desktop.papers.erasure import Copies

    days: list[date] = []
    own, unseen = store.folder / COPIES, False
    for folder in {own, chosen}:
        try:
            days += [copy.day for copy in backups(folder)]
            days += [datetime.fromtimestamp(path.stat().st_mtime).date() for path in folder.glob("cooling-*.db")]
            unseen |= folder != own and not folder.is_dir()
        except (Trouble, OSError):
            unseen = True
    return Copies(min(days, default=None), unseen)
