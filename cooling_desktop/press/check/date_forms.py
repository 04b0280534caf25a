"""How a date is written in a sentence: in Indonesian, and as “Rabu (23/10/2024)” (R1, R14)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cooling_desktop.press.check.dates_told import dates_in, weekday_in
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import OWN, WRITTEN, spotted
from cooling_desktop.words.dates import MONTHS, WEEKDAYS, long_date, short_date

RULES: tuple[Rule, ...] = (
    Rule(
        "R1 bentuk",
        "Tanggal dalam bahasa Indonesia",
        "suggest",
        "Cap tanggal berbahasa Inggris adalah sisa laman asal.",
        "EYD V; KBBI, nama bulan",
        (
            "Oct 23, 2024 - 23:59",
            "Kegiatan digelar pada 23 October 2024 di aula.",
            "Kegiatan digelar pada May 30, 2024 di aula.",
            "Kegiatan digelar pada Wednesday malam.",
        ),
        (
            "Kegiatan digelar pada 23 Oktober 2024 di aula.",
            "Kegiatan digelar pada 12 September 2024.",
            "Komunitas Sunday Ride hadir bersama warga.",
            "“Kami bertemu 23 October 2024,” ujarnya.",
        ),
        accepts=False,
    ),
    Rule(
        "R14",
        "Hari dan tanggal dalam kalimat: Rabu (23/10/2024)",
        "suggest",
        "Satu bentuk tanggal di seluruh naskah.",
        "kebiasaan redaksi",
        (
            "Kegiatan digelar pada Jumat, (8/11/2024).",
            "Kegiatan digelar pada Rabu (29/05/2024).",
            "Kegiatan digelar di Jakarta Pusat. Jumat (8/11/2024).",
            "Kegiatan digelar pada hari Rabu tanggal 29 Mei 2024 di aula.",
            "Kegiatan digelar pada hari Rabu tanggal 29/05/2024 di aula.",
            "Kegiatan digelar Rabu tanggal 23 - 10 - 2024 di aula.",
            "Kegiatan digelar pada hari rabu, tanggal 23/10/2024.",
            "Kegiatan digelar pada Jumat(8/11/2024).",
        ),
        (
            "Kegiatan digelar pada Rabu (29/5/2024) malam.",
            "Pemungutan suara digelar pada 27 November 2024.",
            "Kegiatan digelar pada Rabu, 29 Mei 2024.",
            "“Kami bertemu pada Rabu (29/05/2024),” ujarnya.",
            "Pengajian malam Jumat (24/10/2024) dihadiri warga.",
            "Surat nomor B/08/11/2024/Humas sudah terbit.",
        ),
        accepts=False,
    ),
)
_STAMP: tuple[str, Level] = ("R1 bentuk", "suggest")
_FORM: tuple[str, Level] = ("R14", "suggest")
_MONTH_WORDS = "january february march april may june july august september october november december"
_DAY_WORDS = "monday tuesday wednesday thursday friday saturday sunday"
_NAMES = {name: n for n, full in enumerate(_MONTH_WORDS.split(), 1) for name in (full, full[:3], full[:4])}
_MONTH = "|".join(sorted({name.title() for name in _NAMES}, key=len, reverse=True))
_SAME = frozenset({"april", "september", "november"})
"""Months that are spelled alike in both languages."""
_DAYS = dict(zip(_DAY_WORDS.split(), WEEKDAYS, strict=True))
_ENGLISH_DATE = re.compile(
    rf"\b(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{_MONTH})\.? (?P<y2>\d{{4}})\b"
)
_ENGLISH_DAY = re.compile(rf"\b(?:{'|'.join(day.title() for day in _DAYS)})\b(?! [A-Z])")
_LED = re.compile(r"\b(?:[Pp]ada )?[Hh]ari $")


def look(passage: Passage) -> Iterator[Finding]:
    """The written form of the dates in one text."""
    if passage.sort not in WRITTEN:
        return
    yield from _english(passage)
    for one in dates_in(passage.text):
        if one.day is not None and not passage.quoted(*one.found.span()) and not passage.named(*one.found.span()):
            yield from _form(passage, one.found, one.day)


def _english(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    for found in _ENGLISH_DATE.finditer(text):
        month = (found["m"] or found["m2"]).lower()
        if (found["m2"] and month in _SAME) or passage.quoted(*found.span()):
            continue
        new = f"{int(found['d'] or found['d2'])} {MONTHS[_NAMES[month] - 1]} {found['y'] or found['y2']}"
        message = f"“{found[0]}” ditulis dalam bahasa Inggris. Tulis {new}."
        yield spotted(passage, _STAMP, found.span(), message, ((f"Tulis {new}", new),), safe=True)
    for found in _ENGLISH_DAY.finditer(text):
        if not passage.quoted(*found.span()) and not passage.named(*found.span()) and _alone(text, found.start()):
            new = _DAYS[found[0].lower()]
            message = f"“{found[0]}” adalah nama hari dalam bahasa Inggris. Tulis {new}."
            yield spotted(passage, _STAMP, found.span(), message, ((f"Tulis {new}", new),))


def _alone(text: str, start: int) -> bool:
    """Whether no capitalised word stands before it, so that it belongs to no name."""
    before = text[:start].split()
    return not before or not before[-1][0].isupper()


def _form(passage: Passage, found: re.Match[str], day: date) -> Iterator[Finding]:
    text = passage.text
    start, end = found.span()
    closed = text[end : end + 1] == ")"
    if not found["d"] or (found["weekday"] and not closed) or not found["weekday"]:
        wanted, stop = _plain(found, day), end
    else:
        wanted, stop = _told(found, day), end + 1
    if found["weekday"] and "t" in found["gap"]:
        led = _LED.search(text[:start])
        start = led.start() if led else start
        wanted = ("pada " if led and "ada" in led[0] else "") + _told(found, day)
    own = passage.sort in OWN and found["weekday"] and closed and re.search(r"[a-z]\.\s+$", text[:start])
    if own and re.match(r"\s*(?:pagi|siang|sore|malam)?\.", text[stop:]):
        start = len(text[:start].rstrip()) - 1
        wanted = f", {wanted}"
    if text[start:stop].lower() != wanted.lower():  # capitals are asked for elsewhere
        shown = wanted.removeprefix(", ")
        message = f"Tanggal “{text[start:stop].strip(' .')}” tidak dalam bentuk baku. Tulis {shown}."
        mends = ((f"Tulis {shown}", wanted),)
        if wanted != shown:
            message = f"Tanggal ini terpisah menjadi kalimat sendiri. Sambungkan dengan koma: “…, {shown}”."
            mends = (("Sambungkan dengan koma", wanted),)
        yield spotted(passage, _FORM, (start, stop), message, mends, safe=passage.sort is not Sort.CAPTION)


def _told(found: re.Match[str], day: date) -> str:
    """The date behind the weekday that was typed, whichever that is."""
    return f"{found['malam'] or ''}{weekday_in(found)} ({short_date(day)})"


def _plain(found: re.Match[str], day: date) -> str:
    """The date in the form that was typed, without leading zeros; other forms stay."""
    if found["d"] and found["sep"] == "/":
        before = found[0][: found.start("d") - found.start()]
        return before + short_date(day)
    if found["d2"] and found["d2"].startswith("0"):
        return found[0].replace(f"{found['d2']} {found['month']} {found['y2']}", long_date(day))
    return found[0]
