"""An office's own phrase packs: copies of the shipped ones, as text."""

from __future__ import annotations

from cooling_desktop.records.fields import Record, field, line, record
from cooling_desktop.records.kinds import Voice


@record
class OwnPack(Record):
    """One voice in the office's own words; its key is the voice, an empty text means the shipped pack."""

    voice: Voice = field("Gaya", default=Voice.OFFICIAL)
    text: str = line("Pola kalimat", long=True, max_length=60_000, help="Salinan pola bawaan yang diubah kantor.")
