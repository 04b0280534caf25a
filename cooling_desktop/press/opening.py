"""The lead of a release: who did what with whom, where and when."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.attendance import MOST_IN_LEAD, stand_ins
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import Mentions, who, with_comma
from cooling_desktop.press.neutral import stated_in_speech
from cooling_desktop.press.phrases import Pack
from cooling_desktop.press.telling import Telling
from cooling_desktop.press.venue import where
from cooling_desktop.press.voices import usable, without_comma
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import LeaderPresence, OrganisationKind, Phase
from cooling_desktop.records.meeting import Guest, Leader
from cooling_desktop.words.lists import join
from cooling_desktop.words.told import from_field, glued, threaded

EFFORTS = ("bagian", "gerakan", "kegiatan", "operasi", "program", "rangkaian", "upaya")
LONGEST_PARTNERS = 16
"""Words of all partners together."""
SOURCES = ("unit_id", "leaders", "co_hosts", "programme", "form", "guests", "venue", "days")


def lead(telling: Telling, *, stand_in: bool = False, short: bool = False) -> Piece | None:
    """Who did what with whom, where and when; the leader acts, or the unit with the leader named after it."""
    telling.begin("lead")
    made = _act(telling, short=short)
    if not made:
        return None
    more = [_led_by(telling), stand_ins(telling) if stand_in else "", _series(telling)]
    text = threaded([made, *more])
    if "tahap" in telling.said:
        return Piece("lead", text, (*SOURCES, "phase", "election_name"))
    return Piece("lead", text, (*SOURCES, "umbrella") if "payung" in telling.said else SOURCES)


def _act(telling: Telling, *, short: bool) -> str:
    """The first sentence; what it need not say is told by the purpose unless this sentence takes it."""
    facts, mentions, pack = telling.facts, telling.mentions, telling.pack
    slots = {
        "kegiatan": event.what(facts, pack),
        "kembali": from_field("kembali", "repeated") if facts.meeting.repeated else "",
    }
    actor = {"pimpinan": _leaders(facts, mentions)} if by_leader(facts) else {"satuan": unit_actor(facts, not short)}
    slots["mitra"] = with_whom(telling, short=short)
    slots["tempat"], slots["waktu"] = place_and_time(facts, pack)
    slots["hari"] = event.when(facts)
    phase = "" if event.election(facts) in slots["mitra"] else spare_phase(facts, pack)
    spare = {} if short else {"tahap": phase, "payung": effort(facts)}
    if phase_in(facts, _aims_of(facts)):  # the purpose would say it twice
        slots["tahap"] = spare.pop("tahap", "")
        telling.said |= {"tahap"} if slots["tahap"] else set()
    if any(actor.values()):
        return telling.say(f"teras.{next(iter(actor))}", spare, **actor, **slots)
    if slots["tempat"] or slots["waktu"] or event.partners(facts):
        return telling.say("teras.tanpa_pelaku", **slots)
    return ""


def spare_phase(facts: Facts, pack: Pack) -> str:
    """The phase, where lead or purpose may tell it: not if an aim or the programme names the election itself."""
    aims = _aims_of(facts)
    said = f"{facts.meeting.programme} {facts.meeting.series_remark}".lower()
    name = event.election(facts).lower()
    told = not name or name in aims or "menjelang" in aims or name.split()[0] in said
    return "" if told or facts.meeting.voting_day_in_text else event.phase(facts, pack)


def phase_in(facts: Facts, aims: str) -> bool:
    """Whether the aims name the part of the election themselves."""
    words = {Phase.CAMPAIGN: "kampanye", Phase.QUIET: "masa tenang", Phase.VOTING: "pemungutan suara"}
    word = words.get(facts.meeting.phase) if facts.meeting.phase else None
    return word is not None and (word in aims or "pemungutan suara" in aims)


def _aims_of(facts: Facts) -> str:
    return " ".join(purpose.text for purpose in facts.meeting.purposes).lower()


def effort(facts: Facts) -> str:
    """The umbrella as something the meeting is a part of: "upaya cooling system"."""
    umbrella = event.typed(facts.meeting, "umbrella")
    if not umbrella or umbrella.lower().startswith(EFFORTS):
        return umbrella
    return glued("upaya ", umbrella)


def by_leader(facts: Facts) -> bool:
    """Whether the leader is the lead's actor: present, named, and not hosting together with others."""
    leader = event.leader(facts)
    if leader is None or leader.presence is not LeaderPresence.PRESENT or not _named(facts, leader):
        return False
    return not event.host(facts) or not (facts.meeting.unit_leads or event.co_hosts(facts))


