"""How long a release is, and how its paragraphs begin."""

from __future__ import annotations

import re

import pytest

from cooling_desktop.press import event
from cooling_desktop.press.draft import draft
from cooling_desktop.press.telling import opening_of
from cooling_desktop.records.kinds import Voice
from tests.press.meetings import CASES, EXAMPLES, meeting

_SHORTENED = "".join(rf"(?<!\b{word}[.])" for word in ("Pol", "Muh", "Abd", "Drs", "Prof"))
_STOP = r"(?:(?<=[a-z0-9)][a-z0-9)][.?!])|(?<=\bWI[BT][.])|(?<=\bWITA[.])|(?<=[.?!]”)|(?<=”[.?!]))"
_END = re.compile(rf"{_STOP}{_SHORTENED} (?=[A-Z“])")
STORIES = [(name, voice) for name, voice in CASES if voice is not Voice.CHAT]


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph; each of a quotation counts by itself."""
    return _END.split(text)


def given(sentence: str) -> bool:
    """Whether its length is not the program's choice: a list of names, or somebody's own words."""
    parts = len(re.findall("[,;]", sentence))
    names = parts >= 2 and re.search(r"\b([Hh]adir|dihadiri|didampingi|ditandatangani)\b", sentence)
    return bool(names) or sentence.startswith("“")


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_release_of_an_example_is_neither_short_nor_long(name: str) -> None:
    assert 200 <= sum(len(block.text.split()) for block in draft(meeting(name)).blocks) <= 450


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_a_lead_has_at_most_45_words(name: str, voice: Voice) -> None:
    leads = [block.text for block in draft(meeting(name), voice).blocks if block.name == "lead"]
    assert [text for text in leads if len(text.split()) > 45] == []


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_a_headline_has_at_most_16_words(name: str, voice: Voice) -> None:
    assert len(draft(meeting(name), voice).text_of("headline").split()) <= 16


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_no_sentence_has_more_than_35_words_unless_names_force_it(name: str, voice: Voice) -> None:
    said = [one for block in draft(meeting(name), voice).blocks for one in sentences(block.text)]
    assert [one for one in said if len(one.split()) > 35 and not given(one)] == []


@pytest.mark.parametrize(("name", "voice"), STORIES)
def test_no_two_paragraphs_begin_alike(name: str, voice: Voice) -> None:
    drafted = draft(meeting(name), voice)
    story = [block.text for block in drafted.blocks if block.name not in ("headline", "dateline", "credit")]
    openings = [opening_of(text) for text in story]
    assert sorted(openings) == sorted(set(openings))


@pytest.mark.parametrize(("name", "voice"), STORIES)
def test_within_the_bounds_is_said_once(name: str, voice: Voice) -> None:
    text = "\n".join(block.text for block in draft(meeting(name), voice).blocks)
    assert text.lower().count("dalam rangka") <= 1
    assert text.count("Sementara itu") <= 1
    assert not re.search(r"\bdihadiri langsung\b|\boleh oleh\b|\bdemi untuk\b|\bagar supaya\b", text)


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_a_sentence_names_the_election_once(name: str, voice: Voice) -> None:
    facts = meeting(name)
    election = event.election(facts)
    blocks = [block for block in draft(facts, voice).blocks if election and block.name != "quotes"]
    short = [re.sub(r"Pemilihan \w+ \w+( \((\w+)\))?", election.split()[0], block.text) for block in blocks]
    assert [one for text in short for one in sentences(text) if one.count(election) > 1] == []
