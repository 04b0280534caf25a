"""Two sentences in one, and a name with degrees that is not closed (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, sentences, shown, spotted

RULES: tuple[Rule, ...] = (
    Rule(
        "R11 gabung",
        "Dua kalimat tidak disambung dengan koma saja",
        "suggest",
        "Koma saja tidak dapat menyambung dua kalimat utuh.",
        "EYD V, tanda koma",
        (
            "Acara dibuka oleh Kapolsek, acara ditutup dengan doa.",
            "Kegiatan itu dihadiri warga, dialog dipandu Kasi Humas.",
        ),
        (
            "Acara dibuka oleh Kapolsek, lalu ditutup dengan doa.",
            "Acara dibuka oleh Kapolsek, sedangkan doa dipimpin tokoh agama.",
            "Acara dibuka Kapolsek, doa dipimpin tokoh agama, dan dialog dipandu Kasi Humas.",
            "Acara dibuka, doa dibacakan, lalu acara ditutup.",
            "“Acara dibuka Kapolsek, acara ditutup doa,” ujarnya.",
            "Setelah dibuka Kapolsek, acara ditutup dengan doa.",
        ),
        accepts=False,
    ),
    Rule(
        "R11 gelar",
        "Koma sesudah gelar di tengah kalimat",
        "suggest",
        "Gelar di tengah kalimat diapit koma.",
        "EYD V, tanda koma",
        (
            "Kapolres Sumenep AKBP Henri Noveri Santoso, S.H. mengadakan dialog.",
            "Kapolres Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K. menegaskan komitmen itu.",
        ),
        (
            "Kapolres Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., M.M., mengadakan dialog.",
            "Kegiatan itu dipimpin AKP Rhino Handoyo, S.H. Warga menyambut baik.",
            "Hadir AKP Bakri, S.Sos. dan Iptu Uji Mughni, S.H.",
            "Warga Jl. Dr. Cipto hadir.",
            "“Bapak Henri, S.H. hadir,” ujarnya.",
        ),
        accepts=False,
    ),
)
_SPLICE: tuple[str, Level] = ("R11 gabung", "suggest")
_DEGREE: tuple[str, Level] = ("R11 gelar", "suggest")
_THING = r"(?:acara|kegiatan|doa|pertemuan|dialog|diskusi|rapat|apel|peserta|sambutan|materi|deklarasi|ikrar)"
_OF = r"(?: (?:itu|ini|tersebut|bersama))?"
_PASSIVE = r"di(?!ri\b|ni\b|nas\b|skusi\b|alog\b)[a-z]{3,}"
_TWO = re.compile(
    rf"{_THING}{_OF} {_PASSIVE} [^,;:\0]+(?P<comma>, )(?P<next>{_THING}){_OF} {_PASSIVE}\b[^,;:\0]*[.!]?$",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?<=[a-z.])(?P<degrees>(?:, ?(?:[SMDA]|Dr|Ph)\.(?:[A-Z][A-Za-z]{0,5}\.){1,3})+)"
    r" (?P<next>(?!(?:dan|serta|atau|beserta|bin|binti)\b)[a-z]\w+)"
)


def look(passage: Passage) -> Iterator[Finding]:
    """Such sentences in one text."""
    if passage.sort not in WRITTEN or "," not in passage.text:
        return
    for one in sentences(passage):
        if passage.sort is Sort.PARAGRAPH and (found := _TWO.match(one.free)):
            word = found["next"]
            span = one.start + found.start("comma"), one.start + found.end("next")
            message = f"Dua kalimat disambung koma. Akhiri yang pertama dengan titik sebelum “{word}”."
            yield spotted(passage, _SPLICE, span, message, (("Pisahkan dengan titik", f". {word.capitalize()}"),))
        for found in _TITLED.finditer(one.free):
            last = found["degrees"].split(",")[-1].strip()
            span = one.start + found.end("degrees") - len(last), one.start + found.end("degrees")
            message = f"Gelar di tengah kalimat ditutup koma. Tulis “{last}, {shown(found['next'])}”."
            yield spotted(passage, _DEGREE, span, message, (("Beri koma", f"{last},"),))
