"""Headline, lead and purpose of a release."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.attendance import stand_ins
from cooling_desktop.press.block import Piece
from cooling_desktop.press.ending import stated_in_speech
from cooling_desktop.press.mentions import Mentions, with_comma
from cooling_desktop.press.voices import usable
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import LeaderPresence, OrganisationKind, Phase
from cooling_desktop.records.meeting import Guest, Leader
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.lists import join
from cooling_desktop.words.text import sentence, title_case

TELLING = ("lokakarya", "lomba", "pelatihan", "penyuluhan", "seminar", "simulasi", "sosialisasi")
"""Forms that a headline needs before a programme's name, which alone would not be an event."""
EFFORTS = ("bagian", "gerakan", "kegiatan", "operasi", "program", "rangkaian", "upaya")


def headline(facts: Facts) -> Piece | None:
    """Phase, actor, act and with whom (rule R17); the phase goes where the programme says it already."""
    actor = headline_actor(facts)
    act = headline_act(facts)
    if not actor or not act:
        return None
    phase = event.phase(facts, headline=True)
    if phase and event.election(facts).split()[0].lower() in act.lower():
        phase = ""
    again = "kembali " if facts.meeting.repeated else ""
    text = f"{actor} {again}gelar {act}{_headline_partner(facts, act)}"
    made = title_case(f"{phase}, {text}" if phase else text)
    return Piece("headline", made, ("programme", "unit_id", "leaders", "election_name", "phase"))


def headline_actor(facts: Facts) -> str:
    """Who acts in the headline: the leader's office, or the unit with those it held it with."""
    leader = event.leader(facts)
    host = event.host(facts)
    if leader and (_by_leader(facts) or not host):
        person_id, post_id = event.acting(leader)
        post, person = facts.posts.get(post_id or ""), facts.people.get(person_id or "")
        office = post.title if post else ""
        return office or (f"{person.rank} {person.name}".strip() if person else "") or host
    return join([host, *event.co_hosts(facts)]) if host else ""


def headline_act(facts: Facts) -> str:
    """The event as a headline names it."""
    form, programme = event.phrase(facts.meeting.form), event.phrase(facts.meeting.programme)
    if event.title_is_long(facts) or not programme:
        return form
    said = form.split()[0].lower() in programme.lower() if form else True
    return f"{form} {programme}" if form.lower() in TELLING and not said else programme


def _headline_partner(facts: Facts, act: str) -> str:
    if facts.meeting.co_hosts:
        return ""
    names = [event.partner_name(facts, guest, short=True) for guest in event.partners(facts)]
    known = [name for name in dict.fromkeys(names) if name and name.lower() not in act.lower()]
    if not known:
        return ""
    link = " " if act.lower().endswith("bareng") and len(known) == 1 else f" {event.link(facts, act)} "
    return link + join(known)


def lead(facts: Facts, mentions: Mentions, *, stand_in: bool = False, short: bool = False) -> Piece | None:
    """Who did what with whom, where and when; the leader acts, or the unit with the leader named after it."""
    by_leader = _by_leader(facts)
    actor = _leaders(facts, mentions) if by_leader else unit_actor(facts, spelled_out=not short)
    act = f"{event.what(facts)}{_with_whom(facts, mentions, short=short)}"
    again = "kembali " if facts.meeting.repeated else ""
    where_and_when = place_and_time(facts)
    if actor:
        made = sentence(f"{actor} {again}menggelar {act}{where_and_when}")
    elif where_and_when or event.partners(facts):
        made = sentence(f"{act} {again}digelar{where_and_when}")
    else:
        return None
    more = ["" if by_leader else _led_by(facts, mentions), stand_ins(facts, mentions) if stand_in else ""]
    if facts.meeting.series_remark.strip():
        more.append(
            sentence(f"{event.noun(facts)} itu merupakan {event.phrase(facts.meeting.series_remark)}")
        )
    text = " ".join(s for s in (made, *more) if s)
    return Piece(
        "lead", text, ("unit_id", "leaders", "co_hosts", "programme", "form", "guests", "venue", "days")
    )


