"""The small parts of a Word file: elements, rules, and how a paragraph departs from its style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element = Any  # an lxml element of python-docx; lxml comes without types
BLACK, FRAME_GREY, HAIRLINE_GREY, WHITE = "000000", "595959", "737373", "FFFFFF"


def el(tag: str, *children: Element, **values: object) -> Element:
    """An element of Word's own namespace with its attributes and children."""
    made = OxmlElement(f"w:{tag}", {qn(f"w:{name}"): str(value) for name, value in values.items()})
    for child in children:
        made.append(child)
    return made


def twips(mm: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(mm * 1440 / 25.4)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line along a side of a paragraph or a cell: weight and distance from the text in points."""

    side: str
    points: float
    colour: str = BLACK
    space: float = 0.0

    def element(self) -> Element:
        """The line as Word counts it, in eighths of a point; no line where it weighs nothing."""
        if not self.points:
            return el(self.side, val="nil")
        weight = max(round(self.points * 8), 2)
        return el(self.side, val="single", sz=weight, space=round(self.space), color=self.colour)


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop so many millimetres from the text's edge; `ruled` draws a line up to it."""

    at: float
    side: str = "left"
    ruled: bool = False

    def element(self) -> Element:
        """The stop in Word's words."""
        return el("tab", val=self.side, leader="underscore" if self.ruled else "none", pos=twips(self.at))


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph stands: white and leading in points, edges in millimetres; None leaves it to the style."""

    before: float | None = None
    after: float | None = None
    leading: float | None = None
    exact: bool = False
    left: float | None = None
    right: float | None = None
    hang: float | None = None
    align: str = ""
    kept: bool | None = None
    tabs: tuple[Tab, ...] = ()
    rules: tuple[Rule, ...] = ()
    level: int | None = None

    def properties(self) -> Iterator[Element]:
        """The elements in the order that Word asks for."""
        if self.kept is not None:
            yield el("keepNext", val=int(self.kept))
        if self.rules:
            yield el("pBdr", *(rule.element() for rule in self.rules))
        if self.tabs:
            yield el("tabs", *(tab.element() for tab in sorted(self.tabs, key=lambda tab: tab.at)))
        if spacing := self._spacing():
            yield el("spacing", **spacing)
        edges = {"left": self.left, "right": self.right, "hanging": self.hang}
        if indent := {name: twips(mm) for name, mm in edges.items() if mm is not None}:
            yield el("ind", **indent)
        if self.align:
            yield el("jc", val=self.align)
        if self.level is not None:
            yield el("outlineLvl", val=self.level)

    def _spacing(self) -> dict[str, object]:
        points = {"before": self.before, "after": self.after, "line": self.leading}
        found: dict[str, object] = {name: round(20 * value) for name, value in points.items() if value is not None}
        return found | {"lineRule": "exact" if self.exact else "atLeast"} if self.leading is not None else found
