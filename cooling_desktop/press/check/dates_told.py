"""Dates in texts: days that exist, weekdays that fit them, and the day that the record holds (R1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cooling_desktop.press.check.dates_meant import in_range, of_meeting, of_this_meeting, set_apart
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import OWN, sentences, spotted
from cooling_desktop.records.fields import fields_of, walk
from cooling_desktop.words.dates import MONTHS, WEEKDAYS, day_in_text, long_date, short_date, weekday

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
            "Kegiatan digelar pada hari rabu, tanggal 24/10/2024.",
            "Kegiatan digelar pada SENIN, 23 OKTOBER 2024.",
        ),
        (
            "Kegiatan digelar pada hari rabu, tanggal 23/10/2024.",
            "Warga berjaga tiga minggu, 23 Oktober 2024 hingga pertengahan November.",
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
            _lead("Polres Sumenep menggelar dialog di aula, Kamis, 24 Oktober 2024."),
            _lead("Polres Sumenep menggelar dialog pada hari Kamis, 24 Oktober 2024."),
            _lead("Polres Sumenep menggelar dialog pada hari Kamis tanggal 24/10/2024."),
            _lead("SUMENEP – Menjelang Pilkada 2024, Polres Sumenep menggelar dialog pada 24 Oktober 2024."),
            _lead("Kegiatan itu digelar di aula pada tanggal 24/10/2024."),
        ),
        (
            _lead("Polres Sumenep menggelar dialog pada Rabu, 23 Oktober 2024."),
            _lead("Dialog lanjutan akan digelar pada Kamis, 24 Oktober 2024."),
            _lead("Polres Sumenep menggelar dialog serupa pada Kamis (31/10/2024) mendatang."),
            _lead("Sebelumnya, Polres Sumenep menggelar dialog pada Rabu, 16 Oktober 2024."),
            _lead("Dialog itu menindaklanjuti surat Kapolda pada Jumat, 18 Oktober 2024."),
            _lead("Polres Sumenep berpedoman pada Undang-Undang Nomor 2 pada 8 Januari 2002."),
            _lead("Pemungutan suara digelar pada 27 November 2024."),
            _lead("Warga siap menyambut Pilkada yang digelar pada 27 November 2024."),
            {
                "meeting": {
                    **_DAY,
                    "election_id": "pilkada",
                    "release": {"own_wordings": [{"block": "lead", "text": "Warga memilih pada Rabu (27/11/2024)."}]},
                },
                "elections": [{"id": "pilkada", "name": "Pilkada 2024", "voting_day": "2024-11-27"}],
                "units": _UNITS,
            },
            _lead("Polres Sumenep menggelar dialog pada Rabu (23/10/2024)."),
            _lead("Polres Sumenep menggelar dialog menjelang pemungutan suara pada 27 November 2024."),
            "Polres Sumenep menggelar dialog pada Kamis (24/10/2024).",
        ),
        accepts=False,
    ),
)
_TYPED_DAYS = "|".join(one for one in WEEKDAYS if one != "Minggu")
_DATE = re.compile(
    rf"(?<![\w/.])(?:(?P<malam>malam\s+)?(?P<weekday>(?i:{_TYPED_DAYS}|jum['’]at|ahad)|Minggu|MINGGU|(?<=hari )minggu)"
    r"(?P<gap>,?\s*\(?|,?\s+(?:tanggal|tgl\.?)\s+))?"
    r"(?:(?P<d>\d{1,2})(?P<sep>[/.-]| - | / )(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})"
    rf"|(?P<d2>\d{{1,2}}) (?P<month>(?i:{'|'.join(MONTHS)})) (?P<y2>\d{{4}}))(?![\w/-])"
)
_OTHER_DAYS = {"Jum'At": "Jumat", "Jum’At": "Jumat", "Ahad": "Minggu"}
"""Names of days as they are typed too, in the capitals that `title` gives them."""
_PLAIN = re.compile(r"\b[Pp]ada (?:tanggal |tgl\.? )?$")
"""What leads in a day without its weekday."""


class Dated(NamedTuple):
    """A date in a text: its match, the day (None where there is none), and the typed weekday."""

    found: re.Match[str]
    day: date | None
    weekday: str


def dates_in(text: str) -> Iterator[Dated]:
    """Every whole date of a text: "Rabu (29/5/2024)", "29 Mei 2024"; a night's weekday belongs to the next day."""
    for found in _DATE.finditer(text) if "20" in text or "19" in text else ():
        yield Dated(found, _day(found), "" if found["malam"] else weekday_in(found))


def weekday_in(found: re.Match[str]) -> str:
    """The weekday of a match as it is spelled: "rabu" and "RABU" are Rabu, "Jum'at" is Jumat."""
    typed = (found["weekday"] or "").title()
    return _OTHER_DAYS.get(typed, typed)


def _day(found: re.Match[str]) -> date | None:
    month = int(found["m"]) if found["m"] else MONTHS.index(found["month"].title()) + 1
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
    held = [day.held_on for day in page.facts.meeting.days if day.held_on]
    own = [one for one in page.passages if one.sort is Sort.PARAGRAPH and not one.where.startswith("teks")]
    if not held or not own:
        return
    known = _known(page)
    lead = {f"release.own_wordings[{n}].text" for n, row in enumerate(page.facts.meeting.release.own_wordings)
            if row.block == "lead"}  # fmt: skip
    for passage in own:
        for one in dates_in(passage.text):
            if one.day and one.day not in known and not passage.quoted(*one.found.span()):
                before, after = _around(passage, one.found)
                plainly = of_meeting(before)
                if (one.weekday or (plainly and _PLAIN.search(before))) and not set_apart(before, after):
                    sure = plainly and not in_range(before, after)
                    sure = sure and (passage.where in lead or of_this_meeting(before))
                    yield _differs(passage, one, held, mended=sure and len(held) == 1)


def _around(passage: Passage, found: re.Match[str]) -> tuple[str, str]:
    """The words of its sentence before and after a date."""
    text = passage.text
    start = max((one.start for one in sentences(passage) if one.start <= found.start()), default=0)
    end = min((one.start for one in sentences(passage) if one.start >= found.end()), default=len(text))
    return text[start : found.start()], text[found.end() : end]


def _differs(passage: Passage, one: Dated, held: list[date], *, mended: bool) -> Finding:
    """A mend only where the sentence tells of this meeting: elsewhere it might make a true sentence untrue."""
    found = one.found
    bracket = ")" if "(" in (found["gap"] or "") else ""
    shown = " dan ".join(day_in_text(day) for day in held[:2])
    message = f"Naskah menyebut {found[0]}{bracket}, tetapi kegiatan tercatat pada {shown}."
    led = found[0][: (found.start("d") if found["d"] else found.start("d2")) - found.start()]
    if found["weekday"]:
        led = led.replace(found["weekday"], weekday(held[0]))
    new = led + (short_date(held[0]) if found["d"] else long_date(held[0]))
    mends = ((f"Tulis {new}{bracket}", new),) if mended else ()
    fix = "Samakan naskah dan tanggal kegiatan."
    return spotted(passage, ("R1 beda", "ask"), found.span(), message, mends, fix=fix)


def _known(page: Page) -> set[date]:
    """Every day that the record holds: the meeting's, its election's, and those in what was typed elsewhere."""
    records = [page.facts.meeting, *([page.facts.election] if page.facts.election else [])]
    values = [getattr(row, f.name) for record in records for _, row in walk(record) for f in fields_of(type(row))]
    typed = (one.day for passage in page.passages if passage.sort not in OWN for one in dates_in(passage.text))
    return {day for day in (*values, *typed) if type(day) is date}
