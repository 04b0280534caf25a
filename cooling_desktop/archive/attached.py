"""The data inside an issued PDF: `siaran-pers.json`, from which another office can rebuild the release.

It is a meeting file (`records.interchange`, format version 1) with no more than the paper tells (`archive.told`) and
one part more, "release": the paper as it went out, with its number, its words and the seal that stood before it in
the book. Photos are in the page already, as the very files that the office keeps: a photo is named in the data by the
SHA-256 of its file, and `read_paper` takes it from the page.
"""

from __future__ import annotations

from dataclasses import dataclass

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Document
from cooling_desktop.press.block import Draft
from cooling_desktop.records import interchange
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.privacy import Outlet
from cooling_desktop.records.released import Released

from .told import told

NAME = "siaran-pers.json"
LARGEST = 8_000_000  # bytes; 400 guests make a tenth of a megabyte


@dataclass(frozen=True, slots=True)
class Attached:
    """What an issued PDF brings along: the facts that it tells, and the paper itself."""

    facts: Facts
    release: Released


def attached(facts: Facts, document: Document, drafted: Draft | None, release: Released) -> bytes:
    """The file that goes into a paper; the same paper always gives the same bytes."""
    return interchange.write(told(facts, document, drafted), Outlet.ATTACHMENT, release)


def read_attached(content: bytes, name: str = NAME) -> Attached:
    """The data of an issued PDF; raises BadInput for anything that this program would not have put into one."""
    if len(content) > LARGEST:
        raise BadInput(f"Data di dalam {name} terlalu besar. Ini bukan naskah terbit Cooling Desktop.")
    facts, release = interchange.parse_issued(content, name)
    if release is None:
        raise BadInput(f"Data di dalam {name} tidak memuat siaran pers. Ini bukan naskah terbit Cooling Desktop.")
    if facts.attached:
        raise BadInput(f"Data di dalam {name} memuat berkas lain. Ini bukan naskah terbit Cooling Desktop.")
    return Attached(facts, release)
