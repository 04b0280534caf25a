"""Lists of guests are read from files of every usual make, and broken or hostile ones change nothing."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from cooling_desktop.child import Stopped
from cooling_desktop.errors import BadInput
from cooling_desktop.records.sheets import apart
from cooling_desktop.records.sheets.apart import Apart
from cooling_desktop.records.sheets.parse import parse
from cooling_desktop.records.sheets.separated import pasted
from cooling_desktop.records.sheets.sheet import MOST_BYTES

GUESTS = (("No", "Nama", "Jumlah"), (1, "Siti Aminah", None), (2, "warga RW 09", 25.0))
ROWS = (("No", "Nama", "Jumlah"), ("1", "Siti Aminah", ""), ("2", "warga RW 09", "25"))
SHEET = "xl/worksheets/sheet1.xml"
OPENS = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'


def book(*rows: Sequence[object], merged: str = "", hidden: str = "") -> bytes:
    """An XLSX file with these rows on its first sheet."""
    made = openpyxl.Workbook()
    sheet = made.active
    for row in rows:
        sheet.append(list(row))
    if merged:
        sheet.merge_cells(merged)
    if hidden:
        made.create_sheet(hidden).append(["Nama"])
        made[hidden].sheet_state = "hidden"
    out = io.BytesIO()
    made.save(out)
    made.close()
    return out.getvalue()


def rebuilt(content: bytes, **parts: bytes) -> bytes:
    """The file with other parts, by the last word of their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            other = next((text for word, text in parts.items() if word in name), None)
            new.writestr(name, old.read(name) if other is None else other)
    return out.getvalue()


def test_a_workbook_and_its_values() -> None:
    days = (date(2024, 10, 23), datetime(2024, 10, 23, 19, 30), time(8, 5))
    (sheet,) = parse(book((81234.0, 2.5, True), days, ("=1+1", "#REF!", "a\n b"), hidden="Lama"), "tamu.xlsx")
    assert sheet.rows == (("81234", "2,5", "ya"), ("23/10/2024", "23/10/2024 19.30", "08.05"), ("", "", "a b"))
    assert sheet.name == "Sheet"


def test_apart_a_file_is_read_as_here(tmp_path: Path) -> None:
    file = tmp_path / "daftar tamu.xlsx"
    file.write_bytes(book(*GUESTS))
    (sheet,) = Apart(file).read()
    assert (sheet.rows, sheet.numbers) == (ROWS, (1, 2, 3))
    file.write_bytes(b"PK\x03\x04 no more")
    with pytest.raises(BadInput, match=r"Berkas daftar tamu\.xlsx tidak terbaca\. Daftar tamu tidak berubah\."):
        Apart(file).read()


def test_what_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "tamu.csv"
    file.write_bytes(b"Nama\nSiti\n")
    monkeypatch.setattr(apart, "PATIENCE", 0.0)
    reading = Apart(file)
    process = reading._child.running()
    with pytest.raises(BadInput, match="terlalu lama dibaca"):
        reading.read()
    assert process.returncode is not None
    monkeypatch.undo()
    stopped = Apart(file)
    stopped.stop()
    with pytest.raises(Stopped):
        stopped.read()


def test_merged_cells_belong_to_each_row_but_a_title_to_none() -> None:
    rows = (("DAFTAR TAMU", None), ("Nama", "Instansi"), ("Siti", "KPU"), ("Budi", None), ("Tono", None))
    (sheet,) = parse(book(*rows, merged="B3:B4"), "a.xlsx")
    assert [row[1] for row in sheet.rows] == ["", "Instansi", "KPU", "KPU", ""]
    (sheet,) = parse(book(*rows, merged="A1:B1"), "a.xlsx")
    assert sheet.rows[0] == ("DAFTAR TAMU", "")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("No;Nama;Jumlah\n1;Siti Aminah;\n\n2;warga RW 09;25\n".encode("utf-8-sig"), "a.csv"),
        ("No\tNama\tJumlah\r\n1\tSiti Aminah\t\r\n2\twarga RW 09\t25".encode("utf-16"), "a.csv"),
        ("sep=,\nNo,Nama,Jumlah\n1,Siti Aminah,\n2,warga RW 09,25".encode("utf-16-le"), "a.csv"),
        (b'No,Nama,Jumlah\n1,"Siti Aminah",\n2,"warga\xa0RW 09",25', "a.CSV"),
        (book(*GUESTS), "a.csv"),
        (book(*GUESTS), "a.xlsm"),
    ],
    ids=["semicolons", "utf-16", "named separator", "cp1252", "a workbook by another name", "with macros"],
)
def test_one_list_in_many_dresses(content: bytes, name: str) -> None:
    (sheet,) = parse(content, name)
    assert sheet.rows == ROWS


