"""What the columns of a list mean: told by their headings, else by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cooling_desktop.records.kinds import GuestStatus
from cooling_desktop.records.sheets.sheet import Sheet
from cooling_desktop.words.text import folded


class Meaning(StrEnum):
    """What a column is taken for, as the clerk reads it."""

    NONE = "Tidak diambil"
    NAME = "Nama"
    RANK = "Pangkat"
    POST = "Jabatan"
    BODY = "Lembaga"
    GROUP = "Kelompok"
    COUNT = "Jumlah"
    STATUS = "Status"
    NOTE = "Keterangan"
    NIK = "NIK"
    PHONE = "Nomor telepon"
    RELIGION = "Agama"


WITHHELD = (Meaning.NIK, Meaning.PHONE, Meaning.RELIGION)
"""What is recognised and never taken, whatever the clerk would have it be: nobody needs it to hold a meeting."""
CHOICES = tuple(one for one in Meaning if one not in WITHHELD)

_WORDS: tuple[tuple[Meaning, str], ...] = (
    (Meaning.NIK, "nik ktp kependudukan"),
    (Meaning.PHONE, "hp telepon telpon telp tlp wa whatsapp ponsel handphone kontak seluler"),
    (Meaning.COUNT, "jumlah jml banyaknya"),
    (Meaning.GROUP, "kelompok rombongan unsur elemen komunitas"),
    (Meaning.POST, "jabatan posisi kedudukan"),
    (Meaning.BODY, "lembaga instansi satuan kesatuan organisasi ormas dinas institusi perusahaan asal media kantor"),
    (Meaning.RANK, "pangkat pkt"),
    (Meaning.STATUS, "status kehadiran konfirmasi hadir"),
    (Meaning.NOTE, "keterangan ket catatan"),
    (Meaning.RELIGION, "agama"),
    (Meaning.NAME, "nama tamu undangan peserta"),
)
_MEANT = [(meaning, frozenset(known.split())) for meaning, known in _WORDS]
_OF_A_PERSON = (Meaning.RANK, Meaning.POST)
_BESIDE_WORDS = """
no nomor urut lengkap dan atau beserta gelar yang di dari orang induk nrp nip gol golongan pejabat utusan unit
kepercayaan
"""
_ALL = frozenset(_BESIDE_WORDS.split()).union(*(known for _, known in _MEANT))
_LOOKED_AT, _LONGEST_HEADING = 20, 40
_NIK = re.compile(r"\d{16}")
_PHONE = re.compile(r"(?:\+?62|0)8\d{7,11}|8\d{8,11}|0\d{2,3}\d{6,8}")
_STATUSES = frozenset(status.value for status in GuestStatus)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the guests begin, and each column's heading and meaning: as guessed, and as the clerk corrected it."""

    first: int
    headings: tuple[str, ...]
    guessed: tuple[Meaning, ...]
    corrected: tuple[tuple[int, Meaning], ...] = ()

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """Each column's meaning; a column whose meaning went to another one is not taken."""
        found = list(self.guessed)
        for column, meaning in self.corrected:
            found = [Meaning.NONE if one is meaning else one for one in found]
            found[column] = meaning
        return tuple(found)

    @property
    def withheld(self) -> tuple[Meaning, ...]:
        """What stands in the file and is not taken."""
        return tuple(one for one in WITHHELD if one in self.meanings)

    def with_meaning(self, column: int, meaning: Meaning) -> Layout:
        """The same with another meaning of one column; what it had been taken for before is as it was."""
        others = tuple(one for one in self.corrected if one[0] != column)
        return Layout(self.first, self.headings, self.guessed, (*others, (column, meaning)))


