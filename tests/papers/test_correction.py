"""A RALAT shows its list between masthead and headline, a PENCABUTAN its reason; both are read whole here.

The texts lie in tests/golden/papers; `GOLDEN=1 python -m pytest tests/papers/test_correction.py` refreshes them.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdf
import pytest

from cooling_desktop.archive.correct import correct, withdraw
from cooling_desktop.archive.issue import issue
from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Change, Changes, Document, Headline, Masthead, Paragraph, Run
from cooling_desktop.papers.pdf import render
from cooling_desktop.papers.pdf.paging import MEASURE, lay_out
from cooling_desktop.papers.plain import plain
from cooling_desktop.records.issued import IssuedPaper
from cooling_desktop.records.store import Store, open_store

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "papers"
KEY = "contoh-000-sumenep"


@pytest.fixture
def papers(office: Path) -> Iterator[dict[str, IssuedPaper]]:
    """A release, its correction, the correction of that, and the withdrawal of all."""
    store = open_store(office)
    made = {"siaran-pers": issue(store, KEY, today=date(2024, 11, 5))}
    made["ralat"] = _corrected(store, made["siaran-pers"], "Jalan Dr. Sutomo", 24)
    made["ralat-kedua"] = _corrected(store, made["ralat"], "Jalan Trunojoyo", 24)
    made["pencabutan"] = withdraw(store, made["ralat-kedua"].id, "acara itu ditunda", today=date(2024, 11, 8))
    yield made
    store.close()


def _corrected(store: Store, paper: IssuedPaper, street: str, day: int) -> IssuedPaper:
    correct(store, paper.id)
    facts = store.load(KEY)
    facts.meeting.venue.street, facts.meeting.days[0].held_on = street, date(2024, 10, day)
    store.save(facts)
    return issue(store, KEY, today=date(2024, 11, 6))


@pytest.mark.parametrize("name", ["ralat", "ralat-kedua", "pencabutan"])
def test_reads_as_it_did(papers: dict[str, IssuedPaper], name: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(papers[name].text, encoding="utf-8", newline="\n")
    assert papers[name].text == path.read_text(encoding="utf-8")


def with_rows(*rows: Change) -> Document:
    blocks = (
        Masthead("SIARAN PERS", ("Nomor: RALAT/1/XI/2024/Humas",)),
        Changes("atas Siaran Pers Nomor SP/1/XI/2024/Humas, tanggal 5 November 2024", rows),
        Headline("Kapolres Gelar Ngopi Bareng"),
        Paragraph((Run("Kapolres menggelar acara."),)),
    )
    return Document(title="Kapolres Gelar Ngopi Bareng", author="Humas", blocks=blocks)


def test_the_box_is_as_wide_as_the_measure_and_stands_before_the_headline() -> None:
    document = with_rows(Change("Semula", "Jalan Dr. Sutomo"), Change("Menjadi", "Jalan Dr. Cipto", ((10, 15),)))
    places = {place.source: place for place in render(document).places}
    box = places["correction"]
    assert box.width == pytest.approx(MEASURE)
    assert places["masthead"].top + places["masthead"].height <= box.top
    assert box.top + box.height <= places["headline"].top


def test_a_long_list_goes_on_and_is_never_smaller() -> None:
    pairs = (Change(label, f"{label} {n} " + "kata " * 30) for n in range(40) for label in ("Semula", "Menjadi"))
    document = with_rows(*pairs)
    assert len(lay_out(document).sheets) > 1
    pages = pypdf.PdfReader(io.BytesIO(render(document).pdf)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert all(f"Menjadi {n}" in text for n in range(40))


def test_a_letter_that_cannot_be_printed_is_named_with_its_place() -> None:
    with pytest.raises(BadInput, match=r"Huruf “ㄱ” di daftar ralat tidak tersedia"):
        render(with_rows(Change("Semula", "Jalan ㄱ")))


def test_the_list_is_part_of_the_text() -> None:
    text = plain(with_rows(Change("Semula", "a"), Change("Menjadi", "b"), Change("", "Foto diganti.")))
    rows = "Semula: a\nMenjadi: b\nFoto diganti."
    box = f"RALAT atas Siaran Pers Nomor SP/1/XI/2024/Humas, tanggal 5 November 2024\n{rows}"
    assert text.split("\n\n")[1] == box
