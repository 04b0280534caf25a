"""Dates of a release, in words and digits: the day of the meeting, of publication, and of the vote told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from typing import Literal, NamedTuple

from cooling_desktop.errors import BadInput
from cooling_desktop.press.paste.proposed import Confidence, Proposed
from cooling_desktop.press.paste.sheet import Sheet
from cooling_desktop.words.dates import parse_date, parse_time
from cooling_desktop.words.typed_dates import MONTHS, WEEKDAYS

_MONTH = (
    rf"(?:{'|'.join(MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Agt|Ags|Agu|Sept?|Okt|Nov|Nop|Nopember|Pebruari|Des)\.?"
)
_ENGLISH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_PART = r"dini hari|pagi|siang|sore|petang|malam"
_DAY = rf"(?:{'|'.join(WEEKDAYS)}|Jum['’]?at|Ahad)"
_DATE = re.compile(
    rf"(?:\b(?P<day>{_DAY})(?:\s+(?P<before>{_PART}))?[\s,]*(?:tanggal\s+)?\(?)?"
    rf"(?<![\d.,/-])(?:(?P<digits>\d{{1,2}}\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]\s?(?:\d{{4}}|\d{{2}}))?)"
    rf"|(?P<words>\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?)"
    rf"|(?P<english>{_ENGLISH}\s+\d{{1,2}},?\s+\d{{4}})"
    rf"|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))(?![\d/])(?:\s*\)?[\s,]*(?P<after>{_PART})\b)?",
    re.IGNORECASE,
)  # fmt: skip
_CLOCK = re.compile(
    r"\b(?:pukul|pkl\.?|jam)\s*(?P<from>\d{1,2}[.:]\d{2})(?:\s*(?P<zone1>WIB|WITA|WIT)\b)?"
    r"(?:\s*(?:-|–|—|s\.?d\.?|s/d|hingga|sampai(?: dengan)?)\s*(?:pukul\s*)?(?P<to>\d{1,2}[.:]\d{2}"
    r"|selesai))?(?:\s*(?P<zone>WIB|WITA|WIT)\b)?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\d\s*(WIB|WITA|WIT)\b", re.IGNORECASE)
_VOTING = r"pemungutan suara|pencoblosan|hari (?:pemilihan|pencoblosan|H)|coblosan"
_VOTE = re.compile(
    rf"(?:{_VOTING}|serentak|dihelat|pemilihan|pesta demokrasi)[^.“”\"]{{0,40}}$", re.IGNORECASE
)
_SURELY_VOTE = re.compile(rf"(?:{_VOTING})[^“”\"]{{0,80}}$", re.IGNORECASE)
_LAW = re.compile(r"\b(?:Nomor|No\.?|tahun|UU|PKPU|Perkap|STR|Sprin)\b[^.]{0,25}$", re.IGNORECASE)
Role = Literal["date", "published", "voting_day"]


class Dated(NamedTuple):
    """One printed date; `fits` unless the printed weekday is another day's."""

    value: date
    role: Role
    start: int
    end: int
    part: str
    weekday: bool
    fits: bool


def whens(sheet: Sheet) -> list[Proposed]:
    """The dates, the part of the day and the clock of a release."""
    found = list(_dated(sheet))
    made: list[Proposed] = []
    for role in ("published", "date", "voting_day"):
        seen: set[date] = set()
        for one in (one for one in found if one.role == role):
            if one.value not in seen:
                made.append(_proposed(sheet, one, first=not seen))
                seen.add(one.value)
    day = next((one for one in found if one.role == "date"), None)
    if day is not None and day.part:
        made.append(Proposed("part", day.part, sheet.at(day.start).text, "high"))
    return [*made, *_clocks(sheet)]


