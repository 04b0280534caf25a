"""Spaces: single ones, none before a mark, one behind it (R16)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.leftovers import is_leftover
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, spotted

RULES: tuple[Rule, ...] = (
    Rule(
        "R16 spasi",
        "Spasi sekitar kata dan tanda baca",
        "suggest",
        "Spasi yang salah terlihat pada setiap cetakan.",
        "EYD V, tanda baca",
        (
            "Warga  hadir di aula.",
            "Warga hadir , lalu pulang.",
            "Acara berlangsung aman ,tertib.",
            "Warga hadir!!",
            "Warga hadir.. lalu pulang,, semua.",
            "Warga hadir,lalu pulang.",
            "Warga hadir.Kapolres pulang.",
            "Warga\u00a0hadir di aula.",
            "Warga hadir ( puluhan orang ) di aula.",
            "Kegiatan digelar di Jl.Anyer.",
            "Kegiatan digelar di RT 001Kelurahan Menteng.",
        ),
        (
            "Warga hadir, lalu pulang.",
            "Pukul 19.30 WIB, 1.500 warga hadir; biayanya Rp2,5 juta.",
            "Kapolres Sumenep AKBP Henri Santoso, S.Sos.,M.M., hadir.",
            "dr. Andi, M.Med.Kom., dan Budi, M.Ked.Klin., hadir.",
            "Laman wartaterkini.news dan surel humas@polri.go.id dibaca warga.",
            "“Warga  hadir ,lalu pulang,” ujarnya.",
            "Warga menunggu … lalu pulang. Kelas 7A dan 3D hadir.",
            "Warga menunggu... lalu pulang. Siapa yang berani?! Kode .COM dipakai.",
            "Kegiatan itu (a.n. Kapolres) digelar pukul 10.00–12.05 WIB.",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R16 spasi", "suggest")
_FAULTS = re.compile(
    r"(?P<hard>(?<!\S)\S*[ ]*[\u00a0\u2007\u202f]\s*\S*)"
    r"|(?P<two>(?<!\S)\S+[ \t]{2,}(?=\S))"
    r"|(?P<before>\w+ +[,.;:!?](?![\w.]))"
    r"|(?P<moved>\w+ +[,;](?=[A-Za-z])\w+)"
    r"|(?P<again>\w+(?:!!+|\?\?+|,,+|(?<![.])\.\.(?![.\w])))"
    r"|(?P<comma>\b\w*[A-Za-z]{2}[,;](?=[A-Za-z])(?![SMA]\.|[SM][A-Z]\b)\w*)"
    r"|(?P<stop>(?<![.\w])[A-Za-z]?[a-z]{2,}\.(?=[A-Z][a-z])\w+|\b(?:Jl|Dr|Ir|Hj|No)\.(?=[A-Z][a-z])\w+)"
    r"|(?P<fused>\b\d{3}[A-Z][a-z]{3,}\b)"
    r"|(?P<inside>\( +\S|\S +\))"
)
_ANY = re.compile(r"[ \t]{2}|[\u00a0\u2007\u202f]| [,.;:!?)]|\( |[A-Za-z][,;.][A-Za-z]|\d{3}[A-Z]|([!?,.])\1")
"""What every fault holds, told fast."""
_REASONS = {
    "hard": "Spasi khusus salinan laman",
    "two": "",
    "before": "Spasi sebelum tanda baca",
    "moved": "Spasi salah tempat",
    "again": "Tanda baca berulang",
    "comma": "Spasi sesudah koma belum ada",
    "stop": "Spasi sesudah titik belum ada",
    "fused": "Angka dan kata menyatu",
    "inside": "Spasi di dalam kurung",
}


def look(passage: Passage) -> Iterator[Finding]:
    """Misplaced spaces, but none in quotations and names."""
    if passage.sort not in WRITTEN or not _ANY.search(passage.text) or is_leftover(passage.text):
        return
    for found in _FAULTS.finditer(passage.text):
        kind = str(found.lastgroup)
        if passage.quoted(*found.span()) or (kind != "two" and passage.named(*found.span())):
            continue
        new = _mended(kind, found[0])
        message = f"{_REASONS[kind]} pada “{' '.join(found[0].split())}”. Tulis “{new.strip()}”."
        if kind == "two":
            message = f"Spasi ganda di belakang “{found[0].strip()}”. Hapus satu."
        yield spotted(passage, _MARK, found.span(), message, (("Betulkan spasi", new),), safe=kind != "fused")


def _mended(kind: str, text: str) -> str:
    match kind:
        case "hard" | "two":
            return re.sub(r"[\s\u00a0\u2007\u202f]+", " ", text)
        case "before" | "inside":
            return re.sub(r"\s+", "", text)
        case "moved":
            return re.sub(r" +([,;])", r"\1 ", text)
        case "again":
            return re.sub(r"([!?,.])\1+$", r"\1", text)
        case "fused":
            return f"{text[:3]}, {text[3:]}"
        case _:
            return re.sub(r"([,;.])", r"\1 ", text, count=1)
