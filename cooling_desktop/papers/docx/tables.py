"""Tables of a Word file: rows and cells with their rules, and the sliver of white that Word wants after each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .elements import BLACK, Element, Look, Rule, el, twips
from .styles import GAP
from .text import paragraph

SIDES = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs, its rules, how many columns it spans; `merged` restarts or continues one over rows."""

    content: Sequence[Element]
    rules: tuple[Rule, ...] = ()
    span: int = 1
    merged: str = ""
    stands: str = "top"
    black: bool = False
    unbroken: bool = False
    left: float | None = None

    def element(self, width: float) -> Element:
        """The cell in a column of so many millimetres; a cell is never without a paragraph."""
        about = el("tcPr", el("tcW", w=twips(width), type="dxa"))
        if self.span > 1:
            about.append(el("gridSpan", val=self.span))
        if self.merged:
            about.append(el("vMerge", val=self.merged))
        if self.rules:
            ordered = sorted(self.rules, key=lambda rule: SIDES.index(rule.side))
            about.append(el("tcBorders", *(rule.element() for rule in ordered)))
        if self.black:
            about.append(el("shd", val="clear", color="auto", fill=BLACK))
        if self.unbroken:
            about.append(el("noWrap"))
        if self.left is not None:
            about.append(el("tcMar", el("left", w=twips(self.left), type="dxa")))
        about.append(el("vAlign", val=self.stands))
        return el("tc", about, *(self.content or [paragraph(GAP)]))


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is never cut; at least so many millimetres high; a head comes again on each page."""

    cells: tuple[Cell, ...]
    height: float = 0.0
    head: bool = False

    def element(self, widths: Sequence[float]) -> Element:
        """The row, each cell as wide as the columns it spans."""
        about = el("trPr", el("cantSplit"))
        if self.height:
            about.append(el("trHeight", val=twips(self.height), hRule="atLeast"))
        if self.head:
            about.append(el("tblHeader"))
        made, column = el("tr", about), 0
        for cell in self.cells:
            made.append(cell.element(sum(widths[column : column + cell.span])))
            column += cell.span
        return made


def table(widths: Sequence[float], rows: Sequence[Row], *, indent: float = 0.0, side: float = 0.0,
          shrinks: bool = False) -> Element:  # fmt: skip
    """A table of these columns in millimetres; one that shrinks is as wide as its text in whatever face."""
    total = el("tblW", w=0, type="auto") if shrinks else el("tblW", w=twips(sum(widths)), type="dxa")
    margins = (el(at, w=twips(side), type="dxa") for at in ("left", "right"))
    about = el(
        "tblPr",
        total,
        el("tblInd", w=twips(indent), type="dxa"),
        el("tblLayout", type="autofit" if shrinks else "fixed"),
        el("tblCellMar", *margins),
    )
    grid = el("tblGrid", *(el("gridCol", w=twips(width)) for width in widths))
    return el("tbl", about, grid, *(row.element(widths) for row in rows))


def gap(points: float = 0.0, *, kept: bool = False) -> Element:
    """What parts a table from what follows: without it Word makes one table of two."""
    return paragraph(GAP, look=Look(after=points, kept=kept))
