"""Verbs that were parted from their di-, told from nouns behind it: "di hadiri", but not "di gelar perkara"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache

from cooling_desktop import assets
from cooling_desktop.press.check.word_list import Word

_TRANSITIVE = re.compile(r"\w{2,}[bcdfghjklmnpqrstvwxyz]kan")
_NO_VERBS = re.compile(r"me|asal|jangan|bahkan|perbankan|sedang")
_CLITIC = re.compile(r"(?<=\w{3})(?:nya|lah)$")
_BEFORE_VERB_WORDS = """
agar akan bahwa belum berhasil bisa boleh dapat harus hendak ingin kembali ketika lalu mau mulai perlu pernah saat
sebelum sedang segera sempat sering setelah sudah telah tetap tidak untuk usai wajib yang
"""
_BEFORE_VERB = frozenset(_BEFORE_VERB_WORDS.split())
_BEHIND_VERB_WORDS = """
agar di guna kembali ke langsung melalui oleh sebelum secara setelah ulang untuk
"""
_BEHIND_VERB = frozenset(_BEHIND_VERB_WORDS.split())
_MORE_WORDS = "bersama dalam dan dari dengan hingga karena pada sejak serta"
_MORE_BEHIND = frozenset({"", *_MORE_WORDS.split()})
_LOCAL = re.compile(
    r"(?:me|ber|ter|di)\w{3,}|ada|duduk|hadir|ikut|sampai|tampil|tiba|tinggal|terlibat|tugas|turun"
    r"|ibadah|jamaah|jemaah|salat|sholat|shalat|solat|takziah|tarawih|wirid|zikir"
)


class Parted(Enum):
    """How sure it is that di- belongs to the word behind it."""

    SURE = "nothing but a verb"
    LIKELY = "a verb by its form or its company"


def parted(listed: Sequence[Word], n: int) -> Parted | None:
    """Whether the word behind "di", the n-th of these, is a verb; None for places and other nouns."""
    bare = _CLITIC.sub("", listed[n + 1].low)
    if bare not in passives():
        verb = _TRANSITIVE.fullmatch(bare) and not _NO_VERBS.match(bare)
        return Parted.LIKELY if verb else None
    nouns = noun_followers().get(bare)
    if nouns is None:
        return Parted.SURE
    before = listed[n - 1].low if n else ""
    behind = listed[n + 2].low if n + 2 < len(listed) else ""
    close = behind if behind and listed[n + 2].start == listed[n + 1].end + 1 else ""
    return _of_two(nouns, before, close)


def _of_two(nouns: frozenset[str], before: str, behind: str) -> Parted | None:
    """A word that is a noun too: "di mediasi warga" stays, "telah di mediasi" and "di gelar oleh" do not."""
    if behind in nouns:
        return None
    if "*" not in nouns:
        sure = behind in _BEHIND_VERB | _MORE_BEHIND and not _LOCAL.fullmatch(before)
        return Parted.SURE if sure else Parted.LIKELY
    if before in _BEFORE_VERB:
        return Parted.LIKELY
    return Parted.LIKELY if behind in _BEHIND_VERB and not _LOCAL.fullmatch(before) else None


@cache
def passives() -> frozenset[str]:
    """What di- is written with."""
    lines = assets.text("language/passives.txt").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


@cache
def noun_followers() -> dict[str, frozenset[str]]:
    """Those of them that are nouns before these words; before any but a few where a star stands."""
    rows = [line.split("\t") for line in assets.text("language/passive_nouns.tsv").splitlines()]
    return {row[0]: frozenset(row[1].split()) for row in rows[2:]}
