"""Photos and logos in a Word file: the untouched picture, cropped as on the printed paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.shape import CT_Inline
from docx.parts.document import DocumentPart
from docx.shared import Mm

from cooling_desktop.papers.document import Picture
from cooling_desktop.papers.pdf.marks import Image, mm
from cooling_desktop.papers.pdf.pictures import credited, logo_size, seen, unreadable

from .elements import FRAME_GREY, Element, Look, el
from .styles import CAPTION
from .text import paragraph, run, safe

THOUSANDTH_PERCENT = 100_000
FRAME = 5080  # 0.4 pt in Word's smallest unit


def photo(part: DocumentPart, picture: Picture, width: float, height: float) -> tuple[Element, float]:
    """A run with the photo in a box of millimetres, and how wide it became."""
    image = seen(picture, mm(width), mm(height))
    _, _, across, high = (length / mm(1) for length in image.window)
    inline = _inline(part, picture.path, across, high, f"Foto: {safe(picture.caption)}".strip(" :"))
    properties = inline.graphic.graphicData.pic
    properties.blipFill.insert(1, _crop(image))
    properties.spPr.append(parse_xml(
        f'<a:ln {nsdecls("a")} w="{FRAME}"><a:solidFill><a:srgbClr val="{FRAME_GREY}"/></a:solidFill></a:ln>'
    ))  # fmt: skip
    return el("r", el("drawing", inline)), across


def _crop(image: Image) -> Element:
    """What of the picture lies outside its window, side by side."""
    x, y, width, height = image.window
    hidden = {
        "l": (x - image.x) / image.width,
        "t": (y - image.y) / image.height,
        "r": 1 - (x - image.x + width) / image.width,
        "b": 1 - (y - image.y + height) / image.height,
    }
    sides = " ".join(f'{side}="{round(part * THOUSANDTH_PERCENT)}"' for side, part in hidden.items())
    return parse_xml(f"<a:srcRect {nsdecls('a')} {sides}/>")


def logo(part: DocumentPart, path: Path, height: float, widest: float | None = None) -> tuple[Element, float]:
    """A run with a logo of so many millimetres, and how wide it became."""
    pixels = logo_size(path)
    width = height * pixels[0] / pixels[1]
    if widest is not None and width > widest:
        width, height = widest, widest * pixels[1] / pixels[0]
    return el("r", el("drawing", _inline(part, path, width, height, "Logo"))), width


def _inline(part: DocumentPart, path: Path, width: float, height: float, told: str) -> Any:
    """The picture in the line of text; `told` is what a screen reader says of it."""
    try:
        key, _ = part.get_or_add_image(str(path))
    except (OSError, UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError) as trouble:
        raise unreadable(path) from trouble
    inline: Any = CT_Inline.new_pic_inline(0, key, path.name, Mm(width), Mm(height))
    for side in "TBLR":
        inline.set(f"dist{side}", "0")
    inline.docPr.set("descr", told)
    return inline


def caption(picture: Picture, number: str = "", left: float = 0.0) -> Sequence[Element]:
    """One sentence and the credit in italics, so far from the left; nothing where neither is typed."""
    words, credit = safe(f"{number} {picture.caption}").strip(), safe(picture.credit).strip()
    runs = [run(words)] if words else []
    if credit:
        told = credited(credit)
        runs.append(run(f" {told}" if words else told, italic=True))
    return [paragraph(CAPTION, *runs, look=Look(left=left) if left else None)] if runs else []


def number(body: Element) -> None:
    """Each picture of the file its own number and name, as Word wants."""
    for n, about in enumerate(body.iter(qn("wp:docPr")), 1):
        about.id, about.name = n, f"Gambar {n}"
