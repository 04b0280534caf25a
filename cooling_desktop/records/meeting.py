"""One meeting: what was planned, what happened, who said what, and how its release is set up."""

from __future__ import annotations

from datetime import date, datetime, time

from cooling_desktop.records.fields import Privacy, Record, field, line, record, rows, words
from cooling_desktop.records.kinds import (
    GuestStatus,
    LeaderPresence,
    MeetingStatus,
    Paper,
    PartOfDay,
    Phase,
    Stage,
    VenueMode,
    Zone,
)
from cooling_desktop.records.letters import Invitation, Minutes, Report, Scan
from cooling_desktop.records.spoken import (
    Commitment,
    Neutrality,
    Outcome,
    Question,
    Talk,
    Topic,
    Utterance,
)


@record
class Day(Record):
    """One day of the meeting; the weekday is computed, never typed."""

    held_on: date | None = field("Tanggal", help="23/10/24, 23 okt, atau besok.")
    starts: time | None = field("Mulai", help="19.30")
    ends: time | None = field("Selesai")
    until_done: bool = field("Sampai selesai", default=False)
    approximate: bool = field("Sekitar", default=False)
    part: PartOfDay | None = field("Bagian hari")


@record
class Venue(Record):
    """Where people met, from the room to the province; every part may stay empty."""

    mode: VenueMode = field("Cara bertemu", default=VenueMode.ON_SITE)
    name: str = line("Nama tempat", max_length=120, help="Arina Caffé, Mapolres Sumenep.")
    room: str = line("Ruang atau halaman", max_length=80, help="Aula Lantai II, halaman.")
    street: str = line("Jalan", max_length=120)
    rt: str = line("RT", max_length=5)
    rw: str = line("RW", max_length=5)
    village_kind: str = line(
        "Sebutan kelurahan/desa", max_length=30, help="Kelurahan, Desa, Nagari, Gampong."
    )
    village: str = line("Kelurahan/desa", max_length=80)
    district_kind: str = field(
        "Sebutan kecamatan", default="Kecamatan", max_length=30, help="Distrik, Kapanewon."
    )
    district: str = line("Kecamatan", max_length=80)
    city: str = line("Kabupaten/kota", max_length=80)
    city_in_text: bool = field("Tulis kabupaten/kota di siaran pers", default=False)
    province: str = line("Provinsi", max_length=60)
    vague: str = line("Sebutan umum", max_length=120, help="Bila tempat sengaja tidak dirinci.")
    owner: str = line("Pemilik tempat", max_length=120)
    platform: str = line("Sarana daring", max_length=80)


@record
class Purpose(Record):
    """One aim, as a verb phrase: "menjaga kondusivitas"."""

    text: str = line(
        "Tujuan", long=True, max_length=400, help="Mulai dengan kata kerja: menjaga kondusivitas."
    )


@record
class LegalBasis(Record):
    """An order or regulation the meeting rests on."""

    text: str = line("Dasar", long=True, max_length=400, privacy=Privacy.OFFICE)


@record
class CoHost(Record):
    """Somebody who held the meeting together with the unit."""

    unit_id: str | None = field("Satuan", refers="units")
    organisation_id: str | None = field("Lembaga", refers="organisations")
    name: str = line("Nama", max_length=120, help="Bila tidak ada di Direktori: tokoh agama.")


@record
class Leader(Record):
    """Who led or represented the host."""

    person_id: str | None = field("Orang", refers="people")
    post_id: str | None = field("Jabatan", refers="posts")
    presence: LeaderPresence = field("Kehadiran", default=LeaderPresence.PRESENT)
    deputy_person_id: str | None = field("Diwakili atau dibacakan oleh", refers="people")
    deputy_post_id: str | None = field("Jabatan wakil", refers="posts")
    reason: str = line("Alasan diwakili", max_length=200)


