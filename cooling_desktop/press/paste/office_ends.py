"""Where an office with its domain ends, and the ranks and titles that may follow it."""

from __future__ import annotations

import re

from cooling_desktop.press.paste.vocabulary import COMMANDERS, OFFICE, TERRITORIAL, headline_verbs, rank_of
from cooling_desktop.words.typed_dates import MONTHS, WEEKDAYS

FRONT_SURE = re.compile(
    r"(?<![\w.])(?:(?:Prof\.|Drs\.?|Dra\.?|Ir\.|Hj\.|KH\.?|K\.H\.|Ust\.|Tgk\.|Pdt\.|H\.)\s+)+(?=[A-Z])"
)
"""Titles before a name that are no words of another kind."""

COURTESY = "Bapak|Bpk|Ibu|Saudara|Saudari|Sdri|Sdr"
"""What a list writes before a name without being part of it."""

_NEXT_WORD = re.compile(
    r" ((?:dan|&)(?= [A-Z])|(?:[A-Z][\w'’/-]*\.?|RT|RW|\d[\d-]{0,7}(?:/[\d-]{1,8})?(?:/[A-Z]\w+)?|/))"
)
_INNER_HEAD = re.compile(r"(?:Pimpinan|Kepala)\b")  # "Sekretaris Pimpinan Cabang X", but no office behind it
_OFFICE_WORDS = 12
_AFTER_OFFICE = frozenset(
    {word.casefold() for word in (*WEEKDAYS, *MONTHS, *COURTESY.split("|"))}
    | {"melalui", "saat", "tahun", "nomor", "hadir", "turut"}
)
_SHORT_FORMS = frozenset({"kec", "kel", "kab", "prov", "ds", "no"})
_DATE = re.compile(
    rf" (?:(?:19|20)\d\d\b|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b|\d{{1,2}} (?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:[A-Z]{2,5}|Negeri|Babinsa|Bhabinkamtibmas)$"
)  # "RT 02", "SMA Negeri 1", "Dandim 1403"


def rank_at(text: str, start: int) -> tuple[str, bool, int]:
    """A rank that begins here, whether it was printed well, and where it ends; "" when there is none."""
    words = list(re.finditer(r"[A-Za-z()]+\.?", text[start : start + 60]))[:4]
    for count in range(len(words), 0, -1):
        end = start + words[count - 1].end()
        piece = text[start:end]
        if len(piece.split()) != count or "\n" in piece:
            continue
        rank, sound = rank_of(piece)
        if rank:
            return rank, sound, end
    return "", True, start


def office_end(text: str, start: int, head_end: int) -> int:
    """Where an office with its domain ends: before another office, a date, a full stop, or as long as none is."""
    end, heads = head_end, 1
    territorial = TERRITORIAL.match(text, start)
    for _ in range(_OFFICE_WORDS):
        word = _office_word(text, end)
        heads += bool(word and OFFICE.match(text, end + 1))
        if not word or heads > 2 or (territorial and text.startswith(" dan ", end)):
            break
        end = word
    return end


def _office_word(text: str, end: int) -> int:
    """The end of the next word of an office, 0 where the office is complete."""
    found = _NEXT_WORD.match(text, end)
    if not found or text[end - 1] in ",;" or _stops(text, end) or _DATE.match(text, end):
        return 0
    if found[1][0].isdigit() and not _numbered(text[max(0, end - 40) : end]):
        return 0
    if found[1] in ("dan", "&") and (text[end - 1].isdigit() or OFFICE.match(text, found.end() + 1)):
        return 0
    word = found[1].rstrip(".")
    small = word.casefold()
    if rank_of(word)[0] or rank_at(text, end + 1)[0] or small in headline_verbs():
        return 0
    if OFFICE.match(text, end + 1) and not _INNER_HEAD.match(text, end + 1):
        return 0
    if FRONT_SURE.match(text, end + 1) or small in _AFTER_OFFICE:
        return 0
    return found.end() if found.end() - end < 40 else 0


def _stops(text: str, end: int) -> bool:
    """Whether the word before ends its sentence, and is not only shortened ("Kec.")."""
    word = text[max(0, end - 24) : end].split()[-1:] or [""]
    return word[0].endswith(".") and len(word[0]) > 2 and word[0][:-1].casefold() not in _SHORT_FORMS


def _numbered(before: str) -> bool:
    """Whether a number is part of the name behind these words."""
    return bool(_NUMBERED.search(before)) or before.split()[-1] in COMMANDERS
