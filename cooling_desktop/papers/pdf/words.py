"""User text becomes measured words; `clean` is the one place through which every text enters a paper."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from cooling_desktop.papers.document import Run

from . import faces
from .faces import Face, Shaped

NO_BREAK = "\u00a0"
TIED = 1e12
HYPHEN_BREAK = 3e3

_ODD = re.compile("[^ -~\u00a1-\u00ac\u00ae-\u02ff\u2012-\u2022\u2026\u20ac\u2116]")
_PARTS = re.compile(f"[ ]+|{NO_BREAK}+|[^ {NO_BREAK}]+")
_REDUPLICATION = re.compile(r"(?<=[^\W\d_]{4}-)(?=[^\W\d_]{4})")


@dataclass(frozen=True, slots=True)
class Style:
    """A face, its italic and the size in points."""

    face: Face
    size: float
    italic: Face = faces.SERIF_ITALIC


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a word in one face; size in points."""

    face: Face
    size: float
    shaped: Shaped

    @property
    def width(self) -> float:
        """Kerned width in points."""
        return self.shaped.width * self.size / 1000


@dataclass(frozen=True, slots=True)
class Word:
    """Letters that stay together: width and the space before them in points, cost of a line break before."""

    text: str
    bits: tuple[Bit, ...]
    width: float
    space: float
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line; natural width and the space added to each word space in points."""

    words: tuple[Word, ...]
    width: float
    extra: float = 0.0


def clean(text: str) -> str:
    """Printable text in composed letters: no controls, no invisible marks, one kind of space."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return _ODD.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    letter = match.group()
    if letter in "\t\n\v\f\r\x85\u2028\u2029":
        return " "
    if letter in "\u00a0\u2007\u202f":
        return NO_BREAK
    if letter in "\u2010\u2011":
        return "-"
    category = unicodedata.category(letter)
    if category == "Zs":
        return " "
    if category in ("Cc", "Cf") or "\ufe00" <= letter <= "\ufe0f":
        return ""
    return unicodedata.normalize("NFKC", letter) if "\ufb00" <= letter <= "\ufb06" else letter


def single(text: str) -> str:
    """Clean text with single spaces and nothing at its ends."""
    return " ".join(clean(text).replace(NO_BREAK, " ").split())


def words(
    runs: Iterable[Run], style: Style, lead_in: str = "", lead: Style | None = None
) -> tuple[Word, ...]:
    """Measured words of a paragraph; `lead_in` opens it in the style `lead`."""
    parts = [(lead_in + " ", lead.face, lead.size)] if lead and lead_in else []
    parts += [(run.text, style.italic if run.italic else style.face, style.size) for run in runs]
    return words_of(parts, style)


def words_of(parts: Iterable[tuple[str, Face, float]], style: Style) -> tuple[Word, ...]:
    """Measured words of stretches of text, each in its own face and size, with the word space of `style`."""
    gap = faces.space(style.face) * style.size / 1000
    made: list[Word] = []
    for bits, tied in _groups(parts):
        cost = TIED if tied or bits[0].shaped.text[0] in "–—" else 0.0
        made += _split_at_hyphens(bits, gap if made else 0.0, cost)
    return tuple(made)


def _groups(parts: Iterable[tuple[str, Face, float]]) -> Iterator[tuple[tuple[Bit, ...], bool]]:
    """Bits between two spaces, and whether the space before them may not end a line."""
    bits: list[Bit] = []
    tied = False
    for text, face, size in parts:
        for part in _PARTS.findall(clean(text)):
            if part[0] not in (" ", NO_BREAK):
                bits.append(Bit(face, size, faces.shape(face, part)))
                continue
            if bits:
                yield tuple(bits), tied
                bits, tied = [], False
            tied = tied or part[0] == NO_BREAK
    if bits:
        yield tuple(bits), tied


def _split_at_hyphens(bits: tuple[Bit, ...], gap: float, cost: float) -> list[Word]:
    """One word, or two where a hyphen between long parts may end a line."""
    text = "".join(bit.shaped.text for bit in bits)
    pieces = _REDUPLICATION.split(text) if len(bits) == 1 and "-" in text else [text]
    if len(pieces) == 1:
        return [Word(text, bits, sum(bit.width for bit in bits), gap, cost)]
    made = []
    for index, piece in enumerate(pieces):
        bit = Bit(bits[0].face, bits[0].size, faces.shape(bits[0].face, piece))
        made.append(Word(piece, (bit,), bit.width, 0.0 if index else gap, HYPHEN_BREAK if index else cost))
    return made


@lru_cache(maxsize=1024)
def line(text: str, style: Style) -> Line:
    """One unbroken line of furniture text; what stands on every page is measured once."""
    made = words((Run(text),), style)
    return Line(made, sum(word.width + word.space for word in made))


def shorten(text: str, style: Style, room: float) -> Line:
    """One line no wider than `room` points; what is too long ends in an ellipsis."""
    text = single(text)[:400]
    made = line(text, style)
    while made.width > room and text:
        text = text[:-1].rstrip()
        made = line(text + "…", style)
    return made
