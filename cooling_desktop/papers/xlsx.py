"""A list as a spreadsheet: text, days and whole numbers, and no cell that a program would take for a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date

Value = str | int | date | None
WIDEST = 80  # letters; longer words run on below each other
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what XML can't hold


def sheet(title: str, heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """One sheet whose first row says what the columns are and stays on screen."""
    import openpyxl
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    page = book.active
    page.title = title[:31]
    longest = [len(head) for head in heads]
    for number, row in enumerate([heads, *rows], 1):
        for column, value in enumerate(row, 1):
            cell = page.cell(number, column)
            cell.value = _CONTROL.sub("", value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"  # words that begin with "=" stay words
                longest[column - 1] = max(longest[column - 1], len(value))
            elif isinstance(value, date):
                cell.number_format = "dd/mm/yyyy"
                longest[column - 1] = max(longest[column - 1], 10)
            cell.font = Font(bold=number == 1)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for column, letters in enumerate(longest, 1):
        page.column_dimensions[get_column_letter(column)].width = min(letters, WIDEST) + 2
    page.freeze_panes = "A2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
