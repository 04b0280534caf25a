"""The printing faces (PT Serif, PT Sans) and the kerned width of a piece of text, without any PDF library."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final, Literal

from cooling_desktop.errors import StorageTrouble

if TYPE_CHECKING:
    import uharfbuzz as hb

Face = Literal[
    "PT_Serif-Web-Regular",
    "PT_Serif-Web-Bold",
    "PT_Serif-Web-Italic",
    "PT_Sans-Web-Regular",
    "PT_Sans-Web-Bold",
    "PT_Sans-Web-Italic",
]
SERIF: Final = "PT_Serif-Web-Regular"
SERIF_BOLD: Final = "PT_Serif-Web-Bold"
SERIF_ITALIC: Final = "PT_Serif-Web-Italic"
SANS: Final = "PT_Sans-Web-Regular"
SANS_BOLD: Final = "PT_Sans-Web-Bold"
SANS_ITALIC: Final = "PT_Sans-Web-Italic"

LONGEST_CACHED = 64
# Ligatures would read back as one letter ("konﬂik"): only kerning stays on.
FEATURES = {"kern": True, "liga": False, "dlig": False, "clig": False, "ccmp": False}

_lock = Lock()
_fonts: dict[Face, hb.Font] = {}
_letters: dict[Face, frozenset[int]] = {}


@dataclass(frozen=True, slots=True)
class Shaped:
    """Kerned text: width in 1/1000 em, stretches of letters with the kern (1/1000 em, inwards) after each."""

    text: str
    width: int
    chunks: tuple[tuple[str, int], ...]


def font_file(face: Face) -> Path:
    """The TrueType file of a face, inside the font package it came with."""
    package = "fontpkg_pt_serif" if face.startswith("PT_Serif") else "fontpkg_pt_sans"
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise StorageTrouble(f"Huruf cetak {package} tidak ditemukan. Pasang ulang aplikasi ini.")
    return Path(spec.origin).parent / "files" / f"{face}.ttf"


def font(face: Face) -> hb.Font:
    """The loaded face (1000 units to the em), read from disk once."""
    found = _fonts.get(face)
    if found is None:
        with _lock:
            found = _fonts.get(face) or _load(face)
    return found


def _load(face: Face) -> hb.Font:
    import uharfbuzz as hb

    source = hb.Face(hb.Blob.from_file_path(str(font_file(face))))
    loaded = hb.Font(source)
    loaded.scale = (1000, 1000)
    _letters[face] = frozenset(source.unicodes)
    _fonts[face] = loaded
    return loaded


def letters(face: Face) -> frozenset[int]:
    """The code points a face can print."""
    font(face)
    return _letters[face]


def advance(face: Face, letter: str) -> int:
    """Width of one letter on its own in 1/1000 em."""
    loaded = font(face)
    return int(loaded.get_glyph_h_advance(loaded.get_nominal_glyph(ord(letter)) or 0))


@lru_cache(maxsize=64)
def space(face: Face) -> int:
    """Width of the word space in 1/1000 em."""
    return advance(face, " ")


def shape(face: Face, text: str) -> Shaped:
    """Kern one word; very long ones are not kept."""
    return _remembered(face, text) if len(text) <= LONGEST_CACHED else _shape(face, text)


def _shape(face: Face, text: str) -> Shaped:
    import uharfbuzz as hb

    loaded = font(face)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr"
    buffer.script = "Latn"
    hb.shape(loaded, buffer, FEATURES)
    glyphs = [info.codepoint for info in buffer.glyph_infos]
    plain = [loaded.get_glyph_h_advance(glyph) for glyph in glyphs]
    kerned = [position.x_advance for position in buffer.glyph_positions]
    if len(glyphs) != len(text):  # a composed accent: letters stand side by side, unkerned
        return Shaped(text, sum(advance(face, letter) for letter in text), ((text, 0),))
    return Shaped(text, sum(kerned), _chunks(text, [a - b for a, b in zip(plain, kerned, strict=True)]))


def _chunks(text: str, kerns: list[int]) -> tuple[tuple[str, int], ...]:
    chunks = []
    start = 0
    for index, kern in enumerate(kerns, 1):
        if kern or index == len(kerns):
            chunks.append((text[start:index], kern))
            start = index
    return tuple(chunks)


_remembered = lru_cache(maxsize=16384)(_shape)
