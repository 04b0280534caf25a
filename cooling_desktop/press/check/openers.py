"""The comma behind words that open a sentence and tie it to the one before: "Sementara itu, …" (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.predicates import ACTOR
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import after_dateline, sentences, shown, spotted

RULES: tuple[Rule, ...] = (
    Rule(
        "R11 pengantar",
        "Koma sesudah kata penghubung di awal kalimat",
        "suggest",
        "Koma memisahkan penghubung antarkalimat dari isi kalimatnya.",
        "EYD V, tanda koma",
        (
            "Sementara itu Kapolsek mengajak warga waspada.",
            "Selain itu warga diminta melapor.",
            "Oleh karena itu warga diminta melapor.",
            "Dengan demikian Pilkada berjalan aman.",
            "Namun warga tetap waspada.",
            "Namun demikian warga tetap waspada.",
            "Menurut Kapolres kegiatan itu penting.",
            "Menurutnya kegiatan itu penting.",
            "Menurut Kapolres Sumenep AKBP Henri Noveri Santoso kegiatan itu penting.",
        ),
        (
            "Sementara itu, Kapolsek mengajak warga waspada.",
            "Selain itu semua, patroli juga ditambah.",
            "Selain itu dan dialog, doa bersama juga digelar.",
            "Karena itulah warga percaya kepada polisi.",
            "Dengan demikian pula halnya dengan Polsek lain, semua siap.",
            "Sementara itu terjadi, polisi mengamankan lokasi.",
            "Menurut Kapolres Sumenep AKBP Henri Noveri Santoso, kegiatan itu penting.",
            "Menurut Kapolres dan Bupati, kegiatan itu penting.",
            "Menurut Kapolsek yang hadir sejak pagi, warga antusias.",
            "“Selain itu kami siap menjaga desa,” ujar Kapolres.",
            "Warga memilih menurut hati nurani.",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R11 pengantar", "suggest")
_FIXED = re.compile(
    r"(?P<words>Sementara itu|Selain itu|Oleh (?:karena|sebab) itu|Karena itu|Dengan demikian|Di samping itu"
    r"|Akan tetapi|(?:Namun|Meskipun|Walaupun|Meski) (?:demikian|begitu)|Sehubungan dengan (?:itu|hal itu)|Namun)"
    r" (?!(?:semua|pula|pun|saja|juga|yang|dan|atau|serta|terjadi|berlangsung|demikian|begitu)\b)(?=[\w“])"
)
_ACCORDING = re.compile(
    rf"(?P<words>Menurut(?:nya| (?:dia|ia|beliau|mereka|{ACTOR}(?:\s[A-Z][\w.'’-]*)*)))"
    r" (?!(?:dan|atau|serta|yang|itu|ini|tersebut|dalam|di|pada|saat|ketika|selaku|sebagai|melalui|bersama|setempat"
    r"|sendiri|lagi|dari|dengan|hingga)\b)(?=[a-z])"
)


def look(passage: Passage) -> Iterator[Finding]:
    """Such words without their comma; those that mean nothing else may be mended unseen."""
    if passage.sort not in (Sort.PARAGRAPH, Sort.CAPTION):
        return
    for one in sentences(passage):
        at = after_dateline(one.text) if one.start == 0 else 0
        found = _FIXED.match(one.free, at) or _ACCORDING.match(one.free, at)
        if found:
            words = found["words"]
            span = one.start + found.start("words"), one.start + found.end("words")
            message = f"Koma sesudah “{shown(words, 6)}” belum ada."
            safe = found.re is _FIXED
            yield spotted(passage, _MARK, span, message, (("Beri koma", f"{words},"),), safe=safe)