@record
class Guest(Record):
    """A guest: a person, an office without a name, or a group with or without a count."""

    person_id: str | None = field("Orang", refers="people")
    post_id: str | None = field("Jabatan", refers="posts")
    organisation_id: str | None = field("Lembaga", refers="organisations")
    group: str = line("Kelompok", max_length=120, help="pengurus dan anggota, warga RW 09.")
    count: int | None = field("Jumlah", minimum=1, maximum=100_000)
    vague_count: str = line("Jumlah kira-kira", max_length=20, help="puluhan, beberapa.")
    entourage: str = line("Beserta", max_length=60, help="beserta anggota, beserta jajaran.")
    status: GuestStatus = field("Status", default=GuestStatus.INVITED)
    partner: bool = field("Mitra utama", default=False, help="Disebut di judul dan teras.")
    host_side: bool = field("Pendamping dari satuan", default=False)
    deputy_person_id: str | None = field("Diwakili oleh", refers="people")
    deputy_post_id: str | None = field("Jabatan wakil", refers="posts")
    reason: str = line("Alasan", max_length=200, privacy=Privacy.OFFICE)
    sheet_row: int | None = field("Baris daftar hadir", minimum=1, privacy=Privacy.OFFICE)
    note: str = line("Catatan tamu", long=True, privacy=Privacy.INTERNAL)


@record
class AgendaItem(Record):
    """One item of the agenda; clock times are computed from the durations."""

    text: str = line("Acara", max_length=160)
    minutes: int | None = field("Menit", minimum=1, maximum=1440)
    person_id: str | None = field("Pelaksana", refers="people")
    post_id: str | None = field("Jabatan pelaksana", refers="posts")
    performer: str = line("Pelaksana lain", max_length=80)
    remark: str = line("Keterangan", max_length=120)
    outcome: str = line("Hasil acara", long=True, max_length=400, privacy=Privacy.OFFICE)


@record
class Photo(Record):
    """A photo with its caption; `file` is a name in the data folder or beside the file."""

    file: str = line("Berkas foto", max_length=200)
    caption: str = line(
        "Keterangan", long=True, max_length=400, help="Siapa dari kiri ke kanan, di mana, kapan."
    )
    credit: str = line("Kredit", max_length=80)
    people: str = line("Dari kiri ke kanan", max_length=300)
    taken_at: datetime | None = field("Waktu foto", privacy=Privacy.OFFICE)
    in_release: bool = field("Dipakai dalam siaran pers", default=True)


@record
class OwnWording(Record):
    """A block of the release that the clerk wrote; empty text means the clerk took it out."""

    block: str = line("Bagian naskah", max_length=40)
    text: str = line("Tulisan sendiri", long=True, max_length=60_000)
    facts: str = line(
        "Keadaan fakta saat ditulis", long=True, max_length=60_000, privacy=Privacy.INTERNAL,
        help="Naskah otomatis yang digantikannya."
    )  # fmt: skip


@record
class ReleaseSetup(Record):
    """What the release needs besides the meeting's own facts."""

    dateline: str = line("Kota di awal berita", max_length=60, help="Kosong: kota surat satuan.")
    credit: str = line("Kredit penutup", max_length=80, help="Kosong: (Humas nama satuan).")
    author: str = line("Penulis", max_length=120)
    notice: str = line("Catatan siar", max_length=60, help="Misalnya: Untuk disiarkan segera")
    paper: Paper | None = field("Kertas")
    number: str = line("Nomor yang diketik", max_length=80, help="Kosong: diberikan saat terbit.")
    own_wordings: list[OwnWording] = rows("Tulisan sendiri")
    turns: list[str] = words("Pilihan rumusan", max_length=60, help="Bagian dan giliran rumusannya: lead=2.")
    arrangement: list[str] = words("Urutan bagian", max_length=60, help="Kosong: urutan bawaan.")
    ignored: list[str] = words("Temuan yang diabaikan", max_length=300, privacy=Privacy.LOCAL)
    stage: Stage = field("Tahap naskah", default=Stage.DRAFT, privacy=Privacy.LOCAL)
    submitted_by: str = line("Diajukan oleh", max_length=160, privacy=Privacy.LOCAL)
    submitted_key: str = line("Kunci pengaju", max_length=64, privacy=Privacy.LOCAL)
    approved_by: str = line("Disetujui oleh", max_length=160, privacy=Privacy.LOCAL)
    approved_key: str = line("Kunci penyetuju", max_length=64, privacy=Privacy.LOCAL)
    approved_text: str = line("Sidik naskah yang disetujui", max_length=64, privacy=Privacy.LOCAL)
    changed_since: Stage | None = field("Berubah sesudah", privacy=Privacy.LOCAL)


