"""Ranks of Polri and TNI: house abbreviation, full form, and how typed ones are brought into that form."""

from __future__ import annotations

import re
from typing import NamedTuple


class Rank(NamedTuple):
    """A rank in the house form of a release and in the full form of a signature block."""

    short: str
    full: str
    service: str


_POLRI = """
Bharada=BHAYANGKARA DUA
Bharatu=BHAYANGKARA SATU
Bharaka=BHAYANGKARA KEPALA
Abripda=AJUN BRIGADIR POLISI DUA
Abriptu=AJUN BRIGADIR POLISI SATU
Abrippol=AJUN BRIGADIR POLISI
Bripda=BRIGADIR POLISI DUA
Briptu=BRIGADIR POLISI SATU
Brigpol=BRIGADIR POLISI
Bripka=BRIGADIR POLISI KEPALA
Aipda=AJUN INSPEKTUR POLISI DUA
Aiptu=AJUN INSPEKTUR POLISI SATU
Ipda=INSPEKTUR POLISI DUA
Iptu=INSPEKTUR POLISI SATU
AKP=AJUN KOMISARIS POLISI
Kompol=KOMISARIS POLISI
AKBP=AJUN KOMISARIS BESAR POLISI
Kombes Pol.=KOMISARIS BESAR POLISI
Brigjen Pol.=BRIGADIR JENDERAL POLISI
Irjen Pol.=INSPEKTUR JENDERAL POLISI
Komjen Pol.=KOMISARIS JENDERAL POLISI
Jenderal Pol.=JENDERAL POLISI
"""
_CIVIL = """
Pengda=PENGATUR MUDA
Pengda I=PENGATUR MUDA TINGKAT I
Pengatur=PENGATUR
Pengatur I=PENGATUR TINGKAT I
Penda=PENATA MUDA
Penda I=PENATA MUDA TINGKAT I
Penata=PENATA
Penata I=PENATA TINGKAT I
Pembina=PEMBINA
Pembina I=PEMBINA TINGKAT I
"""
_TNI = """
Prada=PRAJURIT DUA
Pratu=PRAJURIT SATU
Praka=PRAJURIT KEPALA
Kopda=KOPRAL DUA
Koptu=KOPRAL SATU
Kopka=KOPRAL KEPALA
Serda=SERSAN DUA
Sertu=SERSAN SATU
Serka=SERSAN KEPALA
Serma=SERSAN MAYOR
Pelda=PEMBANTU LETNAN DUA
Peltu=PEMBANTU LETNAN SATU
Letda=LETNAN DUA
Lettu=LETNAN SATU
Kapten=KAPTEN
Mayor=MAYOR
Letkol=LETNAN KOLONEL
Kolonel=KOLONEL
"""
_ARMY = """
Brigjen TNI=BRIGADIR JENDERAL TNI
Mayjen TNI=MAYOR JENDERAL TNI
Letjen TNI=LETNAN JENDERAL TNI
Jenderal TNI=JENDERAL TNI
"""
_NAVY = """
KLD=KELASI DUA
KLS=KELASI SATU
KLK=KELASI KEPALA
Laksma TNI=LAKSAMANA PERTAMA TNI
Laksda TNI=LAKSAMANA MUDA TNI
Laksdya TNI=LAKSAMANA MADYA TNI
Laksamana TNI=LAKSAMANA TNI
"""
_AIR_FORCE = """
Marsma TNI=MARSEKAL PERTAMA TNI
Marsda TNI=MARSEKAL MUDA TNI
Marsdya TNI=MARSEKAL MADYA TNI
Marsekal TNI=MARSEKAL TNI
"""
_SERVICES = {
    "Polri": _POLRI,
    "PNS Polri": _CIVIL,
    "TNI": _TNI,
    "TNI AD": _ARMY,
    "TNI AL": _NAVY,
    "TNI AU": _AIR_FORCE,
}

