"""One form for every term of the house (R8), as far as one text shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cooling_desktop import assets
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import spotted
from cooling_desktop.press.check.word_list import (
    by_first_word,
    in_title,
    open_text,
    opens_sentence,
    phrase_at,
    suggested,
    words,
)

RULES: tuple[Rule, ...] = (
    Rule(
        "R8 istilah",
        "Satu bentuk untuk satu istilah",
        "suggest",
        "Istilah yang sama ditulis sama di seluruh naskah.",
        "Nama resmi lembaga; kebiasaan redaksi",
        (
            "Lurah dan Satpol-PP hadir.",
            "Kegiatan itu bagian dari upaya Cooling System Polsek.",
            "Sinergi POLRI dan warga dijaga.",
            "Babinkamtibmas menyapa warga.",
            "Program “Cooling System” itu digelar.",
            "Unsur Forkompimda diundang.",
            "Pertemuan digelar polres Sumenep.",
            "Warga menjaga situasi Kamtibmas di desa.",
            "Polres menggelar Deklarasi Pilkada damai.",
            "Acara dihadiri KAPOLRES dan DANDIM pada pukul 09.00 wib.",
        ),
        (
            "Lurah dan Satpol PP hadir.",
            "Cooling system digelar Polri bersama Bhabinkamtibmas.",
            "Operasi Nusantara Cooling System digelar.",
            "POLRI DAN WARGA BERSINERGI",
            "Kapolres dan Dandim hadir pukul 09.00 WIB, lalu 10.00 WITA.",
            "KAPOLRES SUMENEP menutup acara.",
            "Polres Sumenep Gelar Cooling System Bersama Tokoh Agama",
            "Warga mengikuti Ngopi Kamtibmas; kapolsek se-Madura hadir.",
        ),
    ),
)


class Term(NamedTuple):
    """A pattern with what stands instead: a text, or the way its letters change; `hint` is in every text it matches."""

    hint: str
    pattern: re.Pattern[str]
    right: str


def _shouted(offices: str) -> re.Pattern[str]:
    """Offices in capitals, but not where the word beside them has capitals too."""
    return re.compile(rf"(?<![A-Z] )\b(?:{offices})\b(?! [A-Z]{{2}})")


_TERMS: tuple[Term, ...] = (
    Term("ooling ", re.compile(r"\b[Cc]ooling System\b|\bCooling system\b"), "cooling system"),
    Term("PP", re.compile(r"\bS(?:at|AT)[- ]?[Pp](?:ol|OL)[-.]? ?PP\b(?<!Satpol PP)"), "Satpol PP"),
    Term("pp", re.compile(r"\b[Ss]at(?:pol| Pol)[- ]?pp\b"), "Satpol PP"),
    Term("POLRI", re.compile(r"\bPOLRI\b"), "Polri"),
    Term("polri", re.compile(r"\bpolri\b"), "Polri"),
    Term("KA", _shouted("(?:WA)?KA(?:POL(?:RI|DA|RES(?:TA)?|SEK)|SAT|POLRESTABES)"), "capital"),
    Term("DAN", _shouted("(?:WA)?DAN(?:DIM|RAMIL|REM)"), "capital"),
    Term("A", _shouted("CAMAT|BUPATI|WALI KOTA|BHABINKAMTIBMAS|BABINSA"), "capital"),
    Term("i", re.compile(r"(?<=\d )(?:[Ww]ib|[Ww]ita?)\b"), "zone"),
    Term("Pemilihan kepala", re.compile(r"\bPemilihan kepala (?:daerah|desa)(?= \()"), "title"),
    Term("pol", re.compile(r"\b(?:waka|ka|ma)?pol(?:res|sek|da|resta|restabes)(?= [A-Z][a-z])"), "upper"),
    Term("Pilkada damai", re.compile(r"\b[Dd]eklarasi Pilkada damai\b"), "title"),
    Term("Kamtibmas", re.compile(r"(?<=[a-z] )Kamtibmas\b(?! [A-Z])"), "lower"),
)
_NAMES_BEFORE = re.compile(r"(?:Nusantara|Satgas|Subsatgas|Operasi|Ops\.?|Polisi|Tim) $")
_IN_THE_RECORD = frozenset({"Mio Indonesia", "Deklarasi Pilkada damai"})
_QUOTED_TERM = re.compile(r"[“\"]Cooling [Ss]ystem[”\"]")
_SHOUT_BEFORE = re.compile(r"(?:[A-Z]{2,}\W+){2}$")
_SHOUT_BEHIND = re.compile(r"\W+[A-Z]{2,}\W+[A-Z]{2,}")
_MARK: tuple[str, Level] = ("R8 istilah", "suggest")
_FAULT = "berbeda dari bentuk naskah"


@cache
def house_forms() -> dict[str, str]:
    """Wrong forms, letter by letter, with those of the house."""
    rows = (line.split("\t") for line in assets.text("language/house_forms.tsv").splitlines())
    return dict([row for row in rows if len(row) == 2][1:])


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    return by_first_word(form.lower() for form in house_forms())


def look(passage: Passage) -> Iterator[Finding]:
    """The terms of one text; a text in capitals is left alone."""
    text = open_text(passage)
    if passage.sort is Sort.NAME or passage.text.isupper():
        return
    for word in words(passage):
        phrase = phrase_at(passage, word, _phrases())
        old = passage.text[word.start : word.start + len(phrase)]
        if phrase and (right := house_forms().get(old)) and not _kept(passage, right, old, word.start):
            yield suggested(passage, _MARK, (word.start, word.start + len(old)), _FAULT, (right,), safe=True)
    for term in _TERMS:
        for found in term.pattern.finditer(text) if term.hint in text else ():
            old = found[0]
            new = _written(passage, term, old, found.start())
            if new != old and not _kept(passage, term.right, old, found.start()):
                yield suggested(passage, _MARK, found.span(), _FAULT, (new,), safe=True)
    for found in _QUOTED_TERM.finditer(passage.text) if "ooling " in passage.text else ():
        message = f"{found[0]} istilah umum, bukan nama. Tulis cooling system tanpa tanda petik."
        mends = (("Tulis cooling system", "cooling system"),)
        yield spotted(passage, _MARK, found.span(), message, mends)


def _written(passage: Passage, term: Term, old: str, start: int) -> str:
    if term.right == "zone":
        return old.upper()
    if term.right == "capital":
        return old.title()
    if term.right == "title":
        return " ".join(word[0].upper() + word[1:] for word in old.split(" "))
    if term.right == "upper":
        return old[0].upper() + old[1:]
    new = old.lower() if term.right == "lower" else term.right
    small = term.right == "lower" or new.islower()
    return new[0].upper() + new[1:] if small and opens_sentence(passage, start) else new


def _kept(passage: Passage, right: str, old: str, start: int) -> bool:
    """Whether the capitals are those of a headline, of a name or of a shout."""
    before, behind = passage.text[:start], passage.text[start + len(old) :]
    if old in _IN_THE_RECORD and not passage.where.startswith("teks"):
        return True  # what the meeting or the directory has is compared with that
    if passage.quoted(start, start + len(old)) and right not in ("upper", "title", "zone"):
        return True  # nobody speaks in capitals
    if right == "cooling system":
        return in_title(passage) or _NAMES_BEFORE.search(before) is not None
    if right == "lower":
        return in_title(passage) or not before.split()[-1].islower()
    return old.isupper() and bool(_SHOUT_BEFORE.search(before) or _SHOUT_BEHIND.match(behind))
