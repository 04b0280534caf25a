"""Which of several equal wordings a release takes: always the same, never two openings alike, another one on demand."""

from __future__ import annotations

import pytest

from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press.draft import draft, wordings
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.press.phrases import read_pack
from cooling_desktop.press.telling import Telling, opening_of, openings_of
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.meeting import Meeting
from tests.press.meetings import EXAMPLES, meeting

PACK = '[x]\ny = ["Satu kata {a}.", "Dua kata {a}.", "Tiga kata {a}."]'
IDS = [f"kegiatan-{n}" for n in range(30)]
OTHERS = {"lead": {"purpose"}}
"""Blocks that take over a fact when another wording of a block leaves it to them."""


def telling(
    key: str = "kegiatan", turns: dict[str, int] | None = None, recent: tuple[str, ...] = ()
) -> Telling:
    """The telling of an empty meeting with three equal ways to say one thing."""
    facts = Facts(Meeting(id=key))
    return Telling(facts, Mentions(facts), read_pack(PACK, None), turns or {}, openings_of(recent))


def test_an_opening_is_its_first_two_words_whatever_the_marks_and_capitals() -> None:
    assert opening_of("“Kami siap,” ujarnya.") == opening_of("kami Siap membantu") == "kami siap"
    assert opening_of("Pada Jum’at sore") == "pada jum’at"


@pytest.mark.parametrize("key", IDS)
def test_the_same_meeting_takes_the_same_words(key: str) -> None:
    assert telling(key).say("x.y", a="A") == telling(key).say("x.y", a="A")


def test_meetings_take_different_words() -> None:
    assert len({telling(key).say("x.y", a="A") for key in IDS}) == 3


@pytest.mark.parametrize("key", IDS)
def test_no_opening_comes_twice_while_another_is_left(key: str) -> None:
    state = telling(key)
    said = [state.say("x.y", a=str(n)) for n in range(3)]
    assert len({opening_of(text) for text in said}) == 3


@pytest.mark.parametrize("key", IDS)
def test_an_opening_of_the_units_last_releases_is_avoided(key: str) -> None:
    recent = ("Polres Gelar Dialog\n\nKOTA – Satu kata lama.", "Dua kata lama.\n\n(Humas)")
    assert telling(key, recent=recent).say("x.y", a="A") == "Tiga kata A."


@pytest.mark.parametrize("key", IDS)
def test_this_release_matters_more_than_the_last_ones(key: str) -> None:
    state = telling(key, recent=("Satu kata lama.\nDua kata lama.",))
    assert state.say("x.y", a="A") == "Tiga kata A."
    assert state.say("x.y", a="B") != "Tiga kata B."


@pytest.mark.parametrize("key", IDS)
def test_a_turn_words_its_block_anew_and_no_other(key: str) -> None:
    def two(turns: dict[str, int]) -> tuple[str, str]:
        state = telling(key, turns)
        state.begin("lead")
        first = state.say("x.y", a="A")
        state.begin("purpose")
        return first, state.say("x.y", a="B")

    first, second = two({})
    turned = [two({"lead": n}) for n in (1, 2)]
    assert len({first, *(one for one, _ in turned)}) == 3
    assert {other for _, other in turned} == {second}
    assert two({"lead": 3}) == (first, second), "the turns go round"


# In whole releases


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("voice", [Voice.OFFICIAL, Voice.NEWS])
def test_another_wording_of_one_block_leaves_the_others(name: str, voice: Voice) -> None:
    facts = meeting(name)
    before = {block.key: block.auto for block in draft(facts, voice).every}
    for key in before:
        for turn in range(1, 4):
            after = {block.key: block.auto for block in draft(facts, voice, {key: turn}).every}
            changed = {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}
            anew = {key} | OTHERS.get(key, set())
            taken = {opening_of(after[one]) for one in anew if one in after}
            worn = {one for one in changed if opening_of(before.get(one, "")) in taken}
            assert changed <= anew | worn, (key, turn)


@pytest.mark.parametrize("name", EXAMPLES)
def test_several_headlines_are_offered_and_the_current_one_comes_first(name: str) -> None:
    facts = meeting(name)
    offered = list(wordings(facts, Voice.OFFICIAL, "headline").values())
    assert offered[0] == draft(facts).text_of("headline")
    assert len(offered) >= 4 and len(set(offered)) == len(offered)
    assert all(len(one.split()) <= 16 for one in offered)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_chosen_wording_stands_in_the_release(name: str) -> None:
    facts = meeting(name)
    offered = wordings(facts, Voice.OFFICIAL, "headline")
    for turn, text in offered.items():
        facts.meeting.release.turns = [f"headline={turn}"]
        assert draft(facts).text_of("headline") == text
        assert set(wordings(facts, Voice.OFFICIAL, "headline").values()) == set(offered.values())
    facts.meeting.release.turns = ["headline=x", "headline", "=3", ""]
    assert draft(facts).text_of("headline") == offered[0]


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_release_does_not_open_its_paragraphs_like_the_last_one(name: str) -> None:
    facts = meeting(name)
    facts.recent = (plain(compose(facts, draft(facts), voice=Voice.OFFICIAL)),)
    old = openings_of(facts.recent)
    now = {block.key: block.auto for block in draft(facts).blocks if block.name not in ("dateline", "credit")}
    text_now = "\n".join(now.values()).casefold()
    for key, text in now.items():
        others = {opening_of(one) for one in wordings(facts, Voice.OFFICIAL, key).values()} - old.keys()
        assert opening_of(text) not in old or all(one in text_now for one in others), key


def test_an_offices_own_words_reach_its_releases() -> None:
    facts = meeting(EXAMPLES[0])
    facts.phrases = {"siaran-pers": '[kredit]\nhumas = "(Penerangan {satuan})"\n[pengaturan]\ngelar = false'}
    assert draft(facts).text_of("credit") == "(Penerangan Polres Sumenep)"
    assert "S.I.K." not in draft(facts).text_of("lead")
    assert draft(facts, Voice.CHAT).text_of("credit") == "(Humas Polres Sumenep)"


@pytest.mark.parametrize("broken", ["[kredit", '[kredit]\nhumas = "(Humas {kantor})"'])
def test_a_broken_pack_drafts_as_the_shipped_one(broken: str) -> None:
    facts = meeting(EXAMPLES[0])
    before = draft(facts)
    facts.phrases = {"siaran-pers": broken}
    assert draft(facts).blocks == before.blocks


def test_an_offices_patterns_lose_no_fact() -> None:
    facts = meeting(EXAMPLES[4])
    whole, bare = (
        "{satuan} menggelar {kegiatan}[ {mitra}][ {tempat}][{waktu}].",
        "{tahap}, {satuan} menggelar {kegiatan}.",
    )
    facts.phrases = {"siaran-pers": f'[teras]\nsatuan = ["{whole}", "{bare}"]'}
    for key in IDS:
        facts.meeting.id = key
        assert "Jumat (8/11/2024)" in draft(facts).text_of("lead")
