"""What was said: speech told, quotations given; one speaker at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cooling_desktop.press import event
from cooling_desktop.press.block import Name, Piece
from cooling_desktop.press.mentions import Mentions, with_comma
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.words.speech import pick_verb, quote, verb_of
from cooling_desktop.words.text import sentence

VERBS = {
    VoiceKind.THANKS: "menyampaikan",
    VoiceKind.APOLOGY: "menyampaikan",
    VoiceKind.MESSAGE: "menyampaikan pesan",
    VoiceKind.APPEAL: "mengajak",
    VoiceKind.HOPE: "berharap",
    VoiceKind.NEUTRALITY: "memastikan",
}
MOST_SENTENCES = 2
LONGEST_JOINED = 220
_NOUN_FIRST = re.compile(
    r"(bahwa|agar|supaya|\w+nya|apresiasi|terima|permohonan|permintaan|komitmen|harapan|imbauan|ajakan|dukungan"
    r"|pesan|ucapan|rasa|salam|kesiapan|kekhawatiran|usul\w*|saran|masukan|pendapat|keluhan|aspirasi)\b",
    re.IGNORECASE,
)
_AFTER_THANKS = ("atas", "kepada", "karena")


@dataclass(frozen=True, slots=True)
class Line:
    """A told sentence: a paragraph of its own, one that `joins` the last, or words that `merge` into its end."""

    text: str
    joins: bool = False
    merges: bool = False


@dataclass
class Telling:
    """How far the telling has come: the verb used last, the speaker of the sentence before, and how often."""

    facts: Facts
    mentions: Mentions
    verb: str = ""
    speaker: str = ""
    channel: str = ""
    quotes: int = 0
    sentences: int = 0
    messages: int = 0
    kind: VoiceKind | None = None
    host_spoke: bool = False
    spoken: set[str] = field(default_factory=set)
    speeches: set[str] = field(default_factory=set)
    read_out: set[str] = field(default_factory=set)

    @property
    def chiefs(self) -> set[str]:
        """Keys of those who led the meeting, known to the reader from the start."""
        leaders = self.facts.meeting.leaders
        pairs = [(one.person_id, one.post_id) for one in leaders]
        pairs += [(one.deputy_person_id, one.deputy_post_id) for one in leaders]
        return {person or post or "" for person, post in pairs}

    def name(self, person_id: str | None, post_id: str | None) -> str:
        """A speaker: in full, or as office and name when somebody only listed so far begins to speak."""
        key = self.mentions.key(person_id, post_id)
        listed = key not in self.spoken and key not in self.chiefs
        self.spoken.add(key)
        say = self.mentions.introduced if listed else self.mentions.name
        return say(person_id, post_id)

    def speech(self, key: str) -> str:
        """The opening of the first thing told from somebody's speech; empty afterwards."""
        if key in self.speeches:
            return ""
        self.speeches.add(key)
        return "Dalam sambutan itu, " if key in self.read_out else "Dalam sambutannya, "


def usable(facts: Facts, one: Utterance) -> bool:
    """Whether a release may carry it: wanted, not empty, and its speaker (or sender) has an office or a description."""
    if not one.in_release or not re.search(r"\w", one.text):
        return False
    if passed_on(one):
        return _has_office(facts, one.from_post_id)
    return bool(one.anonymous.strip()) or _has_office(facts, one.post_id)


def passed_on(one: Utterance) -> bool:
    """Whether it is a message of somebody else."""
    return one.kind is VoiceKind.MESSAGE and bool(one.from_post_id or one.from_person_id)


def _has_office(facts: Facts, post_id: str | None) -> bool:
    post = facts.posts.get(post_id or "")
    return bool(post and post.title.strip())


def host_side(facts: Facts, one: Utterance) -> bool:
    """Whether the police speak: the speaker's or the sender's post is in a unit."""
    return _of_police(facts, one.from_post_id if passed_on(one) else one.post_id)


