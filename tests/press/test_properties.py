"""What holds for every meeting, whatever was typed and whatever was left empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cooling_desktop.papers.plain import plain
from cooling_desktop.papers.release import compose
from cooling_desktop.press import event
from cooling_desktop.press.check import findings
from cooling_desktop.press.draft import draft
from cooling_desktop.press.news import NOUNS
from cooling_desktop.press.venue import where
from cooling_desktop.press.voices import VERBS as TOLD_VERBS
from cooling_desktop.press.voices import usable
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus, NeutralityForm, Voice, VoiceKind
from cooling_desktop.records.meeting import Meeting
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.words.dates import MONTHS, WEEKDAYS
from cooling_desktop.words.numbers import in_words
from cooling_desktop.words.speech import VERBS as QUOTE_VERBS
from cooling_desktop.words.speech import quoted_words
from cooling_desktop.words.text import title_case
from cooling_desktop.words.verbs import base_form
from tests.press.filler import SECRET, Filler, as_told, body, meetings, stands_in, texts_of, voices
from tests.press.packs import pack_words, words_of

MANY = settings(max_examples=120)
CALLED_OFF = {MeetingStatus.POSTPONED: "unda", MeetingStatus.CANCELLED: "batalkan"}
INSIDE = ("internal_note", "incident_note", "situation")


@MANY
@given(meetings, voices)
def test_sentences_are_whole(facts: Facts, voice: Voice) -> None:
    for block in draft(facts, voice).blocks:
        assert block.text == " ".join(block.text.split()), block.key
        assert not re.search(
            r" [.,;:?!”)]|[(“] |[,;:]{2}|[,;:]\.|\.\.|[.,;:][?!]|\(\)|“”|None|[{}\0_]", block.text
        ), block
        assert not re.search(r"\b(\w+) \1\b", block.text, re.IGNORECASE), block
        assert block.text.count("“") == block.text.count("”") and '"' not in block.text
        if block.name not in ("headline", "dateline", "credit"):
            assert re.search(r"[\w)”][.?!]$|”$", block.text), block
            assert block.text[0].isupper() or block.text[0] == "“", block


@MANY
@given(meetings, voices)
def test_nothing_is_said_twice(facts: Facts, voice: Voice) -> None:
    blocks = draft(facts, voice).blocks
    sentences = [
        s for block in blocks for s in re.split(r"(?<=[.?!”]) (?=[A-Z“])", block.text) if len(s.split()) > 4
    ]
    assert len(sentences) == len(set(sentences))
    assert len({block.key for block in blocks}) == len(blocks)


@MANY
@given(meetings, voices)
def test_every_word_comes_from_a_fact_or_from_our_short_list(facts: Facts, voice: Voice) -> None:
    known = words_of(" ".join(texts_of(facts))) | OWN
    known |= {word for text in known for word in (text, f"{text}nya")}
    known |= {in_words(sum(bool(as_told(point.text)) for point in facts.meeting.neutrality.points))}
    assert words_of(body(draft(facts, voice))) - known == set()


@MANY
@given(meetings, voices)
def test_no_private_value_gets_out(facts: Facts, voice: Voice) -> None:
    text = plain(compose(facts, draft(facts, voice), voice=voice))
    assert SECRET.lower() not in text.lower()


@MANY
@given(meetings)
def test_what_is_marked_for_release_stands_there_as_typed(facts: Facts) -> None:
    text = body(draft(facts))
    assert [(path, typed) for path, typed in wanted(facts) if not stands_in(typed, text)] == []


def wanted(facts: Facts) -> Iterator[tuple[str, str]]:
    """Facts with a place in every release of a meeting that was held, each with its path."""
    meeting = facts.meeting
    if event.called_off(facts):
        return
    acts = bool(event.host(facts) or where(facts) or event.when(facts))
    simple = ("umbrella", "closing", "closing_hope", "next_meeting", "discussion_focus")
    yield from ((name, getattr(meeting, name)) for name in simple)
    yield "theme", quoted_words(title_case(meeting.theme))
    if acts:
        yield from (("form", meeting.form), ("series_remark", meeting.series_remark))
        yield from ((f"days[{n}]", f"({d.held_on.day}/{d.held_on.month}/{d.held_on.year})")
                    for n, d in enumerate(meeting.days) if d.held_on)  # fmt: skip
        if facts.unit and facts.unit.name and not meeting.venue.vague:
            parts = ("name", "room", "street", "rt", "rw", "village", "district")
            yield from ((f"venue.{name}", getattr(meeting.venue, name)) for name in parts)
    yield from ((f"purposes[{n}]", p.text) for n, p in enumerate(meeting.purposes))
    yield from ((f"topics[{n}]", t.text) for n, t in enumerate(meeting.topics) if t.in_release)
    yield from ((f"talks[{n}]", t.title) for n, t in enumerate(meeting.talks))
    yield from ((f"questions[{n}]", q.question) for n, q in enumerate(meeting.questions) if as_told(q.answer))
    yield from ((f"outcomes[{n}]", o.text) for n, o in enumerate(meeting.outcomes))
    yield from ((f"utterances[{n}]", spoken(u)) for n, u in enumerate(meeting.utterances) if usable(facts, u))
    yield from ((f"commitments[{n}]", c.text) for n, c in enumerate(meeting.commitments)
                if any(map(str.isalnum, c.party)) and not (c.person_id or c.post_id or c.unit_id))  # fmt: skip
    if meeting.neutrality.form is not NeutralityForm.NOT_STATED:
        yield from ((f"neutrality.points[{n}]", p.text) for n, p in enumerate(meeting.neutrality.points))
        yield "neutrality.text", meeting.neutrality.text


@MANY
@given(meetings)
def test_quotations_are_given_letter_for_letter(facts: Facts) -> None:
    text = body(draft(facts))
    for one in facts.meeting.utterances:
        if one.kind is VoiceKind.QUOTE and usable(facts, one) and not event.called_off(facts):
            words = quoted_words(one.text)
            typed = f"[{words[0].upper()}{words[0]}]{re.escape(words[1:])}"  # at the start of a sentence a capital
            assert re.search(f"“{typed},” |, “{typed}[.]?”", text)


@MANY
@given(meetings, st.sampled_from([Voice.OFFICIAL, Voice.NEWS]))
def test_what_is_not_printed_is_listed_with_a_reason(facts: Facts, voice: Voice) -> None:
    drafted = draft(facts, voice)
    text, listed = body(drafted), {one.where for one in drafted.unused}
    assert all(one.reason.endswith(".") or one.reason.startswith(SECRET) for one in drafted.unused)
    meeting = facts.meeting
    rows = [(f"utterances[{n}]", spoken(u)) for n, u in enumerate(meeting.utterances)]
    rows += [(f"topics[{n}]", t.text) for n, t in enumerate(meeting.topics)]
    rows += [(f"guests[{n}]", name) for n in range(len(meeting.guests)) for name in called(facts, n)]
    rows = [row for row in rows if row[0] not in listed]
    assert [row for row in rows if not any(stands_in(name, text) for name in row[1].split("|"))] == []


def spoken(one: Utterance) -> str:
    """What somebody said as it is printed: inside a quotation other quotation marks are single ones."""
    return quoted_words(one.text) if one.kind is VoiceKind.QUOTE else one.text


def called(facts: Facts, n: int) -> list[str]:
    """The words by which a guest must be found: the person, else the office (short or long), else the group."""
    guest = facts.meeting.guests[n]
    person, post = facts.people.get(guest.person_id or ""), facts.posts.get(guest.post_id or "")
    if guest.person_id or guest.post_id:
        own = {one.person_id for one in facts.meeting.leaders} | {
            x.deputy_person_id for x in facts.meeting.leaders
        }
        office = f"{post.title}|{post.spelled_out or post.title}" if post and post.title else ""
        named = person.name if person and person.name else office
        return [] if guest.person_id in own else [named]
    return [guest.group]


@MANY
@given(meetings, voices, st.sampled_from(list(CALLED_OFF)))
def test_what_was_called_off_is_never_told_as_held(facts: Facts, voice: Voice, status: MeetingStatus) -> None:
    facts.meeting.status = status
    drafted = draft(facts, voice)
    assert {block.name for block in drafted.blocks} <= {"headline", "dateline", "lead", "credit"}
    assert not re.search(r"\b(meng|di)?(gelar|hadir|jelang|ujar)\b", body(drafted), re.IGNORECASE)
    assert CALLED_OFF[status] in drafted.text_of("lead")
    held = [one for one in drafted.unused if not one.where.startswith(("legal_bases", *INSIDE))]
    assert {one.reason for one in held} <= {f"Kegiatan {status.value}."}


@MANY
@given(meetings, voices)
def test_the_same_facts_give_the_same_words(facts: Facts, voice: Voice) -> None:
    first = draft(facts, voice)
    draft(facts, Voice.CHAT)
    assert draft(facts, voice) == first


@MANY
@given(meetings, voices)
def test_the_city_stands_once_before_the_story(facts: Facts, voice: Voice) -> None:
    drafted = draft(facts, voice)
    city = drafted.text_of("dateline")
    paragraphs = [b for b in drafted.blocks if b.name not in ("headline", "dateline", "credit")]
    assert plain(compose(facts, drafted, voice=voice)).count(f"{city} – ") == bool(city and paragraphs)


@MANY
@given(meetings)
def test_findings_and_the_paper_never_fail(facts: Facts) -> None:
    drafted = draft(facts)
    for found in findings(facts, drafted, date(2026, 1, 1)):
        assert found.message.endswith((".", "?")) and found.level in ("block", "ask", "suggest")
    assert len([f for f in findings(facts, drafted) if f.rule == "R18"]) <= 1


@pytest.mark.parametrize(
    "typed", ['Kami "siap" membantu.', "“Kami siap”", "Kami siap!", "Kami siap …", "'Kami' siap,"]
)
def test_marks_typed_round_a_quotation_stay_balanced(typed: str) -> None:
    facts = Filler(7, 1.0).facts()
    facts.meeting.status = MeetingStatus.HELD
    facts.meeting.utterances = facts.meeting.utterances[:1] or [Meeting().utterances][0]
    for one in facts.meeting.utterances:
        one.kind, one.text, one.in_release = VoiceKind.QUOTE, typed, True
    text = body(draft(facts))
    assert text.count("“") == text.count("”") and "Kami" in text


GRAMMAR = """
wib wita wit rt rw hari tanggal pukul sekitar hingga selesai masing pagi siang sore malam dini
dan dari dengan atas serta yang ia dia nya sekaligus bersama penyelenggara upaya cara kembali juga melalui itu pihaknya
dibatalkan ditunda membatalkan menunda berisi kasih terima maaf permohonan karena bahwa lantaran pesan butir
ps plt plh acara kegiatan pertemuan dialog diskusi forum rapat silaturahmi menurut
"""
"""What the engine says by rule, whatever the packs say: lists, clocks, links and the event's noun."""
_TOLD = (*TOLD_VERBS.values(), *(known.indirect for known in QUOTE_VERBS), "mengatakan", "menegaskan")
_VERBS = " ".join((*_TOLD, *map(base_form, _TOLD), *(f"{known.stem} {known.nya}" for known in QUOTE_VERBS)))
OWN = pack_words() | words_of(" ".join((GRAMMAR, _VERBS, *NOUNS.values(), *MONTHS, *WEEKDAYS)))
