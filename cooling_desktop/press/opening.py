"""Headline, lead, purpose and attendance of a release."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import LeaderPresence, VoiceKind
from cooling_desktop.records.meeting import Guest
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.lists import join
from cooling_desktop.words.names import closes_with_comma
from cooling_desktop.words.numbers import count_in_text
from cooling_desktop.words.text import sentence, title_case

MOST_NAMES = 6


def headline(facts: Facts) -> Piece | None:
    """Phase, actor, act and with whom (rule R17); the phase goes where the programme says it already."""
    actor = _headline_actor(facts)
    act = _headline_act(facts)
    if not actor or not act:
        return None
    phase = event.phase(facts, headline=True)
    if phase and event.election(facts).split()[0].lower() in act.lower():
        phase = ""
    text = f"{actor} gelar {act}{_headline_partner(facts, act)}"
    made = title_case(f"{phase}, {text}" if phase else text)
    return Piece("headline", made, ("programme", "unit_id", "leaders", "election_name", "phase"))


def _headline_actor(facts: Facts) -> str:
    leader = event.leader(facts)
    host = event.host(facts)
    if leader and leader.presence is LeaderPresence.PRESENT and not facts.meeting.unit_leads:
        post = facts.posts.get(leader.post_id or "")
        return post.title if post else host
    others = event.co_hosts(facts)
    return join([host, others]) if others else host


def _headline_act(facts: Facts) -> str:
    meeting = facts.meeting
    if event.title_is_long(facts):
        return meeting.form
    return meeting.programme or meeting.form


def _headline_partner(facts: Facts, act: str) -> str:
    if facts.meeting.co_hosts:
        return ""
    names: list[str] = []
    for guest in event.partners(facts):
        body = event.organisation(facts, guest)
        names.append((body.short_name or body.name) if body else guest.group)
    known = [name for name in dict.fromkeys(names) if name and name.lower() not in act.lower()]
    if not known:
        return ""
    link = " " if act.lower().endswith("bareng") and len(known) == 1 else " bersama "
    return link + join(known)


def lead(facts: Facts, mentions: Mentions) -> Piece | None:
    """Who did what with whom, where and when; the leader acts, or the unit with the leader named after it."""
    leader = event.leader(facts)
    by_leader = leader and leader.presence is LeaderPresence.PRESENT and not facts.meeting.unit_leads
    host = event.host(facts)
    if leader and by_leader:
        actor = mentions.subject(leader.person_id, leader.post_id)
    elif host:
        actor = _unit_actor(facts)
    else:
        return None
    text = f"{actor} {_act_with_partners(facts, mentions)}{_place_and_time(facts)}"
    made = sentence(text)
    if leader and not by_leader:
        made += _led_by(facts, mentions)
    return Piece(
        "lead", made, ("unit_id", "leaders", "co_hosts", "programme", "form", "guests", "venue", "days")
    )


def _unit_actor(facts: Facts) -> str:
    unit = facts.unit
    actor = event.host(facts)
    if unit and unit.spelled_out and not facts.meeting.subunit:
        actor = unit.spelled_out
    parent = facts.units.get(unit.parent_id or "") if unit else None
    if parent and facts.meeting.parent_in_text:
        actor = f"{actor}, {parent.name},"
    others = event.co_hosts(facts)
    return f"{actor} bersama {others}" if others else actor


def _act_with_partners(facts: Facts, mentions: Mentions) -> str:
    act = f"{'kembali ' if facts.meeting.repeated else ''}menggelar {event.what(facts)}"
    names = []
    for guest in event.partners(facts):
        body = event.organisation(facts, guest)
        names.append(mentions.body(body) if body else guest.group)
    with_whom = join(dict.fromkeys(name for name in names if name))
    if not with_whom:
        return act
    together = "bareng" in act.lower() or bool(facts.meeting.co_hosts)
    return f"{act} {'dengan' if together else 'bersama'} {with_whom}"


def _place_and_time(facts: Facts) -> str:
    where, when = event.place(facts.meeting.venue), event.when(facts)
    text = f" di {where}" if where else ""
    if facts.meeting.venue.platform:
        text += f" melalui {facts.meeting.venue.platform}"
    if not when:
        return text
    return f"{text}, {when}" if text else f" pada {when}"


def _led_by(facts: Facts, mentions: Mentions) -> str:
    """A second sentence that names the leader, unless the leader speaks or is represented further down."""
    leader = event.leader(facts)
    if leader is None or leader.presence is LeaderPresence.REPRESENTED:
        return ""
    speeches = [u for u in facts.meeting.utterances if u.in_speech] + [facts.meeting.neutrality]
    if any(u.in_speech and u.person_id == leader.person_id for u in speeches):
        return ""
    named = mentions.name(leader.person_id, leader.post_id)
    return " " + sentence(f"{event.noun(facts)} itu dipimpin {named}") if named else ""


def purpose(facts: Facts) -> Piece | None:
    """Why: the umbrella, the aims, the phase of the election, the theme."""
    meeting = facts.meeting
    aims = [p.text.strip().rstrip(".") for p in meeting.purposes if p.text.strip()]
    phase, frame = _phase_once(facts, aims), _frame(facts)
    noun = event.noun(facts)
    if aims:
        aims[0] += phase
        first, rest = (aims[:3], aims[3:]) if len(aims) > 4 else (aims, [])
        text = sentence(f"{noun} {frame}itu bertujuan {_goal(first)}")
        if rest:
            text += " " + sentence(f"{noun} itu juga digelar untuk {_goal(rest)}")
    elif meeting.umbrella or phase or meeting.theme:
        part = f"bagian dari upaya {meeting.umbrella}" if meeting.umbrella else "pertemuan"
        about = f" bertema “{meeting.theme}”" if meeting.theme else ""
        text = sentence(f"{noun}{about} itu merupakan {part}{phase}") if meeting.umbrella or phase else ""
        text = text or sentence(f"{noun} itu mengusung tema “{meeting.theme}”")
    else:
        return None
    return Piece("purpose", text, ("purposes", "umbrella", "programme", "theme", "phase", "election_name"))


def _goal(aims: list[str]) -> str:
    if len(aims) == 4:
        return f"{join(aims[:-1])}, sekaligus {aims[-1]}"
    return join(aims, "serta" if any(" dan " in aim for aim in aims) else "dan")


def _frame(facts: Facts) -> str:
    meeting = facts.meeting
    theme = f"bertema “{meeting.theme}” " if meeting.theme else ""
    if event.title_is_long(facts):
        return f"yang dikemas dalam “{meeting.programme}” {theme.replace('bertema', 'dengan tema')}"
    if meeting.umbrella:
        return f"{theme}yang menjadi bagian dari upaya {meeting.umbrella} "
    return theme


def _phase_once(facts: Facts, aims: list[str]) -> str:
    phase = event.phase(facts)
    said = " ".join(aims).lower()
    if not phase or event.election(facts).lower() in said or (aims and "menjelang" in aims[0]):
        return ""
    day = facts.election.voting_day if facts.election and facts.meeting.voting_day_in_text else None
    return f" {phase} pada {long_date(day)}" if day else f" {phase}"


def attendance(facts: Facts, mentions: Mentions) -> Piece | None:
    """Who came: the stand-in, the unit's own officers, then the guests in their order, groups last."""
    stand_in = _stand_in(facts, mentions)
    beside = _companions(facts, mentions, stood_in=bool(stand_in))
    sentences = [stand_in, beside, *_guests(facts, mentions)]
    text = " ".join(s for s in sentences if s)
    return Piece("attendance", text, ("leaders", "guests")) if text else None


