"""Who came: stand-ins, the unit's own officers, guests by name, bodies and groups."""

from __future__ import annotations

import re

from cooling_desktop.press import event
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import Mentions, who, with_comma
from cooling_desktop.press.telling import Telling
from cooling_desktop.press.voices import usable
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import GuestStatus, LeaderPresence, OrganisationKind, VenueMode, VoiceKind
from cooling_desktop.records.meeting import Guest, Leader
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import count_in_text
from cooling_desktop.words.told import from_field, glued, threaded

MOST_NAMES, MOST_IN_LEAD = 6, 3
OFFICIAL = frozenset(
    {OrganisationKind.CIVIL, OrganisationKind.MILITARY, OrganisationKind.JUSTICE, OrganisationKind.ELECTION}
)
COMPANY = ("beserta", "bersama", "dan", "dari", "didampingi", "serta", "yang")
_LOCAL = re.compile(
    r"(?:(?:Wakil |Sekretaris |Sek)?(?P<district>Camat|Kecamatan|cam\b|Danramil|Wadanramil|Kapolsek|Wakapolsek)"
    r"|Lurah|(?:Pj\. )?Kepala (?:Desa|Kampung)|Kades|Keuchik|Wali Nagari|Babinsa|Bhabinkamtibmas|Ketua R[TW])"
)
GENERIC = ("beberapa", "berbagai", "sejumlah")


def attendance(telling: Telling, *, told: bool = False) -> Piece | None:
    """The stand-in, his officers, then the guests in their order, groups last; `told` when others were before."""
    telling.begin("attendance")
    stand_in = "" if told else stand_ins(telling)
    officers = _companions(telling, stood_in=bool(stand_in), told=told)
    text = threaded([stand_in, officers, *_guests(telling, told), _excused(telling)])
    return Piece("attendance", text, ("leaders", "guests")) if text else None


def stand_ins(telling: Telling) -> str:
    """Who represented a leader, and why if no apology tells it."""
    facts, mentions = telling.facts, telling.mentions
    parts = []
    for n, leader in enumerate(facts.meeting.leaders):
        if not stood_in(facts, leader):
            continue
        deputy = mentions.subject(leader.deputy_person_id, leader.deputy_post_id)
        chief = mentions.name(leader.person_id, leader.post_id)
        mentions.last = leader.deputy_person_id or leader.deputy_post_id or ""
        told = any(u.kind is VoiceKind.APOLOGY and usable(facts, u) for u in facts.meeting.utterances)
        reason = "" if told else event.typed(leader, "reason", f"leaders[{n}]", "karena")
        parts.append(telling.say("kehadiran.wakil", wakil=deputy, atasan=chief, alasan=reason))
    return threaded(parts)


def stood_in(facts: Facts, leader: Leader) -> bool:
    """Whether a leader was represented by somebody who is named."""
    deputy = who(facts, leader.deputy_person_id, leader.deputy_post_id)
    chief = who(facts, leader.person_id, leader.post_id)
    return leader.presence is LeaderPresence.REPRESENTED and bool(deputy and chief) and deputy != chief


def _companions(telling: Telling, *, stood_in: bool, told: bool) -> str:
    facts = telling.facts
    leader = event.leader(facts)
    chief = event.acting(leader) if leader else (None, None)
    mine = [g for g in facts.meeting.guests if g.host_side and event.came(g) and not _is(g, chief)]
    mine = [g for g in mine if not (told and telling.mentions.knows(g.person_id, g.post_id))]
    if not any(_known(facts, guest) for guest in mine):
        return ""
    if told:
        names = join([_one(telling, guest, telling.mentions) for guest in mine], "serta")
        return telling.say("kehadiran.pula", tamu=names)
    who = "ia" if stood_in else telling.mentions.subject(*chief)
    names = join([_one(telling, guest, telling.mentions) for guest in mine])
    use = "pendamping" if who else "pendamping_tanpa_pimpinan"
    return telling.say(f"kehadiran.{use}", pimpinan=who, pendamping=names, bentuk=event.noun(facts))


def _is(guest: Guest, chief: tuple[str | None, str | None]) -> bool:
    return bool(guest.person_id) and guest.person_id == chief[0]


