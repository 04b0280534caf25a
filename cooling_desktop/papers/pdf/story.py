"""Blocks become strips at one step of the fit ladder; heights follow from broken lines, nothing is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from cooling_desktop.papers.document import (
    Block,
    Changes,
    Contact,
    Credit,
    Headline,
    Masthead,
    Paragraph,
    PicturePair,
    PictureWithFacts,
)

from . import faces, furniture, pictures, ralat
from .breaking import break_words, paragraph
from .headline import headline
from .marks import Area, Strip, Text, mm
from .words import Line, Style, line, single

LEAD_IN = 0.94
CREDIT = Style(faces.SANS_BOLD, 9.5, faces.SANS_BOLD)
CREDIT_LEADING = 13.0
AFTER_TITLES, AFTER_CHANGES = 9.0, 10.0
BEFORE_CONTACT, CONTACT_AFTER_PHOTOS = 8.0, 10.0


@dataclass(frozen=True, slots=True)
class Step:
    """One rung: body size, leading and gap in points, photo height in millimetres, headline in points."""

    size: float
    leading: float
    gap: float
    photo: float
    headline: float = 17.0


def strips(blocks: Sequence[Block], step: Step, measure: float, tallest: float) -> list[Strip]:
    """The whole story as strips of the measure (points), none taller than `tallest` if text can help it."""
    made: list[Strip] = []
    before: Block | None = None
    for block in blocks:
        group = _block(block, step, measure, tallest)
        if not group:
            continue
        space = _space(before, block, step)
        kept = isinstance(block, Credit) or isinstance(before, Headline)
        made.append(replace(group[0], before=space, kept=kept and before is not None))
        made += group[1:]
        before = block
    return made


def _space(before: Block | None, block: Block, step: Step) -> float:
    """White between two blocks in points."""
    if isinstance(before, Headline | Masthead):
        return AFTER_TITLES
    if isinstance(before, Changes):
        return AFTER_CHANGES
    match block:
        case Contact():
            return CONTACT_AFTER_PHOTOS if isinstance(before, PicturePair) else BEFORE_CONTACT
        case PictureWithFacts():
            return step.gap + 2
        case PicturePair():
            return step.gap + 4
        case _:
            return step.gap + (3 if isinstance(before, PictureWithFacts | PicturePair) else 0)


def _block(block: Block, step: Step, measure: float, tallest: float) -> list[Strip]:
    match block:
        case Masthead():
            return [furniture.masthead(block, measure)]
        case Changes():
            return ralat.box(block, measure)
        case Headline():
            size, lines = headline(single(block.text), measure, step.headline)
            return _lines(lines, size, size + 4, block.source, measure, together=True)
        case Paragraph():
            return _paragraph(block, step, measure)
        case PictureWithFacts():
            return pictures.with_facts(block, measure, mm(step.photo))
        case PicturePair():
            return pictures.pair(block, measure, tallest)
        case Credit():
            return _credit(block, measure)
        case Contact():
            box = furniture.contact(block, measure)
            return [box] if box else []
        case _:
            assert_never(block)


def _paragraph(block: Paragraph, step: Step, measure: float) -> list[Strip]:
    lead = Style(faces.SANS_BOLD, step.size * LEAD_IN) if block.lead_in else None
    lines = paragraph(block.runs, Style(faces.SERIF, step.size), measure, block.lead_in, lead)
    return _lines(lines, step.size, step.leading, block.source, measure, weight=1)


def _credit(block: Credit, measure: float) -> list[Strip]:
    made = line(single(block.text), CREDIT)
    lines: tuple[Line, ...] = (made,) if made.words else ()
    if made.width > measure:
        lines = break_words(made.words, measure, justified=False)
    return _lines(lines, CREDIT.size, CREDIT_LEADING, block.source, measure, together=True)


def _lines(
    lines: Sequence[Line],
    size: float,
    leading: float,
    source: str,
    measure: float,
    weight: int = 0,
    together: bool = False,
) -> list[Strip]:
    """One strip a line; at least two lines stay on either side of a page break."""
    last = len(lines) - 1
    return [
        Strip(
            leading,
            (Text(0, size, made),),
            (Area(source, 0, 0, measure, leading),),
            kept=index > 0 and (together or index in (1, last)),
            weight=weight,
        )
        for index, made in enumerate(lines)
    ]
