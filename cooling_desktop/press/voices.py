"""What was said: speech told, quotations given; one speaker at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cooling_desktop.press import event
from cooling_desktop.press.block import Name, Piece
from cooling_desktop.press.mentions import with_comma
from cooling_desktop.press.relayed import message
from cooling_desktop.press.telling import OUR_SIDE, Line, Telling, added, closed
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.records.spoken import Utterance
from cooling_desktop.words.speech import Position, active_form, pick_verb, quoted, tone_of, verb_of
from cooling_desktop.words.told import from_field, glued, stretch

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
    r"(bahwa|agar|supaya|(?!pihaknya)\w+nya|apresiasi|terima|permohonan|permintaan|komitmen|harapan|imbauan|ajakan|dukungan"
    r"|pesan|ucapan|rasa|salam|kesiapan|kekhawatiran|usul\w*|saran|masukan|pendapat|keluhan|aspirasi)\b",
    re.IGNORECASE,
)
_AFTER_THANKS = ("atas", "kepada", "karena")


def usable(facts: Facts, one: Utterance) -> bool:
    """Whether a release may carry it: wanted, not empty, and its speaker (or sender) has an office or a description."""
    if not one.in_release or not re.search(r"\w", one.text):
        return False
    if passed_on(one):
        return _has_office(facts, one.from_post_id)
    return bool(event.phrase(one.anonymous)) or _has_office(facts, one.post_id)


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


def pieces(telling: Telling, *, of_host: bool, before: Sequence[Piece] = ()) -> list[Piece]:
    """The paragraphs `before`, then one side in typed order: "message" and "quotes", or "answer" of the guests."""
    facts = telling.facts
    made = list(before)
    for n, one in enumerate(facts.meeting.utterances):
        if not usable(facts, one) or host_side(facts, one) is not of_host:
            continue
        path = f"utterances[{n}]"
        if one.kind is VoiceKind.QUOTE:
            name: Name = "quotes" if of_host else "answer"
            telling.begin(name)
            made.append(Piece(name, _direct(telling, one, path), (path,)))
            continue
        name = telling.side = "message" if of_host else "answer"
        told = message if passed_on(one) else _told
        _add(made, told(telling, one, bool(made), path), name, (path,))
    telling.host_spoke = telling.host_spoke or (of_host and bool(made))
    return made


def _add(made: list[Piece], line: Line, name: Name, path: tuple[str, ...]) -> None:
    if not (line.joins or line.merges):
        made.append(Piece(name, line.text, path))
        return
    last = made.pop()
    before = stretch(last.text, 0, len(last.text) - 1) if line.merges else last.text
    made.append(Piece(last.name, glued(before, " ", line.text), last.sources + path))


def key_of(one: Utterance) -> str:
    """Who speaks, as one key; a description instead of a name keeps the name out."""
    return event.phrase(one.anonymous) or one.person_id or one.post_id or ""


def _speaker(telling: Telling, one: Utterance, path: str) -> str:
    if event.phrase(one.anonymous):
        telling.spoken.add(key_of(one))
        return from_field(telling.mentions.unnamed(event.phrase(one.anonymous)), f"{path}.anonymous")
    return telling.name(one.person_id, one.post_id, path)


def _via(telling: Telling, one: Utterance) -> str:
    """Through whom it came, told once for a run of words by the same speaker."""
    channel = one.via_person_id or one.via_post_id or ""
    if not channel or (telling.channel == channel and telling.speaker == key_of(one)):
        return ""
    return telling.name(one.via_person_id, one.via_post_id)


def _direct(telling: Telling, one: Utterance, path: str) -> str:
    """A quotation with its tag, by where it stands: the speaker's first, a further one, through or read by somebody."""
    again = telling.speaker == key_of(one) and telling.mentions.last == key_of(one)
    typed = event.verb(one, path)
    fits = verb_of(typed) or not (typed.startswith(("me", "ber")) or " " in typed)
    verb = typed if typed and fits else _fresh_verb(telling, _position(telling, again), one.text)
    near = again and (telling.quotes > 0 or not _of_police(telling.facts, one.post_id))
    channel = one.via_person_id or one.via_post_id or ""
    speaker = "" if near and channel in ("", telling.channel) else _speaker(telling, one, path)
    changes = bool(speaker) and telling.quotes > 0 and not again
    if changes and not typed:
        verb = _verb_before(telling, verb)
    known = verb_of(verb)
    slots = _forms(verb, f"{path}.verb" if verb == typed else "")
    slots |= {"kutipan": quoted(one.text, ",", f"{path}.text"), "kutipan_akhir": quoted(one.text, ".", f"{path}.text")}
    firm = known is not None and known.tone == "firm" and not telling.in_front
    use = "lanjutan" if not speaker else "beralih" if changes else "awal_tegas" if firm else "awal"
    if via := _via(telling, one):
        use, slots["perantara"] = "melalui", via
    elif speaker and not channel and key_of(one) in telling.read_out:
        slots["pembaca"] = telling.mentions.office(*telling.read_out[key_of(one)])
        use = "dibacakan" if slots["pembaca"] else "dibacakan_tanpa_pembaca"
    slots |= {"pembicara": with_comma(speaker) if use in ("melalui", "dibacakan") else speaker}
    slots["pembicara_koma"] = with_comma(speaker)
    telling.verb, telling.speaker, telling.channel = verb, key_of(one), channel
    telling.quotes, telling.quoted = telling.quotes + 1, telling.quoted + 1
    text = telling.say(f"kutipan.{use}", **slots)
    telling.tag = verb
    telling.in_front = not text.startswith("“")
    return text


