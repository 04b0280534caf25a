"""The dossier: a cover, bookmarks and page numbers that run through all papers."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from cooling_desktop.papers.office import making
from cooling_desktop.papers.office.blocks import OfficePaper
from cooling_desktop.papers.office.names import NAMES
from cooling_desktop.papers.pdf.binding import Part, bound, printed
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Paper
from tests.papers.office_facts import full, with_guests


def dossier(facts: Facts, names: tuple[str, ...] = NAMES, paper: Paper | None = None) -> PdfReader:
    """The bound file."""
    parts = making.made(facts, names, paper)
    inside = [Part(part.kind, part.papers) for part in parts]
    return PdfReader(BytesIO(bound(inside, lambda pages: making.front(facts, parts, pages, paper))))


def bookmarks(reader: PdfReader) -> dict[str, int]:
    """Their words and the pages, from 0, that they lead to."""
    found = [mark for mark in reader.outline if not isinstance(mark, list)]
    return {str(mark.title): reader.get_destination_page_number(mark) or 0 for mark in found}


def test_pages_are_counted_through_and_bookmarks_lead_to_them(photo: Path) -> None:
    facts = full(3, photo)
    reader = dossier(facts)
    texts = [page.extract_text() for page in reader.pages]
    total = len(texts)
    assert all(f"Halaman {n} dari {total}" in text for n, text in enumerate(texts, 1))
    marked = bookmarks(reader)
    assert list(marked) == ["Berkas kegiatan", *(made.kind for made in making.made(facts))]
    assert marked["Berkas kegiatan"] == 0
    for kind, page in list(marked.items())[1:]:
        if kind not in ("Surat undangan", "Siaran pers"):
            assert kind.upper() in texts[page], kind
        assert f"{kind}" in texts[0]
    assert "SIARAN PERS" in texts[marked["Siaran pers"]] and "Yth." in texts[marked["Surat undangan"]]


def test_the_cover_tells_where_each_paper_begins(photo: Path) -> None:
    reader = dossier(full(3, photo))
    marked = bookmarks(reader)
    cover = reader.pages[0].extract_text().splitlines()
    listed = [line for line in cover if line.strip()]
    for name, page in list(marked.items())[1:]:
        at = next(n for n, line in enumerate(listed) if line.endswith(name) or name in line)
        assert any(line.split()[-1] == str(page + 1) for line in listed[at : at + 3]), (
            name,
            listed[at : at + 3],
        )
    text = " ".join(listed)
    assert f"Sembilan naskah, {len(reader.pages)} halaman. Disusun oleh Humas Polres Jeneponto." in text
    assert "Silaturahmi Perkuat Sinergitas" in text and "Terlaksana" in text


def test_only_some_papers_on_f4() -> None:
    reader = dossier(full(), ("notula", "daftar-hadir"), Paper.F4)
    assert [round(float(page.mediabox.height) / 72 * 25.4) for page in reader.pages] == [330] * len(
        reader.pages
    )
    assert "Dua naskah" in reader.pages[0].extract_text()
    assert list(bookmarks(reader)) == ["Berkas kegiatan", "Daftar hadir", "Notula"], (
        "in the order of a dossier"
    )


def test_many_letters_count_as_one_part() -> None:
    reader = dossier(with_guests(full(), 12), ("undangan", "notula"))
    titles = bookmarks(reader)
    assert titles["Notula"] == titles["Surat undangan"] + 12
    assert "12 surat" in reader.pages[0].extract_text()


def test_printing_tells_how_far_it_is_and_can_be_called_off() -> None:
    class CalledOff(Exception):
        """Raised by who asked for the papers."""

    def until(last: int) -> list[tuple[int, int]]:
        told: list[tuple[int, int]] = []

        def step(done: int, of: int) -> None:
            told.append((done, of))
            if done == last:
                raise CalledOff

        with pytest.raises(CalledOff):
            printed(letters.papers, step)
        with pytest.raises(CalledOff):
            bound([Part(made.kind, made.papers) for made in parts], cover, step)
        return told

    facts = with_guests(full(), 6)
    parts = making.made(facts, ("undangan", "notula"))
    letters = parts[0]

    def cover(pages: list[int]) -> OfficePaper:
        return making.front(facts, parts, pages)

    assert until(2) == [(1, 6), (2, 6), *[(0, 7)] * 7, (0, 7), (1, 7), (2, 7)]
    told: list[tuple[int, int]] = []
    printed(letters.papers, lambda done, of: told.append((done, of)))
    assert told == [(n, 6) for n in range(1, 7)]
