"""Printing as sharp text: the PDF itself goes to the printer's queue; where no queue takes one, pictures of it go."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import Protocol

from cooling_desktop.errors import Trouble
from cooling_desktop.records.kinds import Paper
from cooling_desktop.words.numbers import in_words

SILENT = "Pencetak tidak menjawab. Naskah tersimpan sebagai PDF. Nyalakan pencetak atau pilih yang lain."
NO_PRINTER = (
    "Belum ada pencetak di komputer ini. Naskah tetap tersimpan. Tambahkan pencetak di setelan sistem."
)
TOLERANCE = 2.0  # millimetres; drivers round sheet sizes to points and inches
MOST_COPIES = 99
_KEPT = re.compile(r"Naskah (?:tetap tersimpan|tersimpan sebagai PDF)\.")


class PrintTrouble(Trouble):
    """The paper did not come out; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Printer:
    """One printer of this computer; `name` is the system's, `description` what people call it."""

    name: str
    description: str = ""
    is_default: bool = False

    @property
    def title(self) -> str:
        """What the clerk reads."""
        return self.description or self.name


class _System(Protocol):
    """What each way of printing can do; `takes` answers None when nobody knows."""

    def printers(self) -> list[Printer]: ...
    def why_none(self) -> str: ...
    def takes(self, printer: str, paper: Paper) -> bool | None: ...
    def send(self, pdf: bytes, title: str, printer: str, copies: int, paper: Paper, shrink: bool) -> None: ...


def printers() -> list[Printer]:
    """The printers of this computer; none also where printing is not installed. Raises PrintTrouble."""
    return _system().printers()


def why_none() -> str:
    """One sentence why there is no printer to choose."""
    return _system().why_none()


def refuses(printer: str, paper: Paper) -> str:
    """Why this printer can't print on this paper; empty when it can or the system doesn't tell."""
    takes = _system().takes
    if takes(printer, paper) is not False:
        return ""
    other = takes(printer, Paper.A4) if paper is not Paper.A4 else False
    way_out = (
        "Pilih pencetak lain." if other is False else "Pilih pencetak lain, atau cetak diperkecil di A4."
    )
    return f"Pencetak ini tidak menyediakan kertas {describe(paper)}. Naskah tetap tersimpan. {way_out}"


def print_pdf(
    pdf: bytes, title: str, printer: str, copies: int, paper: Paper, *, shrink: bool = False
) -> None:
    """Send a PDF whose pages are `paper`, or with `shrink` made to fit it; returns once the system has taken it."""
    if not 1 <= copies <= MOST_COPIES:
        raise PrintTrouble(f"Jumlah rangkap di luar jangkauan. Tulis antara 1 dan {MOST_COPIES}.")
    refused = refuses(printer, paper)
    if refused:
        raise PrintTrouble(refused)
    _system().send(pdf, job_title(title), printer, copies, paper, shrink)


def stopped_after(trouble: Trouble, sent: int) -> str:
    """What stopped a bundle, with how many of its papers had been sent in the place of what became of one."""
    count = f"{in_words(sent).capitalize()} naskah sudah dikirim." if sent else "Belum ada naskah yang dikirim."
    said, known = _KEPT.subn(count, str(trouble))
    return f"{said.rstrip('.')}, lalu lanjutkan." if known and sent else said


def job_title(title: str) -> str:
    """A title for the queue: one line without control characters, short enough for IPP (255 bytes)."""
    line = "".join(letter for letter in " ".join(title.split()) if letter.isprintable())
    return line.encode()[:255].decode(errors="ignore").strip() or "Naskah"


def describe(paper: Paper) -> str:
    """The sheet as people buy it: "F4 (215 × 330 mm)"."""
    width, height = paper.size_mm
    return f"{paper.name} ({width:g} × {height:g} mm)"


def same_size(width: float, height: float, paper: Paper) -> bool:
    """Whether a sheet of these millimetres is this paper, upright."""
    return all(
        abs(there - wanted) <= TOLERANCE for there, wanted in zip((width, height), paper.size_mm, strict=True)
    )


def _system() -> _System:
    """Windows takes no PDF; every other system has CUPS."""
    if os.name == "nt":
        from ui import printing_pictures

        return printing_pictures
    from ui import printing_cups

    return printing_cups
