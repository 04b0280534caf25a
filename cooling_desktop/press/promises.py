"""A speech read out for somebody absent, and what people and bodies promised."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.press.telling import Telling
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import LeaderPresence
from cooling_desktop.records.spoken import Commitment
from cooling_desktop.words.lists import join
from cooling_desktop.words.told import from_field, threaded


def speech_read_out(telling: Telling) -> Piece | None:
    """Whose speech was read out, by whom, and why."""
    lines = []
    telling.begin("message")
    for n, leader in enumerate(telling.facts.meeting.leaders):
        if leader.presence is not LeaderPresence.READ_OUT:
            continue
        chief = telling.mentions.name(leader.person_id, leader.post_id)
        if not chief:
            continue
        reason = event.typed(leader, "reason", f"leaders[{n}]", "karena")
        reader = telling.mentions.name(leader.deputy_person_id, leader.deputy_post_id)
        use = "sambutan_siapa" if reader else "sambutan_tanpa_pembaca"
        whose = chief if reason else with_comma(chief)
        lines.append(telling.say(f"pesan.{use}", pembicara=whose, alasan=reason, pembaca=reader))
        key = leader.person_id or leader.post_id or ""
        telling.read_out[key] = (leader.deputy_person_id, leader.deputy_post_id)
        telling.speaker, telling.quotes, telling.sentences = f"sambutan {key}", 0, 0
    if not lines:
        telling.counts["message"] -= 1
    return Piece("message", threaded(lines), ("leaders",)) if lines else None


def promises(telling: Telling) -> Piece | None:
    """What named guests promised, one sentence a guest."""
    lines: list[str] = []
    paths: list[str] = []
    grouped: dict[tuple[str, str], list[tuple[str, Commitment]]] = {}
    for n, one in enumerate(telling.facts.meeting.commitments):
        if (one.person_id or one.post_id) and not of_host(telling.facts, one) and one.text.strip():
            grouped.setdefault((one.person_id or "", one.post_id or ""), []).append((f"commitments[{n}]", one))
    for (person, post), mine in grouped.items():
        if not telling.mentions.key(person, post):
            continue
        if not lines:
            telling.begin("answer")
        use = "komitmen_beralih" if telling.host_spoke else "komitmen"
        telling.host_spoke = False
        named = with_comma(telling.name(person or None, post or None))
        goal = join([goal_of(telling.facts, one, path) for path, one in mine], "serta")
        ours = "pihaknya" if _has_body(telling.facts, mine[0][1]) else ""
        lines.append(telling.say(f"tanggapan.{use}", pembicara=named, komitmen=goal, pihaknya=ours))
        paths += [path for path, _ in mine]
        telling.speaker, telling.channel, telling.quotes, telling.sentences = person or post, "", 0, 1
    return Piece("answer", threaded(lines), tuple(paths)) if lines else None


def goal_of(facts: Facts, one: Commitment, path: str) -> str:
    """What was promised; its deadline is for reports only."""
    return event.inside(facts, event.typed(one, "text", path, "untuk"))


def of_host(facts: Facts, one: Commitment) -> bool:
    """Whether a unit or one of its officers promises."""
    post = facts.posts.get(one.post_id or "")
    return bool(one.unit_id) or bool(post and post.unit_id)


def _has_body(facts: Facts, one: Commitment) -> bool:
    post = facts.posts.get(one.post_id or "")
    return (one.organisation_id or (post.organisation_id if post else None) or "") in facts.organisations


def parties(facts: Facts) -> dict[str, list[str]]:
    """What bodies and parties without a named person promised."""
    found: dict[str, list[str]] = {}
    for n, one in enumerate(facts.meeting.commitments):
        path = f"commitments[{n}]"
        if (party := party_of(facts, one, path)) and one.text.strip():
            found.setdefault(party, []).append(goal_of(facts, one, path))
    return found


def party_of(facts: Facts, one: Commitment, path: str = "") -> str:
    """Who promised, where no person or unit did; empty otherwise."""
    body = facts.organisations.get(one.organisation_id or "")
    if one.person_id or one.post_id or one.unit_id:
        return ""
    return event.typed(one, "party", path) or (from_field(body.name, path) if body else "")


def _first_of(facts: Facts, unit: str) -> str:
    """Where a unit's first promise is typed."""
    return next(f"commitments[{n}]" for n, one in enumerate(facts.meeting.commitments) if one.unit_id == unit)


def host_promises(telling: Telling) -> dict[str, list[str]]:
    """What units and their officers promised, by how the reader knows them."""
    facts = telling.facts
    found: dict[tuple[str, str], list[str]] = {}
    for n, one in enumerate(facts.meeting.commitments):
        if of_host(facts, one) and one.text.strip():
            person, post = ("", "") if one.unit_id else (one.person_id or "", one.post_id or "")
            who = (person or post or one.unit_id or "", post)
            found.setdefault(who, []).append(goal_of(facts, one, f"commitments[{n}]"))
    named: dict[str, list[str]] = {}
    for (key, post), goals in found.items():
        unit = facts.units.get(key)
        name = from_field(unit.name, _first_of(facts, key)) if unit else ""
        if name := name or with_comma(telling.name(key if key != post else None, post or None)):
            named.setdefault(name, []).extend(goals)
    return named
