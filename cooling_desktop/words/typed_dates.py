"""What clerks type for a date or a clock time, read without guessing more than the field can show back."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time, timedelta

from cooling_desktop.errors import BadInput

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""Names of the days, Monday first, as `date.weekday()` counts."""

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""Names of the months, January first."""

_OTHER_MONTHS = {
    **dict.fromkeys(("peb", "pebruari"), 2),
    "may": 5,
    **dict.fromkeys(("agt", "ags", "aug", "august"), 8),
    **dict.fromkeys(("oct", "october"), 10),
    **dict.fromkeys(("nop", "nopember"), 11),
    **dict.fromkeys(("dec", "december"), 12),
}
_RELATIVE = {
    "hari ini": 0,
    "besok": 1,
    "esok": 1,
    "lusa": 2,
    "kemarin": -1,
    "kemarin dulu": -2,
    "kemarin lusa": -2,
}
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMERIC = re.compile(r"([0-9]{1,2}) ?([ /.-]) ?([0-9]{1,2})(?: ?\2 ?([0-9]{4}|[0-9]{2}))?")
_WORDED = re.compile(r"([0-9]{1,2})[ ./-]*([a-z]+)[ .,/-]*([0-9]{4}|[0-9]{2})?")
_CLOCK = re.compile(r"(?:([0-9]{1,2})[.:,]([0-9]{2})|([0-9]{1,2}?)([0-9]{2})?)(?: ?([a-z][a-z ]*))?")
# Spoken hours of each part of the day and what they are on the 24-hour clock.
_SPOKEN = {
    "dini hari": {12: 0} | {h: h for h in range(6)},
    "subuh": {h: h for h in range(3, 7)},
    "pagi": {h: h for h in range(1, 12)},
    "siang": {10: 10, 11: 11, 12: 12, 1: 13, 2: 14, 3: 15},
    "sore": {h: h + 12 for h in range(2, 7)},
    "petang": {h: h + 12 for h in range(3, 7)},
    "malam": {0: 0, 12: 0, 1: 1, 2: 2, 3: 3} | {h: h + 12 for h in range(6, 12)},
}
_NO_HOUR = 99
_EXAMPLES = "tulis misalnya 23/10/2024, 23 okt, atau besok."


def parse_date(text: str, today: date) -> date:
    """Read a date such as "23/10/24", "23 okt", "besok" or "Jumat depan"; BadInput says what to type instead.

    Without a year the one nearest to today is meant. "Jumat" is the coming one, today included; "Jumat depan"
    the first after today; "Jumat pekan depan" the one of next week. A typed day must fit its date.
    """
    typed = " ".join(re.sub(r"['’()]", "", text.casefold()).split())
    typed = re.sub(r"^(tanggal|tgl\.?) ", "", typed)
    if not typed:
        raise BadInput(f"Tanggal belum diisi; {_EXAMPLES}")
    if typed in _RELATIVE:
        return today + timedelta(days=_RELATIVE[typed])
    first, _, rest = typed.partition(" ")
    day = _weekday_index(first.rstrip(",."))
    if day is None:
        return _calendar_date(typed, text, today)
    found = _day_near(day, rest, today)
    if found is None:
        found = _calendar_date(rest, text, today)
        if found.weekday() != day:
            raise BadInput(_wrong_day(found, day))
    return found


def parse_time(text: str) -> time:
    """Read a clock time such as "19.30", "1930" or "7 malam"; BadInput says what to type instead."""
    typed = " ".join(text.casefold().split())
    typed = re.sub(r"^(sekitar )?((pukul|jam|pkl\.?) )?", "", typed)
    typed = re.sub(r" ?(wib|wita|wit)\.?$", "", typed)
    found = _CLOCK.fullmatch(typed)
    if found is None or not (found[1] or found[3]):
        raise BadInput(f"Waktu “{_shown(text)}” tidak dikenali; tulis misalnya 19.30 atau 7 malam.")
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    if hour == 24:
        raise BadInput("Pukul 24.00 tidak dapat diisikan; tulis 23.59, atau 00.00 pada tanggal berikutnya.")
    if found[5] is not None:
        spoken = _SPOKEN.get(found[5], {})
        hour = hour if spoken and hour > 12 else spoken.get(hour, _NO_HOUR)
    if hour > 23 or minute > 59:
        raise BadInput(f"Waktu “{_shown(text)}” tidak ada pada jam; tulis misalnya 19.30 atau 7 malam.")
    return time(hour, minute)


def _shown(text: str) -> str:
    """Typed text short enough to stand in a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 30 else f"{flat[:29]}…"


