"""Messages of somebody absent (pattern 8 of the leader's message): by whom, through whom, what."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.press.telling import Line, Telling, added, closed
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.words.told import glued, threaded

ADDRESSING = frozenset(
    {"berharap", "berpesan", "memerintahkan", "meminta", "mendorong", "mengajak", "mengharapkan", "mengimbau"}
    | {"mengingatkan", "menyerukan"}
)
"""Verbs of people towards people: the sender says so, not the message."""


def message(telling: Telling, one: Utterance, some: bool, path: str) -> Line:
    """The first row of a message names its sender and way; further rows go on, two to a sentence."""
    text = event.inside(telling.facts, event.typed(one, "text", path))
    asks = text.lower().startswith(("agar ", "supaya "))
    verb = event.verb(one, path) or ("meminta" if asks else "berisi")
    source = f"pesan {one.from_person_id or one.from_post_id}"
    addressed = verb in ADDRESSING
    if telling.speaker == source and some:
        line = _further(telling, one, verb, text)
    else:
        telling.begin(telling.side)
        opening = _forwarded(telling, one)
        use, slots = ("pengirim", {"pengirim": _sender(telling, one)}) if addressed else ("isi", {})
        line = Line(threaded([opening, telling.say(f"titipan.{use}", kata_kerja=verb, isi=text, **slots)]))
    telling.messages = telling.messages + 1 if line.merges else 1
    telling.speaker, telling.quotes, telling.addressed = source, 0, addressed
    telling.verb, telling.told = verb, text
    return line


def _further(telling: Telling, one: Utterance, verb: str, text: str) -> Line:
    addressed = verb in ADDRESSING
    if addressed is telling.addressed and telling.messages == 1 and telling.told[-1:].isalnum():
        more = added(telling.told, text) if verb == telling.verb else glued("serta ", verb, " ", text)
        return Line(closed(more), merges=True)
    use = "ia_lagi" if addressed and telling.addressed else "pengirim_lagi" if addressed else "isi_lagi"
    sender = _sender(telling, one) if use == "pengirim_lagi" else ""
    return Line(telling.say(f"titipan.{use}", kata_kerja=verb, isi=text, pengirim=sender), joins=True)


def _sender(telling: Telling, one: Utterance) -> str:
    return with_comma(telling.mentions.name(one.from_person_id, one.from_post_id))


def _forwarded(telling: Telling, one: Utterance) -> str:
    sender = telling.mentions.name(one.from_person_id, one.from_post_id)
    via = telling.mentions.name(one.via_person_id, one.via_post_id)
    slots = {"pengirim": with_comma(sender) if via else sender, "perantara": via}
    if by := telling.name(one.person_id, one.post_id):
        return telling.say("titipan.dibawa", pembawa=with_comma(by), **slots)
    return telling.say("titipan.tanpa_pembawa", **slots)
