"""Sentences an editor asked for: who came, what was discussed, how it ended, what stays behind."""

from __future__ import annotations

import re
from datetime import date, time
from itertools import pairwise
from typing import Any

import pytest

from cooling_desktop.press.check import findings
from cooling_desktop.press.draft import draft
from cooling_desktop.records.directory import Organisation, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import (
    GuestStatus,
    NeutralityForm,
    OrganisationKind,
    Voice,
    VoiceKind,
)
from cooling_desktop.records.meeting import Day, Guest, Meeting, Venue
from cooling_desktop.records.spoken import (
    Commitment,
    Neutrality,
    PledgePoint,
    Question,
    Signatory,
    Topic,
    Utterance,
)
from tests.press.packs import ways
from tests.press.samples import CAME, CANDRA, reasons, sample, text

# Who came, what was discussed, how it ended


def community(facts: Facts, count: int) -> list[Guest]:
    """Bodies of the public."""
    for n in range(count):
        facts.organisations[f"o{n}"] = Organisation(
            id=f"o{n}", name=f"Forum {n}", kind=OrganisationKind.COMMUNITY
        )
    return [Guest(organisation_id=f"o{n}", status=CAME) for n in range(count)]


def test_nobody_is_called_invited() -> None:
    for number in range(5):
        for voice in Voice:
            assert "kalangan undangan" not in text(sample(number), voice)
    assert re.search(r"[Hh]adir( pula| dalam pertemuan itu)? insan pers dari media", text(sample(2)))


def test_bodies_of_the_public_stand_apart_in_a_long_list_only() -> None:
    facts = sample()
    guest = Guest(**CANDRA, status=CAME)
    facts.meeting.guests = [guest, *community(facts, 6), Guest(group="pelajar", status=CAME)]
    made = draft(facts).text_of("attendance")
    assert "Candra Hasan. Dari unsur masyarakat, hadir Forum 0, Forum 1," in made
    assert made.endswith("Turut hadir pelajar.")
    facts.meeting.guests = [guest, *community(facts, 2)]
    assert "unsur masyarakat" not in text(facts)
    facts.meeting.guests = [guest, *(Guest(group=f"kelompok {n}", status=CAME) for n in range(7))]
    assert "unsur masyarakat" not in text(facts)


@pytest.mark.parametrize("purposes", [True, False])
def test_one_group_alone_attends(purposes: bool) -> None:
    facts = sample()
    facts.meeting.guests, facts.meeting.umbrella = [Guest(group="pedagang", status=CAME)], ""
    if not purposes:
        facts.meeting.purposes, facts.meeting.phase = [], None
    assert draft(facts).text_of("attendance") in ways("kehadiran.kelompok", bentuk="acara", tamu="pedagang")


def test_also_leans_on_somebody_who_spoke() -> None:
    facts = sample()
    assert re.search(r" juga (ber|diisi )diskusi santai mengenai peran", draft(facts).text_of("discussion"))
    facts.meeting.utterances, facts.meeting.commitments = [], []
    assert re.search(r"diskusi santai mengenai peran", draft(facts).text_of("discussion"))
    assert "juga" not in draft(facts).text_of("discussion")


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("voice", [Voice.OFFICIAL, Voice.NEWS])
def test_paragraphs_in_a_row_do_not_open_alike(number: int, voice: Voice) -> None:
    facts = sample(number)
    facts.meeting.outcomes, facts.meeting.closing = [], "doa bersama"
    facts.meeting.closing_hope = facts.meeting.next_meeting = ""
    facts.meeting.topics = [Topic(text="keamanan")]
    openings = [" ".join(block.text.split()[:2]) for block in draft(facts, voice).blocks]
    assert not [one for one, other in pairwise(openings) if one == other]


def test_an_ending_is_no_series() -> None:
    facts = sample(1)
    facts.meeting.closing, facts.meeting.closing_hope = "doa bersama", ""
    ended = ways("penutup.ditutup", bentuk="pertemuan", penutup="doa bersama")
    assert draft(facts).text_of("closing") in ended
    facts.meeting.outcomes = []
    assert draft(facts).text_of("closing") in ended


QUESTIONS: list[tuple[dict[str, Any], str]] = [
    ({"asked_by": "Pengurus Karang Taruna", "question": "Bagaimana cara melaporkan hoaks?"},
     "pengurus Karang Taruna menanyakan cara melaporkan hoaks."),
    ({"asked_by": "Bagus Hartono", "question": "bagaimana caranya melapor"},
     "Bagus Hartono menanyakan cara melapor."),
    ({"question": "Kapan dialog digelar lagi?"}, "peserta menanyakan kapan dialog digelar lagi."),
]  # fmt: skip