def layout_of(sheet: Sheet) -> Layout:
    """What can be told of a sheet by itself."""
    at = _heading_row(sheet.rows)
    headings = sheet.rows[at] if at >= 0 else ("",) * sheet.width
    first = at + 1
    while at >= 0 and first < len(sheet.rows) and (_counts_columns(sheet.rows[first]) or _score(sheet.rows[first])):
        first += 1
    columns = list(zip(*sheet.rows[first:], strict=True)) or [()] * sheet.width
    meanings = [_withheld(cells) or meant(heading) for heading, cells in zip(headings, columns, strict=True)]
    if at < 0:
        meanings = _by_content(columns)
    return Layout(first, headings, tuple(_once(meanings)))


def meant(heading: str) -> Meaning:
    """The meaning of a heading: "Nama/Pangkat" is a name, "Nama instansi" a body."""
    words = re.findall(r"[a-z]+", folded(heading))
    if not words or len(heading) > _LONGEST_HEADING or not _ALL.issuperset(words):
        return Meaning.NONE
    found = next((meaning for meaning, known in _MEANT if known.intersection(words)), Meaning.NONE)
    beside = found in _OF_A_PERSON and "nama" in words and folded(heading).strip() != "nama jabatan"
    return Meaning.NAME if beside else found


def _heading_row(rows: Sequence[Sequence[str]]) -> int:
    """The first of the rows that look most like headings; -1 for none."""
    scores = [_score(row) for row in rows[:_LOOKED_AT]]
    best = max(scores, default=0)
    return scores.index(best) if best else -1


def _score(row: Sequence[str]) -> int:
    """How many cells are headings; 0 for a row of something else, such as a title or a guest."""
    filled = [cell for cell in row if cell]
    known = [one for one in map(meant, filled) if one is not Meaning.NONE]
    told = {Meaning.NAME, Meaning.POST, Meaning.BODY, Meaning.GROUP}.intersection(known)
    single = len(filled) == 1 and len(filled[0].split()) > 2  # "Daftar nama tamu" is a title
    return len(known) if told and not single and 2 * len(known) + 1 >= len(filled) else 0


def _counts_columns(row: Sequence[str]) -> bool:
    """The row below the headings that numbers them: (1) (2) (3)."""
    filled = [cell.strip("(). ") for cell in row if cell]
    return len(filled) > 1 and filled == [str(number + 1) for number in range(len(filled))]


def _withheld(cells: Sequence[str]) -> Meaning | None:
    """What most cells are, where that is nobody's business."""
    digits = [re.sub(r"(?<=\d)[\s.-]|[\s.-](?=\d)", "", cell) for cell in cells if cell]
    for meaning, shape in ((Meaning.NIK, _NIK), (Meaning.PHONE, _PHONE)):
        if digits and 2 * sum(1 for one in digits if shape.fullmatch(one)) > len(digits):
            return meaning
    return None


def _by_content(columns: Sequence[Sequence[str]]) -> list[Meaning]:
    """Without headings: states and numbers by their look, the words in the order of the table of guests."""
    order = iter((Meaning.NAME, Meaning.POST, Meaning.BODY, Meaning.NOTE))
    return [_looks_like(cells) or next(order, Meaning.NONE) for cells in columns]


def _looks_like(cells: Sequence[str]) -> Meaning | None:
    filled = [cell for cell in cells if cell]
    if not filled:
        return Meaning.NONE
    if all(cell.rstrip(".").isdecimal() for cell in filled):
        numbers = [int(cell.rstrip(".")) for cell in filled]
        counter = numbers == list(range(numbers[0], numbers[0] + len(numbers))) and len(numbers) > 1
        return _withheld(cells) or (Meaning.NONE if counter else Meaning.COUNT)
    if 2 * sum(1 for cell in filled if cell.casefold() in _STATUSES) > len(filled):
        return Meaning.STATUS
    return _withheld(cells)


def _once(meanings: Sequence[Meaning]) -> list[Meaning]:
    """Each meaning for its first column only; what is withheld is so in every column."""
    kept: list[Meaning] = []
    for one in meanings:
        kept.append(Meaning.NONE if one in kept and one not in WITHHELD else one)
    return kept