@record
class Meeting(Record):
    """A meeting of the cooling-system kind, from its plan to what came of it."""

    programme: str = line("Nama program", max_length=120, help="Ngopi Bareng, Deklarasi Pilkada Damai.")
    umbrella: str = line("Payung kegiatan", max_length=80, help="cooling system")
    theme: str = line("Tema", max_length=200)
    form: str = line("Bentuk", max_length=80, help="acara, tatap muka, diskusi, deklarasi")
    status: MeetingStatus = field("Status", default=MeetingStatus.PLANNED)
    status_reason: str = line("Alasan ditunda atau dibatalkan", max_length=200, privacy=Privacy.OFFICE)
    new_date: date | None = field("Tanggal pengganti", privacy=Privacy.OFFICE)
    repeated: bool = field("Kembali digelar", default=False)
    series_remark: str = line("Keterangan seri", max_length=120, help="titik terakhir dari lima kecamatan")
    unit_id: str | None = field("Satuan penyelenggara", refers="units")
    parent_in_text: bool = field("Sebut satuan induk", default=False)
    subunit: str = line("Subsatuan pelaksana", max_length=80, help="Sat Binmas")
    unit_leads: bool = field(
        "Satuan sebagai pelaku utama", default=False, help="Teras menyebut satuan lebih dulu."
    )
    co_hosts: list[CoHost] = rows("Penyelenggara bersama")
    leaders: list[Leader] = rows("Pimpinan")
    days: list[Day] = rows("Waktu")
    zone: Zone | None = field("Zona waktu", help="Kosong: mengikuti provinsi.")
    venue: Venue = field("Tempat", factory=Venue)
    election_id: str | None = field("Pemilihan", refers="elections")
    voting_day_in_text: bool = field("Sebut hari pemungutan suara", default=False)
    election_name: str = line("Nama pemilihan di naskah", max_length=80, help="Kosong: nama dari daftar.")
    phase: Phase | None = field("Tahap pemilihan")
    purposes: list[Purpose] = rows("Tujuan")
    legal_bases: list[LegalBasis] = rows("Dasar pelaksanaan")
    guests: list[Guest] = rows("Tamu")
    agenda: list[AgendaItem] = rows("Agenda")
    utterances: list[Utterance] = rows("Suara dan kutipan")
    atmosphere: str = line("Suasana", max_length=80, help="akrab dan hangat")
    discussion_manner: str = line("Sifat diskusi", max_length=40, help="santai")
    topics: list[Topic] = rows("Bahasan")
    discussion_focus: str = line("Fokus bahasan", max_length=200)
    questions: list[Question] = rows("Tanya jawab")
    talks: list[Talk] = rows("Materi narasumber")
    outcomes: list[Outcome] = rows("Hasil")
    commitments: list[Commitment] = rows("Komitmen")
    next_meeting: str = line("Pertemuan berikutnya", max_length=200)
    neutrality: Neutrality = field("Netralitas", factory=Neutrality)
    closing: str = line("Ditutup dengan", max_length=120, help="doa bersama, foto bersama")
    closing_hope: str = line(
        "Harapan penutup", long=True, max_length=600, help="seluruh tahapan berlangsung aman"
    )
    hope_is_units: bool = field("Harapan dari satuan", default=True)
    situation: str = line("Situasi akhir", max_length=120, privacy=Privacy.OFFICE)
    photos: list[Photo] = rows("Foto")
    invitation: Invitation = field("Surat undangan", factory=Invitation)
    minutes: Minutes = field("Notula", factory=Minutes)
    report: Report = field("Laporan kegiatan", factory=Report)
    scans: list[Scan] = rows("Pindaian", privacy=Privacy.OFFICE)
    release: ReleaseSetup = field("Siaran pers", factory=ReleaseSetup)
    internal_note: str = line("Catatan internal", long=True, privacy=Privacy.INTERNAL)
    incident_note: str = line("Catatan kejadian", long=True, privacy=Privacy.INTERNAL)
    template: bool = field("Pola program", default=False, privacy=Privacy.LOCAL)
    changed_at: datetime | None = field("Terakhir diubah", privacy=Privacy.LOCAL)
    changed_by: str = line("Terakhir diubah oleh", max_length=160, privacy=Privacy.LOCAL)
