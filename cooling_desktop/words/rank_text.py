"""Ranks as people type them: in another case, misspelt, or such as nobody holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from cooling_desktop.words.degree_text import Written
from cooling_desktop.words.ordinary import is_ordinary
from cooling_desktop.words.ranks import RANKS, tidy_rank

# Words that are also something else: an office, a brand, a rank of two services, part of an older rank.
_COMMON = frozenset(
    {"brigadir", "jenderal", "kapten", "kolonel", "laksamana", "marsekal", "mayor", "prada", "kld", "kls", "klk"}
    | {"pembina", "penata", "pengatur", "penda", "pengda"}
)
_NO_RANKS = frozenset({"konjen", "sekjen", "dirjen", "irjan", "polda", "pemda", "serta", "ratu", "raka", "brida"})
_FAULTS = {"kopol": "Kompol", "kompul": "Kompol", "kombespol": "Kombes Pol.", "akpb": "AKBP", "abkp": "AKBP",
           "akbb": "AKBP", "ibtu": "Iptu", "ibda": "Ipda", "aibtu": "Aiptu", "aibda": "Aipda"}  # fmt: skip
_BARE = {re.sub(r" (Pol\.|TNI)$", "", rank.short): rank for rank in RANKS if rank.service != "PNS Polri"}
_WORDS = {bare.casefold(): rank for bare, rank in _BARE.items() if bare.casefold() not in _COMMON}
_POLICE = frozenset(word for word, rank in _WORDS.items() if rank.service == "Polri")
_LONG = tuple(word for word in _WORDS if len(word) >= 6 and " " not in word)
_UNSURE = {"brigjen": ("Brigjen Pol.", "Brigjen TNI")}

_TYPED = re.compile(
    rf"(?<![\w.-])(?P<word>{'|'.join(sorted(map(re.escape, [*_WORDS, *_UNSURE, *_FAULTS]), key=len, reverse=True))})"
    r"(?P<behind>\.? +(?:Pol|TNI)\b\.?|\.)?(?P<numeral> +(?:III?|IV|[1-4])(?= ))?(?! +(?:Pol|TNI)\b)(?= +(?-i:[A-Z(]))",
    re.IGNORECASE,
)
_CORPS = "Inf|Kav|Arh|Arm|Czi|Cba|Cpm|Ckm|Chb|Caj|Chk|Cku|Cpl|Mar|Laut|Pnb|Nav|Tek|Lek|Kal|Adm|Pom|Sus|Pas|Kes|Hkm"
_OFFICER = r"(?:Letda|Lettu|Kapten|Mayor|Letkol|Kolonel)"
_STOPPED = re.compile(
    rf"(?<![\w.-])(?:(?P<corps>{_OFFICER}(?:\. (?:{_CORPS})\.?| (?:{_CORPS})\.))|(?:Brigadir|Kapten|Mayor|Kolonel)\.)"
    r"(?= (?P<name>[A-Z][a-z]+))"
)
_LOOKS_LIKE = re.compile(r"(?<![\w.“\"-])[A-Z][a-z]{4,8}(?=\.? [A-Z])")
_CIVIL = re.compile(r"(?:Juru|Pengatur|Penata|Pembina|Jaksa|Ajun Jaksa|Hakim|Peneliti|Widyaiswara)\b")


def ranks_typed(text: str) -> Iterator[Written]:
    """Ranks before a name that are not in house form: "IPTU Uji", "Kombes Pol Susatyo", "Kopol Muh. Idris"."""
    stopped = tuple(_stopped(text))
    yield from stopped
    for found in _TYPED.finditer(text):
        if any(one.start == found.start() for one in stopped):
            continue
        word = found["word"].casefold()
        typed = found["word"] + (found["behind"] or "")
        if _in_capitals(text, found.end()) or (found["word"].islower() and word not in _POLICE):
            continue
        if word in _FAULTS:
            yield Written(found.start(), typed, (_FAULTS[word],), True)
            continue
        form = tidy_rank(typed)
        if form is None and word in _UNSURE:
            yield Written(found.start(), typed, _UNSURE[word], False)
        elif form is not None and form != typed:
            yield Written(found.start(), typed, (form,), True)
    for found in _LOOKS_LIKE.finditer(text):
        form = near_rank(found[0])
        if form and found[0].casefold() not in _FAULTS:
            yield Written(found.start(), found[0], (form,), False)


def _stopped(text: str) -> Iterator[Written]:
    """Ranks that no stop belongs to: "Kapten. Inf. Joko"; where the stop may end a sentence, only before a name."""
    for found in _STOPPED.finditer(text):
        form = found[0].replace(".", "")
        if found["corps"] or not is_ordinary(found["name"]):
            yield Written(found.start(), found[0], (form,), found["corps"] is not None)


def no_ranks(text: str) -> Iterator[Written]:
    """A rank with a numeral that none has: "Kompol II Sutasman", perhaps a title misread; "I" begins Balinese names."""
    for found in _TYPED.finditer(text):
        numeral = (found["numeral"] or "").strip()
        form = tidy_rank(found["word"] + (found["behind"] or "")) if numeral else None
        if form:
            yield Written(found.start(), found[0], (form, f"{form} H."), False)


@lru_cache(maxsize=4096)
def near_rank(word: str) -> str | None:
    """The one rank that a word misspells by a single letter: "Kompl" is Kompol; None for a rank or another word."""
    key = re.sub(r"[^a-z]", "", word.casefold())
    if key in _FAULTS:
        return _FAULTS[key]
    if len(key) < 5 or key in _WORDS or key in _COMMON or key in _NO_RANKS:
        return None
    near = extract(key, _LONG, scorer=OSA.distance, score_cutoff=1, limit=2)
    return _WORDS[near[0][0]].short if len(near) == 1 and near[0][0][0] == key[0] else None


def is_rank_word(word: str) -> bool:
    """Whether a word is the beginning of a rank, even misspelt or also used otherwise ("Kapten")."""
    small = word.casefold()
    return small in _WORDS or small in _COMMON or small in _FAULTS or small in _UNSURE or near_rank(word) is not None


def is_civil_rank(text: str) -> bool:
    """Whether a rank is one of those that civil servants hold, whose many steps are not listed."""
    return _CIVIL.match(text) is not None


def _in_capitals(text: str, end: int) -> bool:
    """Whether the word behind is in capitals too, so that the case says nothing."""
    following = re.match(r"\s*([^\W\d_]{2,})", text[end:])
    return following is not None and following[1].isupper()