def _by_leader(facts: Facts) -> bool:
    """Whether the leader is the lead's actor: present, named, and not hosting together with others."""
    leader = event.leader(facts)
    if leader is None or leader.presence is not LeaderPresence.PRESENT or not _named(facts, leader):
        return False
    return not event.host(facts) or not (facts.meeting.unit_leads or event.co_hosts(facts))


def _named(facts: Facts, leader: Leader) -> bool:
    mentions = Mentions(facts)
    return bool(mentions.person(leader.person_id) or mentions.post(leader.post_id))


def _leaders(facts: Facts, mentions: Mentions) -> str:
    """Those who led and were there: "Kapolres … bersama Dandim …", closed by a comma after a degree."""
    there = [one for one in facts.meeting.leaders if one.presence is LeaderPresence.PRESENT]
    names = [name for one in there if (name := mentions.name(one.person_id, one.post_id))]
    if len(names) < 2:
        return with_comma(names[0]) if names else ""
    return f"{with_comma(names[0])} bersama {with_comma(join(names[1:]))}"


def unit_actor(facts: Facts, *, spelled_out: bool) -> str:
    """The unit as the lead's actor, with its parent and those it held it with."""
    unit = facts.unit
    actor = event.host(facts)
    if unit and unit.spelled_out and not facts.meeting.subunit.strip() and spelled_out:
        actor = unit.spelled_out
    parent = facts.units.get(unit.parent_id or "") if unit else None
    if actor and parent and parent.name and facts.meeting.parent_in_text:
        actor = f"{actor}, {parent.name},"
    others = join(event.co_hosts(facts))
    return f"{actor} bersama {others}" if others and actor else actor or others


def _with_whom(facts: Facts, mentions: Mentions, *, short: bool) -> str:
    guests = event.partners(facts)
    if _organisers(facts, guests) and not short:
        names = [f"penyelenggara {event.election(facts)}"]
    elif short:
        names = [event.partner_name(facts, guest, short=len(guests) > 1) for guest in guests]
    else:
        bodies = [(event.organisation(facts, guest), guest) for guest in guests]
        names = [mentions.body(body) if body else event.phrase(guest.group) for body, guest in bodies]
    named = join(dict.fromkeys(name for name in names if name))
    return f" {event.link(facts, event.what(facts))} {named}" if named else ""


def _organisers(facts: Facts, guests: list[Guest]) -> bool:
    """Whether the partners are several election bodies whose heads the attendance names anyway."""
    bodies = [event.organisation(facts, guest) for guest in guests if guest.person_id or guest.post_id]
    kinds = {body.kind for body in bodies if body}
    return (
        len(bodies) == len(guests) > 1
        and kinds == {OrganisationKind.ELECTION}
        and bool(event.election(facts))
    )


def place_and_time(facts: Facts) -> str:
    """The end of the lead: " di Arina Caffé, Rabu (23/10/2024)"; empty when neither is known."""
    where, when = event.where(facts), event.when(facts)
    if where and when:
        return f" {where} pada {when}" if len(event.dated(facts)) > 1 else f" {where}, {when}"
    return f" {where}" if where else f" pada {when}" if when else ""


def _led_by(facts: Facts, mentions: Mentions) -> str:
    """A second sentence that names the leaders present, unless the first of them gives a speech further down."""
    leader = event.leader(facts)
    if leader is None or leader.presence is not LeaderPresence.PRESENT:
        return ""
    speakers = [u.person_id for u in facts.meeting.utterances if usable(facts, u) and u.in_speech]
    if stated_in_speech(facts):
        speakers.append(facts.meeting.neutrality.person_id)
    if leader.person_id and leader.person_id in speakers:
        return ""
    named = _leaders(facts, mentions)
    return sentence(f"{named} memimpin {event.noun(facts)} itu") if named else ""


