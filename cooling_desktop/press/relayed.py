"""Messages of somebody absent (pattern 8 of the leader's message): by whom, through whom, what."""

from __future__ import annotations

from cooling_desktop.press import event
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.press.telling import Line, Telling, added
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.words.text import sentence

ADDRESSING = frozenset(
    {"berharap", "berpesan", "memerintahkan", "meminta", "mendorong", "mengajak", "mengharapkan", "mengimbau"}
    | {"mengingatkan", "menyerukan"}
)
"""Verbs of people towards people: the sender says so, not the message."""


def message(telling: Telling, one: Utterance, some: bool) -> Line:
    """The first row of a message names its sender and way; further rows go on, two to a sentence."""
    text = event.phrase(one.text)
    asks = text.lower().startswith(("agar ", "supaya "))
    verb = one.verb.strip().lower() or ("meminta" if asks else "berisi")
    source = f"pesan {one.from_person_id or one.from_post_id}"
    addressed = verb in ADDRESSING
    if telling.speaker == source and some:
        line = _further(telling, one, verb, text)
    else:
        opening = _forwarded(telling, one)
        subject = f"Dalam pesan itu, {_sender(telling, one)}" if addressed else "Pesan itu"
        line = Line(f"{opening} {sentence(f'{subject} {verb} {text}')}")
    telling.messages = telling.messages + 1 if line.merges else 1
    telling.speaker, telling.quotes, telling.addressed = source, 0, addressed
    telling.verb, telling.told = verb, text
    return line


def _further(telling: Telling, one: Utterance, verb: str, text: str) -> Line:
    addressed = verb in ADDRESSING
    if addressed is telling.addressed and telling.messages == 1:
        more = added(telling.told, text) if verb == telling.verb else f"serta {verb} {text}"
        return Line(f"{more}.", merges=True)
    subject = "Pesan itu"
    if addressed:
        subject = "Ia" if telling.addressed else f"Dalam pesan itu, {_sender(telling, one)}"
    return Line(sentence(f"{subject} juga {verb} {text}"), joins=True)


def _sender(telling: Telling, one: Utterance) -> str:
    return with_comma(telling.mentions.name(one.from_person_id, one.from_post_id))


def _forwarded(telling: Telling, one: Utterance) -> str:
    sender = telling.mentions.name(one.from_person_id, one.from_post_id)
    via = telling.mentions.name(one.via_person_id, one.via_post_id)
    through = f"{with_comma(sender).removeprefix(sender)} yang diteruskan melalui {via}" if via else ""
    if by := telling.name(one.person_id, one.post_id):
        return sentence(f"{with_comma(by)} meneruskan pesan {sender}{through}")
    return sentence(f"Dalam kesempatan itu disampaikan pesan {sender}{through}")
