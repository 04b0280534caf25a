"""The office's directory: units, organisations, elections, people and the posts they hold.

A meeting points at these records by key, so that one person, body or unit has one spelling everywhere.
"""

from __future__ import annotations

from datetime import date

from cooling_desktop.records.fields import Privacy, Record, field, line, record, rows, words
from cooling_desktop.records.issued import CORRECTION, INVITATION, RELEASE, REPORT, WITHDRAWAL
from cooling_desktop.records.kinds import (
    ElectionKind,
    HoldingKind,
    OrganisationKind,
    Paper,
    UnitLevel,
)

RELEASE_PATTERN = "SP/{urut}/{bulan_romawi}/{tahun}/Humas"
PATTERNS = {
    RELEASE: RELEASE_PATTERN,
    CORRECTION: "RALAT/{urut}/{bulan_romawi}/{tahun}/Humas",
    WITHDRAWAL: "CABUT/{urut}/{bulan_romawi}/{tahun}/Humas",
    INVITATION: "B/Und-{urut}/{bulan_romawi}/{tahun}/Humas",
    REPORT: "R/LK-{urut}/{bulan_romawi}/{tahun}/Humas",
}
"""How each kind of paper is numbered where the office says nothing else."""


@record
class NumberSeries(Record):
    """How a unit numbers one kind of paper; the counter starts anew each year."""

    kind: str = field("Jenis naskah", default=RELEASE, max_length=40,
                      help="siaran pers, ralat, pencabutan, surat undangan, atau laporan kegiatan")  # fmt: skip
    pattern: str = field("Pola nomor", default=RELEASE_PATTERN, max_length=80,
                         help="{urut}, {bulan}, {bulan_romawi}, {tahun}, {kka}, {satuan}")  # fmt: skip
    start: int = field("Mulai dari", default=1, minimum=1)
    archive_code: str = line("Kode klasifikasi arsip", max_length=30, help="Misalnya HUM.6.1.1.")


@record
class Unit(Record):
    """A police unit: its names, letterhead, contact and numbering."""

    name: str = line("Nama satuan", max_length=80, help="Seperti di naskah: Polres Sumenep.")
    spelled_out: str = line("Kepanjangan", max_length=160, help="Polres Ogan Komering Ulu (OKU) Selatan")
    level: UnitLevel = field("Tingkat", default=UnitLevel.POLRES)
    parent_id: str | None = field("Satuan induk", refers="units")
    city: str = line("Kota surat", max_length=60, help="Tempat di depan tanggal surat.")
    territory: str = line("Wilayah", max_length=80, help="Misalnya Kabupaten Sumenep.")
    province: str = line("Provinsi", max_length=60)
    letterhead_1: str = line("Kop baris 1", max_length=41)
    letterhead_2: str = line("Kop baris 2", max_length=41)
    letterhead_3: str = line("Kop baris 3", max_length=41)
    letterhead_address: str = line("Alamat di kop", max_length=70)
    logo: str = line("Berkas logo", max_length=120, help="PNG atau JPG.")
    address: str = line("Alamat", max_length=160)
    contact_name: str = line("Narahubung", max_length=80, help="Misalnya Seksi Humas Polres Sumenep.")
    phone: str = line("Telepon kantor", max_length=40)
    whatsapp: str = line("WhatsApp kantor", max_length=40)
    email: str = line("Surel kantor", max_length=80)
    website: str = line("Situs", max_length=80)
    role: str = line("Peran satuan", max_length=200, help="Setelah kata “sebagai”: pengayom dan mitra warga.")
    paper: Paper = field("Kertas", default=Paper.A4)
    known_as: list[str] = words("Sebutan lain yang keliru", max_length=80)
    number_series: list[NumberSeries] = rows("Penomoran")
    note: str = line("Catatan sumber", long=True, privacy=Privacy.INTERNAL)


@record
class Organisation(Record):
    """A body or group that comes to meetings, known by one name."""

    name: str = line("Nama lembaga", max_length=120)
    spelled_out: str = line("Kepanjangan", max_length=200, help="Ditulis pada penyebutan pertama.")
    short_name: str = line("Nama pendek", max_length=60, help="Untuk judul: MIO Indonesia.")
    kind: OrganisationKind = field("Jenis", default=OrganisationKind.OTHER)
    known_as: list[str] = words("Ejaan keliru yang pernah muncul", max_length=120)
    note: str = line("Catatan sumber", long=True, privacy=Privacy.INTERNAL)


