"""The recap on paper, as text for the Monday report and as an Excel file.

After reading the golden texts, refresh them on purpose: `GOLDEN=1 python -m pytest tests/papers/test_recap.py`.
"""

from __future__ import annotations

import difflib
import os
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from cooling_desktop.papers.docx import docx
from cooling_desktop.papers.office.recap import compose, short_number
from cooling_desktop.papers.pdf.binding import printed
from cooling_desktop.papers.recap_told import NO_APPROVAL, report
from cooling_desktop.papers.xlsx import harmless, sheets, workbook
from cooling_desktop.records.kinds import MeetingStatus, Paper
from cooling_desktop.records.recap import Body, Chain, Heads, Line, Recap, Tally, Wanted
from cooling_desktop.records.recap_counting import read_recap
from cooling_desktop.words.periods import month, week
from tests.papers.office_pages import inside
from tests.papers.office_plain import plain
from tests.recap_office import furnish

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "recap"
TODAY = date(2024, 10, 21)
SEAL = "0123456789abcdef" * 4
WISHES = {
    "pekan-sibuk": Wanted(week(date(2024, 10, 14))),
    "satu-kegiatan": Wanted(month(date(2024, 2, 1))),
    "tanpa-kegiatan": Wanted(month(date(2023, 5, 1))),
}


@pytest.fixture(scope="module")
def recaps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Recap]:
    """Three recaps of the small office; the seal, which holds keys made by chance, is another one."""
    folder = tmp_path_factory.mktemp("rekap")
    furnish(folder)
    found = {name: read_recap(folder, wanted, TODAY) for name, wanted in WISHES.items()}
    return {name: replace(one[0], chain=Chain(SEAL, 3)) for name, one in found.items() if one}


@pytest.mark.parametrize("name", WISHES)
@pytest.mark.parametrize("form", ["naskah", "teks"])
def test_reads_as_it_did(recaps: dict[str, Recap], name: str, form: str) -> None:
    text = report(recaps[name]) if form == "teks" else plain(compose(recaps[name]))
    path = GOLDEN / f"{name}.{form}.txt"
    if os.environ.get("GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    diff = difflib.unified_diff(before.splitlines(), text.splitlines(), path.name, "now", lineterm="", n=1)
    assert before == text, "The recap reads differently; if better, GOLDEN=1 keeps it.\n" + "\n".join(diff)


def test_the_paper_proves_the_archive_and_stays_inside_both_sheets(recaps: dict[str, Recap]) -> None:
    busy = recaps["pekan-sibuk"]
    for sheet in Paper:
        inside(compose(busy, paper=sheet))
    read = PdfReader(BytesIO(printed([compose(busy)])))
    words = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert "Kepala rantai arsip" in words and "0123 4567 89ab cdef" in words and "Jumlah catatan : 3" in words
    assert "Halaman 1 dari" in words and "67*" in words
    assert docx([compose(busy)])[:2] == b"PK"


def test_long_names_and_many_meetings_go_on_over_pages(recaps: dict[str, Recap]) -> None:
    long = "Silaturahmi " * 9
    number = "SP/31/X/HUM.6.1.1./2024/Humas"
    line = Line("a", TODAY, long, long, long, long, long, MeetingStatus.HELD, Heads(12345, ("",)), number, "", True)
    many = replace(
        recaps["pekan-sibuk"], meetings=(line,) * 60, media=tuple(Tally(f"{long}{n}", n) for n in range(1, 40)),
        never=tuple(Body(str(n), f"{long}{n}", "media") for n in range(40)),
    )  # fmt: skip
    paper = compose(many)
    inside(paper)
    pages = PdfReader(BytesIO(printed([paper]))).pages
    assert len(pages) > 3 and all("Siaran pers" in page.extract_text() for page in pages[:3]), "the head comes again"
    assert "SP/31" in pages[0].extract_text() and "HUM.6.1.1" not in pages[0].extract_text()


@pytest.mark.parametrize(
    ("number", "short"),
    [
        ("SP/31/X/HUM.6.1.1./2024/Humas", "SP/31"),
        ("", ""),
        ("B/Und-7/I/2024", "B/Und-7"),
        ("SIARANPERS-2024-7", "SIARANPERS-2…"),
    ],
)
def test_a_number_is_short_enough_for_its_column(number: str, short: str) -> None:
    assert short_number(number) == short


def test_approval_is_told_only_where_nobody_approves(recaps: dict[str, Recap]) -> None:
    busy = recaps["pekan-sibuk"]
    assert NO_APPROVAL in report(busy) and NO_APPROVAL in plain(compose(busy))
    assert NO_APPROVAL not in report(replace(busy, approval=True)) + plain(compose(replace(busy, approval=True)))


def test_large_counts_and_whole_ones_read_well(recaps: dict[str, Recap]) -> None:
    busy = recaps["pekan-sibuk"]
    bodies = tuple(Body(str(n), f"Lembaga {n}", "media") for n in range(12))
    told = report(replace(busy, undated=12, releases=11, corrections=2, elsewhere=13, never=bodies))
    assert "Sebanyak 12 kegiatan belum bertanggal" in told and "Sebanyak 12 lembaga di Direktori" in told
    assert "Sebanyak 11 siaran pers dan 2 ralat terbit. Semuanya tentang kegiatan di luar periode ini." in told
    told = report(replace(busy, releases=1, elsewhere=1, promises=busy.coming))
    assert "Satu siaran pers terbit. Naskah itu tentang kegiatan di luar periode ini." in told
    assert "Satu komitmen dicatat dan akan jatuh tempo pada 27 November 2024." in told


def _cells(file: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """Every sheet as (value, kind) of its cells."""
    book = openpyxl.load_workbook(BytesIO(file))
    return {page.title: [tuple((c.value, c.data_type) for c in row) for row in page.iter_rows()] for page in book}


def test_numbers_are_numbers_and_dates_are_dates(recaps: dict[str, Recap]) -> None:
    cells = _cells(workbook(recaps["pekan-sibuk"]))
    assert list(cells) == [sheet.name for sheet in sheets(recaps["pekan-sibuk"])]
    first = cells["Kegiatan"][1]
    assert first[0] == (datetime(2024, 10, 14), "d") and first[7] == (22, "n")
    assert first[8] == ("belasan", "s") and first[9] == ("RALAT/1/X/2024/Humas", "s")
    assert ("Siaran pers terbit", "s") in [row[0] for row in cells["Ringkasan"]]
    assert cells["Media"][1] == (("Radar Madura", "s"), (2, "n"))
    assert [row[0][0] for row in cells["Belum diundang"][1:]] == ["PCNU Sumenep", "PWI Sumenep"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r@", "'=", " =", "\n+"])
def test_no_cell_can_act_as_a_formula(recaps: dict[str, Recap], start: str) -> None:
    bad = f'{start}HYPERLINK("http://contoh.example";"x")'
    line = replace(recaps["pekan-sibuk"].meetings[0], programme=bad, place=bad, unit=bad, number=bad)
    one = replace(recaps["pekan-sibuk"], meetings=(line,), media=(Tally(bad, 2),), never=(Body("x", bad, bad),))
    file = workbook(one)
    for rows in _cells(file).values():
        assert all(kind in ("s", "n", "d") for row in rows for _, kind in row)
    media = openpyxl.load_workbook(BytesIO(file))["Media"]["A2"]
    assert media.value == harmless(bad) and media.quotePrefix == (start != "'=")


def test_what_no_file_can_hold_is_left_out() -> None:
    assert harmless("a\x00b\x0bc\ud800d\uffff") == "abcd"
    assert len(harmless("a" * 40_000)) == 32_767
