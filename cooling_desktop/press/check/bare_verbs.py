"""Verbs without their prefix, as headlines have them, in the text below: "Kapolres sampaikan" (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.predicates import ACTOR
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import after_dateline, is_title, sentences, spotted
from cooling_desktop.words.verbs import active_forms

RULES: tuple[Rule, ...] = (
    Rule(
        "R11 imbuhan",
        "Kata kerja berimbuhan dalam paragraf",
        "suggest",
        "Kata kerja tanpa imbuhan hanya untuk judul.",
        "kebiasaan redaksi",
        (
            "Kapolres sampaikan pesan damai kepada warga.",
            "Dalam acara itu, Kapolres Sumenep tegaskan netralitas anggotanya.",
            "SUMENEP – Polres Sumenep ajak warga menjaga keamanan.",
            "Ia pastikan bahwa pihaknya tetap netral.",
            "Kapolsek juga ingatkan warga agar waspada.",
        ),
        (
            "Kapolres menyampaikan pesan damai kepada warga.",
            "Pesan itu Kapolres sampaikan dalam sambutannya.",
            "Apa yang Kapolres sampaikan diterima warga dengan baik.",
            "Hal itu, Kapolres tegaskan, berlaku bagi semua.",
            "Polres Sumenep Ajak Warga Jaga Keamanan",
            "“Kapolres sampaikan salam,” ujarnya.",
            "Polsek jaga malam itu berganti setiap pekan.",
            "Seperti Kapolres tegaskan dalam sambutannya, polisi netral.",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R11 imbuhan", "suggest")
_BEFORE = (
    r"(?:(?:Dalam|Pada|Melalui|Di|Usai|Setelah|Saat|Sementara|Selain|Lebih|Untuk|Oleh|Karena|Senada)\b[^,;:]{0,80}, )?"
)


def look(passage: Passage) -> Iterator[Finding]:
    """The verb behind whoever opens a sentence of the clerk's paragraphs."""
    if passage.sort is not Sort.PARAGRAPH or is_title(passage.text):
        return
    for one in sentences(passage):
        at = after_dateline(one.text) if one.start == 0 else 0
        if found := _pattern().match(one.free, at):
            new = active_forms()[found["verb"]]
            span = one.start + found.start("verb"), one.start + found.end("verb")
            message = f"“{found['verb']}” bentuk judul. Dalam paragraf tulis {new}."
            yield spotted(passage, _MARK, span, message, ((f"Tulis {new}", new),))


@cache
def _pattern() -> re.Pattern[str]:
    verbs = "|".join(base for base in active_forms() if base.endswith("kan") or base in ("ajak", "imbau"))
    who = rf"(?:{ACTOR}(?: [A-Z][\w.’'-]*){{0,6}}|[Ii]a|[Dd]ia|[Mm]ereka)"
    behind = r"(?=[\w“])(?!(?:dalam|di|pada|oleh|saat)\b)"
    return re.compile(rf"{_BEFORE}{who}(?: (?:juga|pun|turut|kembali))? (?P<verb>{verbs}) {behind}")