def _forms(verb: str, field: str) -> dict[str, str]:
    """The forms of a verb around a quotation; a typed one knows its field."""
    known = verb_of(verb)
    forms = {"kata_kerja": known.stem if known else verb, "kata_kerja_nya": _nya(verb)}
    forms["kata_kerja_aktif"] = active_form(verb)
    return {name: from_field(form, field) for name, form in forms.items()} if field else forms


def _fresh_verb(telling: Telling, position: Position, text: str) -> str:
    """A verb for the place and force of the words, that neither the last quotation nor the sentence before had."""
    tone = tone_of(text) if position == "first" else "neutral"
    verb = pick_verb(position, tone, telling.tag or telling.verb)
    return pick_verb(position, "neutral", telling.tag, turn=1) if verb_of(verb) is verb_of(telling.verb) else verb


def _verb_before(telling: Telling, verb: str) -> str:
    """A verb that can stand before the words of a new speaker, unlike the last one in that place too."""
    choices = [verb, *(pick_verb("first", "neutral", telling.tag, turn=n) for n in range(4))]
    last = active_form(telling.tag)
    return next((one for one in choices if active_form(one) and active_form(one) != last), verb)


def _position(telling: Telling, again: bool) -> Position:
    """Where a quotation stands; "last" only for the very last one of somebody quoted before."""
    if not (again and telling.quotes):
        return "first"
    said = sum(u.kind is VoiceKind.QUOTE and usable(telling.facts, u) for u in telling.facts.meeting.utterances)
    return "last" if telling.quoted + 1 == said else "further"


def _nya(verb: str) -> str:
    known = verb_of(verb)
    return known.nya if known else verb if verb.endswith("nya") else f"{verb}nya"


def _told(telling: Telling, one: Utterance, some: bool, path: str) -> Line:
    """Indirect speech; a second sentence of the same speaker stays in the paragraph."""
    verb, text = verb_and_text(telling.facts, one, path)
    if some and _of_our_side(telling, one):
        return _our_side(telling, one, path)
    same = telling.speaker == key_of(one) and telling.mentions.last == key_of(one)
    follows = one.follows and telling.speaker == key_of(one) and some
    room = some and telling.quotes == 0 and telling.sentences < MOST_SENTENCES
    via = _via(telling, one)
    alike = verb == telling.verb != "menurut" and one.kind is telling.kind and len(text) < LONGEST_JOINED
    if same and room and alike and telling.told[-1:].isalnum() and not (via or follows):
        more, telling.told = added(telling.told, text), f"{telling.told} dan {text}"
        return Line(closed(more), merges=True)
    in_speech = _in_speech(telling, one) and telling.speaker == f"sambutan {key_of(one)}"
    joins = (room and (same or in_speech)) or (follows and telling.quotes == 0)
    if not joins:
        telling.begin(telling.side)
    subject = "ia" if same and joins and not via else with_comma(_speaker(telling, one, path))
    use = _use(telling, one, joins=joins, follows=follows, via=via, again=subject == "ia")
    telling.sentences = telling.sentences + 1 if joins else 1
    telling.speaker, telling.quotes, telling.verb, telling.kind = key_of(one), 0, verb, one.kind
    telling.told = text
    telling.channel = one.via_person_id or one.via_post_id or ""
    if verb == "menurut":
        source = "dia" if subject == "ia" else subject if via else without_comma(subject)
        return Line(telling.say("pesan.menurut", pembicara=source, perantara=via, isi=text), joins)
    return Line(telling.say(f"pesan.{use}", kata_kerja=verb, isi=text, pembicara=subject, perantara=via), joins)


