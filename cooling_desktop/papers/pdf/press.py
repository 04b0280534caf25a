"""The drawing itself: the only module that knows ReportLab, loaded when the first paper is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import chain, groupby
from threading import Lock
from typing import Any, assert_never

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from . import faces
from .faces import Face
from .marks import FRAME_GREY, Box, Image, Mark, Rule, Text
from .pages import About, Page
from .pictures import unreadable
from .words import Line, single

KEPT_LINES = 4096
LONGEST_TITLE = 2000  # letters; an archive holds no string of more than 32,767 bytes
KNOWN_COLOURS = ("1", "L", "LA", "P", "RGB", "RGBA")  # as Pillow calls them

# Font files are read by seeking, so only one paper at a time may be saved.
_lock = Lock()
_fonts: dict[Face, TTFont] = {}


def press(about: About, pages: Iterable[Page]) -> bytes:
    """The finished file; the same pages always give the same bytes, and each is drawn as soon as it is there."""
    coming = iter(pages)
    first = next(coming)
    with _lock:
        canvas = _canvas(about, first)
        writer = _Writer(canvas, first.height)
    for number, page in enumerate(chain((first,), coming)):
        with _lock:
            _begin(canvas, page, number)
            writer.height = page.height
            writer.draw(page.marks, page.under)
            canvas.showPage()
    with _lock:
        return bytes(canvas.getpdfdata())


def _canvas(about: About, first: Page) -> Any:
    """An empty file in memory: compressed, dated by a constant, and never naming Helvetica."""
    rl_config.useA85 = 0
    _font(faces.SERIF)
    options: dict[str, Any] = {
        "pagesize": (first.width, first.height),
        "pageCompression": 1,
        "invariant": 1,
        "initialFontName": faces.SERIF,
        "lang": about.language,
    }
    canvas = Canvas(BytesIO(), **options)
    canvas.setTitle(_metadata(about.title))
    canvas.setAuthor(_metadata(about.author))
    canvas.setSubject(_metadata(about.subject))
    canvas.setCreator("Cooling Desktop")
    return canvas


def _begin(canvas: Any, page: Page, number: int) -> None:
    """The sheet of a page, and the bookmark that leads to it."""
    if number:
        canvas.setPageSize((page.width, page.height))
    if page.bookmark:
        key = f"halaman{number + 1}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(_metadata(page.bookmark), key)
        canvas.showOutline()


def _metadata(text: str) -> str:
    return single(text)[:LONGEST_TITLE].encode("utf-8", "ignore").decode()


def _font(face: Face) -> TTFont:
    """The face registered with ReportLab, subset per document; call with the lock held."""
    found = _fonts.get(face)
    if found is None:
        found = TTFont(face, str(faces.font_file(face)), asciiReadable=False)
        pdfmetrics.registerFont(found)
        _fonts[face] = found
    return found


def _n(number: float) -> str:
    """A number as PDF writes it, to a thousandth of a point."""
    return f"{number:.3f}".rstrip("0").rstrip(".") or "0"


class _Codes:
    """One face in one document: letters to escaped one-byte codes of its subsets."""

    def __init__(self, face: Face, document: Any) -> None:
        self._font = _font(face)
        self._document = document
        self._known: dict[str, tuple[int, str]] = {}
        self.space = faces.space(face)

    def strings(self, text: str) -> list[tuple[str, str]]:
        """Font resource name and escaped string, one pair for each subset that the text touches."""
        for letter in text:
            if letter not in self._known:
                subset, code = self._font.splitString(letter, self._document)[0]
                self._known[letter] = subset, f"\\{code[0]:03o}" if _escaped(code[0]) else chr(code[0])
        codes = [self._known[letter] for letter in text]
        return [
            (self._font.getSubsetInternalName(subset, self._document), "".join(code for _, code in run))
            for subset, run in groupby(codes, key=lambda code: code[0])
        ]


def _escaped(code: int) -> bool:
    return not 32 <= code < 127 or code in b"()\\"


class _Writer:
    """Turns marks into page operators; y is turned over here and nowhere else."""

    def __init__(self, canvas: Any, height: float) -> None:
        self._canvas = canvas
        self.height = height
        self._codes: dict[Face, _Codes] = {}
        self._images: dict[str, str] = {}
        self._lines: dict[int, tuple[Line, str]] = {}

    def draw(self, marks: Sequence[Mark], under: str) -> None:
        """One page; `under` lies beneath everything."""
        operators = [under] if under else []
        for mark in marks:
            match mark:
                case Text():
                    operators.append(self._text(mark))
                case Rule():
                    y = _n(self.height - mark.y)
                    line = f"{_n(mark.x)} {y} m {_n(mark.x + mark.length)} {y} l S"
                    operators.append(f"{mark.grey:g} G {mark.weight:g} w {line}")
                case Box():
                    operators.append(self._box(mark))
                case Image():
                    operators.append(self._image(mark))
                case _:
                    assert_never(mark)
        self._canvas.addLiteral("\n".join(operators))

    def _rectangle(self, x: float, y: float, width: float, height: float) -> str:
        return f"{_n(x)} {_n(self.height - y - height)} {_n(width)} {_n(height)} re"

    def _box(self, mark: Box) -> str:
        path = self._rectangle(mark.x, mark.y, mark.width, mark.height)
        return f"{mark.grey:g} g {path} f" if mark.filled else f"{mark.grey:g} G {mark.weight:g} w {path} S"

    def _text(self, mark: Text) -> str:
        """One text object; word spaces are real spaces, widened by moving on."""
        start = f"BT {mark.grey:g} g {_n(mark.x)} {_n(self.height - mark.y)} Td"
        shown = self._shown(mark.line)
        # Letter spacing outlives its text object: it is set back before the end.
        return f"{start} {mark.tracking:g} Tc {shown} 0 Tc ET" if mark.tracking else f"{start} {shown} ET"

    def _shown(self, line: Line) -> str:
        """The operators of a line; one that many letters share is spelt once."""
        known = self._lines.get(id(line))
        if known is None:
            if len(self._lines) >= KEPT_LINES:
                self._lines.clear()
            shown = " ".join(f"{font} [{''.join(array)}] TJ" for font, array in self._stretches(line))
            known = self._lines[id(line)] = line, shown  # the line is kept, else another may get its id
        return known[1]

    def _stretches(self, line: Line) -> list[tuple[str, list[str]]]:
        """Runs in one font and size with their strings and moves (1/1000 of the size, leftwards)."""
        made: list[tuple[str, list[str]]] = []
        for word, following in zip(line.words, (*line.words[1:], None), strict=True):
            for bit in word.bits:
                codes = self._codes_of(bit.face)
                for chunk, kern in bit.shaped.chunks:
                    for name, string in codes.strings(chunk):
                        font = f"{name} {_n(bit.size)} Tf"
                        if not made or made[-1][0] != font:
                            made.append((font, []))
                        made[-1][1].append(f"({string})")
                    if kern:
                        made[-1][1].append(str(kern))
            if following is not None and following.space:
                wanted = (following.space + line.extra) * 1000 / bit.size
                made[-1][1].append(f"( ){codes.space - wanted:.1f}")
        return made

    def _codes_of(self, face: Face) -> _Codes:
        found = self._codes.get(face)
        if found is None:
            found = self._codes[face] = _Codes(face, self._canvas._doc)
        return found

    def _image(self, mark: Image) -> str:
        x, y, width, height = mark.window
        window = self._rectangle(x, y, width, height)
        name = self._form(mark)
        self._canvas._formsinuse.append(name)
        below = self.height - mark.y - mark.height
        place = f"{_n(mark.width)} 0 0 {_n(mark.height)} {_n(mark.x)} {_n(below)} cm"
        shown = f"q {window} W n {place} /{self._canvas._doc.getXObjectName(name)} Do Q"
        return f"{shown} {FRAME_GREY:g} G 0.4 w {window} S" if mark.framed else shown

    def _form(self, mark: Image) -> str:
        """The picture in the file, once; a JPEG goes in as it is, named by order and not by its folder."""
        key = str(mark.path)
        if key not in self._images:
            name = self._images[key] = f"gambar{len(self._images) + 1}"
            try:
                _embed(self._canvas._doc, name, key)
            except Exception as trouble:  # reportlab and Pillow raise whatever a broken file provokes
                raise unreadable(mark.path) from trouble
        return self._images[key]


def _embed(document: Any, name: str, path: str) -> None:
    image = _picture(name, path)
    document.Reference(image, document.getXObjectName(name))
    document.addForm(name, image)
    mask = image.__dict__.pop("_smask", None)
    if mask is not None:
        image.smask = document.Reference(mask, document.getXObjectName(f"{name}-alfa"))


def _picture(name: str, path: str) -> Any:
    """A picture as it is, where screens and archives know its colours; one made for a press or a scanner in theirs."""
    image: Any = PDFImageXObject(name)
    with open(path, "rb") as file:
        jpeg = file.read(2) == b"\xff\xd8"
        file.seek(0)
        if jpeg and not image.loadImageFromJPEG(file):
            raise ValueError("not a JPEG that PDF can hold")
    if jpeg:
        return _plain_colours(name, path) if image.colorSpace == "DeviceCMYK" else image
    from reportlab.lib.utils import ImageReader

    reader: Any = ImageReader(path)
    if reader._image.mode not in KNOWN_COLOURS:
        return _plain_colours(name, path)
    return PDFImageXObject(name, reader, mask="auto")


def _plain_colours(name: str, path: str) -> Any:
    from cooling_desktop.records.pictures import upright_jpeg

    image: Any = PDFImageXObject(name)
    with open(path, "rb") as file:
        image.loadImageFromJPEG(BytesIO(upright_jpeg(file.read(), path)[0]))
    return image
