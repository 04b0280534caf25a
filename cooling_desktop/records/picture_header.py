"""What the bytes of a picture file say without decoding anything: its kind, its size, whether anything hides in it."""

from __future__ import annotations

import re
import struct
from typing import BinaryIO, Literal

Kind = Literal["JPEG", "PNG", "WEBP", "HEIC"]

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_NOT_A_FRAME = frozenset({0xC4, 0xC8, 0xCC})
_HARMLESS = {0xE0: (b"JFIF\0", 14), 0xEE: (b"Adobe", 12)}  # application segments without room for anything else
_SEGMENT_OR_END = re.compile(rb"\xff(?![\x00\xd0-\xd7\xff])")  # what ends the pixels of one scan


def kind_of(head: bytes) -> Kind | None:
    """Kind of a picture by its first 12 bytes, whatever the file is called; None for anything else."""
    if head[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if head[:8] == b"\x89PNG\r\n\x1a\n":
        return "PNG"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return "HEIC" if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS else None


def header_size(file: BinaryIO) -> tuple[int, int] | None:
    """Width and height in pixels as stored (before any EXIF turn), None when the header is not whole."""
    file.seek(0)
    head = file.read(32)
    kind = kind_of(head)
    try:
        if kind == "PNG" and head[12:16] == b"IHDR":
            width, height = struct.unpack(">II", head[16:24])
            return width, height
        if kind == "JPEG":
            return _jpeg_size(file)
        return _webp_size(head) if kind == "WEBP" else None
    except struct.error:
        return None


def _jpeg_size(file: BinaryIO) -> tuple[int, int] | None:
    """The largest frame announced before the pixels begin; segments (EXIF thumbnails) are jumped over."""
    size: tuple[int, int] | None = None
    file.seek(2)
    while byte := file.read(1):
        if byte != b"\xff":
            continue
        marker = (file.read(1) or b"\xd9")[0]
        if marker == 0xFF:
            file.seek(-1, 1)
        elif marker in (0xDA, 0xD9):
            return size
        elif marker not in (0x00, 0x01) and not 0xD0 <= marker <= 0xD8:
            (length,) = struct.unpack(">H", file.read(2))
            after = file.tell() + length - 2
            if 0xC0 <= marker <= 0xCF and marker not in _NOT_A_FRAME:
                height, width = struct.unpack(">xHH", file.read(5))
                size = max(size or (0, 0), (width, height), key=lambda wh: wh[0] * wh[1])
            file.seek(after)
    return size


def _webp_size(head: bytes) -> tuple[int, int] | None:
    """Canvas of a WebP file in its extended, lossless or lossy form."""
    form = head[12:16]
    if form == b"VP8X":
        width, height = (int.from_bytes(head[i : i + 3], "little") + 1 for i in (24, 27))
        return width, height
    if form == b"VP8L":
        bits = struct.unpack("<I", head[21:25])[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8 ":
        width, height = struct.unpack("<HH", head[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def is_bare(data: bytes) -> bool:
    """Whether a JPEG holds nothing but its picture: no EXIF, comment or preview, nor anything behind its end."""
    at = 2
    while data[at : at + 1] == b"\xff":
        marker, length = data[at + 1 : at + 2], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == b"\xd9":
            return at + 2 == len(data)
        if not marker or length < 2 or not _may_stay(marker[0], data[at + 4 : at + 2 + length]):
            return False
        at += 2 + length
        if marker == b"\xda":
            after = _SEGMENT_OR_END.search(data, at)
            at = after.start() if after else len(data)
    return False


def _may_stay(marker: int, content: bytes) -> bool:
    """Tables, frames and scans; of the rest only what tells how the colours are stored."""
    name, length = _HARMLESS.get(marker, (b"", 0))
    if name:
        return content.startswith(name) and len(content) == length
    return 0xC0 <= marker <= 0xCF or 0xDA <= marker <= 0xDD
