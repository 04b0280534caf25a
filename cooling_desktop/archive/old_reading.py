"""An old release from a folder: its words, and what it says of its own number, day and unit; run apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from cooling_desktop.press.paste.extract import pasted
from cooling_desktop.press.paste.reading import text_of
from cooling_desktop.words.dates import MONTHS
from cooling_desktop.words.text import clean

_NAMED = re.compile(
    r"^\W{0,3}(?:nomor|no|nomer)\b\.?\s*(?:[:=]\s*|(?=\S*/))(?P<number>\S[^\n]{2,78}?)\s*$", re.I | re.M
)
_ROMAN = "I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII"
_PART = r"(?:[\w.-]{1,20}/){0,3}"
_YEAR = r"(?:19|20)\d\d"
_SHAPED = re.compile(rf"\b(?P<number>[A-Z][\w.-]{{0,15}}/{_PART}(?:{_ROMAN})/{_PART}{_YEAR}(?:/[\w.-]{{1,30}}){{0,3}})")
_MONTH_OF = re.compile(rf"/(?P<month>{_ROMAN})/{_PART}(?P<year>{_YEAR})(?!\d)")
_MONTHS = "|".join(MONTHS)
_DATED = re.compile(
    rf"^\W*[A-Z][\w .'-]{{2,40}},\s*(?P<day>\d{{1,2}})\s+(?P<month>{_MONTHS})\s+(?P<year>{_YEAR})\W*$", re.I | re.M
)
_HEAD = 4_000  # letters; a letterhead and a heading are shorter


def looked(content: bytes, name: str) -> dict[str, Any]:
    """`text`, `headline`, `number`, `unit`, and `dated` as ISO ("" where the text doesn't tell)."""
    text = clean(text_of(content, name))
    found = {one.name: one.value for one in reversed(pasted(text).fields) if isinstance(one.value, str)}
    number = number_in(text)
    return {
        "text": text,
        "headline": str(found.get("headline", "")) or _first_line(text),
        "number": number,
        "unit": str(found.get("unit", "")),
        "dated": next(_days(text, found.get("published", ""), found.get("date", "")), ""),
        "month": _month(number),
    }


def number_in(text: str) -> str:
    """The number that a release bears: where it says so, else the first that looks like one near its beginning."""
    said = next((one["number"] for one in _NAMED.finditer(text) if any(c.isdigit() for c in one["number"])), "")
    shaped = _SHAPED.search(text[:_HEAD])
    return (said or (shaped["number"] if shaped else ""))[:80].strip(" .;")


def _days(text: str, *others: str) -> Iterator[str]:
    """The days a release may be of, the likeliest first: below its heading, when it appeared, when the meeting was."""
    for one in _DATED.finditer(text):
        yield from _iso(int(one["year"]), MONTHS.index(one["month"].capitalize()) + 1, int(one["day"]))
    yield from filter(None, others)


def _iso(year: int, month: int, day: int) -> Iterator[str]:
    try:
        yield date(year, month, day).isoformat()
    except ValueError:
        return


def _month(number: str) -> str:
    """Year and month that a number names ("2019-10"); empty for a number without."""
    found = _MONTH_OF.search(number)
    return f"{found['year']}-{_ROMAN.split('|').index(found['month']) + 1:02}" if found else ""


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:300]
