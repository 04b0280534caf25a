"""Commas in a row of things: one before the last of three, none between two (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.predicates import has_predicate
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import Sentence, sentences, spotted

RULES: tuple[Rule, ...] = (
    Rule(
        "R11 rincian",
        "Koma dalam rincian: A, B, dan C; A dan B",
        "suggest",
        "Koma sebelum dan hanya dipakai dalam rincian tiga hal atau lebih.",
        "EYD V, tanda koma",
        (
            "Hadir Kapolsek, Danramil dan Camat.",
            "Kegiatan itu diikuti tokoh agama, tokoh masyarakat dan pemuda.",
            "Kegiatan itu dihadiri KPU, Bawaslu, tokoh agama serta warga.",
            "Situasi tetap aman, tertib dan kondusif.",
            "Warga diminta menjaga keamanan, dan ketertiban.",
        ),
        (
            "Hadir Kapolsek, Danramil, dan Camat.",
            "Kegiatan itu dihadiri Kapolsek Menteng, Kompol Budi dan warga.",
            "Kegiatan itu dihadiri Camat Menteng, Jakarta Pusat dan warga.",
            "Kegiatan itu dihadiri warga, termasuk ibu dan anak.",
            "Kegiatan itu dihadiri warga, Kapolsek dan Danramil memimpin doa.",
            "Setelah dihadiri warga, Kapolsek dan Danramil di aula membuka acara.",
            "Rapat itu membahas hoaks, keamanan dan ketertiban.",
            "Kegiatan itu diikuti TNI, Polri, serta tokoh agama dan pemuda.",
            "“Situasi aman, tertib dan kondusif,” ujar Kapolres.",
            "Warga menjaga keamanan, ketertiban, dan kerukunan.",
            "Polisi menjaga TPS, dan warga ikut ronda.",
            "Ia menyampaikan salam, dan pulang.",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R11 rincian", "suggest")
_LEADS = (
    r"(?:[Hh]adir|dihadiri|diikuti|oleh|mengundang|melibatkan|mengajak|antara lain|yakni|yaitu|meliputi|menjaga"
    r"|membahas|menciptakan|mewujudkan|terdiri atas|terdiri dari|bersama|didampingi|kepada|unsur)"
)
_OFFICE = (
    r"(?:Kapol(?:res|sek|da)|Wakapol(?:res|sek|da)|Dan(?:dim|ramil)|Camat|Lurah|Bupati|Wali Kota|Gubernur|TNI|Polri|KPU"
    r"|Bawaslu|Panwaslu|PPK|PPS|KPPS|Babinsa|Bhabinkamtibmas|Satpol PP|FKUB|MUI|LSM|Kasi [A-Z]\w+|Kasat [A-Z]\w+)"
)
_NO_ITEM = (
    r"(?!(?:me|di|ber|ter)[a-z]{3,}|(?:termasuk|khususnya|terutama|antara|baik|lalu|kemudian|serta|dan|atau|seperti|yakni"
    r"|yaitu|sehingga|agar|karena|sementara|sedangkan|tetapi|namun|bukan|mulai|dengan|di|dari|pada|ke|untuk|yang|bersama"
    r"|beserta|juga|hingga|sebagai|selaku|guna|oleh|setelah|saat|lantaran|supaya|ikut|turut|siap|akan|agar|maupun)\b)"
)
_NOUNS = rf"{_NO_ITEM}[a-z][a-z-]+(?: {_NO_ITEM}[a-z][a-z-]+){{0,2}}"
_ITEM = rf"(?:{_OFFICE}|{_NOUNS})"
_END = r"(?=[.;]|$| (?:yang|di|pada|untuk|dalam|setempat|hadir|turut)\b)"
_FEELS = r"(?:aman|lancar|tertib|damai|kondusif|nyaman|sejuk|terkendali|adil|jujur|akrab|hangat|khidmat|rukun)"
_THREE = re.compile(
    rf"\b{_LEADS} (?P<first>{_ITEM})(?:, {_ITEM}){{0,7}}, (?P<second>{_ITEM})"
    rf" (?P<and>dan|serta|atau) (?P<third>{_ITEM}){_END}"
    rf"|\b{_FEELS}(?:, {_FEELS})*, (?P<near>{_FEELS}) (?P<link>dan|serta|atau) {_FEELS}\b"
)
_TWO = re.compile(
    rf"\b(?:me|di)[a-z]{{3,}} (?P<first>{_NO_ITEM}[a-z][a-z-]+)"
    rf", (?P<and>dan|atau) (?P<second>{_NO_ITEM}[a-z][a-z-]+)(?=[.;]|$)"
)
_PAIRS = frozenset(
    {
        ("keamanan", "ketertiban"), ("persatuan", "kesatuan"), ("sarana", "prasarana"), ("pengurus", "anggota"),
        ("ketua", "anggota"), ("makanan", "minuman"), ("ibu", "anak"), ("suami", "istri"), ("TNI", "Polri"),
        ("aman", "nyaman"), ("aman", "damai"), ("siswa", "guru"), ("pikiran", "tenaga"), ("hak", "kewajiban"),
    }
)  # fmt: skip
"""What belongs together as one thing of a row."""
_OPENED = re.compile(
    r"(?:Setelah|Usai|Saat|Ketika|Jika|Apabila|Bila|Dalam|Pada|Di|Dengan|Untuk|Menurut|Sebelum|Selain|Agar|Karena|Meski"
    r"|Walau|Bersama|Melalui|Menjelang|Guna|Demi|Sejak|Selama)\b"
)


def look(passage: Passage) -> Iterator[Finding]:
    """The rows in one text."""
    if passage.sort not in (Sort.PARAGRAPH, Sort.CAPTION) or "," not in passage.text:
        return
    for one in sentences(passage):
        yield from _three(passage, one)
        yield from _two(passage, one)


def _three(passage: Passage, one: Sentence) -> Iterator[Finding]:
    for found in _THREE.finditer(one.free):
        group = "near" if found["near"] else "second"
        pair = found[group].split()[-1], (found["third"] or "").split(" ")[0]
        if pair in _PAIRS or (found["third"] and not _may_list(one, found)):
            continue
        link = found["and"] or found["link"]
        end = found.end("and") if found["and"] else found.end("link")
        start = one.start + found.start(group)
        words = passage.text[start : one.start + end]
        message = f"Dalam rincian tiga hal atau lebih ada koma sebelum “{link}”. Tulis “{found[group]}, {link}”."
        yield spotted(passage, _MARK, (start, start + len(words)), message, (("Beri koma", f"{found[group]}, {link}"),))


def _may_list(one: Sentence, found: re.Match[str]) -> bool:
    """Whether the row is no clause that opens the sentence, whose comma parts it from the subject."""
    return not _OPENED.match(one.free) or "," in one.free[: found.start("first")]


def _two(passage: Passage, one: Sentence) -> Iterator[Finding]:
    found = _TWO.search(one.free)
    if found and "," not in one.free[: found.start("first")] and not has_predicate(found["second"]):
        span = one.start + found.start("first"), one.start + found.end("second")
        new = f"{found['first']} {found['and']} {found['second']}"
        message = f"Di antara dua hal tidak ada koma. Tulis “{new}”."
        yield spotted(passage, _MARK, span, message, (("Hapus koma", new),))
