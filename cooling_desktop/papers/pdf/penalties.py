"""What a line break between two words costs, by sense: dates, ranks, degrees, prepositions."""

from __future__ import annotations

import re

from .words import Word

INSIDE_DATE = 2.5e7
AFTER_TITLE = 3.2e6
BETWEEN_DEGREES = 2.5e5
AFTER_PREPOSITION = 6e4

_YEAR = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
_RANKS_AND_SUCH = """
    Bharada Bharatu Bharaka Bripda Briptu Brigadir Brigpol Bripka Aipda Aiptu Ipda Iptu AKP Kompol AKBP
    Kombes Brigjen Irjen Komjen Jenderal Pol. Prada Pratu Praka Kopda Koptu Kopka Serda Sertu Serka Serma
    Pelda Peltu Letda Lettu Kapten Mayor Letkol Kolonel Mayjen Letjen
    Jalan Jl. Nomor No. Pasal Lantai Dr. dr. Drs. Dra. Ir. Prof. H. Hj. K.H. KH pukul Pukul
"""
_MONTHS, _TITLES = frozenset(_YEAR.split()), frozenset(_RANKS_AND_SUCH.split())
_ZONES = frozenset(("WIB", "WITA", "WIT"))
_PREPOSITIONS = frozenset(("di", "ke"))
_DEGREE = re.compile(r"[A-Z][A-Za-z]{0,4}\.(?:[A-Z]?[A-Za-z]{1,5}\.?){0,4}[,;]?")
_EDGES = "“”‘’()[],.;:!?"


def penalty(before: Word, after: Word) -> float:
    """Extra cost of ending a line between two neighbours."""
    cost = after.cost
    left, right = before.text.lstrip("“‘("), after.text.strip(_EDGES)
    if _splits_date(left, right):
        cost += INSIDE_DATE
    if left in _TITLES:
        cost += AFTER_TITLE
    elif left in _PREPOSITIONS:
        cost += AFTER_PREPOSITION
    elif left[-2:] in (".,", ".;") and _DEGREE.fullmatch(left) and _DEGREE.fullmatch(after.text):
        cost += BETWEEN_DEGREES
    return cost


def _splits_date(left: str, right: str) -> bool:
    """Day | month, month | year, or a clock time | its zone."""
    if right in _ZONES:
        return True
    if right in _MONTHS:
        return left.isdecimal() and len(left) <= 2
    return left in _MONTHS and len(right) == 4 and right.isdecimal()
