"""Places in a numbered list as clerks type them: "1-12, 15, 18", "semua kecuali 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.errors import BadInput

_EXAMPLES = "tulis misalnya 1-12, 15, atau semua kecuali 3."
_TO = re.compile(r"\s*(?:[-‐‑–—−]|\bs\.? ?/?d\.?(?= ?[0-9])|\bsampai(?: dengan)?\b|\bhingga\b)\s*")
_APART = re.compile(r"[,;&\s]+|\b(?:dan|serta|juga)\b")
_PLACE = re.compile(r"([0-9]{1,6})\.?(?:-([0-9]{1,6})\.?)?")
_ALL = re.compile(r"(?:semua(?:nya)?|seluruhnya)?[\s,]*(?:\b(kecuali|selain|tanpa)\b(.*))?")


def row_numbers(text: str, count: int) -> set[int]:
    """The places, counted from 1, that are meant in a list of `count`; BadInput says what to type instead."""
    typed = re.sub(r"\b(?:nomor|no)\b\.?", " ", text.casefold()).strip()
    if not typed:
        raise BadInput(f"Nomor belum diisi; {_EXAMPLES}")
    whole = _ALL.fullmatch(typed)
    if whole is None:
        return set(_listed(typed, count))
    left_out = set(_listed(whole[2], count)) if whole[1] else set()
    return set(range(1, count + 1)) - left_out


def _listed(typed: str, count: int) -> Iterator[int]:
    """The numbers of a list with commas, ranges spread out."""
    parts = [part for part in _APART.split(_TO.sub("-", typed)) if part]
    if not parts:
        raise BadInput(f"Nomor belum diisi; {_EXAMPLES}")
    for part in parts:
        found = _PLACE.fullmatch(part)
        if found is None:
            raise BadInput(f"“{part[:30]}” bukan nomor; {_EXAMPLES}")
        first, last = int(found[1]), int(found[2] or found[1])
        for number in (first, last):
            if not 1 <= number <= count:
                raise BadInput(f"Nomor {number} tidak ada; daftar ini dari nomor 1 sampai {count}.")
        if last < first:
            raise BadInput(f"Urutan {first}-{last} terbalik; tulis {last}-{first}.")
        yield from range(first, last + 1)
