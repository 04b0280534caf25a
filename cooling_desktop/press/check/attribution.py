"""The words that give a quotation to its speaker: “…,” ujar Kapolres; “…,” katanya."""

from __future__ import annotations

import re
from typing import NamedTuple

from cooling_desktop.press.check.passage import Passage
from cooling_desktop.words.speech import VERBS

_MORE = "sebut seru urai ulas beber jawab kenang cetus singkat timpal cakap simpul nilai sahut"
STEMS = tuple(dict.fromkeys([*(verb.stem for verb in VERBS), *_MORE.split()]))
"""The stems of all verbs that follow a quotation."""
ANY = f"(?:{'|'.join(STEMS)})"
SURE = "(?:ujar|tutur|imbuh|pungkas|tandas|cetus)"
"""Stems that are nothing but attributions, whatever stands before them."""
WHO = (
    r"(?=nya\b|\s+(?:[A-Z]|sang\b|si\b|salah\b|seorang\b|dia\b|ia\b|pria\b|wanita\b|perempuan\b|lelaki\b|warga\b|para\b"
    r"|perwakilan\b|ketua\b|tokoh\b))"
)
"""Behind a verb: that somebody speaks."""
_NAME = r"(?:nya\b|(?:\s+[A-Z][\w.'’]*)+)"
TAIL = rf"(?P<verb>{ANY})(?P<who>{_NAME})"
"""An attribution as a whole, with the speaker's name."""

_AFTER = re.compile(rf"[”\"]\s*,?\s*(?P<verb>{ANY})(?P<nya>nya)?\b", re.IGNORECASE)


class Tag(NamedTuple):
    """One attribution behind a quotation: where its verb stands, the stem, and whether "-nya" takes the speaker."""

    start: int
    end: int
    stem: str
    nya: bool


def tags(passage: Passage) -> list[Tag]:
    """The attributions of a passage that follow a closing mark, in order."""
    if "”" not in passage.text and '"' not in passage.text:
        return []
    found = (one for one in _AFTER.finditer(passage.text) if passage.quoted(one.start(), one.start() + 1))
    return [Tag(one.start("verb"), one.end(), one["verb"].lower(), bool(one["nya"])) for one in found]
