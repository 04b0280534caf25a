"""Photos of an office paper: how large they stand follows from how many there are."""

from __future__ import annotations

from dataclasses import replace

from cooling_desktop.papers.document import Picture
from cooling_desktop.papers.office.blocks import Gallery

from .. import faces
from ..marks import Image, Mark, Strip, mm, move
from ..pictures import caption_lines, seen
from ..words import Style
from .setting import Fit, in_column

CAPTION = Style(faces.SANS, 9.0, faces.SANS_ITALIC)
SMALL_CAPTION = Style(faces.SANS, 8.5, faces.SANS_ITALIC)
LEADING, BELOW = 11.5, 4.0
GAP, BETWEEN_ROWS, BESIDE = mm(6), mm(7), mm(5)
ALONE, FOUR, SIX = mm(113), mm(54.7), mm(52)
TWO, TWO_HIGH = 0.78, mm(77)


def gallery(block: Gallery, measure: float, fit: Fit) -> list[Strip]:
    """Rows of photos with their captions; a photo never parts from its caption."""
    x = mm(block.indent)
    count = len(block.pictures)
    if block.beside:
        width = (measure - x - BESIDE) / 2
        return _rows(block, x, width, mm(fit.photo), BESIDE, SMALL_CAPTION)
    if count <= 2:
        width, height = (measure, ALONE) if count == 1 else (measure * TWO, TWO_HIGH)
        return _rows(block, (measure - width) / 2, width, height, None, CAPTION)
    return _rows(block, x, (measure - GAP) / 2, FOUR if count <= 4 else SIX, GAP, CAPTION)


def _rows(
    block: Gallery, x: float, width: float, height: float, gap: float | None, caption: Style
) -> list[Strip]:
    """Two photos a row, or one in the middle where there is no gap between two."""
    across = 1 if gap is None else 2
    strips = []
    for start in range(0, len(block.pictures), across):
        row = _row(block.pictures[start : start + across], start + 1, (x, width, height, gap or 0.0), caption)
        strips.append(replace(row, before=BETWEEN_ROWS if start else 0.0))
    return strips


def _row(
    pictures: tuple[Picture, ...], number: int, place: tuple[float, float, float, float], caption: Style
) -> Strip:
    x, width, height, gap = place
    marks: list[Mark] = []
    tallest = 0.0
    for n, picture in enumerate(pictures):
        image = _whole_sides(picture, width, height)
        _, _, across, shown = image.window
        left = x + n * (width + gap) + (0.0 if gap else (width - across) / 2)
        marks.append(move(image, left, 0))
        lines = caption_lines(picture, width, caption, f"{number + n}.")
        marks += in_column(lines, left, width, shown + BELOW + caption.size, LEADING)
        tallest = max(tallest, shown + BELOW + len(lines) * LEADING)
    return Strip(tallest, tuple(marks), weight=4, name="Foto")


def _whole_sides(picture: Picture, width: float, height: float) -> Image:
    """The photo in its box; a wide one is shown whole, since a group's sides are never cropped."""
    own = picture.width / picture.height if picture.width > 0 < picture.height else width / height
    return seen(picture, width, min(height, width / own))
