"""Papers from elsewhere come into the archive folder, and leave it again, together with their rows.

A file comes under a temporary name before the commit and gets its own after it; one that leaves is renamed the other
way round. So a kill at any instant leaves a whole paper or none: `issue.finish_interrupted` ends either at the next
start.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cooling_desktop.archive.issue import ARCHIVE, settle, write_unfinished
from cooling_desktop.files import UNFINISHED, sync_folder
from cooling_desktop.log import logger
from cooling_desktop.records.engine import told_disk
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
    """Take papers in one by one, all or none; `also` does at the end what comes with them."""
    folder, papers = store.folder / ARCHIVE, list[ReceivedPaper]()
    with told_disk(store.folder):
        folder.mkdir(exist_ok=True)
        try:
            with store.session(write=True) as session:
                for one in arrivals:
                    put(session, one.paper)  # first: what another window takes in right now is refused untouched
                    papers.append(one.paper)
                    write_unfinished(_unfinished(folder, one.paper), one.content)
                also(session)
        except BaseException:
            for paper in papers:
                with suppress(OSError):
                    _unfinished(folder, paper).unlink(missing_ok=True)
            raise
    _name(folder, papers)


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


def _unfinished(folder: Path, paper: ReceivedPaper) -> Path:
    return folder / (paper.file + UNFINISHED)


def _name(folder: Path, papers: Iterable[ReceivedPaper]) -> None:
    for paper in papers:
        try:
            if _unfinished(folder, paper).exists():
                settle(_unfinished(folder, paper), folder / paper.file)
        except OSError as error:  # received all the same: the next start names it
            logger.warning("received paper %s not named yet: %s", paper.id, type(error).__name__)
