"""Places in a list, as clerks type them."""

from __future__ import annotations

import re

import pytest

from cooling_desktop.errors import BadInput
from cooling_desktop.words.row_numbers import row_numbers


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3", {3}),
        ("1-3, 5", {1, 2, 3, 5}),
        ("1 – 3, 5 dan 7", {1, 2, 3, 5, 7}),
        ("1-3 5;7", {1, 2, 3, 5, 7}),
        ("1 s.d. 3", {1, 2, 3}),
        ("1 s/d 3", {1, 2, 3}),
        ("1 sd 3", {1, 2, 3}),
        ("1 sampai dengan 3", {1, 2, 3}),
        ("no. 2 hingga 4", {2, 3, 4}),
        ("Nomor 2, 4.", {2, 4}),
        ("2,,4,", {2, 4}),
        ("semua", set(range(1, 9))),
        ("Semua kecuali 3", {1, 2, 4, 5, 6, 7, 8}),
        ("semua, kecuali 3 dan 5-8", {1, 2, 4}),
        ("semuanya selain no 1", {2, 3, 4, 5, 6, 7, 8}),
        ("kecuali 1-7", {8}),
        ("8-8", {8}),
    ],
)
def test_what_is_meant(typed: str, meant: set[int]) -> None:
    assert row_numbers(typed, 8) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "belum diisi"),
        ("  ", "belum diisi"),
        ("semua kecuali", "belum diisi"),
        ("9", "Nomor 9 tidak ada"),
        ("0-3", "Nomor 0 tidak ada"),
        ("1-999999", "Nomor 999999 tidak ada"),
        ("5-2", "tulis 2-5"),
        ("satu", "“satu” bukan nomor"),
        ("1-2-3", "“1-2-3” bukan nomor"),
        ("1-", "“1-” bukan nomor"),
        ("semua orang", "“semua” bukan nomor"),
    ],
)
def test_what_cannot_be_meant_is_told_in_one_sentence(typed: str, said: str) -> None:
    with pytest.raises(BadInput, match=re.escape(said)) as trouble:
        row_numbers(typed, 8)
    assert str(trouble.value).count(". ") == 0
    assert str(trouble.value).endswith(".")


def test_an_empty_list_has_no_places() -> None:
    assert row_numbers("semua", 0) == set()
    with pytest.raises(BadInput):
        row_numbers("1", 0)
