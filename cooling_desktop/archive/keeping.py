"""Papers from elsewhere come into the archive folder, and leave it again, together with their rows.

A file is written under a name nobody else has while others may still write into the database; the transaction gives it
the temporary name that its row knows, and it gets its own after the commit. One that leaves is renamed the other way
round. So a kill at any instant leaves a whole paper or none: `issue.finish_interrupted` ends either at the next start.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cooling_desktop.archive.issue import ARCHIVE, settle, write_unfinished
from cooling_desktop.errors import StorageTrouble
from cooling_desktop.files import UNFINISHED, sync_folder
from cooling_desktop.log import logger
from cooling_desktop.records.engine import told_disk
from cooling_desktop.records.moved import refuse_moved
from cooling_desktop.records.received import ReceivedPaper, put, received_in, take_out
from cooling_desktop.records.store import Store

Also = Callable[[Any], None]
"""What is done in the same transaction, given its open session."""
SUFFIXES = (".pdf", ".docx", ".txt", ".json")


@dataclass(frozen=True, slots=True)
class Arrival:
    """A paper that comes in, with the bytes of its file."""

    paper: ReceivedPaper
    content: bytes


def name_of(content: bytes, source: str) -> tuple[str, str]:
    """The name a file gets in the archive, and its SHA-256; nothing of the name it had but a known ending."""
    digest = hashlib.sha256(content).hexdigest()
    suffix = Path(source).suffix.lower()
    return f"{digest}{suffix if suffix in SUFFIXES else '.pdf'}", digest


def keep(store: Store, arrivals: Iterable[Arrival], also: Also = lambda _: None) -> None:
    """Take papers in, all or none; `also` does at the end what comes with them."""
    take_in(store, written(store.folder, arrivals), also)


def written(folder: Path, arrivals: Iterable[Arrival]) -> list[ReceivedPaper]:
    """Write the files of papers that are about to come in; nobody waits for it, and where it fails nothing is left."""
    refuse_moved(folder)
    archive, papers = folder / ARCHIVE, list[ReceivedPaper]()
    with told_disk(folder):
        archive.mkdir(exist_ok=True)
        try:
            for one in arrivals:
                papers.append(one.paper)
                write_unfinished(_apart(archive, one.paper), one.content)
        except BaseException:
            drop(folder, papers)
            raise
    return papers


def take_in(store: Store, papers: Sequence[ReceivedPaper], also: Also = lambda _: None) -> None:
    """The rows and entries of papers whose files are `written`, all or none; afterwards the files get their names."""
    folder, here = store.folder / ARCHIVE, list[ReceivedPaper]()
    with told_disk(store.folder):
        try:
            with store.session(write=True) as session:
                for paper in papers:
                    put(session, paper)  # first: what another window takes in right now is refused untouched
                    _hand_over(folder, paper)
                    here.append(paper)
                also(session)
                if papers:
                    sync_folder(folder)
        except BaseException:
            drop(store.folder, papers)
            for paper in here:
                with suppress(OSError):
                    _unfinished(folder, paper).unlink(missing_ok=True)
            raise
    _name(folder, papers)


def drop(folder: Path, papers: Iterable[ReceivedPaper]) -> None:
    """The files of papers that do not come in after all."""
    for paper in papers:
        with suppress(OSError):
            _apart(folder / ARCHIVE, paper).unlink(missing_ok=True)


def remove(store: Store, keys: Iterable[str], by: str, also: Also = lambda _: None) -> int:
    """Undo a mistaken import: rows and files go, the book keeps that they were here; how many there were."""
    wanted, folder = set(keys), store.folder / ARCHIVE
    gone: list[ReceivedPaper] = []
    with told_disk(store.folder):
        try:
            with store.session(write=True) as session:
                gone = [paper for paper in received_in(session) if paper.id in wanted]
                also(session)
                take_out(session, gone, by)
                for paper in gone:
                    with suppress(FileNotFoundError):
                        os.replace(folder / paper.file, _unfinished(folder, paper))
        except BaseException:
            _name(folder, gone)
            raise
        for paper in gone:
            _unfinished(folder, paper).unlink(missing_ok=True)
        if gone:
            sync_folder(folder)
    return len(gone)


def _hand_over(folder: Path, paper: ReceivedPaper) -> None:
    try:
        os.replace(_apart(folder, paper), _unfinished(folder, paper))
    except FileNotFoundError:  # another window that began just now took it for a leftover
        raise StorageTrouble("Jendela lain baru saja dibuka. Arsip tidak berubah. Masukkan berkasnya lagi.") from None


def _apart(folder: Path, paper: ReceivedPaper) -> Path:
    return folder / f"{paper.id}-{paper.file}{UNFINISHED}"


def _unfinished(folder: Path, paper: ReceivedPaper) -> Path:
    return folder / (paper.file + UNFINISHED)


def _name(folder: Path, papers: Iterable[ReceivedPaper]) -> None:
    for paper in papers:
        try:
            if _unfinished(folder, paper).exists():
                settle(_unfinished(folder, paper), folder / paper.file, sync=False)
        except OSError as error:  # received all the same: the next start names it
            logger.warning("received paper %s not named yet: %s", paper.id, type(error).__name__)
    with suppress(OSError):  # cut off before that, the next start names them again
        sync_folder(folder)
