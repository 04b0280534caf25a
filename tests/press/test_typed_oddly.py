"""Texts as clerks really type them: a dash for "none", abbreviations, marks, spaces, names; nothing is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice, VoiceKind
from cooling_desktop.records.meeting import Purpose
from cooling_desktop.records.spoken import Commitment, Outcome, Question, Topic
from tests.press.meetings import EXAMPLES, meeting

NOTHING = ["-", "–", "...", " - ", "/", "“”", "."]


def sample(**values: Any) -> Facts:
    """The first example with other values."""
    facts = meeting(EXAMPLES[0])
    for name, value in values.items():
        setattr(facts.meeting, name, value)
    return facts


def text(facts: Facts, voice: Voice = Voice.OFFICIAL) -> str:
    """All blocks of a release, one a line."""
    return "\n".join(block.text for block in draft(facts, voice).blocks)


def told(*texts: str, **rest: Any) -> Facts:
    """The first example whose Kapolres says these things in a row, each after "menekankan"."""
    facts = sample(neutrality=meeting(EXAMPLES[0]).meeting.neutrality)
    one = facts.meeting.utterances[0]
    row: dict[str, Any] = {"kind": VoiceKind.INDIRECT, "verb": "menekankan", "in_speech": False} | rest
    facts.meeting.utterances = [replace(one, id=str(n), text=said, **row) for n, said in enumerate(texts)]
    return facts


# A dash for "none"


@pytest.mark.parametrize("typed", NOTHING)
@pytest.mark.parametrize("name", [EXAMPLES[0], "no-election", "complaints-answered"])
@pytest.mark.parametrize("voice", list(Voice))
def test_a_programme_of_marks_is_none(typed: str, name: str, voice: Voice) -> None:
    facts, without = meeting(name), meeting(name)
    facts.meeting.programme, without.meeting.programme = typed, ""
    assert draft(facts, voice).text_of("lead")
    assert [block.text for block in draft(facts, voice).blocks] == [
        b.text for b in draft(without, voice).blocks
    ]


@pytest.mark.parametrize("typed", NOTHING)
@pytest.mark.parametrize(
    "name",
    ["umbrella", "theme", "form", "atmosphere", "discussion_manner", "discussion_focus", "closing", "closing_hope",
     "next_meeting", "series_remark", "election_name", "subunit"],
)  # fmt: skip
def test_marks_in_any_field_say_nothing(typed: str, name: str) -> None:
    assert text(sample(**{name: typed})) == text(sample(**{name: ""}))


@pytest.mark.parametrize("typed", NOTHING)
def test_marks_in_any_row_say_nothing(typed: str) -> None:
    rows: list[tuple[str, Any]] = [
        ("topics", Topic(text=typed)),
        ("outcomes", Outcome(text=typed)),
        ("purposes", Purpose(text=typed)),
        ("commitments", Commitment(party="semua pihak", text=typed)),
        ("commitments", Commitment(party=typed, text="menjaga kerukunan")),
        ("questions", Question(question="Kapan?", answer=typed)),
        ("questions", Question(question=typed, answer="besok")),
    ]
    for name, row in rows:
        facts = sample()
        getattr(facts.meeting, name).append(row)
        assert text(facts) == text(sample()), name


# Joined sentences


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("gerakan “damai itu indah.”", "netralitas", ("gerakan “damai itu indah.” ", "netralitas.")),
        ('gerakan "damai"', "netralitas.", ("gerakan “damai”", "netralitas.")),
        ("netralitas", "gerakan “damai itu indah.”", ("netralitas", "gerakan “damai itu indah.”")),
        ("patroli, dll.", "pos kamling, dll.", ("patroli, dll. ", "pos kamling, dll.")),
        ("patroli  malam", " ronda", ("patroli malam dan ronda.",)),
        ("patroli.", "ronda", ("patroli dan ronda.",)),
        ("patroli …", "ronda!", ("patroli", "ronda")),
        ("patroli?", "ronda", ("patroli", "ronda.")),
        ("S.O.P.", "ronda", ("S.O.P. ", "ronda.")),
    ],
)  # fmt: skip
def test_joined_words_keep_their_marks(first: str, second: str, said: tuple[str, ...]) -> None:
    made = draft(told(f"pentingnya {first}", f"pentingnya {second}")).text_of("message")
    assert re.search(".*".join(map(re.escape, ("Kapolres menekankan pentingnya ", *said))), made), made
    assert not re.search(r"[.]{2}|  |[.?!…] (dan|serta)\b(?<!dll[.] dan)", made), made
    assert made.count("“") == made.count("”") and re.search(r"[.?!…”]$", made)


def test_words_that_are_only_a_mark_join_nothing() -> None:
    assert draft(told("…", "pentingnya ronda")).text_of("message") == "Kapolres menekankan pentingnya ronda."
    assert draft(told("pentingnya ronda", "-")).text_of("message") == "Kapolres menekankan pentingnya ronda."


# Names keep their capital

PLACES = [
    "Surabaya",
    "Bangkalan",
    "Madura",
    "Sampang",
    "Pamekasan",
    "Nahdliyin",
    "Jatim",
    "Papua",
    "Muhammadiyah",
]


@pytest.mark.parametrize("name", PLACES)
def test_a_name_of_one_word_keeps_its_capital(name: str) -> None:
    said = f"{name} tetap aman"
    facts = told(said, verb="memastikan")
    one = facts.meeting
    one.topics, one.outcomes, one.purposes = [Topic(text=said)], [Outcome(text=said)], [Purpose(text=said)]
    one.closing_hope, one.hope_is_units, one.commitments = (
        said,
        False,
        [Commitment(party="semua pihak", text=said)],
    )
    one.questions = [Question(asked_by="Warga", question="Aman?", answered_by="Kapolres", answer=said)]
    for voice in Voice:
        assert name.lower() not in text(facts, voice), voice
    assert text(facts).count(name) >= 6


@pytest.mark.parametrize(
    "first", ["Pentingnya", "Doa", "Kesepakatan", "Warga", "Menjaga", "Keamanan", "Perlunya"]
)
def test_an_ordinary_word_loses_it(first: str) -> None:
    assert f"menekankan {first.lower()} tetap" in draft(told(f"{first} tetap terjaga")).text_of("message")


# Verbs of a quotation


@pytest.mark.parametrize(
    ("typed", "tag"),
    [("Tegas,", "tegas"), ("sahut:", "sahut"), ("UJAR", "ujar"), (" kata ", "kata"), ('"ujar"', "ujar"),
     ("tuturnya.", "tutur")],
)  # fmt: skip
def test_a_typed_verb_comes_without_marks_and_capitals(typed: str, tag: str) -> None:
    assert draft(told("Kami siap", kind=VoiceKind.QUOTE, verb=typed)).text_of("quotes") in (
        f"“Kami siap,” {tag} Kapolres.",
        "Kapolres menegaskan, “Kami siap.”",
    )


@pytest.mark.parametrize("typed", ["beliau berkata", "kata beliau", "-", "!?"])
def test_a_verb_that_is_none_gives_way_to_a_sound_one(typed: str) -> None:
    made = draft(told("Kami siap", kind=VoiceKind.QUOTE, verb=typed)).text_of("quotes")
    assert re.fullmatch(r"“Kami siap,” \w+ Kapolres\.", made), made


# Spaces


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\n", "\t"])
def test_spaces_round_a_name_or_title_do_no_harm(blank: str) -> None:
    facts = meeting(EXAMPLES[0])
    for post in facts.posts.values():
        post.title = f"{blank}{post.title}{blank}"
    for unit in facts.units.values():
        unit.name = f"{unit.name.replace(' ', f' {blank}')}{blank}"
    for person in facts.people.values():
        person.name = f"{person.name.replace(' ', f' {blank}')}{blank}"
    for voice in Voice:
        assert text(facts, voice) == text(meeting(EXAMPLES[0]), voice)
