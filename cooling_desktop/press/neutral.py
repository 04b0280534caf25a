"""The neutrality of the police: only what somebody typed (rule R7)."""

from __future__ import annotations

import re

from cooling_desktop.press import event
from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.press.telling import OUR_SIDE, Telling
from cooling_desktop.press.voices import without_comma
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import NeutralityForm
from cooling_desktop.records.spoken import Neutrality
from cooling_desktop.words.lists import join, last_word
from cooling_desktop.words.numbers import count_in_text
from cooling_desktop.words.told import stretch, threaded

_ACTS = {
    NeutralityForm.SIGNED: "ditandatangani",
    NeutralityForm.READ_OUT: "dibacakan",
    NeutralityForm.STATED: "disampaikan",
}


def stated_in_speech(facts: Facts) -> bool:
    """Whether neutrality was part of a speech of the host, so that it opens the message."""
    one = facts.meeting.neutrality
    post = facts.posts.get(one.post_id or "")
    stated = one.text.strip() and one.form is not NeutralityForm.NOT_STATED
    return bool(one.in_speech and stated and post and post.unit_id and not one.points)


def neutrality(telling: Telling, *, told: bool = False) -> Piece | None:
    """The host's statement (unless `told` before) and the pledge; nothing unless somebody typed it (rule R7)."""
    one = telling.facts.meeting.neutrality
    if one.form is NeutralityForm.NOT_STATED:
        return None
    telling.begin("neutrality")
    lines = [line for line in ("" if told else _statement(telling, one), *_pledge(telling)) if line]
    basis = event.typed(one, "legal_basis", "neutrality")
    if basis and lines and not told:
        lines.append(telling.say("netralitas.dasar", dasar=basis))
    return Piece("neutrality", threaded(lines), ("neutrality",)) if lines else None


def _statement(telling: Telling, one: Neutrality) -> str:
    text = event.typed(one, "text", "neutrality")
    if not re.search(r"\w", text):
        return ""
    key = one.person_id or one.post_id or ""
    use = (telling.speech(key) if one.in_speech and key else "") or "pernyataan"
    named = with_comma(telling.name(one.person_id, one.post_id))
    if not named and (named := event.host(telling.facts)):
        found = OUR_SIDE.match(text)
        text = stretch(text, found.end()) if found else text
    relayed = not one.in_speech and (one.via_post_id or one.via_person_id)
    via = telling.name(one.via_person_id, one.via_post_id) if relayed else ""
    if not named:
        return telling.say("netralitas.tanpa_nama", isi=event.phrase(text, "bahwa"))
    if via:
        use, named, via = "melalui", without_comma(named), without_comma(via)
    verb = event.verb(one, "neutrality") or "menegaskan"
    return telling.say(f"netralitas.{use}", pembicara=named, perantara=via, kata_kerja=verb, isi=text)


def _pledge(telling: Telling) -> list[str]:
    """The declaration: how it was made, its points, who signed it."""
    facts, one, pack = telling.facts, telling.facts.meeting.neutrality, telling.pack
    typed = [event.typed(p, "text", f"neutrality.points[{n}]") for n, p in enumerate(one.points)]
    points = [event.inside(facts, point) for point in typed if point]
    rows = one.signatories if one.form is NeutralityForm.SIGNED else []
    known = [telling.mentions.introduced(s.person_id, s.post_id) for s in rows]
    typed = [event.typed(s, "name", f"neutrality.signatories[{n}]") for n, s in enumerate(rows)]
    signers = join([name or other for name, other in zip(known, typed, strict=True)], "serta")
    lines = []
    if points:
        way = _ACTS[one.form] if one.form and not signers else "lain"
        count = count_in_text(len(points), "butir") if len(points) > 1 else ""
        how = pack.words(f"netralitas.cara_{way}", bentuk=event.noun(facts))
        lines.append(telling.say("netralitas.ikrar", cara=how, jumlah=count, butir=join(points, last_word(points))))
    if signers:
        itself = "itu" if points else ""
        lines.append(telling.say("netralitas.ditandatangani", itu=itself, penanda_tangan=signers))
    return lines
