"""Where an issued paper was published: an office's own note, which goes nowhere."""

from __future__ import annotations

from datetime import date

from cooling_desktop.records.fields import Privacy, Record, field, line, record


@record
class Publication(Record):
    """One medium that printed or posted the paper; `clipping` is a file in the folder of clippings."""

    medium: str = line("Media", max_length=160, help="Nama media atau akun.", privacy=Privacy.LOCAL)
    published_on: date | None = field("Tanggal dimuat", privacy=Privacy.LOCAL)
    link: str = line("Tautan", max_length=500, help="Alamat berita atau unggahan.", privacy=Privacy.LOCAL)
    clipping: str = line("Kliping", max_length=120, help="Foto atau PDF guntingan.", privacy=Privacy.LOCAL)
