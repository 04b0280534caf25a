"""Who came: stand-ins, the unit's own officers, guests by name, bodies and groups."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import Mentions, with_comma
from cooling_desktop.press.voices import usable
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, LeaderPresence, OrganisationKind, VoiceKind
from cooling_desktop.records.meeting import Guest, Leader
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import count_in_text
from cooling_desktop.words.text import sentence

MOST_NAMES = 6
OFFICIAL = frozenset(
    {OrganisationKind.CIVIL, OrganisationKind.MILITARY, OrganisationKind.JUSTICE, OrganisationKind.ELECTION}
)
COMPANY = ("beserta", "bersama", "dan", "dari", "didampingi", "serta", "yang")
GENERIC = ("beberapa", "berbagai", "sejumlah")


def attendance(facts: Facts, mentions: Mentions, *, told: bool = False) -> Piece | None:
    """The stand-in, his officers, then the guests in their order, groups last; `told` when others were before."""
    stand_in = "" if told else stand_ins(facts, mentions)
    sentences = [
        stand_in,
        _companions(facts, mentions, stood_in=bool(stand_in)),
        *_guests(facts, mentions, told),
    ]
    text = " ".join(s for s in sentences if s)
    return Piece("attendance", text, ("leaders", "guests")) if text else None


def stand_ins(facts: Facts, mentions: Mentions) -> str:
    """Who represented a leader, and why if no apology tells it."""
    parts = []
    for leader in facts.meeting.leaders:
        if not stood_in(facts, leader):
            continue
        deputy = mentions.subject(leader.deputy_person_id, leader.deputy_post_id)
        chief = mentions.name(leader.person_id, leader.post_id)
        mentions.last = leader.deputy_person_id or leader.deputy_post_id or ""
        told = any(u.kind is VoiceKind.APOLOGY and usable(facts, u) for u in facts.meeting.utterances)
        reason = event.phrase(leader.reason, "karena")
        why = f", yang berhalangan karena {reason}" if reason and not told else ""
        parts.append(sentence(f"{deputy} hadir mewakili {chief}{why}"))
    return " ".join(parts)


def stood_in(facts: Facts, leader: Leader) -> bool:
    """Whether a leader was represented by somebody who is named."""
    known = Mentions(facts)
    deputy = known.key(leader.deputy_person_id, leader.deputy_post_id)
    chief = known.key(leader.person_id, leader.post_id)
    return leader.presence is LeaderPresence.REPRESENTED and bool(deputy and chief) and deputy != chief


def _companions(facts: Facts, mentions: Mentions, *, stood_in: bool) -> str:
    leader = event.leader(facts)
    chief = event.acting(leader) if leader else (None, None)
    mine = [g for g in facts.meeting.guests if g.host_side and event.came(g) and not _is(g, chief)]
    if not any(_one(facts, guest, Mentions(facts)) for guest in mine):
        return ""
    who = "Ia" if stood_in else mentions.subject(*chief)
    names = join([_one(facts, guest, mentions) for guest in mine])
    return sentence(f"{who} didampingi {names}") if who else sentence(f"Hadir dalam kesempatan itu {names}")


def _is(guest: Guest, chief: tuple[str | None, str | None]) -> bool:
    return bool(guest.person_id) and guest.person_id == chief[0]


def _guests(facts: Facts, mentions: Mentions, told: bool) -> list[str]:
    came = [
        g for g in facts.meeting.guests if event.came(g) and not g.host_side and not _said_in_lead(facts, g)
    ]
    listed = [g for g in came if not (told and _alone(g) and mentions.knows(g.person_id, g.post_id))]
    groups = [g for g in listed if not (g.person_id or g.post_id)]
    head = _head(facts, listed)
    parts = [
        [i for g in part if (i := _one(facts, g, mentions, head if groups and g is groups[0] else ""))]
        for part in _parts(facts, listed)
    ]
    return _told_in_parts(parts, _opening(facts, came, listed))


def _parts(facts: Facts, listed: list[Guest]) -> list[list[Guest]]:
    """A short list whole, persons and official bodies first; of a long one bodies of the public go apart."""
    ranks = [0 if g.person_id or g.post_id else 1 if _official(facts, g) else 2 for g in listed]
    named, official, others = ([g for g, r in zip(listed, ranks, strict=True) if r == n] for n in range(3))
    if sum(bool(_one(facts, guest, Mentions(facts))) for guest in listed) <= MOST_NAMES:
        return [named + official + others]
    public = [g for g in others if _kind(facts, g) is OrganisationKind.COMMUNITY]
    return [named + official, public, [g for g in others if g not in public]]


def _told_in_parts(parts: list[list[str]], first: str) -> list[str]:
    """A sentence for each part, a long one in several of at most six names; the second part is the public."""
    lines: list[str] = []
    start = plain = first
    for n, part in enumerate(parts):
        for i in range(0, len(part), MOST_NAMES):
            if lines and n == 1 and i == 0:
                start = "Dari unsur masyarakat, hadir"
            elif lines:
                start = plain = "Hadir pula" if plain.startswith("Turut hadir") else "Turut hadir"
            lines.append(sentence(f"{start} {_listed(part[i : i + MOST_NAMES])}"))
    return lines


def _opening(facts: Facts, came: list[Guest], listed: list[Guest]) -> str:
    if came != listed:
        return "Turut hadir dalam kesempatan itu"
    if (hosts := event.co_hosts(facts)) and not _of_co_host(facts, came):
        return f"Selain {join(hosts)}, hadir"
    if any(guest.host_side and event.came(guest) for guest in facts.meeting.guests):
        return "Turut hadir"
    if len(listed) == 1 and not (listed[0].person_id or listed[0].post_id):
        return f"{event.noun(facts)} itu dihadiri"
    return "Hadir dalam kesempatan itu"


def _of_co_host(facts: Facts, came: list[Guest]) -> bool:
    bodies = {one.organisation_id for one in facts.meeting.co_hosts if one.organisation_id}
    return any((body := event.organisation(facts, guest)) and body.id in bodies for guest in came)


def _listed(items: list[str]) -> str:
    """Guests in one list; "beserta anggota" needs a comma before "serta"."""
    if len(items) == 2 and "beserta" in items[0] and "," not in items[0]:
        return f"{items[0]}, serta {items[1]}"
    return join(items, "serta")


def _official(facts: Facts, guest: Guest) -> bool:
    return _kind(facts, guest) in OFFICIAL


def _kind(facts: Facts, guest: Guest) -> OrganisationKind | None:
    body = event.organisation(facts, guest)
    return body.kind if body else None


def _alone(guest: Guest) -> bool:
    return not (guest.entourage or guest.deputy_person_id or guest.deputy_post_id)


def _said_in_lead(facts: Facts, guest: Guest) -> bool:
    """Whether the lead said all there is to say: a body or group, without count, company or stand-in."""
    extra = guest.count or guest.vague_count or guest.person_id or guest.post_id or not _alone(guest)
    body = event.organisation(facts, guest)
    return (
        guest.partner
        and not extra
        and guest.status is not GuestStatus.REPRESENTED
        and not (body and guest.group)
    )


def _one(facts: Facts, guest: Guest, mentions: Mentions, head: str = "") -> str:
    """One guest: who came for whom, person with office, nameless office, or a group; with company."""
    himself = (guest.deputy_person_id, guest.deputy_post_id) == (guest.person_id, guest.post_id)
    himself = himself or bool(guest.person_id and guest.deputy_person_id == guest.person_id)
    deputy = "" if himself else mentions.name(guest.deputy_person_id, guest.deputy_post_id)
    if guest.person_id or guest.post_id:
        text = mentions.name(guest.person_id, guest.post_id)
    else:
        text = _group(facts, guest, mentions, head)
    if deputy and text:
        text = f"{with_comma(deputy)} yang mewakili {text}"
    elif guest.status is GuestStatus.REPRESENTED and text:
        text = f"perwakilan {text}"
    company = event.phrase(guest.entourage)
    if company and company.split()[0].lower() not in COMPANY:
        company = f"beserta {company}"
    return f"{with_comma(text)} {company}" if company and text else text


def _group(facts: Facts, guest: Guest, mentions: Mentions, head: str) -> str:
    body = event.organisation(facts, guest)
    group = event.phrase(guest.group)
    if body and group and body.id == head:
        group = f"{group}nya"
    else:
        group = f"{group} {mentions.body(body) if body else ''}".strip()
    vague = event.phrase(guest.vague_count)
    counted = guest.count or (vague and vague.lower() not in GENERIC)
    if body and counted and not event.phrase(guest.group):
        group = f"orang dari {group}"
    if guest.count:
        return count_in_text(guest.count, group or "orang")
    return f"{vague} {group or 'orang'}" if vague else group


def _head(facts: Facts, listed: list[Guest]) -> str:
    """The body of the only named guest, whose group right behind needs no more than "-nya"; else empty."""
    named = [guest for guest in listed if guest.person_id or guest.post_id]
    body = event.organisation(facts, named[0]) if len(named) == 1 else None
    return body.id if body else ""
