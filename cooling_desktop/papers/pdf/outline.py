"""The word KONSEP as an outline path: seen under the text, never read back as text."""

from __future__ import annotations

from functools import lru_cache
from math import cos, radians, sin

from . import faces
from .marks import OUTLINE_GREY

SIZE, SPACING, TURN = 118.0, 10.0, 52.0
CAP_HEIGHT = 0.7
WORD = "KONSEP"
MIDDLE = 0.455  # of the page height, from the bottom: clear of the letterhead

Point = tuple[float, float]


class _Pen:
    """Collects path operators; coordinates in points, quadratic curves become cubic ones."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self.left = 0.0
        self._at: Point = (0.0, 0.0)

    def _scaled(self, point: Point) -> Point:
        return self.left + point[0] * SIZE / 1000, point[1] * SIZE / 1000

    def _add(self, operator: str, *points: Point) -> None:
        numbers = " ".join(f"{x:.2f} {y:.2f}" for x, y in points)
        self.operators.append(f"{numbers} {operator}")
        self._at = points[-1]

    def moveTo(self, point: Point) -> None:  # the names are the font library's
        self._add("m", self._scaled(point))

    def lineTo(self, point: Point) -> None:
        self._add("l", self._scaled(point))

    def curveTo(self, first: Point, second: Point, end: Point) -> None:
        self._add("c", self._scaled(first), self._scaled(second), self._scaled(end))

    def qCurveTo(self, control: Point, end: Point) -> None:
        (x0, y0), (x1, y1), (x2, y2) = self._at, self._scaled(control), self._scaled(end)
        first = x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3
        second = x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3
        self._add("c", first, second, (x2, y2))

    def closePath(self) -> None:
        self.operators.append("h")


@lru_cache(maxsize=4)
def concept_outline(width: float, height: float) -> str:
    """Operators that stroke KONSEP across the middle of a page of the given size in points."""
    font = faces.font(faces.SANS_BOLD)
    pen = _Pen()
    for letter in WORD:
        glyph = font.get_nominal_glyph(ord(letter)) or 0
        font.draw_glyph_with_pen(glyph, pen)
        pen.left += font.get_glyph_h_advance(glyph) * SIZE / 1000 + SPACING
    across, up = (pen.left - SPACING) / 2, CAP_HEIGHT * SIZE / 2
    c, s = cos(radians(TURN)), sin(radians(TURN))
    x = width / 2 - across * c + up * s
    y = MIDDLE * height - across * s - up * c
    turn = f"{c:.5f} {s:.5f} {-s:.5f} {c:.5f} {x:.2f} {y:.2f} cm"
    return " ".join(("q", turn, f"{OUTLINE_GREY} G 0.5 w 1 j", *pen.operators, "S Q"))
