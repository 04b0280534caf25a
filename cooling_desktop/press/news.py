"""The news of a meeting: the one thing said that a newspaper would begin with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cooling_desktop.press import event, naming, promises, voices
from cooling_desktop.press.attendance import stand_ins
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.press.opening import SOURCES, place_and_time, unit_actor, with_whom
from cooling_desktop.press.telling import Telling, added
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import LeaderPresence, NeutralityForm, VoiceKind
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.words.lists import join
from cooling_desktop.words.told import glued, stretch, threaded

NOUNS = {
    VoiceKind.APPEAL: "ajakan",
    VoiceKind.HOPE: "harapan",
    VoiceKind.NEUTRALITY: "penegasan",
    VoiceKind.INDIRECT: "pernyataan",
}
"""What a later sentence calls it, in the order of its weight."""
STRONG = frozenset({"menegaskan", "mengimbau", "mengingatkan", "meminta", "memastikan", "mengajak", "berharap"})
"""Verbs of indirect speech with which a newspaper begins."""
SHORT = 16
"""Words after which the phase can't follow without seeming to belong to the last of them."""


@dataclass(frozen=True, slots=True)
class Point:
    """Who said what, where it is typed, and what a later sentence calls it.

    `numbers` of the utterances it takes; `party` instead of a person where several promised something.
    """

    person_id: str | None
    post_id: str | None
    verb: str
    text: str
    path: str
    noun: str
    numbers: tuple[int, ...] = ()
    party: str = ""


def point(facts: Facts) -> Point | None:
    """The host's neutrality, an appeal, a hope, else what was said with force; None where nobody said such a thing."""
    stated = _neutrality(facts)
    if stated or event.called_off(facts):
        return stated
    weights = list(NOUNS)
    said = [(n, u) for n, u in enumerate(facts.meeting.utterances) if _fits(facts, u)]
    found = [(weights.index(VoiceKind(u.kind)), n, u) for n, u in said]
    if not found:
        return _promise(facts)
    _, number, one = min(found, key=lambda item: item[:2])
    verb, text = voices.verb_and_text(facts, one, path := f"utterances[{number}]")
    numbers = [number]
    if facts.meeting.utterances[number + 1 : number + 2] and _goes_on(facts, one, facts.meeting.utterances[number + 1]):
        more = voices.verb_and_text(facts, facts.meeting.utterances[number + 1], f"utterances[{number + 1}]")[1]
        text = glued(text, " ", added(text, more))
        numbers.append(number + 1)
    return Point(one.person_id, one.post_id, verb, text, path, NOUNS[VoiceKind(one.kind)], tuple(numbers))


def _promise(facts: Facts) -> Point | None:
    """What parties without a named person promised."""
    for party, goals in promises.parties(facts).items():
        return Point(None, None, "berkomitmen", join(goals, "serta"), "commitments", "komitmen", party=party)
    return None


def _goes_on(facts: Facts, one: Utterance, other: Utterance) -> bool:
    """Whether the next words of the same speaker are a second object of the same verb."""
    alike = (one.kind, one.verb, voices.key_of(one)) == (other.kind, other.verb, voices.key_of(other))
    return alike and _fits(facts, other) and len(one.text) + len(other.text) < voices.LONGEST_JOINED


def _fits(facts: Facts, one: Utterance) -> bool:
    if one.kind not in NOUNS or not voices.usable(facts, one) or event.phrase(one.anonymous):
        return False
    alone = not (one.follows or one.via_post_id or one.via_person_id or voices.passed_on(one))
    strong = one.kind is not VoiceKind.INDIRECT or one.verb.strip().lower() in STRONG
    return alone and strong and voices.host_side(facts, one) and not _absent(facts, one)


def _absent(facts: Facts, one: Utterance) -> bool:
    """Whether somebody else read it out."""
    away = {(x.person_id, x.post_id) for x in facts.meeting.leaders if x.presence is LeaderPresence.READ_OUT}
    return (one.person_id, one.post_id) in away


def _neutrality(facts: Facts) -> Point | None:
    one = facts.meeting.neutrality
    post = facts.posts.get(one.post_id or "")
    text = event.typed(one, "text", "neutrality")
    relayed = not one.in_speech and (one.via_person_id or one.via_post_id)
    stated = text and one.form is not NeutralityForm.NOT_STATED and not relayed
    if not (stated and post and post.unit_id and post.title.strip()):
        return None
    verb = event.verb(one, "neutrality") or "menegaskan"
    return Point(one.person_id, one.post_id, verb, text, "neutrality.text", NOUNS[VoiceKind.NEUTRALITY])


def lead(telling: Telling, one: Point) -> list[Piece]:
    """What was said, then where: two paragraphs."""
    facts = telling.facts
    telling.begin("lead")
    speaker = one.party or with_comma(telling.mentions.name(one.person_id, one.post_id, with_unit=True))
    telling.spoken |= set() if one.party else {telling.mentions.last}
    phase = "" if said_already(facts, one.text) else event.phase(facts, telling.pack)
    tacked = phase if one.noun == NOUNS[VoiceKind.HOPE] and len(one.text.split()) <= SHORT else ""
    telling.said |= {"tahap"} if tacked else set()
    slots = {"pembicara": speaker, "isi": _named_participants(facts, one.text), "tahap": tacked}
    if one.noun == NOUNS[VoiceKind.NEUTRALITY] and phase:  # nobody is neutral for a phase only
        slots["pemilihan"] = event.election(facts)
    said = telling.say(f"teras.{'komitmen' if one.party else 'ucapan'}", kata_kerja=one.verb, **slots)
    said = threaded([said, _basis(telling, one)])
    telling.speaker, telling.verb = one.person_id or one.post_id or "", one.verb
    telling.begin("lead")
    event_told = _where(telling, one, said)
    telling.speaker = ""
    root = one.path.partition(".")[0]
    return [Piece("lead", said, (root, "phase", "election_name")), Piece("lead", event_told, SOURCES)]


def _named_participants(facts: Facts, text: str) -> str:
    """Words about "peserta", whom no reader knows yet, with the name of what they took part in."""
    known = naming.attended(facts)
    programme = event.titled(known) if known == facts.meeting.programme.strip() else known
    if not (programme and text.startswith("peserta ")):
        return text
    return glued(stretch(text, 0, 7), " ", programme, " ", stretch(text, 8))


def _basis(telling: Telling, one: Point) -> str:
    """What a statement of neutrality rests on."""
    stated = one.noun == NOUNS[VoiceKind.NEUTRALITY] and not one.numbers
    basis = event.typed(telling.facts.meeting.neutrality, "legal_basis", "neutrality") if stated else ""
    return telling.say("netralitas.dasar", dasar=basis) if basis else ""


def _where(telling: Telling, one: Point, said: str) -> str:
    """The event at which it was said, and who stood in for whom; a unit that was spelt out is so once."""
    facts, pack = telling.facts, telling.pack
    where, when = place_and_time(facts, pack)
    long = facts.unit.spelled_out.partition(" ")[2] if facts.unit else ""
    slots = {"kegiatan": event.what(facts, pack), "satuan": unit_actor(facts, spelled_out=not (long and long in said))}
    slots |= {"mitra": with_whom(telling), "tempat": where, "waktu": when}
    return threaded([telling.say("teras.acara", sebutan=one.noun, **slots), stand_ins(telling)])


def said_already(facts: Facts, text: str) -> bool:
    """Whether words name the election, so that its phase need not follow."""
    name, said = event.election(facts), text.lower()
    return not name or name.split()[0].lower() in said or re.search(r"\b(menjelang|pemilihan)\b", said) is not None
