"""XLSX files: weighed before they are opened, then read for their values alone, merged cells filled downwards."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from cooling_desktop.errors import BadInput
from cooling_desktop.records.sheets.sheet import (
    KEPT,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_SHEETS,
    Line,
    Sheet,
    not_read,
    sheet_of,
    too_large_inside,
)

_MOST_PARTS, _MOST_UNPACKED, _MOST_RATIO, _SMALL = 300, 50_000_000, 100, 1_000_000
_OLD = b"\xd0\xcf\x11\xe0"  # how Excel 97 files begin, and files behind a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_MOST_MERGED = 20_000


def workbook(content: bytes, file: str) -> tuple[Sheet, ...]:
    """The visible sheets of an XLSX file that hold something; BadInput with one sentence for any other content."""
    if content.startswith(_OLD):
        raise _old_or_locked(content, file)
    _weigh(content, file)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it tells of charts, pictures and rules that are not read
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            visible = [one for one in book.worksheets if one.sheet_state == "visible"]
            sheets = [_sheet(one, content, file) for one in visible[:MOST_SHEETS]]
    except BadInput:
        raise
    except MemoryError:
        raise too_large_inside(file) from None
    except Exception:  # openpyxl lets the errors of ZIP, XML and numbers through as they come
        raise not_read(file) from None
    return tuple(one for one in sheets if one.rows)


def _old_or_locked(content: bytes, file: str) -> BadInput:
    if _LOCKED in content:
        return BadInput(f"Berkas {file} terkunci kata sandi. {KEPT} Simpan ulang tanpa kata sandi.")
    return BadInput(f"Berkas {file} berformat Excel lama. {KEPT} Simpan ulang sebagai XLSX atau CSV.")


def _weigh(content: bytes, file: str) -> None:
    """Refuse what would grow out of all measure; zipfile never unpacks more than the sizes looked at here."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            packed = parts.infolist()
            names = [part.filename for part in packed]
            if len(packed) > _MOST_PARTS or sum(part.file_size for part in packed) > _MOST_UNPACKED:
                raise too_large_inside(file)
            if any(p.file_size > max(_SMALL, p.compress_size * _MOST_RATIO) for p in packed):
                raise too_large_inside(file)
            if any(part.flag_bits & 1 for part in packed) or len(set(names)) < len(names):
                raise not_read(file)
            for part in packed:
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in parts.read(part):
                    raise not_read(file)  # no spreadsheet program writes one; it is how entities are brought in
    except BadInput:
        raise
    except Exception:  # zipfile, too, meets broken files with errors of many kinds
        raise not_read(file) from None


def _sheet(sheet: Any, content: bytes, file: str) -> Sheet:
    sheet.reset_dimensions()  # what the file says of its size may be a lie
    rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    lines = [(at, [_text(value) for value in row]) for at, row in enumerate(rows, 1) if any(v is not None for v in row)]
    return sheet_of(sheet.title, _filled_down(lines, _merged(sheet, content)), file)


def _merged(sheet: Any, content: bytes) -> Iterator[tuple[int, int, int]]:
    """Column, first and last row of merged cells: what openpyxl leaves out when it reads for values alone."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        text = parts.read(sheet._worksheet_path)
    for number, found in enumerate(_MERGED.finditer(text)):
        column = 0
        for letter in found[1]:
            column = column * 26 + letter - 64
        if column <= MOST_COLUMNS and found[2] != found[3] and number < _MOST_MERGED:
            yield column - 1, int(found[2]), int(found[3])


def _filled_down(lines: list[tuple[int, list[str]]], merged: Iterator[tuple[int, int, int]]) -> list[Line]:
    """The same lines; an office merged over several rows belongs to each of them."""
    numbers = [number for number, _ in lines]
    for column, first, last in merged:
        inside = lines[bisect_left(numbers, first) : bisect_right(numbers, last)]
        if inside and inside[0][0] == first and len(inside[0][1]) > column:
            for _, cells in inside[1:]:
                cells[column] = cells[column] or inside[0][1][column]
    return [(number, cells) for number, cells in lines]


def _text(value: Any) -> str:
    """A cell as a clerk reads it: no decimals that nobody typed, dates and times as they are said here."""
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case float():
            return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
        case datetime():
            return _day(value) if value.time() == time() else f"{_day(value)} {value:%H.%M}"
        case date():
            return _day(value)
        case time():
            return f"{value:%H.%M}"
        case str():
            return "" if value.startswith("#") and value.rstrip("!?").isupper() else value[:LONGEST_CELL]
    return str(value)[:LONGEST_CELL]


def _day(value: date) -> str:
    return f"{value.day}/{value.month}/{value.year}"
