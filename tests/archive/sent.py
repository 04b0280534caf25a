"""Papers as other offices send them: issued in an office of their own, and what may befall them on the way."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pikepdf

from cooling_desktop.archive.attached import NAME
from cooling_desktop.archive.issue import issue, pdf_of
from cooling_desktop.records.store import Store

KEY = "contoh-000-sumenep"


def issued_pdf(store: Store, key: str = KEY) -> bytes:
    """What an office issues and sends."""
    return pdf_of(store, issue(store, key, today=date(2024, 11, 5), by="Briptu Dwi"))


def data_in(pdf: bytes) -> bytes:
    """The data inside it."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return opened.attachments[NAME].get_file().read_bytes()


def with_data(pdf: bytes, data: bytes, name: str = NAME) -> bytes:
    """The same pages with other data."""

    def change(opened: pikepdf.Pdf) -> None:
        opened.attachments[name] = pikepdf.AttachedFileSpec(opened, data, filename=name)  # type: ignore[call-arg]  # its stub asks for defaults

    return rewritten(pdf, change)


def rewritten(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The PDF after somebody changed it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        opened.save(out)
    return out.getvalue()


def mutants(pdf: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Bits turned, ends cut off, pieces swapped, data changed: what a bad stick or a bad mind makes of a file."""
    dice, data = random.Random(seed), data_in(pdf)
    for number in range(count):
        if number % 4 == 3:
            yield with_data(pdf, damaged(data, dice))
        else:
            yield damaged(pdf, dice)


def damaged(content: bytes, dice: random.Random) -> bytes:
    """One of the ways in which bytes go wrong."""
    found = bytearray(content)
    at, length = dice.randrange(len(found)), dice.randrange(1, 400)
    match dice.randrange(5):
        case 0:
            for _ in range(dice.randrange(1, 9)):
                found[dice.randrange(len(found))] ^= 1 << dice.randrange(8)
        case 1:
            del found[at:]
        case 2:
            del found[at : at + length]
        case 3:
            found[at:at] = found[dice.randrange(len(found)) :][:length]
        case 4:
            digits = [n for n, byte in enumerate(found) if 48 <= byte <= 57]
            for place in dice.sample(digits, min(3, len(digits))):
                found[place] = 48 + dice.randrange(10)
    return bytes(found)


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file of a data folder's archive, by name."""
    return {path.name: path.read_bytes() for path in sorted((folder / "arsip").glob("*"))}
