"""Whether a stretch of a sentence holds a predicate, told generously: what may be one counts as one."""

from __future__ import annotations

import re

ACTOR = (
    r"(?:(?:(?:Wak|K)apol(?:res(?:ta(?:bes)?)?|sek|da|ri)|Ka(?:sat|si|bag|polsubsektor|nit)|Dan(?:dim|ramil))"
    r"|Pol(?:res(?:ta(?:bes)?)?|sek|da|ri|isi)|Sat(?:gas)?|Bupati|Wali Kota|Gubernur|Camat|Lurah|Ketua|Bhabinkamtibmas"
    r"|Babinsa|TNI|Kodim|AKBP|AKP|Kompol|Kombes|Ip[td]a|Iptu|Aip[dt]a|Aiptu|Brip\w+)\b"
)
"""An office, a unit or a rank: what usually acts."""

_VERBS = re.compile(
    r"\b(?:(?:me|ber|di|ter)[a-z]{3,}|bekerja|belajar|adalah|ialah|yakni|yaitu|hadir|ada|akan|dapat|bisa|harus|perlu"
    r"|telah|sudah|turut|ikut|juga|pun|mulai|tidak|belum|masih|tetap|kembali|siap|wajib|ingin|mampu|jadi|naik|turun"
    r"|tiba|datang|pergi|pulang|masuk|keluar|duduk|tampak|tampil|selesai|usai|lahir|tumbuh|tinggal|ingat|tahu|yakin"
    r"|sepakat|setuju|bukan|aman|kondusif|lancar|penting|rawan|semakin|makin|sangat|lebih|paling|mudah|sulit|banyak"
    r"|jelas|tegas|ujar|kata|tutur|ungkap|harap|minta|hendak|bakal|ramai|sepi|netral|bangga|khawatir|optimistis)\b",
    re.IGNORECASE,
)
_NONE_WORDS = """
menjelang mengenai menurut menuju melalui mendatang merah menteri media medan meja mental menengah metro
bersama beserta berbagai beberapa berita berikut berupa dini diri dinas dialog diskusi dimana
terhadap terkait tersebut tertentu terbatas termasuk terakhir termin terminal
"""
_NONE = frozenset(_NONE_WORDS.split())
_CLAUSE = re.compile(r"\b(?:yang|di mana|dimana)\b[^,;]*")


def has_predicate(text: str) -> bool:
    """Whether any word outside relative clauses may be a predicate."""
    return any(word.lower() not in _NONE for word in _VERBS.findall(_CLAUSE.sub(" ", text)))
