"""What the rules look at: the facts, the draft, the passages, and who else the office knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from cooling_desktop.press.block import Draft
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.records.facts import Facts


@dataclass(frozen=True, slots=True)
class KnownName:
    """A person of the directory: key, name as it is printed, and the spellings that are known to be wrong."""

    id: str
    name: str
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One release under check; `directory` are people beyond those of the meeting, `today` the day of issuing."""

    facts: Facts
    drafted: Draft
    passages: tuple[Passage, ...]
    today: date | None = None
    directory: tuple[KnownName, ...] = ()


TextRule = Callable[[Passage], Iterable[Finding]]
"""Looks at one passage alone; its findings are kept as long as the passage stays as it is."""
PageRule = Callable[[Page], Iterable[Finding]]
"""Looks at the release as a whole."""
