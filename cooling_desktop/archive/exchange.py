"""A file from another office, opened: what it says, and whether it has been here before."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from cooling_desktop.archive.attached import NAME, read_attached
from cooling_desktop.archive.exchange_apart import KEPT, Apart
from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.records import interchange
from cooling_desktop.records.facts import Facts, lost_pictures
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.ledger import entries
from cooling_desktop.records.numbering import numbering_unit
from cooling_desktop.records.privacy import Outlet
from cooling_desktop.records.putting_back import in_our_series
from cooling_desktop.records.reasons import content_of
from cooling_desktop.records.received import ReceivedPaper, received_papers
from cooling_desktop.records.released import Released
from cooling_desktop.records.restoring import refuse_unanswered
from cooling_desktop.records.store import Store

MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Foreign:
    """`facts` are None in a PDF without data, `release` in a meeting file; `text` is what the pages say.

    `differs` is the first line of the release in the data that the pages don't say; such data is not to be taken.
    """

    name: str
    content: bytes
    data: str = ""
    text: str = ""
    differs: str = ""
    facts: Facts | None = None
    release: Released | None = None

    @property
    def sha256(self) -> str:
        """The fingerprint of the file."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def can_be_taken(self) -> bool:
        """Whether it holds data that agree with its pages."""
        return self.facts is not None and not self.differs


def opened(path: Path, apart: Apart) -> Foreign:
    """Read a PDF or a meeting file; raises BadInput with one sentence for anything that can't be taken."""
    if path.suffix.lower() == ".json":
        return Foreign(path.name, b"", facts=interchange.read(path))
    large = f"Berkas {path.name} lebih dari 50 MB. {KEPT} Minta siaran persnya saja."
    content = content_of(path, MOST_BYTES, large)
    told = apart.ask("exchange", path.name, content)
    data, text, differs = (str(told[part]) for part in ("data", "text", "differs"))
    if not data:
        return Foreign(path.name, content, text=text)
    found = read_attached(data.encode(), NAME)
    photos = {name: base64.b64decode(value) for name, value in told["photos"].items()}
    facts = _with_photos(found.facts, photos)
    return Foreign(path.name, content, data, text, differs, facts, found.release)


def _with_photos(facts: Facts, photos: dict[str, bytes]) -> Facts:
    """The facts with the photos that came along; one that did not is not missed."""
    meeting = facts.meeting
    meeting.photos = [photo for photo in meeting.photos if photo.file in photos]
    facts.attached = photos
    for unit in facts.units.values():
        unit.logo = ""
    return facts


def ours(store: Store, foreign: Foreign) -> IssuedPaper | None:
    """The paper of this office that the file is, or says it is."""
    key = foreign.release.id if foreign.release else ""
    papers = issued_papers(store)
    same = next((paper for paper in papers if paper.sha256 == foreign.sha256), None)
    return same or next((paper for paper in papers if paper.id == key), None)


def here_already(store: Store, sha256: str) -> ReceivedPaper | None:
    """The received paper with these bytes, if there is one."""
    return next((paper for paper in received_papers(store) if paper.sha256 == sha256), None)


def meeting_file(store: Store, key: str, *, contacts: bool) -> bytes:
    """A whole meeting for another office, photos and internal notes inside; phones and addresses only where wanted."""
    facts = store.load(key)
    lost = lost_pictures(facts)
    if lost:
        raise BadInput(f"Berkas gambar “{lost[0]}” hilang dari folder foto. Pasang lagi, lalu ekspor.")
    content = interchange.write(facts, Outlet.EXPORT_WITH_CONTACTS if contacts else Outlet.EXPORT)
    if len(content) > interchange.LARGEST_FILE:
        raise BadInput("Kegiatan ini lebih dari 40 MB karena fotonya. Kurangi foto, lalu ekspor lagi.")
    return content


def refuse_own(store: Store, foreign: Foreign) -> None:
    """Raise BadInput for a paper that this office issued itself, also for one that it lost with its row.

    NotReady while nobody has said which numbers were last: it may be one of ours that the backup lacks.
    """
    paper = ours(store, foreign)
    if paper is not None:
        raise BadInput(f"{foreign.name} adalah naskah kita sendiri, nomor {paper.number}. {KEPT}")
    if foreign.release is None:
        return
    refuse_unanswered(store.folder)
    if is_lost(store, foreign):
        told = f"{foreign.name} adalah naskah kita yang hilang, nomor {foreign.release.number}. {KEPT}"
        raise BadInput(f"{told} Pasang kembali di Setelan > Arsip.")


def is_lost(store: Store, foreign: Foreign) -> bool:
    """Whether it is a paper of ours whose row is gone.

    It went out right after an entry of our book, or is in it, corrects one of our papers, or has a free number of ours.
    """
    release, book = foreign.release, entries(store)
    if release is None or foreign.facts is None or ours(store, foreign) is not None:
        return False
    if release.previous in {entry.seal for entry in book} or release.id in {entry.paper_id for entry in book}:
        return True
    return release.corrects_id in {paper.id for paper in issued_papers(store)} or _has_our_number(store, foreign)


def _has_our_number(store: Store, foreign: Foreign) -> bool:
    facts, release = foreign.facts, foreign.release
    if facts is None or release is None or release.issued_on is None:
        return False
    try:
        unit = numbering_unit(facts)
    except NotReady:
        return False
    with store.session() as session:
        return in_our_series(session, unit, release.kind, release.number, release.issued_on)