def _of_police(facts: Facts, post_id: str | None) -> bool:
    post = facts.posts.get(post_id or "")
    return bool(post and post.unit_id)


def pieces(facts: Facts, telling: Telling, *, of_host: bool, before: Sequence[Piece] = ()) -> list[Piece]:
    """The paragraphs `before`, then one side in typed order: "message" and "quotes", or "answer" of the guests."""
    made = list(before)
    for n, one in enumerate(facts.meeting.utterances):
        if not usable(facts, one) or host_side(facts, one) is not of_host:
            continue
        path = (f"utterances[{n}]",)
        if one.kind is VoiceKind.QUOTE:
            made.append(Piece("quotes" if of_host else "answer", _direct(telling, one), path))
            continue
        told = _message if passed_on(one) else _told
        _add(made, told(telling, one, bool(made)), "message" if of_host else "answer", path)
    telling.host_spoke = telling.host_spoke or (of_host and bool(made))
    return made


def _add(made: list[Piece], line: Line, name: Name, path: tuple[str, ...]) -> None:
    if not (line.joins or line.merges):
        made.append(Piece(name, line.text, path))
        return
    last = made.pop()
    before = last.text.removesuffix(".") if line.merges else last.text
    made.append(Piece(last.name, f"{before} {line.text}", last.sources + path))


def key_of(one: Utterance) -> str:
    """Who speaks, as one key; a description instead of a name keeps the name out."""
    return one.anonymous.strip() or one.person_id or one.post_id or ""


def _speaker(telling: Telling, one: Utterance) -> str:
    if one.anonymous.strip():
        telling.spoken.add(key_of(one))
        return telling.mentions.unnamed(one.anonymous.strip())
    return telling.name(one.person_id, one.post_id)


def _via(telling: Telling, one: Utterance) -> str:
    """Through whom it came, told once for a run of words by the same speaker."""
    channel = one.via_person_id or one.via_post_id or ""
    if not channel or (telling.channel == channel and telling.speaker == key_of(one)):
        return ""
    return telling.name(one.via_person_id, one.via_post_id)


def _direct(telling: Telling, one: Utterance) -> str:
    again = telling.speaker == key_of(one) and telling.mentions.last == key_of(one)
    typed = one.verb if verb_of(one.verb) or not one.verb.lower().startswith(("me", "ber")) else ""
    verb = typed or pick_verb("further" if again and telling.quotes else "first", "neutral", telling.verb)
    near = again and (telling.quotes > 0 or not _of_police(telling.facts, one.post_id))
    channel = one.via_person_id or one.via_post_id or ""
    speaker = "" if near and channel in ("", telling.channel) else _speaker(telling, one)
    if via := _via(telling, one):
        speaker = f"{with_comma(speaker)} melalui {via}"
    telling.verb, telling.speaker, telling.channel, telling.quotes = (
        verb,
        key_of(one),
        channel,
        telling.quotes + 1,
    )
    return quote(one.text, verb, speaker)


def _told(telling: Telling, one: Utterance, some: bool) -> Line:
    """Indirect speech; a second sentence of the same speaker stays in the paragraph."""
    verb, text = _verb_and_text(telling.facts, one)
    same = telling.speaker == key_of(one) and telling.mentions.last == key_of(one)
    follows = one.follows and telling.speaker == key_of(one) and some
    room = some and telling.quotes == 0 and telling.sentences < MOST_SENTENCES
    via = _via(telling, one)
    alike = verb == telling.verb != "menurut" and one.kind is telling.kind and len(text) < LONGEST_JOINED
    if same and room and alike and not (via or follows):
        return Line(f"serta {text}.", merges=True)
    in_speech = one.in_speech and telling.speaker == f"sambutan {key_of(one)}"
    joins = (room and (same or in_speech)) or (follows and telling.quotes == 0)
    subject = "ia" if same and joins and not via else with_comma(_speaker(telling, one))
    opening = _opening(telling, one, joins=joins, follows=follows, via=via)
    also = "juga " if same and joins and not follows else ""
    telling.sentences = telling.sentences + 1 if joins else 1
    telling.speaker, telling.quotes, telling.verb, telling.kind = key_of(one), 0, verb, one.kind
    telling.channel = one.via_person_id or one.via_post_id or ""
    if verb == "menurut":
        source = f"{subject} melalui {via}" if via else "dia" if subject == "ia" else subject.rstrip(",")
        return Line(sentence(f"Menurut {source}, {text}"), joins)
    return Line(sentence(f"{opening}{subject} {also}{verb} {text}"), joins)


