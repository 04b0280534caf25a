"""Photos: what of them is seen (the crop rule), the first photo with its facts, pairs, captions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Picture, PicturePair, PictureWithFacts, Run

from . import faces
from .breaking import break_words, paragraph
from .marks import HAIRLINE_GREY, Area, Image, Mark, Rule, Strip, Text, mm, move
from .words import TIED, Line, Style, Word, line, single, words

CAPTION = Style(faces.SANS, 8.5, faces.SANS_ITALIC)
CAPTION_LEADING = 11.5
FACT_LABEL = Style(faces.SANS_BOLD, 8.5, faces.SANS_BOLD)
FACT_LEADING, FACT_PADDING = 11.0, 3.4
LABEL_COLUMN = mm(16)
BESIDE = mm(5)
WIDE, PAIRED = 16 / 10, 3 / 2
MOST_CUT = 0.2
CUT_ABOVE = 0.12
MOST_FACTS = 4
AS_LINES = 4


def unreadable(path: Path) -> BadInput:
    """The sentence for a picture file that does not open."""
    return BadInput(f"Gambar “{path.name}” tidak dapat dibaca. Pilih gambar itu sekali lagi.")


def logo_size(path: Path) -> tuple[int, int]:
    """Width and height of a picture file in pixels."""
    try:
        stamp = path.stat()
        return _logo_size(path, stamp.st_mtime_ns, stamp.st_size)
    except (OSError, ValueError, SyntaxError) as trouble:
        raise unreadable(path) from trouble


@lru_cache(maxsize=8)
def _logo_size(path: Path, changed: int, size: int) -> tuple[int, int]:
    from PIL import Image as Pillow

    with Pillow.open(path, formats=("PNG", "JPEG")) as opened:
        return opened.size


def seen(picture: Picture, width: float, height: float) -> Image:
    """The photo in a box at (0, 0): cropped to fill it, or whole when more than a fifth would be lost."""
    own = picture.width / picture.height if picture.width > 0 < picture.height else width / height
    box = width / height
    if 1 - min(own / box, box / own) > MOST_CUT:
        width, height = (width, width / own) if own > box else (height * own, height)
        return Image(picture.path, 0, 0, width, height, (0, 0, width, height))
    if own > box:
        full = height * own
        return Image(picture.path, (width - full) / 2, 0, full, height, (0, 0, width, height))
    full = width / own
    return Image(picture.path, 0, -CUT_ABOVE * (full - height), width, full, (0, 0, width, height))


def credited(credit: str) -> str:
    """Whose the photo is, as a caption says it: "Foto: Humas Polres Sumenep"."""
    return credit if credit.lower().startswith("foto") else f"Foto: {credit}"


@lru_cache(maxsize=256)
def caption_lines(picture: Picture, measure: float, style: Style = CAPTION, number: str = "") -> tuple[Line, ...]:
    """One caption with its credit in italics; the credit stays on one line."""
    text = words((Run(f"{number} {picture.caption}".strip()),), style)
    credit = single(picture.credit)
    if credit:
        italic = words((Run(credited(credit), italic=True),), style)
        text = (*text, *_unbroken(italic, measure, style, follows=bool(text)))
    return break_words(text, measure, justified=False)


def _unbroken(text: Sequence[Word], measure: float, style: Style, follows: bool) -> list[Word]:
    """Words tied into one line if they fit on one."""
    gap = faces.space(style.face) * style.size / 1000
    width = sum(word.width + word.space for word in text)
    cost = TIED if width <= measure else 0.0
    first, *rest = text
    head = Word(first.text, first.bits, first.width, gap if follows else 0.0)
    return [head, *(Word(word.text, word.bits, word.width, word.space, cost) for word in rest)]


def with_facts(block: PictureWithFacts, measure: float, height: float) -> list[Strip]:
    """The first photo, facts top-aligned and caption bottom-aligned beside it."""
    image = seen(block.picture, height * WIDE, height)
    _, _, width, shown = image.window
    x = width + BESIDE
    caption = caption_lines(block.picture, measure - x)
    beside = len(caption) * CAPTION_LEADING <= height
    below: tuple[Line, ...] = () if beside else caption_lines(block.picture, measure)
    caption = caption if beside else ()
    marks, facts = _facts(block.facts, x, measure - x, height - len(caption) * CAPTION_LEADING)
    room = max(shown, facts + len(caption) * CAPTION_LEADING)
    marks += _lines(caption, x, room - len(caption) * CAPTION_LEADING)
    area = Area(block.picture.source, 0, 0, measure, room)
    return [
        Strip(room, (image, *marks), (area,), weight=AS_LINES, name="Foto"),
        *_caption_strips(below, block.picture.source, measure),
    ]


def _facts(facts: Sequence[tuple[str, str]], x: float, width: float, room: float) -> tuple[list[Mark], float]:
    """Marks and height of the fact list; rows that do not fit fall away from the end."""
    marks: list[Mark] = []
    y = 0.4
    for label, value in facts[:MOST_FACTS]:
        lines = paragraph((Run(value),), CAPTION, width - LABEL_COLUMN, justified=False)
        height = len(lines) * FACT_LEADING + FACT_PADDING
        if not lines or y + height + 3 > room:
            if not lines:
                continue
            break
        marks.append(Text(x, y + 2 + CAPTION.size, line(single(label), FACT_LABEL)))
        marks += _lines(lines, x + LABEL_COLUMN, y + 2, FACT_LEADING)
        y += height
        marks.append(Rule(x, y, width, 0.25, HAIRLINE_GREY))
    return ([Rule(x, 0.4, width, 0.8), *marks], y + 3) if marks else ([], 0.0)


def _lines(lines: Sequence[Line], x: float, top: float, leading: float = CAPTION_LEADING) -> list[Mark]:
    return [Text(x, top + CAPTION.size + leading * index, made) for index, made in enumerate(lines)]


def _caption_strips(lines: Sequence[Line], source: str, measure: float) -> list[Strip]:
    """A caption too long for its place, as lines of its own that may run over pages."""
    return [
        Strip(
            CAPTION_LEADING,
            (Text(0, CAPTION.size, made),),
            (Area(source, 0, 0, measure, CAPTION_LEADING),),
            before=0.0 if index else 4.0,
            kept=index < 2,
        )
        for index, made in enumerate(lines)
    ]


def pair(block: PicturePair, measure: float, tallest: float) -> list[Strip]:
    """Photos two by two with captions under them, tops aligned."""
    strips = []
    for start in range(0, len(block.pictures), 2):
        strips += _row(block.pictures[start : start + 2], measure, tallest)
    return strips


def _row(pictures: Sequence[Picture], measure: float, tallest: float) -> list[Strip]:
    width = (measure - BESIDE) / 2
    height = width / PAIRED
    captions = [caption_lines(picture, width) for picture in pictures]
    longest = max(map(len, captions))
    apart = height + 4 + longest * CAPTION_LEADING > tallest
    room = height + (4 + longest * CAPTION_LEADING if longest and not apart else 0)
    marks: list[Mark] = []
    areas = []
    for index, picture in enumerate(pictures):
        x = index * (width + BESIDE)
        image = seen(picture, width, height)
        marks.append(move(image, x, 0))
        if not apart:
            marks += _lines(captions[index], x, height + 4)
        areas.append(Area(picture.source, x, 0, width, room))
    strips = [Strip(room, tuple(marks), tuple(areas), weight=AS_LINES, name="Foto")]
    if apart:
        for picture in pictures:
            strips += _caption_strips(caption_lines(picture, measure), picture.source, measure)
    return strips
