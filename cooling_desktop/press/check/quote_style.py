"""Quotations that are whole, but not written as they should be: comma, space, small verb, curly marks (R5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from cooling_desktop.press.check.attribution import ANY, SURE, WHO
from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.quotation import MOST, marks_of
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import shown
from cooling_desktop.words.text import PARTICLES

_SOURCE = "EYD V, tanda petik"
RULES: tuple[Rule, ...] = (
    Rule(
        "R5 koma",
        "Koma, spasi, dan huruf kecil di antara kutipan dan pengiringnya",
        "suggest",
        "Koma di dalam tanda petik menyambung kutipan dengan pengiringnya.",
        _SOURCE,
        (
            "“Kami siap menjaga desa ini”, ujar Kapolres.",
            "“Kami siap menjaga desa ini.” ujar Kapolres.",
            "“Kami siap menjaga desa ini” kata Kapolres.",
            "“Kami siap menjaga desa ini,”ujarnya.",
            "“Kami siap menjaga desa ini,” Ujar Kapolres.",
            "“ Kami siap menjaga desa ini,” ujar Kapolres.",
            "“Kami siap menjaga desa ini, ” ujar Kapolres.",
            '"Mari jaga kamtibmas" ujar Kapolres.',
            '"Mari jaga kamtibmas", ujar Kapolres.',
            "“Mari jaga kamtibmas”, ujar Kapolres.",
            "“Siap” ujar Kapolres.",
            "“Siapa yang siap menjaga desa ini?”, tanya warga. “Kami siap menjaga desa!”, kata Kapolres.",
        ),
        (
            "“Kami siap menjaga desa ini,” ujar Kapolres.",
            "“Siapa yang berani menjaga desa ini?” kata Kapolres.",
            "“Kami …,” ujar Kapolres.",
            "Acara itu bernama “Ngopi Bareng”, kata Kapolres.",
            "“Ngopi Bareng” kata yang mudah diingat.",
            "“Ngopi Bareng”, kata Kapolres, digelar setiap Rabu.",
            '"Jumat Curhat" kata Kapolres berlangsung setiap pekan.',
            "Kapolres menegaskan, “Kami siap menjaga desa.” Kata warga, itu perlu.",
        ),
        accepts=False,
    ),
    Rule(
        "R5 gaya",
        "Satu gaya tanda petik",
        "suggest",
        "Tanda petik lurus dan lengkung tidak dicampur dalam satu naskah.",
        _SOURCE,
        (
            '"Kami siap menjaga desa ini," ujar Kapolres.',
            'Acara "Ngopi Bareng" itu dibuka.',
            'Acara "Ngopi Bareng" dan “Jumat Curhat” itu dibuka.',
            "”Kami siap menjaga desa ini,” ujar Kapolres.",
            "“Acara “Ngopi Bareng” ini milik warga,” ujar Kapolres.",
            "Acara ”Ngopi Bareng” itu dibuka.",
            '"Kami siap menjaga desa ini, “ ujar Kapolres.',
            'Kapolres mengatakan “ kami siap ".',
        ),
        (
            "“Kami siap menjaga desa ini,” ujar Kapolres.",
            "Warga berkumpul di D'Dion Coffee pada Jum'at pagi.",
            "Layar 32\" dipasang di aula.",
        ),
        accepts=False,
    ),
)
_TEXTS = (Sort.PARAGRAPH, Sort.HEADLINE, Sort.CAPTION)
_BEHIND = re.compile(rf"(?P<gap>\s*)(?P<comma>,?)(?P<gap2>\s*)(?P<verb>{ANY})(?:{WHO})", re.IGNORECASE)
_STARTS = re.compile(r"(?:^|[.!?:,”\"\n)]|[–—-])\s*$")
_LED_IN = re.compile(r"[:,]\s*$")
_ENDS = re.compile(r"[^,.]*(?:\.|$)")
_AFTER_MARK = re.compile(r"[“”\"„«»][^\S\n]+(?=\w)")
_BEFORE_MARK = re.compile(r"[^\S\n]+[“”\"„«»]")
_WIDEST = 8
_SPEECH = 4
"""Words from which marks at the beginning of a sentence hold speech and no title, whatever they end in."""
_SAID = re.compile(rf"\s(?!(?:{'|'.join(PARTICLES)})\b)[a-z]")
"""A small letter as no title has it."""


def look(passage: Passage) -> Iterator[Finding]:
    """The marks of one text, one finding for each quotation and one for straight marks."""
    if passage.sort not in _TEXTS or ('"' not in passage.text and "”" not in passage.text):
        return
    yield from islice(_of_pairs(passage), MOST)


def _of_pairs(passage: Passage) -> Iterator[Finding]:
    mended = []
    for start, end in marks_of(passage.text).pairs:
        tag = [*_tag(passage, start, end)]
        yield from tag
        if spaced := _spaced(passage, start, end, tagged=bool(tag)):
            yield spaced
            mended += [(start, end)] if spaced.rule == "R5 gaya" else []
    yield from _shapes(passage, mended)
    for pair in marks_of(passage.text).nested:
        yield _nested(passage, *pair)


def _tag(passage: Passage, start: int, end: int) -> Iterator[Finding]:
    text = passage.text
    said = text[start + 1 : end].rstrip()
    tag = _BEHIND.match(text, end + 1)
    if not tag or not said or not _STARTS.search(text, max(0, start - _WIDEST), start):
        return
    last = said[-1]
    if last not in ",.!?" and (not _is_said(said, tag["verb"]) or said.endswith(("…", "..."))):
        return
    verb, spaced = tag["verb"], tag["gap"] + tag["gap2"]
    led_in = _LED_IN.search(text, max(0, start - _WIDEST), start)
    if verb != verb.lower() and (led_in or not _ENDS.match(text, tag.end("verb"))):
        return  # the quotation is over, and a sentence of its own begins with "Kata Kapolres, …"
    message = _fault(last, tag["comma"], spaced, verb)
    if not message:
        return
    at = start + len(said)
    mark = last if last in "!?" else ","
    kept = last if last not in ",.!?" else ""
    new = f"{kept}{mark}{text[end]} {verb.lower()}"
    found = text[at : tag.end("verb")]
    option = Option(f"Tulis “{mark}” di dalam petik" if kept or last == "." else "Betulkan",
                    (Replace(passage.where, at, found, new),))  # fmt: skip
    yield Finding("R5 koma", "suggest", passage.where, message, "", found, at, (option,), safe=True)


def _is_said(words: str, verb: str) -> bool:
    """Whether marks without a stop inside hold speech: many words, small ones, or one before a verb of speech only."""
    count = len(words.split())
    return count >= _SPEECH or _SAID.search(words) is not None or (count == 1 and re.fullmatch(SURE, verb) is not None)


def _fault(last: str, comma: str, spaced: str, verb: str) -> str:
    """What is wrong between the last letter said and the verb; empty where all is well."""
    if last == ".":
        return f"Sebelum “{verb}” ada titik. Tulis koma di dalam tanda petik."
    if comma:
        return f"Koma sebelum “{verb}” berada di luar tanda petik. Tulis di dalamnya."
    if last not in ",!?":
        return f"Koma sebelum “{verb}” belum ada. Tulis di dalam tanda petik."
    if not spaced:
        return f"Spasi antara tanda petik dan “{verb}” belum ada."
    return f"“{verb}” sesudah kutipan ditulis dengan huruf kecil." if verb != verb.lower() else ""


def _spaced(passage: Passage, start: int, end: int, *, tagged: bool) -> Finding | None:
    """Spaces between marks and the words that they belong to: one finding for both, and for marks of two kinds."""
    text = passage.text
    sides = [_space(text, start, _AFTER_MARK), None if tagged else _space(text, end, _BEFORE_MARK)]
    spaces = [one for one in sides if one]
    if not spaces:
        return None
    changes = tuple(Replace(passage.where, one.start(), one[0], one[0].strip()) for one in spaces)
    found, first, rule = spaces[0][0], spaces[0].start(), "R5 koma"
    if len(spaces) > 1:
        found, first = text[start : end + 1], start
    message = "Spasi berada di dalam tanda petik. Hapus spasinya."
    option = Option("Hapus spasi", changes)
    if _two_kinds(text, start, end) and not tagged:
        words = text[start + 1 : end].strip()
        found, first, rule = text[start : end + 1], start, "R5 gaya"
        option = Option("Betulkan tanda petik", (Replace(passage.where, start, found, f"“{words}”"),))
        message = f"Tanda petik pada “{shown(words)}” dua jenis dan berspasi. Tulis “…” tanpa spasi di dalamnya."
    return Finding(rule, "suggest", passage.where, message, "", found, first, (option,), safe=True)


def _space(text: str, place: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    found = pattern.search(text, max(0, place - _WIDEST), place + _WIDEST)
    return found if found and found.start() <= place < found.end() else None


def _two_kinds(text: str, start: int, end: int) -> bool:
    """Whether one mark of a pair is straight and the other is not."""
    return (text[start] == '"') != (text[end] == '"')


def _shapes(passage: Passage, mended: list[tuple[int, int]]) -> Iterator[Finding]:
    """Straight or turned marks, but for pairs told before.

    What the clerk writes into a release is printed curly anyway, unless it mixes both.
    """
    text = passage.text
    pairs = [
        (start, end)
        for start, end in marks_of(text).pairs
        if text[start] + text[end] not in ("“”", "«»", "„“") and (start, end) not in mended
    ]
    straight = all(text[place] == '"' for pair in pairs for place in pair)
    mixed = any(mark in text for mark in "“”")
    if not pairs or (straight and not mixed and not passage.where.startswith("teks")):
        return
    changes = [
        Replace(passage.where, place, text[place], mark)
        for pair in pairs
        for place, mark in zip(pair, "“”", strict=True)
        if text[place] != mark
    ]
    first, last = pairs[0]
    what = "Tanda petik lurus dan lengkung bercampur" if mixed and straight else "Tanda petik lurus dipakai"
    message = f"{what if straight else 'Tanda petik terbalik'} pada “{shown(text[first + 1 : last])}”. Tulis “…”."
    option = Option("Pakai tanda petik lengkung", tuple(changes))
    found = text[first : last + 1]
    yield Finding("R5 gaya", "suggest", passage.where, message, "", found, first, (option,), safe=True)


def _nested(passage: Passage, start: int, end: int) -> Finding:
    """A title inside somebody's words: its marks are single."""
    text = passage.text
    message = f"Tanda petik di dalam kutipan, pada “{shown(text[start + 1 : end])}”, ditulis tunggal: ‘…’."
    changes = (Replace(passage.where, start, text[start], "‘"), Replace(passage.where, end, text[end], "’"))
    option = Option("Pakai tanda petik tunggal", changes)
    return Finding("R5 gaya", "suggest", passage.where, message, "", text[start : end + 1], start, (option,), safe=True)
