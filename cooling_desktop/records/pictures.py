"""Photos of a meeting: taken in once, upright, small, without hidden data, named after their own hash."""

from __future__ import annotations

import hashlib
import io
import os
import re
import warnings
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import write_whole
from cooling_desktop.records.moved import refuse_moved
from cooling_desktop.records.picture_header import Kind, header_size, is_bare, kind_of
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.text import clean

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 50_000_000
LONG_SIDE = 2000
QUALITY = 85
ORIGINALS = "foto-asli"  # the folder, beside that of the pictures, of files as they came, with all they know
_ENDINGS: dict[Kind, str] = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "HEIC": "heic"}
_MOST_BYTES = 250_000_000
_ORIENTATION, _EXIF, _TAKEN, _DIGITISED = 0x0112, 0x8769, 0x9003, 0x9004


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A JPEG in the store, `width` × `height` pixels, named after its SHA-256; `taken_at` is camera time."""

    path: Path
    width: int
    height: int
    sha256: str
    taken_at: datetime | None


def take_picture(source: Path, folder: Path, *, original: bool = False) -> StoredPicture:
    """Store a JPEG, PNG or WEBP of at most 50 megapixels as an upright JPEG of at most 2000 pixels a side.

    BadInput for a file that is no such picture, StorageTrouble when the folder can't be written; in both
    cases no picture was stored. The same photo twice is one file. EXIF, GPS and comments never reach the picture;
    with `original` the file as it came is kept as well, in a folder of its own that nothing but backups reads.
    """
    name = clean(source.name)
    data = _read(source, name)
    try:
        jpeg, size, taken_at = upright_jpeg(data, name)
    except BadInput:
        raise
    except Exception as error:  # decoders meet hostile bytes with a dozen kinds of error
        raise BadInput(_unreadable(name)) from error
    if original:
        _keep(folder.parent / ORIGINALS / _original_name(source, data), data, name)
    return _kept(jpeg, size, folder, name, taken_at)


def turned(path: Path, *, left: bool = False) -> StoredPicture:
    """A stored picture turned by a quarter, under its own new name beside it; BadInput, StorageTrouble as above."""
    import PIL.Image

    name = clean(path.name)
    try:
        with PIL.Image.open(path, formats=("JPEG",)) as picture:
            upright = _upright(_small(picture, LONG_SIDE), 8 if left else 6)
    except Exception as error:  # the same dozen
        raise BadInput(_unreadable(name)) from error
    return _kept(_encoded(upright), upright.size, path.parent, name, None)


def _kept(jpeg: bytes, size: tuple[int, int], folder: Path, name: str, taken_at: datetime | None) -> StoredPicture:
    digest = hashlib.sha256(jpeg).hexdigest()
    path = folder / f"{digest}.jpg"
    _keep(path, jpeg, name)
    return StoredPicture(path, *size, digest, taken_at)


def _keep(path: Path, data: bytes, name: str) -> None:
    try:
        write_once(path, data)
    except OSError as error:
        raise StorageTrouble(
            f"Foto “{name}” belum tersimpan. Isian lain aman. Periksa ruang disk, lalu tambahkan lagi."
        ) from error


def _original_name(source: Path, data: bytes) -> str:
    """The camera's own name, so that somebody finds it, and a mark of the content, so that no two files share it."""
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", source.stem)[:40].strip("-") or "foto"
    kind = kind_of(data[:12]) or "JPEG"
    return f"{stem}-{hashlib.sha256(data).hexdigest()[:8]}.{_ENDINGS[kind]}"


def picture_size(path: Path) -> tuple[int, int]:
    """Width and height in pixels read from the header alone; BadInput when the file is no whole picture."""
    try:
        with path.open("rb") as file:
            size = header_size(file)
    except OSError:
        size = None
    if size is None:
        raise BadInput(_unreadable(clean(path.name)))
    return size


def _unreadable(name: str) -> str:
    return f"Foto “{name}” tidak terbaca. Isian lain tersimpan. Pakai berkas JPG, PNG, atau WEBP yang utuh."


def _read(source: Path, name: str) -> bytes:
    """The whole file, once its head has shown a picture of bearable size."""
    try:
        with source.open("rb") as file:
            kind = kind_of(file.read(12)) if os.fstat(file.fileno()).st_size <= _MOST_BYTES else None
            if kind != "HEIC":  # whose decoder tells the size before it reads any pixel
                size = header_size(file) if kind else None
                if size is None:
                    raise BadInput(_unreadable(name))
                _check_size(size, name)
            file.seek(0)
            return file.read()
    except OSError as error:
        raise BadInput(
            f"Foto “{name}” tidak dapat dibuka. Isian lain tersimpan. Periksa berkasnya, lalu tambahkan lagi."
        ) from error


