"""What can follow a paper in the archive: its notes, its correction, its withdrawal, a new meeting like it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.errors import Trouble
from cooling_desktop.records.fields import copy
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.recipient import Recipient
from ui.desk import Desk
from ui.pages.aftermath import Aftermath
from ui.pages.archive_looking import notes_of

if TYPE_CHECKING:
    from cooling_desktop.records.filed import Filed
    from cooling_desktop.records.issued import IssuedPaper
    from cooling_desktop.records.store import Store
    from ui.pages.archive import ArchivePage


def follow_up(page: ArchivePage, desk: Desk) -> Aftermath:
    """Join the buttons below the page to the paper that is shown, and that of the check to its group of Setelan."""
    foot, made = page.panel.foot, Aftermath(desk, page)

    def follow(act: Callable[[IssuedPaper], None]) -> None:
        one = page.panel.one
        if one is not None and not one.origin:
            desk.ask("issued paper", lambda store: _issued(store, one), act, lambda trouble: _tell(page, str(trouble)))

    def settled(key: str, words: str) -> None:
        page.told.emit(words, None)
        page.opened.emit(key)

    foot.again.clicked.connect(lambda: page.planned.emit("copy", page.chosen()))
    foot.correct.clicked.connect(lambda: follow(made.correct))
    foot.withdraw.triggered.connect(lambda: follow(made.withdraw))
    made.settled.connect(settled)
    made.refused.connect(lambda words: _tell(page, words))
    page.left.band.check.clicked.connect(lambda: page.setting.emit("arsip"))
    _keep_notes(page, desk)
    return made


def _keep_notes(page: ArchivePage, desk: Desk) -> None:
    """Recipients and publications go to the office's data as they are typed."""
    notes = _Notes(page, desk)
    people, media = page.panel.foot.recipients, page.panel.foot.publications
    people.added.connect(lambda one: notes.add_recipient(one))  # holds the notes: a bound method is held weakly
    people.removed.connect(notes.drop_recipient)
    media.published.connect(lambda one, file: notes.add_publication(one, file))
    media.removed.connect(notes.drop_publication)
    media.folder = desk.folder


class _Notes:
    """Each change is one of its own: none replaces another that still waits."""

    def __init__(self, page: ArchivePage, desk: Desk) -> None:
        self._page, self._desk = page, desk

    def add_recipient(self, row: Recipient) -> None:
        """Write one down; one that is refused can be typed on."""
        typed = copy(row)
        give_back = partial(self._page.panel.foot.recipients.give_back, typed)
        self.change(lambda store, key: _add_recipient(store, key, row), refused=give_back)

    def add_publication(self, row: Publication, file: Path | None) -> None:
        """The same of a medium with its clipping."""
        typed, box = copy(row), self._page.panel.foot.publications

        def give_back() -> None:
            if not box.name.text():
                box.choose(file)
            box.give_back(typed)

        self.change(lambda store, key: _add_publication(store, key, row, file), refused=give_back)

    def change(
        self, work: Callable[[Store, str], None], about: Filed | None = None,
        refused: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        """Do something with the notes of the paper on screen, or of another one, and show them again."""
        one = about or self._page.panel.one
        if one is None:
            return

        def do(store: Store) -> tuple[list[Recipient], list[str], list[Publication]]:
            work(store, one.id)
            return notes_of(store, one)

        def show(notes: tuple[list[Recipient], list[str], list[Publication]]) -> None:
            shown = self._page.panel.one
            if shown is not None and shown.id == one.id:
                self._page.panel.foot.show_notes(*notes)

        def fail(trouble: Trouble) -> None:
            shown = self._page.panel.one
            if shown is not None and shown.id == one.id:
                refused()
            _tell(self._page, str(trouble))

        self._desk.ask(f"note {one.id} {id(do)}", do, show, fail)

    def drop_recipient(self, row: Recipient) -> None:
        """Take one out; the toast brings it back."""
        one = self._page.panel.one
        self.change(lambda store, _: _drop_recipient(store, row.id))
        again = copy(row)
        back = lambda: self.change(lambda store, key: _add_recipient(store, key, again), one)  # noqa: E731  # one act
        self._page.told.emit(f"Penerima {row.name} dihapus.", back)

    def drop_publication(self, row: Publication) -> None:
        """The same of a medium; its clipping stays meanwhile."""
        one = self._page.panel.one
        self.change(lambda store, _: _drop_publication(store, row.id))
        again = copy(row)
        back = lambda: self.change(lambda store, key: _add_publication(store, key, again), one)  # noqa: E731  # one act
        self._page.told.emit(f"Catatan {row.medium} dihapus.", back)


def _tell(page: ArchivePage, words: str) -> None:
    page.told.emit(words, None)


def _issued(store: Store, one: Filed) -> IssuedPaper:
    from cooling_desktop.records.issuing import papers_of

    return next(paper for paper in papers_of(store, one.meeting_id) if paper.id == one.id)


def _add_recipient(store: Store, key: str, row: Recipient) -> None:
    from cooling_desktop.records.recipients import add_recipient

    add_recipient(store, key, row)


def _drop_recipient(store: Store, key: str) -> None:
    from cooling_desktop.records.recipients import drop_recipient

    drop_recipient(store, key)


def _add_publication(store: Store, key: str, row: Publication, file: Path | None = None) -> None:
    from cooling_desktop.records.publications import add_publication, take_clipping

    if file is not None:
        row.clipping = take_clipping(store.folder, file)
    add_publication(store, key, row)


def _drop_publication(store: Store, key: str) -> None:
    from cooling_desktop.records.publications import drop_publication

    drop_publication(store, key)
