"""What can follow an issued paper in the archive: its recipients, its correction, its withdrawal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cooling_desktop.records.fields import copy
from cooling_desktop.records.recipient import Recipient
from ui.desk import Desk
from ui.pages.aftermath import Aftermath

if TYPE_CHECKING:
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store
    from ui.pages.archive import ArchivePage


def follow_up(page: ArchivePage, desk: Desk) -> Aftermath:
    """Join the panel's buttons and recipients to the paper that is shown."""
    panel, made = page.panel, Aftermath(desk, page)

    def follow(act: Callable[[IssuedPaper], None]) -> None:
        one = page.current()
        if one is not None:
            act(one.paper)

    def settled(key: str, words: str) -> None:
        page.told.emit(words, None)
        page.opened.emit(key)

    panel.again.clicked.connect(lambda: page.planned.emit("copy", page.chosen()))
    panel.correct.clicked.connect(lambda: follow(made.correct))
    panel.withdraw.clicked.connect(lambda: follow(made.withdraw))
    panel.recipients.added.connect(lambda one: follow(lambda paper: _add(page, desk, paper.id, one)))
    panel.recipients.removed.connect(lambda one: follow(lambda paper: _remove(page, desk, paper.id, one)))
    made.settled.connect(settled)
    made.refused.connect(lambda words: page.told.emit(words, None))
    return made


def show_recipients(page: ArchivePage, desk: Desk, key: str) -> None:
    """Ask who has a paper, and who has those before it."""

    def shown(found: tuple[list[Recipient], list[str]]) -> None:
        one = page.current()
        if one is not None and one.paper.id == key:
            page.panel.recipients.show_all(*found)

    desk.ask("recipients", lambda store: _known(store, key), shown, lambda trouble: page.told.emit(str(trouble), None))


def _add(page: ArchivePage, desk: Desk, key: str, recipient: Recipient) -> None:
    _change(page, desk, key, lambda store: _added(store, key, recipient))


def _remove(page: ArchivePage, desk: Desk, key: str, recipient: Recipient) -> None:
    _change(page, desk, key, lambda store: _dropped(store, recipient.id))
    page.told.emit(f"Penerima {recipient.name} dihapus.", lambda: _add(page, desk, key, copy(recipient)))


def _change(page: ArchivePage, desk: Desk, key: str, work: Callable[[Store], None]) -> None:
    """Each change is one of its own: none replaces another that still waits."""
    name = f"recipient {key} {id(work)}"
    desk.ask(name, work, lambda _: show_recipients(page, desk, key), lambda trouble: page.told.emit(str(trouble), None))


def _known(store: Store, key: str) -> tuple[list[Recipient], list[str]]:
    from cooling_desktop.archive.correct import reached
    from cooling_desktop.records.recipients import recipients_of

    mine = recipients_of(store, key)
    names = {one.name.casefold() for one in mine}
    return mine, [one.name for one in reached(store, key) if one.name.casefold() not in names]


def _added(store: Store, key: str, recipient: Recipient) -> None:
    from cooling_desktop.records.recipients import add_recipient

    add_recipient(store, key, recipient)


def _dropped(store: Store, key: str) -> None:
    from cooling_desktop.records.recipients import drop_recipient

    drop_recipient(store, key)
