"""Whole office papers, read as text in review; a change shows as a diff.

After reading it, refresh them on purpose: `GOLDEN=1 python -m pytest tests/papers/test_office_texts.py`.
"""

from __future__ import annotations

import difflib
import os
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from cooling_desktop.papers.office import invitation, making, minutes, pledge, report, rundown
from cooling_desktop.papers.office.blocks import OfficePaper, Signatures, Table, lacking
from cooling_desktop.papers.office.guests import listed
from cooling_desktop.papers.office.names import INVITATION, NAMES, RELEASE
from cooling_desktop.records.directory import Organisation, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus, PartOfDay, SigningForm
from cooling_desktop.records.letters import Invitation
from cooling_desktop.records.meeting import Day, Guest
from tests.papers.office_facts import HUMAS, STATE, WAKA, example, full
from tests.papers.office_plain import plain

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "office"
MEETINGS = ("lengkap", "000-sumenep")
OFFICE = [name for name in NAMES if name != RELEASE]


def text_of(facts: Facts, name: str) -> str:
    """Every copy of a paper as text, with what it leaves to the pen."""
    (made,) = making.made(facts, [name])
    texts = [plain(paper) for paper in made.papers if isinstance(paper, OfficePaper)]
    return "\n==========\n\n".join(texts) + "".join(f"- {lack}\n" for lack in made.lacks)