def _proposed(sheet: Sheet, one: Dated, first: bool) -> Proposed:
    early = sheet.at(one.start).paragraph <= sheet.story + 2
    first_of = sheet.at(one.start).start
    tagged = any(first_of <= mark.start < one.start and sheet.quoted(mark.start) for mark in sheet.marks)
    sure = one.fits and first and (one.role != "date" or (one.weekday and early and not tagged))
    level: Confidence = "high" if sure else "low"
    return Proposed(one.role, one.value.isoformat(), sheet.at(one.start).text, level)


def _dated(sheet: Sheet) -> Iterator[Dated]:
    """Every printed date that the calendar has; one without a year takes that of its neighbours."""
    places = list(_DATE.finditer(sheet.text))
    year = next((y[0] for p in places if (y := re.search(r"(?:19|20)\d{2}", p[0]))), None)
    if year is None and (named := re.search(r"\b20[1-4]\d\b", sheet.text)):
        year = named[0]
    for place in places:
        value = _value(place, int(year) if year else None)
        if value is None or _LAW.search(sheet.text[max(0, place.start() - 40) : place.start()]):
            continue
        day = (place["day"] or "").casefold().replace("'", "").replace("’", "").replace("ahad", "minggu")
        part = (place["after"] or place["before"] or "").casefold().replace("petang", "sore")
        fits = not day or WEEKDAYS[value.weekday()].casefold() == day
        yield Dated(value, _role(sheet, place), place.start(), place.end(), part, bool(day), fits)


def _value(place: re.Match[str], year: int | None) -> date | None:
    """The date of a match, None where it is none or has no year."""
    typed = place["digits"] or place["words"] or place["iso"] or ""
    if place["english"]:
        month, day, own = re.findall(r"[A-Za-z]+|\d+", place["english"])
        typed = f"{day} {month[:3]} {own}"
    typed = re.sub(r"(?<=[A-Za-z])\.|\s+(?=[/.-])|(?<=[/.-])\s+", "", typed)
    if re.search(r"\d\s*\.\s*\d", typed) and not re.search(r"\d{4}|\d\.\d{1,2}\.\d", typed):
        return None  # a clock or a decimal, not a day
    try:
        return (
            parse_date(typed, date(year or 2024, 7, 1))
            if year or re.search(r"\d{4}|[/.-]\d+[/.-]\d", typed)
            else None
        )
    except BadInput:
        return None


def _role(sheet: Sheet, place: re.Match[str]) -> Role:
    """Whether a date is the meeting's, the publication's or the vote's."""
    sentence = sheet.at(place.start())
    before = sheet.text[max(sentence.start, place.start() - 160) : place.start()]
    if _SURELY_VOTE.search(before) or (_VOTE.search(before) and not place["day"]):
        return "voting_day"
    if sentence.paragraph < sheet.story and not re.search(r"\b(?:foto|ket)\b", before, re.IGNORECASE):
        return "published"
    lead = sheet.dateline(sentence.paragraph)
    in_dateline = lead is not None and place.start() < sheet.paragraphs[sentence.paragraph][0] + lead.end()
    return "published" if in_dateline else "date"


def _clocks(sheet: Sheet) -> Iterator[Proposed]:
    """When the meeting began and ended, by the first clock of the story."""
    start = sheet.paragraphs[sheet.story][0] if sheet.story < len(sheet.paragraphs) else 0
    place = next((p for p in _CLOCK.finditer(sheet.text, start) if not sheet.quoted(p.start())), None)
    zone = next(iter(_ZONE.findall(sheet.text[start:])), "")
    if place is not None:
        sentence = sheet.at(place.start()).text
        for name, words in (("starts", place["from"]), ("ends", place["to"])):
            if clock := _time(words):
                yield Proposed(name, clock.isoformat("minutes"), sentence, "high")
        if zone:
            yield Proposed("zone", zone.upper(), sentence, "high")


def _time(words: str | None) -> time | None:
    try:
        return parse_time(words) if words and words[0].isdigit() else None
    except BadInput:
        return None
