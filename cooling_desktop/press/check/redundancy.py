"""Words that say the same thing twice (R20)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cooling_desktop import assets
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.word_list import by_first_word, cased, open_text, phrase_at, suggested, words
from cooling_desktop.words.dates import MONTHS

RULES: tuple[Rule, ...] = (
    Rule(
        "R20",
        "Kata mubazir",
        "suggest",
        "Satu kata cukup bila dua kata berarti sama.",
        "KBBI; kebiasaan redaksi",
        (
            "Media lebih mementingkan keamanan kamtibmas.",
            "Kegiatan digelar melalui sistem pengamanan cooling system.",
            "Puluhan jajaran pengurus hadir.",
            "Acara itu adalah merupakan wadah agar supaya warga turut ikut serta.",
            "Para tokoh-tokoh dan beberapa warga-warga hadir.",
            "Kegiatan itu bertempat di aula pada hari Rabu tanggal 29 Mei.",
            "Suasana sangat akrab sekali.",
            "Warga menghadapi pesta demokrasi Pilkada Serentak 2024.",
            "Warga menghadapi pesta demokrasi pilukada.",
            "Warga menyambut pemilihan Gubernur, Wali kota dan Pemilihan kepala daerah (Pilkada).",
            "Warga saling bermaaf-maafan demi untuk persatuan.",
            "Rapat membahas tentang pilkada untuk agar aman.",
            "Hadir Lurah beserta dengan warga, di antaranya adalah ketua RT.",
            "Warga mencegah terjadinya potensi konflik.",
            "“Kami menjaga keamanan kamtibmas,” ujar Kapolres.",
        ),
        (
            "Media mementingkan kamtibmas dan keamanan wilayah.",
            "Kegiatan cooling system digelar di aula, Rabu (29/5/2024).",
            "Puluhan pengurus dan seluruh jajaran hadir.",
            "Seluruh undang-undang dan beberapa laki-laki serta para kupu-kupu disebut.",
            "Warga menyambut pesta demokrasi dan saling memaafkan.",
            "Warga masyarakat mencegah potensi konflik; daftar terlampir bersama surat ini.",
            "Suasana sangat akrab. Sekali lagi, terima kasih.",
            "Jalan ditutup agar untuk sementara warga aman, dan serta-merta warga pulang.",
            "Pemilihan gubernur digelar bersamaan dengan pemilihan bupati.",
            "Rapat pada hari pemungutan suara digelar pada hari itu juga.",
            "Rapat digelar pada hari Rabu tanggal 29 Mei 2024 dan pada hari Rabu tanggal 29/5/2024.",
        ),
    ),
)
_MARK: tuple[str, Level] = ("R20", "suggest")
_DAYS = "Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu"
_MANY = "para|beberapa|banyak|sejumlah|berbagai|semua|seluruh|segenap|puluhan|ratusan|belasan|ribuan"
_WHOLE_WORDS = """
alun-alun anak-anak ani-ani cumi-cumi gara-gara hati-hati hura-hura kanak-kanak kisi-kisi kupu-kupu laki-laki
masing-masing mata-mata obat-obatan oleh-oleh ondel-ondel paru-paru rata-rata rekan-rekan sama-sama sayur-sayuran
undang-undang
"""
_WHOLE = frozenset(_WHOLE_WORDS.split())
"""Doubled words that are no plural, or a plural with nothing else to say it."""
_PEOPLE = frozenset({"warga", "masyarakat", "rakyat", "umat"})
"""Words that are a plural without being doubled."""
_HEAD = r"(?:[Gg]ubernur|[Bb]upati|[Ww]ali ?[Kk]ota)"
_ELECTION = r"(?:[Pp]ilkada|[Pp]emilu\w*|[Pp]ilukada|[Pp]ilkades|[Pp]emilihan)"
_ELECTIONS = {"pilkada": "Pilkada", "pilukada": "Pilkada", "pemilukada": "Pilkada", "pemilu": "Pemilu"}
_NOT_WHOLE = rf"(?!\d|\s?[/.-]\s?\d| (?:{'|'.join(MONTHS)}) \d{{4}})"
"""Behind a day: no month and year, since of whole dates only their own rule speaks."""
_PATTERNS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\b[Ss]istem (?:\w+ )?(?P<kept>[Cc]ooling [Ss]ystem)\b"), ("{kept}",)),
    (re.compile(rf"\b[Pp]esta [Dd]emokrasi (?P<kept>{_ELECTION})\b"), ("{kept}",)),
    (
        re.compile(rf"\b(?P<on>[Pp]ada )?[Hh]ari (?P<day>{_DAYS}),? tanggal (?P<date>\d+){_NOT_WHOLE}"),
        ("{on}{day}, {date}",),
    ),
    (re.compile(rf"\b(?P<on>[Pp]ada )hari (?P<day>{_DAYS})\b(?!,? tanggal \d)"), ("{on}{day}",)),
    (re.compile(r"\b[Ss]angat (?P<kept>\w+) sekali\b"), ("sangat {kept}", "{kept} sekali")),
    (re.compile(r"\b[Ss]aling (?P<kept>ber(?P<root>\w+)-(?P=root)an)\b"), ("{kept}",)),
    (
        re.compile(
            rf"\b[Pp]emilihan {_HEAD}(?:,? (?:dan |serta )?{_HEAD})*,? (?:dan|serta) "
            r"(?P<kept>[Pp]emilihan [Kk]epala [Dd]aerah(?: \([Pp]ilkada\))?|Pilkada)"
        ),
        ("{kept}",),
    ),
)
_DOUBLED = re.compile(rf"\b(?P<many>{_MANY}) (?P<word>(?P<half>[a-z]{{3,}})[-‑](?P=half)(?:nya)?)\b", re.IGNORECASE)
_EVERY = re.compile("istem|emokrasi|ari |angat|aling|emilihan")


def look(passage: Passage) -> Iterator[Finding]:
    """The doubles of one text."""
    if passage.sort is Sort.NAME:
        return
    for word in words(passage):
        if phrase := phrase_at(passage, word, _phrases()):
            span = (word.start, word.start + len(phrase))
            yield _mend(passage, span, doubles()[phrase])
    text = open_text(passage)
    for pattern, rights in _PATTERNS if _EVERY.search(text) else ():
        for found in pattern.finditer(text):
            parts = {name: _house(part) for name, part in found.groupdict(default="").items()}
            yield _mend(passage, found.span(), tuple(right.format(**parts) for right in rights))
    for found in _DOUBLED.finditer(text) if "-" in text or "‑" in text else ():
        if found["word"].lower().removesuffix("nya") not in _WHOLE:
            yield _plural(passage, found)


def _house(part: str) -> str:
    """An election as the house calls it, so that the mend leads into no other: "pilukada" → "Pilkada"."""
    return _ELECTIONS.get(part.casefold(), part)


def _mend(passage: Passage, span: tuple[int, int], rights: tuple[str, ...]) -> Finding:
    old = passage.text[slice(*span)]
    kept = tuple(cased(passage, span[0], old, right) for right in rights)
    return suggested(passage, _MARK, span, "mubazir", kept)


def _plural(passage: Passage, found: re.Match[str]) -> Finding:
    """Two signs of the plural: "para tokoh-tokoh"; "beberapa" stays, "para" may go."""
    many, word, half = found["many"], found["word"], found["half"]
    clitic = "nya" if word.endswith("nya") and not half.endswith("nya") else ""
    doubled = word[0].upper() + word[1:] if many[0].isupper() else word
    rights = (f"{many} {half}{clitic}",) if half.lower() in _PEOPLE else (f"{many} {half}{clitic}", doubled)
    return suggested(passage, _MARK, found.span(), "dua kali jamak", rights)


@cache
def doubles() -> dict[str, tuple[str, ...]]:
    """Phrases that say a thing twice, with what is enough."""
    rows = [line.split("\t") for line in assets.text("language/doubles.tsv").splitlines()]
    return {row[0]: tuple(row[1].split(" / ")) for row in rows[2:]}


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    return by_first_word(doubles())
