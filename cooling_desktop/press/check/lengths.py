"""Sentences of more than forty words, in what the clerk wrote and in what typed values made long (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cooling_desktop.press.block import Block
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort, paragraphs
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import Sentence, sentences, shown, spotted

_LONG = (
    "Kegiatan itu bertujuan menjaga keamanan dan ketertiban menjelang pemilihan, meningkatkan partisipasi dan sinergi "
    "antara polisi dan warga, mendekatkan polisi dengan warga melalui forum santai, berbagi informasi tentang isu "
    "terkini, berdialog tentang keluhan warga, serta membahas langkah untuk menciptakan lingkungan yang aman."
)
_PURPOSE = (
    "menjaga keamanan dan ketertiban masyarakat di seluruh kelurahan dan desa yang berada di wilayah hukum kepolisian "
    "setempat bersama tokoh agama, tokoh masyarakat, tokoh pemuda, pengurus rukun tetangga, pengurus rukun warga, "
    "karang taruna, satuan pengamanan, dan seluruh warga yang tinggal di sekitar pasar"
)
_HELD = {"programme": "Ngopi Bareng", "days": [{"held_on": "2024-10-23"}], "unit_id": "polres"}
_UNITS = [{"id": "polres", "name": "Polres Sumenep"}]
RULES: tuple[Rule, ...] = (
    Rule(
        "R11 panjang",
        "Kalimat paling panjang empat puluh kata",
        "suggest",
        "Kalimat panjang harus dibaca dua kali.",
        "kebiasaan redaksi",
        (_LONG, {"meeting": {**_HELD, "purposes": [{"text": _PURPOSE}]}, "units": _UNITS}),
        (
            "Kegiatan itu bertujuan menjaga keamanan.",
            f"“{_LONG}” kata Kapolres.",
            {"meeting": {**_HELD, "purposes": [{"text": "menjaga keamanan"}]}, "units": _UNITS},
        ),
        accepts=False,
    ),
)
MOST = 40
_MARK: tuple[str, Level] = ("R11 panjang", "suggest")
_JOINT = re.compile(r",? (serta|sehingga|sementara|sedangkan|tetapi|di mana|terutama|terlebih|karena|dengan tujuan) ")
_SMALL = 12
"""Words below which a typed value makes no sentence long."""


class _Value(NamedTuple):
    """A typed value in a drafted sentence: its path, its words there and how many."""

    field: str
    text: str
    words: int


def look_at(passage: Passage) -> Iterator[Finding]:
    """Long sentences of the clerk's own; words of others count for none."""
    if passage.sort is not Sort.PARAGRAPH:
        return
    for one in sentences(passage):
        if (words := _words(one)) > MOST:
            message = f"Kalimat “{shown(one.text)}” sepanjang {words} kata. Bagi menjadi dua kalimat."
            yield spotted(passage, _MARK, (one.start, one.end), message, fix=_where(one))


def look(page: Page) -> Iterator[Finding]:
    """Drafted sentences that a typed value made long, at that value, once for each."""
    seen: set[str] = set()
    for block in page.drafted.blocks:
        if not block.own and block.spans and len(block.text.split()) > MOST and block.text == block.auto:
            for one in sentences(paragraphs(block.text)[0]):
                value = _longest(block, one) if _words(one) > MOST else None
                if value and value.words >= _SMALL and value.field not in seen:
                    seen.add(value.field)
                    yield _told(page, value, _words(one))


def _told(page: Page, value: _Value, words: int) -> Finding:
    typed = next((one.text for one in page.passages if one.where == value.field), "")
    start = 0 if typed else -1
    message = f"Isian sepanjang {value.words} kata ini membuat kalimat {words} kata dalam naskah. Persingkat atau bagi."
    return Finding(*_MARK, value.field, message, "", typed, start)


def _words(one: Sentence) -> int:
    """How many words of our own; a list that is parted by semicolons may be long."""
    if one.free.count("; ") > 1:
        return 0
    return len([word for word in one.free.split() if word.strip("\0")])


def _longest(block: Block, one: Sentence) -> _Value | None:
    """The longest typed value inside a sentence."""
    cut = [(max(span.start, one.start), min(span.end, one.end), span.field) for span in block.spans]
    values = [_Value(field, block.text[a:b], len(block.text[a:b].split())) for a, b, field in cut if a < b]
    return max(values, key=lambda value: value.words, default=None)


def _where(one: Sentence) -> str:
    """Where the sentence may be parted: at a joint near its middle."""
    total = len(one.text.split())
    found = _JOINT.finditer(one.free)
    joints = [(abs(2 * len(one.text[: joint.start()].split()) - total), joint[1]) for joint in found]
    return f"Bagi misalnya sebelum “{min(joints)[1]}”." if joints else "Bagi pada koma di tengahnya."
