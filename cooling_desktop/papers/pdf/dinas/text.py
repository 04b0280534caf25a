"""Titles, label lists, paragraphs, numbered items and ruled lines of an office paper."""

from __future__ import annotations

from cooling_desktop.papers.office.blocks import Heading, Item, Labels, Note, Prose, Span, Title, Writing

from .. import faces
from ..breaking import break_words
from ..marks import HAIRLINE_GREY, Mark, Rule, Strip, Text, mm
from ..words import Style, line, single, words_of
from .setting import SMALL, SMALL_LEADING, Fit, centred, in_column, set_lines, stacked

TITLE_SIZES = {False: (13.0, 17.0), True: (14.0, 18.0)}
COLON = mm(4)
HEADING = Style(faces.SANS_BOLD, 11.0, faces.SANS_BOLD)
SECTION = Style(faces.SANS_BOLD, 10.5, faces.SANS_BOLD)
NUMERAL = mm(9)
NOTE = Style(faces.SANS_ITALIC, 9.0, faces.SANS_ITALIC)
WRITING_PITCH, TIGHT_PITCH = mm(8), mm(7)


def title(block: Title, measure: float) -> list[Strip]:
    """The title in capitals with what stands below it, all centred; it is never cut."""
    size, leading = TITLE_SIZES[block.large]
    style = Style(faces.SANS_BOLD, size, faces.SANS_BOLD)
    marks: list[Mark] = []
    y = 0.0
    for text in block.lines:
        for made in break_words(words_of([(single(text).upper(), style.face, size)], style), measure, justified=False):
            marks.append(centred(made, 0, measure, y + size))
            y += leading
    for made in set_lines(block.below, SMALL, measure):
        marks.append(centred(made, 0, measure, y + SMALL.size))
        y += 14
    return [Strip(y, tuple(marks), name="Judul")]


def labels(block: Labels, measure: float, fit: Fit) -> list[Strip]:
    """One strip a row: label, colon, and the value that hangs."""
    style = fit.body if block.reading else SMALL
    leading = 15 - fit.leading if block.reading else SMALL_LEADING
    gap = 1.5 if block.reading else 1.0
    x = mm(block.indent)
    at = x + mm(block.column) + COLON
    strips = []
    for n, (label, value) in enumerate(block.rows):
        lines = set_lines(value, style, measure - at)
        marks = [*in_column(set_lines((Span(label),), style, at), x, at, style.size, leading)]
        marks.append(Text(at - COLON, style.size, line(":", style)))
        marks += in_column(lines, at, measure - at, style.size, leading)
        height = max(len(lines), 1) * leading + gap
        strips.append(Strip(height, tuple(marks), kept=n > 0, weight=len(lines), name=label))
    return strips


def prose(block: Prose, measure: float, fit: Fit) -> list[Strip]:
    """A justified paragraph; below a numeral it stands a little closer."""
    x = mm(block.indent)
    style, leading = _body(fit, block.large)
    lines = set_lines(block.words, style, measure - x, justified=True)
    return stacked(lines, style.size, leading - (0.5 if block.indent else 0.0), "Paragraf", x=x)


def _body(fit: Fit, large: bool) -> tuple[Style, float]:
    """Face, size and leading of what is read."""
    if large:
        return Style(faces.SERIF, 12.0, faces.SERIF_ITALIC), 18 - 2 * fit.leading
    return fit.body, 15 - fit.leading


def item(block: Item, measure: float, fit: Fit) -> list[Strip]:
    """A number and its hanging text."""
    x = mm(block.indent)
    at = x + mm(block.hang)
    style, leading = _body(fit, block.large)
    lines = set_lines(block.words, style, measure - at, justified=True)
    first, *rest = stacked(lines, style.size, leading, "Butir", x=at) or [Strip(leading, ())]
    number = Text(x, style.size, line(block.number, style))
    return [Strip(first.height, (number, *first.marks), weight=1, name="Butir"), *rest]


def heading(block: Heading) -> list[Strip]:
    """A section's heading; a numeral stands at the edge and the words hang."""
    if not block.numeral:
        return [Strip(15, (Text(0, HEADING.size, line(single(block.text), HEADING)),), name=block.text)]
    numeral, words = line(block.numeral, SECTION), line(single(block.text), SECTION)
    return [Strip(15, (Text(0, SECTION.size, numeral), Text(NUMERAL, SECTION.size, words)), name=block.text)]


def writing(block: Writing, measure: float, fit: Fit) -> list[Strip]:
    """Ruled lines for the pen, a little closer where that saves a page."""
    x, pitch = mm(block.indent), TIGHT_PITCH if fit.gap else WRITING_PITCH
    rule = Rule(x, pitch, measure - x, 0.3, HAIRLINE_GREY)
    return [Strip(pitch, (rule,), kept=n == 1, name="Baris kosong") for n in range(block.lines)]


def note(block: Note, measure: float) -> list[Strip]:
    """A remark in small italics."""
    lines = set_lines((Span(block.text),), NOTE, measure)
    return stacked(lines, NOTE.size, 11.5, "Catatan", together=True)
