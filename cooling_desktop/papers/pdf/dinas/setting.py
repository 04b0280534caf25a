"""Words of an office paper become measured lines; blanks become lines of underscores that a pen can follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cooling_desktop.papers.office.blocks import Blank, Span, Words

from .. import faces
from ..breaking import break_words
from ..faces import Face
from ..marks import Mark, Strip, Text, mm
from ..words import Line, Style, line, single, words_of

BOLD: dict[Face, Face] = {faces.SERIF: faces.SERIF_BOLD, faces.SANS: faces.SANS_BOLD}
SMALL = Style(faces.SANS, 10.5, faces.SANS_ITALIC)
SMALL_LEADING = 13.5
CELL = Style(faces.SANS, 9.5, faces.SANS_ITALIC)
NARROWEST_BLANK = mm(25)
PEN = "_"


@dataclass(frozen=True, slots=True)
class Fit:
    """How far a paper gives way to stay on one page: points off gaps and leading, photo and pen space in mm."""

    gap: float = 0.0
    leading: float = 0.0
    photo: float = 52.0
    space: float | None = None
    size: float = 11.0

    @property
    def body(self) -> Style:
        """The reading face."""
        return Style(faces.SERIF, self.size, faces.SERIF_ITALIC)


@lru_cache(maxsize=2048)
def set_lines(text: Words, style: Style, measure: float, *, justified: bool = False) -> tuple[Line, ...]:
    """The lines of a text at a measure in points; what all letters say alike is broken once."""
    room = _room_for_blanks(text, style, measure)
    parts = [_part(piece, style, room) for piece in text]
    return break_words(words_of(parts, style), measure, justified)


def _room_for_blanks(text: Words, style: Style, measure: float) -> float:
    """What is left of a line for each blank that has no width of its own."""
    open_ended = sum(isinstance(piece, Blank) and not piece.width for piece in text)
    written = "".join(piece.text for piece in text if isinstance(piece, Span))
    used = line(written, style).width + sum(mm(p.width) for p in text if isinstance(p, Blank))
    return max((measure - used) / max(open_ended, 1) - style.size, NARROWEST_BLANK if written else measure)


def _part(piece: Span | Blank, style: Style, room: float) -> tuple[str, Face, float]:
    if isinstance(piece, Span):
        face = BOLD.get(style.face, style.face) if piece.bold else style.italic if piece.italic else style.face
        return piece.text, face, style.size
    width = min(mm(piece.width) or room, room) if piece.width else room
    stroke = faces.advance(style.face, PEN) * style.size / 1000
    return PEN * max(int(width / stroke), 1), style.face, style.size


def plain_words(text: Words) -> str:
    """What is printed of a text, without its blanks."""
    return single("".join(piece.text for piece in text if isinstance(piece, Span)))


def has_blank(text: Words) -> bool:
    """Whether the pen has to add something."""
    return any(isinstance(piece, Blank) for piece in text)


def stacked(
    lines: Sequence[Line], size: float, leading: float, name: str, *, x: float = 0.0, together: bool = False
) -> list[Strip]:
    """One strip a line; at least two lines stay on either side of a page break."""
    last = len(lines) - 1
    return [
        Strip(leading, (Text(x, size, made),), kept=n > 0 and (together or n in (1, last)), weight=1, name=name)
        for n, made in enumerate(lines)
    ]


def centred(made: Line, left: float, width: float, y: float) -> Text:
    """A line in the middle of a column."""
    return Text(left + (width - made.width) / 2, y, made)


def in_column(
    lines: Sequence[Line], x: float, width: float, y: float, leading: float, *, right: bool = False
) -> list[Mark]:
    """Lines below each other, the first baseline at y."""
    return [
        Text(x + width - made.width if right else x, y + leading * n, made) for n, made in enumerate(lines)
    ]