def without_comma(mention: str) -> str:
    """A mention at the end of its sentence, without the comma that closes a degree."""
    return stretch(mention, 0, len(mention) - 1) if mention.endswith(",") else mention


def _in_speech(telling: Telling, one: Utterance) -> bool:
    """Whether it belongs to a speech; all words of somebody whose speech was read out do."""
    return one.in_speech or key_of(one) in telling.read_out


def _of_our_side(telling: Telling, one: Utterance) -> bool:
    """Whether it goes on from the same speaker and brings its own subject: "pihaknya …"."""
    plain = one.kind is VoiceKind.INDIRECT and not one.verb.strip()
    return plain and one.follows and telling.speaker == key_of(one) and bool(OUR_SIDE.match(one.text.strip()))


def _our_side(telling: Telling, one: Utterance, path: str) -> Line:
    typed = event.typed(one, "text", path)
    found = OUR_SIDE.match(typed)
    text = glued("pihaknya ", stretch(typed, found.end() if found else 0))
    joins = telling.quotes == 0
    if not joins:
        telling.begin(telling.side)
    telling.sentences = telling.sentences + 1 if joins else 1
    telling.quotes, telling.verb, telling.told, telling.kind = 0, "", text, None
    return Line(telling.say("pesan.pihak", isi=text), joins)


def _use(telling: Telling, one: Utterance, *, joins: bool, follows: bool, via: str, again: bool) -> str:
    """Which patterns tell it."""
    if follows:
        return "karena"
    if via:
        return "melalui"
    if _in_speech(telling, one) and (opening := telling.speech(key_of(one))):
        return opening
    guest = not host_side(telling.facts, one)
    if guest and telling.host_spoke and not joins and telling.speaker != key_of(one):
        telling.host_spoke = False
        return "tamu"
    return "lagi" if again else "isi"


def verb_and_text(facts: Facts, one: Utterance, path: str) -> tuple[str, str]:
    """The verb of indirect speech and what follows it, so that both make a sentence together."""
    text = _with_reason(facts, one, path)
    typed = verb_of(one.verb)
    if typed and one.verb != typed.indirect:
        return "mengatakan" if typed.stem == "ujar" else typed.indirect, text
    verb = event.verb(one, path)
    if verb == "menurut":
        return verb, event.phrase(text, "bahwa")
    if verb:
        return verb, text
    said = text.lower()
    if one.kind is VoiceKind.INDIRECT:
        return "menyampaikan", text if _NOUN_FIRST.match(text) else glued("bahwa ", text)
    if one.kind is VoiceKind.THANKS and said.startswith("terima kasih "):
        return "berterima kasih", stretch(text, len("terima kasih "))
    if one.kind is VoiceKind.THANKS and not re.search(r"terima kasih|apresiasi|penghargaan", said):
        return "menyampaikan", glued("terima kasih " if said.startswith(_AFTER_THANKS) else "terima kasih atas ", text)
    if one.kind is VoiceKind.APOLOGY and "maaf" not in said:
        first = "permohonan maaf " if said.startswith(_AFTER_THANKS) else "permohonan maaf karena "
        return "menyampaikan", glued(first, text)
    return VERBS[one.kind], text


def _with_reason(facts: Facts, one: Utterance, path: str) -> str:
    """The words to tell; an apology for somebody absent also says why, if that was typed."""
    text = event.inside(facts, event.typed(one, "text", path))
    reasons = [
        event.typed(leader, "reason", f"leaders[{n}]", "karena")
        for n, leader in enumerate(facts.meeting.leaders) if leader.reason.strip()
    ]  # fmt: skip
    if one.kind is VoiceKind.APOLOGY and reasons and reasons[0].lower() not in text.lower():
        return glued(text, " lantaran ", reasons[0])
    return text
