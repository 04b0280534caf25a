"""A PDF from another office taken apart: its data, if it has any, and its pages; run apart, in `exchange_child`.

Nothing in it is trusted. One attachment is looked at, by its name, and only when it is small; what else a PDF may hold,
such as scripts, actions and other files, is neither run nor read. A photo counts when its bytes give its name.
"""

from __future__ import annotations

import base64
import hashlib
import io
import zlib
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from cooling_desktop.archive.attached import LARGEST, NAME, Attached, read_attached
from cooling_desktop.archive.exchange_apart import AGAIN, KEPT
from cooling_desktop.archive.exchange_page import differing
from cooling_desktop.errors import BadInput
from cooling_desktop.press.paste.reading import bounded, pages_of
from cooling_desktop.records.scans import is_pdf
from cooling_desktop.words.text import clean

MOST_BYTES = 50_000_000
MOST_ATTACHMENTS = 50
MOST_PHOTOS = 25_000_000  # bytes of all photos together


class _Parts(NamedTuple):
    """What lies in a file: the data as it came, and photos by their names."""

    data: bytes = b""
    photos: dict[str, bytes] = {}  # noqa: RUF012  # nobody adds to it


def examined(content: bytes, name: str) -> dict[str, Any]:
    """`data` as JSON text ("" for none), `photos` by name in Base64, `text` of the pages, `differs`: see below.

    `differs` is the first line of the attached release that the pages don't say. Raises BadInput with one sentence for
    a file that can't be taken.
    """
    parts = _taken_apart(content, name)
    pages = [clean(page) for page in pages_of(content, name)]
    text = bounded("\n".join(pages), f"Berkas {name}")
    differs = differing(_read(parts.data).release.text, pages) if parts.data else ""
    photos = {key: base64.b64encode(value).decode("ascii") for key, value in parts.photos.items()}
    return {"data": parts.data.decode("utf-8-sig"), "photos": photos, "text": text, "differs": differs}


def _read(data: bytes) -> Attached:
    return read_attached(data, NAME)


def _taken_apart(content: bytes, name: str) -> _Parts:
    import pikepdf

    if len(content) > MOST_BYTES:
        raise BadInput(f"Berkas {name} lebih dari 50 MB. {KEPT} Minta siaran persnya saja.")
    if not is_pdf(content):
        raise BadInput(f"Berkas {name} bukan PDF. {KEPT} Pilih berkas lain.")
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            data = _data_of(pdf, name)
            return _Parts(data, _photos_of(pdf, _photo_names(data))) if data else _Parts()
    except pikepdf.PasswordError:
        raise BadInput(f"Berkas {name} terkunci kata sandi. {KEPT} Minta salinan tanpa kata sandi.") from None
    except (BadInput, MemoryError, RecursionError):
        raise
    except Exception as error:  # hostile bytes meet the reader of PDF with more than one kind of error
        raise BadInput(f"Berkas {name} rusak. {KEPT} {AGAIN}") from error


def _data_of(pdf: Any, name: str) -> bytes:
    """The attachment that carries data, and no other; nothing where there is none of its name."""
    for number, (key, spec) in enumerate(pdf.attachments.items()):
        if number == MOST_ATTACHMENTS:
            raise BadInput(f"Berkas {name} memuat lebih dari {number} lampiran. {KEPT} Minta siaran persnya saja.")
        if key == NAME:
            return _unpacked(spec.get_file().obj, name)
    return b""


def _unpacked(stream: Any, name: str) -> bytes:
    """A stream's bytes, never more than data may have; only the one usual kind of packing is unpacked."""
    raw, kinds = bytes(stream.read_raw_bytes()), _packing(stream)
    if kinds == ["/FlateDecode"] and "/DecodeParms" not in stream:
        raw = zlib.decompressobj().decompress(raw, LARGEST + 1)
    elif kinds:
        raise BadInput(f"Data di dalam {name} tidak terbaca. {KEPT} {AGAIN}")
    if len(raw) > LARGEST:
        raise BadInput(f"Data di dalam {name} terlalu besar. {KEPT} {AGAIN}")
    return raw


def _packing(stream: Any) -> list[str]:
    """The names of the filters through which a stream was written."""
    import pikepdf

    found = stream.get("/Filter")
    return [] if found is None else [str(one) for one in ([found] if isinstance(found, pikepdf.Name) else found)]


def _photo_names(data: bytes) -> set[str]:
    return {photo.file for photo in _read(data).facts.meeting.photos if photo.file}


def _photos_of(pdf: Any, wanted: Collection[str]) -> dict[str, bytes]:
    """The photos of these names that lie in the pages as they were taken in."""
    found: dict[str, bytes] = {}
    for raw in _jpegs(pdf) if wanted else ():
        name = f"{hashlib.sha256(raw).hexdigest()}.jpg"
        if name in wanted and sum(map(len, found.values())) + len(raw) <= MOST_PHOTOS:
            found[name] = raw
    return found


def _jpegs(pdf: Any) -> Iterator[bytes]:
    for page in pdf.pages:
        for image in page.images.values():
            if _packing(image) == ["/DCTDecode"]:
                yield bytes(image.read_raw_bytes())
