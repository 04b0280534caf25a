"""The news and chat voices: the news comes first, headline and lead tell the same thing, nothing of rank in letters."""

from __future__ import annotations

import re

import pytest

from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press import news
from cooling_desktop.press.draft import draft
from cooling_desktop.press.unused import repeated
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice
from tests.press.meetings import EXAMPLES, meeting
from tests.press.scenes import SCENES

NAMES = (*EXAMPLES, *SCENES)
SMALL = frozenset(
    [
        "agar",
        "antara",
        "bahwa",
        "dan",
        "dari",
        "dengan",
        "di",
        "ke",
        "kepada",
        "pada",
        "para",
        "serta",
        "untuk",
        "yang",
    ]
)


def point(facts: Facts) -> news.Point | None:
    """What a newspaper would begin with."""
    for n in repeated(facts):
        facts.meeting.utterances[n].in_release = False
    return news.point(facts)


WITH_NEWS = [name for name in NAMES if point(meeting(name))]


def words(text: str) -> set[str]:
    """The words of a text that say something, in the base form in which a headline writes verbs."""
    found = re.findall(r"\w+", text.casefold())
    return {re.sub(r"^(me(ny|ng|m|n)?|ber)(?=\w{4})", "", word) for word in found} - SMALL


def test_enough_meetings_have_news() -> None:
    assert len(WITH_NEWS) >= 15 and set(EXAMPLES) <= set(WITH_NEWS)


@pytest.mark.parametrize("name", WITH_NEWS)
def test_the_news_voice_begins_with_what_was_said(name: str) -> None:
    said = point(facts := meeting(name))
    assert said
    first, then = [block for block in draft(facts, Voice.NEWS).blocks if block.name == "lead"][:2]
    shared = words(said.text) & words(first.text)
    assert len(shared) >= 0.9 * len(words(said.text)), first.text
    assert said.verb in first.text and then.text.lower().startswith(f"{said.noun} itu ")
    assert {span.field.partition(".")[0] for span in first.spans} >= {said.path.partition(".")[0]}


@pytest.mark.parametrize("name", WITH_NEWS)
def test_headline_and_lead_tell_the_same(name: str) -> None:
    drafted = draft(meeting(name), Voice.NEWS)
    said = words(str(getattr(point(meeting(name)), "text", "")))
    head = words(drafted.text_of("headline"))
    assert len(said & head) >= min(3, len(said)), drafted.text_of("headline")


@pytest.mark.parametrize("name", WITH_NEWS)
def test_what_the_lead_said_is_not_said_again(name: str) -> None:
    said = point(facts := meeting(name))
    text = "\n".join(block.text for block in draft(facts, Voice.NEWS).blocks if block.name != "headline")
    assert said and text.lower().count(said.text.rstrip(".").lower()) <= 1


@pytest.mark.parametrize("name", [name for name in SCENES if name not in WITH_NEWS])
def test_without_such_a_thing_it_begins_with_the_act(name: str) -> None:
    leads = [block.text for block in draft(meeting(name), Voice.NEWS).blocks if block.name == "lead"]
    assert len(leads) <= 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("voice", [Voice.NEWS, Voice.CHAT])
def test_degrees_are_absent(name: str, voice: Voice) -> None:
    facts = meeting(name)
    text = "\n".join(block.text for block in draft(facts, voice).blocks)
    degrees = {degree for person in facts.people.values() for degree in person.degrees_back}
    assert not [degree for degree in degrees if re.search(rf"(?<!\w){re.escape(degree)}", text)]


@pytest.mark.parametrize("name", NAMES)
def test_a_chat_message_fits_and_is_no_stub(name: str) -> None:
    facts = meeting(name)
    drafted = draft(facts, Voice.CHAT)
    message = plain(compose(facts, drafted, voice=Voice.CHAT))
    assert len(message) <= 900
    if point(facts) and name in EXAMPLES:
        assert len(message) >= 450
