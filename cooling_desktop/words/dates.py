"""Dates and clock times as Indonesian texts write them, and as clerks type them."""

from __future__ import annotations

from datetime import date, time

from cooling_desktop.words.typed_dates import MONTHS, WEEKDAYS, parse_date, parse_time
from cooling_desktop.words.zones import zone_of

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "clock",
    "clock_range",
    "day_in_text",
    "full_date",
    "long_date",
    "long_range",
    "month_of",
    "parse_date",
    "parse_time",
    "part_of_day",
    "range_in_text",
    "roman_month",
    "short_date",
    "weekday",
    "zone_of",
]

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_PARTS = ((5, "dini hari"), (11, "pagi"), (15, "siang"), (18, "sore"), (24, "malam"))


def weekday(d: date) -> str:
    """Name of the day: "Rabu"; it is always computed, because typed ones are often wrong."""
    return WEEKDAYS[d.weekday()]


def short_date(d: date) -> str:
    """Day, month, year in digits without leading zeros: "8/11/2024"."""
    return f"{d.day}/{d.month}/{d.year}"


def long_date(d: date) -> str:
    """Date for letters: "23 Oktober 2024"."""
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}"


def month_of(d: date) -> str:
    """Month and year: "Oktober 2024"."""
    return f"{MONTHS[d.month - 1]} {d.year}"


def full_date(d: date) -> str:
    """Date with its day for letters: "Rabu, 23 Oktober 2024"."""
    return f"{weekday(d)}, {long_date(d)}"


def day_in_text(d: date, part: str = "") -> str:
    """Date as a news sentence holds it: "Rabu (23/10/2024) malam"."""
    return f"{weekday(d)} ({short_date(d)}) {part}".rstrip()


def range_in_text(first: date, last: date) -> str:
    """Two days in a news sentence, in the order given: "Selasa (1/10/2024) hingga Kamis (3/10/2024)"."""
    if first == last:
        return day_in_text(first)
    return f"{day_in_text(first)} hingga {day_in_text(last)}"


def long_range(first: date, last: date) -> str:
    """Two days in a letter with an unspaced dash (EYD V, tanda pisah): "1–3 Oktober 2024"."""
    if first == last:
        return long_date(first)
    if first.year != last.year:
        return f"{long_date(first)}–{long_date(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]}–{long_date(last)}"
    return f"{first.day}–{long_date(last)}"


def clock(t: time) -> str:
    """Hour and minute with a full stop between (EYD V, tanda titik): "19.30"."""
    return f"{t.hour:02}.{t.minute:02}"


def clock_range(
    start: time | None,
    end: time | None,
    zone: str,
    until_done: bool = False,
    approximate: bool = False,
) -> str:
    """When a meeting runs: "pukul 10.00–12.05 WIB"; "" when no clock is known; an end beats until_done."""
    known = end if start is None else start
    if known is None:
        return ""
    hours = clock(known)
    if start is not None and end is not None and end != start:
        hours += f"–{clock(end)}"
    phrase = " ".join(filter(None, ("sekitar" if approximate else "", "pukul", hours, zone)))
    if start is None:
        return f"hingga {phrase}"
    return f"{phrase} hingga selesai" if until_done and end is None else phrase


def roman_month(m: int) -> str:
    """Month of a letter number, 1 to 12: 10 is "X"; ValueError for any other number."""
    if not 1 <= m <= 12:
        raise ValueError(f"no such month: {m}")
    return _ROMAN[m - 1]


def part_of_day(t: time) -> str:
    """Word for the hour: "dini hari", from 05.00 "pagi", 11.00 "siang", 15.00 "sore", 18.00 "malam"."""
    return next(word for until, word in _PARTS if t.hour < until)
