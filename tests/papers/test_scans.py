"""Scanned sheets in a dossier: each under its bookmark and our page numbers; one that is spoilt is told."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.files import dossier_pdf
from cooling_desktop.papers.office.making import made
from cooling_desktop.papers.pdf import render
from cooling_desktop.papers.release import compose
from cooling_desktop.press.draft import draft
from cooling_desktop.records import scans
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Paper, ScanKind
from cooling_desktop.records.letters import Scan
from cooling_desktop.records.scans import StoredScan, take_scan
from tests.papers.office_facts import example

CANARY = "KENARIQ7"


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """A PDF of three pages, the last broad, and a phone's picture that lies on its side."""
    canvas = Canvas(str(tmp_path / "hadir.pdf"), pagesize=(595, 842))
    for words in (f"{CANARY} LEMBAR 1", "LEMBAR 2", "LEMBAR 3"):
        canvas.setPageSize((842, 595) if words.endswith("3") else (595, 842))
        canvas.drawString(60, 300, words)
        canvas.showPage()
    canvas.save()
    picture = Image.new("RGB", (80, 60), "grey")
    turned = picture.getexif()
    turned[0x0112] = 6
    turned[0x010E] = CANARY
    picture.save(tmp_path / "sprin.jpg", exif=turned)
    return tmp_path


def documented(sheets: Path) -> Facts:
    """A meeting whose signed sheets were scanned."""
    facts = example("000-sumenep")
    facts.scans = sheets / "pindaian"
    given = ("hadir.pdf", ScanKind.ATTENDANCE, f"Lembar {CANARY}"), ("sprin.jpg", ScanKind.ORDER, "")
    for file, kind, remark in given:
        stored = take_scan(sheets / file, facts.scans)
        row = Scan(kind=kind, file=stored.path.name, remark=remark, sha256=stored.sha256, pages=stored.pages)
        facts.meeting.scans.append(row)
    return facts


def read(facts: Facts, paper: Paper | None = None) -> PdfReader:
    return PdfReader(BytesIO(dossier_pdf(facts, made(facts, ("daftar-tamu",), paper), paper)))


def test_scans_stand_at_the_end_under_running_numbers(sheets: Path) -> None:
    facts = documented(sheets)
    reader = read(facts, Paper.F4)
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    total = len(texts)
    assert all(f"Halaman {n} dari {total}" in text for n, text in enumerate(texts, 1))
    assert [f"LEMBAR {n}" in text for n, text in enumerate(texts[-4:], 1)] == [True, True, True, False]
    marks = {str(mark.title): reader.get_destination_page_number(mark) for mark in reader.outline
             if not isinstance(mark, list)}  # fmt: skip
    assert marks["Pindaian daftar hadir"] == total - 4 and marks["Pindaian surat perintah"] == total - 1
    assert "Satu naskah dan dua pindaian" in texts[0] and f"Lembar {CANARY} · 3 halaman" in texts[0]
    shapes = [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages[-4:]]
    assert shapes == [(609, 935), (609, 935), (935, 609), (609, 935)], "F4, and the phone's picture is upright"
    again = dossier_pdf(facts, made(facts, ("daftar-tamu",)))
    assert again == dossier_pdf(facts, made(facts, ("daftar-tamu",))), "the same bytes every time"


def test_what_a_foreign_page_would_do_by_itself_stays_behind(sheets: Path) -> None:
    with pikepdf.open(sheets / "hadir.pdf", allow_overwriting_input=True) as pdf:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('JAHAT')")
        pdf.Root.OpenAction, pdf.pages[0].AA = script, pikepdf.Dictionary(O=script)
        pdf.save()
    facts = documented(sheets)
    bound = dossier_pdf(facts, made(facts, ("daftar-tamu",)))
    with pikepdf.open(BytesIO(bound)) as whole:
        assert "JAHAT" not in "".join(map(repr, whole.objects)) and "/OpenAction" not in whole.Root


def test_a_lost_or_changed_scan_is_told_on_its_page(sheets: Path) -> None:
    facts = documented(sheets)
    first, second = (facts.scan_path(scan.file) for scan in facts.meeting.scans)
    assert first is not None and second is not None
    first.write_bytes(first.read_bytes() + b"%")
    second.unlink()
    facts.meeting.scans.append(Scan(file="../" + second.name, remark="di luar"))
    texts = [" ".join(page.extract_text().split()) for page in read(facts).pages]
    for said, text in zip((f"Berkas pindaian “Lembar {CANARY}” berubah sejak dimasukkan",
                           "Berkas pindaian “surat perintah” tidak ada di folder pindaian",
                           "Berkas pindaian “di luar” tidak ada"), texts[-3:], strict=True):  # fmt: skip
        assert said in text and "LEMBAR" not in text
    assert texts[0].count("tidak dapat disertakan") == 3


def test_no_scan_is_in_a_release(sheets: Path) -> None:
    facts = documented(sheets)
    pdf = render(compose(facts, draft(facts), state=None, number="SP/1")).pdf
    with pikepdf.open(BytesIO(pdf)) as whole:
        streams = [thing.read_bytes() for thing in whole.objects if isinstance(thing, pikepdf.Stream)]
    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "Polres Sumenep" in text and CANARY not in text
    assert not any(CANARY.encode() in stream for stream in [pdf, *streams])
    stored = facts.scan_path(facts.meeting.scans[1].file)
    assert stored is not None and CANARY.encode() not in stored.read_bytes(), "nothing hides in a picture"


def test_only_whole_pdfs_and_pictures_are_taken(sheets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, good = sheets / "pindaian", (sheets / "hadir.pdf").read_bytes()
    with pikepdf.open(sheets / "hadir.pdf") as pdf:
        pdf.save(sheets / "terkunci.pdf", encryption=pikepdf.Encryption(user="x", owner="y"))
    for name, content in {"terpotong.pdf": good[:-60], "foto.pdf": b"GIF89a", "palsu.jpg": b"<html>", "kosong.png": b"",
                          "setengah.jpg": (sheets / "sprin.jpg").read_bytes()[:300]}.items():  # fmt: skip
        (sheets / name).write_bytes(content)
        with pytest.raises(BadInput, match=f"Pindaian “{name}” tidak terbaca"):
            take_scan(sheets / name, folder)
    with pytest.raises(BadInput, match="terkunci kata sandi"):
        take_scan(sheets / "terkunci.pdf", folder)
    with pytest.raises(BadInput, match="tidak dapat dibuka"):
        take_scan(sheets / "tidak-ada.pdf", folder)
    monkeypatch.setattr(scans, "MOST_PAGES", 2)
    with pytest.raises(BadInput, match="berisi 3 halaman"):
        take_scan(sheets / "hadir.pdf", folder)
    monkeypatch.setattr(scans, "MOST_BYTES", 100)
    with pytest.raises(BadInput, match="lebih dari 50 MB"):
        take_scan(sheets / "hadir.pdf", folder)
    assert not folder.exists()
    monkeypatch.undo()
    (sheets / "hadir.jpg").write_bytes(good)
    first, second = take_scan(sheets / "hadir.pdf", folder), take_scan(sheets / "hadir.jpg", folder)
    assert first == second == StoredScan(folder / f"{first.sha256}.pdf", first.sha256, 3), "by content, not by name"
    assert len(list(folder.iterdir())) == 1
