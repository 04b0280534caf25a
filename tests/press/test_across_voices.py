"""What the clerk writes, turns and moves: it belongs to the official release and leaves the other voices alone."""

from __future__ import annotations

import pytest

from cooling_desktop.press.draft import draft, wordings
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.meeting import OwnWording
from tests.press.meetings import EXAMPLES, FULL, meeting

OTHERS = [Voice.NEWS, Voice.CHAT]
WHOLE = [*EXAMPLES, *FULL, "no-election", "somebody-without-a-name"]


@pytest.mark.parametrize("voice", OTHERS)
@pytest.mark.parametrize("name", WHOLE)
def test_own_words_for_one_voice_are_not_put_in_another(name: str, voice: Voice) -> None:
    facts = meeting(name)
    before = draft(facts, voice).blocks
    facts.meeting.release.own_wordings = [
        OwnWording(block=block.key, text=f"{block.text} (disunting)") for block in draft(facts).blocks
    ]
    assert all("(disunting)" in block.text and block.own for block in draft(facts).blocks)
    assert draft(facts, voice).blocks == before


@pytest.mark.parametrize("voice", OTHERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_block_taken_out_of_one_voice_stays_in_another(name: str, voice: Voice) -> None:
    facts = meeting(name)
    before = draft(facts, voice).blocks
    facts.meeting.release.own_wordings = [OwnWording(block=key) for key in ("message", "answer", "quotes")]
    assert draft(facts, voice).blocks == before


@pytest.mark.parametrize("voice", OTHERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_turns_and_order_of_one_voice_are_not_those_of_another(name: str, voice: Voice) -> None:
    facts = meeting(name)
    before = draft(facts, voice).blocks
    keys = [block.key for block in draft(facts).blocks]
    facts.meeting.release.turns = [f"{key}={n + 1}" for n, key in enumerate(keys)]
    facts.meeting.release.arrangement = keys[:3] + keys[3:-1][::-1] + keys[-1:]
    assert draft(facts).blocks != draft(meeting(name)).blocks
    assert draft(facts, voice).blocks == before


@pytest.mark.parametrize("voice", OTHERS)
def test_own_words_keep_no_meeting_of_another_voice_from_its_length(voice: Voice) -> None:
    facts = meeting(EXAMPLES[0])
    before = draft(facts, voice).blocks
    facts.meeting.release.own_wordings = [OwnWording(block="lead", text="Kata " * 300)]
    assert draft(facts, voice).blocks == before


# The order


@pytest.mark.parametrize("name", EXAMPLES)
def test_headline_city_and_credit_keep_their_places(name: str) -> None:
    facts = meeting(name)
    keys = [block.key for block in draft(facts).blocks]
    for wanted in (keys[::-1], ["credit", "closing", "headline", "dateline", "attendance", "lead", "lead"]):
        facts.meeting.release.arrangement = wanted
        now = [block.key for block in draft(facts).blocks]
        assert (now[0], now[1], now[-1]) == ("headline", "dateline", "credit") and sorted(now) == sorted(keys)


def test_moved_blocks_stand_in_the_order_that_was_wished() -> None:
    facts = meeting(EXAMPLES[0])
    keys = [block.key for block in draft(facts).blocks]
    facts.meeting.release.arrangement = ["purpose", "attendance", "lead", "nothing"]
    moved = {"lead": "purpose", "purpose": "attendance", "attendance": "lead"}
    assert [block.key for block in draft(facts).blocks] == [moved.get(key, key) for key in keys]


@pytest.mark.parametrize("name", EXAMPLES)
def test_wordings_are_offered_whatever_was_moved_or_written(name: str) -> None:
    facts = meeting(name)
    before = wordings(facts, Voice.OFFICIAL, "lead")
    facts.meeting.release.own_wordings = [OwnWording(block="lead", text="Teras sendiri.")]
    assert wordings(facts, Voice.OFFICIAL, "lead") == before
