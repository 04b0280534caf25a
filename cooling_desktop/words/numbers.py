"""Numbers in Indonesian sentences."""

from __future__ import annotations

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = ((1_000_000, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))

VAGUE = frozenset({"belasan", "puluhan", "ratusan", "ribuan", "sejumlah", "beberapa", "berbagai"})
"""Words for a group that nobody counted; each already marks the plural."""


def thousands(n: int) -> str:
    """Digits in groups of three with full stops (EYD V, tanda titik): "1.250"."""
    return f"{n:,}".replace(",", ".")


def in_words(n: int) -> str:
    """A whole number from 0 to 999.999.999 in words; ValueError beyond."""
    if not 0 <= n <= 999_999_999:
        raise ValueError(f"out of range: {n}")
    if n < 10:
        return _DIGITS[n]
    if 10 < n < 20:
        return "sebelas" if n == 11 else f"{_DIGITS[n - 10]} belas"
    size, name = next(scale for scale in _SCALES if n >= scale[0])
    many, rest = divmod(n, size)
    head = f"se{name}" if many == 1 and size < 1_000_000 else f"{in_words(many)} {name}"
    return f"{head} {in_words(rest)}" if rest else head


def count_in_text(n: int, unit: str = "orang") -> str:
    """A count inside a sentence: words below ten ("lima orang"), digits from ten on ("12 orang")."""
    number = in_words(n) if 0 <= n < 10 else thousands(n)
    return f"{number} {unit}".rstrip()


def count_at_start(n: int, unit: str = "orang") -> str:
    """A count that opens a sentence, which no digits may do (EYD V, angka): "Lima orang", "Sebanyak 12 orang"."""
    count = count_in_text(n, unit)
    return f"Sebanyak {count}" if count[0].isdigit() else f"{count[0].upper()}{count[1:]}"
