"""All that a PDF holds, in whatever corner: what no test may find there is in none of it."""

from __future__ import annotations

import io

import pikepdf
import pypdf


def everything_in(pdf: bytes) -> str:
    """Text as a reader extracts it, metadata, raw bytes, and every object, stream and attachment unpacked."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    found = [page.extract_text() for page in reader.pages] + [str(reader.metadata), pdf.decode("latin-1")]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found.append(str(opened.open_metadata(set_pikepdf_as_editor=False)))
        for thing in opened.objects:
            found.append(repr(thing))
            if isinstance(thing, pikepdf.Stream):
                try:
                    data = thing.read_bytes()
                except pikepdf.PdfError:  # a photo: its own compression stays
                    data = thing.read_raw_bytes()
                found += [data.decode("latin-1"), data.decode("utf-16-be", "replace")]
        names = opened.attachments
        found += [names[name].get_file().read_bytes().decode("utf-8", "replace") for name in names]
    return "\n".join(found)
