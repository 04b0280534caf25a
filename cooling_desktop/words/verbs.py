"""Verbs: which words are active verbs, and their base form as headlines write it ("menjaga" → "jaga")."""

from __future__ import annotations

import re
from functools import cache

from cooling_desktop import assets
from cooling_desktop.words.told import glued, reworded, stretch

VERBAL = re.compile(r"(me(m|n|r|l|w|y)|ber)\w{3,}", re.IGNORECASE)
_NO_VERB_WORDS = """
beras berbagai berita berkas berkat berlian melati melodi memo memori menara mental mentalitas menteri menu
merah merek meriam merpati meter metode
"""
_NO_VERBS = frozenset(_NO_VERB_WORDS.split())
_BARE_VERBS = frozenset({"ikut", "turut", "terus", "tetap", "saling", "ingin", "siap", "tidak", "senantiasa", "selalu"})
"""Words that stand before a verb, or for one, in an aim: "ikut menyukseskan", "tidak terprovokasi"."""


@cache
def _bases() -> dict[str, str]:
    rows = (line.split("\t") for line in assets.text("language/base_verbs.tsv").splitlines()[1:])
    return {row[0]: row[1] for row in rows}


@cache
def active_forms() -> dict[str, str]:
    """The active verb of each base form: "sampaikan" → "menyampaikan"."""
    return {base: verb for verb, base in _bases().items() if verb.startswith("me")}


def is_verb(phrase: str) -> bool:
    """Whether a phrase begins with an active verb: "menjaga kondusivitas", not "terciptanya kondusivitas"."""
    first = phrase.split()[0].lower() if phrase.split() else ""
    return first in _BARE_VERBS or (VERBAL.fullmatch(first) is not None and first not in _NO_VERBS)


def base_form(phrase: str) -> str:
    """The phrase with its first verb in base form; empty where the list does not know the verb."""
    first = phrase.partition(" ")[0]
    base = _bases().get(first.lower(), "")
    return reworded(phrase, 0, len(first), base) if base else ""


def all_base_forms(phrase: str) -> str:
    """As a headline shortens it: the first verb and those after "dan" in base form; empty for an unknown first one."""
    made = base_form(phrase)
    for found in reversed(list(re.finditer(r"(?<=\bdan )me\w+|(?<=\bserta )me\w+", made))):
        if base := _bases().get(found[0].lower()):
            made = reworded(made, *found.span(), base)
    return made


def with_base_verbs(phrase: str) -> str:
    """What somebody is called upon to do: its first known verb, and those after "dan", in base form."""
    for found in re.finditer(r"\bme\w+", phrase):
        if base := _bases().get(found[0].lower()):
            head, rest = stretch(phrase, 0, found.start()), stretch(phrase, found.start())
            return glued(head, all_base_forms(rest) or reworded(rest, 0, len(found[0]), base))
    return phrase
