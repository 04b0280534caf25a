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
from cooling_desktop.words.text import sentence


def speech_read_out(facts: Facts, telling: Telling) -> Piece | None:
    """Whose speech was read out, by whom, and why."""
    lines = []
    for leader in facts.meeting.leaders:
        if leader.presence is not LeaderPresence.READ_OUT:
            continue
        chief = telling.mentions.name(leader.person_id, leader.post_id)
        if not chief:
            continue
        reason = event.phrase(leader.reason, "karena")
        away = f", yang berhalangan hadir karena {reason}," if reason else ""
        reader = telling.mentions.name(leader.deputy_person_id, leader.deputy_post_id)
        whose = f"{chief}{away}" if away else with_comma(chief)
        lines.append(sentence(f"Sambutan {whose} dibacakan {reader or 'dalam kesempatan itu'}"))
        key = leader.person_id or leader.post_id or ""
        telling.read_out[key] = (leader.deputy_person_id, leader.deputy_post_id)
        telling.speaker, telling.quotes, telling.sentences = f"sambutan {key}", 0, 0
    return Piece("message", " ".join(lines), ("leaders",)) if lines else None


def promises(facts: Facts, telling: Telling) -> Piece | None:
    """What named guests promised, one sentence a guest."""
    lines: list[str] = []
    paths: list[str] = []
    grouped: dict[tuple[str, str], list[tuple[int, Commitment]]] = {}
    for n, one in enumerate(facts.meeting.commitments):
        if (one.person_id or one.post_id) and not of_host(facts, one) and one.text.strip():
            grouped.setdefault((one.person_id or "", one.post_id or ""), []).append((n, one))
    for (person, post), mine in grouped.items():
        named = with_comma(telling.name(person or None, post or None))
        if not named:
            continue
        opening = "Sementara itu, " if telling.host_spoke else ""
        telling.host_spoke = False
        goal = join([goal_of(one) for _, one in mine], "serta")
        lines.append(
            sentence(f"{opening}{named} menyampaikan komitmen {_pronoun(facts, mine[0][1])}untuk {goal}")
        )
        paths += [f"commitments[{n}]" for n, _ in mine]
        telling.speaker, telling.channel, telling.quotes, telling.sentences = person or post, "", 0, 1
    return Piece("answer", " ".join(lines), tuple(paths)) if lines else None


def goal_of(one: Commitment) -> str:
    """What was promised; its deadline is for reports only."""
    return event.phrase(one.text, "untuk")


def of_host(facts: Facts, one: Commitment) -> bool:
    """Whether a unit or one of its officers promises."""
    post = facts.posts.get(one.post_id or "")
    return bool(one.unit_id) or bool(post and post.unit_id)


def _pronoun(facts: Facts, one: Commitment) -> str:
    post = facts.posts.get(one.post_id or "")
    body = facts.organisations.get(one.organisation_id or (post.organisation_id if post else None) or "")
    return "pihaknya " if body else ""


def parties(facts: Facts) -> dict[str, list[str]]:
    """What bodies and parties without a named person promised."""
    found: dict[str, list[str]] = {}
    for one in facts.meeting.commitments:
        body = facts.organisations.get(one.organisation_id or "")
        nameless = not (one.person_id or one.post_id or one.unit_id)
        party = event.phrase(one.party) or (body.name if body else "")
        if nameless and party and one.text.strip():
            found.setdefault(party, []).append(goal_of(one))
    return found


def host_promises(facts: Facts, telling: Telling) -> dict[str, list[str]]:
    """What units and their officers promised, by how the reader knows them."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in facts.meeting.commitments:
        if of_host(facts, one) and one.text.strip():
            person, post = ("", "") if one.unit_id else (one.person_id or "", one.post_id or "")
            found.setdefault((person or post or one.unit_id or "", post), []).append(goal_of(one))
    named: dict[str, list[str]] = {}
    for (key, post), goals in found.items():
        unit = facts.units.get(key)
        name = unit.name if unit else with_comma(telling.name(key if key != post else None, post or None))
        if name:
            named.setdefault(name, []).extend(goals)
    return named
