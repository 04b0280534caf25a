"""Papers handed out as they were issued: as text, as a Word file, or many in one ZIP with a list of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cooling_desktop.archive.issue import pdf_of
from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Block, Document, Headline, Paragraph, Run
from cooling_desktop.papers.docx import docx
from cooling_desktop.papers.files import plain_name
from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.papers.withdrawal import compose as compose_withdrawal
from cooling_desktop.papers.xlsx import Sheet, written
from cooling_desktop.press.draft import draft
from cooling_desktop.records import interchange
from cooling_desktop.records.filed import Filed, filed
from cooling_desktop.records.glance import list_meetings
from cooling_desktop.records.issued import WITHDRAWAL, IssuedPaper, chain
from cooling_desktop.records.issuing import papers_of
from cooling_desktop.records.kinds import Paper

if TYPE_CHECKING:
    from cooling_desktop.records.store import Store

LIST = "DAFTAR.xlsx"
COLUMNS = (("Tanggal", 12), ("Nomor", 28), ("Jenis", 14), ("Satuan", 26), ("Judul", 70), ("Status", 14),
           ("Berkas", 70), ("SHA-256", 68))  # fmt: skip
_OLDEST = date(1980, 1, 1)  # a ZIP knows no earlier day
Step = Callable[[int, int], None]


def text_file(one: Filed) -> bytes:
    """The words of a paper, as Windows reads them with every letter."""
    return one.text.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-8-sig")


def word_file(store: Store, one: Filed) -> bytes:
    """A Word file that says what was issued: laid out anew where that gives the very words, else the words alone."""
    return docx([_as_issued(store, one) or _bare(one)])


def zip_file(store: Store, keys: Sequence[str], step: Step) -> bytes:
    """The PDF and the text of each paper and a list of them; raises StorageTrouble where a file is not as issued."""
    papers, content = filed(store, keys), io.BytesIO()
    units = {row.id: row.unit for row in list_meetings(store.folder)}
    names: dict[str, Filed] = {}
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for done, one in enumerate(papers, 1):
            name = _free(file_stem(one), names)
            names[name] = one
            _put(packed, f"{name}.pdf", pdf_of(store, one), one)
            _put(packed, f"{name}.txt", text_file(one), one)
            step(done, len(papers))
        rows = tuple(_row(f"{name}.pdf", one, units) for name, one in names.items())
        packed.writestr(LIST, written([Sheet("Daftar naskah", COLUMNS, rows)], "Daftar naskah"))
    return content.getvalue()


def file_stem(one: Filed) -> str:
    """What the files of a paper are called: "2024-10-23-sp-31-x-2024-humas-ngopi-bareng"."""
    return "-".join(part for part in (
        one.dated.isoformat() if one.dated else "tanpa-tanggal", plain_name(one.number), plain_name(one.headline)
    ) if part)  # fmt: skip


def _free(stem: str, taken: dict[str, Filed]) -> str:
    name, number = stem, 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def _put(packed: zipfile.ZipFile, name: str, content: bytes, one: Filed) -> None:
    day = max(one.dated or _OLDEST, _OLDEST)
    about = zipfile.ZipInfo(str(PurePosixPath("naskah") / name), (day.year, day.month, day.day, 0, 0, 0))
    about.compress_type = zipfile.ZIP_DEFLATED
    packed.writestr(about, content)


def _row(name: str, one: Filed, units: dict[str, str]) -> tuple[str | date | None, ...]:
    unit = one.unit or units.get(one.meeting_id, "")
    return one.dated, one.number, one.kind, unit, one.headline, one.status, name, one.sha256


def _as_issued(store: Store, one: Filed) -> Document | None:
    """The paper laid out from the facts it was issued with; None unless it says word for word the same."""
    if one.origin:
        return None
    papers = papers_of(store, one.meeting_id)
    paper = next(known for known in papers if known.id == one.id)
    try:
        document = _laid_out(store, paper, papers)
    except BadInput:
        return None
    return document if plain(document) == paper.text else None


def _laid_out(store: Store, paper: IssuedPaper, papers: Sequence[IssuedPaper]) -> Document:
    facts, stored = interchange.parse(paper.facts.encode(), paper.number), store.load(paper.meeting_id)
    facts.pictures, facts.phrases, facts.recent = store.pictures, stored.phrases, stored.recent
    about = next((known for known in papers if known.id == paper.corrects_id), None)
    size = Paper(paper.paper)
    if paper.kind == WITHDRAWAL and about is not None:
        return compose_withdrawal(facts, chain(papers, about), paper.reason, paper.number, paper.issued_on, size)
    facts.corrects = about
    return compose(facts, draft(facts), paper=size, state=None, number=paper.number, issued_on=paper.issued_on)


def _bare(one: Filed) -> Document:
    """The words alone, each line a paragraph."""
    blocks: list[Block] = []
    for line in filter(None, (line.strip() for line in one.text.split("\n"))):
        is_title = line == " ".join(one.headline.split()) and not any(isinstance(block, Headline) for block in blocks)
        blocks.append(Headline(line) if is_title else Paragraph((Run(line),)))
    return Document(title=one.headline, author="", blocks=tuple(blocks), footer=one.number, subject=one.headline)