def _weekday_index(word: str) -> int | None:
    """0 (Senin) to 6 for a day or its first three letters or more; None for another word."""
    if word == "ahad":
        return 6
    matches = [i for i, name in enumerate(WEEKDAYS) if len(word) >= 3 and name.casefold().startswith(word)]
    return matches[0] if matches else None


def month_number(word: str) -> int | None:
    """1 to 12 for a month, its first three letters or more, or an older spelling; None for another word."""
    for number, name in enumerate(MONTHS, start=1):
        if len(word) >= 3 and name.casefold().startswith(word):
            return number
    return _OTHER_MONTHS.get(word)


def _day_near(day: int, rest: str, today: date) -> date | None:
    """The weekday that "depan", "lalu", "pekan depan" … point to; None when a date follows instead."""
    ahead = (day - today.weekday()) % 7
    monday = today - timedelta(days=today.weekday())
    match rest:
        case "" | "ini":
            return today + timedelta(days=ahead)
        case "depan" | "yang akan datang" | "mendatang":
            return today + timedelta(days=ahead or 7)
        case "lalu" | "yang lalu" | "kemarin":
            return today - timedelta(days=7 - ahead)
        case "pekan depan" | "minggu depan":
            return monday + timedelta(days=7 + day)
        case "pekan lalu" | "minggu lalu":
            return monday + timedelta(days=day - 7)
        case _:
            return None


def _calendar_date(typed: str, text: str, today: date) -> date:
    """Read day, month and perhaps year in digits or words."""
    if found := _ISO.fullmatch(typed):
        return _existing(int(found[3]), int(found[2]), int(found[1]))
    month: int | None
    if found := _NUMERIC.fullmatch(typed):
        day, month, year = int(found[1]), int(found[3]), found[4]
    elif found := _WORDED.fullmatch(typed):
        day, month, year = int(found[1]), month_number(found[2]), found[3]
    else:
        month = None
    if month is None:
        raise BadInput(f"Tanggal “{_shown(text)}” tidak dikenali; {_EXAMPLES}")
    if year is None:
        return _nearest(day, month, today)
    return _existing(day, month, int(year) + (2000 if len(year) == 2 else 0))


def _existing(day: int, month: int, year: int) -> date:
    """The date, or BadInput when the calendar has no such day."""
    if not 1 <= month <= 12:
        raise BadInput(f"Bulan {month} tidak ada; tulis hari dahulu, lalu bulan, misalnya 23/10/2024.")
    if not 1900 <= year <= 2199:
        raise BadInput(f"Tahun {year} di luar jangkauan; tulis tahun dengan empat angka, misalnya 2024.")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        typed = f"{day} {MONTHS[month - 1]} {year}"
        raise BadInput(f"Tanggal {typed} tidak ada; bulan itu hanya sampai tanggal {last}.")
    return date(year, month, day)


def _nearest(day: int, month: int, today: date) -> date:
    """The day and month in the year that lies nearest to today."""
    years = (today.year - 1, today.year, today.year + 1)
    if not 1 <= month <= 12 or not any(1 <= day <= monthrange(year, month)[1] for year in years):
        return _existing(day, month, today.year)
    possible = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    return min(possible, key=lambda d: abs(d - today))


def _wrong_day(found: date, day: int) -> str:
    """The sentence for a typed day that its date contradicts."""
    right = f"{found.day} {MONTHS[found.month - 1]} {found.year}"
    return f"{right} jatuh pada hari {WEEKDAYS[found.weekday()]}, bukan {WEEKDAYS[day]}; periksa tanggalnya."
