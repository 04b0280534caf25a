"""Acronyms that a text of the clerk never spells out (R12); what is drafted spells them out by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cooling_desktop import assets
from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import after_dateline
from cooling_desktop.press.check.story import Part, story
from cooling_desktop.press.check.word_list import in_title
from cooling_desktop.words.acronyms import Term, expand_first, glossary

RULES: tuple[Rule, ...] = (
    Rule(
        "R12",
        "Kepanjangan singkatan",
        "suggest",
        "Pembaca di luar kepolisian belum tentu mengenal singkatan itu.",
        "EYD V, singkatan; kebiasaan redaksi",
        (
            "Ketua PPK Kecamatan Kuala Kampar hadir.",
            "Warga membahas persiapan TPS dan peran FKDM.",
            "Kakan Kemenag OKU Selatan hadir.",
            "PD Mio Indonesia mengundang warga Sumsel.",
        ),
        (
            "Ketua Panitia Pemilihan Kecamatan (PPK) Kuala Kampar dan anggota PPK hadir.",
            "Polri, TNI, KPU, dan pengurus RT 001/RW 09 hadir pukul 19.00 WIB.",
            "“Kami siap di TPS,” ujar Kapolsek.",
            "Forum Kewaspadaan Dini Masyarakat hadir. FKDM juga berpesan.",
            "Kapolda Sumsel, Polda Jatim, dan Kasat Binmas hadir.",
            "Polsek Gelar Rapat Bersama PPK Jelang Pilkada",
            "OKU SELATAN – Polres Ogan Komering Ulu (OKU) Selatan mengundang warga.",
        ),
    ),
)
_KNOWN_WORDS = "KPU DPRD NKRI MUI LSM Pilkada Pemilu Pilkades Pilgub ormas"
_KNOWN = frozenset(_KNOWN_WORDS.split())
"""What every reader knows."""
_SENTENCE = 5
"""Words below which a line is a place, a number or a heading."""
_UNITS = re.compile(r"(?:pol(?:da|res|sek)\w*|humas|bid\w*|pemprov|gubernur|dprd) $", re.IGNORECASE)
_OFFICES = re.compile(r"(?:Ka|Waka)?(?:[Ss]at|[Uu]nit|[Nn]it|[Ss]ubdit|[Dd]ir) $")


class Use(NamedTuple):
    """Where a text of ours uses an acronym."""

    form: str
    start: int


def look(page: Page) -> Iterator[Finding]:
    """The first use of every acronym that nothing before it explains, in what the clerk wrote."""
    parts = story(page)
    uses = [(part, use) for part in parts for use in _uses(part.passage)]
    seen: set[str] = set()
    for part, use in uses:
        if use.form not in seen:
            seen.add(use.form)
            again = sum(other.form == use.form for _, other in uses) > 1
            if part.own and not _explained(parts, part, use):
                yield _finding(part.passage, use, again=again)


@lru_cache(maxsize=256)
def _uses(passage: Passage) -> tuple[Use, ...]:
    free = passage.free
    if in_title(passage) or len(free.split()) < _SENTENCE:
        return ()
    city = free[: after_dateline(free)]
    free = "\0" * len(city) + free[len(city) :] if city.isupper() else free
    found = (Use(one[0], one.start()) for one in _pattern().finditer(free))
    return tuple(one for one in found if not _in_a_name(free[: one.start], one.form))


def _in_a_name(before: str, form: str) -> bool:
    """Whether it belongs to an office or unit: "Kasat Binmas", "Polda Jatim"."""
    return bool(_OFFICES.search(before)) or (form not in glossary() and bool(_UNITS.search(before)))


def _explained(parts: list[Part], part: Part, use: Use) -> bool:
    """Whether the text says before, or right here, what the acronym stands for."""
    before = [other.passage.text for other in parts[: parts.index(part)]]
    here = part.passage.text
    behind = here[use.start + len(use.form) :]
    said = "\n".join([*before, here[: use.start], behind[:120] if behind.startswith(" (") else ""]).casefold()
    in_brackets = here[: use.start].endswith(("(", "(**")) and behind.lstrip("*").startswith(")")
    return in_brackets or any(one.casefold() in said for one in _expansions(use.form))


def _finding(passage: Passage, use: Use, *, again: bool) -> Finding:
    listed = _expansions(use.form)
    known = glossary().get(use.form)
    bracket = (again or known.known_only) if known else use.form not in _regions()
    verb = "Sisipkan" if bracket else "Tulis"
    options = []
    for expansion in listed:
        change = Replace(passage.where, *_inserted(passage, use, Term(expansion, bracket)))
        options.append(Option(f"{verb} {expansion}", (change,)))
    message = f"“{use.form}” belum dipanjangkan. {verb} {' atau '.join(listed)}."
    return Finding("R12", "suggest", passage.where, message, "", use.form, use.start, tuple(options))


def _inserted(passage: Passage, use: Use, term: Term) -> tuple[int, str, str]:
    """What stands where the acronym did, without saying a word of its neighbours twice: place, old and new."""
    line = passage.text
    rest = [[(line[: use.start], True), (line[use.start :], False)]]
    head = re.search(rf"\b{re.escape(term.expansion.split()[0])} $", line[: use.start], re.IGNORECASE)
    start = head.start() if head else use.start
    made = expand_first(rest, {use.form: term})[0][1][0]
    tail = len(line) - use.start - len(use.form)
    while tail and not made.endswith(line[len(line) - tail :]):
        tail -= 1
    return start, line[start : len(line) - tail], made[: len(made) - tail]


def _expansions(form: str) -> tuple[str, ...]:
    known = glossary().get(form)
    return (known.expansion,) if known else _asked()[form]


@cache
def _asked() -> dict[str, tuple[str, ...]]:
    """Short forms beyond the glossary, each with what it may stand for."""
    return {row[0]: tuple(row[1].split(" / ")) for row in _rows()}


@cache
def _regions() -> frozenset[str]:
    """Those that only stand for the words themselves, so that they need not be told: "Sumsel"."""
    return frozenset(row[0] for row in _rows() if row[2] == "no")


@cache
def _rows() -> tuple[list[str], ...]:
    return tuple(line.split("\t") for line in assets.text("language/short_forms.tsv").splitlines()[2:])


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted({*glossary(), *_asked()} - _KNOWN, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
