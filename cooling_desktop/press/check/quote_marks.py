"""Quotation marks that leave open where somebody's words begin or end (R5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from cooling_desktop.press.check.attribution import ANY, SURE, TAIL, WHO
from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.quotation import MARKS, MOST, marks_of
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import IN_QUOTE, shown

_SOURCE = "EYD V, tanda petik"
RULES: tuple[Rule, ...] = (
    Rule(
        "R5",
        "Tanda petik berpasangan dan pengiring kutipan di luarnya",
        "block",
        "Pembaca harus tahu di mana ucapan seseorang mulai dan berakhir.",
        _SOURCE,
        (
            "Kegiatan ini memberi warga ruang untuk memahami peran Polsek.”ujar Roby”.",
            "“Kami siap menjaga keamanan, ujar Kapolres.",
            "“Kami siap menjaga keamanan bersama warga, ujar Kapolres Sumenep.”",
            'Kapolres menegaskan, "Kami siap menjaga keamanan.',
            "Kami siap menjaga keamanan,” katanya.",
            "“Kami siap menjaga keamanan,” ujar Roby”.",
            'Kapolres menutup acara itu ".',
        ),
        (
            "“Kami siap menjaga keamanan,” ujar Kapolres.",
            "Kapolres berkata, “Kami siap.” Warga bertepuk tangan.",
            "D'Dion Coffee berada di dekat Jum'at Berkah, dan layar 32\" dipasang di sana.",
            "“Hadirin,” kata Kapolres, “mari kita jaga desa ini.”",
            "“Kami mengawal setiap tahapan.\n“Kami juga tetap netral,” kata Kapolres.",
            "Acara “Ngopi Bareng” itu dibuka Kapolres, ujar ‘warga’ setempat.",
            "“Mari kita ajak warga, kata kuncinya adalah netral.”",
            "“Acara “Ngopi Bareng” ini milik warga,” ujar Kapolres.",
            "”Kami siap,” ujar Kapolres. Acara ”Ngopi Bareng” dan “Jumat Curhat“ digelar.",
            '"Acara "Ngopi Bareng" ini milik warga," ujar Kapolres. "Kami siap," tambahnya.',
            'Kapolres mengatakan “ kami siap ".',
            'Kapolres mengatakan " kami siap menjaga desa ini ”, lalu pulang.',
        ),
        accepts=False,
    ),
    Rule(
        "R5 ucapan",
        "Ucapan diisi tanpa tanda petik dan tanpa pengiring",
        "ask",
        "Tanda petik dan kata pengiring dibuatkan oleh naskah.",
        _SOURCE,
        tuple(
            {"meeting": {"utterances": [{"kind": "kutipan", "text": said, "verbatim": True}]}}
            for said in ("“Kami siap menjaga desa.”", "Kami siap menjaga desa,” ujarnya", '"Kami siap" kata Kapolres.')
        ),
        tuple(
            {"meeting": {"utterances": [{"kind": "kutipan", "text": said, "verbatim": True}]}}
            for said in ("Kami siap menjaga desa.", "Mari ikut “Ngopi Bareng” di kafe", "Kata kuncinya adalah netral.")
        ),
        accepts=False,
    ),
)
_TITLE = 6
"""Words up to which a closing mark may belong to a title."""
_UNCLOSED_BEFORE = re.compile(rf"(?P<stop>[,.!?…])\s*(?P<verb>{ANY}){WHO}|(?P<none>)\s+(?P<sure>{SURE}){WHO}")
_TAIL_BEHIND = re.compile(rf"(?P<gap>\s*,?\s*){TAIL}(?P<mark>[”\"]?)(?P<stop>[.,]?)[”\"]?")
_INSIDE = re.compile(rf"(?P<stop>[,.!?…])\s*{TAIL}(?P<end>[.,]?)$")
_BETWEEN = re.compile(rf"\s*,?\s*{TAIL}[.,]?$")
_SENTENCE = re.compile(r"[.!?…][”\"]?\s+(?=[“\"]?[A-Z0-9])")
_SAID_TAG = re.compile(rf"[,.!?]?[”\"]?,?\s*(?P<verb>{ANY}){WHO}.*$", re.DOTALL)


def look(page: Page) -> Iterator[Finding]:
    """Broken marks in the clerk's paragraphs; words that run on in the next paragraph stay open rightly."""
    for n, passage in enumerate(page.passages):
        if passage.sort is Sort.QUOTE:
            yield from _utterance(passage)
        elif passage.sort in (Sort.PARAGRAPH, Sort.HEADLINE, Sort.CAPTION):
            after = page.passages[n + 1].text if n + 1 < len(page.passages) else ""
            yield from _broken(passage, after[:1] in ("“", '"'))


