"""Files of old releases: every usual encoding and kind is read, everything else is refused in one sentence."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from cooling_desktop.errors import BadInput
from cooling_desktop.press.paste import reading
from cooling_desktop.press.paste.extract import pasted
from cooling_desktop.press.paste.reading import read
from tests.press.paste import old_releases as old


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "rilis.txt"
    path.write_bytes(old.WITA.encode(encoding))
    assert read(path) == old.WITA


def test_a_word_file_with_a_table(tmp_path: Path) -> None:
    document = docx.Document()
    for line in old.WITA.split("\n\n")[:3]:
        document.add_paragraph(line)
    document.add_table(1, 2).cell(0, 1).text = "Rabu (9/10/2024)"
    path = tmp_path / "rilis.docx"
    document.save(str(path))
    text = read(path)
    assert "Rabu (9/10/2024)" in text
    assert pasted(text).fields[0].value == "Polresta Manado Ajak Tokoh Pemuda Jaga Kamtibmas Jelang Pilkada"


def test_a_pdf_with_broken_lines(tmp_path: Path) -> None:
    path = tmp_path / "rilis.pdf"
    canvas = Canvas(str(path))
    for number, line in enumerate(old.WRAPPED.split("\n")):
        canvas.drawString(60, 800 - 16 * number, line)
    canvas.save()
    got = pasted(read(path))
    named = [
        one.value["name"] for one in got.fields if one.name == "person" and not isinstance(one.value, str)
    ]
    assert named == ["I Gede Putra Yasa", "Abdul Ghani Rahman"]
    assert next(one.value for one in got.fields if one.name == "date") == "2024-10-07"


def _refused(path: Path) -> str:
    with pytest.raises(BadInput) as told:
        read(path)
    sentence = str(told.value)
    assert path.name in sentence and len(sentence.split()) <= 25
    return sentence


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.docx", b"PK\x03\x04 rusak", "bukan dokumen Word"),
        ("a.docx", b"", "bukan dokumen Word"),
        ("a.pdf", b"%PDF-1.7 rusak", "bukan PDF"),
        ("a.pdf", b"", "bukan PDF"),
        ("a.txt", b"", "tidak memuat teks"),
        ("a.txt", b" \n\n", "tidak memuat teks"),
        ("a.txt", b"\x89PNG\0\0\0", "bukan teks"),
        ("a.doc", b"lama", ".docx"),
        ("a.odt", b"lain", ".docx"),
        ("a.txt", b"a" * (reading.LONGEST_TEXT + 1), "200 kB"),
        ("a.txt", b"a" * (reading.LARGEST_FILE + 1), "5 MB"),
    ],
)
def test_what_is_no_release_is_refused(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert words in _refused(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert "folder" in _refused(tmp_path / "folder.txt")
    assert "tidak ditemukan" in _refused(tmp_path / "hantu.txt")


def test_a_zip_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("lain.xml", "<a/>")
    assert "bukan dokumen Word" in _refused(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b" " * 80_000_000)
    assert path.stat().st_size < reading.LARGEST_FILE
    assert "terlalu besar" in _refused(path)


def test_a_page_without_text_may_be_a_scan(tmp_path: Path) -> None:
    path = tmp_path / "pindai.pdf"
    canvas = Canvas(str(path))
    canvas.rect(10, 10, 100, 100)
    canvas.save()
    assert "hasil pindai" in _refused(path)
