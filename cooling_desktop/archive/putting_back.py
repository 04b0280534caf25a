"""A PDF that was found on a stick or in the mail comes back to where it belongs: to its row, or with all it had."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cooling_desktop.archive.exchange import MOST_BYTES, Foreign, here_already, is_lost, opened
from cooling_desktop.archive.exchange_apart import Apart
from cooling_desktop.archive.issue import ARCHIVE, settle, write_unfinished
from cooling_desktop.archive.repair import NOTHING_DONE, is_whole, put_in_place
from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.files import UNFINISHED
from cooling_desktop.log import logger
from cooling_desktop.records import photo_files, putting_back
from cooling_desktop.records.engine import told_disk
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.moved import refuse_moved
from cooling_desktop.records.numbering import numbering_unit
from cooling_desktop.records.reasons import content_of
from cooling_desktop.records.received import OTHER_OFFICE, ReceivedPaper, take_out
from cooling_desktop.records.released import Released
from cooling_desktop.records.restoring import refuse_unanswered
from cooling_desktop.records.store import Store
from cooling_desktop.words.text import clean


@dataclass(frozen=True, slots=True)
class Found:
    """A PDF that was read; `refused` says why its bytes alone count, which are enough where its row is here."""

    foreign: Foreign
    refused: str = ""


def read_found(pdf: Path, apart: Apart) -> Found:
    """Read a PDF before the store is asked; raises StorageTrouble, Stopped."""
    name, content = clean(pdf.name), b""
    try:
        content = content_of(pdf, MOST_BYTES, f"Berkas {name} lebih dari 50 MB. {NOTHING_DONE} Pilih naskah terbit.")
        if pdf.suffix.lower() == ".json":
            raise BadInput(f"Berkas {name} bukan PDF. {NOTHING_DONE} Pilih naskah terbit.")
        return Found(opened(pdf, apart))
    except BadInput as refused:
        return Found(Foreign(name, content), str(refused))


def put_found_back(store: Store, found: Found, by: str) -> str:
    """Put one PDF back; the sentence on what came of it. Raises BadInput, NotReady, StorageTrouble: nothing changed."""
    if not found.refused:
        return put_opened_back(store, found.foreign, by)
    refuse_moved(store.folder)
    told = _known_back(store, found.foreign.content)
    if not told:
        raise BadInput(found.refused)
    return told


def put_opened_back(store: Store, foreign: Foreign, by: str) -> str:
    """The same for a file that was looked at as another office's."""
    refuse_moved(store.folder)
    return _known_back(store, foreign.content) or _opened_back(store, foreign, by)


def put_all_back(store: Store, found: Sequence[Found], by: str) -> list[str]:
    """The same for many, one sentence each; what corrects another is tried again once that one is there."""
    waiting, said = list(range(len(found))), dict[int, str]()
    while waiting:
        left = []
        for number in waiting:
            try:
                said[number] = put_found_back(store, found[number], by)
            except (BadInput, NotReady) as refused:
                said[number] = str(refused)
                left.append(number)
        waiting = left if len(left) < len(waiting) else []
    return list(said.values())


def _known_back(store: Store, content: bytes) -> str:
    """The sentence on a file whose row is here; "" where there is none, or one that another office's paper has."""
    sha256 = hashlib.sha256(content).hexdigest()
    issued = next((one for one in issued_papers(store) if one.sha256 == sha256), None)
    received = here_already(store, sha256)
    paper = issued or (received if received and received.origin != OTHER_OFFICE else None)
    return _file_back(store.folder, paper.file, paper.number, content) if paper else ""


def _opened_back(store: Store, foreign: Foreign, by: str) -> str:
    """The same once it is read: what came from another office stays theirs, unless it is a lost paper of ours."""
    here = here_already(store, foreign.sha256)
    if here is not None and not is_lost(store, foreign):
        return _file_back(store.folder, here.file, here.number, foreign.content)
    refuse_unanswered(store.folder)
    return _paper_back(store, foreign, by, here)


def _file_back(folder: Path, file: str, number: str, content: bytes) -> str:
    """The row is here; its file comes back unless a good one lies there."""
    target = folder / ARCHIVE / file
    if is_whole(target, hashlib.sha256(content).hexdigest()):
        return f"Naskah {number} sudah ada dan utuh. {NOTHING_DONE}"
    with told_disk(folder):
        target.parent.mkdir(exist_ok=True)
        aside = target.with_name(file + UNFINISHED)
        write_unfinished(aside, content)
        put_in_place(aside, target)
    return f"Berkas naskah {number} dipasang kembali dan kini utuh."


def _paper_back(store: Store, foreign: Foreign, by: str, here: ReceivedPaper | None) -> str:
    """It becomes an issue again, with its number and, where that is lost, its meeting; `here` was taken in instead."""
    if foreign.facts is None or foreign.release is None:
        raise BadInput(f"{foreign.name} tidak memuat data naskah terbit. {NOTHING_DONE} Masukkan sebagai arsip lama.")
    if foreign.differs:
        raise BadInput(f"Isi halaman {foreign.name} berbeda dari datanya. {NOTHING_DONE} Cari salinan yang asli.")
    unit = numbering_unit(foreign.facts)
    if unit.name != foreign.release.unit:
        raise BadInput(f"Data {foreign.name} tidak cocok dengan satuan penerbitnya. {NOTHING_DONE}")
    folder = store.folder / ARCHIVE
    aside = folder / f"{foreign.sha256}.pdf{UNFINISHED}"
    with told_disk(store.folder), tempfile.TemporaryDirectory() as scratch:
        settled = photo_files.settle(foreign.facts, Path(scratch))
        with store.session(write=True) as session:
            take_out(session, [here] if here else [], by)
            paper = _paper(foreign, foreign.release, settled.meeting.id)
            entry = putting_back.entry_of(session, paper)
            if entry is not None:
                paper = _paper(foreign, foreign.release, settled.meeting.id, str(entry.by))
            putting_back.refuse(session, paper, unit)
            putting_back.put_back(session, paper, unit, settled, by)
            photo_files.settle(settled, store.pictures)
            folder.mkdir(exist_ok=True)
            write_unfinished(aside, foreign.content)
    try:
        settle(aside, folder / paper.file)
    except OSError as error:  # its row is there: the next start names it
        logger.warning("paper put back %s not named yet: %s", paper.id, type(error).__name__)
    return f"{paper.number} dipasang kembali sebagai naskah terbit. Buku arsip mencatatnya."


def _paper(foreign: Foreign, release: Released, meeting_id: str, by: str = "") -> IssuedPaper:
    """The row as it was; who issued it stands in the book alone."""
    if release.issued_on is None or release.issued_at is None or release.paper is None:
        raise BadInput(f"{foreign.name} bukan naskah terbit yang utuh. {NOTHING_DONE}")
    return IssuedPaper(
        id=release.id,
        meeting_id=meeting_id,
        number=release.number,
        kind=release.kind,
        voice=release.voice.value,
        paper=release.paper.value,
        headline=release.headline,
        text=release.text,
        facts=foreign.data,
        file=f"{foreign.sha256}.pdf",
        sha256=foreign.sha256,
        issued_on=release.issued_on,
        issued_at=release.issued_at,
        issued_by=by,
        corrects_id=release.corrects_id or None,
        reason=release.reason,
    )