@lru_cache(maxsize=512)
def _broken(passage: Passage, goes_on: bool) -> tuple[Finding, ...]:
    if not any(mark in passage.text for mark in MARKS):
        return ()
    return tuple(islice(_faults(passage, goes_on), MOST))


def _faults(passage: Passage, goes_on: bool) -> Iterator[Finding]:
    marks = marks_of(passage.text)
    unclosed = (_unclosed(passage, place, goes_on) for place in marks.unclosed)
    inside = (_inside(passage, pair) for pair in marks.pairs)
    yield from (one for one in chain(unclosed, inside) if one)
    last = -1
    for place in marks.unopened:
        if place >= last:
            one, last = _unopened(passage, place)
            yield one


def _finding(passage: Passage, span: tuple[int, int], message: str, mends: list[tuple[str, int, int, str]]) -> Finding:
    """A finding at `span`; each mend is a label and a stretch with what would stand there."""
    options = tuple(
        Option(label, (Replace(passage.where, start, passage.text[start:end], new),))
        for label, start, end, new in mends
    )
    fix = "" if options else "Betulkan tanda petiknya."
    return Finding("R5", "block", passage.where, message, fix, passage.text[slice(*span)], span[0], options)


def _unclosed(passage: Passage, place: int, goes_on: bool) -> Finding | None:
    text = passage.text
    line = text.find("\n", place)
    end = line if line >= 0 else len(text)
    later = next((n for n in range(place + 1, end) if text[n] in MARKS), end)
    close = '"' if text[place] == '"' else "”"
    if found := _UNCLOSED_BEFORE.search(text, place + 1, min(later + 40, len(text)) if later < end else end):
        verb = found["verb"] or found["sure"]
        if found.start() < later:
            stop = found["stop"] if found["stop"] in ("!", "?") else ","
            new = f"{stop}{close} {verb}"
            message = f"Kutipan belum ditutup sebelum kata “{verb}”."
            return _finding(passage, found.span(), message, [("Tutup kutipan", *found.span(), new)])
    starts_line = place == 0 or text[place - 1] == "\n"
    runs_on = text[line + 1 : line + 2] in ("“", '"') if line >= 0 else goes_on
    if starts_line and runs_on and later == end:
        return None
    words = shown(text[place + 1 : later])
    message = f"Tanda petik sebelum “{words}” belum ditutup." if words else "Tanda petik ini tidak punya pasangan."
    if later < end or not words:
        return _finding(passage, (place, place + 1), message, [("Hapus tanda petik", place, place + 1, "")])
    last = len(text[place:end].rstrip()) + place - 1
    mend = ("Tutup di akhir paragraf", last, last + 1, text[last] + close)
    return _finding(passage, (place, place + 1), message, [mend] if last > place else [])