def _named(facts: Facts, leader: Leader) -> bool:
    return bool(who(facts, leader.person_id, leader.post_id))


def _leaders(facts: Facts, mentions: Mentions) -> str:
    """Those who led and were there: "Kapolres … bersama Dandim …", closed by a comma after a degree."""
    there = [one for one in facts.meeting.leaders if one.presence is LeaderPresence.PRESENT]
    names = [name for one in there if (name := mentions.name(one.person_id, one.post_id))]
    if len(names) < 2:
        return with_comma(names[0]) if names else ""
    return glued(with_comma(names[0]), " bersama ", with_comma(join(names[1:])))


def unit_actor(facts: Facts, spelled_out: bool) -> str:
    """The unit as the lead's actor, with its parent and those it held it with."""
    unit = facts.unit
    actor = event.host(facts)
    if unit and unit.spelled_out and not event.typed(facts.meeting, "subunit") and spelled_out:
        actor = from_field(unit.spelled_out, "unit_id")
    parent = facts.units.get(unit.parent_id or "") if unit else None
    if actor and parent and parent.name and facts.meeting.parent_in_text:
        actor = glued(actor, ", ", from_field(parent.name, "parent_in_text"), ",")
    others = join(event.co_hosts(facts))
    return glued(actor, " bersama ", others) if others and actor else actor or others


def with_whom(telling: Telling, *, short: bool = False) -> str:
    """The partners with the word before them: "dengan insan pers"; empty without any."""
    facts = telling.facts
    guests = event.partners(facts)
    if _organisers(facts, guests) and not short:
        names = [glued("penyelenggara ", event.election(facts))]
    elif short:
        names = [event.partner_name(facts, guest, short=len(guests) > 1) for guest in guests]
    else:
        names = [_partner(telling, guest) for guest in guests]
    known = list(dict.fromkeys(name for name in names if name))
    many = leads_with(known)
    named = join(known if many == len(known) else [*known[:many], telling.pack.words("tamu.lain")])
    if len(names) == len(guests):
        telling.led_with = {guest.id for guest, name in zip(guests, names, strict=True) if name in known[:many]}
    return glued(f"{event.link(facts, event.what(facts, telling.pack))} ", named) if named else ""


def leads_with(names: list[str]) -> int:
    """How many of the partners a lead has room for."""
    many = min(len(names), MOST_IN_LEAD)
    while many > 1 and len(" ".join(names[:many]).split()) > LONGEST_PARTNERS:
        many -= 1
    return many


def _partner(telling: Telling, guest: Guest) -> str:
    body = event.organisation(telling.facts, guest)
    return telling.mentions.body(body) if body else event.partner_name(telling.facts, guest, short=False)


def _organisers(facts: Facts, guests: list[Guest]) -> bool:
    """Whether the partners are several election bodies whose heads the attendance names anyway."""
    bodies = [event.organisation(facts, guest) for guest in guests if guest.person_id or guest.post_id]
    kinds = {body.kind for body in bodies if body}
    return (
        len(bodies) == len(guests) > 1
        and kinds == {OrganisationKind.ELECTION}
        and bool(event.election(facts))
    )


def place_and_time(facts: Facts, pack: Pack) -> tuple[str, str]:
    """Where ("di Arina Caffé") and when with what parts them (", Rabu (23/10/2024)"); empty when unknown."""
    at, when = where(facts, pack), event.when(facts)
    if not when:
        return at, ""
    return at, glued(" pada " if not at or len(event.dated(facts)) > 1 else ", ", when)


def _led_by(telling: Telling) -> str:
    """A second sentence that names the leaders present, unless the first of them gives a speech further down."""
    facts = telling.facts
    leader = event.leader(facts)
    if by_leader(facts) or leader is None or leader.presence is not LeaderPresence.PRESENT:
        return ""
    speakers = [u.person_id for u in facts.meeting.utterances if usable(facts, u) and u.in_speech]
    if stated_in_speech(facts):
        speakers.append(facts.meeting.neutrality.person_id)
    if leader.person_id and leader.person_id in speakers:
        return ""
    named = _leaders(facts, telling.mentions)
    end = without_comma(named)
    return telling.say("teras.dipimpin", pimpinan=named, pimpinan_akhir=end, bentuk=event.noun(facts))


def _series(telling: Telling) -> str:
    seri = event.typed(telling.facts.meeting, "series_remark")
    return telling.say("teras.seri", bentuk=event.noun(telling.facts), seri=seri) if seri else ""
