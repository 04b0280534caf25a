"""One finding, ready to be shown beside its value, and the ways to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["block", "ask", "suggest"]


@dataclass(frozen=True, slots=True)
class Replace:
    """In the text at `where`, the characters `old` from `start` become `new`; a list of words counts as its lines."""

    where: str
    start: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Put:
    """The value at `where` (not a text) becomes `value`."""

    where: str
    value: object


Change = Replace | Put


@dataclass(frozen=True, slots=True)
class Option:
    """One way to mend a finding: the words of its button and what it changes, all of it or nothing."""

    label: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` is its id, `where` the path of the value, `message` the sentence, `fix` what to do.

    A path leads through the meeting ("purposes[0].text") or to an entry of the directory ("people:KEY.rank").
    `found` are the words at fault, which begin at `start` of the text there; -1 where the value as a whole is meant.
    `options` are ways to mend it, the likeliest first; where it is `safe` the first may be taken unseen.
    """

    rule: str
    level: Level
    where: str
    message: str
    fix: str = ""
    found: str = ""
    start: int = -1
    options: tuple[Option, ...] = ()
    safe: bool = False
