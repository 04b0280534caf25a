"""What clerks type in other ways than the form asks: openers, capitals, rare verbs; the sentence stays sound."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from cooling_desktop.press.draft import draft, wordings
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.meeting import Purpose
from cooling_desktop.records.spoken import Commitment, Outcome
from cooling_desktop.words.speech import VERBS, verb_of
from tests.press.meetings import CASES, EXAMPLES, meeting

IDS = [f"kegiatan-{n}" for n in range(12)]
"""Enough meetings for every one of several equal wordings."""


def sample(key: str) -> Facts:
    """The first example under another id, so that its wordings turn."""
    facts = meeting(EXAMPLES[0])
    facts.meeting.id = key
    return facts


def text(facts: Facts) -> str:
    """All blocks of the official release, one a line."""
    return "\n".join(block.text for block in draft(facts).blocks)


@pytest.mark.parametrize("key", IDS)
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("untuk menjaga rukun", r"(untuk|bertujuan|ingin|berupaya|hendak) menjaga rukun"),
        ("guna menjaga rukun", r"(untuk|bertujuan|ingin|berupaya|hendak) menjaga rukun"),
        ("Dalam rangka menjaga rukun", r"(untuk|bertujuan|ingin|berupaya|hendak) menjaga rukun"),
        ("Demi menjaga rukun", r"(untuk|bertujuan|ingin|berupaya|hendak) menjaga rukun"),
        ("Menjaga rukun.", r"(untuk|bertujuan|ingin|berupaya|hendak) menjaga rukun"),
        ("agar warga rukun", r"(?<!demi )(?<!untuk )(?<!pada )(?<!bertujuan )agar warga rukun"),
        ("terciptanya rukun", r"(demi|pada|untuk|bagi) terciptanya rukun"),
    ],
)
def test_an_aim_typed_with_an_opener_or_as_a_noun(key: str, typed: str, said: str) -> None:
    facts = sample(key)
    facts.meeting.purposes = [Purpose(text=typed)]
    purpose = draft(facts).text_of("purpose")
    assert re.search(said, purpose), purpose
    assert not re.search(
        r"\b(demi|untuk|guna|dalam rangka) (demi|untuk|guna|dalam rangka|agar)\b", purpose, re.I
    )


@pytest.mark.parametrize("key", IDS)
def test_a_typed_capital_goes_in_mid_sentence(key: str) -> None:
    facts = sample(key)
    meeting = facts.meeting
    meeting.utterances[0].text, meeting.closing = "Pentingnya rukun", "Doa bersama"
    meeting.outcomes, meeting.closing_hope = [Outcome(text="Kesepakatan bersama")], "Warga rukun"
    meeting.commitments = [Commitment(party="Semua pihak", text="Menjaga netralitas")]
    made = text(facts)
    assert not re.search(r"[a-z] (Pentingnya|Doa|Kesepakatan|Warga|Menjaga)\b", made.partition("\n")[2]), made


@pytest.mark.parametrize(
    "name",
    [
        "Satpol PP",
        "Dinas Perhubungan",
        "Bupati Sumenep",
        "Babinsa",
        "Bawaslu Sumenep",
        "Linmas",
        "Pondok Pesantren X",
    ],
)
def test_a_name_keeps_its_capital_in_mid_sentence(name: str) -> None:
    facts = sample(IDS[0])
    one = facts.meeting.utterances[0]
    one.verb, one.text, one.in_speech = "memastikan", f"{name} ikut berjaga", False
    made = draft(facts).text_of("message")
    assert f"memastikan {name}" in made or f"({name.partition(' ')[0]})" in made or f"({name})" in made, made


@pytest.mark.parametrize("key", IDS)
@pytest.mark.parametrize("verb", ["sebut", "pungkas", "tutup", "imbuh", *(known.stem for known in VERBS[:4])])
def test_a_verb_before_its_quotation_is_an_active_one(key: str, verb: str) -> None:
    facts = sample(key)
    facts.meeting.utterances[3].verb = verb
    said = draft(facts).text_of("quotes")
    before, comma, _ = said.partition(", “")
    assert not comma or re.search(r" me(ng|ny|m|n)\w+$", before), said
    assert not re.search(r"\b(memungkasi|menutup|mengimbuhkan), “", said)


@pytest.mark.parametrize("key", IDS)
def test_a_quotation_begins_with_a_capital(key: str) -> None:
    facts = sample(key)
    facts.meeting.utterances[3].text = "pilkada itu pesta kita"
    assert "“Pilkada itu pesta kita" in draft(facts).text_of("quotes")


@pytest.mark.parametrize("key", IDS)
def test_bareng_stays_beside_its_partner(key: str) -> None:
    facts = sample(key)
    facts.meeting.outcomes = [Outcome(text="kesepakatan menjaga kerukunan")]
    for headline in wordings(facts, Voice.OFFICIAL, "headline").values():
        assert "Ngopi Bareng Kapolres" not in headline or "MIO" not in headline, headline
    assert "Hasilkan Kesepakatan Menjaga Kerukunan" in draft(facts).text_of("headline")


def test_a_post_is_not_spelt_out_where_it_is_a_title() -> None:
    assert "Kasat Pembinaan" not in text(meeting("complaints-answered"))


TAG = re.compile(r"” (?P<behind>[a-z]+?)(?:nya)?[ .]|(?P<before>me\w+), “")


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_no_two_quotations_in_a_row_have_the_same_verb(name: str, voice: Voice) -> None:
    blocks = [
        block for block in draft(meeting(name), voice).blocks if block.name not in ("headline", "dateline")
    ]
    tags = [found["behind"] or found["before"] if (found := TAG.search(b.text)) else "" for b in blocks]
    typed = {
        form for one in meeting(name).meeting.utterances if (known := verb_of(one.verb)) for form in known[:3]
    }
    assert [verb for verb, other in pairwise(tags) if verb and verb == other and verb not in typed] == []
    said = [verb for verb in tags if verb]
    assert "pungkas" not in said[:-1] and "tutup" not in said[:-1]