@pytest.mark.parametrize(("row", "said"), QUESTIONS)
def test_questions(row: dict[str, Any], said: str) -> None:
    facts = sample()
    facts.meeting.questions = [Question(**row, answer="laporan diterima setiap hari")]
    facts.meeting.topics, facts.meeting.discussion_manner = [], ""
    asked, _, answered = draft(facts).text_of("discussion").split(" sesi tanya jawab, ", 1)[-1].partition(". ")
    assert (f"{asked}.", answered) == (said, "Dijelaskan bahwa laporan diterima setiap hari.")


@pytest.mark.parametrize("by", ["", "Kasi Humas"])
def test_an_answer_follows_its_question(by: str) -> None:
    facts = sample()
    facts.meeting.questions = [Question(question="Kapan?", answered_by=by, answer="Jadwalnya menyusul.")]
    use = "bahasan.jawab" if by else "bahasan.jawab_tanpa_nama"
    answers = ways(use, penjawab=by, jawaban="jadwalnya menyusul")
    assert [one for one in answers if draft(facts).text_of("discussion").endswith(f"menanyakan kapan. {one}")]


# What stays behind


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (GuestStatus.INVITED, "Kehadiran tamu belum dicatat."),
        (GuestStatus.CONFIRMED, "Kehadiran tamu belum dicatat."),
        (GuestStatus.APOLOGISED, "Tamu berhalangan hadir."),
        (GuestStatus.ABSENT, "Tamu tidak hadir."),
    ],
)
def test_why_a_guest_is_not_named(status: GuestStatus, reason: str) -> None:
    facts = sample()
    facts.meeting.guests[1].status = status
    assert reasons(facts)["guests[1]"] == reason


def test_an_apology_of_somebody_known_is_told_and_so_not_left_out() -> None:
    facts = sample()
    facts.meeting.guests[0].status = GuestStatus.APOLOGISED
    assert "guests[0]" not in reasons(facts)
    assert "Candra Hasan menyampaikan permohonan maaf" in draft(facts).text_of("attendance")


def test_a_unit_that_promised_by_a_day() -> None:
    facts = sample()
    due = Commitment(unit_id="polres-sumenep", text="berpatroli", due=date(2024, 11, 1))
    facts.meeting.commitments = [due]
    assert "berkomitmen untuk berpatroli." in text(facts)
    assert "commitments[0].due" in reasons(facts)


def test_days_apart_share_their_clock_or_part_of_the_day() -> None:
    facts = sample()
    facts.meeting.days = [
        Day(held_on=date(2024, 10, day), part=facts.meeting.days[0].part, starts=time(19)) for day in (4, 11)
    ]
    days = "pada Jumat (4/10/2024) dan Jumat (11/10/2024)"
    assert draft(facts).text_of("lead").endswith(f"Jalan Dr. Cipto {days}, masing-masing pukul 19.00 WIB.")
    for day in facts.meeting.days:
        day.starts = None
    assert draft(facts).text_of("lead").endswith(f"Jalan Dr. Cipto {days} malam.")


def test_what_the_release_can_not_say_of_pledge_and_clock_is_listed() -> None:
    meeting = Meeting(
        days=[Day(held_on=date(2024, 10, 4), ends=time(11, 30))],
        venue=Venue(name="Balai Desa", owner="Koperasi Sejahtera"),
        neutrality=Neutrality(
            form=NeutralityForm.NOT_STATED,
            text="tetap netral",
            legal_basis="Pasal 28",
            points=[PledgePoint(text="menjaga kerukunan")],
            signatories=[Signatory(name="Ahmad")],
        ),
    )
    found = {one.where for one in draft(Facts(meeting)).unused}
    assert {"days[0].ends", "venue.owner", "neutrality.text", "neutrality.legal_basis"} <= found
    assert "neutrality.points[0]" in found
    meeting.neutrality.form = NeutralityForm.STATED
    assert "neutrality.signatories" in {one.where for one in draft(Facts(meeting)).unused}


def test_short_texts_that_differ_in_one_word_are_no_repetition() -> None:
    post = Post(id="kapolres", title="Kapolres X", unit_id="x")
    said = [Utterance(kind=VoiceKind.INDIRECT, post_id="kapolres", verb="menekankan", text=f"pentingnya {what}")
            for what in ("ronda", "ronde")]  # fmt: skip
    facts = Facts(
        Meeting(utterances=said), posts={"kapolres": post}, units={"x": Unit(id="x", name="Polres X")}
    )
    assert not [one for one in draft(facts).unused if one.where.startswith("utterances")]


@pytest.mark.parametrize(
    ("days", "where"),
    [
        ([1, 3, 2], "days[2].held_on"),
        ([4, 3], "days[1].held_on"),
        ([1, 9, 2], "days[1].held_on"),
        ([1, 2], ""),
    ],
    ids=["later in the middle", "backwards", "not come yet in the middle", "sound"],
)
def test_the_order_and_coming_of_every_day_counts(days: list[int], where: str) -> None:
    facts = sample()
    facts.meeting.days = [Day(held_on=date(2024, 10, day)) for day in days]
    found = [one.where for one in findings(facts, today=date(2024, 10, 5)) if one.level == "block"]
    assert found == ([where] if where else [])
