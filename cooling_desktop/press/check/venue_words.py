"""Places in a sentence: RT and RW in one form, and the parts of an address in order (R13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, spotted

RULES: tuple[Rule, ...] = (
    Rule(
        "R13",
        "Tempat: nama, jalan, RT 001/RW 09, kelurahan",
        "suggest",
        "Alamat yang berurutan dapat ditemukan pembaca.",
        "kebiasaan redaksi; EYD V, singkatan",
        (
            "Pertemuan digelar di Rw. 09 Kelurahan Menteng.",
            "Pertemuan digelar bersama ketua Rt/Rw dan warga.",
            "Pertemuan digelar di RT.001/RW.09 Kelurahan Menteng.",
            "Pertemuan digelar di RT 001 RW 09 Kelurahan Menteng.",
            "Pertemuan digelar di RW 09 halaman gardu, Jalan Anyer Raya RT 001, Kelurahan Menteng.",
        ),
        (
            "Pertemuan digelar di Jalan Anyer Raya, RT 001/RW 09, Kelurahan Menteng.",
            "Ketua RT dan RW hadir bersama ketua RT/RW setempat.",
            "Warga RW 09 hadir. Ketua RT 001 memimpin doa.",
            "“Kami warga Rt. 001,” ujar ketua RT.",
            "Kegiatan digelar bersama warga RW 09, termasuk pengurus RT 001 dan RT 002.",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R13", "suggest")
_PAIR = re.compile(
    r"\bR[Tt]\b\.?[ .]*(?P<rt>\d{1,3})\s*[/,]?\s*R[Ww]\b\.?[ .]*(?P<rw>\d{1,3})(?!\d)"
    r"|\bR[Tt]\.?\s*/\s*R[Ww]\b\.?(?![ .]*\d)"
    r"|\b(?P<one>R[TtWw])(?P<gap>\.[ .]*|(?=\d)|[ ]+)(?P<number>\d{1,3})(?!\d)|\b(?P<bare>R[tw])\b\.?(?= [a-zA-Z])"
)
_TURNED = re.compile(r"\bR[Ww]\b\.? ?\d+ (?P<place>[a-z]\w+ [^.;]{3,100}?)\b[Jj]alan [^.;]{3,60}?\bR[Tt]\b\.? ?\d+")


def look(passage: Passage) -> Iterator[Finding]:
    """RT and RW, and what stands in the wrong order, in one text."""
    if passage.sort not in WRITTEN or not re.search(r"\bR[TtWw]", passage.text):
        return
    for found in _PAIR.finditer(passage.text):
        wanted = _wanted(found)
        if found[0] != wanted and not passage.quoted(*found.span()) and not passage.named(*found.span()):
            message = f"“{found[0].strip()}” tidak dalam bentuk baku. Tulis {wanted}."
            yield spotted(passage, _MARK, found.span(), message, ((f"Tulis {wanted}", wanted),), safe=True)
    for found in _TURNED.finditer(passage.text):
        if not passage.quoted(*found.span()):
            message = "Urutan tempat terbalik. Tulis nama tempat, jalan, RT dan RW, lalu kelurahan."
            yield spotted(passage, _MARK, found.span(), message, fix="Susun ulang bagian-bagian alamatnya.")


def _wanted(found: re.Match[str]) -> str:
    if found["rt"]:
        return f"RT {found['rt']}/RW {found['rw']}"
    if found["number"]:
        return f"{found['one'].upper()} {found['number']}"
    return found["bare"].upper() if found["bare"] else "RT/RW"
