"""What an office has made its own: phrase packs, and findings that it accepts in every meeting."""

from __future__ import annotations

from cooling_desktop.records.fields import Record, field, line, record
from cooling_desktop.records.kinds import Voice


@record
class OwnPack(Record):
    """One voice in the office's own words; its key is the voice, an empty text means the shipped pack."""

    voice: Voice = field("Gaya", default=Voice.OFFICIAL)
    text: str = line("Pola kalimat", long=True, max_length=60_000, help="Salinan pola bawaan yang diubah kantor.")


@record
class Acceptance(Record):
    """Words that a rule of the checker finds and that this office always writes so."""

    rule: str = line("Aturan", max_length=20)
    words: str = line("Yang diterima", max_length=200)
