"""An office with an archive: two releases, one of them withdrawn, a received paper, a scan, a photo, a clipping."""

from __future__ import annotations

import hashlib
import io
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pypdf
from pysqlite3 import dbapi2

from cooling_desktop.archive.correct import withdraw
from cooling_desktop.archive.issue import issue
from cooling_desktop.archive.keeping import Arrival, keep
from cooling_desktop.records.book import GUARDS
from cooling_desktop.records.engine import DATABASE
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.letters import Scan
from cooling_desktop.records.meeting import Photo
from cooling_desktop.records.publication import Publication
from cooling_desktop.records.publications import add_publication
from cooling_desktop.records.received import OTHER_OFFICE, ReceivedPaper
from cooling_desktop.records.store import open_store

KEYS = ("contoh-000-sumenep", "contoh-002-jeneponto")
DAY = date(2024, 11, 5)


def put(office: Path, folder: str, content: bytes, ending: str = "pdf") -> str:
    """A file in a folder of the office, under the name of its content."""
    name = f"{hashlib.sha256(content).hexdigest()}.{ending}"
    (office / folder).mkdir(exist_ok=True)
    (office / folder / name).write_bytes(content)
    return name


def fill(office: Path) -> list[IssuedPaper]:
    """Make the archive; the three papers in their order."""
    store = open_store(office)
    facts = store.load(KEYS[0])
    scan = put(office, "pindaian", b"daftar hadir")
    facts.meeting.scans = [Scan(file=scan, sha256=scan[:64], pages=1)]
    facts.meeting.photos.append(Photo(file=put(office, "foto", b"foto", "jpg"), in_release=False))
    store.save(facts)
    papers = [issue(store, key, today=DAY, by="Briptu Dwi") for key in KEYS]
    papers.append(withdraw(store, papers[1].id, "keliru", today=DAY))
    add_publication(store, papers[0].id, Publication(medium="Radar", clipping=put(office, "kliping", b"guntingan")))
    sent = blank_page()
    keep(store, [Arrival(received(sent), sent)])
    store.close()
    return papers


def blank_page() -> bytes:
    """A PDF that somebody else made."""
    made, writer = io.BytesIO(), pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    writer.write(made)
    return made.getvalue()


def received(content: bytes) -> ReceivedPaper:
    """A paper of another office."""
    sha256 = hashlib.sha256(content).hexdigest()
    return ReceivedPaper(
        "dari-lain", OTHER_OFFICE, "", "SP/7/XI/2024", "siaran pers", "Polres Lain", "Judul", "Isi", "",
        f"{sha256}.pdf", sha256, DAY, "SP 7.pdf", datetime(2999, 11, 6, 7, 0, 0), "Briptu Dwi",
    )  # fmt: skip


def tamper(office: Path, *deeds: str) -> None:
    """What somebody does to the database who can take its guards away and put them back."""
    with closing(dbapi2.connect(str(office / DATABASE), isolation_level=None)) as connection:
        for line in (*(f"DROP TRIGGER {name}" for name in GUARDS), *deeds, *GUARDS.values()):
            connection.execute(line)
