"""The sheets of a file's bytes, whatever its form; run apart from the program, in a process that may be ended."""

from __future__ import annotations

from cooling_desktop.errors import BadInput
from cooling_desktop.records.sheets.separated import separated
from cooling_desktop.records.sheets.sheet import KEPT, MOST_TEXT, SUFFIXES, Sheet, not_read, too_large_inside
from cooling_desktop.records.sheets.workbook import workbook


def suffix_of(file: str) -> str:
    """The end of a file's name in small letters; BadInput for a file of another kind."""
    suffix = file[file.rfind(".") :].lower() if "." in file else ""
    if suffix == ".xls":
        raise BadInput(f"Berkas {file} berformat Excel lama. {KEPT} Simpan ulang sebagai XLSX atau CSV.")
    if suffix not in SUFFIXES:
        raise BadInput(f"Berkas {file} bukan XLSX atau CSV. {KEPT} Simpan ulang sebagai salah satunya.")
    return suffix


def parse(content: bytes, file: str) -> tuple[Sheet, ...]:
    """Every sheet that holds something, at least one; BadInput with one sentence for anything else."""
    as_text = suffix_of(file) in (".csv", ".tsv") and not content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))
    try:
        sheets = (separated(content, file),) if as_text else workbook(content, file)
    except (MemoryError, RecursionError):
        raise too_large_inside(file) from None
    except UnicodeError:
        raise not_read(file) from None
    filled = tuple(one for one in sheets if one.rows)
    if not filled:
        raise BadInput(f"Tidak ada baris yang terbaca di {file}. {KEPT} Periksa isi berkasnya.")
    if sum(len(cell) for one in filled for row in one.rows for cell in row) > MOST_TEXT:
        raise too_large_inside(file)
    return filled
