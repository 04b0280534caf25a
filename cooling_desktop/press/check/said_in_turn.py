"""Attributions one after the other: verbs that vary, "tambah" not at first, "pungkas" last (R6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cooling_desktop.press.check.attribution import Tag, tags
from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.story import Part, story

_HABIT = "kebiasaan redaksi"
_FIRST = "“Kami siap menjaga desa ini,” {0} Kapolres Sumenep.\n"
RULES: tuple[Rule, ...] = (
    Rule(
        "R6 kata kerja",
        "Kata kerja pengiring berganti",
        "suggest",
        "Kata kerja yang sama dua kali berturut-turut terasa membosankan.",
        _HABIT,
        (
            _FIRST.format("jelas") + "“Kami tetap netral dan mengawal tahapan,” jelasnya.",
            _FIRST.format("ujar") + "Warga bertepuk tangan. “Kami tetap netral,” ujarnya.",
            _FIRST.format("tegas") + "“Kami mendukung penuh,” tegas Ketua FKUB.",
        ),
        (
            _FIRST.format("jelas") + "“Kami tetap netral dan mengawal tahapan,” katanya.",
            _FIRST.format("ujar") + "“Kami netral,” kata Candra.\n“Kami siap,” ujarnya.",
            _FIRST.format("kata") + "Kata warga, kegiatan itu berguna.",
        ),
        accepts=False,
    ),
    Rule(
        "R6 urutan",
        "Tambah sesudah kutipan lain, pungkas pada kutipan terakhir",
        "ask",
        "Tambah dan pungkas menyatakan urutan kutipan seorang pembicara.",
        _HABIT,
        (
            _FIRST.format("tambah"),
            _FIRST.format("imbuh") + "“Kami tetap netral,” katanya.",
            _FIRST.format("ujar") + "“Kami netral,” pungkasnya.\n“Kami juga siap,” katanya.",
        ),
        (
            _FIRST.format("ujar") + "“Kami netral,” tambahnya.\n“Mari kita jaga,” pungkasnya.",
            _FIRST.format("ujar") + "“Kami netral,” pungkasnya.\nKetua FKUB menyambut baik. “Kami siap,” katanya.",
            "Polres menambah patroli. " + _FIRST.format("kata"),
        ),
        accepts=False,
    ),
)
_FURTHER = frozenset({"tambah", "imbuh", "lanjut", "sambung"})
_LAST = frozenset({"pungkas", "tutup"})
_NEUTRAL = ("ujar", "kata", "tutur", "ucap")
_TOLD = re.compile(r"\b(?:me(?:ngatakan|nyampaikan|negaskan|nekankan|njelaskan|ngajak|ngimbau)|berharap)\b")
_NEW_SPEAKER = re.compile(r"\b(?:[A-Z][\w.]*\s+[A-Z]|Sementara itu|Senada|Ketua|Camat|Lurah|Kapol|Wakapol|Kasi|Kasat)")


class Said(NamedTuple):
    """An attribution and its paragraph by number."""

    part: int
    passage: Passage
    own: bool
    tag: Tag


def look(page: Page) -> Iterator[Finding]:
    """The attributions of a release in turn; those in drafted paragraphs only count."""
    parts = story(page)
    said = [Said(n, part.passage, part.own, tag) for n, part in enumerate(parts) for tag in tags(part.passage)]
    if said and said[0].own and said[0].tag.stem in _FURTHER and not _told_before(parts, said[0]):
        message = f"“{_word(said[0])}” mengiringi kutipan pertama."
        yield _finding("R6 urutan", said, 0, message)
    for n, (before, one) in enumerate(pairwise(said)):
        if before.tag.stem == one.tag.stem and (before.own or one.own):
            message = f"“{_word(one)}” dipakai dua kali berturut-turut."
            yield _finding("R6 kata kerja", said, n + 1 if one.own else n, message)
        if before.own and before.tag.stem in _LAST and one.tag.nya and not _others_between(parts, before, one):
            message = f"“{_word(before)}” hanya untuk kutipan terakhir, padahal pembicara ini masih dikutip lagi."
            yield _finding("R6 urutan", said, n, message)


def _word(said: Said) -> str:
    return said.passage.text[said.tag.start : said.tag.end]


def _finding(rule: str, said: list[Said], n: int, message: str) -> Finding:
    """Only the verb changes, to one that its neighbours do not use; the words of the speaker stay."""
    one = said[n]
    near = {other.tag.stem for other in said[max(0, n - 1) : n + 2]}
    new = next(stem for stem in _NEUTRAL if stem not in near) + ("nya" if one.tag.nya else "")
    option = Option(f"Tulis {new}", (Replace(one.passage.where, one.tag.start, _word(one), new),))
    level = next(known.level for known in RULES if known.id == rule)
    told = f"{message} Tulis “{new}”."
    return Finding(rule, level, one.passage.where, told, "", _word(one), one.tag.start, (option,))


def _told_before(parts: list[Part], first: Said) -> bool:
    """Whether somebody spoke indirectly before, so that a first quotation may add to it."""
    text = "\n".join(part.passage.text for part in parts[: first.part]) + first.passage.text[: first.tag.start]
    return _TOLD.search(text) is not None


def _others_between(parts: list[Part], before: Said, one: Said) -> bool:
    """Whether anybody else is named between two attributions."""
    texts = [part.passage.text for part in parts[before.part : one.part + 1]]
    texts[-1] = texts[-1][: one.tag.start]
    texts[0] = texts[0][before.tag.end :]
    return _NEW_SPEAKER.search(re.sub(r"“[^”]*”|\"[^\"]*\"", "", "\n".join(texts))) is not None
