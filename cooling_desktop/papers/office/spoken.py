"""What people said, as minutes tell it: the speaker, a colon, and the sense or the words."""

from __future__ import annotations

from itertools import groupby

from cooling_desktop.papers.office.blocks import Blank, Span, Words
from cooling_desktop.papers.office.said import ended, office_title, person_name, somebody, stopped
from cooling_desktop.press import event
from cooling_desktop.press.mentions import known_person, with_comma
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


def speeches(facts: Facts, *, released: bool = False) -> list[Words]:
    """One text a speaker in turn; `released` leaves out what the release leaves out."""
    heard = [u for u in facts.meeting.utterances if u.text.strip() and (u.in_release or not released)]
    made: list[Words] = []
    for who, group in groupby(heard, key=lambda one: _speaker(facts, one)):
        told = "; ".join(_told(facts, one) for one in group)
        name = Span(f"{who}:", bold=True) if who else Blank(45, "Pembicara")
        made.append((name, Span(f" {stopped(told)}")))
    return made


def _speaker(facts: Facts, one: Utterance) -> str:
    """Rank and name, else the office, else what an unnamed speaker is called."""
    name = person_name(known_person(facts, one.person_id))
    via = name or office_title(facts, one.post_id) or " ".join(one.anonymous.split())
    return upper_first(via or somebody(facts, one.via_person_id, one.via_post_id))


def _told(facts: Facts, one: Utterance) -> str:
    if one.kind is VoiceKind.QUOTE:
        return f"“{quoted_words(one.text)}”"
    verb = _verb(one.verb) or VERBS.get(one.kind, "")
    text = event.phrase(curly(one.text), *(() if verb else ("bahwa",)))
    sender = somebody(facts, one.from_person_id, one.from_post_id)
    said = " ".join(part for part in (verb, text) if part)
    return f"pesan {sender}: {said}" if sender else said


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
    made += speeches(facts)
    made += [(Span(ended(topic.text)),) for topic in meeting.topics if topic.text.strip()]
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
    who = somebody(facts, stated.person_id, stated.post_id)
    verb = _verb(stated.verb) or "menyatakan"
    text = event.phrase(stated.text)
    told = f"{upper_first(with_comma(who))} {verb} {text}" if who else f"Pernyataan netralitas: {text}"
    return [(Span(stopped(told)),)]