def _excused(telling: Telling) -> str:
    """Invited people, by name or office, of whom nothing but their apology came."""
    away = [
        guest for guest in telling.facts.meeting.guests
        if guest.status is GuestStatus.APOLOGISED and (guest.person_id or guest.post_id)
    ]  # fmt: skip
    names = [telling.mentions.name(guest.person_id, guest.post_id) for guest in away]
    return telling.say("kehadiran.berhalangan", tamu=with_comma(join(names, "serta"))) if any(names) else ""


def _guests(telling: Telling, told: bool) -> list[str]:
    facts, mentions = telling.facts, telling.mentions
    came = [
        g for g in facts.meeting.guests if event.came(g) and not g.host_side and not _said_in_lead(telling, g)
    ]
    signed = " ".join(one.name for one in facts.meeting.neutrality.signatories).lower()
    listed = [g for g in came if not (told and _alone(g) and mentions.knows(g.person_id, g.post_id))]
    listed = [g for g in listed if not (told and g.group.strip() and g.group.strip().lower() in signed)]
    groups = [g for g in listed if not (g.person_id or g.post_id)]
    head = _head(facts, listed)
    parts = [
        [i for g in part if (i := _one(telling, g, mentions, head if groups and g is groups[0] else ""))]
        for part in _parts(telling, listed)
    ]
    return _told_in_parts(telling, parts, _opening(telling, came, listed))


def _parts(telling: Telling, listed: list[Guest]) -> list[list[Guest]]:
    """A short list whole, persons first and in protocol order; of a long one bodies of the public go apart."""
    facts = telling.facts
    ranks = [0 if g.person_id or g.post_id else 1 if _official(facts, g) else 2 for g in listed]
    named, official, others = ([g for g, r in zip(listed, ranks, strict=True) if r == n] for n in range(3))
    named.sort(key=lambda guest: _protocol(facts, guest))
    if sum(_known(facts, guest) for guest in listed) <= MOST_NAMES:
        return [named + official + others]
    public = [g for g in others if _kind(facts, g) is OrganisationKind.COMMUNITY]
    rest = [g for g in others if g not in public]
    return [named + official, public + rest, []] if public and len(rest) == 1 else [named + official, public, rest]


def _told_in_parts(telling: Telling, parts: list[list[str]], first: str) -> list[str]:
    """A sentence for each part, a long one in several of at most six names; the second part is the public."""
    lines: list[str] = []
    hosts = join(event.co_hosts(telling.facts))
    for n, part in enumerate(parts):
        for i in range(0, len(part), MOST_NAMES):
            use = ("masyarakat" if n == 1 and i == 0 else "lanjutan") if lines else first
            listed = _listed(part[i : i + MOST_NAMES])
            noun = event.noun(telling.facts)
            slots = {"tuan_rumah": hosts} if use == "selain" else {}
            lines.append(telling.say(f"kehadiran.{use}", tamu=listed, bentuk=noun, **slots))
    return lines


def _opening(telling: Telling, came: list[Guest], listed: list[Guest]) -> str:
    """Which patterns the first sentence takes."""
    facts = telling.facts
    if came != listed and not any(_with_partner(facts, guest) for guest in listed):
        return "turut"
    if event.co_hosts(facts) and not _of_co_host(facts, came):
        return "selain"
    named = any(guest.person_id or guest.post_id for guest in listed)
    groups = "kelompok" if facts.meeting.venue.mode is VenueMode.ON_SITE else "kelompok_daring"
    if any(_with_partner(facts, guest) for guest in listed) and not event.co_hosts(facts):
        return "tamu" if named else groups
    others = [guest for guest in facts.meeting.guests if event.came(guest)]
    if any(guest.host_side or _said_in_lead(telling, guest) for guest in others):
        return "pula"
    return "tamu" if named else groups


def _with_partner(facts: Facts, guest: Guest) -> bool:
    """Whether a guest is of those with whom the meeting was held."""
    bodies = {body.id for one in event.partners(facts) if (body := event.organisation(facts, one))}
    body = event.organisation(facts, guest)
    return guest.partner or bool(body and body.id in bodies)


def _of_co_host(facts: Facts, came: list[Guest]) -> bool:
    bodies = {one.organisation_id for one in facts.meeting.co_hosts if one.organisation_id}
    return any((body := event.organisation(facts, guest)) and body.id in bodies for guest in came)