def _stand_in(facts: Facts, mentions: Mentions) -> str:
    parts = []
    for leader in facts.meeting.leaders:
        if leader.presence is not LeaderPresence.REPRESENTED:
            continue
        deputy = mentions.subject(leader.deputy_person_id, leader.deputy_post_id)
        chief = mentions.name(leader.person_id, leader.post_id)
        mentions.last = leader.deputy_person_id or leader.deputy_post_id or ""
        told = any(u.kind is VoiceKind.APOLOGY and u.in_release for u in facts.meeting.utterances)
        why = f" yang berhalangan karena {leader.reason}" if leader.reason and not told else ""
        if deputy and chief:
            parts.append(sentence(f"{deputy} hadir mewakili {chief}{why}"))
    return " ".join(parts)


def _companions(facts: Facts, mentions: Mentions, *, stood_in: bool) -> str:
    leader = event.leader(facts)
    mine = [g for g in facts.meeting.guests if g.host_side and event.came(g)]
    if not mine:
        return ""
    chief = event.acting(leader) if leader else (None, None)
    who = "Ia" if stood_in else mentions.subject(*chief)
    names = join([_one(facts, guest, mentions) for guest in mine])
    return sentence(f"{who} didampingi {names}") if who else sentence(f"Turut hadir {names}")


