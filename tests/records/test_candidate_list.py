"""A pasted list of candidates: as it stands in chats and spreadsheets, with what is not understood told."""

from __future__ import annotations

import pytest

from cooling_desktop.errors import BadInput
from cooling_desktop.records.candidate_list import joined, read_list
from cooling_desktop.records.directory import Candidate


def plain(row: Candidate) -> tuple[object, ...]:
    """The values of a row."""
    return row.number, row.names, row.parties, row.slogans, row.short_names


TWO: tuple[object, ...] = (1, ["Budi Santoso", "Siti Aminah"], ["PDIX", "Partai Maju"], ["Maju Bersama"], [])


@pytest.mark.parametrize(
    "line",
    [
        "1. Budi Santoso – Siti Aminah (PDIX, Partai Maju) “Maju Bersama”",
        '1) Budi Santoso - Siti Aminah (PDIX dan Partai Maju) "Maju Bersama"',
        "No. 1 H. Budi Santoso, S.E., M.M. & Hj. Siti Aminah, S.Pd. (PDIX, Partai Maju) “Maju Bersama”",
        "Nomor urut 01: Budi Santoso dan Siti Aminah, diusung oleh PDIX, Partai Maju; slogan: Maju Bersama",
        "Paslon 1 Drs. Budi Santoso / Siti Aminah, partai: PDIX; Partai Maju, slogan: “Maju Bersama”",
        "1 Budi Santoso–Siti Aminah [PDIX/Partai Maju] «Maju Bersama»",
        "• 1. Budi Santoso berpasangan dengan Siti Aminah (PDIX, Partai Maju) “Maju Bersama.”",
    ],
)
def test_a_line_of_a_chat_is_a_pair(line: str) -> None:
    (row,) = read_list(line).rows
    assert plain(row) == TWO


def test_lines_below_go_on_about_the_pair_above() -> None:
    read = read_list(
        "Daftar pasangan calon:\n\n1. Budi Santoso – Siti Aminah\nPartai: PDIX, Partai Maju\nSlogan: Maju Bersama\n"
        "Akronim: BUSI\n2. Rahmat Kelana – Yosefa Lero\nSlogan: Muda, Berani"
    )
    assert plain(read.rows[0]) == (*TWO[:4], ["BUSI"])
    assert plain(read.rows[1]) == (2, ["Rahmat Kelana", "Yosefa Lero"], [], ["Muda Berani"], [])
    assert read.left_out == ()


@pytest.mark.parametrize(
    "heading",
    [
        "No\tCalon Bupati\tCalon Wakil Bupati\tPartai Pengusung\tSlogan",
        "Nomor Urut\tNama Calon\tWakil\tPartai\tTagline",
        "NO. URUT\tNAMA CALON GUBERNUR\tNAMA CALON WAKIL GUBERNUR\tKOALISI\tJARGON",
        "",
    ],
)
def test_cells_of_a_spreadsheet_are_pairs(heading: str) -> None:
    cells = "1\tH. Budi Santoso, S.E.\tSiti Aminah\tPDIX, Partai Maju\tMaju Bersama\n2\tRahmat Kelana\t-\t-\t"
    read = read_list(f"{heading}\n{cells}")
    assert plain(read.rows[0]) == TWO
    assert plain(read.rows[1]) == (2, ["Rahmat Kelana"], [], [], [])


def test_one_column_may_hold_the_pair_in_any_order_of_columns() -> None:
    read = read_list("Slogan\tPasangan Calon\tNo\tSebutan\nMaju Bersama\tBudi Santoso – Siti Aminah\t3\tBUSI")
    assert plain(read.rows[0]) == (3, ["Budi Santoso", "Siti Aminah"], [], ["Maju Bersama"], ["BUSI"])
    read = read_list("1\tBudi Santoso – Siti Aminah\tPDIX\n2\tRahmat Kelana – Yosefa Lero\tPSR")
    assert [plain(row)[:3] for row in read.rows] == [
        (1, ["Budi Santoso", "Siti Aminah"], ["PDIX"]),
        (2, ["Rahmat Kelana", "Yosefa Lero"], ["PSR"]),
    ]


def test_what_is_no_candidate_is_told() -> None:
    read = read_list("Mohon dicek daftar berikut ya\n1. Budi Santoso – Siti Aminah\nTerima kasih")
    assert [row.number for row in read.rows] == [1]
    assert read.left_out == ("Mohon dicek daftar berikut ya", "Terima kasih")
    assert read_list("").rows == () and read_list("\n \t \n").rows == ()


def test_a_known_pair_keeps_what_the_pasted_row_leaves_empty_and_the_list_is_in_order() -> None:
    known = [
        Candidate(number=2, names=["Lama"], parties=["PSR"], slogans=["Gerak"], short_names=["RAYO"]),
        Candidate(number=3, names=["Tetap"]),
        Candidate(names=["Tanpa", "Nomor"], parties=["PDIX"]),
    ]
    read = read_list("2. Rahmat Kelana – Yosefa Lero “Maju”\n1. Budi Santoso – Siti Aminah\n4. Tanpa – Nomor").rows
    rows = joined(known, read)
    assert [plain(row) for row in rows] == [
        (1, ["Budi Santoso", "Siti Aminah"], [], [], []),
        (2, ["Rahmat Kelana", "Yosefa Lero"], ["PSR"], ["Maju"], ["RAYO"]),
        (3, ["Tetap"], [], [], []),
        (4, ["Tanpa", "Nomor"], ["PDIX"], [], []),
    ]
    assert rows[2] is known[1] and rows[1].id == known[0].id
    assert plain(known[0])[1] == ["Lama"], "undo must find it unchanged"


def test_two_rows_of_one_number_are_one_pair() -> None:
    assert plain(read_list("1. Budi Santoso (PDIX)\n1. Siti Aminah (Partai Maju, PDIX) “Maju Bersama”").rows[0]) == TWO
    (row,) = read_list("1. Budi – Siti (PDIX)\n1. Budi Santoso – Siti Aminah (Partai Maju) “Maju Bersama”").rows
    assert plain(row) == TWO


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2003"])
def test_any_spaces_are_one(space: str) -> None:
    (row,) = read_list(f"1.{space * 900}Budi Santoso{space * 900}– Siti Aminah (PDIX){space * 900}x").rows
    assert row.names[0] == "Budi Santoso" and row.parties == ["PDIX"]


def test_a_text_that_is_no_list_is_refused() -> None:
    assert read_list("\n" * 19_970 + "1. Budi – Siti (PDIX)").rows
    read = read_list(f"1. Budi – Siti\n2. Rahmat – Yosefa {'(PDIX) ' * 200}")
    assert len(read.rows) == 1 and read.left_out[0].startswith("2. Rahmat")
    with pytest.raises(BadInput, match="terlalu panjang"):
        read_list("1. Budi – Siti (PDIX)".rjust(20_001))


@pytest.mark.parametrize("typed", ["Dr. H. Budi Santoso SE MM", "DRS. H. Budi Santoso, M.SI", "Prof.Dr. Budi Santoso"])
def test_titles_and_degrees_are_no_part_of_a_name(typed: str) -> None:
    (row,) = read_list(f"1. {typed} – Siti").rows
    assert row.names == ["Budi Santoso", "Siti"]


def test_no_value_is_longer_than_its_field() -> None:
    (row,) = read_list(f"1. {'Nama ' * 15}– Siti (P) “{'Slogan ' * 40}”").rows
    assert len(row.slogans[0]) <= 120 and all(len(name) <= 120 for name in row.names)
