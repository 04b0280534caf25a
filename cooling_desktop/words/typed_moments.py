"""A day with its clock time as clerks type it: "23/10/24 20.05", "kemarin 7 malam"."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from cooling_desktop.errors import BadInput
from cooling_desktop.words.typed_dates import parse_date, parse_time

_EXAMPLE = "tulis tanggal dan jam, misalnya 23/10/24 20.05."
# A bare number after a date may be its year: a clock time needs minutes, a part of the day, or "pukul".
_TIMELIKE = re.compile(r"[0-9]{1,2}[.:][0-9]{2}|pukul|jam|pkl|[0-9]{1,2} ?(?!pukul|jam|pkl)[a-z]{3,}")
_SECONDS = re.compile(r"((?:[a-z.]+ )?[0-9]{1,2}[.:][0-9]{2})[.:]([0-5][0-9])(.*)")


def parse_moment(text: str, today: date) -> datetime:
    """Read a date followed by a clock time; BadInput says what to type instead."""
    words = text.replace(",", " ").split()
    wrong_clock = None
    for at in range(1, len(words)):
        day, clock = " ".join(words[:at]), " ".join(words[at:])
        if not _TIMELIKE.match(clock.casefold()) or (found := _date(day, today)) is None:
            continue
        try:
            return datetime.combine(found, _time(clock))
        except BadInput as trouble:
            wrong_clock = trouble
    if wrong_clock is not None:
        raise wrong_clock
    parse_date(text, today)  # tells what is wrong with the date, when that is what is wrong
    raise BadInput(f"Jamnya belum ada; {_EXAMPLE}")


def _date(day: str, today: date) -> date | None:
    try:
        return parse_date(day, today)
    except BadInput:
        return None


def _time(clock: str) -> time:
    """The clock time with its seconds, as cameras tell it."""
    found = _SECONDS.fullmatch(clock.casefold())
    return parse_time(found[1] + found[3]).replace(second=int(found[2])) if found else parse_time(clock)