@pytest.mark.parametrize("name", OFFICE)
@pytest.mark.parametrize("meeting", MEETINGS)
def test_reads_as_it_did(meeting: str, name: str, photo: Path) -> None:
    facts = full(3, photo) if meeting == "lengkap" else example(meeting)
    path, text = GOLDEN / f"{meeting}.{name}.txt", text_of(facts, name)
    if os.environ.get("GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    diff = difflib.unified_diff(before.splitlines(), text.splitlines(), path.name, "now", lineterm="", n=1)
    assert before == text, "The paper reads differently; if better, GOLDEN=1 keeps it.\n" + "\n".join(diff)


def test_every_golden_text_belongs_to_a_paper() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{m}.{n}.txt" for m in MEETINGS for n in OFFICE}


def test_everything_typed_leaves_nothing_that_a_form_could_tell(photo: Path) -> None:
    assert [(made.name, made.lacks) for made in making.made(full(1, photo)) if made.lacks] == []


def test_every_paper_is_a_draft() -> None:
    states = [paper.state for made in making.made(full()) for paper in made.papers]
    assert set(states) == {STATE}


def test_clock_times_follow_from_start_and_lengths() -> None:
    facts = full()
    facts.meeting.days[0].ends = time(11, 0)
    text = plain(rundown.compose(facts, STATE))
    assert "1 | 09.30–10.00 | 30 | Registrasi peserta" in text
    assert (
        "4 | 10.10–11.25 | 75 | Diskusi dan tanya jawab | Kasubsi Penmas Polres Jeneponto Iptu Uji Mughni, S.H."
        in text
    )
    assert "5 | 11.25–selesai |  | Ramah-tamah" in text
    assert "Jumlah waktu terjadwal: 1 jam 55 menit. Susunan ini 25 menit melewati jam selesai." in text


def test_without_a_start_the_clock_is_the_pens() -> None:
    facts = full()
    facts.meeting.days = [Day(held_on=date(2024, 5, 29), part=PartOfDay.NIGHT)]
    paper = rundown.compose(facts, STATE)
    assert "Pukul: ______ WITA (malam)" in plain(paper) and "1 |  | 30 | Registrasi" in plain(paper)
    assert lacking(paper) == ["Jam mulai"]


def test_days_with_hours_of_their_own_are_told_each() -> None:
    facts = full()
    days = [
        Day(held_on=date(2024, 5, 29), starts=time(9)),
        Day(held_on=date(2024, 5, 30), starts=time(8), until_done=True),
    ]
    facts.meeting.days = days
    text = plain(rundown.compose(facts, STATE))
    assert "Hari, tanggal: Rabu, 29 Mei 2024 dan Kamis, 30 Mei 2024" in text
    assert "Pukul: 29 Mei 2024: 09.00 WITA; 30 Mei 2024: 08.00 WITA s.d. selesai" in text


def test_nothing_is_told_of_a_meeting_that_was_not_held() -> None:
    facts = full()
    facts.meeting.status = MeetingStatus.CANCELLED
    text = plain(minutes.compose(facts, STATE))
    assert "Kegiatan dipimpin" not in text and "ditutup pukul 12.05" not in text
    assert "Kegiatan selesai pukul 12.05" not in plain(report.compose(facts, STATE))
    facts.meeting.status = MeetingStatus.HELD
    assert "Kegiatan dipimpin" in plain(minutes.compose(facts, STATE))


def test_a_head_count_with_a_gap_has_no_total() -> None:
    facts = full()
    counted = plain(report.compose(facts, STATE))
    assert "Jumlah | 27 | " in counted and "Hadir: 27 orang (" in plain(
        minutes.compose(facts, STATE)
    )
    facts.meeting.guests[-1].count = None
    assert "Jumlah | ______ | " in plain(report.compose(facts, STATE))
    assert "Hadir: ______ orang" in plain(minutes.compose(facts, STATE))


def test_letters_go_to_those_from_outside() -> None:
    (made,) = making.made(full(), [INVITATION])
    told = [plain(paper) for paper in made.papers if isinstance(paper, OfficePaper)]
    assert len(told) == 2 and all("Kepada Yth." in text for text in told)
    assert "Insan pers" in told[0] and not any("AKP Bakri, S.Sos.\nKasi Humas" in text for text in told)
    facts = full()
    facts.meeting.guests = []
    (made,) = making.made(facts, [INVITATION])
    assert len(made.papers) == 1 and made.lacks == ["Tamu"]


def signed(facts: Facts) -> str:
    """Who signs the invitation."""
    letter = invitation.letters(facts, STATE)[0]
    (block,) = [block for block in letter.blocks if isinstance(block, Signatures)]
    return plain(replace(letter, blocks=(block,), letterhead=None, footer="", letter_date=()))


def test_a_post_that_names_no_body_is_told_with_the_guests_own() -> None:
    facts = example()
    facts.organisations["kpu"] = Organisation(id="kpu", name="KPU Kabupaten Sumenep", short_name="KPU")
    for title, told in (("Anggota", "Anggota, KPU Kabupaten Sumenep"), ("Ketua KPU", "Ketua KPU")):
        facts.posts["mereka"] = Post(id="mereka", title=title)
        facts.meeting.guests = [Guest(post_id="mereka", organisation_id="kpu")]
        assert [one.office for one in listed(facts)] == [told]


def test_a_letter_is_signed_in_whose_name_the_form_says() -> None:
    facts = full()
    letter = facts.meeting.invitation
    head = "    a.n. KEPALA KEPOLISIAN RESOR JENEPONTO /"
    assert signed(facts).startswith(f"{head} WAKAPOLRES / MUH. IDRIS, S.Sos., M.M. / KOMISARIS POLISI NRP 70000000\n")
    letter.signing, letter.through_post_id = SigningForm.BELOW, WAKA
    letter.signer_id, letter.signer_post_id = "bakri", HUMAS
    assert signed(facts).startswith(f"{head} WAKAPOLRES / u.b. / KASIHUMAS / BAKRI, S.Sos. / AJUN KOMISARIS POLISI NRP")
    letter.signing = SigningForm.OWN
    assert signed(facts).startswith("    KASIHUMAS / BAKRI, S.Sos. /")
    letter.signing, (leader, *_) = SigningForm.ON_BEHALF, facts.meeting.leaders
    letter.signer_id, letter.signer_post_id = leader.person_id, leader.post_id
    own = signed(facts)
    assert own.startswith("    KEPALA KEPOLISIAN RESOR JENEPONTO / NAMA CONTOH, S.I.K. /"), "never for himself"
    facts.meeting.invitation = Invitation()
    assert signed(facts) == own, "the leader, whoever led in his place"
    facts.posts[leader.post_id or ""].formal_title = "Plt. Kepala Kepolisian Resor Jeneponto"
    assert signed(facts).startswith("    Plt. KEPALA KEPOLISIAN RESOR JENEPONTO / NAMA")


def test_a_signer_nobody_named_is_the_pens_and_lacking() -> None:
    facts = full()
    facts.meeting.invitation = Invitation(number="1", dated=date(2024, 5, 22), signing=SigningForm.BELOW)
    assert signed(facts).startswith("    a.n. KEPALA KEPOLISIAN RESOR JENEPONTO / ______ / u.b. / ______ / ______ /")
    assert lacking(invitation.letters(facts, STATE)[0]) == [
        "Pejabat di antara pimpinan dan penanda tangan", "Jabatan penanda tangan", "Nama penanda tangan"
    ]  # fmt: skip


@pytest.mark.parametrize(("unit", "head"), [
    ("Polres OKU Selatan", "KEPALA KEPOLISIAN RESOR OKU SELATAN"),
    ("Polresta Malang Kota", "KEPALA KEPOLISIAN RESOR KOTA MALANG KOTA"),
    ("Polrestabes Surabaya", "KEPALA KEPOLISIAN RESOR KOTA BESAR SURABAYA"),
    ("Polres Metro Jakarta Pusat", "KEPALA KEPOLISIAN RESOR METRO JAKARTA PUSAT"),
    ("Polda Jawa Timur", "KEPALA KEPOLISIAN DAERAH JAWA TIMUR"),
    ("Polsek Kuala Kampar", "KEPALA KEPOLISIAN SEKTOR KUALA KAMPAR"),
    ("Bidhumas", "WAKAPOLRES"),
])  # fmt: skip
def test_whose_name_it_is_follows_from_the_units_name(unit: str, head: str) -> None:
    facts = full()
    facts.units["polres-jeneponto"].name = unit
    facts.meeting.leaders[0].post_id = WAKA
    for post in facts.posts.values():
        post.formal_title = post.formal_title.removeprefix("KEPALA ")
    facts.meeting.invitation.signer_id, facts.meeting.invitation.signer_post_id = "bakri", HUMAS
    assert signed(facts).startswith(f"    a.n. {head} / KASIHUMAS / BAKRI")


def test_a_letter_of_which_nothing_is_typed_keeps_its_blanks() -> None:
    facts = full()
    facts.meeting.invitation = Invitation()
    untouched = plain(invitation.letters(facts, STATE)[0])
    assert "pakaian: ______" in untouched and "Tembusan:\n1. ______\n2. ______" in untouched
    assert "Lampiran" not in untouched and "Klasifikasi: Biasa" in untouched
    assert lacking(invitation.letters(facts, STATE)[0]) == ["Nomor surat", "Tanggal surat"]
    facts.meeting.invitation.classification = "Segera"
    begun = plain(invitation.letters(facts, STATE)[0])
    assert "Klasifikasi: Segera" in begun and "pakaian" not in begun and "Tembusan" not in begun


def test_an_agenda_that_nobody_typed_is_an_empty_table() -> None:
    facts = full()
    facts.meeting.agenda = []
    paper = rundown.compose(facts, STATE)
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    assert len(table.rows) == 10 and lacking(paper) == ["Agenda"]


def test_a_declaration_gives_its_name_to_the_pledge() -> None:
    facts = full()
    assert "PERNYATAAN NETRALITAS\nKabupaten Jeneponto" in plain(pledge.compose(facts, STATE))
    facts.meeting.programme = "Deklarasi Pilkada Damai"
    assert "PERNYATAAN NETRALITAS\nDAN DEKLARASI PILKADA DAMAI\n" in plain(pledge.compose(facts, STATE))


def test_a_message_names_its_sender_and_who_passed_it_on() -> None:
    text = plain(minutes.compose(example("004-menteng"), STATE))
    chief = "Kapolres Metro Jakarta Pusat Kombes Pol. Susatyo Purnomo Condro"
    passed = f"Kapolsek Menteng Kompol Bayu Marfiando meneruskan pesan {chief}: menekankan pentingnya"
    assert passed in text and text.count(chief) == 1


def test_a_speaker_is_told_with_the_office_once() -> None:
    text = plain(report.compose(example("004-menteng"), STATE))
    assert "Lurah Indrawan: " in text and "\n  3. Kompol Sutasman: " in text
    facts = full()
    facts.meeting.leaders = []
    text = plain(minutes.compose(facts, STATE))
    assert text.count("Wakapolres Jeneponto Kompol Muh. Idris") == 1 and "\n3. AKP Bakri" in text


def test_who_spoke_in_the_name_of_another_is_told() -> None:
    text = plain(report.compose(example("003-oku-selatan"), STATE))
    spoken = "AKBP M. Khalid Zulkarnain melalui Kasi Humas Polres OKU Selatan AKP Supardi"
    assert f"1. {spoken}: “Cooling system" in text and f"{spoken} menegaskan komitmen" in text


def test_a_part_of_a_quote_is_not_told_again() -> None:
    facts = example()
    assert plain(minutes.compose(facts, STATE)).count("ajang demokrasi") == 1
    facts.meeting.utterances[3].person_id = facts.meeting.utterances[4].person_id
    assert plain(minutes.compose(facts, STATE)).count("ajang demokrasi") == 2


def test_a_vague_count_is_told_as_it_was_typed() -> None:
    assert "PD MIO Indonesia Kabupaten Sumenep |  | puluhan" in plain(report.compose(example(), STATE))