RANKS: tuple[Rank, ...] = tuple(
    Rank(short, full, service)
    for service, lines in _SERVICES.items()
    for short, full in (line.split("=") for line in lines.strip().split("\n"))
)
"""All ranks, low to high within a service (Perkap 3/2016, PP 39/2010); all branches share those of "TNI"."""

# Corps are no ranks and stay free; these are only known so that their capitals can be put right.
_CORPS = """
Inf Kav Arh Arm Czi Cba Cpm Ckm Chb Caj Chk Cku Cpl Cpn Ctp
Mar Laut Pnb Nav Tek Lek Kal Adm Pom Sus Pas Kes Hkm
"""
_CORPS_BY_KEY = {corps.casefold(): corps for corps in _CORPS.split()}


def _key(text: str) -> str:
    """The letters of a rank, without case, spaces and stops."""
    return re.sub(r"[^a-z]", "", text.casefold())


def _index() -> dict[str, Rank]:
    """Every way to type a rank that means one rank only; plain "Brigjen" and "Jenderal" stay unclear."""
    found: dict[str, Rank | None] = {"brigadir": next(rank for rank in RANKS if rank.short == "Brigpol")}
    for rank in RANKS:
        bare = re.sub(r" (Pol\.|TNI)$", "", rank.short)
        typed = {_key(rank.short), _key(rank.full), _key(bare)}
        if rank.service == "Polri":
            typed.add(_key(bare) + "pol")
        if rank.service == "PNS Polri":
            typed.add(_key(rank.short.replace(" I", " Tk I")))
        for key in typed:
            found[key] = rank if found.get(key, rank) is rank else None
    return {key: rank for key, rank in found.items() if rank is not None}


_RANK_BY_KEY = _index()


def _tail(rank: Rank, words: list[str]) -> list[str] | None:
    """Corps and "(Purn.)" behind a rank in house form; None when something else stands there."""
    tail: list[str] = []
    for word in words:
        if _key(word) == "purn":
            tail.append("(Purn.)")
        elif rank.service.startswith("TNI") and _key(word) in _CORPS_BY_KEY and not word.startswith("("):
            tail.append(_CORPS_BY_KEY[_key(word)])
        elif rank.service.startswith("TNI") and re.fullmatch(r"\([A-Za-z]{1,4}\)", word):
            tail.append(word)
        else:
            return None
    return tail


def _recognise(text: str) -> tuple[Rank, list[str]] | None:
    """The rank that a whole text means and the words behind it."""
    words = text.split()
    for cut in range(len(words), 0, -1):
        rank = _RANK_BY_KEY.get(_key(" ".join(words[:cut])))
        tail = _tail(rank, words[cut:]) if rank else None
        if rank and tail is not None:
            return rank, tail
    return None


def tidy_rank(text: str) -> str | None:
    """House form of a typed rank ("IPTU" gives "Iptu"); None when the text is no rank or could be two."""
    found = _recognise(text)
    return " ".join([found[0].short, *found[1]]) if found else None


def next_rank(text: str) -> str | None:
    """The rank above a typed one, in house form with what stands behind it; None at the top, or where it is unclear."""
    found = _recognise(text)
    if found is None or "(Purn.)" in found[1]:
        return None
    ladder = [rank for rank in RANKS if rank.service == found[0].service]
    above = ladder[ladder.index(found[0]) + 1 :]
    return " ".join([above[0].short, *found[1]]) if above else None


def rank_in_full(abbr: str) -> str:
    """Full rank in capitals for a signature block; an unknown rank comes back as typed, in capitals."""
    found = _recognise(abbr)
    if found is None:
        return " ".join(abbr.split()).upper()
    return " ".join([found[0].full, *(word if word == "(Purn.)" else word.upper() for word in found[1])])


def split_rank(text: str) -> tuple[str, str]:
    """A leading rank in house form and the rest: "AKP Bakri" gives ("AKP", "Bakri"), else ("", text)."""
    words = text.split()
    for cut in range(min(len(words), 6), 0, -1):
        rank = tidy_rank(" ".join(words[:cut]))
        if rank:
            return rank, " ".join(words[cut:])
    return "", " ".join(words)
