"""Texts that are none are read in little time too: marks, stops, figures and offices that repeat, words without an end.

The limit is so wide that only work which grows with the square of the text, or worse, is stopped by it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from cooling_desktop.press.check import text_findings
from cooling_desktop.press.paste.extract import pasted
from cooling_desktop.records.candidate_list import read_list

LETTERS = 5_000
REPEATED = {
    "offices": "Ketua RT 01 RW 01 ", "an office and a letter": "Ketua A ", "territories": "Camat Menteng Kota B ",
    "commanders": "Kapolres Sumenep AKBP Budi Santoso, S.H. ", "ranks": "AKP ", "names": "Budi Santoso ",
    "capitals": "ABC ", "letters": "A ", "straight marks": '" ', "marks that open": "“", "marks that close": "”",
    "quotations": "“Kami siap betul,” ujar Kapolres. ", "stops": ".", "stops apart": ". ", "dots": "…", "cries": "!",
    "digits": "1", "figures": "1 ", "numbered": "1.", "slashes": "1/", "dates": "Rabu (23/10/2024) ", "commas": ", ",
    "a word without an end": "a", "a name without an end": "A", "an address": "A.b", "mails": "a@", "hyphens": "a-",
    "dashes": "– ", "brackets": "(", "pairs of brackets": "(a) ", "lines": "a\n", "spaces": " ",
    "hard spaces": "\u00a0", "tabs": "\t", "stars": "*a* ", "links": "[a](https://a.b/c) ", "degrees": "S.H., ",
    "initials": "M.", "apostrophes": "a'", "lists": "A, b, dan ", "places": "di Aula RT 01/RW 02, ",
    "candidates": "1. Budi – Siti (A) ",
}  # fmt: skip
READERS: tuple[Callable[[str], object], ...] = (pasted, read_list, text_findings)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(("name", "reader"), [*itertools.product(REPEATED, READERS)])
def test_any_5000_letters_are_read(name: str, reader: Callable[[str], object]) -> None:
    repeated = (REPEATED[name] * LETTERS)[:LETTERS]
    lines = "\n".join(repeated[at : at + 900] for at in range(0, LETTERS, 900))
    for text in (repeated, f"{repeated}x", f"SUMENEP – Kapolres {repeated} malam.", f"1. Ab{repeated}x", lines):
        reader(text)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", ["offices", "an office and a letter", "commanders", "stops", "lines", "dates"])
def test_the_longest_text_is_read(name: str) -> None:
    pasted((REPEATED[name] * 100_000)[:100_000])
