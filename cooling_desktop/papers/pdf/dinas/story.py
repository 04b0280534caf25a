"""Blocks of an office paper become strips; the white between them follows from what meets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from cooling_desktop.papers.office.blocks import (
    Address,
    Bars,
    Block,
    Contents,
    Copies,
    CoverTitle,
    Figures,
    FullRule,
    Gallery,
    Heading,
    Item,
    Labels,
    Note,
    Prose,
    Signatures,
    SigningCells,
    SigningRows,
    Table,
    Title,
    Writing,
)

from ..marks import Rule, Strip
from . import cover, figures, letter, photos, signing, tables, text
from .setting import Fit


def strips(blocks: Sequence[Block], measure: float, fit: Fit) -> list[Strip]:
    """The whole story as strips of the measure (points)."""
    made: list[Strip] = []
    before: Block | None = None
    for block in blocks:
        group = _block(block, measure, fit)
        if not group:
            continue
        space = max(_space(before, block) - fit.gap, 0.0)
        kept = group[0].kept or isinstance(before, Heading) or (isinstance(before, Table) and isinstance(block, Prose))
        made.append(replace(group[0], before=space, kept=kept and before is not None))
        made += group[1:]
        before = block
    return made


def _space(before: Block | None, block: Block) -> float:
    """White between two blocks in points."""
    match before:
        case Title() | Address():
            return 10.0 if isinstance(before, Title) else 14.0
        case Heading(numeral=numeral):
            return 1.0 if numeral else 3.0
        case CoverTitle():
            return 14.0
    match block:
        case Signatures():
            return 14.0
        case Copies() | Note():
            return 8.0
        case Heading(numeral=numeral):
            return 4.5 if numeral else 10.0
        case SigningCells():
            return 14.0
        case Contents():
            return 0.0
        case Item(large=True) | Prose(large=True):
            return 7.0
        case Item(indent=indent) if indent and isinstance(before, Item):
            return 1.5
        case Table() | SigningRows() | Gallery():
            return 7.0
        case _:
            return 10.0 if isinstance(before, Table) else 5.0


def _block(block: Block, measure: float, fit: Fit) -> list[Strip]:
    match block:
        case Title():
            return text.title(block, measure)
        case Labels():
            return text.labels(block, measure, fit)
        case FullRule():
            return [Strip(0.8, (Rule(0, 0.4, measure, 0.8),), kept=True)]
        case Heading():
            return text.heading(block)
        case Prose():
            return text.prose(block, measure, fit)
        case Item():
            return text.item(block, measure, fit)
        case Writing():
            return text.writing(block, measure, fit)
        case Note():
            return text.note(block, measure)
        case Figures():
            return figures.figures(block, measure)
        case Bars():
            return figures.bars(block, measure)
        case Table():
            return tables.table(block, measure)
        case _:
            return _signed(block, measure, fit)


def _signed(
    block: Signatures | SigningRows | SigningCells | Address | Copies | Gallery | CoverTitle | Contents,
    measure: float,
    fit: Fit,
) -> list[Strip]:
    match block:
        case Signatures():
            return signing.signatures(block, measure, fit)
        case SigningRows():
            return signing.signing_rows(block, measure)
        case SigningCells():
            return signing.signing_cells(block, measure)
        case Address():
            return letter.address(block, measure, fit)
        case Copies():
            return letter.copies(block, measure)
        case Gallery():
            return photos.gallery(block, measure, fit)
        case CoverTitle():
            return cover.cover_title(block, measure)
        case Contents():
            return cover.contents(block, measure)
        case _:
            assert_never(block)
