"""What has an end: a message for chat, a sentence, a headline, and the time a draft may take."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press.draft import draft
from cooling_desktop.press.phrases import office_pack
from cooling_desktop.press.unused import _near, repeated
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, Voice, VoiceKind
from cooling_desktop.records.meeting import Guest
from cooling_desktop.records.spoken import Outcome, Topic
from tests.press.meetings import EXAMPLES, FULL, meeting
from tests.press.test_lengths import given, sentences

SPELT = "[pengaturan]\nkepanjangan = true\n"
LONG_GROUP = "pengurus organisasi kemasyarakatan pemuda dan perempuan kecamatan di wilayah pesisir utara"


def message(facts: Facts) -> str:
    """The message for chat as it is copied."""
    return plain(compose(facts, draft(facts, Voice.CHAT), voice=Voice.CHAT))


def partners(name: str, *groups: str) -> Facts:
    """A meeting with these groups as partners alone."""
    facts = meeting(name)
    facts.meeting.guests = [Guest(group=one, partner=True, status=GuestStatus.PRESENT) for one in groups]
    return facts


@pytest.mark.parametrize("count", [3, 5, 10])
@pytest.mark.parametrize("name", [EXAMPLES[0], "no-election"])
def test_many_partners_leave_message_lead_and_headline_short(name: str, count: int) -> None:
    facts = partners(name, *(f"{LONG_GROUP} ke-{n}" for n in range(count)))
    assert len(message(facts)) <= 900
    drafted = draft(facts)
    assert len(drafted.text_of("lead").split()) <= 60 and len(drafted.text_of("headline").split()) <= 20


@pytest.mark.parametrize("name", [EXAMPLES[0], "no-election"])
def test_partners_that_lead_leaves_out_are_told_below(name: str) -> None:
    facts = partners(name, *(f"kelompok {n}" for n in "abcdefgh"))
    text = "\n".join(block.text for block in draft(facts).blocks)
    assert [n for n in "abcdefgh" if f"elompok {n}" not in text] == []


@pytest.mark.parametrize("name", [*EXAMPLES, *FULL])
def test_acronyms_spelt_out_in_a_message_count(name: str) -> None:
    for size in (0, 60, 120):
        facts = meeting(name)
        for one in facts.meeting.utterances:
            more = " dan warga" * (size // 10)
            one.text = f"{one.text.rstrip('.')} bersama FKUB, PPK, PPS, KPPS, Linmas, dan Satpol PP{more}"
        facts.phrases = {"ringkas": SPELT}
        assert len(message(facts)) <= 900


@pytest.mark.parametrize("longest", [400, 600, 1200])
def test_an_offices_own_length_holds(longest: int) -> None:
    facts = meeting(EXAMPLES[0])
    facts.phrases = {"ringkas": f"[pengaturan]\nterpanjang = {longest}\n"}
    assert len(message(facts)) <= longest


def test_nothing_is_no_limit() -> None:
    facts = meeting(EXAMPLES[0])
    facts.meeting.utterances[3].text = "Pilkada yang damai " * 60
    assert len(message(facts)) <= 900
    facts.phrases = {"ringkas": "[pengaturan]\nterpanjang = 0\n"}
    assert office_pack(facts.phrases["ringkas"], "ringkas").longest == 0
    assert "Pilkada yang damai Pilkada" in message(facts)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "topics",
            [Topic(text=f"peran tokoh agama dan pemuda desa {n} dalam mencegah hoaks") for n in range(6)],
        ),
        (
            "outcomes",
            [Outcome(text=f"rencana pengamanan nomor {n} bagi tempat pemungutan suara") for n in range(6)],
        ),
        (
            "outcomes",
            [Outcome(text=f"kesepakatan menjaga tempat pemungutan suara {n} bersama") for n in range(6)],
        ),
    ],
)
def test_a_long_list_is_told_in_several_sentences(name: str, rows: list[Any]) -> None:
    facts = meeting("focus-group-with-papers")
    setattr(facts.meeting, name, rows)
    drafted = draft(facts)
    said = [one for block in drafted.blocks for one in sentences(block.text) if not given(one)]
    assert [one for one in said if len(one.split()) > 40] == []
    text = "\n".join(block.text for block in drafted.blocks)
    assert [row.text for row in rows if row.text.removeprefix("kesepakatan ") not in text] == []


# Time


def many_quotations(count: int, words: int) -> Facts:
    """One speaker's long words, all of one small vocabulary and none alike."""
    pick = random.Random(1)
    known = (
        "aman",
        "damai",
        "warga",
        "pilkada",
        "suasana",
        "menjaga",
        "bersama",
        "tokoh",
        "agama",
        "media",
        "hoaks",
    )
    facts = meeting(EXAMPLES[0])
    one = replace(facts.meeting.utterances[0], kind=VoiceKind.QUOTE, verb="")
    said = [" ".join(pick.choice(known) for _ in range(words)) for _ in range(count)]
    facts.meeting.utterances = [replace(one, id=f"u{n}", text=text) for n, text in enumerate(said)]
    return facts


@pytest.mark.parametrize(("count", "words"), [(12, 90), (30, 200)])
def test_repetitions_are_sought_once_and_not_for_every_wording(count: int, words: int) -> None:
    facts = many_quotations(count, words)
    assert repeated(facts) == {}
    compared = _near.cache_info().misses
    assert repeated(facts) == {}
    assert _near.cache_info().misses == compared


def test_a_repetition_among_many_is_found() -> None:
    facts = many_quotations(12, 90)
    again = facts.meeting.utterances[2].text.replace("hoaks", "hoaks ini", 2)
    facts.meeting.utterances[9].text = again
    assert repeated(facts) == {9: 2}
