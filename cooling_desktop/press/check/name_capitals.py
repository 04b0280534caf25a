"""Names that everybody knows, typed in small letters: days, months, the country, regencies and cities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cooling_desktop import assets
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, spotted
from cooling_desktop.words.zones import PROVINCES

RULES: tuple[Rule, ...] = (
    Rule(
        "kapital hari",
        "Nama hari, bulan, dan negara dengan huruf kapital",
        "suggest",
        "Nama hari, bulan, dan negara selalu berhuruf kapital.",
        "EYD V, huruf kapital",
        (
            "Kegiatan digelar pada senin pagi.",
            "Kegiatan digelar pada 3 oktober 2024.",
            "Kegiatan digelar pada hari minggu.",
            "Seluruh warga indonesia memilih.",
            "Kegiatan digelar pada 12 mei 2024.",
        ),
        (
            "Kegiatan digelar pada Senin (21/10/2024).",
            "Kegiatan digelar dua minggu lalu.",
            "“Kami bertemu pada senin pagi,” ujar Kapolres.",
            "Laman polri.indonesia.go.id dan #indonesiadamai dibaca warga.",
            "Warga berkumpul seminggu sekali.",
        ),
    ),
    Rule(
        "kapital wilayah",
        "Kabupaten, kota, dan provinsi dengan huruf kapital",
        "suggest",
        "Nama wilayah ditulis dengan huruf awal kapital.",
        "EYD V, huruf kapital",
        (
            "Warga kabupaten sumenep hadir.",
            "Kegiatan digelar Polres sumenep di balai desa.",
            "Kegiatan digelar di kabupaten ogan komering ulu selatan.",
            "Tokoh agama se-provinsi jawa timur hadir.",
        ),
        (
            "Warga Kabupaten Sumenep hadir.",
            "Warga kota besar dan kabupaten tetangga hadir.",
            "Kota tua itu ramai pengunjung.",
            "“Kami dari kabupaten sumenep,” ujarnya.",
            "Warga kota bandungan hadir.",
        ),
    ),
)
_DAY: tuple[str, Level] = ("kapital hari", "suggest")
_PLACE: tuple[str, Level] = ("kapital wilayah", "suggest")
_NAMES = re.compile(
    r"(?<![\w#@./-])(?:(?P<day>senin|selasa|rabu|kamis|jumat|sabtu|(?<=hari )minggu)"
    r"|(?P<month>januari|februari|april|juni|juli|agustus|september|oktober|november|desember"
    r"|(?:(?<=\d )|(?<=bulan ))(?:maret|mei))|(?P<land>indonesia))(?![\w@/-]|\.\w)"
)
_WHAT = {"day": "adalah nama hari", "month": "adalah nama bulan", "land": "adalah nama negara"}
_HEADS = r"[Kk]abupaten|[Kk]ota|[Pp]rovinsi|(?:[Kk]a|[Ww]aka|[Mm]a)?[Pp]olres(?:ta)?"


def look(passage: Passage) -> Iterator[Finding]:
    """Such names in one text, but none that somebody said."""
    if passage.sort not in WRITTEN:
        return
    for found in _NAMES.finditer(passage.text):
        if not passage.quoted(*found.span()) and not passage.named(*found.span()):
            new = found[0].title()
            message = f"“{found[0]}” {_WHAT[str(found.lastgroup)]}. Tulis {new}."
            yield spotted(passage, _DAY, found.span(), message, ((f"Tulis {new}", new),), safe=True)
    for found in _places().finditer(passage.text):
        if not passage.quoted(*found.span()) and not passage.named(*found.span()):
            new = f"{found['head'].title()} {_known()[found['name']]}"
            message = f"“{found[0]}” adalah nama wilayah. Tulis {new}."
            yield spotted(passage, _PLACE, found.span(), message, ((f"Tulis {new}", new),))


@cache
def _known() -> dict[str, str]:
    """Every regency, city and province by its name in small letters."""
    lines = assets.text("language/regencies.txt").splitlines()[1:]
    listed = [name for line in lines for name in line.split(", ")]
    return {name.lower(): name for name in (*listed, *PROVINCES)}


@cache
def _places() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_known(), key=len, reverse=True))
    return re.compile(rf"(?<![^\W-])(?P<head>{_HEADS}) (?P<name>{names})(?![\w-])")
