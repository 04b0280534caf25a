"""What every sentence comes from: the stretches of a block and the fields they name."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings

from cooling_desktop import assets
from cooling_desktop.press.block import Block
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.fields import fields_of, walk
from cooling_desktop.records.kinds import Voice
from cooling_desktop.words.acronyms import read_glossary
from tests.press.filler import meetings, texts_of, voices
from tests.press.meetings import CASES, EXAMPLES, meeting
from tests.press.packs import words_of
from tests.press.test_properties import OWN

GLOSSARY = read_glossary(assets.text("language/acronyms.tsv"))
_OPENERS = """
acara agar atas bagaimana bahwa cara caranya dalam demi dengan di ditutup guna karena kasih kegiatan kesepakatan
pentingnya pihaknya rangka sebagai supaya terima untuk
"""
OPENERS = frozenset(_OPENERS.split())
"""Words at the beginning of a typed phrase that the sentence says itself."""
TYPED = re.compile(
    r"(venue\.(name|room|street|village|district|vague)|closing|closing_hope|theme|programme|umbrella|next_meeting"
    r"|discussion_focus|(topics|outcomes|purposes|utterances|commitments|neutrality\.points)\[\d+\]\.text"
    r"|guests\[\d+\]\.(group|entourage)|questions\[\d+\]\.(question|answer)|talks\[\d+\]\.title|neutrality\.text)"
)
"""Fields whose words a release repeats."""


def places(facts: Facts) -> dict[str, Any]:
    """Every path in the meeting and what stands there, rows themselves included."""
    found: dict[str, Any] = {}
    for path, row in walk(facts.meeting):
        found[path] = row
        found |= {f"{path}.{f.name}".lstrip("."): getattr(row, f.name) for f in fields_of(type(row))}
    return found


def told(block: Block) -> list[tuple[str, str]]:
    """The words and the field of each stretch; neighbours from one field are one."""
    found: list[tuple[int, int, str]] = []
    for span in block.spans:
        goes_on = found and found[-1][1:] == (span.start, span.field)
        found.append((found.pop()[0] if goes_on else span.start, span.end, span.field))
    return [(block.auto[start:end], field) for start, end, field in found]


def plain_words(text: str) -> list[str]:
    """Words without case, with every acronym short again."""
    for acronym, term in GLOSSARY.items():
        text = text.replace(f"{term.expansion} ({acronym})", acronym).replace(term.expansion, acronym)
    return re.findall(r"\w+", text.casefold())


def check_spans(facts: Facts, voice: Voice) -> None:
    known = places(facts)
    for block in draft(facts, voice).every:
        edges = [0, *(edge for span in block.spans for edge in span[:2]), len(block.auto)]
        assert edges == sorted(edges), (block.key, block.spans)
        assert all(span.start < span.end for span in block.spans), block.key
        assert all(words == words.strip() for words, _ in told(block)), told(block)
        assert [field for _, field in told(block) if field not in known] == [], block.key


def check_words(facts: Facts, voice: Voice) -> None:
    """The spans of a typed phrase hold its words, all of them, once or more."""
    known = places(facts)
    for block in draft(facts, voice).every:
        fields = (
            {field for _, field in told(block) if TYPED.fullmatch(field)}
            if block.name != "headline"
            else set()
        )
        for field in fields:
            shown = [word for words, one in told(block) if one == field for word in plain_words(words)]
            typed = plain_words(known[field])
            while typed and typed != shown[: len(typed)] and typed[0] in OPENERS:
                typed = typed[1:]
            assert typed and shown == typed * (len(shown) // len(typed)), (block.key, field, block.auto)


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_every_stretch_names_a_field_of_the_meeting(name: str, voice: Voice) -> None:
    check_spans(meeting(name), voice)


@settings(max_examples=150)
@given(meetings, voices)
def test_every_stretch_names_a_field_of_any_meeting(facts: Facts, voice: Voice) -> None:
    check_spans(facts, voice)


@pytest.mark.parametrize(("name", "voice"), CASES)
def test_a_typed_phrase_stands_there_as_it_was_typed(name: str, voice: Voice) -> None:
    check_words(meeting(name), voice)


@settings(max_examples=150)
@given(meetings, voices)
def test_a_typed_phrase_of_any_meeting_stands_there_as_it_was_typed(facts: Facts, voice: Voice) -> None:
    check_words(facts, voice)


def covered(facts: Facts, voice: Voice) -> tuple[int, int]:
    """Letters of a release that are facts, and how many of them a span covers; own words count for nothing."""
    facts_words = words_of(" ".join(texts_of(facts))) - OWN
    letters = known = 0
    for block in draft(facts, voice).every:
        for found in re.finditer(r"\w+", block.auto):
            if (found[0].lower().lstrip("0") or "0") in facts_words:
                letters += len(found[0])
                inside = any(span.start <= found.start() and found.end() <= span.end for span in block.spans)
                known += len(found[0]) * inside
    return letters, known


@settings(max_examples=150)
@given(meetings, voices)
def test_hardly_any_fact_is_without_its_field(facts: Facts, voice: Voice) -> None:
    letters, known = covered(facts, voice)
    assert known >= 0.8 * letters or letters - known < 40


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("voice", list(Voice))
def test_nearly_all_facts_of_the_examples_have_their_field(name: str, voice: Voice) -> None:
    letters, known = covered(meeting(name), voice)
    assert known >= 0.9 * letters, f"{known} of {letters}"
