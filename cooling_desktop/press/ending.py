"""How a release ends: outcome, closing and credit; and the city it begins with."""

from __future__ import annotations

import re

from cooling_desktop.press import event, naming
from cooling_desktop.press.block import Piece
from cooling_desktop.press.phrases import Pack
from cooling_desktop.press.promises import host_promises, parties
from cooling_desktop.press.telling import Telling
from cooling_desktop.records.facts import Facts
from cooling_desktop.words.lists import in_sentences, join
from cooling_desktop.words.told import from_field, glued, stretch, threaded

_AGREED = re.compile(r"kesepakatan (?=(untuk )?(?!ber(sama|upa|isi|dasarkan)\b)(me|ber)\w+)", re.IGNORECASE)


def outcome(telling: Telling) -> Piece | None:
    """What came of it: results, promises of parties without a name, the next meeting."""
    telling.begin("outcome")
    facts, meeting = telling.facts, telling.facts.meeting
    typed = [event.typed(o, "text", f"outcomes[{n}]") for n, o in enumerate(meeting.outcomes) if o.text.strip()]
    results = [event.inside(facts, text) for text in typed]
    lines = _results(telling, results)
    for party, goals in parties(facts).items():
        lines.append(telling.say("hasil.komitmen", pihak=party, komitmen=join(goals, "serta")))
    if following := event.inside(facts, event.typed(meeting, "next_meeting")):
        lines.append(telling.say("hasil.berikutnya", pertemuan=following))
    text = threaded(lines)
    return Piece("outcome", text, ("outcomes", "commitments", "next_meeting")) if text else None


def _results(telling: Telling, results: list[str]) -> list[str]:
    """What was agreed upon as an agreement, the rest as what came of it."""
    noun = event.noun(telling.facts)
    agreed = [event.phrase(text, "kesepakatan") for text in results if _AGREED.match(text)]
    others = [text for text in results if not _AGREED.match(text)]
    lines = []
    for n, part in enumerate(in_sentences(agreed)):
        use = "sepakat_lagi" if n else "sepakat"
        lines.append(telling.say(f"hasil.{use}", bentuk=noun, hasil=join(part, "serta")))
    for n, part in enumerate(in_sentences(others)):
        lines.append(telling.say("hasil.hasil_lagi" if n else "hasil.hasil", bentuk=noun, hasil=join(part, "serta")))
    return lines


def closing(telling: Telling) -> Piece | None:
    """The hope, the host's promise, how it ended."""
    telling.begin("closing")
    facts = telling.facts
    hope = _hope(telling)
    lines = [hope] if hope else []
    host = event.host(facts)
    for name, goals in host_promises(telling).items():
        short = naming.level(facts)
        known = short if name == host and (host in hope or short in hope.split()) else name
        use = "komitmen_pun" if (len(lines) == 1 and hope) or (not lines and parties(facts)) else "komitmen"
        lines.append(telling.say(f"penutup.{use}", pihak=known, komitmen=join(goals, "serta")))
    if ended := event.inside(facts, event.typed(facts.meeting, "closing", "", "ditutup", "dengan")):
        lines.append(telling.say("penutup.ditutup", bentuk=event.noun(facts), penutup=ended))
    text = threaded(lines)
    return Piece("closing", text, ("closing_hope", "commitments", "closing")) if text else None


def _hope(telling: Telling) -> str:
    facts = telling.facts
    hope, host = event.inside(facts, event.typed(facts.meeting, "closing_hope")), event.host(facts)
    if not hope:
        return ""
    if facts.meeting.hope_is_units and host:
        about = from_field(event.phrase(facts.unit.role, "sebagai"), "unit_id") if facts.unit else ""
        slots = {"satuan": host, "satuan_pendek": naming.level(facts)}
        return telling.say("penutup.harapan_satuan", peran=about, harapan=hope, **slots)
    nouns = f"acara|kegiatan|pertemuan|{event.noun(facts)}"
    if said := re.match(rf"({nouns}) (itu|ini|tersebut) ", hope, re.IGNORECASE):
        about, rest = stretch(hope, 0, said.end() - 1), stretch(hope, said.end())
        return telling.say("penutup.harapan_perihal", perihal=about, harapan=rest)
    return telling.say("penutup.harapan", harapan=hope)


def credit(facts: Facts, pack: Pack) -> str:
    """The closing line: typed, else "(Humas {unit})"."""
    typed = facts.meeting.release.credit.strip().strip("()").strip()
    if typed:
        return glued("(", from_field(typed, "release.credit"), ")")
    unit = from_field(facts.unit.name.strip(), "unit_id") if facts.unit else ""
    return pack.words("kredit.humas", satuan=unit) if unit else ""


def dateline(facts: Facts) -> str:
    """The city in capitals: typed, else the unit's letter city (rule R15)."""
    typed = facts.meeting.release.dateline.strip()
    city = typed or (facts.unit.city.strip() if facts.unit else "")
    return from_field(city.rstrip(" –-").upper(), "release.dateline" if typed else "unit_id")
