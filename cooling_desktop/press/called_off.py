"""What a release says of a meeting that was postponed or cancelled: that, and nothing as if it had been held."""

from __future__ import annotations

from cooling_desktop.press import event, opening
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.words.lists import join
from cooling_desktop.words.text import sentence, title_case

ACTS = {MeetingStatus.POSTPONED: "menunda", MeetingStatus.CANCELLED: "membatalkan"}


def headline(facts: Facts) -> Piece | None:
    """What, whose, and that it was called off: "Ngopi Bareng Polres Sumenep Ditunda"."""
    act = opening.headline_act(facts)
    host = event.host(facts)
    actor = join([host, *event.co_hosts(facts)]) if host else opening.headline_actor(facts)
    if not act:
        return None
    whose = "" if actor.lower() in act.lower() else f" {actor}"
    text = title_case(f"{act}{whose} {facts.meeting.status.value}")
    return Piece("headline", text, ("programme", "unit_id", "leaders", "status"))


def lead(facts: Facts, *, short: bool) -> Piece:
    """Who called what off, and where and when it was to be."""
    leader = event.leader(facts)
    actor = opening.unit_actor(facts, spelled_out=not short)
    if leader and not actor:
        actor = Mentions(facts, degrees=False).subject(leader.person_id, leader.post_id)
    planned = opening.place_and_time(facts)
    what = event.what(facts) + (f" yang direncanakan berlangsung{planned}" if planned else "")
    status = facts.meeting.status
    passive = f"{what}{',' if ',' in planned else ''} {status.value}"
    text = f"{actor} {ACTS[status]} {what}" if actor else passive
    sources = ("unit_id", "co_hosts", "programme", "form", "venue", "days", "status")
    return Piece("lead", sentence(text), sources)