def _check_size(size: tuple[int, int], name: str) -> None:
    width, height = size
    if width * height > MOST_PIXELS:
        raise BadInput(
            f"Foto “{name}” berukuran {thousands(width)} × {thousands(height)} titik, terlalu besar. "
            f"Isian lain tersimpan. Kecilkan sampai {MOST_PIXELS // 10**6} juta titik, lalu tambahkan lagi."
        )


def upright_jpeg(data: bytes, name: str, longest: int = LONG_SIDE) -> tuple[bytes, tuple[int, int], datetime | None]:
    """The JPEG to store, its size and the camera's time; any decoder error for bytes that are no picture."""
    import PIL.Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        formats = ("JPEG", "PNG", "WEBP", *_phone_formats(data, name))
        with PIL.Image.open(io.BytesIO(data), formats=formats) as picture:
            _check_size(picture.size, name)
            orientation, taken_at = _exif(picture)
            if _storable(picture, data, longest):
                size = picture.size
                picture.draft(None, (1, 1))  # an eighth of the pixels is enough to meet a break in the data
                picture.load()
                return data, size, taken_at
            upright = _upright(_small(picture, longest), orientation)
            return _encoded(upright), upright.size, taken_at


def _encoded(picture: Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=QUALITY, optimize=True)
    return target.getvalue()


def _phone_formats(data: bytes, name: str) -> tuple[str, ...]:
    """What else this file may be: HEIC where the optional decoder is installed; BadInput where it is not."""
    if kind_of(data[:12]) != "HEIC":
        return ()
    try:
        from pi_heif import register_heif_opener
    except ImportError:
        raise BadInput(
            f"Foto “{name}” berformat HEIC. Isian lain tersimpan. Di iPhone pilih Pengaturan, Kamera, Format, "
            "Paling Kompatibel, atau kirim sebagai JPEG."
        ) from None
    register_heif_opener(thumbnails=False)
    return ("HEIF",)


def _storable(picture: Image, data: bytes, longest: int) -> bool:
    """Whether a JPEG is already what we store: small, RGB or grey, and holding nothing but the picture."""
    small = max(picture.size) <= longest and picture.mode in ("RGB", "L")
    return picture.format == "JPEG" and small and is_bare(data)


def _exif(picture: Image) -> tuple[int, datetime | None]:
    """EXIF orientation and the time the photo was taken; damaged EXIF counts as none."""
    orientation, taken_at = 1, None
    with suppress(Exception):
        exif = picture.getexif()
        orientation = exif.get(_ORIENTATION, 1)
        details = exif.get_ifd(_EXIF)
        taken_at = _moment(details.get(_TAKEN) or details.get(_DIGITISED))
    return orientation, taken_at


def _moment(typed: object) -> datetime | None:
    """The time in EXIF form "2024:10:23 20:05:00", None when the camera's clock was not set."""
    with suppress(ValueError):
        return datetime.strptime(str(typed).strip("\0 "), "%Y:%m:%d %H:%M:%S")
    return None


def _small(picture: Image, longest: int) -> Image:
    """RGB or grey on white, sRGB, at most `longest` pixels on the long side, without any hidden data."""
    from PIL import Image as images

    if picture.format not in ("JPEG", "MPO"):
        picture = _flat(picture)
    picture.thumbnail((longest, longest), images.Resampling.LANCZOS)
    flat = _flat(_in_srgb(picture))
    flat.info = {}
    return flat


def _flat(picture: Image) -> Image:
    """Any mode as RGB or grey; what was transparent becomes white."""
    from PIL import Image as images

    if picture.mode in ("RGB", "L", "CMYK") and not picture.has_transparency_data:
        return picture if picture.mode != "CMYK" else picture.convert("RGB")
    grey = picture.mode in ("1", "L", "LA", "I", "I;16", "I;16B")
    if picture.mode.startswith("I"):
        picture = picture.point(lambda value: value / 256).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("L" if grey else "RGB")
    layer = picture.convert("RGBA")
    white = images.new("RGBA", layer.size, "white")
    return images.alpha_composite(white, layer).convert("L" if grey else "RGB")


def _in_srgb(picture: Image) -> Image:
    """Colours of a wide-gamut or press profile in sRGB; a profile that can't be read is left aside."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    with suppress(Exception):
        from PIL import ImageCms

        source, srgb = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, source, srgb, outputMode="RGB") or picture
    return picture


def _upright(picture: Image, orientation: int) -> Image:
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture


def write_once(path: Path, data: bytes) -> None:
    """Write the whole file or nothing, in a folder of an office that works here; a whole one that is there stays."""
    refuse_moved(path.parent.parent)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not (path.exists() and path.read_bytes() == data):
        write_whole(path, data)
