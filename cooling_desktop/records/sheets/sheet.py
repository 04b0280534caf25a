"""A list as its file holds it: rows of text cells, each row with its number, and how large it may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cooling_desktop.errors import BadInput
from cooling_desktop.words.text import clean

SUFFIXES = (".xlsx", ".xlsm", ".csv", ".tsv")
MOST_BYTES = 10_000_000
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 10_000, 50, 20
LONGEST_CELL = 5_000
MOST_TEXT = 20_000_000  # letters of all sheets together
KEPT = "Daftar tamu tidak berubah."
Line = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet without its empty rows and the empty columns at its right; `numbers` are its rows' in the file."""

    name: str
    numbers: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """How many columns."""
        return len(self.rows[0]) if self.rows else 0


def sheet_of(name: str, lines: Iterable[Line], file: str) -> Sheet:
    """The sheet of numbered lines; BadInput where there are more filled ones than a list of guests has."""
    numbers: list[int] = []
    rows: list[list[str]] = []
    for number, cells in lines:
        kept = [plain(cell) for cell in cells[:MOST_COLUMNS]]
        if any(kept):
            if len(rows) == MOST_ROWS:
                raise BadInput(f"Berkas {file} memuat lebih dari 10.000 baris. {KEPT} Bagi menjadi beberapa berkas.")
            numbers.append(number)
            rows.append(kept)
    width = max((last_filled(row) for row in rows), default=0)
    return Sheet(name, tuple(numbers), tuple(tuple((row + [""] * width)[:width]) for row in rows))


def plain(cell: str) -> str:
    """One line of text, nothing invisible, no longer than any value."""
    return re.sub(r"\s+", " ", clean(cell[:LONGEST_CELL])).strip()


def last_filled(cells: Sequence[str]) -> int:
    """How many cells a row has up to its last filled one."""
    return max((at + 1 for at, cell in enumerate(cells) if cell), default=0)


def not_read(file: str) -> BadInput:
    """The sentence for a file that nobody can make sense of."""
    return BadInput(f"Berkas {file} tidak terbaca. {KEPT} Simpan ulang sebagai XLSX atau CSV.")


def too_large_inside(file: str) -> BadInput:
    """The sentence for a small file that grows when it is opened."""
    return BadInput(f"Isi berkas {file} terlalu besar saat dibuka. {KEPT} Salin daftarnya ke berkas baru.")
