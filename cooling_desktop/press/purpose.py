"""Why a meeting was held: what it was wrapped in, its aims, and the phase of the election."""

from __future__ import annotations

from typing import NamedTuple

from cooling_desktop.press import event, naming
from cooling_desktop.press.block import Piece
from cooling_desktop.press.opening import effort, phase_in
from cooling_desktop.press.telling import Telling
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Phase
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.lists import in_sentences, join, last_word
from cooling_desktop.words.text import title_case
from cooling_desktop.words.told import from_field, glued, threaded
from cooling_desktop.words.verbs import is_verb

SOURCES = ("purposes", "umbrella", "programme", "theme", "phase", "election_name")
IN_A_ROW, LONGEST_LIST = 3, 24
"""Aims in one sentence, and their words."""


class _Aims(NamedTuple):
    """What was typed: verbs ("menjaga …"), nouns ("terciptanya …"), and what follows "agar"."""

    verbs: list[str]
    nouns: list[str]
    wishes: list[str]


def purpose(telling: Telling) -> Piece | None:
    """The packaging, the theme and the umbrella, then the aims with the phase, each unless the lead told it."""
    telling.begin("purpose")
    aims = _aims(telling.facts)
    phase = _phase(telling, aims)
    frames = _frames(telling)
    if not any(aims):
        lines = _unaimed(telling, frames, phase)
    elif len(frames) > 1:
        lines = _unaimed(telling, frames, "") + _aimed(telling, _with_phase(telling.facts, aims, phase))
    else:
        lines = _aimed(telling, _with_phase(telling.facts, aims, phase), frames[0][0] if frames else "", begins=True)
    text = threaded(lines)
    return Piece("purpose", text, SOURCES) if text else None


def _aimed(telling: Telling, aims: _Aims, frame: str = "", *, begins: bool = False) -> list[str]:
    """The aims by their kind; the first sentence has the event and its frame where it `begins` the paragraph."""
    facts, noun, umbrella = telling.facts, event.noun(telling.facts), effort(telling.facts)
    slots = {"bentuk": noun, "bingkai": frame, "satuan": _unit(facts)}
    slots["payung"] = umbrella if umbrella and frame.endswith(umbrella) else ""
    lines = []
    for n, goal in enumerate(_goals(aims.verbs)):
        use = "lagi" if n else "bertujuan" if begins else "tujuannya"
        lines.append(telling.say(f"tujuan.{use}", tujuan=goal, **slots))
    for use, goals in (("agar", aims.wishes), ("benda", aims.nouns)):
        if goals:
            first = begins and not lines
            name = f"tujuan.{use}" if first else f"tujuan.{use}_juga"
            framed = {"bingkai": frame} if first else {}
            lines.append(telling.say(name, bentuk=noun, tujuan=join(goals), **framed))
    return lines


def _aims(facts: Facts) -> _Aims:
    typed = [event.typed(p, "text", f"purposes[{n}]", *event.AIMING) for n, p in enumerate(facts.meeting.purposes)]
    aims = list(dict.fromkeys(event.inside(facts, aim) for aim in typed if aim))
    wishes = [aim for aim in aims if aim.lower().startswith(("agar ", "supaya "))]
    verbs = [aim for aim in aims if aim not in wishes and is_verb(aim)]
    nouns = [aim for aim in aims if aim not in wishes and aim not in verbs]
    return _Aims(verbs, nouns, [event.phrase(wish, "agar", "supaya") for wish in wishes])


def _unit(facts: Facts) -> str:
    """Who wants it, for a second mention: "Polres"; empty where several held it."""
    return "" if event.co_hosts(facts) else naming.level(facts)


def _with_phase(facts: Facts, aims: _Aims, phase: str) -> _Aims:
    """The phase behind the first aim, which goes last where the voting day makes it long."""
    if not phase:
        return aims
    kind = next(n for n, some in enumerate(aims) if some)
    first, *others = aims[kind]
    ended = glued(first, " ", phase)
    last = facts.meeting.voting_day_in_text and len(_goals([*others, ended])) == 1
    turned = [*others, ended] if last else [ended, *others]
    return _Aims(*(turned if n == kind else some for n, some in enumerate(aims)))


def _frames(telling: Telling) -> list[tuple[str, str]]:
    """What the event was wrapped in, each as a clause and as a predicate."""
    facts, pack = telling.facts, telling.pack
    found = []
    if event.title_is_long(facts):
        title = event.titled(event.typed(facts.meeting, "programme"))
        found.append((pack.words("tujuan.kemasan", judul=title), pack.words("tujuan.kemasan_sebutan", judul=title)))
    if theme := event.titled(title_case(event.typed(facts.meeting, "theme"))):
        found.append((pack.words("tujuan.tema", tema=theme), pack.words("tujuan.tema_sebutan", tema=theme)))
    umbrella = "" if "payung" in telling.said else effort(facts)
    if umbrella:
        clause, predicate = (pack.words(f"tujuan.payung{form}", payung=umbrella) for form in ("", "_sebutan"))
        found.append((clause, predicate))
    return found


def _unaimed(telling: Telling, frames: list[tuple[str, str]], phase: str) -> list[str]:
    """The frames as a sentence of their own, the last one as its predicate."""
    noun = event.noun(telling.facts)
    if not frames:
        return [telling.say("tujuan.tanpa_tujuan", bentuk=noun, tahap=phase)] if phase else []
    clause = threaded(clause for clause, _ in frames[:-1])
    predicate = frames[-1][1]
    apart = bool(phase) and bool(event.typed(telling.facts.meeting, "theme")) and predicate.startswith("mengusung")
    slots = {"bentuk": noun, "bingkai": clause, "sebutan": predicate, "tahap": "" if apart else phase}
    told = telling.say("tujuan.tanpa_tujuan", **slots)
    return [told, telling.say("tujuan.digelar", tahap=phase)] if apart else [told]


def _goals(aims: list[str]) -> list[str]:
    """The aims in lists that a sentence can hold; a fourth one of a short list is set off by "sekaligus"."""
    if len(aims) == IN_A_ROW + 1 and _words(aims) <= LONGEST_LIST:
        return [glued(join(aims[:-1]), ", sekaligus ", aims[-1])]
    return [join(part, last_word(part)) for part in in_sentences(aims, IN_A_ROW, LONGEST_LIST)]


def _words(aims: list[str]) -> int:
    return sum(len(aim.split()) for aim in aims)


def _phase(telling: Telling, aims: _Aims) -> str:
    """The phase after an aim, with the voting day where the clerk wants it; empty where an aim or the lead says it."""
    facts = telling.facts
    phase = event.phase(facts, telling.pack)
    said = " ".join(aim for some in aims for aim in some).lower()
    if phase_in(facts, said):
        return ""
    if not phase or "tahap" in telling.said or event.election(facts).lower() in said or "menjelang" in said:
        return ""
    day = facts.election.voting_day if facts.election and facts.meeting.voting_day_in_text else None
    if day is None:
        return phase
    use = "hari_pemungutan_panjang" if facts.meeting.phase in (Phase.CAMPAIGN, Phase.QUIET) else "hari_pemungutan"
    when = telling.pack.words(f"tujuan.{use}", tanggal=from_field(long_date(day), "voting_day_in_text"))
    return glued(phase, " ", when)
