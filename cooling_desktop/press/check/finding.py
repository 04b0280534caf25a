"""One finding, ready to be shown beside its field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["block", "ask", "suggest"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` is its id, `where` the path of the value, `message` the sentence, `fix` what to do."""

    rule: str
    level: Level
    where: str
    message: str
    fix: str = ""
