"""What an office did in a period, counted: meetings, releases, guests, places, statements, and who was never asked.

Counts are of what was typed and of nothing else: a group that nobody counted is told as such, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cooling_desktop.records.directory import Unit
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.words.periods import ALWAYS, Period
from cooling_desktop.words.text import grouped


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a recap is about: a period or an election with its phase, and filters; an empty filter lets all through.

    `programme` and `district` are keys of the choices (`recap_rows.choices`), the others keys of the directory.
    """

    period: Period = ALWAYS
    election_id: str = ""
    phase: str = ""
    unit_id: str = ""
    programme: str = ""
    district: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether only some of the meetings count."""
        return any((self.election_id, self.unit_id, self.programme, self.district))


@dataclass(frozen=True, slots=True)
class Heads:
    """How many people came: those who were counted, and what is said of each group that nobody counted."""

    counted: int = 0
    vague: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything is known of who came."""
        return bool(self.counted or self.vague)


@dataclass(frozen=True, slots=True)
class Line:
    """One meeting of the recap; `number` is that of its release that counts today, `kind` that paper's kind."""

    key: str
    held_on: date | None
    programme: str
    place: str
    district: str
    city: str
    unit: str
    status: MeetingStatus
    heads: Heads
    number: str
    kind: str
    stated: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Something with the number of times it came up."""

    name: str
    times: int


@dataclass(frozen=True, slots=True)
class Share:
    """Held meetings of one programme or place, and who came to them."""

    name: str
    meetings: int
    heads: Heads


@dataclass(frozen=True, slots=True)
class Group:
    """Guests of one kind: rows of guest lists that were invited, those of them and others that came, and heads."""

    name: str
    invited: int
    came: int
    heads: Heads


@dataclass(frozen=True, slots=True)
class Promise:
    """What somebody promised, and until when."""

    meeting: str
    who: str
    text: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of the directory with the day on which it was last invited, if ever."""

    key: str
    name: str
    kind: str
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """The head of the archive's book: its newest seal and how many entries stand behind it."""

    seal: str
    entries: int

    @property
    def grouped(self) -> str:
        """The seal in groups of four, as it is read from paper."""
        return grouped(self.seal)


@dataclass(frozen=True, slots=True)
class Recap:
    """Everything counted; `unit` is whose letterhead fits, `filters` name what it was narrowed to.

    `elsewhere` counts releases of the period whose meetings lie outside it, `undated` meetings that no period holds.
    """

    wanted: Wanted
    made_on: date
    unit: Unit | None
    units: tuple[str, ...]
    filters: tuple[str, ...]
    meetings: tuple[Line, ...]
    undated: int
    releases: int
    corrections: int
    withdrawals: int
    elsewhere: int
    media: tuple[Tally, ...]
    groups: tuple[Group, ...]
    programmes: tuple[Share, ...]
    districts: tuple[Share, ...]
    cities: tuple[Share, ...]
    speakers: tuple[Tally, ...]
    promises: tuple[Promise, ...]
    never: tuple[Body, ...]
    long_ago: tuple[Body, ...]
    received: tuple[Tally, ...]
    approval: bool
    chain: Chain | None

    @property
    def held(self) -> tuple[Line, ...]:
        """The meetings that took place."""
        return tuple(line for line in self.meetings if line.status is MeetingStatus.HELD)

    def count(self, status: MeetingStatus) -> int:
        """How many meetings stand so."""
        return sum(line.status is status for line in self.meetings)

    @property
    def heads(self) -> Heads:
        """Who came to all of them."""
        return total(line.heads for line in self.held)

    @property
    def published(self) -> int:
        """How many publications of the period's papers are noted."""
        return sum(medium.times for medium in self.media)

    @property
    def statements(self) -> int:
        """In how many held meetings neutrality was stated."""
        return sum(line.stated for line in self.held)

    @property
    def coming(self) -> tuple[Promise, ...]:
        """Promises whose day is still to come."""
        return tuple(one for one in self.promises if one.due and one.due >= self.made_on)

    @property
    def empty(self) -> bool:
        """Whether nothing at all happened."""
        return not (self.meetings or self.releases or self.corrections or self.withdrawals or self.media)


def total(heads: Iterable[Heads]) -> Heads:
    """All of them together."""
    many = list(heads)
    return Heads(sum(one.counted for one in many), tuple(word for one in many for word in one.vague))
