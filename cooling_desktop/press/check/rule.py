"""A rule of the checker as data: what it says, why, on what ground, and examples that are run as tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cooling_desktop.press.check.finding import Level

Example = str | Mapping[str, Any]
"""A paragraph that the clerk wrote, or a meeting file: {"meeting": {...}, "people": [...]}, with keys of their own."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` is that of the list of rules, with a word where one covers several: "R9", "R8 satuan".

    `reason` says in at most 15 words why it matters, `source` where that is laid down; each of `finds` must lead to
    a finding of this rule, none of `quiet` may. Words that `accepts` may be taken into the office's usage.
    """

    id: str
    title: str
    level: Level
    reason: str
    source: str
    finds: tuple[Example, ...]
    quiet: tuple[Example, ...]
    accepts: bool = True
