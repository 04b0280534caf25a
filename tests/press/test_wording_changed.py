"""Sentences the second editor asked for: what a report no longer says, and what it says more plainly."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any

import pytest

from cooling_desktop.press.draft import draft, wordings
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import PartOfDay, Voice, VoiceKind
from cooling_desktop.records.meeting import Day
from cooling_desktop.records.spoken import Outcome, Question
from tests.press.meetings import CASES, EXAMPLES, FULL, meeting
from tests.press.packs import ways

WEAK = re.compile(
    r"\b(mengemuka|[Tt]ampak hadir|[Ii]kut hadir|hendak|ditujukan bagi|membuahkan|[Rr]angkaian)\b"
    r"|hingga selesai|selama masa|Dari \w+ itu lahir|Melalui \w+ itu, [^,.]+ berharap|[Kk]etika menyampaikan sambutan"
)


def sample(**values: Any) -> Facts:
    """The first example with other values."""
    facts = meeting(EXAMPLES[0])
    for name, value in values.items():
        setattr(facts.meeting, name, value)
    return facts


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_weak_words_are_gone(name: str, voice: Voice) -> None:
    blocks = [b for b in draft(meeting(name), voice).blocks if b.name not in ("quotes", "answer", "message")]
    assert [found[0] for block in blocks if (found := WEAK.search(block.auto))] == []


@pytest.mark.parametrize("name", [*EXAMPLES, *FULL])
def test_weak_words_are_not_offered_either(name: str) -> None:
    facts = meeting(name)
    for key in ("lead", "purpose", "attendance", "outcome", "closing"):
        assert not [text for text in wordings(facts, Voice.OFFICIAL, key).values() if WEAK.search(text)], key


@pytest.mark.parametrize("name", [*EXAMPLES, *FULL])
def test_no_capital_pronoun_in_mid_sentence(name: str) -> None:
    facts = meeting(name)
    for block in draft(facts).blocks:
        for text in wordings(facts, Voice.OFFICIAL, block.key).values():
            assert not re.search(r"[a-z,] (Ia|Dia|Kapolres itu)\b(?! Wirawan)", text), text


def test_a_clock_leaves_out_the_part_of_the_day() -> None:
    day = Day(held_on=date(2024, 10, 23), part=PartOfDay.NIGHT, starts=time(19), until_done=True)
    lead = draft(sample(days=[day])).text_of("lead")
    assert lead.endswith("Rabu (23/10/2024) pukul 19.00 WIB.")
    day.starts = None
    assert draft(sample(days=[day])).text_of("lead").endswith("Rabu (23/10/2024) malam.")


def test_a_question_without_an_answer_waits() -> None:
    asked = [
        Question(
            asked_by="Warga", question="Kapan patroli dimulai?", answered_by="Kapolres", answer="malam ini"
        ),
        Question(asked_by="Pelajar", question="Apakah pelapor dilindungi?"),
        Question(asked_by="Pelajar", question="Apakah pelapor dilindungi?", answer=" "),
    ]
    for voice in (Voice.OFFICIAL, Voice.NEWS):
        drafted = draft(sample(questions=asked), voice)
        assert "patroli dimulai" in drafted.text_of("discussion")
        assert "dilindungi" not in "\n".join(block.text for block in drafted.blocks)
        reasons = {one.where: one.reason for one in drafted.unused}
        assert reasons["questions[1]"] == reasons["questions[2]"] == "Jawabannya belum diisi."
        assert "questions[0]" not in reasons


@pytest.mark.parametrize(
    ("typed", "agreed"),
    [
        (["kesepakatan menjaga kerukunan"], "menjaga kerukunan"),
        (["Kesepakatan berpatroli bersama."], "berpatroli bersama"),
        (["kesepakatan menjaga kerukunan", "kesepakatan melapor bila ada hoaks"],
         "menjaga kerukunan serta melapor bila ada hoaks"),
    ],
)  # fmt: skip
def test_an_agreement_is_told_as_one(typed: list[str], agreed: str) -> None:
    facts = sample(outcomes=[Outcome(text=one) for one in typed], commitments=[], next_meeting="")
    assert draft(facts).text_of("outcome") in ways("hasil.sepakat", bentuk="acara", hasil=agreed)


def test_what_came_of_it_besides_is_told_too() -> None:
    facts = sample(outcomes=[Outcome(text="kesepakatan menjaga kerukunan"), Outcome(text="jadwal patroli")])
    told = draft(facts).text_of("outcome")
    assert "sepakat menjaga kerukunan." in told and "Acara itu menghasilkan jadwal patroli." in told


@pytest.mark.parametrize("typed", ["kesepakatan bersama", "kesepakatan damai antarwarga"])
def test_an_agreement_that_is_a_thing_is_no_sentence(typed: str) -> None:
    assert f"menghasilkan {typed}." in draft(sample(outcomes=[Outcome(text=typed)])).text_of("outcome")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("terima kasih atas kehadiran warga", "berterima kasih atas kehadiran warga."),
        ("Terima kasih kepada warga", "berterima kasih kepada warga."),
        ("atas kehadiran warga", "menyampaikan terima kasih atas kehadiran warga."),
        ("kehadiran warga", "menyampaikan terima kasih atas kehadiran warga."),
    ],
)
def test_thanks(typed: str, said: str) -> None:
    facts = sample()
    one = facts.meeting.utterances[0]
    one.kind, one.verb, one.text = VoiceKind.THANKS, "", typed
    facts.meeting.utterances = [one]
    assert draft(facts).text_of("message").endswith(said)


@pytest.mark.parametrize("name", [*EXAMPLES, *FULL])
def test_nobody_hopes_through_a_meeting_and_speakers_stand_behind_their_first_words(name: str) -> None:
    facts = meeting(name)
    first = next((u for u in facts.meeting.utterances if u.kind is VoiceKind.QUOTE and not u.verb), None)
    quotes = draft(facts).text_of("quotes")
    assert not quotes or not first or quotes.startswith("“") or re.search(r"mene\w+kan, “", quotes), quotes


@pytest.mark.parametrize(
    ("name", "who"), [("press-gathering-again", "Ketua PWI"), ("complaints-answered", "puluhan pedagang")]
)
def test_a_partner_is_no_guest_among_others(name: str, who: str) -> None:
    for voice in (Voice.OFFICIAL, Voice.NEWS):
        told = draft(meeting(name), voice).text_of("attendance")
        assert not re.search(rf"(Turut hadir|Hadir pula)[^.]*{who}", told), told


def test_an_online_meeting_is_attended_from_elsewhere() -> None:
    assert (
        draft(meeting("students-online")).text_of("attendance").startswith("Dialog itu diikuti 120 pelajar")
    )


def test_a_phase_is_not_put_behind_an_aim_of_another_day() -> None:
    assert "pemungutan suara pada masa tenang" not in draft(meeting("believers-pray-together")).text_of(
        "purpose"
    )
