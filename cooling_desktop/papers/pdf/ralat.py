"""The RALAT box: a band that names the corrected paper, and a row for each thing that changed."""

from __future__ import annotations

from collections.abc import Iterator

from cooling_desktop.papers.document import Change, Changes, Run

from . import faces
from .breaking import paragraph
from .marks import BLACK, WHITE, Area, Box, Mark, Rule, Strip, Text, mm
from .words import Line, Style, line, shorten

WORD = Style(faces.SANS_BOLD, 12.0, faces.SANS_BOLD)
LABEL = Style(faces.SANS_BOLD, 9.5, faces.SANS_BOLD)
TEXT = Style(faces.SANS, 9.5, faces.SANS_BOLD)  # what is new stands in bold
LEADING = 12.5
BAND, FRAME, HAIRLINE = mm(7), 0.8, 0.4
LEFT, EDGE, RIGHT = mm(4), mm(23), mm(3)  # the labels, the texts, the white at the right
LABELLED = mm(20)  # width of the black field
ABOVE, BELOW = 4.5, 6.0


def box(block: Changes, measure: float) -> list[Strip]:
    """One strip for the band and one for each row, each with its part of the frame, so that a long list may go on."""
    made = [_band(block, measure)]
    made += [_row(row, measure, block.source, first=n == 0) for n, row in enumerate(block.rows)]
    foot = made[-1]
    closing = Rule(-FRAME / 2, foot.height, measure + FRAME, FRAME)
    made[-1] = Strip(foot.height, (*foot.marks, closing), foot.areas, kept=foot.kept, name=foot.name)
    return made


def _band(block: Changes, measure: float) -> Strip:
    word = line("RALAT", WORD)
    of = shorten(block.of, TEXT, measure - EDGE - RIGHT)
    marks: list[Mark] = [
        Box(0, 0, LABELLED, BAND, filled=True),
        Text((LABELLED - word.width) / 2, BAND / 2 + 4.2, word, grey=WHITE),
        Text(EDGE, BAND / 2 + 3.4, of),
        Rule(-FRAME / 2, 0, measure + FRAME, FRAME),
        *_sides(BAND, measure),
    ]
    return Strip(BAND, tuple(marks), (Area(block.source, 0, 0, measure, BAND),), name="Daftar ralat")


def _row(row: Change, measure: float, source: str, *, first: bool) -> Strip:
    lines = _lines(row, measure)
    height = ABOVE + LEADING * len(lines) + BELOW - 3
    edges = (Rule(0, 0, measure, FRAME if first else HAIRLINE), Rule(0, height, measure, HAIRLINE))
    marks: list[Mark] = [*edges, *_sides(height, measure)]  # both, since the next row may stand on another page
    if row.label:
        marks.append(Text(LEFT, ABOVE + TEXT.size, line(row.label, LABEL)))
    left = _edge(row)
    marks += [Text(left, ABOVE + TEXT.size + LEADING * n, made) for n, made in enumerate(lines)]
    area = Area(source, 0, 0, measure, height)
    return Strip(height, tuple(marks), (area,), kept=first or row.label == "Menjadi", name="Daftar ralat")


def _lines(row: Change, measure: float) -> tuple[Line, ...]:
    room = measure - RIGHT - _edge(row)
    return paragraph(tuple(_runs(row)), TEXT, room, justified=False)


def _edge(row: Change) -> float:
    """Where a row's text begins: behind the labels, and behind one that is longer than they."""
    return max(EDGE, LEFT + line(row.label, LABEL).width + mm(2)) if row.label else LEFT


def _runs(row: Change) -> Iterator[Run]:
    """What is new stands out."""
    done = 0
    for start, end in row.fresh:
        yield Run(row.text[done:start])
        yield Run(row.text[start:end], italic=True)
        done = end
    yield Run(row.text[done:])


def _sides(height: float, measure: float) -> list[Mark]:
    """The frame's left and right side, as thin black boxes: rules only lie."""
    return [Box(x - FRAME / 2, 0, FRAME, height, filled=True, grey=BLACK) for x in (0, measure)]
