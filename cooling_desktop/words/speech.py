"""Who says what: attribution verbs and the marks around a quotation."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from cooling_desktop.words.text import curly, upper_first
from cooling_desktop.words.told import from_field, glued

Position = Literal["first", "further", "last"]
Tone = Literal["neutral", "firm", "thanks", "hope", "appeal", "explain"]

ANYWHERE: tuple[Position, ...] = ("first", "further", "last")
_AFTER_FIRST: tuple[Position, ...] = ("further", "last")


class Verb(NamedTuple):
    """A verb as stem ("ujar"), without a speaker ("ujarnya") and in indirect speech ("mengujarkan")."""

    stem: str
    nya: str
    indirect: str
    positions: tuple[Position, ...]
    tone: Tone


def _verb(stem: str, indirect: str, tone: Tone, positions: tuple[Position, ...] = ANYWHERE) -> Verb:
    return Verb(stem, f"{stem}nya", indirect, positions, tone)


VERBS: tuple[Verb, ...] = (
    _verb("ujar", "mengujarkan", "neutral"),
    _verb("kata", "mengatakan", "neutral"),
    _verb("tutur", "menuturkan", "neutral"),
    _verb("tambah", "menambahkan", "neutral", _AFTER_FIRST),
    _verb("imbuh", "mengimbuhkan", "neutral", _AFTER_FIRST),
    _verb("lanjut", "melanjutkan", "neutral", _AFTER_FIRST),
    _verb("sambung", "menyambung", "neutral", _AFTER_FIRST),
    _verb("ungkap", "mengungkapkan", "neutral", ("first", "further")),
    _verb("pungkas", "memungkasi", "neutral", ("last",)),
    _verb("tutup", "menutup", "neutral", ("last",)),
    _verb("tegas", "menegaskan", "firm"),
    _verb("tandas", "menandaskan", "firm"),
    _verb("ucap", "mengucapkan", "thanks"),
    _verb("harap", "berharap", "hope"),
    _verb("ajak", "mengajak", "appeal"),
    _verb("imbau", "mengimbau", "appeal"),
    _verb("pesan", "berpesan", "appeal"),
    _verb("pinta", "meminta", "appeal"),
    _verb("jelas", "menjelaskan", "explain"),
    _verb("terang", "menerangkan", "explain"),
    _verb("papar", "memaparkan", "explain"),
)
"""Newsroom habit, in order of preference; the neutral ones say nothing about the speaker."""

_BY_FORM = {form: verb for verb in VERBS for form in (verb.stem, verb.nya, verb.indirect)}


_BEHIND_ONLY = frozenset(
    {"tambah", "imbuh", "lanjut", "sambung", "pungkas", "tutup", "ucap", "harap", "pinta"} | {"ajak", "imbau"}
)
"""Stems that only follow a quotation."""


_TONES: tuple[tuple[Tone, str], ...] = (
    ("appeal", r"^(mari|ayo)\b|\bmari kita\b"),
    ("thanks", r"\bterima kasih\b"),
    ("firm", r"\b(tidak akan|tidak boleh|tetap netral)\b"),
    ("hope", r"^(semoga|kami (ber|meng)?harap)\b"),
)


def tone_of(text: str) -> Tone:
    """The force of quoted words, where they show it themselves."""
    said = text.strip(' “"').lower()
    return next((tone for tone, pattern in _TONES if re.search(pattern, said)), "neutral")


def verb_of(form: str) -> Verb | None:
    """The verb behind any of its forms ("ujar", "ujarnya", "mengujarkan"); None for another word."""
    return _BY_FORM.get(form.strip().casefold())


def pick_verb(position: Position, tone: Tone, previous: str = "", turn: int = 0) -> str:
    """Stem of the verb for a quotation, never the previous one (in any form); `turn` varies the choice.

    "first" is also right for a speaker's only quotation, so "pungkas" needs an earlier one. Verbs made for
    the position come before those that fit anywhere; a tone with no other verb falls back to neutral.
    """
    before = verb_of(previous)
    fitting = [verb for verb in VERBS if position in verb.positions and verb is not before]
    neutral = [verb for verb in fitting if verb.tone == "neutral"]
    chosen = [verb for verb in fitting if verb.tone == tone] or neutral
    fewest = min(len(verb.positions) for verb in chosen)
    best = chosen if position == "first" else [verb for verb in chosen if len(verb.positions) == fewest]
    return best[turn % len(best)].stem


_QUOTES = '"“”„‟«»″'
_SINGLE = "'‘’‚‛`´‹›"
_OPENERS, _CLOSERS = "“„‟«‘‚‛‹", "”»’›"
_ABBREVIATED = re.compile(r"(?<!\w)(?:(?:[A-Za-z]{1,5}\.){2,}|(?:dkk|dll|dsb|dst|Tbk)\.)$")
_KEPT_STOP = re.compile(rf"{_ABBREVIATED.pattern}|(?<!\.)\.{{3}}$")


def quoted(text: str, stop: Literal[",", "."], field: str = "") -> str:
    """The words of a quotation between its marks: “…,” before its tag, “….” at the end; "" without words.

    A final full stop becomes the wanted one, ? and ! stay without one, an ellipsis stays before the comma (EYD V,
    tanda petik).
    """
    words = quoted_words(text)
    if not words:
        return ""
    closed = re.search(r"[?!]’?$", words) or (stop == "." and _ABBREVIATED.search(words))
    words = upper_first(words) if stop == "." else words  # before its tag it begins the sentence anyway
    return glued("“", from_field(words, field) if field else words, "”" if closed else f"{stop}”")


def active_form(verb: str) -> str:
    """The verb as it stands before a quotation: "mengatakan" for "ujar"; empty for one that can't stand there."""
    known = verb_of(verb)
    if known is None or known.stem in _BEHIND_ONLY:
        return ""
    return "mengatakan" if known.stem == "ujar" else known.indirect


