"""Words that are shortened with a stop behind them, where no sentence ends; small letters."""

from __future__ import annotations

_WORDS = """
prof dr drs dra drg drh ir h hj kh ust tgk pdt rm mgr bpk sdr sdri yth muh moh mohd muhd mhd md abd st
pol purn kombes brigjen irjen komjen ps plt plh pj
jl jln no nmr gg ds rt rw kel kec kab prov tk tgl pkl hlm
a.n u.b s.d d.a c.q
"""
SHORTENED = frozenset(_WORDS.split())
"""Titles, first names, ranks, parts of an address and of a letter; units such as "km" may end a sentence."""
