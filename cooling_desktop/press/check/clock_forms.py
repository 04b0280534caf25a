"""How a clock time is written: pukul 09.00 WIB, with sampai and tanggal in full (R14)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, spotted

RULES: tuple[Rule, ...] = (
    Rule(
        "R14 jam",
        "Waktu dalam kalimat: pukul 09.00 WIB",
        "suggest",
        "Satu bentuk jam dan tanggal di seluruh naskah.",
        "EYD V, tanda titik; KBBI, pukul",
        (
            "Kegiatan dimulai 09:00 wib.",
            "Kegiatan dimulai pukul 9 pagi s/d selesai.",
            "Kegiatan dimulai jam 09.00 WIB.",
            "Kegiatan dimulai jam 9 pagi.",
            "Kegiatan dimulai pkl. 09.00 WIB.",
            "Kegiatan digelar tgl 27 Oktober 2024.",
        ),
        (
            "Kegiatan dimulai pukul 09.00 WIB.",
            "Kegiatan berlangsung pukul 09.00–12.00 WIB.",
            "Skor pertandingan itu 3:10 untuk tim Polres.",
            "Kegiatan berlangsung dua jam 30 menit.",
            "Posko buka 24 jam 7 hari.",
            "“Kami mulai jam 09.00,” ujarnya.",
            "Kegiatan dimulai pukul 9 pagi.",
        ),
    ),
)
_MARK: tuple[str, Level] = ("R14 jam", "suggest")
_ZONE = r"(?:[Ww][Ii][Bb]|[Ww][Ii][Tt][Aa]?)"
_FORMS = re.compile(
    rf"\b(?P<lead>[Jj]am|[Pp]kl\b\.?|[Pp]ukul) ?(?P<time>\d{{1,2}}[.:]\d{{2}})(?![\d.:]|,\d)"
    rf"|(?<![\d.:/])(?P<time2>\d{{1,2}}[.:]\d{{2}})(?= ?{_ZONE}\b)"
    rf"|\b(?P<hour>[Jj]am|[Pp]kl\b\.?)(?= ?\d{{1,2}} (?:pagi|siang|sore|malam|{_ZONE})\b)"
    r"|\b(?P<day>[Tt]gl\b\.?)(?= ?\d)"
    r"|(?<=[\w.] )(?P<until>s/d)(?= \w)"
)


def look(passage: Passage) -> Iterator[Finding]:
    """The times in one text, but none that somebody said."""
    if passage.sort not in WRITTEN:
        return
    for found in _FORMS.finditer(passage.text):
        new = _wanted(found)
        if new != found[0] and not passage.quoted(*found.span()) and not passage.named(*found.span()):
            message = f"“{found[0]}” tidak dalam bentuk baku. Tulis {new}."
            yield spotted(passage, _MARK, found.span(), message, ((f"Tulis {new}", new),), safe=True)


def _wanted(found: re.Match[str]) -> str:
    if found["until"]:
        return "sampai"
    if lead := found["hour"] or found["day"]:
        word = "tanggal" if found["day"] else "pukul"
        return word.title() if lead[0].isupper() else word
    word = f"{'Pukul' if found['lead'][0].isupper() else 'pukul'} " if found["lead"] else ""
    return word + (found["time"] or found["time2"]).replace(":", ".")
