"""A paper as it went out, as the data inside an issued PDF tells it."""

from __future__ import annotations

import re
from datetime import date, datetime

from cooling_desktop.errors import BadInput
from cooling_desktop.records.fields import Record, field, line, record
from cooling_desktop.records.issued import CORRECTION, RELEASE, WITHDRAWAL
from cooling_desktop.records.kinds import Paper, Voice

LONGEST_TEXT = 400_000
_SEAL = re.compile(r"[0-9a-f]{64}")


@record
class Released(Record):
    """The paper, with its own key as `id`; a RALAT or PENCABUTAN names what it corrects by number and key.

    `issued_at` is naive UTC. `previous` is the seal of the entry before its own in the book of the office that issued
    it (`records.ledger`), so that papers found later prove their order.
    """

    number: str = line("Nomor", max_length=80)
    kind: str = line("Jenis naskah", max_length=40)
    voice: Voice = field("Ragam", default=Voice.OFFICIAL)
    headline: str = line("Judul", long=True, max_length=60_000)
    text: str = line("Teks", long=True, max_length=LONGEST_TEXT)
    paper: Paper | None = field("Kertas")
    unit: str = line("Satuan penerbit", max_length=80)
    issued_on: date | None = field("Tanggal terbit")
    issued_at: datetime | None = field("Waktu terbit (UTC)")
    corrects: str = line("Nomor naskah yang diralat atau dicabut", max_length=80)
    corrects_id: str = line("Kunci naskah yang diralat atau dicabut", max_length=64)
    reason: str = line("Perubahan atau alasan", long=True, max_length=60_000)
    previous: str = line("Segel sebelumnya", max_length=64)


def check(paper: Released, name: str) -> None:
    """Raise BadInput unless a paper could have gone out like that; `name` is how the sentence calls the file."""
    at_fault = next((what for what, fits in _demands(paper).items() if not fits), "")
    if at_fault:
        raise BadInput(f"{name}: “release.{at_fault}” kosong atau tidak sah. Berkas ini bukan naskah terbit yang utuh.")


def _demands(paper: Released) -> dict[str, bool]:
    return {
        "number": bool(paper.number.strip()),
        "kind": paper.kind in (RELEASE, CORRECTION, WITHDRAWAL),
        "headline": bool(paper.headline.strip()),
        "text": bool(paper.text.strip()),
        "paper": paper.paper is not None,
        "issued_on": paper.issued_on is not None,
        "issued_at": paper.issued_at is not None,
        "corrects": bool(paper.corrects) is (paper.kind != RELEASE),
        "previous": _SEAL.fullmatch(paper.previous) is not None,
    }
