"""What a draft is made of: blocks of text in reading order, and the facts that no block uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from cooling_desktop.words.told import Span

Name = Literal[
    "correction",
    "headline",
    "dateline",
    "lead",
    "purpose",
    "attendance",
    "message",
    "quotes",
    "answer",
    "discussion",
    "neutrality",
    "outcome",
    "closing",
    "credit",
]

LABELS: dict[Name, str] = {
    "correction": "Yang diralat",
    "headline": "Judul",
    "dateline": "Kota",
    "lead": "Teras",
    "purpose": "Tujuan",
    "attendance": "Kehadiran",
    "message": "Pesan pimpinan",
    "quotes": "Kutipan pimpinan",
    "answer": "Tanggapan tamu",
    "discussion": "Bahasan",
    "neutrality": "Netralitas",
    "outcome": "Hasil",
    "closing": "Penutup",
    "credit": "Kredit",
}


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph (or headline, dateline, credit); `key` is unique, `sources` are paths of its facts.

    `text` is what stands in the release, `auto` what the facts say, also where the clerk wrote something else;
    `spans` tell which characters of `auto` come from which field.
    """

    key: str
    name: Name
    text: str
    sources: tuple[str, ...] = ()
    own: bool = False
    auto: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def label(self) -> str:
        """What the clerk calls it: "Tanggapan tamu 2"."""
        number = self.key.removeprefix(self.name).removeprefix("-")
        return f"{LABELS[self.name]} {number}".rstrip()


@dataclass(frozen=True, slots=True)
class Unused:
    """A fact that the release leaves out, where it stands, and why."""

    where: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A release in words: its blocks, and what stayed behind; `every` also has the blocks that the clerk took out,
    and of a correction the list of what it changes.
    """

    blocks: tuple[Block, ...]
    unused: tuple[Unused, ...] = ()
    every: tuple[Block, ...] = ()

    @property
    def changes(self) -> str:
        """Of a correction the list of what it changes, a line each: "Semula: …", "Menjadi: …"."""
        return next((block.text for block in self.every if block.name == "correction"), "")

    def text_of(self, name: Name) -> str:
        """The text of the first block of that name; empty when there is none."""
        return next((block.text for block in self.blocks if block.name == name), "")


@dataclass(frozen=True, slots=True)
class Piece:
    """A drafted paragraph before it gets its key."""

    name: Name
    text: str
    sources: tuple[str, ...] = ()


def touches(source: str, path: str) -> bool:
    """Whether one path leads into the other."""
    one, other = (re.findall(r"\w+", text) for text in (source, path))
    short = min(len(one), len(other))
    return one[:short] == other[:short]
