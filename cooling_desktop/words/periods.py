"""Stretches of time that a recap tells of: how they are called, and how clerks type them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from cooling_desktop.errors import BadInput
from cooling_desktop.words.dates import full_date, long_range, month_of
from cooling_desktop.words.typed_dates import MONTHS, month_number, parse_date

_EXAMPLES = "Tulis misalnya Oktober 2024, minggu lalu, atau 1–14 Oktober 2024."
_DASH = re.compile(r"\s*(?:[–—]|\bsampai(?: dengan)?\b|\bhingga\b|\bs\.?\s?/?\s?d\.?(?=\s|\d)| - )\s*")
_HYPHEN = re.compile(
    r"(\d{1,2}(?=\s*-\s*\d{1,2}[ /.a-z])|\d{1,2} [a-z]+(?=\s*-\s*\d{1,2} )|[a-z]+(?=-[a-z])|[^-]*\d{4})"
    r"\s*-\s*([^-]+)"
)
_MONTH = re.compile(r"([a-z]+)\.?(?:\s+([1-9]\d{3}))?|(\d{1,2})/([1-9]\d{3})")


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last; None leaves that side open.

    `name` is what it is called ("Oktober 2024"), `when` opens a sentence ("Selama Oktober 2024").
    """

    first: date | None
    last: date | None
    name: str
    when: str

    def holds(self, day: date | None) -> bool:
        """Whether a day falls into it; an unknown day only where both sides are open."""
        if day is None:
            return self.first is None and self.last is None
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


ALWAYS = Period(None, None, "Semua waktu", "Sejak awal pencatatan")


_PHASES = {
    "": "Dalam rangkaian {}",
    "jelang": "Menjelang {}",
    "masa tenang": "Pada masa tenang {}",
    "pasca": "Setelah {}",
}


def of_election(name: str, phase: str = "") -> Period:
    """An election, or one phase of it, whatever its days."""
    when = _PHASES.get(phase, f"Pada tahap {phase} {{}}").format(name)
    return Period(None, None, f"{name}, {phase}" if phase else name, when)


def between(first: date, last: date) -> Period:
    """The days from one to the other, under the name of the month or year that they fill."""
    if first == last:
        return Period(first, last, full_date(first), f"Pada {full_date(first)}")
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12) and first.year == last.year:
        return Period(first, last, f"Tahun {first.year}", f"Selama tahun {first.year}")
    if first.day == 1 and last == month_end(first):
        return Period(first, last, month_of(first), f"Selama {month_of(first)}")
    if first.day == 1 and last == month_end(last):
        name = _months(first, last)
        return Period(first, last, name, f"Selama {name}")
    name = long_range(first, last)
    return Period(first, last, name, f"Selama {name}")


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def month(day: date) -> Period:
    """The month of a day."""
    return between(day.replace(day=1), month_end(day))


def month_before(day: date) -> Period:
    """The month before that of a day."""
    return month(day.replace(day=1) - timedelta(days=1))


def year(day: date) -> Period:
    """The year of a day."""
    return between(date(day.year, 1, 1), date(day.year, 12, 31))


def week(day: date) -> Period:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return between(monday, monday + timedelta(days=6))


def week_before(day: date) -> Period:
    """Monday to Sunday of the week before."""
    return week(day - timedelta(days=7))


def _months(first: date, last: date) -> str:
    """Several whole months: "Mei–November 2024"."""
    begins = month_of(first) if first.year != last.year else MONTHS[first.month - 1]
    return f"{begins}–{month_of(last)}"


_SPOKEN: dict[str, Callable[[date], Period]] = {
    "hari ini": lambda today: between(today, today),
    "kemarin": lambda today: between(today - timedelta(days=1), today - timedelta(days=1)),
    "minggu ini": week,
    "minggu lalu": week_before,
    "bulan ini": month,
    "bulan lalu": month_before,
    "tahun ini": year,
    "tahun lalu": lambda today: year(date(today.year - 1, 1, 1)),
}


def read_period(text: str, today: date) -> Period:
    """Read "minggu lalu", "okt 2024", "2024" or "1–14 Oktober 2024"; BadInput says what to type instead."""
    typed = " ".join(text.casefold().replace("pekan", "minggu").split())
    if typed in _SPOKEN:
        return _SPOKEN[typed](today)
    found = _whole(typed.removeprefix("bulan ").removeprefix("tahun "), today)
    if found is not None:
        return found
    sides = [side for side in _DASH.split(typed) if side]
    if len(sides) == 1 and (both := _HYPHEN.fullmatch(typed)):
        sides = [both[1], both[2]]
    if len(sides) > 2 or not sides:
        raise BadInput(f"Periode “{text.strip()[:30]}” tidak dikenali. {_EXAMPLES}")
    last = _side(sides[-1], today)
    if len(sides) == 1:
        return last
    first = _side(_completed(sides[0], sides[1], last), today)
    begins, ends = first.first or today, last.last or today
    if begins > ends:
        raise BadInput("Awal periode lebih akhir daripada ujungnya. Periksa kedua tanggalnya.")
    return between(begins, ends)


def _side(typed: str, today: date) -> Period:
    """One end of a period: a month, a year or a day."""
    found = _whole(typed, today)
    if found is not None:
        return found
    day = parse_date(typed, today)
    return between(day, day)


def _completed(first: str, last: str, read: Period) -> str:
    """The first side with the month or year that only the last side tells: "1" of "1–14 Oktober 2024"."""
    day = read.last
    if day is None:
        return first
    if re.fullmatch(r"\d{1,2}", first):
        return f"{first} {MONTHS[day.month - 1]} {day.year}"
    tells_year = re.search(r"\d{4}$|[/.-]\d{2}$", first)
    return first if tells_year or not re.search(r"\d{2}$", last) else f"{first} {day.year}"


def _whole(typed: str, today: date) -> Period | None:
    """A whole year or month; one without its year is the last that has begun."""
    if re.fullmatch(r"(19|20)\d\d", typed):
        return year(date(int(typed), 1, 1))
    found = _MONTH.fullmatch(typed)
    number = (int(found[3]) if found[3] else month_number(found[1])) if found else None
    if found is None or number is None or not 1 <= number <= 12:
        return None
    told = found[4] or found[2]
    return month(date(int(told) if told else today.year - (number > today.month), number, 1))
