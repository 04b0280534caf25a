"""A pasted list of candidates: as it stands in chats and spreadsheets, with what is not understood told."""

from __future__ import annotations

import pytest

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


def test_a_number_that_is_known_is_replaced_and_the_list_is_in_order() -> None:
    known = [Candidate(number=2, names=["Lama"]), Candidate(number=3, names=["Tetap"]), Candidate(names=["Tanpa"])]
    rows = joined(known, read_list("2. Rahmat Kelana – Yosefa Lero\n1. Budi Santoso – Siti Aminah").rows)
    assert [(row.number, row.names[0]) for row in rows] == [
        (1, "Budi Santoso"), (2, "Rahmat Kelana"), (3, "Tetap"), (None, "Tanpa"),
    ]  # fmt: skip
    assert rows[2] is known[1]


def test_no_value_is_longer_than_its_field() -> None:
    (row,) = read_list(f"1. {'Nama ' * 15}– Siti (P) “{'Slogan ' * 40}”").rows
    assert len(row.slogans[0]) <= 120 and all(len(name) <= 120 for name in row.names)
