"""What was said: messages told, quotations given, the guests' answer; one speaker at a time."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from cooling_desktop.press.block import Piece
from cooling_desktop.press.mentions import Mentions
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.records.spoken import Commitment, Utterance
from cooling_desktop.words.lists import join
from cooling_desktop.words.names import closes_with_comma
from cooling_desktop.words.speech import pick_verb, quote
from cooling_desktop.words.text import sentence

VERBS = {
    VoiceKind.INDIRECT: "menyampaikan",
    VoiceKind.THANKS: "menyampaikan",
    VoiceKind.APOLOGY: "menyampaikan permohonan maaf",
    VoiceKind.MESSAGE: "menyampaikan pesan",
    VoiceKind.APPEAL: "mengajak",
    VoiceKind.HOPE: "berharap",
    VoiceKind.NEUTRALITY: "memastikan",
}
MOST_SENTENCES = 2


@dataclass
class Telling:
    """How far the telling has come: the verb used last and the speaker of the sentence before."""

    facts: Facts
    mentions: Mentions
    verb: str = ""
    speaker: str = ""
    quotes: int = 0
    messages: int = 0
    spoken: set[str] = dataclasses.field(default_factory=set)

    @property
    def chiefs(self) -> set[str]:
        """Keys of those who led the meeting, known to the reader from the start."""
        leaders = self.facts.meeting.leaders
        pairs = [(one.person_id, one.post_id) for one in leaders]
        pairs += [(one.deputy_person_id, one.deputy_post_id) for one in leaders]
        return {person or post or "" for person, post in pairs}


def usable(facts: Facts, one: Utterance) -> bool:
    """Whether a release may carry it: wanted, not empty, and its speaker has an office or a reason for none."""
    if not one.in_release or not one.text.strip():
        return False
    if one.kind is VoiceKind.MESSAGE and one.from_post_id:
        return True
    return bool(one.anonymous or facts.posts.get(one.post_id or ""))


def host_side(facts: Facts, one: Utterance) -> bool:
    """Whether the police speak: a post in a unit, or a message passed on."""
    return _of_police(facts, one) or (one.kind is VoiceKind.MESSAGE and bool(one.from_post_id))


def pieces(facts: Facts, mentions: Mentions, telling: Telling, *, of_host: bool) -> list[Piece]:
    """The paragraphs of one side in typed order: "message" and "quotes" of the host, "answer" of the guests."""
    made: list[Piece] = []
    said = [(n, u) for n, u in enumerate(facts.meeting.utterances) if usable(facts, u)]
    for n, one in said:
        if host_side(facts, one) is not of_host:
            continue
        text = _direct(telling, one) if one.kind is VoiceKind.QUOTE else _told(telling, one, made)
        name = "answer" if not of_host else "quotes" if one.kind is VoiceKind.QUOTE else "message"
        path = (f"utterances[{n}]",)
        if text.startswith("\0"):
            last = made.pop()
            before = last.text.removesuffix(".") if text.startswith("\0serta") else last.text
            made.append(Piece(last.name, f"{before} {text[1:]}", last.sources + path))
        else:
            made.append(Piece(name, text, path))  # type: ignore[arg-type]
    return made


def _key(one: Utterance) -> str:
    return one.person_id or one.post_id or one.anonymous


def _direct(telling: Telling, one: Utterance) -> str:
    again = telling.speaker == _key(one) and telling.mentions.last == _key(one)
    verb = one.verb or pick_verb("further" if again and telling.quotes else "first", "neutral", telling.verb)
    near = again and (telling.quotes > 0 or not _of_police(telling.facts, one))
    speaker = "" if near and not one.via_post_id else _speaker(telling, one)
    if one.via_post_id or one.via_person_id:
        via = telling.mentions.name(one.via_person_id, one.via_post_id)
        comma = "," if closes_with_comma(speaker) else ""
        speaker = f"{speaker}{comma} melalui {via}" if not _same_via(telling, one) else speaker
        telling.mentions.last = _key(one)
    telling.verb, telling.speaker, telling.quotes = verb, _key(one), telling.quotes + 1
    return quote(one.text, verb, speaker)


def _same_via(telling: Telling, one: Utterance) -> bool:
    return telling.speaker == _key(one) and telling.quotes > 0


def _of_police(facts: Facts, one: Utterance) -> bool:
    post = facts.posts.get(one.post_id or "")
    return bool(post and post.unit_id)


def _speaker(telling: Telling, one: Utterance) -> str:
    """Whose words: in full, or as office and name when somebody only listed so far begins to speak."""
    if one.anonymous and not one.person_id:
        telling.mentions.last = _key(one)
        return one.anonymous
    listed = _key(one) not in telling.spoken and _key(one) not in telling.chiefs
    telling.spoken.add(_key(one))
    say = telling.mentions.introduced if listed else telling.mentions.name
    return say(one.person_id, one.post_id)


def _told(telling: Telling, one: Utterance, made: list[Piece]) -> str:
    """Indirect speech; a sentence that goes on with the same speaker starts with a NUL to join the last paragraph."""
    if one.kind is VoiceKind.MESSAGE and one.from_post_id:
        return _passed_on(telling, one)
    text = _with_reason(telling.facts, one)
    same = telling.speaker == _key(one) and telling.mentions.last == _key(one)
    verb = one.verb or VERBS[one.kind]
    joins = same and bool(made) and telling.quotes == 0 and _sentences(made[-1].text) < MOST_SENTENCES
    subject = "ia" if same and joins else _with_comma(_speaker(telling, one))
    telling.speaker, telling.quotes = _key(one), 0
    if verb == "menurut":
        line = f"Menurut {'dia' if subject == 'ia' else subject.rstrip(',')}, {text}"
    elif one.follows:
        line = f"Karena itu, {subject} {verb} {text}"
    else:
        also = "juga " if joins else ""
        opening = "Dalam sambutannya, " if one.in_speech and not joins else ""
        line = f"{opening}{subject} {also}{verb} {text}"
    telling.verb = verb
    return ("\0" if joins else "") + sentence(line)


def _with_reason(facts: Facts, one: Utterance) -> str:
    """The words to tell; an apology for somebody absent also says why, if that was typed."""
    text = one.text.strip().rstrip(".")
    reasons = [leader.reason.strip() for leader in facts.meeting.leaders if leader.reason.strip()]
    if one.kind is VoiceKind.APOLOGY and reasons and reasons[0].lower() not in text.lower():
        return f"{text} lantaran {reasons[0].rstrip('.')}"
    return text


def _with_comma(mention: str) -> str:
    return f"{mention}," if closes_with_comma(mention) else mention


def _sentences(text: str) -> int:
    return text.count(". ") + 1


def _passed_on(telling: Telling, one: Utterance) -> str:
    """A message of somebody absent (pattern 8 of the leader's message): by whom, through whom, what."""
    text = one.text.strip().rstrip(".")
    verb = one.verb or "berisi"
    sender = one.from_person_id or one.from_post_id or ""
    if telling.speaker == f"pesan {sender}":
        telling.messages += 1
        return "\0" + (
            f"serta {verb} {text}." if telling.messages > 1 else sentence(f"Pesan itu juga {verb} {text}")
        )
    telling.messages = 0
    known = telling.facts.posts.get(one.post_id or "")
    source = telling.mentions.name(one.from_person_id, one.from_post_id)
    through = ""
    if one.via_person_id or one.via_post_id:
        through = f" yang diteruskan melalui {telling.mentions.name(one.via_person_id, one.via_post_id)}"
    telling.speaker = f"pesan {sender}"
    if known:
        subject = _with_comma(telling.mentions.name(one.person_id, one.post_id))
        return (
            sentence(f"{subject} meneruskan pesan {source}{through}")
            + " "
            + sentence(f"Pesan itu {verb} {text}")
        )
    opening = sentence(f"Dalam kesempatan itu disampaikan pesan {source}{through}")
    return f"{opening} {sentence(f'Pesan itu {verb} {text}')}"


def promises(facts: Facts, mentions: Mentions, telling: Telling) -> Piece | None:
    """What named guests promised, one sentence a guest."""
    lines: list[str] = []
    paths: list[str] = []
    grouped: dict[tuple[str, str], list[tuple[int, Commitment]]] = {}
    for n, one in enumerate(facts.meeting.commitments):
        if (one.person_id or one.post_id) and not _of_host(facts, one) and one.text.strip():
            grouped.setdefault((one.person_id or "", one.post_id or ""), []).append((n, one))
    for (person, post), mine in grouped.items():
        named = _with_comma(mentions.name(person or None, post or None))
        body = _pronoun(facts, mine[0][1])
        opening = "Sementara itu, " if not lines else ""
        goal = join([one.text.strip().rstrip(".") for _, one in mine], "serta")
        lines.append(sentence(f"{opening}{named} menyampaikan komitmen {body}untuk {goal}"))
        paths += [f"commitments[{n}]" for n, _ in mine]
        telling.speaker, telling.quotes = person or post, 0
    return Piece("answer", " ".join(lines), tuple(paths)) if lines else None


def _of_host(facts: Facts, one: Commitment) -> bool:
    post = facts.posts.get(one.post_id or "")
    return bool(one.unit_id) or bool(post and post.unit_id)


def _pronoun(facts: Facts, one: Commitment) -> str:
    post = facts.posts.get(one.post_id or "")
    body = facts.organisations.get(one.organisation_id or (post.organisation_id if post else None) or "")
    return "lembaganya " if body else ""