def _guests(facts: Facts, mentions: Mentions) -> list[str]:
    came = [
        g for g in facts.meeting.guests if event.came(g) and not g.host_side and not _said_in_lead(facts, g)
    ]
    named = [_one(facts, g, mentions) for g in came if g.person_id or g.post_id]
    groups = [_one(facts, g, mentions) for g in came if not (g.person_id or g.post_id)]
    items = [item for item in named + groups if item]
    if not items:
        return []
    hosts = event.co_hosts(facts)
    host_side = any(g.host_side for g in facts.meeting.guests)
    opening = "Hadir dalam kesempatan itu"
    if hosts:
        opening = f"Selain {hosts}, hadir"
    elif host_side:
        opening = "Dari kalangan undangan, hadir"
    if len(items) <= MOST_NAMES or not named or not groups:
        return [sentence(f"{opening} {_listed(items)}")]
    return [sentence(f"{opening} {_listed(named)}"), sentence(f"Turut hadir {_listed(groups)}")]


def _listed(items: list[str]) -> str:
    """Guests in one list; "beserta anggota" needs a comma before "serta"."""
    if len(items) == 2 and "beserta" in items[0] and "," not in items[0]:
        return f"{items[0]}, serta {items[1]}"
    return join(items, "serta")


def _said_in_lead(facts: Facts, guest: Guest) -> bool:
    plain = not (guest.count or guest.vague_count or guest.entourage or guest.person_id or guest.post_id)
    return guest.partner and plain


def _one(facts: Facts, guest: Guest, mentions: Mentions) -> str:
    """One guest: person with office, nameless office, or a group with its count and body."""
    if guest.person_id or guest.post_id:
        name = mentions.name(guest.person_id, guest.post_id)
        if guest.deputy_person_id or guest.deputy_post_id:
            name = f"{name} yang diwakili {mentions.name(guest.deputy_person_id, guest.deputy_post_id)}"
        comma = "," if guest.entourage and closes_with_comma(name) else ""
        return f"{name}{comma} {guest.entourage}".strip()
    body = event.organisation(facts, guest)
    if body and guest.group and _headed_above(facts, guest, body.id):
        group = f"{guest.group}nya"
    else:
        group = f"{guest.group} {mentions.body(body) if body else ''}".strip()
    if guest.count:
        group = f"{count_in_text(guest.count)} {group}"
    elif guest.vague_count:
        group = f"{guest.vague_count} {group}"
    return f"{group} {guest.entourage}".strip()


def _headed_above(facts: Facts, guest: Guest, body_id: str) -> bool:
    """Whether somebody of the same body stands before this group, so that "-nya" is enough."""
    others = [
        g for g in facts.meeting.guests if g is not guest and g.post_id and event.came(g) and not g.host_side
    ]
    bodies = [found.id for g in others if (found := event.organisation(facts, g))]
    return bodies == [body_id]
