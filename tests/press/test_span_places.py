"""A stretch of a release leads to the field in which these very words stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from cooling_desktop.press.draft import draft
from cooling_desktop.records.directory import Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.records.meeting import Day
from cooling_desktop.records.spoken import Commitment
from cooling_desktop.words.text import upper_first
from cooling_desktop.words.told import from_field, glued, spans_of
from tests.press.meetings import EXAMPLES, meeting


def stretches(facts: Facts, name: str) -> dict[str, str]:
    """The words of each stretch in the blocks of that name, with their field."""
    blocks = [block for block in draft(facts).every if block.name == name]
    return {block.auto[span.start : span.end]: span.field for block in blocks for span in block.spans}


def test_the_clock_is_of_the_day_that_has_it() -> None:
    facts = meeting(EXAMPLES[0])
    facts.meeting.days = [Day(), replace(facts.meeting.days[0], starts=time(19, 30))]
    found = stretches(facts, "lead")
    assert found["pukul 19.30 WIB"] == "days[1].starts" and found["Rabu (23/10/2024)"].startswith("days[1]")


@pytest.mark.parametrize("kind", [VoiceKind.QUOTE, VoiceKind.INDIRECT])
def test_somebody_who_speaks_in_another_office_leads_to_the_words(kind: VoiceKind) -> None:
    facts = meeting(EXAMPLES[0])
    facts.posts["panitia"] = Post(
        id="panitia", title="Ketua Panitia Ngopi", short_title="Ketua Panitia", unit_id=facts.meeting.unit_id
    )
    one = facts.meeting.utterances[0]
    said = replace(one, kind=kind, post_id="panitia", text="bahwa warga siap", verb="", in_speech=False)
    facts.meeting.utterances = [said]
    found = stretches(facts, "quotes" if kind is VoiceKind.QUOTE else "message")
    assert found["Ketua Panitia"].startswith("utterances[0]")


def test_a_units_promise_leads_to_its_row() -> None:
    facts = meeting(EXAMPLES[0])
    unit = facts.meeting.unit_id
    facts.meeting.closing_hope = ""
    facts.meeting.commitments = [
        Commitment(party="semua pihak", text="menjaga kerukunan"),
        Commitment(unit_id=unit, text="berpatroli setiap malam"),
    ]
    found = stretches(facts, "closing")
    assert found["berpatroli setiap malam"] == "commitments[1].text"
    assert found["Polres Sumenep"].startswith("commitments[1]")


@pytest.mark.parametrize("typed", ["ßa ini", "ﬁ ini", "ŉ ini", "ini"])
def test_a_first_letter_that_grows_moves_the_stretch(typed: str) -> None:
    made = upper_first(glued(from_field(typed, "a"), " dan ", from_field("itu", "b")))
    (first, then) = spans_of(made)
    assert made[first.start : first.end].lower().endswith("ini") and first.field == "a"
    assert (made[then.start : then.end], then.field) == ("itu", "b")


@pytest.mark.parametrize(("verb", "shown"), [("tegas", "tegas"), ("sahut", "sahut"), ("Tutur,", "tutur")])
def test_a_typed_verb_of_a_quotation_leads_to_its_field(verb: str, shown: str) -> None:
    facts = meeting(EXAMPLES[0])
    facts.meeting.utterances[3].verb = verb
    found = stretches(facts, "quotes")
    assert {found.get(shown), found.get(f"me{shown}kan"), found.get("menegaskan")} & {"utterances[3].verb"}


def test_a_picked_verb_leads_nowhere() -> None:
    facts = meeting(EXAMPLES[0])
    facts.meeting.utterances[3].verb = ""
    assert not [field for field in stretches(facts, "quotes").values() if field.endswith(".verb")]
