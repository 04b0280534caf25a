"""The state of a telling: which words it uses, who was named, who spoke last, and what may lean on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from cooling_desktop.press.mentions import Mentions
from cooling_desktop.press.phrases import RESERVE, Pack
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.words.text import sentence
from cooling_desktop.words.told import glued, stretch

IMPORTANCE = "pentingnya "
OUR_SIDE = re.compile(r"^(bahwa )?pihaknya ", re.IGNORECASE)
LONGEST_SENTENCE = 32
"""Words, before acronyms are spelt out; a wording that makes a sentence longer gives way to a shorter one."""
_OPENING = re.compile(r"[^\w’.-]*([\w’.-]+)(?:[^\w’.-]+([\w’.-]+))?")
_HERE = 99  # more worn than by any earlier release


@dataclass(frozen=True, slots=True)
class Line:
    """A told sentence: a paragraph of its own, one that `joins` the last, or words that `merge` into its end."""

    text: str
    joins: bool = False
    merges: bool = False


@dataclass
class Telling:
    """How far the telling has come: the verb used last, the speaker of the sentence before, and how often.

    `turns` are the wordings that the clerk asked for (block key → how many further), `recent` the openings of the
    unit's last releases (the newer the higher), `said` the names of optional facts that an earlier sentence has
    told, `side` the name of the blocks that are being told, `led_with` the keys of the guests that the lead
    named, `tag` the verb of the last quotation, `in_front`
    that its speaker stood before it.
    """

    facts: Facts
    mentions: Mentions
    pack: Pack
    turns: Mapping[str, int] = field(default_factory=dict)
    recent: Mapping[str, int] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    openings: list[str] = field(default_factory=list)
    block: str = ""
    side: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    verb: str = ""
    told: str = ""
    speaker: str = ""
    channel: str = ""
    quotes: int = 0
    quoted: int = 0
    tag: str = ""
    in_front: bool = False
    sentences: int = 0
    messages: int = 0
    addressed: bool = False
    kind: VoiceKind | None = None
    host_spoke: bool = False
    spoken: set[str] = field(default_factory=set)
    speeches: set[str] = field(default_factory=set)
    led_with: set[str] = field(default_factory=set)
    read_out: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)

    def begin(self, name: str) -> None:
        """A new block of that name begins; its wordings turn with its key."""
        self.counts[name] = self.counts.get(name, 0) + 1
        number = self.counts[name]
        self.block = name if number == 1 else f"{name}-{number}"

    def say(self, name: str, spare: Mapping[str, str] | None = None, /, **slots: str) -> str:
        """A sentence by one of the fitting patterns; empty when none fits.

        `spare` facts may be told here or further on. The meeting itself decides among equal patterns, so that it
        always reads alike; one that opens like an earlier sentence, or like a recent release, comes last. What the
        pack holds in reserve ("…_cadangan") is taken where all others would open like that.
        """
        extra = {key: text for key, text in (spare or {}).items() if text and key not in self.said}
        groups = [self.pack.fitting(use, slots, frozenset(extra)) for use in (name, name + RESERVE)]
        filled = [[(pattern.fill(slots | extra), pattern) for pattern in group] for group in groups]
        made = {text: pattern for group in filled for text, pattern in group}
        if not made:
            return ""
        longest = max(LONGEST_SENTENCE, min(len(text.split()) for text in made) + 1)
        short = [[text for text, _ in group if len(text.split()) <= longest] for group in filled]
        text = self.pick(name, short, [text for text in made if len(text.split()) > longest], fresh=True)
        self.said |= made[text].uses & extra.keys()
        return sentence(text)

    def pick(
        self, name: str, groups: Sequence[Sequence[str]], others: Sequence[str] = (), *, fresh: bool = False
    ) -> str:
        """One of several finished texts, by turns within the first group, then the next; empty without any.

        `others` are had by turning only.
        `fresh` prefers one of a later group to one that opens like something read before. What the clerk turns
        changes this block alone: the others go by the text that stood there first.
        """
        ordered = [text for group in groups for text in self._turned(name, group)]
        if fresh:
            ordered.sort(key=lambda text: self._worn(opening_of(text)))
        ordered += others
        if not ordered:
            return ""
        if self.block != "headline":  # a lead may well begin with whom the headline names
            self.openings.append(opening_of(ordered[0]))
        return ordered[self.turns.get(self.block, 0) % len(ordered)]

    def _turned(self, name: str, texts: Sequence[str]) -> list[str]:
        """The texts from the one whose turn it is with this meeting, those that open in a fresh way first."""
        if len(texts) < 2:
            return list(texts)
        known = list(dict.fromkeys(texts))
        at = crc32(f"{self.facts.meeting.id} {name}".encode()) if len(known) > 1 else 0
        turned = [known[(at + n) % len(known)] for n in range(len(known))]
        return sorted(turned, key=lambda text: self._worn(opening_of(text)))

    def _worn(self, opening: str) -> int:
        return _HERE if opening in self.openings else self.recent.get(opening, 0)

    @property
    def chiefs(self) -> set[str]:
        """Keys of those who led the meeting, known to the reader from the start."""
        leaders = self.facts.meeting.leaders
        pairs = [(one.person_id, one.post_id) for one in leaders]
        pairs += [(one.deputy_person_id, one.deputy_post_id) for one in leaders]
        return {person or post or "" for person, post in pairs}

    def name(self, person_id: str | None, post_id: str | None, path: str = "") -> str:
        """A speaker: in full, or as office and name when somebody only listed so far begins to speak."""
        key = self.mentions.key(person_id, post_id)
        listed = key not in self.spoken and key not in self.chiefs
        self.spoken.add(key)
        say = self.mentions.introduced if listed else self.mentions.name
        return say(person_id, post_id, path=path)

    def speech(self, key: str) -> str:
        """What opens the first thing told from somebody's speech, as a pattern's name; empty afterwards."""
        if key in self.speeches:
            return ""
        self.speeches.add(key)
        return "sambutan_dibacakan" if key in self.read_out else "sambutan"


def opening_of(text: str) -> str:
    """The first two words, by which two openings are alike."""
    found = _OPENING.match(text)
    return " ".join(word for word in found.groups("") if word).casefold() if found else ""


def openings_of(texts: Sequence[str]) -> dict[str, int]:
    """How the headline and the paragraphs of some releases, the newest first, begin; the newer the higher."""
    found: dict[str, int] = {}
    for age, text in enumerate(texts):
        for line in filter(str.strip, text.splitlines()):
            city, _, story = line.partition(" – ")
            found.setdefault(opening_of(story if story and city.isupper() else line), len(texts) - age)
    return found


def closed(text: str) -> str:
    """The words that end a sentence, with its stop unless they bring one."""
    return text if text.endswith((".", "…", ".”")) else glued(text, ".")


def added(before: str, text: str) -> str:
    """A second object of the same verb: "pentingnya X dan Y", else "X serta Y"."""
    if before.startswith(IMPORTANCE) and text.startswith(IMPORTANCE):
        return glued("serta " if " dan " in before else "dan ", stretch(text, len(IMPORTANCE)))
    return glued("serta ", text)