@record
class Candidate(Record):
    """One pair (or single candidate) that the neutrality guard watches for; on no paper, only in the whole export."""

    number: int | None = field("Nomor urut", minimum=1, privacy=Privacy.INTERNAL)
    names: list[str] = words("Nama calon", max_length=120, help="Calon dan wakilnya.", privacy=Privacy.INTERNAL)
    short_names: list[str] = words("Sebutan singkat", max_length=60, help="Akronim pasangan.", privacy=Privacy.INTERNAL)
    parties: list[str] = words("Partai", max_length=80, help="Nama dan singkatan.", privacy=Privacy.INTERNAL)
    slogans: list[str] = words("Slogan", max_length=120, privacy=Privacy.INTERNAL)


@record
class Election(Record):
    """An election the office works under; it is closed when over, never deleted."""

    name: str = line("Nama pemilihan", max_length=80, help="Misalnya Pilkada Serentak 2024.")
    kind: ElectionKind = field("Jenis pemilihan", default=ElectionKind.PILKADA)
    voting_day: date | None = field("Hari pemungutan suara")
    campaign_starts: date | None = field("Kampanye mulai")
    campaign_ends: date | None = field("Kampanye berakhir")
    closed: bool = field("Sudah selesai", default=False)
    candidates: list[Candidate] = rows("Daftar calon", privacy=Privacy.INTERNAL)
    note: str = line("Catatan sumber", long=True, privacy=Privacy.INTERNAL)


@record
class Person(Record):
    """One human being, one record: rank, name and degrees in the only spelling that is printed."""

    rank: str = line("Pangkat", max_length=30, help="Bentuk singkat: AKBP, Kompol, Iptu, Kapten Inf.")
    name: str = line("Nama lengkap", max_length=120, help="Tanpa pangkat dan gelar.")
    degrees_front: list[str] = words("Gelar depan", max_length=20)
    degrees_back: list[str] = words("Gelar belakang", max_length=20)
    short_name: str = line("Nama singkat pers", max_length=60, help="AKBP Henri: cukup Henri.")
    known_as: list[str] = words("Ejaan keliru yang pernah muncul", max_length=120)
    nrp: str = line("NRP", max_length=20, privacy=Privacy.OFFICE)
    phone: str = line("Nomor ponsel", max_length=40, privacy=Privacy.CONTACT)
    home_address: str = line("Alamat rumah", max_length=200, privacy=Privacy.CONTACT)
    note: str = line("Catatan sumber", long=True, privacy=Privacy.INTERNAL)


@record
class Holding(Record):
    """Who held a post from when to when."""

    person_id: str | None = field("Pejabat", refers="people")
    kind: HoldingKind = field("Status jabatan", default=HoldingKind.DEFINITIVE)
    starts: date | None = field("Sejak")
    ends: date | None = field("Sampai")


@record
class Post(Record):
    """An office somebody holds, in a unit or an organisation."""

    title: str = line("Jabatan", max_length=120, help="Seperti pada penyebutan pertama: Kapolres Sumenep.")
    short_title: str = line("Sebutan singkat", max_length=60, help="Untuk penyebutan berikutnya: Kapolres.")
    spelled_out: str = line("Kepanjangan", max_length=200, help="Kepala Kantor Kementerian Agama …")
    formal_title: str = line("Jabatan di tanda tangan", max_length=120, help="KEPALA KEPOLISIAN RESOR …")
    unit_id: str | None = field("Satuan", refers="units")
    organisation_id: str | None = field("Lembaga", refers="organisations")
    holdings: list[Holding] = rows("Pejabat dari waktu ke waktu")
    note: str = line("Catatan sumber", long=True, privacy=Privacy.INTERNAL)


SHELVES: dict[str, type[Record]] = {
    "units": Unit,
    "organisations": Organisation,
    "elections": Election,
    "people": Person,
    "posts": Post,
}
