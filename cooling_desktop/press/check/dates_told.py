"""Dates in texts: days that exist, weekdays that fit them, and the day that the record holds (R1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import OWN, spotted
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.dates import MONTHS, WEEKDAYS, day_in_text, short_date, weekday

_SOURCE = "kalender; unsur berita 5W+1H"
_DAY = {"programme": "Ngopi Bareng", "status": "terlaksana", "days": [{"held_on": "2024-10-23"}], "unit_id": "polres"}
_UNITS = [{"id": "polres", "name": "Polres Sumenep"}]


def _lead(text: str) -> dict[str, object]:
    return {
        "meeting": {**_DAY, "release": {"own_wordings": [{"block": "lead", "text": text}]}},
        "units": _UNITS,
    }


def _phrase(text: str, *, verbatim: bool = False) -> dict[str, object]:
    said = {"kind": "kutipan" if verbatim else "pesan", "text": text, "verbatim": verbatim}
    return {"meeting": {**_DAY, "utterances": [said]}, "units": _UNITS}


RULES: tuple[Rule, ...] = (
    Rule(
        "R1 teks",
        "Tanggal dalam naskah ada dan cocok dengan harinya",
        "block",
        "Tanggal yang mustahil atau berhari salah menyesatkan pembaca.",
        _SOURCE,
        (
            "Kegiatan digelar pada Kamis (29/5/2024) pagi.",
            "Kegiatan digelar pada Rabu (31/2/2024).",
            "Kegiatan digelar pada Senin, 23 Oktober 2024.",
            "Pemungutan suara digelar pada 31 November 2024.",
            _lead("Polres Sumenep menggelar dialog pada Kamis (23/10/2024)."),
        ),
        (
            "Kegiatan digelar pada Rabu (29/5/2024) pagi.",
            "Surat nomor B/31/2/2024/Humas itu sudah terbit.",
            "Kegiatan digelar pada Rabu, 23 Oktober 2024.",
            "Pengajian malam Jumat (23/10/2024) dihadiri warga.",
            "“Kami bertemu pada Kamis (29/5/2024) pagi,” ujar Kapolres.",
            "Dari Senin hingga Rabu (23/10/2024) warga berjaga.",
        ),
        accepts=False,
    ),
    Rule(
        "R1 isian",
        "Tanggal dalam isian dan ucapan ada dan cocok dengan harinya",
        "ask",
        "Tanggal yang mustahil atau berhari salah menyesatkan pembaca.",
        _SOURCE,
        (
            _phrase("warga melapor sebelum Kamis (29/5/2024)"),
            _phrase("Kami bertemu pada 31 November 2024", verbatim=True),
            "“Kami bertemu pada Kamis (29/5/2024) pagi,” ujar Kapolres.",
        ),
        (
            _phrase("warga melapor sebelum Rabu (29/5/2024)"),
            _phrase("Kami bertemu pada 30 November 2024", verbatim=True),
            "Kegiatan digelar pada Kamis (29/5/2024) pagi.",
        ),
        accepts=False,
    ),
    Rule(
        "R1 beda",
        "Tanggal dalam naskah sama dengan tanggal kegiatan",
        "ask",
        "Naskah dan isian tidak boleh menyebut tanggal yang berbeda.",
        _SOURCE,
        (
            _lead("Polres Sumenep menggelar dialog pada Kamis (24/10/2024)."),
            _lead("Polres Sumenep menggelar dialog di aula, Selasa (22/10/2024) malam."),
            _lead("Polres Sumenep menggelar dialog pada Senin (23/10/2023)."),
        ),
        (
            _lead("Polres Sumenep menggelar dialog pada Rabu (23/10/2024)."),
            _lead("Polres Sumenep menggelar dialog menjelang pemungutan suara pada 27 November 2024."),
            "Polres Sumenep menggelar dialog pada Kamis (24/10/2024).",
        ),
        accepts=False,
    ),
)
_DATE = re.compile(
    rf"(?<![\w/.])(?:(?P<malam>malam\s+)?(?P<weekday>{'|'.join(WEEKDAYS)}|Jum['’]at|Ahad)"
    r"(?P<gap>,?\s*\(?|\s+tanggal\s+))?"
    r"(?:(?P<d>\d{1,2})(?P<sep>[/.-]| - | / )(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})"
    rf"|(?P<d2>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<y2>\d{{4}}))(?![\w/-])"
)
OTHER_DAYS = {"Jum'at": "Jumat", "Jum’at": "Jumat", "Ahad": "Minggu"}
"""Names of days as they are typed too."""


class Dated(NamedTuple):
    """A date in a text: its match, the day (None where there is none), and the typed weekday."""

    found: re.Match[str]
    day: date | None
    weekday: str


def dates_in(text: str) -> Iterator[Dated]:
    """Every whole date of a text: "Rabu (29/5/2024)", "29 Mei 2024"; a night's weekday belongs to the next day."""
    for found in _DATE.finditer(text) if "20" in text or "19" in text else ():
        typed = "" if found["malam"] else found["weekday"] or ""
        yield Dated(found, _day(found), OTHER_DAYS.get(typed, typed))


