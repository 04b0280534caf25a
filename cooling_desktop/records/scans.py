"""Scans of signed sheets: PDF, JPG or PNG taken in once, bounded, named by their content; for the dossier alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.records.picture_header import header_size, kind_of
from cooling_desktop.records.pictures import MOST_PIXELS, upright_jpeg, write_once
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.text import clean

if TYPE_CHECKING:
    from pikepdf import Page

MOST_BYTES = 50_000_000
MOST_PAGES = 200
LONG_SIDE = 3600  # pixels: an F4 sheet at 277 dots an inch
PDF_HEAD = 1024  # bytes within which readers look for "%PDF-"
PDF, JPG = ".pdf", ".jpg"

Sizes = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class StoredScan:
    """A file in the store, named after its SHA-256, and how many pages it has."""

    path: Path
    sha256: str
    pages: int


def take_scan(source: Path, folder: Path) -> StoredScan:
    """Store a PDF of at most 200 pages as it is, a JPG or PNG as an upright JPG without hidden data.

    BadInput for a file that is none of these or over 50 MB, StorageTrouble when the folder can't be written; in both
    cases nothing was stored. The same file twice is one file.
    """
    name = clean(source.name)
    content = _read(source, name)
    if is_pdf(content):
        ending, pages = PDF, len(_pdf_sizes(content, name))
    else:
        ending, pages, content = JPG, 1, _jpeg(source, content, name)
    digest = hashlib.sha256(content).hexdigest()
    path = folder / f"{digest}{ending}"
    try:
        write_once(path, content)
    except OSError as error:
        raise StorageTrouble(
            f"Pindaian “{name}” belum tersimpan. Isian lain aman. Periksa ruang disk, lalu tambahkan lagi."
        ) from error
    return StoredScan(path, digest, pages)


def page_sizes(path: Path, sha256: str, name: str) -> Sizes:
    """Width and height of each page as it is seen; raises BadInput when the stored file is changed or unreadable."""
    content = _read(path, name)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise BadInput(f"Berkas pindaian “{name}” berubah sejak dimasukkan.")
    if is_pdf(content):
        return _pdf_sizes(content, name)
    with path.open("rb") as file:
        size = header_size(file)
    if size is None:
        raise _unreadable(name)
    return (size,)


def is_pdf(content: bytes) -> bool:
    """Whether a file is a PDF, whatever it is called."""
    return b"%PDF-" in content[:PDF_HEAD]


def _read(source: Path, name: str) -> bytes:
    try:
        with source.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInput(
            f"Pindaian “{name}” tidak dapat dibuka. Isian lain tersimpan. Periksa berkasnya, lalu tambahkan lagi."
        ) from error
    if len(content) > MOST_BYTES:
        raise BadInput(
            f"Pindaian “{name}” lebih dari 50 MB. Isian lain tersimpan. Pindai dengan resolusi lebih rendah."
        )
    return content


def _pdf_sizes(content: bytes, name: str) -> Sizes:
    import io

    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            count = len(pdf.pages)
            sizes = tuple(_seen_size(page) for page in pdf.pages) if 0 < count <= MOST_PAGES else ()
            cut = any("file is damaged" in told for told in pdf.get_warnings())
    except pikepdf.PasswordError:
        raise BadInput(
            f"Pindaian “{name}” terkunci kata sandi. Isian lain tersimpan. Simpan tanpa kata sandi, lalu tambahkan."
        ) from None
    except Exception as error:  # hostile bytes meet the reader of PDF with more than one kind of error
        raise _unreadable(name) from error
    if count > MOST_PAGES:
        raise BadInput(
            f"Pindaian “{name}” berisi {thousands(count)} halaman. Isian lain tersimpan. "
            f"Bagi menjadi berkas berisi paling banyak {MOST_PAGES} halaman."
        )
    if cut or not sizes:
        raise _unreadable(name)
    return sizes


def _seen_size(page: Page) -> tuple[float, float]:
    left, bottom, right, top = (float(side) for side in page.trimbox.as_list())
    width, height = abs(right - left), abs(top - bottom)
    if not (width > 1 and height > 1):
        raise ValueError("a page without room")
    turned = int(page.rotation) % 180 == 90
    return (height, width) if turned else (width, height)


def _jpeg(source: Path, content: bytes, name: str) -> bytes:
    """What is stored of a picture; only JPG and PNG are sheets that somebody scanned."""
    with source.open("rb") as file:
        size = header_size(file) if kind_of(content[:12]) in ("JPEG", "PNG") else None
    if size is None:
        raise _unreadable(name)
    if size[0] * size[1] > MOST_PIXELS:
        raise BadInput(
            f"Pindaian “{name}” berukuran {thousands(size[0])} × {thousands(size[1])} titik, terlalu besar. "
            "Isian lain tersimpan. Pindai dengan resolusi lebih rendah."
        )
    try:
        return upright_jpeg(content, name, LONG_SIDE)[0]
    except Exception as error:  # decoders meet hostile bytes with a dozen kinds of error
        raise _unreadable(name) from error


def _unreadable(name: str) -> BadInput:
    return BadInput(f"Pindaian “{name}” tidak terbaca. Isian lain tersimpan. Pakai PDF, JPG, atau PNG yang utuh.")