def test_degrees_do_not_part_the_columns() -> None:
    (sheet,) = parse(b"Budi, S.H., M.H.;Ketua\nSiti, S.Pd., M.M.;Anggota\n", "a.csv")
    assert sheet.rows[0] == ("Budi, S.H., M.H.", "Ketua")
    assert pasted('Siti\t"Ketua\nPPK"\n').rows == (("Siti", "Ketua PPK"),)


BOMB = OPENS + b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + b"A" * 20_000_000
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha">]>' + OPENS + b"<sheetData/></worksheet>"
FAR = OPENS + b'<sheetData><row r="9"><c r="XFD9" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>'
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (rebuilt(book(*GUESTS), sheet1=BOMB), "a.xlsx", "terlalu besar saat dibuka"),
        (rebuilt(book(*GUESTS), sheet1=LAUGHS), "a.xlsx", "tidak terbaca"),
        (rebuilt(book(*GUESTS), sheet1=FAR), "a.xlsx", "Tidak ada baris yang terbaca di a.xlsx. Daftar tamu"),
        (OLD, "a.xlsx", "berformat Excel lama"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "terkunci kata sandi"),
        (book(), "a.xlsx", "Tidak ada baris yang terbaca"),
        (b"", "a.csv", "Tidak ada baris yang terbaca"),
        (b"\x00\x01\x00\x00\x00\x02" * 99, "a.csv", "tidak terbaca"),
        (b"Nama\n" + b"Siti\n" * 10_000, "a.csv", "lebih dari 10.000 baris"),
        (b"a" * 200_000, "a.csv", "tidak terbaca"),
        (b"Nama", "a.pdf", "bukan XLSX atau CSV"),
        (OLD, "a.xls", "berformat Excel lama"),
    ],
    ids=["bomb", "entities", "far", "old", "locked", "empty", "nothing", "zeros", "long", "one cell", "PDF", "xls"],
)
def test_what_is_not_taken_is_told_in_one_sentence(content: bytes, name: str, told: str) -> None:
    with pytest.raises(BadInput) as trouble:
        parse(content, name)
    assert told in str(trouble.value) and len(str(trouble.value).split()) <= 25


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(bytes(MOST_BYTES + 1))
    with pytest.raises(BadInput, match="lebih dari 10 MB"):
        Apart(file).read()


def test_mutated_files_are_read_or_refused() -> None:
    """Bytes changed, cut out and put in twice: never another error than the sentence for the clerk."""
    drawn = random.Random(7)
    whole = {"a.xlsx": book(*GUESTS), "a.csv": b"No;Nama\n1;Siti\n" * 9}
    inner = rebuilt(whole["a.xlsx"])
    with zipfile.ZipFile(io.BytesIO(inner)) as parts:
        xml = parts.read(SHEET)
    for number in range(60):
        name, content = ("a.xlsx", whole["a.xlsx"]) if number % 3 else ("a.csv", whole["a.csv"])
        content = rebuilt(inner, sheet1=_mutated(xml, drawn)) if number % 3 == 2 else _mutated(content, drawn)
        try:
            assert all(one.rows for one in parse(content, name))
        except BadInput as trouble:
            assert str(trouble).startswith(("Berkas a.", "Isi berkas a.", "Tidak ada baris"))


def _mutated(content: bytes, drawn: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(drawn.randint(1, 8)):
        at = drawn.randrange(len(changed))
        match drawn.randrange(3):
            case 0:
                changed[at] = drawn.randrange(256)
            case 1:
                del changed[at : at + drawn.randrange(40)]
            case _:
                changed[at:at] = changed[at : at + drawn.randrange(40)]
        changed = changed or bytearray(b"x")
    return bytes(changed)
