"""Meetings for the office's papers: one with everything typed, one that only has its examples' facts."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from cooling_desktop import assets
from cooling_desktop.records.directory import Organisation, Person, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import GuestStatus, SigningForm
from cooling_desktop.records.letters import Invitation, Minutes, Report
from cooling_desktop.records.meeting import AgendaItem, Guest, LegalBasis, Photo
from cooling_desktop.records.spoken import Commitment, Outcome, PledgePoint, Question, Signatory, Talk

STATE = "belum disetujui"
LONG_NAME = "Muhammad Abdurrahman Wirayudha Kusumawardhana Hadiningrat Sastroatmojo Prawirodirdjo"
WAKA, HUMAS = "wakapolres-jeneponto", "kasi-humas-polres-jeneponto"


def example(name: str = "000-sumenep") -> Facts:
    """One of the five examples."""
    return read(assets.path(f"examples/{name}.json"))


def full(photos: int = 0, photo: Path | None = None) -> Facts:
    """The meeting of Jeneponto with what its article does not tell."""
    facts = example("002-jeneponto")
    _planned(facts)
    _told(facts)
    _lettered(facts)
    if photo is not None:
        facts.pictures = photo.parent
        facts.meeting.photos = [
            Photo(file=photo.name, caption=f"Foto kegiatan ke-{n + 1}", credit="Humas Polres Jeneponto")
            for n in range(photos)
        ]
    return facts


def _planned(facts: Facts) -> None:
    meeting, unit = facts.meeting, facts.units["polres-jeneponto"]
    unit.phone, unit.whatsapp = "0419-000000", "0812-0000-0000"
    unit.letterhead_address = "Jalan Contoh Nomor 1, Jeneponto 92300"
    meeting.days[0].starts, meeting.days[0].ends = time(9, 30), time(12, 5)
    items: tuple[tuple[str, int | None, str, str], ...] = (
        ("Registrasi peserta", 30, "Seksi Humas", "meja di depan aula"),
        ("Pembukaan", 5, "Pembawa acara", ""),
        ("Menyanyikan lagu kebangsaan Indonesia Raya", 5, "Seluruh peserta", "berdiri"),
        ("Diskusi dan tanya jawab", 75, "", "moderator"),
        ("Ramah-tamah", None, "Seluruh peserta", ""),
    )
    meeting.agenda = [AgendaItem(text=t, minutes=m, performer=p, remark=r) for t, m, p, r in items]
    meeting.agenda[3].person_id, meeting.agenda[3].post_id = "uji-mughni", "kasubsi-penmas-polres-jeneponto"
    meeting.legal_bases = [
        LegalBasis(text="Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia"),
        LegalBasis(text="Surat Perintah Kapolres Jeneponto Nomor Sprin/000/V/2024 tanggal 20 Mei 2024"),
    ]
    facts.people["kapolres"] = Person(
        id="kapolres", rank="AKBP", name="Nama Contoh", degrees_back=["S.I.K."], nrp="70000001"
    )
    facts.people["muh-idris"].nrp = "70000000"
    meeting.leaders[0].person_id = "kapolres"


def _told(facts: Facts) -> None:
    meeting = facts.meeting
    for guest in meeting.guests:
        if guest.group or guest.organisation_id == "lsm":
            guest.count, guest.vague_count = 12, ""
    meeting.talks = [Talk(title="Peran media", person_id="bakri", post_id=HUMAS)]
    meeting.questions = [
        Question(asked_by="salah seorang wartawan", question="kapan pertemuan berikutnya digelar?",
                 answered_by="Kasi Humas", answer="sebelum masa kampanye")
    ]  # fmt: skip
    meeting.outcomes = [Outcome(text="kesepakatan mengedepankan pemberitaan yang berimbang")]
    meeting.commitments = [
        Commitment(person_id="bakri", post_id=HUMAS, text="membentuk grup komunikasi", due=date(2024, 5, 31)),
        Commitment(party="semua pihak yang hadir", text="menyusun jadwal pertemuan berkala"),
    ]
    meeting.next_meeting = "Juni 2024 di tempat yang sama"
    meeting.situation = "aman dan terkendali selama kegiatan berlangsung"
    points = ("menjaga persatuan dan kesatuan bangsa;", "bersikap netral dan tidak memihak")
    meeting.neutrality.points = [PledgePoint(text=text) for text in points]
    meeting.neutrality.signatories = [
        Signatory(person_id="muh-idris", post_id=WAKA),
        *(
            Signatory(name=name)
            for name in ("Tokoh agama", "Tokoh pemuda", "Tokoh masyarakat", "Perwakilan LSM")
        ),
    ]


def _lettered(facts: Facts) -> None:
    """An invitation in the name of the head, a report one level further down, and who took notes."""
    meeting = facts.meeting
    facts.posts[HUMAS].formal_title, facts.posts[WAKA].formal_title = "KASIHUMAS", "WAKAPOLRES"
    meeting.invitation = Invitation(
        number="B/Und-7/V/2024/Humas", dated=date(2024, 5, 22), signing=SigningForm.ON_BEHALF, signer_id="muh-idris",
        signer_post_id=WAKA, copies_to=["Kapolda Sulawesi Selatan", "Kabidhumas Polda Sulawesi Selatan"],
        enclosure="satu lembar", dress="bebas rapi",
    )  # fmt: skip
    meeting.report = Report(
        number="R/LK-3/V/2024/Humas", dated=date(2024, 5, 30), signing=SigningForm.BELOW, signer_id="bakri",
        signer_post_id=HUMAS, through_post_id=WAKA, copies_to=["Kabidhumas Polda Sulawesi Selatan"],
        addressee="Kapolda Sulawesi Selatan", sender="Kapolres Jeneponto",
    )  # fmt: skip
    meeting.minutes = Minutes(note_taker_id="uji-mughni", note_taker_post_id="kasubsi-penmas-polres-jeneponto")
    meeting.agenda[3].outcome = "forum menyepakati pertemuan berkala"


def with_guests(facts: Facts, count: int, name: str = "Nama Tamu") -> Facts:
    """The same meeting with so many invited people of one body instead of its own guests."""
    facts.organisations["forum"] = Organisation(
        id="forum", name="Forum Komunikasi Antarumat Beragama Kabupaten Jeneponto"
    )
    facts.posts["anggota"] = Post(id="anggota", title="Anggota Dewan Pembina Forum", organisation_id="forum")
    facts.meeting.guests = []
    for n in range(count):
        key = f"tamu-{n}"
        facts.people[key] = Person(
            id=key, name=f"{name} {n + 1}", degrees_front=["Prof.", "Dr."], degrees_back=["S.H."]
        )
        facts.meeting.guests.append(Guest(person_id=key, post_id="anggota", status=GuestStatus.PRESENT))
    return facts
