"""The verb that makes a meeting's papers, as a script meets it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pytest
from PIL import Image

from cooling_desktop.__main__ import main
from cooling_desktop.archive.sample import example_files
from cooling_desktop.papers.office.names import NAMES
from cooling_desktop.records.interchange import write
from tests.papers.office_facts import full

Run = Callable[..., subprocess.CompletedProcess[str]]
SUMENEP = example_files()[0]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A meeting file in which nothing is missing."""
    photo, path = tmp_path / "foto.jpg", tmp_path / "lengkap.json"
    Image.new("RGB", (80, 60), (150, 140, 130)).save(photo)
    path.write_bytes(write(full(1, photo)))
    return path


def test_one_file_a_paper_and_exit_one_tells_what_is_missing(cooling: Run, tmp_path: Path) -> None:
    done = cooling("papers", SUMENEP, "--out", tmp_path / "keluar", "--json", code=1)
    told = json.loads(done.stdout)
    assert [paper["name"] for paper in told["papers"]] == list(NAMES) and told["dossier"] is None
    assert sorted(path.name for path in (tmp_path / "keluar").iterdir()) == sorted(
        f"000-sumenep-{name}.pdf" for name in NAMES
    )
    missing = {paper["name"]: paper["missing"] for paper in told["papers"]}
    assert (
        missing["susunan-acara"] == ["Jam mulai", "Agenda"]
        and "Butir ikrar" in missing["pernyataan-netralitas"]
    )


def test_nothing_missing_is_exit_zero(inside: Run, whole: Path, tmp_path: Path) -> None:
    done = inside("papers", whole, "--out", tmp_path / "keluar", "--dossier", code=0)
    assert done.stdout.splitlines()[-1].endswith("lengkap-berkas.pdf") and "belum diisi" not in done.stdout
    reader = pypdf.PdfReader(BytesIO((tmp_path / "keluar" / "lengkap-berkas.pdf").read_bytes()))
    assert len(reader.outline) == len(NAMES) + 1


def test_only_some(inside: Run, tmp_path: Path) -> None:
    done = inside(
        "papers", SUMENEP, "--out", tmp_path, "--only", "notula", "daftar-hadir", "--paper", "f4", code=1
    )
    assert "  belum diisi: Jam mulai" in done.stdout.splitlines()
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "000-sumenep-daftar-hadir.pdf",
        "000-sumenep-notula.pdf",
    ]
    reader = pypdf.PdfReader(BytesIO((tmp_path / "000-sumenep-notula.pdf").read_bytes()))
    assert round(float(reader.pages[0].mediabox.height) / 72 * 25.4) == 330


def test_letters_merged_or_one_file_a_guest(inside: Run, tmp_path: Path) -> None:
    inside("papers", SUMENEP, "--out", tmp_path / "satu", "--only", "undangan", code=1)
    (merged,) = (tmp_path / "satu").iterdir()
    assert len(pypdf.PdfReader(merged).pages) == 3
    inside("papers", SUMENEP, "--out", tmp_path / "tiap", "--only", "undangan", "--each-guest", code=1)
    assert sorted(path.name for path in (tmp_path / "tiap").iterdir()) == [
        "000-sumenep-undangan-01-candra-hasan.pdf",
        "000-sumenep-undangan-02-pengurus-dan-anggota.pdf",
        "000-sumenep-undangan-03-awak-media.pdf",
    ]


def test_finished_letters_bear_no_konsep_and_a_release_does(inside: Run, tmp_path: Path) -> None:
    only = ("--only", "notula", "siaran-pers", "--docx", "--dossier")
    inside("papers", SUMENEP, "--out", tmp_path / "konsep", *only, code=1)
    inside("papers", SUMENEP, "--out", tmp_path / "jadi", *only, "--final", code=1)

    def marked(folder: str) -> list[str]:
        """The papers with KONSEP on every page, and the dossier page by page."""
        found = []
        for name in ("notula", "siaran-pers"):
            path = tmp_path / folder / f"000-sumenep-{name}"
            pages = pypdf.PdfReader(f"{path}.pdf").pages
            head = docx.Document(f"{path}.docx").sections[0].first_page_header
            found += [f"{name}.pdf"] * all("KONSEP" in page.extract_text() for page in pages)
            found += [f"{name}.docx"] * any("KONSEP" in line.text for line in head.paragraphs)
        bound = pypdf.PdfReader(tmp_path / folder / "000-sumenep-berkas.pdf").pages
        return [*found, "".join("K" if "KONSEP" in page.extract_text() else "-" for page in bound)]

    assert marked("konsep") == ["notula.pdf", "notula.docx", "siaran-pers.pdf", "siaran-pers.docx", "KKKK"]
    assert marked("jadi") == ["siaran-pers.pdf", "siaran-pers.docx", "---K"]


def test_what_blocks_an_issue_is_missing_in_the_release(inside: Run, tmp_path: Path) -> None:
    undated = example_files()[1]
    done = inside("papers", undated, "--out", tmp_path, "--only", "siaran-pers", code=1)
    assert "Tanggal kegiatan belum diisi." in done.stdout


def test_bad_input_writes_nothing(inside: Run, tmp_path: Path) -> None:
    facts = full()
    facts.meeting.agenda[0].text = "Registrasi 会"
    path = tmp_path / "huruf.json"
    path.write_bytes(write(facts))
    done = inside("papers", path, "--out", tmp_path / "keluar", code=2)
    assert (
        done.stdout == ""
        and done.stderr.startswith("huruf.json: Huruf “会”")
        and done.stderr.count("\n") == 1
    )
    assert not (tmp_path / "keluar").exists()
    assert "tidak ditemukan" in inside("papers", tmp_path / "hantu.json", "--out", tmp_path, code=2).stderr


def test_the_same_file_gives_the_same_bytes(inside: Run, whole: Path, tmp_path: Path) -> None:
    for folder in ("satu", "dua"):
        inside("papers", whole, "--out", tmp_path / folder, "--dossier", code=0)
    made = sorted((tmp_path / "satu").iterdir())
    assert len(made) == len(NAMES) + 1
    assert [path.name for path in made if path.read_bytes() != (tmp_path / "dua" / path.name).read_bytes()] == []


def test_an_unknown_paper_is_told_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["papers", "x.json", "--out", "o", "--only", "risalah"])
    assert "Pilihan --only “risalah” tidak dikenal. Pilih undangan, daftar-tamu," in capsys.readouterr().err