def purpose(facts: Facts) -> Piece | None:
    """Why: the packaging, the umbrella and the theme, then the aims with the phase of the election."""
    wanted = [event.phrase(p.text, "untuk") for p in facts.meeting.purposes]
    aims = list(dict.fromkeys(event.inside(facts, aim) for aim in wanted if aim))
    phase = _phase_once(facts, aims)
    noun, frames = event.noun(facts), _frames(facts)
    if aims and phase:
        aims = (
            [*aims[1:], aims[0] + phase] if facts.meeting.voting_day_in_text else [aims[0] + phase, *aims[1:]]
        )
    if not aims:
        text = _unaimed(noun, frames, phase)
    elif len(frames) > 1:
        text = f"{_unaimed(noun, frames, '')} {sentence(f'Tujuannya {_goals(aims)[0]}')}"
    else:
        frame = f"{frames[0][0]} " if frames else ""
        text = sentence(f"{noun} {frame}itu bertujuan {_goals(aims)[0]}")
    rest = [sentence(f"Kegiatan tersebut juga digelar untuk {goal}") for goal in _goals(aims)[1:]]
    text = " ".join(s for s in (text, *rest) if s)
    return Piece("purpose", text, ("purposes", "umbrella", "programme", "theme", "phase", "election_name"))


def _frames(facts: Facts) -> list[tuple[str, str]]:
    """What the event was wrapped in, each as a clause and as a predicate."""
    meeting = facts.meeting
    found = []
    if event.title_is_long(facts):
        packed = f"dikemas dalam {event.titled(meeting.programme)}"
        found.append((f"yang {packed}", packed))
    if theme := event.titled(title_case(meeting.theme)):
        found.append((f"bertema {theme}", f"mengusung tema {theme}"))
    if umbrella := event.phrase(meeting.umbrella):
        effort = umbrella if umbrella.lower().startswith(EFFORTS) else f"upaya {umbrella}"
        found.append((f"yang menjadi bagian dari {effort}", f"merupakan bagian dari {effort}"))
    return found


def _unaimed(noun: str, frames: list[tuple[str, str]], phase: str) -> str:
    """The frames as a sentence of their own, the last one as its predicate."""
    if not frames:
        return sentence(f"{noun} itu digelar{phase}") if phase else ""
    clauses = " ".join(clause for clause, _ in frames[:-1])
    if len(frames) > 2:
        clauses = clauses.replace(" bertema ", " dengan tema ")
    text = f"{noun} {clauses} itu {frames[-1][1]}" if clauses else f"{noun} itu {frames[-1][1]}"
    if phase and frames[-1][1].startswith("mengusung"):
        return f"{sentence(text)} {sentence(f'Kegiatan tersebut digelar{phase}')}"
    return sentence(f"{text}{phase}")


def _goals(aims: list[str]) -> list[str]:
    """The aims in lists of at most four, the fourth set off by "sekaligus"."""
    if len(aims) == 4:
        return [f"{join(aims[:-1])}, sekaligus {aims[-1]}"]
    parts = [aims[n : n + 3] for n in range(0, len(aims), 3)]
    return [join(part, "serta" if any(" dan " in aim for aim in part) else "dan") for part in parts] or [""]


def _phase_once(facts: Facts, aims: list[str]) -> str:
    """The phase after an aim, with the voting day where the clerk wants it; empty where an aim says it."""
    phase = event.phase(facts)
    said = " ".join(aims).lower()
    if not phase or event.election(facts).lower() in said or (aims and "menjelang" in aims[0]):
        return ""
    day = facts.election.voting_day if facts.election and facts.meeting.voting_day_in_text else None
    if day is None:
        return f" {phase}"
    before = "dengan pemungutan suara " if facts.meeting.phase in (Phase.CAMPAIGN, Phase.QUIET) else ""
    return f" {phase} {before}pada {long_date(day)}"