def _inside(passage: Passage, pair: tuple[int, int]) -> Finding | None:
    """An attribution before the closing mark: “Kami siap, ujar Kapolres.”"""
    start, end = pair
    found = _INSIDE.search(passage.text, start + 1, end)
    if found is None or (found["verb"] in ("kata", "nilai", "pesan") and found["who"] == "nya" and not found["stop"]):
        return None
    stop = found["stop"] if found["stop"] in ("!", "?") else ","
    close = passage.text[end]
    tag = (found["verb"] + found["who"]).removesuffix(".")
    dot = "" if passage.text[end + 1 : end + 2] in (".", ",") else found["end"] or "."
    new = f"{stop}{close} {tag}{dot}"
    message = f"“{shown(tag)}” berada di dalam tanda petik. Tutup kutipan sebelum kata itu."
    mend = ("Keluarkan dari kutipan", found.start(), end + 1, new)
    return _finding(passage, (found.start("verb"), found.start("verb") + len(tag)), message, [mend])


def _unopened(passage: Passage, place: int) -> tuple[Finding, int]:
    """A closing mark without its partner, and where the reading goes on."""
    text = passage.text
    before = text[:place]
    previous = max((before.rfind(mark) for mark in "”\""), default=-1)
    if previous >= 0 and (tag := _BETWEEN.match(before, previous + 1)):
        message = f"Tanda petik sesudah “{shown(tag[0])}” tidak punya pembuka."
        return _finding(passage, (place, place + 1), message, [("Hapus tanda petik", place, place + 1, "")]), place + 1
    tail = _TAIL_BEHIND.match(text, place + 1)
    if tail is None:
        message = f"Tanda petik sesudah “{shown(' '.join(before.split()[-3:]))}” tidak punya pembuka."
        mends = [*_opened(passage, place, place + 1, text[place]), ("Hapus tanda petik", place, place + 1, "")]
        return _finding(passage, (place, place + 1), message, mends), place + 1
    said = tail["verb"] + tail["who"]
    tag_text = said.removesuffix(".")
    message = f"Kutipan sebelum “{shown(tag_text)}” tidak pernah dibuka."
    stop = "." if "." in (tail["stop"], said[-1]) or not text[tail.end() :].strip() else tail["stop"]
    new = f"{text[place]} {tag_text}{stop}"
    return _finding(passage, (place, tail.end()), message, _opened(passage, place, tail.end(), new)), tail.end()


def _opened(passage: Passage, place: int, end: int, closing: str) -> list[tuple[str, int, int, str]]:
    """Ways to open what ends at `place`: with its last sentence, or with the paragraph."""
    text = passage.text
    line = text.rfind("\n", 0, place) + 1
    body = text[line:place].rstrip(" .,")
    if len(body.split()) < 2:
        return []
    stop = "" if body[-1] in "!?" else "," if closing[1:].strip(" .,") else text[len(body) + line : place].strip()[-1:]
    starts = [one.end() for one in _SENTENCE.finditer(text, line, line + len(body))]
    opening = '"' if text[place] == '"' else "“"
    last = starts[-1] if starts else line
    mends: list[tuple[str, int, int, str]] = []
    for label, start in (("Buka di awal kalimat terakhir", last), ("Buka di awal paragraf", line)):
        words = text[start : line + len(body)]
        if not any(mark in words for mark in MARKS) and all(start != other[1] for other in mends):
            mends.append((label, start, end, f"{opening}{words}{stop}{closing}"))
    return mends


def _utterance(passage: Passage) -> Iterator[Finding]:
    """Somebody's words with marks of their own, or with the words that lead them in."""
    text = passage.text.strip()
    inside = marks_of(text)
    if text[:1] in MARKS or (text.rstrip(".,")[-1:] in MARKS and (inside.unopened or (text[:1] in MARKS))):
        message = "Ucapan ini memuat tanda petik. Tulis ucapannya saja." + IN_QUOTE
    elif tag := _SAID_TAG.search(text):
        if not inside.unopened and not _INSIDE.search(text):
            return
        message = f"Ucapan ini memuat pengiring “{shown(tag['verb'] + text[tag.end('verb') :], 3)}”." + IN_QUOTE
    else:
        return
    yield Finding("R5 ucapan", "ask", passage.where, message, "Sunting ucapannya, lalu pilih kata kerjanya.")