def _day(found: re.Match[str]) -> date | None:
    month = int(found["m"]) if found["m"] else MONTHS.index(found["month"]) + 1
    try:
        return date(int(found["y"] or found["y2"]), month, int(found["d"] or found["d2"]))
    except ValueError:
        return None


def look_at(passage: Passage) -> Iterator[Finding]:
    """Days that do not exist, and weekdays of other days."""
    if passage.sort is Sort.NAME:
        return
    for one in dates_in(passage.text):
        span = one.found.span()
        if one.day is None:
            yield from _impossible(passage, one.found)
        elif one.weekday and one.weekday != weekday(one.day):
            message = f"{short_date(one.day)} adalah {weekday(one.day)}, bukan {one.weekday}."
            new = one.found[0].replace(one.found["weekday"], weekday(one.day), 1)
            yield spotted(passage, _mark(passage, span), span, message, ((f"Tulis {weekday(one.day)}", new),),
                          fix="Betulkan harinya atau tanggalnya.")  # fmt: skip


def _mark(passage: Passage, span: tuple[int, int]) -> tuple[str, Level]:
    own = passage.sort in OWN and not passage.quoted(*span)
    return ("R1 teks", "block") if own else ("R1 isian", "ask")


def _impossible(passage: Passage, found: re.Match[str]) -> Iterator[Finding]:
    span = found.start("d") if found["d"] else found.start("d2"), found.end()
    typed = passage.text[slice(*span)]
    mends: tuple[tuple[str, str], ...] = ()
    if found["m"] and int(found["m"]) > 12 >= int(found["d"]) >= 1:
        new = f"{int(found['m'])}/{int(found['d'])}/{found['y']}"
        mends = ((f"Tulis {new}", new),)
    message = f"Tanggal {typed} tidak ada dalam kalender."
    yield spotted(passage, _mark(passage, span), span, message, mends, fix="Betulkan tanggalnya.")


def look(page: Page) -> Iterator[Finding]:
    """A day in the clerk's own paragraph, told as a meeting's is, that is none of the meeting's."""
    known = _known(page.facts)
    held = [day.held_on for day in page.facts.meeting.days if day.held_on]
    for passage in page.passages if held else ():
        if passage.sort is not Sort.PARAGRAPH or passage.where.startswith("teks"):
            continue
        for one in dates_in(passage.text):
            told = one.weekday and "(" in (one.found["gap"] or "")
            if told and one.day and one.day not in known and not passage.quoted(*one.found.span()):
                yield _differs(passage, one, held)


def _differs(passage: Passage, one: Dated, held: list[date]) -> Finding:
    span = one.found.span()
    shown = " dan ".join(day_in_text(day) for day in held[:2])
    message = f"Naskah menyebut {one.found[0]}), tetapi kegiatan tercatat pada {shown}."
    new = day_in_text(held[0]).removesuffix(")")
    mends = ((f"Tulis {day_in_text(held[0])}", new),) if len(held) == 1 else ()
    return spotted(passage, ("R1 beda", "ask"), span, message, mends, fix="Samakan naskah dan tanggal kegiatan.")


def _known(facts: Facts) -> set[date]:
    """The days of the meeting and of its election."""
    days = {day.held_on for day in facts.meeting.days if day.held_on}
    election = facts.election
    if election:
        days |= {on for on in (election.voting_day, election.campaign_starts, election.campaign_ends) if on}
    return days
