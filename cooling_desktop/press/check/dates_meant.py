"""Whether a date in a paragraph is told as the meeting's own day, or set before or after it by the words around it."""

from __future__ import annotations

import re

from cooling_desktop.press.check.sentences import after_dateline

_NEAR = 60
"""Characters before a date within which a word still speaks of it."""
_APART = re.compile(
    r"\b(?:akan|bakal|hendak|rencananya|(?:di)?rencanakan|(?:di)?jadwal(?:kan|nya)?|terjadwal|[Ss]ebelumnya|[Ss]emula"
    r"|[Aa]walnya|kemarin|[Bb]esok|lusa|berikutnya|selanjutnya|[Ss]ejak|terhitung|tertanggal|[Ss]urat(?! suara)"
    r"|[Nn]omor|No\.|[Uu]ndang-[Uu]ndang|UU|[Pp]eraturan|Perkap|[Kk]eputusan|paling lambat|batas waktu|lahir"
    r"|[Pp]eringatan|diperingati|(?:[Pp]ekan|[Mm]inggu|[Bb]ulan|[Tt]ahun|[Hh]ari) (?:lalu|depan))(?!\w)"
)
_APART_BEHIND = re.compile(
    r"\)?,?\s*(?:pagi|siang|sore|malam)?,?\s*(?:yang )?(?:mendatang|nanti|besok|lusa|lalu|silam|kemarin|depan|akan)\b"
)
_INTRO = re.compile(r"(?:Menjelang|Jelang|Dalam|Guna|Demi|Untuk|Di tengah|Sebagai)\b[^,]*,")
_HELD = re.compile(
    r"\b(?:(?:meng|di)(?:gelar|adakan|ikuti|hadiri)|(?:me|di)(?:laksanakan|mimpin)|(?:menyel|disel)enggarakan|dipimpin"
    r"|di(?:buka|tutup)|berlangsung|bertempat|hadir|berkumpul|bertemu|berdialog|menyapa|mengunjungi|menemui)\b"
)
_OTHER = re.compile(
    r"\b(?:pemungutan|pencoblosan|penghitungan|pemilihan|pilkada\w*|pemilu\w*|pilpres|pilgub|pilbup|pil[kw]ali|pilkades"
    r"|pileg|debat|kampanye|masa tenang|tahapan|penetapan|pelantikan|pendaftaran|serupa|lanjutan|lagi|lain(?:nya)?"
    r"|(?:men)?jelang|HUT)\b",
    re.IGNORECASE,
)
_TO = r"(?:hingga|sampai(?: dengan)?|s\.?d\.?|s/d|dan|serta|[-–—])"
_RANGE = re.compile(rf"{_TO}\s+(?:hari )?$")
_RANGE_BEHIND = re.compile(rf"\)?\s*{_TO}\s+(?:hari )?(?:\d|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)")
_THIS = re.compile(r"(?:Kegiatan|Acara|Pertemuan|Dialog|Tatap muka) (?:itu|ini|tersebut)\b")


def set_apart(before: str, after: str) -> bool:
    """Whether the words of a sentence around a date put it before or after the meeting, or into a letter or law."""
    return _APART.search(before[-_NEAR:]) is not None or _APART_BEHIND.match(after) is not None


def of_meeting(before: str) -> bool:
    """Whether the words of a sentence before a date tell of holding a meeting and of nothing else."""
    told = _INTRO.sub("", before[after_dateline(before) :].lstrip(), count=1)
    verbs = [*_HELD.finditer(told)]
    if not verbs:
        return False
    passive = verbs[-1][0].startswith(("di", "berlangsung", "bertempat"))
    return _OTHER.search(told, 0 if passive else verbs[-1].end()) is None


def of_this_meeting(before: str) -> bool:
    """Whether such words begin with "Kegiatan itu", so that they mean this one wherever they stand."""
    return _THIS.match(before) is not None


def in_range(before: str, after: str) -> bool:
    """Whether a date is one end of several days, so that another day alone would not stand in its place."""
    return _RANGE.search(before) is not None or _RANGE_BEHIND.match(after) is not None
