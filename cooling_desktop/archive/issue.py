"""Issue a release: number, row and PDF as one act; afterwards it is read-only.

The PDF is written under a temporary name before the commit and takes its own name after it, so that a
kill at any instant leaves either no issue or one that `finish_interrupted` completes at the next start.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from cooling_desktop.archive.attached import NAME, attached, read_attached
from cooling_desktop.errors import BadInput, NotReady, StorageTrouble
from cooling_desktop.files import UNFINISHED, sync_folder
from cooling_desktop.log import logger
from cooling_desktop.papers.document import Document
from cooling_desktop.papers.mark import mark_of
from cooling_desktop.papers.pdf import render
from cooling_desktop.papers.pdf.archival import archival
from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press.block import Draft
from cooling_desktop.press.check import findings
from cooling_desktop.press.draft import draft
from cooling_desktop.records.engine import told_disk
from cooling_desktop.records.facts import Facts, keep_election_name, lost_pictures
from cooling_desktop.records.fields import new_id
from cooling_desktop.records.filed import Filed
from cooling_desktop.records.issued import CORRECTION, RELEASE, WITHDRAWAL, IssuedPaper, standing
from cooling_desktop.records.issuing import Issuing, issued_papers, issuing, next_number
from cooling_desktop.records.kinds import Paper, Stage, Voice
from cooling_desktop.records.meeting import ReleaseSetup
from cooling_desktop.records.numbering import numbering_unit
from cooling_desktop.records.received import received_papers
from cooling_desktop.records.released import Released
from cooling_desktop.records.store import Store

ARCHIVE = "arsip"
NOTHING_CHANGED = "Naskah masih sama dengan yang terbit. Betulkan isian yang keliru, lalu terbitkan ralatnya."
LIST_EMPTIED = "Bagian Yang diralat dikosongkan. Tulis apa yang berubah, atau kembalikan bagian itu ke otomatis."


@dataclass(frozen=True, slots=True)
class Going:
    """A paper on its way out; `by` is who issues it, `corrects_id` and `reason` as in the issued paper.

    `drafted` knows where its words come from; a PENCABUTAN has none.
    """

    kind: str
    number: str
    document: Document
    by: str
    drafted: Draft | None = None
    corrects_id: str | None = None
    reason: str = ""


def issue(
    store: Store, meeting_id: str, *, today: date, paper: Paper | None = None, by: str = ""
) -> IssuedPaper:
    """Issue a meeting's release, or the correction that is being written; `by` is who issues.

    Raises NotReady naming the missing fact or approval, BadInput when it is issued already.
    """

    def made(act: Issuing) -> Going:
        if act.is_issued():
            raise BadInput(_issued_already(act))
        act.refuse_received()
        keep_election_name(act.facts)
        drafted, corrected = draft(act.facts), act.facts.corrects
        _refuse(act.facts, drafted, today)
        if corrected is not None and not drafted.changes:
            emptied = any(one.block == "correction" for one in act.facts.meeting.release.own_wordings)
            raise NotReady(LIST_EMPTIED if emptied else NOTHING_CHANGED)
        _refuse_unapproved(store, act.facts, drafted)
        kind, typed = _kind(act.facts), act.facts.meeting.release.number
        number = act.take_number(numbering_unit(act.facts), kind, today, typed)
        document = compose(act.facts, drafted, paper=paper, state=None, number=number, issued_on=today)
        return Going(kind, number, document, by, drafted, corrected.id if corrected else None, drafted.changes)

    return put_out(store, meeting_id, made, today)


def put_out(store: Store, meeting_id: str, made: Callable[[Issuing], Going], today: date) -> IssuedPaper:
    """Number, row and PDF of whatever `made` gives, as one act."""
    folder = store.folder / ARCHIVE
    with told_disk(store.folder), issuing(store, meeting_id) as act:
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)
            sync_folder(store.folder)
        going = made(act)
        issued, pdf = _written(act, going, today)
        write_unfinished(folder / (issued.file + UNFINISHED), pdf)
        act.put(issued)
    try:
        settle(folder / (issued.file + UNFINISHED), folder / issued.file)
    except OSError as error:  # issued all the same: the next look at the paper, or the next start, names it
        logger.warning("paper of issue %s not named yet: %s", issued.id, type(error).__name__)
    return issued


def number_to_come(store: Store, meeting_id: str, *, today: date) -> str:
    """The number that issuing today would give; raises NotReady where no unit could give one."""
    facts = store.load(meeting_id)
    typed = facts.meeting.release.number.strip()
    return typed or next_number(store, numbering_unit(facts), _kind(facts), today)


def _kind(facts: Facts) -> str:
    return CORRECTION if facts.corrects else RELEASE


def _issued_already(act: Issuing) -> str:
    paper = standing(act.papers(), act.facts.meeting.id)
    if paper is not None and paper.kind == WITHDRAWAL:
        return f"Siaran pers kegiatan ini sudah dicabut dengan nomor {paper.number}."
    return "Siaran pers kegiatan ini sudah terbit. Untuk memperbaikinya, buat ralat."


def _refuse(facts: Facts, made: Draft, today: date) -> None:
    blocking = [found for found in findings(facts, made, today) if found.level == "block"]
    if blocking:
        reasons = " ".join(found.message for found in blocking)
        raise NotReady(f"Belum dapat diterbitkan. {reasons} {blocking[0].fix}", blocking[0].where)
    lost = lost_pictures(facts)
    if lost and lost[0] in {photo.file for photo in facts.meeting.photos}:
        raise NotReady(f"Berkas gambar “{lost[0]}” hilang dari folder foto. Pasang lagi fotonya.", "photos")
    if lost:
        of = next(f" {unit.name.strip()}".rstrip() for unit in facts.units.values() if unit.logo == lost[0])
        raise NotReady(f"Berkas logo{of} hilang dari folder foto. Pilih lagi logonya di Direktori > Satuan.")


def _refuse_unapproved(store: Store, facts: Facts, made: Draft) -> None:
    """Where somebody approves, nothing else goes out; asked while nobody else can write."""
    setup = facts.meeting.release
    if not any(clerk.approver for clerk in store.clerks()):
        return
    if setup.stage is not Stage.APPROVED or not setup.approved_by:
        raise NotReady("Naskah belum disetujui. Ajukan persetujuan lebih dahulu.")
    if _approved_by_submitter(setup):
        raise NotReady("Naskah disetujui oleh pengajunya sendiri. Penyetuju harus orang lain.")
    if setup.approved_text != mark_of(facts, made):
        raise NotReady("Naskah berubah sejak disetujui. Ajukan lagi.")


def _approved_by_submitter(setup: ReleaseSetup) -> bool:
    """Whether one person submitted and approved: known by the key, where names are all there is by the name."""
    if setup.approved_key and setup.submitted_key:
        return setup.approved_key == setup.submitted_key
    return setup.approved_by == setup.submitted_by


def _written(act: Issuing, going: Going, today: date) -> tuple[IssuedPaper, bytes]:
    """The paper and its file: an archive of its own, with the data that it tells inside."""
    paper = _issued(act.facts, going, today)
    data = attached(act.facts, going.document, going.drafted, _released(act, paper))
    read_attached(data)  # what nobody could read later does not go out
    pdf = archival(render(going.document).pdf, attached=data, name=NAME, dated=paper.issued_at)
    digest = hashlib.sha256(pdf).hexdigest()
    return replace(paper, facts=data.decode(), file=f"{digest}.pdf", sha256=digest), pdf


def _issued(facts: Facts, going: Going, today: date) -> IssuedPaper:
    return IssuedPaper(
        id=new_id(),
        meeting_id=facts.meeting.id,
        number=going.number,
        kind=going.kind,
        voice=Voice.OFFICIAL.value,
        paper=going.document.paper.value,
        headline=going.document.title,
        text=plain(going.document),
        facts="",
        file="",
        sha256="",
        issued_on=today,
        issued_at=datetime.now(UTC).replace(tzinfo=None),
        issued_by=going.by,
        corrects_id=going.corrects_id,
        reason=going.reason,
    )


def _released(act: Issuing, paper: IssuedPaper) -> Released:
    """What the paper says of itself; who sat at the desk stays there."""
    corrected = next((one.number for one in act.papers() if one.id == paper.corrects_id), "")
    return Released(
        id=paper.id,
        number=paper.number,
        kind=paper.kind,
        voice=Voice(paper.voice),
        headline=paper.headline,
        text=paper.text,
        paper=Paper(paper.paper),
        unit=numbering_unit(act.facts).name,
        issued_on=paper.issued_on,
        issued_at=paper.issued_at,
        corrects=corrected,
        corrects_id=paper.corrects_id or "",
        reason=paper.reason,
        previous=act.seal_before(),
    )


def write_unfinished(path: Path, content: bytes) -> None:
    """Write a paper to disk before its row is; `path` is its temporary name."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)