def quoted_words(text: str) -> str:
    """The words between the marks: outer marks off, inner ones single and curly, final stop off."""
    words = _without_outer_marks(" ".join(text.split()))
    if not re.search(r"\w", words):
        return ""
    words = curly(re.sub(f"[{_QUOTES}]", '"', words)).translate(str.maketrans("“”", "‘’"))
    return _without_final_stop(words)


def _without_outer_marks(text: str) -> str:
    """Take off the marks that the clerk typed round the whole text, also when one of the two is missing."""
    marks = _QUOTES + _SINGLE
    while text:
        bare = re.sub(rf"(?<=[{marks}])[.,;:]+$", "", text)
        if len(bare) > 1 and bare[0] in marks and bare[-1] in marks and _one_pair(bare):
            text = bare[1:-1].strip()
        elif sum(mark in _QUOTES for mark in bare) == 1 and bare[0] in _QUOTES:
            text = bare[1:].strip()
        elif sum(mark in _QUOTES for mark in bare) == 1 and bare[-1] in _QUOTES:
            text = bare[:-1].strip()
        else:
            return text
    return text


def _one_pair(text: str) -> bool:
    """Whether the first and the last mark belong together: no inner mark closes the first one early."""
    if (text[0] in _QUOTES) != (text[-1] in _QUOTES):
        return False
    kind = _QUOTES if text[0] in _QUOTES else _SINGLE
    depth = 1
    for before, mark, after in zip(text, text[1:-1], text[2:], strict=False):
        if mark not in kind or (mark in _SINGLE and before.isalnum() and after.isalnum()):
            continue
        opens = mark in _OPENERS or (mark not in _CLOSERS and not (before.isalnum() or before in ".,?!…"))
        depth += 1 if opens else -1
        if depth == 0:
            return False
    return True


def _without_final_stop(words: str) -> str:
    """Drop the final stop, comma, semicolon or colon, but no stop of an abbreviation and no ellipsis."""
    inner = "’" if words.endswith("’") else ""
    body = words.removesuffix("’").rstrip()
    while body[-1:] in (".", ",", ";", ":") and not _KEPT_STOP.search(body):
        body = body[:-1].rstrip()
    return body + inner if body else ""
