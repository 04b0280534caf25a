"""Lists as text: CSV in the encodings that offices write, and what a spreadsheet puts on the clipboard."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from cooling_desktop.errors import BadInput
from cooling_desktop.records.sheets.sheet import KEPT, Line, Sheet, not_read, sheet_of

_SEPARATORS = "\t;,"
_LOOKED_AT = 30  # filled lines from which the separator is guessed


def separated(content: bytes, file: str) -> Sheet:
    """The sheet of a CSV file; BadInput when it is no text."""
    return of_text(_decoded(content, file), file)


def pasted(text: str) -> Sheet:
    """The sheet of lines from the clipboard, as spreadsheets put them there."""
    try:
        return sheet_of("", _lines(text, "\t"), "tempelan")
    except csv.Error:
        raise BadInput(f"Tempelan ini bukan tabel. {KEPT} Salin ulang barisnya dari Excel.") from None


def of_text(text: str, file: str) -> Sheet:
    """The sheet of separated lines; the first one may name the separator ("sep=;"), as spreadsheets write it."""
    named, separator, shift = text[:6].lower(), "", 0
    if named.startswith("sep=") and len(named) > 4 and named[4] in _SEPARATORS:
        separator, shift = named[4], 1
        text = text.partition("\n")[2]
    try:
        lines = [(at + shift, cells) for at, cells in _lines(text, separator or _separator(text))]
    except csv.Error:
        raise not_read(file) from None
    return sheet_of("", lines, file)


def _lines(text: str, separator: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    before = 0
    for cells in reader:
        yield before + 1, cells
        before = reader.line_num


def _separator(text: str) -> str:
    """What stands equally often in most lines; degrees bring commas into names, so the comma comes last."""
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:_LOOKED_AT]
    best, most = _SEPARATORS[-1], 0
    for one in _SEPARATORS:
        counts = Counter(_outside_quotes(line).count(one) for line in lines)
        counts.pop(0, None)
        alike = max(counts.values(), default=0)
        if alike > most:
            best, most = one, alike
    return best


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _decoded(content: bytes, file: str) -> str:
    """UTF-8 or UTF-16, with its mark or without, else the Windows encoding that old programs write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content[:4000]:
        zeros = content[:4000:2].count(0), content[1:4000:2].count(0)
        if min(zeros) * 4 > max(zeros):  # zeros on both sides of a letter: no text at all
            raise not_read(file)
        return content.decode("utf-16-be" if zeros[0] > zeros[1] else "utf-16-le", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
