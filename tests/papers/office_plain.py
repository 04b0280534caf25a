"""An office paper as plain text, block by block, for reading in review; blanks show as underscores."""

from __future__ import annotations

from collections.abc import Iterator

from cooling_desktop.papers.office.blocks import (
    Address,
    Bars,
    Blank,
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
    OfficePaper,
    Prose,
    Signature,
    Signatures,
    SigningCells,
    SigningRows,
    Table,
    Title,
    Words,
    Writing,
)

PEN = "______"


def plain(paper: OfficePaper) -> str:
    """The paper in reading order, ending in one newline."""
    head = [line for line in paper.letterhead.lines] if paper.letterhead else []
    head += [_said(paper.letter_date)] if paper.letter_date else []
    parts = ["\n".join(head), *("\n".join(_lines(block)) for block in paper.blocks), paper.privacy]
    return "\n\n".join(part for part in parts if part) + f"\n\n[{paper.footer}]\n"


def _said(words: Words) -> str:
    return "".join(PEN if isinstance(piece, Blank) else piece.text for piece in words)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Title():
            yield from (line.upper() for line in block.lines)
            yield from [_said(block.below)] if block.below else []
        case Labels():
            yield from (f"{label}: {_said(value)}" for label, value in block.rows)
        case Heading():
            yield f"{block.numeral} {block.text}".strip()
        case Prose():
            yield _said(block.words)
        case Item():
            yield f"{' ' * int(block.indent // 4)}{block.number} {_said(block.words)}"
        case Writing():
            yield from [PEN * 5] * block.lines
        case Table():
            yield " | ".join(column.head for column in block.columns)
            yield from (" | ".join(map(_said, row.cells)) for row in block.rows)
        case Note():
            yield block.text
        case Figures():
            yield " | ".join(f"{number} {words}" for number, words in block.counts)
        case Bars():
            yield from (" | ".join((bar.name, bar.told, bar.beside)) for bar in block.bars)
        case FullRule():
            yield "-" * 20
        case _:
            yield from _signed(block)


def _signed(
    block: Signatures | SigningRows | SigningCells | Address | Copies | Gallery | CoverTitle | Contents,
) -> Iterator[str]:
    match block:
        case Signatures():
            for one in block.columns:
                yield from _signature(one)
        case SigningRows():
            yield from (f"{n} | {name} | {office}" for n, (name, office) in enumerate(block.rows, 1))
        case SigningCells():
            yield from map(_said, block.above)
            yield from (f"{n}. {office}: {_said(name)}" for n, (office, name) in enumerate(block.cells, 1))
        case Address():
            yield from (f"{label}: {_said(value)}" for label, value in block.labels)
            yield from ("Kepada Yth.", *map(_said, block.to), f"di {_said(block.place)}")
        case Copies():
            yield from ("Tembusan:", *(f"{n}. {_said(one)}" for n, one in enumerate(block.to, 1)))
        case Gallery():
            yield from (f"[foto {n}] {one.caption} ({one.credit})" for n, one in enumerate(block.pictures, 1))
        case CoverTitle():
            yield from (block.over.upper(), block.text)
        case Contents():
            yield from (" | ".join(row) for row in block.rows)
            yield block.count


def _signature(one: Signature) -> Iterator[str]:
    yield "    " + " / ".join(_said(words) for words in (*one.lines, one.name, one.below) if words)
