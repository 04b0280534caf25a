"""What the printing adapter asks of CUPS and understands of its answers; the programs are made up here."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cooling_desktop.records.kinds import Paper
from ui import printing, printing_cups
from ui.printing import Printer, PrintTrouble, job_title, print_pdf, printers, refuses, why_none
from ui.printing_cups import media, parse_printers, parse_sizes

pytestmark = pytest.mark.skipif(os.name == "nt", reason="CUPS and shell scripts")
Fake = Callable[[str, str], Path]

DETAILS = """\
printer Kantor is idle.  enabled since Sun Nov 22 03:57:51 2026
\tForm mounted:
\tDescription: Ruang Humas – lantai 2
\tLocation: lantai 2
printer Tua disabled since Sun Nov 22 03:57:51 2026 -
\tPaused
\tDescription:
"""
PDF_QUEUE = "Resolution/Output Resolution: *300dpi 600dpi\nPageSize/Page Size: Custom.WIDTHxHEIGHT 11x17 A3 *A4 Legal\n"
INKJET = "PageSize/Media Size: *A4 A4.Borderless Letter 184.15x260mm 4x6 Legal\n"


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Makes one of CUPS' programs that does what a shell script says; the real ones are not found."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def make(name: str, script: str) -> Path:
        program = folder / name
        program.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", "utf-8")
        program.chmod(0o755)
        return program

    for name in ("lp", "lpstat", "lpoptions"):
        make(name, "exit 1")
    return make


def test_printers_have_their_names_and_the_usual_one() -> None:
    found = parse_printers("Kantor\nTua\nHP_baru\n", "system default destination: Tua\n", DETAILS)
    assert found == [
        Printer("Kantor", "Ruang Humas – lantai 2"),
        Printer("Tua", "", is_default=True),
        Printer("HP_baru"),
    ]
    assert [printer.title for printer in found] == ["Ruang Humas – lantai 2", "Tua", "HP_baru"]


@pytest.mark.parametrize(
    "default", ["no system default destination\n", "", "lpstat: error - no such thing: Kantor\n"]
)
def test_no_usual_printer(default: str) -> None:
    assert not any(printer.is_default for printer in parse_printers("Kantor\n", default, DETAILS))


@pytest.mark.parametrize(
    ("listing", "a4", "f4"),
    [
        (PDF_QUEUE, "A4", "Custom.215x330mm"),
        (INKJET, "A4", ""),
        ("PageSize/Media: A4.Borderless *Letter Folio\n", "A4.Borderless", "Folio"),
        (
            "media/Media Size: *iso_a4_210x297mm om_folio_210x330mm\n",
            "iso_a4_210x297mm",
            "om_folio_210x330mm",
        ),
        ("PageSize/x: w595h842 8.5x13 Legal\n", "w595h842", "8.5x13"),
        (
            "PageSize/x: A4Small RA4 iso_a4-extra_235.5x322.3mm 210x330mm FanFoldGermanLegal\n",
            "",
            "FanFoldGermanLegal",
        ),
        ("PageSize/x: *Letter 213x328mm.Borderless 217.1x330mm\n", "", "213x328mm.Borderless"),
        ("PageSize/x: *Letter 212.9x330mm\n", "", ""),
    ],
)
def test_a_sheet_is_known_by_name_or_size(listing: str, a4: str, f4: str) -> None:
    sizes = parse_sizes(listing)
    assert (media(sizes, Paper.A4), media(sizes, Paper.F4)) == (a4, f4)


def test_a_printer_without_f4_says_so_and_offers_a4(fake: Fake) -> None:
    fake("lpoptions", f"printf '{INKJET}'")
    assert refuses("Kantor", Paper.A4) == ""
    assert refuses("Kantor", Paper.F4) == (
        "Pencetak ini tidak menyediakan kertas F4 (215 × 330 mm). Naskah tetap tersimpan. "
        "Pilih pencetak lain, atau cetak diperkecil di A4."
    )
    fake("lpoptions", "printf 'PageSize/x: *Letter\n'")
    assert refuses("Kantor", Paper.F4).endswith("Naskah tetap tersimpan. Pilih pencetak lain.")
    assert refuses("Kantor", Paper.A4).startswith("Pencetak ini tidak menyediakan kertas A4 (210 × 297 mm).")


def test_a_queue_that_does_not_tell_is_trusted(fake: Fake) -> None:
    assert refuses("Kantor", Paper.F4) == ""


def test_lp_gets_the_pdf_and_plain_words(fake: Fake, tmp_path: Path) -> None:
    fake("lpoptions", f"printf '{PDF_QUEUE}'")
    fake("lp", f'printf "%s\\n" "$LC_ALL" "$@" >{tmp_path}/words; cat >{tmp_path}/pdf')
    print_pdf(b"%PDF-1.7 \x00\xff", "Siaran; `x` $(y)\n\x07“pers”", "Kantor", 3, Paper.F4)
    assert (tmp_path / "pdf").read_bytes() == b"%PDF-1.7 \x00\xff"
    assert (tmp_path / "words").read_text("utf-8").splitlines() == [
        *("C", "-d", "Kantor", "-n", "3", "-t", "Siaran; `x` $(y) “pers”"),
        *(
            "-o",
            "media=Custom.215x330mm",
            "-o",
            "print-scaling=none",
            "-o",
            "document-format=application/pdf",
        ),
    ]


def test_shrinking_is_asked_of_the_queue(fake: Fake, tmp_path: Path) -> None:
    fake("lp", f'printf "%s\\n" "$@" >{tmp_path}/words')
    print_pdf(b"%PDF", "x", "Kantor", 1, Paper.A4, shrink=True)
    words = (tmp_path / "words").read_text("utf-8").splitlines()
    assert "print-scaling=fit" in words and "media=A4" in words


@pytest.mark.parametrize(
    ("title", "sent"),
    [
        ("Siaran “pers” – SP/12", "Siaran “pers” – SP/12"),
        ("a\x00b\x1b[31mc\u202ed\u2028e\nf\tg", "ab[31mcd e f g"),
        ("-o raw", "-o raw"),
        (" \x00 ", "Naskah"),
        ("é" * 200, "é" * 127),
        ("nama\udcffrusak", "namarusak"),
    ],
)
def test_titles_are_one_clean_line(title: str, sent: str) -> None:
    assert job_title(title) == sent


@pytest.mark.parametrize("copies", [0, -1, 100])
def test_copies_have_bounds(fake: Fake, tmp_path: Path, copies: int) -> None:
    fake("lp", f"touch {tmp_path}/sent")
    with pytest.raises(PrintTrouble, match=r"Tulis antara 1 dan 99\."):
        print_pdf(b"%PDF", "x", "Kantor", copies, Paper.A4)
    assert not (tmp_path / "sent").exists()


def test_what_the_printer_lacks_is_not_sent(fake: Fake, tmp_path: Path) -> None:
    fake("lpoptions", f"printf '{INKJET}'")
    fake("lp", f"touch {tmp_path}/sent")
    with pytest.raises(PrintTrouble, match="tidak menyediakan kertas F4"):
        print_pdf(b"%PDF", "x", "Kantor", 1, Paper.F4)
    assert not (tmp_path / "sent").exists()


def test_a_computer_without_cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printers() == []
    assert why_none().startswith("Layanan cetak (CUPS) belum terpasang di sini.")
    with pytest.raises(PrintTrouble, match="belum terpasang"):
        print_pdf(b"%PDF", "x", "Kantor", 1, Paper.A4)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("[ $1 != -r ] || echo scheduler is not running", "Layanan cetak (CUPS) tidak berjalan."),
        ("[ $1 != -r ] || echo scheduler is running", "Belum ada pencetak di komputer ini."),
    ],
)
def test_why_the_list_is_empty(fake: Fake, script: str, words: str) -> None:
    fake("lpstat", script)
    assert printers() == []
    assert why_none().startswith(words)


def test_a_hanging_printer_ends_in_a_sentence(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing_cups, "_SEND", 0.3)
    fake("lp", "exec sleep 60")
    began = time.monotonic()
    with pytest.raises(PrintTrouble) as caught:
        print_pdf(b"%PDF" * 100_000, "x", "Kantor", 1, Paper.A4)
    assert time.monotonic() - began < 10
    assert (
        str(caught.value)
        == printing.SILENT
        == ("Pencetak tidak menjawab. Naskah tersimpan sebagai PDF. Nyalakan pencetak atau pilih yang lain.")
    )


@pytest.mark.parametrize("ask", [printers, why_none, lambda: refuses("Kantor", Paper.A4)])
def test_a_hanging_server_ends_in_a_sentence(
    fake: Fake, monkeypatch: pytest.MonkeyPatch, ask: Callable[[], object]
) -> None:
    monkeypatch.setattr(printing_cups, "_ASK", 0.3)
    for name in ("lpstat", "lpoptions"):
        fake(name, "exec sleep 60")
    with pytest.raises(PrintTrouble, match="Pencetak tidak menjawab"):
        ask()


def test_a_broken_program_is_trouble_and_no_crash(fake: Fake) -> None:
    fake("lp", "").write_bytes(b"\x7fnothing that runs")
    with pytest.raises(PrintTrouble, match="Pencetak tidak menjawab"):
        print_pdf(b"%PDF", "x", "Kantor", 1, Paper.A4)
