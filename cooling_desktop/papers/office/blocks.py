"""An office paper as frozen data: titles, label lists, tables and signatures, and the blanks left for the pen.

What the facts do not tell stands as a `Blank`: a ruled line to write on. Lengths are in millimetres.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from cooling_desktop.papers.document import Letterhead, Paper, Picture


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one face."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """A ruled blank, as wide as its room unless told; `lacks` names what a form could have told, if any could."""

    width: float = 0.0
    lacks: str = ""


Words = tuple[Span | Blank, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """What the paper is, in capitals, with the meeting or the number below."""

    lines: tuple[str, ...]
    below: Words = ()
    large: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """A "label : value" list; `reading` papers set it in the body's face."""

    rows: tuple[tuple[str, Words], ...]
    column: float = 28.0
    reading: bool = False
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class FullRule:
    """A line across the whole measure."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section; a numeral stands before it in a column of its own."""

    text: str
    numeral: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; `large` for what is read aloud."""

    words: Words
    indent: float = 0.0
    large: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered or lettered paragraph whose text hangs."""

    number: str
    words: Words
    indent: float = 0.0
    hang: float = 8.0
    large: bool = False


@dataclass(frozen=True, slots=True)
class Writing:
    """Empty ruled lines for what nobody has typed."""

    lines: int
    lacks: str = ""
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its width, and how its cells stand."""

    head: str
    width: float
    right: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a total stands in bold under a rule, what does not count in italics."""

    cells: tuple[Words, ...]
    total: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head comes again on each page; `airy` gives its rows more room, `dense` less."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    indent: float = 0.0
    airy: bool = False
    dense: bool = False
    what: str = "Tabel"


@dataclass(frozen=True, slots=True)
class Figures:
    """Large numbers side by side with what they count."""

    counts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its length beside the others, what stands at its end and, at the right, a second figure."""

    name: str
    value: int
    told: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars on one axis."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A small remark in italics below a table."""

    text: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: lines above, the free space, the name in bold, rank and number."""

    lines: tuple[Words, ...]
    name: Words
    below: Words = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """One signature at the right, or two side by side whose names share a baseline."""

    columns: tuple[Signature, ...]
    space: float = 21.0


@dataclass(frozen=True, slots=True)
class SigningRows:
    """The rows of an attendance sheet (name, office) with signature boxes that span two rows."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SigningCells:
    """The signatories of a pledge: number and office above, a line, the name below."""

    cells: tuple[tuple[str, Words], ...]
    above: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """The head of a letter: labels at the left, the addressee at the right."""

    labels: tuple[tuple[str, Words], ...]
    to: tuple[Words, ...]
    place: Words


@dataclass(frozen=True, slots=True)
class Copies:
    """Tembusan: who else gets the letter."""

    to: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """Numbered photos with their captions, set by how many there are; `beside` puts two in a row, small."""

    pictures: tuple[Picture, ...]
    beside: bool = False
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class CoverTitle:
    """The front of a dossier: a small word over a rule, the meeting's name in large letters."""

    over: str
    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What lies in a dossier: paper, remark and page, and the line that counts them."""

    rows: tuple[tuple[str, str, str], ...]
    count: str


Block = (
    Title
    | Labels
    | FullRule
    | Heading
    | Prose
    | Item
    | Writing
    | Table
    | Note
    | Figures
    | Bars
    | Signatures
    | SigningRows
    | SigningCells
    | Address
    | Copies
    | Gallery
    | CoverTitle
    | Contents
)


@dataclass(frozen=True, slots=True)
class OfficePaper:
    """One office paper, ready to be drawn; `fits` lets it give way a little to stay on one page."""

    kind: str
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
    fits: bool = False
    logo_below: bool = False
    letter_date: Words = ()
    privacy: str = ""


def lacking(part: object) -> list[str]:
    """What a paper leaves to the pen although a form could tell it, each once, in reading order."""
    return list(dict.fromkeys(_lacking(part)))


def _lacking(part: object) -> Iterator[str]:
    if isinstance(part, Blank | Writing):
        if part.lacks:
            yield part.lacks
    elif isinstance(part, tuple):
        for one in part:
            yield from _lacking(one)
    elif is_dataclass(part):
        for f in fields(part):
            yield from _lacking(getattr(part, f.name))
