"""Words, phrases and openings that come twice (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, after_dateline, is_title, sentences, spotted
from cooling_desktop.press.check.story import Part, story

_HABIT = "kebiasaan redaksi"
RULES: tuple[Rule, ...] = (
    Rule(
        "R11 ulang",
        "Kata yang terketik dua kali",
        "suggest",
        "Kata yang terketik dua kali adalah salah ketik.",
        "EYD V, penulisan kata",
        (
            "Warga yang yang hadir menyambut baik.",
            "Acara digelar di di Balai Desa.",
            "Kapolres mengajak warga untuk  untuk waspada.",
        ),
        (
            "Warga berkumpul, sama-sama menjaga desa.",
            "Kegiatan itu bernama “Dari dari Hati”.",
            "Kerja sama itu berjalan lama lama sekali.",
            "“Kami yang yang bertugas di sini,” ujarnya.",
        ),
        accepts=False,
    ),
    Rule(
        "R11 awal",
        "Awal kalimat berganti",
        "suggest",
        "Dua awal yang sama berturut-turut terasa seperti daftar.",
        _HABIT,
        (
            "Kegiatan ini dihadiri warga.\nKegiatan ini bertujuan menjaga keamanan.",
            "Selain itu, warga diminta melapor. Selain itu, patroli ditambah.",
            "Polres Sumenep menggelar dialog. Polres Sumenep berharap warga hadir.",
        ),
        (
            "Kegiatan itu dihadiri warga.\nTujuannya menjaga keamanan.",
            "“Kami hadir. Kami siap,” ujar Kapolres.",
            "Pertemuan bertajuk “Ngopi Bareng” itu dibuka.\nPertemuan itu bertujuan menjaga keamanan.",
            "Kapolres hadir. Kapolsek hadir.",
            "Polres Sumenep Gelar “Ngopi Bareng”\nPolres Sumenep menggelar dialog.",
            "Polres Sumenep gelar dialog bersama warga\nPolres Sumenep menggelar dialog di aula.",
            "Polres Sumenep Siap Jaga Pilkada!\nPolres Sumenep menggelar dialog.",
        ),
        accepts=False,
    ),
    Rule(
        "R11 frasa",
        "Frasa yang cukup sekali",
        "suggest",
        "Frasa baku yang berulang membuat naskah terasa disalin.",
        _HABIT,
        (
            "Dalam rangka menjaga kamtibmas dalam rangka menghadapi Pilkada, Polsek menggelar patroli.",
            "Kapolres menekankan pentingnya sinergi.\nIa juga menekankan pentingnya komunikasi.",
            "Selain itu, Kapolsek mengajak warga waspada.\nWarga juga hadir. Selain itu juga, warga melapor.",
        ),
        (
            "Dalam rangka menjaga kamtibmas, Polsek menggelar patroli.",
            "Kapolres menekankan pentingnya sinergi dan komunikasi.",
            "Selain itu, warga diminta melapor.\n“Selain itu, kami siap,” ujar Kapolres.",
        ),
        accepts=False,
    ),
)
_AGAIN: tuple[str, Level] = ("R11 ulang", "suggest")
_OPENING: tuple[str, Level] = ("R11 awal", "suggest")
_PHRASE: tuple[str, Level] = ("R11 frasa", "suggest")
_DOUBLED = re.compile(
    r"\b(yang|di|ke|dan|dari|untuk|dengan|dalam|pada|oleh|akan|telah|agar|bahwa|serta|atau|juga|para|menjadi|adalah"
    r"|sebagai|kepada|tersebut|bersama|karena|tidak|dapat|warga|kegiatan|masyarakat)[ \u00a0]+\1\b",
    re.IGNORECASE,
)
_HEADLINE = 20
"""Words up to which a line may be a headline."""
_ONCE = re.compile(
    r"\b(?:(?P<aim>dalam rangka) (?=(?P<verb>(?:me|ber)\w+)|\w)|(?P<weight>menekankan pentingnya)"
    r"|(?P<also>selain itu))\b",
    re.IGNORECASE,
)


def look_at(passage: Passage) -> Iterator[Finding]:
    """Words typed twice in one text."""
    if passage.sort not in WRITTEN:
        return
    for found in _DOUBLED.finditer(passage.text):
        if not passage.quoted(*found.span()) and not passage.named(*found.span()):
            message = f"“{found[1]}” tertulis dua kali. Hapus satu."
            yield spotted(passage, _AGAIN, found.span(), message, ((f"Tulis {found[1]}", found[1]),), safe=True)


def look(page: Page) -> Iterator[Finding]:
    """Openings and phrases that come again in the paragraphs, where the clerk wrote one of the two."""
    parts = [part for part in story(page) if not is_title(part.passage.text)]
    if len(parts) > 1 and _is_headline(parts[0].passage):
        del parts[0]
    yield from _openings(parts)
    yield from _phrases(parts)


def _is_headline(passage: Passage) -> bool:
    """Whether the first line of a bare text stands above its paragraphs: no stop, or capitals before a mark."""
    if passage.where != "teks[0]" or len(passage.text.split()) > _HEADLINE:
        return False
    return re.search(r"[.…!?:;,][”\"’)]*$", passage.text) is None or is_title(passage.text.rstrip("!?”\"’)"))


def _openings(parts: list[Part]) -> Iterator[Finding]:
    told = [(part, one) for part in parts for one in sentences(part.passage)]
    for (_, before), (part, one) in pairwise(told):
        words, start = _first_two(one.text, one.start)
        if part.own and words and words == _first_two(before.text, before.start)[0]:
            end = start + len(words)
            message = f"Kalimat sebelumnya juga mulai dengan “{part.passage.text[start:end]}”. Ganti awalnya."
            yield spotted(part.passage, _OPENING, (start, end), message)


def _first_two(text: str, start: int) -> tuple[str, int]:
    """The first two words in small letters and where they begin; empty where a quotation opens."""
    city = after_dateline(text) if start == 0 else 0
    found = re.match(r"([A-Z][\w-]*) ([\w-]+)(?= \w|,)", text[city:])
    return (found[0].lower(), start + city) if found and len(text.split()) > 3 else ("", 0)


def _phrases(parts: list[Part]) -> Iterator[Finding]:
    seen: set[str] = set()
    for part in parts:
        for found in _ONCE.finditer(part.passage.text):
            if part.passage.quoted(*found.span()) or part.passage.named(*found.span()):
                continue
            kind = str(found.lastgroup if found.lastgroup != "verb" else "aim")
            if part.own and kind in seen:
                words = found[0].strip()
                message = f"“{words}” sudah dipakai dalam naskah ini. {_INSTEAD[kind]}"
                aim = kind == "aim" and found["verb"] is not None
                new = ("Untuk " if words[0].isupper() else "untuk ") if aim else ""
                mends = ((f"Tulis {new.strip()}", new),) if aim else ()
                yield spotted(part.passage, _PHRASE, found.span(), message, mends)
            seen.add(kind)


_INSTEAD = {
    "aim": "Tulis “untuk”.",
    "weight": "Gabungkan kedua pesan itu.",
    "also": "Gabungkan kedua hal itu.",
}
