"""User text becomes runs and paragraphs; `safe` is the one place through which every text enters a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cooling_desktop.papers.office.blocks import Blank, Span, Words
from cooling_desktop.papers.pdf.words import clean

from .elements import Element, Look, Tab, el
from .styles import BODY, Style

# XML 1.0 has no place for these, however they are escaped; controls are dropped by `clean`.
_FORBIDDEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_ORDER = ("rFonts", "b", "i", "color", "spacing", "sz", "u", "bdr", "shd")
STROKE = 0.41  # width of the pen's stroke "_" in the size of the letters
MM_A_POINT = 25.4 / 72
OPEN = 25.0  # millimetres of a blank that has neither a width nor a line to fill


def safe(text: str) -> str:
    """Text that a Word file can hold: no controls, no half characters, one kind of space, single."""
    return re.sub(" {2,}", " ", _FORBIDDEN.sub("", clean(text)))


def run(text: str, *letters: Element, bold: bool = False, italic: bool = False, size: float = 0.0) -> Element:
    """A run of text; `letters` are what else Word is to know of it, points of `size` where the style has others."""
    inside = el("t")
    inside.text = safe(text)
    inside.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    faced = [*([el("b")] if bold else []), *([el("i")] if italic else []), *letters]
    faced += [el("sz", val=round(2 * size))] if size else []
    ordered = sorted(faced, key=lambda element: _ORDER.index(element.tag.rpartition("}")[2]))
    return el("r", *([el("rPr", *ordered)] if ordered else []), inside)


def tab() -> Element:
    """A run that goes on at the next tab stop."""
    return el("r", el("tab"))


def paragraph(style: Style, *runs: Element, look: Look | None = None) -> Element:
    """A paragraph in a style, and where it departs from that."""
    made = el("pPr", el("pStyle", val=style.id))
    for element in look.properties() if look else ():
        made.append(element)
    return el("p", made, *runs)


def plain(style: Style, text: str, look: Look | None = None) -> Element:
    """A paragraph of one text in one face."""
    return paragraph(style, run(text), look=look)


def prose(text: Words, style: Style = BODY, look: Look | None = None, *, room: float = 0.0,
          before: Sequence[Element] = ()) -> Element:  # fmt: skip
    """A paragraph of words and blanks; a blank goes on to the end of a line of `room` millimetres."""
    look = look or Look()
    runs, stops = _runs(text, style, look.left or 0.0, room)
    align = "left" if stops and (look.align or style.look.align) == "center" else look.align
    return paragraph(style, *before, *runs, look=replace(look, tabs=(*look.tabs, *stops), align=align))


def _runs(text: Words, style: Style, start: float, room: float) -> tuple[list[Element], tuple[Tab, ...]]:
    """The runs, and the stop to which a blank is ruled: a tab where the line is its own, else strokes of the pen."""
    alone = len(text) == 1 and isinstance(text[0], Blank)
    ruled = next((n for n in reversed(range(len(text))) if _is_open(text[n]) or alone), None) if room else None
    runs: list[Element] = []
    stops: tuple[Tab, ...] = ()
    for n, piece in enumerate(text):
        if isinstance(piece, Span):
            runs.append(run(piece.text, bold=piece.bold, italic=piece.italic))
        elif n == ruled:
            runs.append(tab())
            width = min(start + piece.width, room) if piece.width else room
            stops = (Tab(width, "left" if piece.width else "right", ruled=True),)
        else:
            runs.append(run(strokes(piece.width or OPEN, style.size)))
    return runs, stops


def _is_open(piece: Span | Blank) -> bool:
    return isinstance(piece, Blank) and not piece.width


def strokes(mm: float, size: float) -> str:
    """A line for the pen inside a text."""
    return "_" * max(round(mm / (STROKE * size * MM_A_POINT)), 3)


def said(text: Words) -> str:
    """What is printed of a text, without its blanks."""
    return "".join(piece.text for piece in text if isinstance(piece, Span)).strip()


def filled(texts: Iterable[str]) -> list[str]:
    """The texts of which something is left."""
    return [text for text in texts if safe(text).strip()]