def settle(unfinished: Path, final: Path, *, sync: bool = True) -> None:
    """Give the paper its name, unless a program that was opened just now did so first; nobody writes into it again.

    Of many in a row, whoever calls makes the names survive a power cut at the end.
    """
    try:
        os.replace(unfinished, final)
        if os.name == "posix":  # elsewhere a file that can't be written can't be put back either
            with suppress(OSError):  # a stick that knows no rights
                final.chmod(0o444)
    except FileNotFoundError:
        if not final.exists():
            raise
    if sync:
        sync_folder(final.parent)


def finish_interrupted(store: Store) -> int:
    """Name papers cut off between commit and naming, drop leftovers of refused ones; how many were named."""
    folder = store.folder / ARCHIVE
    leftovers = list(folder.glob(f"*{UNFINISHED}")) if folder.is_dir() else []
    if not leftovers:
        return 0
    completed = 0
    with store.session(write=True):
        known = {paper.file: paper.sha256 for paper in issued_papers(store)}
        known |= {paper.file: paper.sha256 for paper in received_papers(store)}
        for path in leftovers:
            with suppress(FileNotFoundError):  # the program that issues it may be naming it right now
                completed += _finish(path, known)
    return completed


def _finish(unfinished: Path, known: dict[str, str]) -> bool:
    final = unfinished.with_name(unfinished.name.removesuffix(UNFINISHED))
    whole = hashlib.sha256(unfinished.read_bytes()).hexdigest() == known.get(final.name)
    if whole and not final.exists():
        settle(unfinished, final)
        return True
    if final.name not in known or final.exists():
        unfinished.unlink()
    return False


def pdf_of(store: Store, paper: IssuedPaper | Filed) -> bytes:
    """The issued PDF, exactly as written; raises StorageTrouble when the file is gone or was altered."""
    path = store.folder / ARCHIVE / paper.file
    if not path.is_file():
        finish_interrupted(store)
    if not path.is_file():
        raise StorageTrouble(
            f"Naskah {paper.number} hilang dari folder arsip. Pulihkan dari folder cadangan."
        )
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != paper.sha256:
        raise StorageTrouble(f"Naskah {paper.number} berubah sejak terbit. Pulihkan dari folder cadangan.")
    return content
