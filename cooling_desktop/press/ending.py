"""Discussion, neutrality, outcome, closing and credit of a release."""

from __future__ import annotations

import re

from cooling_desktop.press import event
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import NeutralityForm
from cooling_desktop.words.lists import join
from cooling_desktop.words.names import closes_with_comma
from cooling_desktop.words.text import lower_first, sentence

VERBAL = re.compile(r"(me|ber|di)\w{3,}", re.IGNORECASE)


def discussion(facts: Facts, mentions: Mentions) -> Piece | None:
    """Papers, topics and questions, each only if typed."""
    lines = [*_talks(facts, mentions), _topics(facts), *_questions(facts)]
    text = " ".join(line for line in lines if line)
    return Piece("discussion", text, ("talks", "topics", "questions", "discussion_focus")) if text else None


def _topics(facts: Facts) -> str:
    meeting = facts.meeting
    topics = [_as_noun(t.text.strip().rstrip(".")) for t in meeting.topics if t.in_release and t.text.strip()]
    if not topics:
        return ""
    focus = f" dengan fokus pada {meeting.discussion_focus}" if meeting.discussion_focus else ""
    mood = f"Dalam suasana {meeting.atmosphere}, " if meeting.atmosphere else ""
    listed = join(topics, "serta" if any(" dan " in t for t in topics) else "dan")
    if meeting.discussion_manner:
        act = f"{event.noun(facts)} itu juga diisi diskusi {meeting.discussion_manner} mengenai {listed}"
    else:
        act = f"para peserta membahas {listed}"
    return sentence(f"{mood}{act}{focus}")


def _as_noun(topic: str) -> str:
    first = topic.split()[0]
    return f"upaya {topic}" if VERBAL.fullmatch(first) else topic


def _talks(facts: Facts, mentions: Mentions) -> list[str]:
    lines = []
    for talk in facts.meeting.talks:
        speaker = mentions.subject(talk.person_id, talk.post_id)
        if talk.title.strip() and speaker:
            lines.append(sentence(f"{speaker} memaparkan materi “{talk.title.strip()}”"))
    return lines


def _questions(facts: Facts) -> list[str]:
    lines = []
    for one in facts.meeting.questions:
        if not one.question.strip():
            continue
        who = one.asked_by or "Peserta"
        line = sentence(f"{who} menanyakan {lower_first(one.question.strip().rstrip('.?'))}")
        if one.answer.strip() and one.answered_by:
            line += " " + sentence(
                f"{one.answered_by} menjawab bahwa {lower_first(one.answer.strip().rstrip('.'))}"
            )
        lines.append(line)
    return lines


def neutrality(facts: Facts, mentions: Mentions) -> Piece | None:
    """The host's statement and the pledge; nothing unless somebody typed it (rule R7)."""
    one = facts.meeting.neutrality
    if one.form is NeutralityForm.NOT_STATED:
        return None
    lines = []
    if one.text.strip():
        named = mentions.name(one.person_id, one.post_id) or event.host(facts)
        comma = "," if closes_with_comma(named) else ""
        relayed = (one.via_post_id or one.via_person_id) and not one.in_speech
        via = mentions.name(one.via_person_id, one.via_post_id) if relayed else ""
        named, comma = (f"{named}{comma} melalui {via}", "") if via else (named, comma)
        opening = "Dalam sambutannya, " if one.in_speech else ""
        text = one.text.strip().rstrip(".")
        lines.append(sentence(f"{opening}{named}{comma} {one.verb or 'menegaskan'} {text}"))
    points = [p.text.strip().rstrip(".;") for p in one.points if p.text.strip()]
    if points:
        act = "ditandatangani" if one.form is NeutralityForm.SIGNED else "dibacakan"
        lines.append(sentence(f"Ikrar yang {act} memuat komitmen {_numbered(points)}"))
    if one.legal_basis.strip() and lines:
        lines.append(sentence(f"Netralitas itu berlandaskan {one.legal_basis.strip().rstrip('.')}"))
    return Piece("neutrality", " ".join(lines), ("neutrality",)) if lines else None


def _numbered(points: list[str]) -> str:
    return join([lower_first(point) for point in points], "serta")


def outcome(facts: Facts) -> Piece | None:
    """What came of it: results, promises of parties without a name, the next meeting."""
    meeting = facts.meeting
    lines = []
    results = [o.text.strip().rstrip(".") for o in meeting.outcomes if o.text.strip()]
    if results:
        lines.append(sentence(f"{event.noun(facts)} itu menghasilkan {join(results, 'serta')}"))
    for party, goals in _parties(facts).items():
        lines.append(sentence(f"{party} berkomitmen untuk {join(goals, 'serta')}"))
    if meeting.next_meeting:
        lines.append(sentence(f"Pertemuan berikutnya disepakati {meeting.next_meeting}"))
    text = " ".join(lines)
    return Piece("outcome", text, ("outcomes", "commitments", "next_meeting")) if text else None


def _parties(facts: Facts) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in facts.meeting.commitments:
        body = facts.organisations.get(one.organisation_id or "")
        nameless = not (one.person_id or one.post_id or one.unit_id)
        party = one.party or (body.name if body else "")
        if nameless and party and one.text.strip():
            found.setdefault(party, []).append(one.text.strip().rstrip("."))
    return found


def closing(facts: Facts) -> Piece | None:
    """The hope, the host's promise, how it ended."""
    meeting = facts.meeting
    host = event.host(facts)
    lines = []
    hope = meeting.closing_hope.strip().rstrip(".")
    if hope and meeting.hope_is_units and host:
        about = facts.unit.role.strip().rstrip(".") if facts.unit else ""
        lines.append(
            sentence(f"Sebagai {about}, {host} berharap {hope}" if about else f"{host} berharap {hope}")
        )
    elif hope:
        lines.append(sentence(f"Diharapkan, {hope}"))
    for name, goals in _promises(facts).items():
        also = "pun " if lines else ""
        lines.append(sentence(f"{name} {also}berkomitmen untuk {join(goals, 'serta')}"))
    if meeting.closing.strip():
        lines.append(
            sentence(f"{event.noun(facts)} itu ditutup dengan {meeting.closing.strip().rstrip('.')}")
        )
    text = " ".join(lines)
    return Piece("closing", text, ("closing_hope", "commitments", "closing")) if text else None


def _promises(facts: Facts) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in facts.meeting.commitments:
        post = facts.posts.get(one.post_id or "")
        unit = facts.units.get(one.unit_id or "")
        name = unit.name if unit else post.title if post and post.unit_id else ""
        if name and one.text.strip():
            found.setdefault(name, []).append(one.text.strip().rstrip("."))
    return found


def credit(facts: Facts) -> str:
    """The closing line: typed, else "(Humas {unit})"."""
    typed = facts.meeting.release.credit.strip().strip("()")
    if typed:
        return f"({typed})"
    return f"(Humas {facts.unit.name})" if facts.unit else ""


def dateline(facts: Facts) -> str:
    """The city in capitals: typed, else the unit's letter city (rule R15)."""
    typed = facts.meeting.release.dateline.strip()
    return (typed or (facts.unit.city if facts.unit else "")).upper()
