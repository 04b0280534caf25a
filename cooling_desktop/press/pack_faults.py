"""What is wrong with a phrase pack, and on which line of its file."""

from __future__ import annotations

import re
from typing import NamedTuple

_SECTION = re.compile(r"\s*\[([\w.-]+)\]")
_USE = re.compile(r"\s*([\w-]+)\s*=")
_SYNTAX = (
    ("overwrite", "Bagian atau nama di baris itu sudah ada di atasnya. Satukan atau hapus salah satunya."),
    ("twice", "Bagian di baris itu sudah ada di atasnya. Satukan keduanya."),
    ("Invalid value", "Nilai di baris itu harus teks di antara tanda petik, bilangan, true, atau false."),
)
"""Words of the reader's message, and what they mean for the clerk."""
_ELSE = "Periksa tanda petik, tanda sama dengan, dan kurung siku di baris itu."


class Fault(NamedTuple):
    """What is wrong with a pack and where: the line (from 1; 0 unknown) and one Indonesian sentence."""

    line: int
    message: str


def syntax(error: str, source: str) -> Fault:
    """What the reader of TOML found, in the clerk's words."""
    place = re.search(r"line (\d+)", error)
    line = int(place[1]) if place else len(source.splitlines())
    hint = next((meant for said, meant in _SYNTAX if said in error), _ELSE)
    return Fault(line, f"Berkas pola tidak terbaca. {hint} Semua pola bawaan dipakai.")


def lines_of(source: str) -> dict[str, int]:
    """Where each section and each use begins."""
    found: dict[str, int] = {}
    section = ""
    for number, line in enumerate(source.splitlines(), start=1):
        if head := _SECTION.match(line):
            section = head[1]
            found.setdefault(section, number)
        elif use := _USE.match(line):
            found.setdefault(f"{section}.{use[1]}".strip("."), number)
    return found
