"""What people said, as minutes tell it: the speaker, a colon, and the sense or the words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import groupby

from cooling_desktop.papers.office.blocks import Blank, Span, Words
from cooling_desktop.papers.office.said import ended, office_title, person_name, somebody, stopped
from cooling_desktop.press import event
from cooling_desktop.press.mentions import known_person, known_post, with_comma
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import NeutralityForm, VoiceKind
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.words.speech import quoted_words
from cooling_desktop.words.text import curly, upper_first
from cooling_desktop.words.verbs import is_verb

VERBS = {
    VoiceKind.THANKS: "menyampaikan",
    VoiceKind.APOLOGY: "menyampaikan permohonan maaf",
    VoiceKind.APPEAL: "mengajak",
    VoiceKind.HOPE: "berharap",
    VoiceKind.NEUTRALITY: "menyatakan",
    VoiceKind.MESSAGE: "menyampaikan",
}


def speeches(facts: Facts, *, released: bool = False, known: Iterable[str] = ()) -> list[Words]:
    """One text a speaker in turn, whose office is told once; `released` leaves out what the release leaves out."""
    heard = [u for u in facts.meeting.utterances if u.text.strip() and (u.in_release or not released)]
    heard = [one for one in heard if not any(_within(one, other) for other in heard)]
    told = {*known, *(_named(facts, event.acting(leader)[0]) for leader in facts.meeting.leaders)}
    made: list[Words] = []
    for (_, way), group in groupby(heard, key=lambda one: (_speaker(facts, one), _way(facts, one))):
        turn = list(group)
        who = _speaker(facts, turn[0], told)
        told.add(_named(facts, turn[0].person_id))
        name = Span(with_comma(who) if way else f"{who}:", bold=True) if who else Blank(45, "Pembicara")
        said = stopped("; ".join(_told(one) for one in turn))
        made.append((name, Span(f" {way}: {said}" if way else f" {said}")))
    return made


def _within(one: Utterance, other: Utterance) -> bool:
    """Whether a quote is only a part of a longer one of the same speaker."""
    if one.kind is not VoiceKind.QUOTE or other.kind is not VoiceKind.QUOTE:
        return False
    part, whole = quoted_words(one.text), quoted_words(other.text)
    same = (one.person_id, one.post_id, one.anonymous) == (other.person_id, other.post_id, other.anonymous)
    return same and len(part) < len(whole) and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole) is not None


def _named(facts: Facts, person_id: str | None) -> str:
    return person_name(known_person(facts, person_id))


def _speaker(facts: Facts, one: Utterance, told: Container[str] | None = None) -> str:
    """Rank and name, with the office where `told` does not know them; else the office, or what they are called."""
    name = _named(facts, one.person_id)
    if name and told is not None and name not in told:
        name = somebody(facts, one.person_id, one.post_id)
    via = name or office_title(facts, one.post_id) or " ".join(one.anonymous.split())
    return upper_first(via or somebody(facts, one.via_person_id, one.via_post_id))


def _way(facts: Facts, one: Utterance) -> str:
    """Whose message the speaker passed on, or who spoke in the speaker's name; empty for words said here."""
    sender = somebody(facts, one.from_person_id, one.from_post_id)
    spokesman = somebody(facts, one.via_person_id, one.via_post_id)
    if sender:
        return f"meneruskan pesan {sender}"
    known = spokesman and (known_person(facts, one.person_id) or known_post(facts, one.post_id))
    return f"melalui {spokesman}" if known else ""


def _told(one: Utterance) -> str:
    if one.kind is VoiceKind.QUOTE:
        return f"“{quoted_words(one.text)}”"
    verb = _verb(one.verb) or VERBS.get(one.kind, "")
    text = event.phrase(curly(one.text), *(() if verb else ("bahwa",)))
    return " ".join(part for part in (verb, text) if part)


def _verb(typed: str) -> str:
    """The typed verb where it stands well behind a colon: "ujar" and "menurut" do not."""
    verb = event.phrase(typed.lower())
    return verb if is_verb(verb) and verb != "menurut" else ""


def discussed(facts: Facts) -> list[Words]:
    """Papers, speeches, topics and questions in the order of the form."""
    meeting = facts.meeting
    made: list[Words] = []
    for talk in meeting.talks:
        if talk.title.strip():
            who = somebody(facts, talk.person_id, talk.post_id)
            by = Span(f"{who}:", bold=True) if who else Blank(45, "Narasumber")
            made.append((by, Span(f" menyampaikan materi {event.titled(talk.title)}.")))
    made += speeches(facts, known=[_named(facts, talk.person_id) for talk in meeting.talks if talk.title.strip()])
    topics = [event.phrase(topic.text) for topic in meeting.topics if topic.text.strip()]
    if topics:
        made.append((Span("Pokok bahasan:", bold=True), Span(f" {stopped('; '.join(topics))}")))
    for one in meeting.questions:
        made += [_turn(one.asked_by, one.question, "Penanya")] if one.question.strip() else []
        made += [_turn(one.answered_by, one.answer, "Penjawab")] if one.answer.strip() else []
    return made


def _turn(who: str, text: str, lacks: str) -> Words:
    name = " ".join(who.split())
    by = Span(f"{upper_first(name)}:", bold=True) if name else Blank(45, lacks)
    return by, Span(f" {stopped(upper_first(event.phrase(curly(text))))}")


def reached(facts: Facts) -> list[Words]:
    """What single items of the agenda came to."""
    told = [(upper_first(event.phrase(item.text)), event.phrase(curly(item.outcome))) for item in facts.meeting.agenda]
    return [
        (Span(f"{name}:", bold=True), Span(f" {stopped(outcome)}")) if name else (Span(ended(outcome)),)
        for name, outcome in told
        if outcome
    ]


def results(facts: Facts) -> list[Words]:
    """What came of it: outcomes, the neutrality statement, the next meeting."""
    meeting = facts.meeting
    made: list[Words] = [(Span(ended(one.text)),) for one in meeting.outcomes if one.text.strip()]
    made += _neutrality(facts)
    following = event.phrase(meeting.next_meeting)
    return [*made, (Span(f"Pertemuan berikutnya: {stopped(following)}"),)] if following else made


def _neutrality(facts: Facts) -> list[Words]:
    stated = facts.meeting.neutrality
    if not stated.text.strip() or stated.form is NeutralityForm.NOT_STATED:
        return []
    who, spokesman = (
        somebody(facts, *keys)
        for keys in ((stated.person_id, stated.post_id), (stated.via_person_id, stated.via_post_id))
    )
    who = f"{with_comma(who)} melalui {spokesman}" if who and spokesman else who or spokesman
    verb = _verb(stated.verb) or "menyatakan"
    text = event.phrase(stated.text)
    told = f"{upper_first(with_comma(who))} {verb} {text}" if who else f"Pernyataan netralitas: {text}"
    return [(Span(stopped(told)),)]