def _opening(telling: Telling, one: Utterance, *, joins: bool, follows: bool, via: str) -> str:
    if follows:
        return "Karena itu, "
    if via:
        return f"Melalui {via}, "
    if one.in_speech and (opening := telling.speech(key_of(one))):
        return opening
    guest = not host_side(telling.facts, one)
    if guest and telling.host_spoke and not joins and telling.speaker != key_of(one):
        telling.host_spoke = False
        return "Sementara itu, "
    return ""


def _verb_and_text(facts: Facts, one: Utterance) -> tuple[str, str]:
    """The verb of indirect speech and what follows it, so that both make a sentence together."""
    text = _with_reason(facts, one)
    typed = verb_of(one.verb)
    if typed and one.verb != typed.indirect:
        return "mengatakan" if typed.stem == "ujar" else typed.indirect, text
    verb = one.verb.strip().lower()
    if verb == "menurut":
        return verb, event.phrase(text, "bahwa")
    if verb:
        return verb, text
    said = text.lower()
    if one.kind is VoiceKind.INDIRECT:
        return "menyampaikan", text if _NOUN_FIRST.match(text) else f"bahwa {text}"
    if one.kind is VoiceKind.THANKS and not re.search(r"terima kasih|apresiasi|penghargaan", said):
        return "menyampaikan", f"terima kasih {text if said.startswith(_AFTER_THANKS) else f'atas {text}'}"
    if one.kind is VoiceKind.APOLOGY and "maaf" not in said:
        return (
            "menyampaikan",
            f"permohonan maaf {text if said.startswith(_AFTER_THANKS) else f'karena {text}'}",
        )
    return VERBS[one.kind], text


def _with_reason(facts: Facts, one: Utterance) -> str:
    """The words to tell; an apology for somebody absent also says why, if that was typed."""
    text = event.phrase(one.text)
    reasons = [
        event.phrase(leader.reason, "karena") for leader in facts.meeting.leaders if leader.reason.strip()
    ]
    if one.kind is VoiceKind.APOLOGY and reasons and reasons[0].lower() not in text.lower():
        return f"{text} lantaran {reasons[0]}"
    return text


def _message(telling: Telling, one: Utterance, some: bool) -> Line:
    """A message of somebody absent (pattern 8 of the leader's message): by whom, through whom, what."""
    text = event.phrase(one.text)
    verb = one.verb.strip().lower() or (
        "meminta" if text.lower().startswith(("agar ", "supaya ")) else "berisi"
    )
    source = f"pesan {one.from_person_id or one.from_post_id}"
    if telling.speaker == source and some:
        telling.messages += 1
        if telling.messages % 2 == 0:
            return Line(f"serta {verb} {text}.", merges=True)
        return Line(sentence(f"Pesan itu juga {verb} {text}"), joins=True)
    sender = telling.mentions.name(one.from_person_id, one.from_post_id)
    via = telling.mentions.name(one.via_person_id, one.via_post_id)
    through = f"{with_comma(sender).removeprefix(sender)} yang diteruskan melalui {via}" if via else ""
    telling.messages, telling.speaker, telling.quotes = 1, source, 0
    if by := telling.name(one.person_id, one.post_id):
        opening = sentence(f"{with_comma(by)} meneruskan pesan {sender}{through}")
    else:
        opening = sentence(f"Dalam kesempatan itu disampaikan pesan {sender}{through}")
    return Line(f"{opening} {sentence(f'Pesan itu {verb} {text}')}")
