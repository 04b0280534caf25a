"""The state of a telling: who spoke last, with which verb, and what may lean on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cooling_desktop.press.mentions import Mentions
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import VoiceKind

IMPORTANCE = "pentingnya "
OUR_SIDE = re.compile(r"^(bahwa )?pihaknya ", re.IGNORECASE)


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
    told: str = ""
    speaker: str = ""
    channel: str = ""
    quotes: int = 0
    sentences: int = 0
    messages: int = 0
    addressed: bool = False
    kind: VoiceKind | None = None
    host_spoke: bool = False
    spoken: set[str] = field(default_factory=set)
    speeches: set[str] = field(default_factory=set)
    read_out: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)

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

    def read_by(self, key: str) -> str:
        """How words of an absent speaker came to be heard: by whom his speech was read out; empty otherwise."""
        if key not in self.read_out:
            return ""
        reader = self.mentions.office(*self.read_out[key])
        return f"dalam sambutan yang dibacakan {reader}" if reader else "dalam sambutan itu"


def added(before: str, text: str) -> str:
    """A second object of the same verb: "pentingnya X dan Y", else "X serta Y"."""
    if before.startswith(IMPORTANCE) and text.startswith(IMPORTANCE):
        return f"{'serta' if ' dan ' in before else 'dan'} {text.removeprefix(IMPORTANCE)}"
    return f"serta {text}"
