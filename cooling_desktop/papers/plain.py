"""A release as plain text for a chat or a mail: no letterhead, no marks, paragraphs parted by blank lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from .document import (
    Block,
    Changes,
    Contact,
    Credit,
    Document,
    Headline,
    Masthead,
    Paragraph,
    Picture,
    PicturePair,
    PictureWithFacts,
)


def plain(document: Document) -> str:
    """The story in reading order, ending in one newline."""
    parts = [part for block in document.blocks for part in _parts(block) if part]
    return "\n\n".join(parts) + "\n"


def _parts(block: Block) -> Iterator[str]:
    match block:
        case Masthead():
            yield "\n".join(filter(None, map(_tidy, (block.title, *block.lines))))
        case Changes():
            rows = (f"{row.label}: {row.text}" if row.label else row.text for row in block.rows)
            yield "\n".join(map(_tidy, (f"RALAT {block.of}", *rows)))
        case Headline() | Credit():
            yield _tidy(block.text)
        case Paragraph():
            yield _tidy(f"{block.lead_in} {''.join(run.text for run in block.runs)}")
        case PictureWithFacts():
            yield _caption(block.picture)
        case PicturePair():
            yield from map(_caption, block.pictures)
        case Contact():
            return
        case _:
            assert_never(block)


def _caption(picture: Picture) -> str:
    credit = _tidy(picture.credit)
    words = (_tidy(picture.caption), f"(Foto: {credit})" if credit else "")
    text = " ".join(filter(None, words))
    return f"Keterangan foto: {text}" if text else ""


def _tidy(text: str) -> str:
    return " ".join(text.split())
