"""Who has received an issued paper: an office's own note, which goes nowhere."""

from __future__ import annotations

from datetime import date

from cooling_desktop.records.fields import Privacy, Record, field, line, record


@record
class Recipient(Record):
    """A medium or a person that got the paper."""

    name: str = line("Penerima", max_length=160, help="Media atau nama orang.", privacy=Privacy.LOCAL)
    channel: str = line("Saluran", max_length=80, help="WhatsApp, surel, langsung", privacy=Privacy.LOCAL)
    received_on: date | None = field("Tanggal dikirim", privacy=Privacy.LOCAL)
