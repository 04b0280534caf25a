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
from cooling_desktop.press.check.word_list import in_title, open_text, opens_sentence, suggested

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
        ),
        (
            "Lurah dan Satpol PP hadir.",
            "Cooling system digelar Polri bersama Bhabinkamtibmas.",
            "Operasi Nusantara Cooling System digelar.",
            "POLRI DAN WARGA BERSINERGI",
            "Polres Sumenep Gelar Cooling System Bersama Tokoh Agama",
            "Warga mengikuti Ngopi Kamtibmas; kapolsek se-Madura hadir.",
        ),
    ),
)


class Term(NamedTuple):
    """A pattern with what stands instead: a text, or the way its letters change."""

    pattern: str
    right: str


_TERMS: tuple[Term, ...] = (
    Term(r"\b[Cc]ooling System\b|\bCooling system\b", "cooling system"),
    Term(r"\b(?:Sat[- ]?[Pp]ol[-.]? ?(?:PP|Pp|pp)|SATPOL[- ]?PP|satpol pp)\b(?<!Satpol PP)", "Satpol PP"),
    Term(r"\b(?:POLRI|polri)\b", "Polri"),
    Term(r"\bPemilihan kepala (?:daerah|desa)(?= \()", "title"),
    Term(r"\b(?:waka|ka|ma)?pol(?:res|sek|da|resta|restabes)(?= [A-Z][a-z])", "upper"),
    Term(r"\b[Dd]eklarasi Pilkada damai\b", "title"),
    Term(r"(?<=[a-z] )Kamtibmas\b(?! [A-Z])", "lower"),
)
_NAMES_BEFORE = re.compile(r"(?:Nusantara|Satgas|Subsatgas|Operasi|Ops\.?|Polisi|Tim) $")
_IN_THE_RECORD = frozenset({"Mio Indonesia", "Deklarasi Pilkada damai"})
_QUOTED_TERM = re.compile(r"[“\"]Cooling [Ss]ystem[”\"]")
_SHOUTED = re.compile(r"(?:[A-Z]{2,}\W+){2}$|^\W+[A-Z]{2,}\W+[A-Z]{2,}")
_MARK: tuple[str, Level] = ("R8 istilah", "suggest")
_FAULT = "berbeda dari bentuk naskah"


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[Term, ...]]:
    """All terms as one pattern, each a group named by its place."""
    rows = (line.split("\t") for line in assets.text("language/house_forms.tsv").splitlines())
    fixed = [row for row in rows if len(row) == 2][1:]
    terms = [Term(rf"(?<!\w){re.escape(wrong)}(?!\w)", right) for wrong, right in fixed]
    every = (*_TERMS, *terms)
    return re.compile("|".join(f"(?P<t{n}>{term.pattern})" for n, term in enumerate(every))), every


def look(passage: Passage) -> Iterator[Finding]:
    """The terms of one text; a text in capitals is left alone."""
    if passage.sort is Sort.NAME or passage.text.isupper():
        return
    pattern, terms = _pattern()
    for found in pattern.finditer(open_text(passage)):
        term = terms[int((found.lastgroup or "t0")[1:])]
        old = found[0].rstrip()
        new = _written(passage, term, old, found.start())
        if new != old and not _kept(passage, term, found):
            span = (found.start(), found.start() + len(old))
            yield suggested(passage, _MARK, span, _FAULT, (new,), safe=True)
    for found in _QUOTED_TERM.finditer(passage.text):
        message = f"{found[0]} istilah umum, bukan nama. Tulis cooling system tanpa tanda petik."
        mends = (("Tulis cooling system", "cooling system"),)
        yield spotted(passage, _MARK, found.span(), message, mends)


def _written(passage: Passage, term: Term, old: str, start: int) -> str:
    if term.right == "title":
        return " ".join(word[0].upper() + word[1:] for word in old.split(" "))
    if term.right == "upper":
        return old[0].upper() + old[1:]
    new = old.lower() if term.right == "lower" else term.right
    small = term.right == "lower" or new.islower()
    return new[0].upper() + new[1:] if small and opens_sentence(passage, start) else new


def _kept(passage: Passage, term: Term, found: re.Match[str]) -> bool:
    """Whether the capitals are those of a headline, of a name or of a shout."""
    text = passage.text
    if found[0] in _IN_THE_RECORD and not passage.where.startswith("teks"):
        return True  # what the meeting or the directory has is compared with that
    if passage.quoted(*found.span()) and term.right not in ("upper", "title"):
        return True  # nobody speaks in capitals
    if term.right == "cooling system":
        return in_title(passage) or _NAMES_BEFORE.search(text[: found.start()]) is not None
    if term.right == "lower":
        behind = text[: found.start()].split()[-1:]
        return in_title(passage) or (found[0] == "Kamtibmas" and not behind[0].islower())
    shout = text[: found.start()], text[found.end() :]
    return found[0].isupper() and any(_SHOUTED.search(part) for part in shout)
