"""Degrees and titles: split from what was typed and written with their stops (EYD V, singkatan gelar)."""

from __future__ import annotations

import re

_BEFORE = "Prof. Dr. Drs. Dra. Ir. dr. drg. drh. H. Hj. Ust. Tgk. Pdt. Rm. Mgr."
_BEHIND = """
A.Md. A.Ma. A.P. S.H. S.I.K. S.T.K. S.Tr.K. S.I.P. S.E. S.Sos. S.Pd. S.Ag. S.Psi. S.Kom. S.ST.P. S.T.
S.P. S.Pt. S.Si. S.S. S.Sn. S.Ked. S.Kep. S.Keb. S.Farm. S.K.M. S.Hut. S.Pi. S.I.Kom. S.A.P. S.A.B.
S.H.I. S.Pd.I. S.Pd.K. S.Th. S.Th.I. S.Fil. S.Fil.I. S.E.I. S.E.Sy. S.Sos.I. S.Kom.I. S.Or. S.Gz. S.Stat.
S.Ak. S.M. S.Ars. S.T.P. S.Tr.Han. S.Hum. M.H. M.M. M.Si. M.I.K. M.A.P. M.Hum. M.Kn. M.Sc. M.T.C.P. M.A.
M.B.A. M.T. M.Pd. M.Pd.I. M.Ag. M.Kom. M.I.Kom. M.E. M.Ak. M.Sos. M.P. M.Kes. M.H.Kes. M.H.I. M.Th.
M.Psi. M.Han. M.Krim. M.P.A. M.P.P. M.P.M. M.Eng. M.Phil. M.I.P. M.M.Pd. M.Tr.Opsla. M.Tr.Hanla.
M.Tr.Han. M.Tr.A.P. M.Sn. M.Med.Kom. M.Ec.Dev. M.S.M. M.A.B. M.Kep. M.Farm. M.Hut. M.Pol.Adm. M.Stra. LL.M. LL.B.
B.A. B.Sc. B.Eng. Ph.D. D.E.A. K.H. CPHR CHRMP CHRA Sp.A. Sp.B. Sp.OG. Sp.F. Sp.FM. Sp.KJ. Sp.PD.
"""
_KIAI = "K.H."  # two letters with stops, so it stands in the table of those behind
# Forms that offices also print; who types them so keeps them.
_ALSO_RIGHT = frozenset({"S.STP.", "S.S.T.P.", "S.IP.", "S.TP.", "Lc.", "Lc", "Ak.", "Ak"})


def _key(text: str) -> str:
    """The letters of a degree, without case and stops."""
    return re.sub(r"[^a-z]", "", text.casefold())


_TITLES = {_key(title): title for title in _BEFORE.split() if title != "dr."}
_DEGREES = {_key(degree): degree for degree in _BEHIND.split()}


_BEGINNINGS = frozenset(key[:n] for key in [*_DEGREES, *map(_key, _ALSO_RIGHT)] for n in range(1, len(key) + 1))


def _known(atoms: list[str]) -> str | None:
    """House form of one degree that stands in these atoms; titles before the name are one atom each."""
    text = "".join(atoms)
    if text in _ALSO_RIGHT:
        return text
    if len(atoms) == 1 and text.rstrip(".") == "dr":
        return "dr."
    title = _TITLES.get(_key(text)) if len(atoms) == 1 else None
    return title or _DEGREES.get(_key(text))


def _cover(atoms: list[str]) -> list[str] | None:
    """Known degrees that use up all atoms, the longest first; None when a rest stays unknown."""
    if not atoms:
        return []
    for cut in range(min(len(atoms), 5), 0, -1):
        degree = _known(atoms[:cut])
        rest = _cover(atoms[cut:]) if degree else None
        if degree and rest is not None:
            return [degree, *rest]
    return None


def split_degrees(text: str) -> list[str]:
    """Degrees of a typed text in house form: "S.H.,MM" gives ["S.H.", "M.M."]; unknown ones stay as typed."""
    found: list[str] = []
    for piece in re.split(r"[,;]", text):
        flat = " ".join(piece.split())
        atoms = re.findall(r"[^\s.]+\.?", flat)
        if not atoms:
            continue
        known = _cover(atoms) if "(" not in flat and len(atoms) <= 20 else None
        found += known if known is not None else [_stopped(flat)]
    return found


def _stopped(degree: str) -> str:
    """An unknown degree, with the closing stop that its inner stops ask for."""
    return f"{degree}." if re.search(r"\.\w+$", degree) else degree


def tidy_degrees(degrees: list[str]) -> list[str]:
    """The same degrees in house form, one by one, none twice."""
    return list(dict.fromkeys(degree for typed in degrees for degree in split_degrees(typed)))


def may_begin(letters: str) -> bool:
    """Whether a known degree begins with these letters, which stand together."""
    return _key(letters) in _BEGINNINGS


def is_known(degree: str) -> bool:
    """Whether a degree in house form is in the table of those behind a name."""
    return (_DEGREES.get(_key(degree)) == degree and degree != _KIAI) or degree in _ALSO_RIGHT


def is_title(title: str) -> bool:
    """Whether a title in house form is in the table of those before a name."""
    return title in ("dr.", _KIAI) or _TITLES.get(_key(title)) == title


def is_degree(text: str) -> bool:
    """Whether a text behind a comma is a degree: a known one, or one by its form ("S.Xyz.")."""
    by_form = re.fullmatch(r"(?:[A-Z][A-Za-z]{0,5}\.){2,}[A-Za-z]{0,5}", text)
    return by_form is not None or _key(text) in _DEGREES
