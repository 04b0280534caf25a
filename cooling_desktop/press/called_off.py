"""What a release says of a meeting that was postponed or cancelled: that, and nothing as if it had been held."""

from __future__ import annotations

from cooling_desktop.press import event, opening
from cooling_desktop.press import headline as headlines
from cooling_desktop.press.block import Piece
from cooling_desktop.press.telling import Telling
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.words.lists import join
from cooling_desktop.words.text import title_case
from cooling_desktop.words.told import from_field, glued

ACTS = {MeetingStatus.POSTPONED: "menunda", MeetingStatus.CANCELLED: "membatalkan"}


def headline(telling: Telling) -> Piece | None:
    """What, whose, and that it was called off: "Ngopi Bareng Polres Sumenep Ditunda"."""
    facts = telling.facts
    act = headlines.headline_act(facts)
    host = event.host(facts)
    actor = join([host, *event.co_hosts(facts)]) if host else headlines.headline_actor(facts)
    if not act:
        return None
    whose = "" if actor.lower() in act.lower() else actor
    status = from_field(facts.meeting.status.value, "status")
    text = title_case(telling.pack.words("judul.batal", kegiatan=act, pelaku=whose, status=status))
    return Piece("headline", text, ("programme", "unit_id", "leaders", "status"))


def lead(telling: Telling, *, short: bool) -> Piece:
    """Who called what off, and where and when it was to be."""
    facts = telling.facts
    telling.begin("lead")
    leader = event.leader(facts)
    actor = opening.unit_actor(facts, spelled_out=not short)
    if leader and not actor:
        actor = telling.mentions.subject(leader.person_id, leader.post_id)
    where, when = opening.place_and_time(facts, telling.pack)
    planned = glued(" " if where else "", where, when)
    slots = {"kegiatan": event.what(facts, telling.pack), "rencana": planned}
    status = facts.meeting.status
    if actor:
        text = telling.say("teras.batal", pelaku=actor, tindakan=ACTS[status], **slots)
    else:
        use = "batal_tanpa_pelaku_koma" if "," in planned else "batal_tanpa_pelaku"
        text = telling.say(f"teras.{use}", status=from_field(status.value, "status"), **slots)
    sources = ("unit_id", "co_hosts", "programme", "form", "venue", "days", "status")
    return Piece("lead", text, sources)
