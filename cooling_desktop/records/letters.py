"""What the numbered letters, the minutes and the scanned sheets of a meeting need besides its own facts."""

from __future__ import annotations

import re
from datetime import date

from cooling_desktop.records.fields import Privacy, Record, field, line, record, words
from cooling_desktop.records.kinds import ScanKind, SigningForm

AFTER_ISSUE = ("invitation", "minutes", "report", "scans")  # of a meeting: a release holds none of them


def goes_on(path: str) -> bool:
    """Whether the value at a path of a meeting is still written after its release went out."""
    return re.split(r"[.\[]", path, maxsplit=1)[0] in AFTER_ISSUE


@record
class Letter(Record):
    """Number, date and signature of a letter; whoever is not named is the leader in his own office."""

    number: str = line("Nomor surat", max_length=80, privacy=Privacy.OFFICE, help="Kosong: garis untuk diisi tangan.")
    dated: date | None = field("Tanggal surat", privacy=Privacy.OFFICE, help="Kosong: garis untuk diisi tangan.")
    signing: SigningForm = field("Ditandatangani", default=SigningForm.OWN, privacy=Privacy.OFFICE)
    signer_id: str | None = field("Penanda tangan", refers="people", privacy=Privacy.OFFICE)
    signer_post_id: str | None = field("Jabatan penanda tangan", refers="posts", privacy=Privacy.OFFICE)
    through_post_id: str | None = field("Pejabat di antaranya", refers="posts", privacy=Privacy.OFFICE)
    copies_to: list[str] = words("Tembusan", max_length=120, privacy=Privacy.OFFICE, help="Pisahkan dengan koma.")


@record
class Invitation(Letter):
    """What an invitation says besides the meeting's facts."""

    classification: str = line("Klasifikasi", max_length=40, privacy=Privacy.OFFICE, help="Kosong: Biasa.")
    enclosure: str = line("Lampiran", max_length=80, privacy=Privacy.OFFICE, help="Misalnya satu lembar.")
    dress: str = line("Pakaian", max_length=120, privacy=Privacy.OFFICE, help="Misalnya PDH, batik, atau bebas rapi.")


@record
class Report(Letter):
    """Who reports to whom."""

    addressee: str = line("Kepada", max_length=120, privacy=Privacy.OFFICE, help="Misalnya Kapolda Jawa Timur.")
    sender: str = line("Dari", max_length=120, privacy=Privacy.OFFICE, help="Misalnya Kapolres Sumenep.")


@record
class Minutes(Record):
    """Who wrote the minutes."""

    note_taker_id: str | None = field("Notulis", refers="people", privacy=Privacy.OFFICE)
    note_taker_post_id: str | None = field("Jabatan notulis", refers="posts", privacy=Privacy.OFFICE)


@record
class Scan(Record):
    """A signed sheet that was scanned, for the dossier only; `file` is a name in the data folder."""

    kind: ScanKind = field("Jenis pindaian", default=ScanKind.ATTENDANCE, privacy=Privacy.OFFICE)
    file: str = line("Berkas pindaian", max_length=120, privacy=Privacy.OFFICE)
    remark: str = line("Keterangan pindaian", max_length=120, privacy=Privacy.OFFICE)
    sha256: str = line("Sidik berkas", max_length=64, privacy=Privacy.OFFICE)
    pages: int | None = field("Halaman", minimum=1, privacy=Privacy.OFFICE)
