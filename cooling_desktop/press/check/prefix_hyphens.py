"""Prefixes that a hyphen parts from their word: "meng-antisipasi", "di-laksanakan" (R10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cooling_desktop import assets
from cooling_desktop.press.check.di_verbs import passives
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.in_names import may_be_name
from cooling_desktop.press.check.joining import joined
from cooling_desktop.press.check.particles import places
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.spelling import mended
from cooling_desktop.press.check.word_forms import SPELT_PREFIXES, forms
from cooling_desktop.press.check.word_list import cased, suggested, words

RULES: tuple[Rule, ...] = (
    Rule(
        "R10 imbuhan",
        "Imbuhan tanpa tanda hubung",
        "suggest",
        "Imbuhan ditulis serangkai; tanda hubung hanya sebelum huruf kapital, angka, dan kata asing.",
        "EYD V, imbuhan dan tanda hubung",
        (
            "Polisi meng-antisipasi gangguan.",
            "Acara di-laksanakan warga.",
            "Ber-sama warga, Kapolsek men-jaga desa.",
            "Petugas ber-koordinasi di-antara warga.",
        ),
        (
            "Polisi mengantisipasi gangguan.",
            "Pegawai itu di-PHK, ber-KTP, dan men-Jawa-kan kata.",
            "Data di-backup dan di-scan petugas.",
            "Polisi meng-upload foto dan meng-himbau warga.",
            "Acara “Ber-sama Kita” itu dibuka.",
        ),
    ),
)
_MARK: tuple[str, Level] = ("R10 imbuhan", "suggest")
_LOAN_END = re.compile(r"\w{3,}(?:asi|isi|usi|itas|isme)")
"""What ends like this is a word of ours, though it was borrowed."""


def look(passage: Passage) -> Iterator[Finding]:
    """The needless hyphens of one text."""
    if "-" not in passage.text and "‑" not in passage.text:
        return
    for word in words(passage):
        first, hyphen, rest = word.text.replace("‑", "-").partition("-")
        loud = passage.text.isupper()
        if not hyphen or first.lower() not in SPELT_PREFIXES or not (rest[:1].islower() or loud):
            continue
        if right := _whole(first.lower(), rest.lower()):
            span = (word.start, word.end)
            fault = "seharusnya terpisah" if " " in right else "tidak memerlukan tanda hubung"
            new = cased(passage, word.start, word.text, right)
            yield suggested(passage, _MARK, span, fault, (new,), safe=not may_be_name(passage, *span))


@lru_cache(maxsize=4096)
def _whole(first: str, rest: str) -> str:
    """The word without its hyphen; empty for foreign words, and for those that are spelt otherwise too."""
    low = first + rest
    if first == "di" and rest in places()["di"]:
        return f"{first} {rest}"
    if "-" in rest or mended(low) or joined(low):
        return ""
    stems = {form.stem for form in (*forms(low), *forms(rest))}
    return low if stems & (passives() | _ordinary()) or any(_LOAN_END.fullmatch(stem) for stem in stems) else ""


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(assets.text("language/ordinary.txt").split())