def _listed(items: list[str]) -> str:
    """Guests in one list; "beserta anggota" needs a comma before "serta"."""
    if len(items) == 2 and "beserta" in items[0] and "," not in items[0]:
        return glued(items[0], ", serta ", items[1])
    return join(items, "serta")


def _official(facts: Facts, guest: Guest) -> bool:
    return _kind(facts, guest) in OFFICIAL


def _protocol(facts: Facts, guest: Guest) -> tuple[int, int]:
    """The place of a guest in the protocol: the regency, then district and village; government, police, army …"""
    kinds = list(OrganisationKind)
    post = facts.posts.get(guest.post_id or "")
    kind = _kind(facts, guest) or (OrganisationKind.CIVIL if post and post.unit_id else OrganisationKind.OTHER)
    found = _LOCAL.match(post.title) if post else None
    return (0 if found is None else 1 if found["district"] else 2), kinds.index(kind)


def _kind(facts: Facts, guest: Guest) -> OrganisationKind | None:
    body = event.organisation(facts, guest)
    return body.kind if body else None


def _alone(guest: Guest) -> bool:
    return not (guest.entourage or guest.deputy_person_id or guest.deputy_post_id)


def _said_in_lead(telling: Telling, guest: Guest) -> bool:
    """Whether the lead said all there is to say: a body or group, without count, company or stand-in."""
    if guest.id not in telling.led_with:
        return False
    extra = guest.count or guest.vague_count or guest.person_id or guest.post_id or not _alone(guest)
    body = event.organisation(telling.facts, guest)
    return (
        guest.partner
        and not extra
        and guest.status is not GuestStatus.REPRESENTED
        and not (body and guest.group)
    )


def _known(facts: Facts, guest: Guest) -> bool:
    """Whether there is anything to call a guest."""
    counted = guest.count or guest.vague_count.strip() or guest.group.strip()
    return bool(counted or who(facts, guest.person_id, guest.post_id) or event.organisation(facts, guest))


def _one(telling: Telling, guest: Guest, mentions: Mentions, head: str = "") -> str:
    """One guest: who came for whom, person with office, nameless office, or a group; with company."""
    himself = (guest.deputy_person_id, guest.deputy_post_id) == (guest.person_id, guest.post_id)
    himself = himself or bool(guest.person_id and guest.deputy_person_id == guest.person_id)
    deputy = "" if himself else mentions.name(guest.deputy_person_id, guest.deputy_post_id)
    if guest.person_id or guest.post_id:
        text = mentions.name(guest.person_id, guest.post_id)
    else:
        text = _group(telling, guest, mentions, head)
    if deputy and text:
        text = telling.pack.words("tamu.diwakili", wakil=with_comma(deputy), tamu=text)
    elif guest.status is GuestStatus.REPRESENTED and text:
        text = telling.pack.words("tamu.perwakilan", tamu=text)
    company = event.typed(guest, "entourage", _path(telling.facts, guest))
    if company and company.split()[0].lower() not in COMPANY:
        company = telling.pack.words("tamu.beserta", rombongan=company)
    return threaded([with_comma(text), company]) if company and text else text


def _path(facts: Facts, guest: Guest) -> str:
    return f"guests[{facts.meeting.guests.index(guest)}]"


def _group(telling: Telling, guest: Guest, mentions: Mentions, head: str) -> str:
    facts, path = telling.facts, _path(telling.facts, guest)
    body = event.organisation(facts, guest)
    typed = event.typed(guest, "group", path)
    if body and typed and body.id == head:
        group = glued(typed, "nya")
    else:
        group = threaded([typed, mentions.body(body) if body else ""])
    vague = event.typed(guest, "vague_count", path)
    counted = guest.count or (vague and vague.lower() not in GENERIC)
    if body and counted and not typed:
        group = telling.pack.words("tamu.orang_dari", lembaga=group)
    if guest.count:
        return threaded([from_field(count_in_text(guest.count, ""), f"{path}.count"), group or "orang"])
    return threaded([vague, group or "orang"]) if vague else group


def _head(facts: Facts, listed: list[Guest]) -> str:
    """The body of the only named guest, whose group right behind needs no more than "-nya"; else empty."""
    named = [guest for guest in listed if guest.person_id or guest.post_id]
    body = event.organisation(facts, named[0]) if len(named) == 1 else None
    return body.id if body else ""
