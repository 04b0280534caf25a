"""A paper as frozen data: what stands on it and in which order, nothing about how it is drawn.

Renderers (`papers.pdf`, `papers.plain`) walk the blocks with `match`. Lengths are in millimetres,
type sizes in points. Texts are raw user text: escaping and glyph checks belong to the renderer.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cooling_desktop.records.kinds import Paper as Paper


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The kopstuk: at most three lines of at most 41 characters, an address, a logo picture."""

    lines: tuple[str, ...]
    address: str = ""
    logo: Path | None = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """The words SIARAN PERS with number, place and date at the right."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One row of a RALAT box: its label, its text, the stretches (start, end) of it that are new."""

    label: str
    text: str
    fresh: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """The RALAT box between masthead and headline: which paper is corrected, and what changed."""

    of: str
    rows: tuple[Change, ...]
    source: str = "correction"


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of a release; broken by sense, never hyphenated."""

    text: str
    source: str = "headline"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One body paragraph; `lead_in` is the dateline ("SUMENEP –"), `source` the block it comes from."""

    runs: tuple[Run, ...]
    lead_in: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as stored (JPEG or PNG, upright, RGB or grey) with its size in pixels."""

    path: Path
    width: int
    height: int
    caption: str = ""
    credit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PictureWithFacts:
    """The first photo at the left, typed facts (label, value) and the caption beside it."""

    picture: Picture
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PicturePair:
    """Two photos side by side (or one in the left half), captions under them."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """The closing line "(Humas Polres …)"; keeps with the last paragraph."""

    text: str
    source: str = "credit"


@dataclass(frozen=True, slots=True)
class Contact:
    """The contact box; empty parts vanish."""

    name: str
    address: str = ""
    phones: tuple[str, ...] = ()
    online: tuple[str, ...] = ()


Block = Masthead | Changes | Headline | Paragraph | PictureWithFacts | PicturePair | Credit | Contact


@dataclass(frozen=True, slots=True)
class Document:
    """One paper, ready to be drawn. `state` is the KONSEP label's text, None once issued."""

    title: str
    author: str
    blocks: tuple[Block, ...]
    letterhead: Letterhead | None = None
    paper: Paper = Paper.A4
    footer: str = ""
    running_head: tuple[str, str] = ("", "")
    state: str | None = None
    subject: str = ""
    language: str = "id-ID"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block landed: page from 0, box in points from the top left corner of the page."""

    source: str
    page: int
    left: float
    top: float
    width: float
    height: float
