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
from cooling_desktop.words.verbs import base_form
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
    assert said.verb in first.text and re.match(rf"({said.noun}|hal) itu ", then.text, re.IGNORECASE)
    roots = {re.split(r"[.[]" if said.party else r"[.]", span.field)[0] for span in first.spans}
    assert said.path.partition(".")[0] in roots


def headline(name: str) -> str:
    """What stands over its news."""
    return draft(meeting(name), Voice.NEWS).text_of("headline")


SPOKEN = [name for name in WITH_NEWS if not re.search(r"\bGelar\b", headline(name))]
"""Meetings with a headline that tells the news; where it would be too long, or nobody's alone, it tells the act."""


def test_most_headlines_tell_the_news() -> None:
    assert len(SPOKEN) >= 0.75 * len(WITH_NEWS)
    assert [name for name in SPOKEN if getattr(point(meeting(name)), "party", "")] == []


@pytest.mark.parametrize("name", SPOKEN)
def test_headline_and_lead_tell_the_same(name: str) -> None:
    said = point(meeting(name))
    assert said
    saved = words("khususnya dapat pihaknya seluruh") | words(said.text) - words(said.text.split(", ")[0])
    told = words(said.text) - saved
    assert len(told & words(headline(name))) >= min(3, len(told)), headline(name)
    assert words(headline(name)) - saved >= words(base_form(said.verb)), headline(name)


@pytest.mark.parametrize("name", SPOKEN)
def test_a_headline_of_what_was_said_is_short_and_without_fillers(name: str) -> None:
    assert len(headline(name).split()) <= 16
    assert not re.search(r"\b(pihaknya|khususnya|dapat menjadi)\b", headline(name), re.IGNORECASE)


def test_nobody_is_neutral_for_a_phase_only() -> None:
    stated = [name for name in WITH_NEWS if getattr(point(meeting(name)), "path", "") == "neutrality.text"]
    leads = [draft(meeting(name), Voice.NEWS).text_of("lead") for name in stated]
    assert stated and not [one for one in leads if re.search(r"\b(menjelang|selama|pada masa|usai)\b", one)]


def test_participants_are_told_of_what() -> None:
    assert "peserta “Ngopi Kamtibmas” mengawasi" in draft(meeting("004-menteng"), Voice.NEWS).text_of("lead")


def test_a_promise_of_all_is_news_too() -> None:
    blocks = draft(meeting("001-kuala-kampar"), Voice.NEWS).blocks
    first, then = [block.text for block in blocks if block.name == "lead"]
    assert first.startswith("Semua pihak yang hadir berkomitmen untuk ")
    assert re.match("(Komitmen|Hal) itu disampaikan dalam ", then)
    assert "\n".join(block.text for block in blocks).count("erkomitmen untuk") == 1


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
